"""Who hears whom: real ICE, DTLS and SRTP through one port, the house is the test."""

import asyncio
import gc
import os
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiortc.rtp import RtcpPacket, RtcpRrPacket, RtcpSrPacket

from app import voice_frames as frames
from app.media import loudest, peer
from app.media.loudest import HOLD_S
from app.media.voices import REPORT_TICKS
from app.rehearsal.headset import Headset
from app.voice_frames import Whereabouts as At
from tests.media.rig import AT_TABLE, DIALOGUE, SPEECH, Person, Rig, rig

LONG_GLOW_S = 1.4
"""Nobody is taken for silent because a busy machine sends their next packet late."""
PLENARY = At(place="plenary")
FLOOR = At(place="plenary", heard=True, takes_turn=1)


async def say_and_hear(voices: Rig, speaker: Person, *others: Person) -> dict[str, set[str]]:
    for one in others:
        one.forget()
    await speaker.says()
    await voices.settles()
    return {one.name: one.heard for one in others}


async def test_at_a_table_everybody_hears_everybody_but_themselves(voices: Rig) -> None:
    people = [await voices.joins(name) for name in ("anna", "bert", "carl", "dora")]

    await asyncio.gather(*(person.says() for person in people))
    await voices.settles()

    for person in people:
        assert person.heard == {other.name for other in people} - {person.name}
        assert len(person.came) == 15
        assert len({one.slot for one in person.came}) == 3


async def test_what_is_said_comes_as_it_was_said(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")

    await anna.says(times=30)
    await voices.settles()

    assert [one.payload for one in bert.came] == [SPEECH + f"anna:{number}".encode() for number in range(30)]
    assert [one.sequence - bert.came[0].sequence for one in bert.came] == list(range(30))
    assert [one.timestamp - bert.came[0].timestamp for one in bert.came] == [960 * number for number in range(30)]


async def test_tables_do_not_hear_each_other(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    eva = await voices.joins("eva", At(place="table:8", heard=True))

    assert await say_and_hear(voices, anna, bert, eva) == {"bert": {"anna"}, "eva": set()}


async def test_moving_changes_who_is_heard_and_negotiates_nothing(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    eva = await voices.joins("eva", At(place="table:8", heard=True))
    answers = len(voices.of(frames.Answer))

    await say_and_hear(voices, anna, bert)
    voices.place("bert", At(place="table:8", heard=True))

    assert await say_and_hear(voices, anna, bert, eva) == {"bert": set(), "eva": set()}
    assert await say_and_hear(voices, eva, bert, anna) == {"bert": {"eva"}, "anna": set()}
    assert await say_and_hear(voices, bert, eva) == {"eva": {"bert"}}
    assert len(voices.of(frames.Answer)) == answers


async def test_somebody_who_comes_while_another_speaks_hears_them(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await say_and_hear(voices, anna, bert)

    carl = await voices.joins("carl")

    assert await say_and_hear(voices, anna, carl) == {"carl": {"anna"}}


async def test_in_the_plenary_the_floor_decides_who_is_heard(voices: Rig) -> None:
    anna, bert = await voices.joins("anna", PLENARY), await voices.joins("bert", PLENARY)
    carl = await voices.joins("carl", PLENARY)

    assert await say_and_hear(voices, anna, bert, carl) == {"bert": set(), "carl": set()}

    voices.place("anna", FLOOR)
    assert await say_and_hear(voices, anna, bert, carl) == {"bert": {"anna"}, "carl": {"anna"}}

    voices.place("anna", PLENARY)
    assert await say_and_hear(voices, anna, bert, carl) == {"bert": set(), "carl": set()}


async def test_before_many_the_loudest_three_are_heard(voices: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loudest, "HOLD_S", 60.0)  # nobody falls silent because a busy machine sends them late
    people = [await voices.joins(f"p{number:02}", At(place="plenary", heard=True)) for number in range(14)]

    for _ in range(5):
        for number, person in enumerate(people[:5]):
            await person.says(times=1, level=20 + number)
    await voices.settles()

    assert people[-1].heard == {"p00", "p01", "p02"}


async def test_whoever_is_muted_is_not_heard_and_hears(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await say_and_hear(voices, anna, bert)

    voices.place("anna", At(place="table:7", heard=True, muted=True))

    assert await say_and_hear(voices, anna, bert) == {"bert": set()}
    assert await say_and_hear(voices, bert, anna) == {"anna": {"bert"}}


async def test_an_announcement_is_heard_everywhere(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert", At(place="table:8", heard=True))
    mo = await voices.joins("mo", At(place="plenary", heard=True, announces=True))
    eva = await voices.joins("eva", PLENARY)

    everybody = await say_and_hear(voices, mo, anna, bert, eva, mo)

    assert everybody == {"anna": {"mo"}, "bert": {"mo"}, "eva": {"mo"}, "mo": set()}


async def test_whoever_has_left_hears_nothing_and_is_heard_by_nobody(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await say_and_hear(voices, anna, bert)

    voices.place("bert", None)

    assert await say_and_hear(voices, anna, bert) == {"bert": set()}
    assert await say_and_hear(voices, bert, anna) == {"anna": set()}


async def test_the_whole_of_places_forgets_who_is_not_in_it(voices: Rig) -> None:
    anna, bert, carl = [await voices.joins(name) for name in ("anna", "bert", "carl")]
    await say_and_hear(voices, anna, bert)

    voices.voices.hear(frames.Places(DIALOGUE, {"anna": AT_TABLE, "carl": AT_TABLE}))

    assert await say_and_hear(voices, anna, bert, carl) == {"bert": set(), "carl": {"anna"}}


async def test_dialogues_share_a_port_and_nothing_else(voices: Rig) -> None:
    anna = await voices.joins("anna")
    headset = Headset()
    voices.voices.hear(frames.Place("other", "eva", AT_TABLE))
    voices.voices.hear(frames.Offer("other", "eva", "v", headset.offer()))
    answer = voices.told[-1]
    assert isinstance(answer, frames.Answer)
    await headset.connect(answer.sdp)

    await anna.says()
    await voices.settles()

    assert headset.packets == 0
    voices.voices.hear(frames.Over("other"))
    await voices.until(lambda: frames.Down("other", "v", "over") in voices.told)
    await headset.close(quietly=True)


async def test_an_echo_test_hears_itself_alone(voices: Rig) -> None:
    anna, bert = await voices.joins("anna", own=True), await voices.joins("bert")

    await anna.says()
    await bert.says()
    await voices.settles()

    assert anna.heard == {"anna"} and bert.heard == set()


async def test_silence_costs_no_packets(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")

    await anna.says(level=127)
    await voices.settles()
    assert bert.heard == set()

    await anna.says(level=30)
    await asyncio.sleep(HOLD_S + 0.5)
    bert.forget()
    await anna.says(level=127)
    await voices.settles()
    assert bert.heard == set()


async def test_who_speaks_is_told_once_and_for_how_long(voices: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loudest, "GLOW_S", LONG_GLOW_S)
    anna, _ = await voices.joins("anna"), await voices.joins("bert")

    await anna.says(times=50, every_s=0.005)
    await voices.until(lambda: frames.Speaking(DIALOGUE, ["anna"]) in voices.told)
    await voices.until(lambda: frames.Speaking(DIALOGUE, []) in voices.told)
    voices.voices.tell_spoken()
    voices.voices.tell_spoken()

    assert voices.of(frames.Speaking) == [frames.Speaking(DIALOGUE, ["anna"]), frames.Speaking(DIALOGUE, [])]
    assert voices.of(frames.Spoke) == [frames.Spoke(DIALOGUE, {"anna": 49 * 20})]


async def test_a_browser_is_told_how_its_packets_came_and_what_was_sent(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await anna.says(times=3)
    anna.headset.sequence += 1  # one is lost
    await anna.says(times=3)
    await voices.settles()
    for _ in range(REPORT_TICKS):
        voices.voices.tick()
    await voices.until(lambda: anna.headset.reports and bert.headset.reports)

    received = RtcpPacket.parse(anna.headset.report())[0]
    assert isinstance(received, RtcpRrPacket) and received.reports[0].ssrc == anna.headset.ssrc
    assert received.reports[0].packets_lost == 1 and received.reports[0].fraction_lost > 0
    sent = RtcpPacket.parse(bert.headset.report())[0]
    assert isinstance(sent, RtcpSrPacket) and sent.sender_info.packet_count == 6


async def test_a_newer_visit_of_a_person_takes_the_place_of_the_older(voices: Rig) -> None:
    anna, old = await voices.joins("anna"), await voices.joins("bert")
    new = await voices.joins("bert", None)

    assert frames.Down(DIALOGUE, old.visit, "replaced") in voices.told
    assert await say_and_hear(voices, anna, old, new) == {"bert": {"anna"}}
    assert await say_and_hear(voices, new, anna) == {"anna": {"bert"}}


async def test_bye_ends_a_visit_and_its_neighbours_go_on(voices: Rig) -> None:
    anna, bert, carl = [await voices.joins(name) for name in ("anna", "bert", "carl")]

    voices.voices.hear(frames.Bye(DIALOGUE, bert.visit))

    assert voices.told[-1] == frames.Down(DIALOGUE, bert.visit, "bye")
    assert await say_and_hear(voices, anna, bert, carl) == {"bert": set(), "carl": {"anna"}}


async def test_a_browser_that_closes_is_noticed_at_once(voices: Rig) -> None:
    anna = await voices.joins("anna")

    await anna.headset.close()

    await voices.until(lambda: frames.Down(DIALOGUE, anna.visit, "closed") in voices.told)


async def test_a_browser_that_vanishes_is_noticed_by_its_silence(voices: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = await voices.joins("anna")
    monkeypatch.setattr(peer, "CONSENT_MAX_S", 0.3)
    monkeypatch.setattr(peer, "SET_UP_MAX_S", 0.3)

    await voices.until(lambda: frames.Down(DIALOGUE, anna.visit, "lost") in voices.told)
    assert voices.voices.count == 0


async def test_who_does_not_come_in_time_is_given_up(voices: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer, "SET_UP_MAX_S", 0.2)
    visit, _ = voices.offer("anna", Headset().offer())

    await voices.until(lambda: frames.Down(DIALOGUE, visit, "not_set_up") in voices.told)
    assert voices.voices.count == 0


async def test_a_full_process_says_so() -> None:
    async with rig(most=1) as voices:
        await voices.joins("anna")
        visit, answer = voices.offer("bert", Headset().offer())

        assert answer == frames.NotAnswered(DIALOGUE, visit, "full")
        assert voices.voices.free == 0


async def test_no_offer_no_answer(voices: Rig) -> None:
    visit, answer = voices.offer("anna", "v=0")

    assert answer == frames.NotAnswered(DIALOGUE, visit, "bad_offer")


async def test_a_worker_that_has_just_begun_is_told_who_stands(voices: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loudest, "GLOW_S", LONG_GLOW_S)
    anna = await voices.joins("anna")
    await anna.says()
    await voices.until(lambda: voices.of(frames.Speaking))

    assert list(voices.voices.stand()) == [
        frames.Up(dialogue=DIALOGUE, visit=anna.visit, person="anna"),
        frames.Speaking(DIALOGUE, ["anna"]),
    ]


async def test_a_browser_may_come_from_another_address_when_its_network_changes(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await bert.headset.moves()

    assert await say_and_hear(voices, anna, bert) == {"bert": {"anna"}}
    assert await say_and_hear(voices, bert, anna) == {"anna": {"bert"}}


async def test_whoever_has_gone_leaves_nothing_to_the_collector_of_cycles(voices: Rig) -> None:
    """It comes seldom, and a peer is 90 KiB: thousands who come and go must not wait for it."""
    anna = await voices.joins("anna")
    kept = weakref.ref(next(one for one in gc.get_objects() if isinstance(one, peer.Peer) and one.is_up))
    gc.collect()
    gc.disable()
    try:
        await anna.headset.close()
        await voices.until(lambda: kept() is None)
    finally:
        gc.enable()


# --- nothing is kept --------------------------------------------------------------------------------------------------

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
written: list[str] | None = None


def _notice(event: str, args: tuple[object, ...]) -> None:
    if written is not None and event == "open" and isinstance(args[2], int) and args[2] & WRITES:
        written.append(str(args[0]))


sys.addaudithook(_notice)  # for good, as all of these; it only looks while a test asks it to


@pytest.fixture
def files() -> Iterator[list[str]]:
    """Every file that is opened for writing during the test, by whatever way of Python's."""
    global written
    written = []
    yield written
    written = None


async def test_no_sound_is_ever_written_down(voices: Rig, files: list[str], tmp_path: Path) -> None:
    files.clear()
    (tmp_path / "noticed").write_text("x")
    assert files == [str(tmp_path / "noticed")]

    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    await anna.says(times=20)
    await voices.settles()
    voices.place("anna", At(place="plenary", heard=True, announces=True))
    await anna.says(times=20)
    await voices.settles()

    assert bert.heard == {"anna"}
    assert len(files) == 1
