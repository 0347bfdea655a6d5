"""The rooms' side of voice: what a media process is told and what people are told, with a media process in memory that
speaks the real frames."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from app import voice_frames as media
from app.facilitation.commands import (
    GrantFloor,
    MeasureSpeech,
    Mute,
    MuteOthers,
    OpenStep,
    RaiseHand,
    SpeakToAll,
    YieldFloor,
)
from app.facilitation.core import Role
from app.persistence.ports import Person
from app.rooms.house import Rooms
from app.rooms.voice import NoVoice, desk, echo, exchange, measuring
from app.rooms.voice.admission import SETUPS_BURST, SETUPS_PER_S, WAITING_MAX, Admission
from app.rooms.voice.speech import TOLD_EVERY_S, Speech, Talk
from tests.facilitation.cafe import Cafe
from tests.facilitation.story import Story, running
from tests.rooms.client import Client
from tests.rooms.conftest import DIALOGUE, House

PATIENCE_S = 60.0
FOR_EVER = 1_000_000
visits = (f"visit-{n:04}" for n in itertools.count())


class MediaProcess:
    """A media process without packets: it keeps what it is told, and answers when a test says so."""

    def __init__(self, name: str = "m1", free: int = 100) -> None:
        self.name, self.free = name, free
        self.inbound: asyncio.Queue[str | None] = asyncio.Queue()
        self.told: list[Any] = []
        self.places: dict[str, media.Whereabouts] = {}
        self.arrived = asyncio.Event()
        self.serving: asyncio.Task[None] | None = None

    async def receive(self) -> str | None:
        return await self.inbound.get()

    def send(self, text: str) -> None:
        frame = media.to_media(text)
        self.told.append(frame)
        match frame:
            case media.Places(_, people):
                self.places = dict(people)
            case media.Place(_, person, None):
                self.places.pop(person, None)
            case media.Place(_, person, now) if now is not None:
                self.places[person] = now
        self.arrived.set()

    def cut(self) -> None:
        self.inbound.put_nowait(None)

    async def gone(self) -> None:
        """Its line is cut, and the house has noticed."""
        self.cut()
        assert self.serving is not None
        await self.serving

    def says(self, frame: media.FromMedia) -> None:
        self.inbound.put_nowait(media.encode(frame))

    def dial(self, rooms: Rooms) -> MediaProcess:
        self.inbound = asyncio.Queue()
        self.says(media.Hello(self.name, self.free))
        self.serving = asyncio.create_task(rooms.voices.serve_media(self))
        return self

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not condition():
                self.arrived.clear()
                await self.arrived.wait()

    def offers(self) -> list[str]:
        return [frame.visit for frame in self.told if isinstance(frame, media.Offer)]

    async def takes(self, client: Client, visit: str) -> None:
        """Answer somebody's offer; their voice stands."""
        await self.until(lambda: visit in self.offers())
        self.says(media.Answer(DIALOGUE, visit, "v=0 answer"))
        self.says(media.Up(dialogue=DIALOGUE, visit=visit, person=client.person.participant))
        await client.until(lambda: standing(client, visit) == "up")


def standing(client: Client, visit: str) -> str:
    """How the visit stands, as its person was told last."""
    told = [frame for frame in client.seen if frame.get("visit") == visit]
    return str(told[-1].get("state", "answer")) if told else ""


def reason(client: Client, visit: str) -> str:
    return next(str(frame["reason"]) for frame in client.seen if frame.get("visit") == visit and frame.get("reason"))


def offer(client: Client, on: bool = True) -> str:
    visit = next(visits)
    client.say({"t": "offer", "visit": visit, "sdp": "v=0 offer", "on": on})
    return visit


async def talking(house: House, process: MediaProcess, name: str, role: Role = Role.PARTICIPANT) -> Client:
    """Somebody whose voice stands, with an open microphone."""
    client = await house.client(house.running[0], name, role, "stage", "floor")
    await process.takes(client, offer(client))
    return client


@pytest.fixture(autouse=True)
def nobody_looks_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The media process in memory tells no load, and on a busy machine everybody comes late: nobody is given up for
    that, but where a test says so."""
    monkeypatch.setattr(exchange, "SILENT_BEATS", FOR_EVER)
    monkeypatch.setattr(measuring, "LAST_WORDS_S", FOR_EVER)
    for patience in ("REDIAL_S", "FORGOTTEN_S", "PATIENT_S", "CALLER_AWAY_S"):
        monkeypatch.setattr(desk, patience, FOR_EVER)
    monkeypatch.setattr(echo, "ECHO_TIMEOUT_S", FOR_EVER)


@pytest.fixture
async def process(small_house: House) -> AsyncIterator[MediaProcess]:
    process = MediaProcess().dial(small_house.running[0])
    yield process
    await process.gone()


async def in_circle(house: House) -> Person:
    """The Großer Kreis is open; Ines moderates, connected nowhere."""
    ines = await house.admit(house.running[0], "Ines", Role.MODERATOR)
    await house.running[0].submit(DIALOGUE, OpenStep("s2", "s1"), ines.participant)
    return ines


async def test_an_offer_is_passed_on_with_the_place_and_answered(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await small_house.client(small_house.running[0], "Uwe")

    visit = offer(uwe)
    await process.takes(uwe, visit)

    assert process.places == {uwe.person.participant: media.Whereabouts(place="plenary")}
    assert {"t": "answer", "visit": visit, "sdp": "v=0 answer"} in uwe.seen


async def test_with_the_word_one_is_heard_and_without_it_no_more(small_house: House, process: MediaProcess) -> None:
    ines = await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    me = uwe.person.participant
    submit = small_house.running[0].submit

    await submit(DIALOGUE, GrantFloor(me, 0), ines.participant)
    await process.until(lambda: process.places[me].heard)
    assert process.places[me].takes_turn == 0

    await submit(DIALOGUE, YieldFloor(1), ines.participant)
    await process.until(lambda: not process.places[me].heard)


async def test_who_speaks_to_all_is_heard_everywhere_and_glows_for_everybody(
    small_house: House, process: MediaProcess
) -> None:
    rooms = small_house.running[0]
    ines = await talking(small_house, process, "Ines", Role.MODERATOR)
    uwe = await talking(small_house, process, "Uwe")
    me = ines.person.participant

    await rooms.submit(DIALOGUE, SpeakToAll("s1", on=True), me)

    await process.until(lambda: process.places[me] == media.Whereabouts(announces=True))
    process.says(media.Speaking(DIALOGUE, [me]))
    await uwe.until(lambda: any(frame.get("people") == [me] for frame in uwe.seen))

    await rooms.submit(DIALOGUE, SpeakToAll("s1", on=False), me)
    await process.until(lambda: process.places[me] == media.Whereabouts())


async def test_when_it_becomes_quiet_the_media_process_hushes_all_but_the_moderation(
    small_house: House, process: MediaProcess
) -> None:
    ines = await in_circle(small_house)
    people = [await talking(small_house, process, name) for name in ("Uwe", "Carla")]

    await small_house.running[0].submit(DIALOGUE, MuteOthers("s2"), ines.participant)

    await process.until(lambda: all(process.places[one.person.participant].muted for one in people))


async def test_a_closed_microphone_is_closed_for_the_media_process_too(
    small_house: House, process: MediaProcess
) -> None:
    await in_circle(small_house)
    uwe = await small_house.client(small_house.running[0], "Uwe")
    visit = offer(uwe, on=False)
    await process.takes(uwe, visit)
    assert process.places[uwe.person.participant].muted

    uwe.say({"t": "microphone", "visit": visit, "on": True})
    await process.until(lambda: not process.places[uwe.person.participant].muted)


async def test_who_was_muted_stays_so_whatever_their_browser_says(small_house: House, process: MediaProcess) -> None:
    ines = await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    me = uwe.person.participant

    await small_house.running[0].submit(DIALOGUE, Mute(me, "conduct"), ines.participant)
    await process.until(lambda: process.places[me].muted)
    visit = process.offers()[-1]
    uwe.say({"t": "microphone", "visit": visit, "on": False})
    uwe.say({"t": "microphone", "visit": visit, "on": True})
    carla = await talking(small_house, process, "Carla")

    assert process.places[me].muted
    assert not process.places[carla.person.participant].muted


async def test_nobody_switches_the_microphone_of_somebody_else(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    visit = process.offers()[-1]
    carla = await small_house.client(small_house.running[0], "Carla")

    carla.say({"t": "microphone", "visit": visit, "on": False})
    carla.say({"t": "hang_up", "visit": visit})
    await process.takes(carla, offer(carla))

    assert not process.places[uwe.person.participant].muted
    assert standing(uwe, visit) == "up"


async def test_the_newest_visit_of_a_person_ends_the_older_one(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    first = process.offers()[-1]

    await process.takes(uwe, offer(uwe))

    assert (standing(uwe, first), reason(uwe, first)) == ("down", "replaced")
    assert uwe.person.participant in process.places


async def test_who_hangs_up_is_nowhere_and_the_last_one_ends_it(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe, carla = await talking(small_house, process, "Uwe"), await talking(small_house, process, "Carla")
    first, second = process.offers()

    uwe.say({"t": "hang_up", "visit": first})
    await process.until(lambda: uwe.person.participant not in process.places)
    assert carla.person.participant in process.places
    carla.say({"t": "hang_up", "visit": second})
    await process.until(lambda: isinstance(process.told[-1], media.Over))

    assert [frame.visit for frame in process.told if isinstance(frame, media.Bye)] == [first, second]


async def test_who_comes_back_with_their_voice_keeps_it(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    visit = process.offers()[-1]

    await uwe.hang_up()
    await uwe.connect("stage")
    before = len(uwe.seen)
    uwe.say({"t": "microphone", "visit": visit, "on": True})
    await uwe.until(lambda: {"t": "voice", "visit": visit, "state": "up"} in [_plain(one) for one in uwe.seen[before:]])

    assert process.offers() == [visit]


def _plain(frame: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in frame.items() if value is not None}


async def test_who_does_not_come_back_has_no_voice_after_a_while(
    small_house: House, process: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "CALLER_AWAY_S", 0.0)
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")

    await uwe.hang_up()

    await process.until(lambda: any(isinstance(frame, media.Bye) for frame in process.told))


async def test_when_the_media_process_is_gone_people_are_told_and_text_goes_on(
    small_house: House, process: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "REDIAL_S", 0.0)
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    visit = process.offers()[-1]

    process.cut()
    await uwe.until(lambda: standing(uwe, visit) == "down")

    assert reason(uwe, visit) == "lost"
    assert (await uwe.ask("contribute", contribution="c" * 20, step="s2", text="Ich schreibe."))["ok"]


async def test_a_wish_waits_for_the_next_media_process(small_house: House) -> None:
    await in_circle(small_house)
    uwe = await small_house.client(small_house.running[0], "Uwe")
    visit = offer(uwe)
    await uwe.ask("contribute", contribution="c" * 20, step="s2", text="Ich schreibe so lange.")

    process = MediaProcess("m2").dial(small_house.running[0])

    await process.takes(uwe, visit)
    await process.gone()


async def test_a_media_process_that_redials_keeps_its_voices(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    visit, me = process.offers()[-1], uwe.person.participant

    await process.gone()
    process.told.clear()
    process.dial(small_house.running[0])
    process.says(media.Up(dialogue=DIALOGUE, visit=visit, person=me))
    await process.until(lambda: me in process.places and not process.places[me].muted)

    assert standing(uwe, visit) == "up"
    assert process.offers() == []


async def test_a_frozen_media_process_is_given_up(
    small_house: House, process: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "SILENT_BEATS", 1)

    async with asyncio.timeout(PATIENCE_S):
        assert process.serving is not None
        await process.serving


async def test_whoever_tells_their_load_is_not_given_up(
    small_house: House, process: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "SILENT_BEATS", 3)  # one from here, one of the house's own, and one more
    voices = small_house.running[0].voices
    for peers in range(10):
        process.says(media.Load(peers, 0, 0.0))
        await eventually(lambda peers=peers: _load(voices.exchanges.get(process.name)) == peers)
        voices.beat()

    assert process.serving is not None and not process.serving.done()


def _load(line: exchange.Exchange | None) -> int | None:
    return line.load.peers if line is not None and line.load is not None else None


async def eventually(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            await asyncio.sleep(0)


async def test_what_is_no_hello_is_no_media_process(small_house: House) -> None:
    stranger = MediaProcess()
    stranger.says(media.Load(0, 0, 0.0))

    await small_house.running[0].voices.serve_media(stranger)

    assert not small_house.running[0].voices.there


async def test_an_offer_that_is_refused_is_told_with_its_reason(small_house: House, process: MediaProcess) -> None:
    await in_circle(small_house)
    uwe = await small_house.client(small_house.running[0], "Uwe")
    visit = offer(uwe)
    await process.until(lambda: visit in process.offers())

    process.says(media.NotAnswered(DIALOGUE, visit, "bad_offer"))
    await uwe.until(lambda: standing(uwe, visit) == "down")

    assert reason(uwe, visit) == "bad_offer"


async def test_many_at_once_wait_and_are_told_how_long_and_the_moderation_goes_first(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(exchange.Exchange, "_now", staticmethod(lambda: now[0]))
    process = MediaProcess().dial(small_house.running[0])
    await in_circle(small_house)
    many = [await small_house.client(small_house.running[0], f"Gast {n}") for n in range(SETUPS_BURST + 5)]
    peer = await small_house.client(small_house.running[0], "Peer", Role.MODERATOR)

    asked = [offer(one) for one in many]
    last = many[-1]
    await last.until(lambda: standing(last, asked[-1]) == "waiting")
    urgent = offer(peer)
    await peer.until(lambda: standing(peer, urgent) == "waiting")
    now[0] += 60.0
    await process.until(lambda: set(process.offers()) == {*asked, urgent})

    assert process.offers().index(urgent) < process.offers().index(asked[-1])
    assert any(frame.get("wait_ms") for frame in last.seen)
    await process.gone()


# --- two processes of the house ---------------------------------------------------------------------------------------


async def test_somebody_at_another_process_talks_too(house: House) -> None:
    await in_circle(house)
    process = MediaProcess().dial(house.running[0])
    other = await house.process()
    carla = await house.client(other, "Carla", Role.PARTICIPANT, "stage")
    uwe = await house.client(house.running[0], "Uwe", Role.PARTICIPANT, "stage")

    await process.takes(carla, offer(carla))
    await process.takes(uwe, offer(uwe))
    process.says(media.Speaking(DIALOGUE, [uwe.person.participant]))
    await carla.until(lambda: {"t": "speaking", "people": [uwe.person.participant]} in carla.seen)

    assert set(process.places) == {carla.person.participant, uwe.person.participant}
    await process.gone()


# --- who is audible, and for how long ---------------------------------------------------------------------------------


async def test_who_speaks_is_told_to_those_who_hear_it_only(small_house: House, process: MediaProcess) -> None:
    rooms = small_house.running[0]
    uwe, carla, jost = [await small_house.client(rooms, name) for name in ("Uwe", "Carla", "Jost")]
    for one, spot in ((uwe, 1), (carla, 1), (jost, 2)):
        assert (await one.ask("stand_by", spot=spot))["ok"]

    process.says(media.Speaking(DIALOGUE, [uwe.person.participant]))
    await carla.until(lambda: {"t": "speaking", "people": [uwe.person.participant]} in carla.seen)
    process.says(media.Speaking(DIALOGUE, []))
    await carla.until(lambda: {"t": "speaking", "people": []} in carla.seen)
    jost.read()

    assert not any(frame["t"] == "speaking" for frame in jost.seen)


async def test_how_long_one_spoke_is_told_to_oneself_only_and_never_of_people_at_work(
    small_house: House, process: MediaProcess
) -> None:
    await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    bodo = await talking(small_house, process, "Bodo", Role.REPRESENTATIVE)

    process.says(media.Spoke(DIALOGUE, {uwe.person.participant: 1_200, bodo.person.participant: 900}))
    await uwe.until(lambda: {"t": "spoken", "ms": 1_200} in uwe.seen)
    bodo.read()

    assert not any(frame["t"] == "spoken" for frame in bodo.seen)
    assert sum(frame["t"] == "spoken" for frame in uwe.seen) == 1


async def test_what_was_spoken_counts_on_the_list_of_speakers(small_house: House, process: MediaProcess) -> None:
    ines = await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    rooms, me = small_house.running[0], uwe.person.participant
    await rooms.submit(DIALOGUE, RaiseHand("s2"), me)
    await rooms.submit(DIALOGUE, GrantFloor(me, 0), ines.participant)
    small_house.clock.now += 60_000
    process.says(media.Spoke(DIALOGUE, {me: 5_000}))
    await uwe.until(lambda: {"t": "spoken", "ms": 5_000} in uwe.seen)
    await rooms.submit(DIALOGUE, YieldFloor(1), me)
    process.says(media.Spoke(DIALOGUE, {me: 2_000}))

    state = (await rooms.state(DIALOGUE))[0]
    async with asyncio.timeout(PATIENCE_S):
        while state.floor.spoken[me].ms == 60_000:
            await asyncio.sleep(0.01)
            state = (await rooms.state(DIALOGUE))[0]
    assert state.floor.spoken[me].ms == 7_000


async def test_who_was_silent_at_the_end_of_their_turn_is_measured_all_the_same(
    small_house: House, process: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "LAST_WORDS_S", 0.05)
    ines = await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    rooms, me = small_house.running[0], uwe.person.participant
    await rooms.submit(DIALOGUE, GrantFloor(me, 0), ines.participant)
    small_house.clock.now += 60_000
    process.says(media.Spoke(DIALOGUE, {me: 5_000}))
    await uwe.until(lambda: {"t": "spoken", "ms": 5_000} in uwe.seen)

    await rooms.submit(DIALOGUE, YieldFloor(1), me)

    async with asyncio.timeout(PATIENCE_S):
        while (await rooms.state(DIALOGUE))[0].floor.spoken[me].ms == 60_000:
            await asyncio.sleep(0.01)
    assert (await rooms.state(DIALOGUE))[0].floor.spoken[me].ms == 5_000


def test_a_turn_without_a_voice_from_beginning_to_end_is_not_measured() -> None:
    story: Story = running().when(GrantFloor("uwe", 0), by="ines")
    speech = Speech()

    speech.begins(story.state, voiced=False)
    assert speech.spoken(story.state, {"uwe": 100}) == {}
    speech.begins(story.state, voiced=True)
    speech.silenced("uwe")
    story.when(YieldFloor(1), by="uwe")

    assert speech.spoken(story.state, {"uwe": 100}) == {}


def test_what_is_said_in_a_turn_is_summed_up_until_it_is_over() -> None:
    story: Story = running().when(GrantFloor("uwe", 0), by="ines")
    speech = Speech()
    speech.begins(story.state, voiced=True)
    speech.spoken(story.state, {"uwe": 100, "carla": 9})
    story.when(YieldFloor(1), by="uwe")

    assert speech.spoken(story.state, {"uwe": 20}) == {1: 120}
    assert speech.spoken(story.state, {"uwe": 20}) == {}


# --- the echo test ----------------------------------------------------------------------------------------------------


async def test_an_echo_needs_no_name_and_no_place(small_house: House, process: MediaProcess) -> None:
    asked = asyncio.create_task(small_house.running[0].voices.echo(DIALOGUE, "v=0 echo"))
    await process.until(process.offers)
    own = next(frame for frame in process.told if isinstance(frame, media.Offer))
    assert own.own

    process.says(media.Answer(DIALOGUE, own.visit, "v=0 answer"))

    assert await asked == "v=0 answer"
    assert process.places == {}


async def test_an_echo_that_is_refused_says_so(small_house: House, process: MediaProcess) -> None:
    asked = asyncio.create_task(small_house.running[0].voices.echo(DIALOGUE, "v=0 echo"))
    await process.until(process.offers)

    process.says(media.NotAnswered(DIALOGUE, process.offers()[0], "full"))

    with pytest.raises(NoVoice, match="full"):
        await asked


async def test_so_many_echoes_at_once_and_no_more(small_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(echo, "ECHOES_MAX", 0)

    with pytest.raises(NoVoice, match="busy"):
        await small_house.running[0].voices.echo(DIALOGUE, "v=0 echo")


# --- admission --------------------------------------------------------------------------------------------------------


def test_a_burst_goes_at_once_then_so_many_a_second() -> None:
    admission = Admission(0.0)
    for n in range(SETUPS_BURST + 10):
        admission.ask(f"v{n}", urgent=False)
    at_once = list(iter(lambda: admission.due(0.0), None))

    assert at_once == [f"v{n}" for n in range(SETUPS_BURST)]
    assert admission.wait_ms(0.0) == int(10_000 / SETUPS_PER_S)
    assert admission.due(admission.wait_s + 0.001) == f"v{SETUPS_BURST}"


def test_too_many_who_wait_are_told_no() -> None:
    admission = Admission(0.0)

    assert all(admission.ask(f"v{n}", urgent=False) for n in range(WAITING_MAX))
    assert not admission.ask("one more", urgent=True)


# --- how long was spoken ----------------------------------------------------------------------------------------------


def test_tables_are_told_how_long_was_spoken_there_and_each_customer_once_that_they_were_heard() -> None:
    cafe = Cafe(8).round("r1")
    table, talk = cafe.table("k0"), Talk()
    other = cafe.beside("k0")

    talk.spoken(cafe.state, {"k0": 3_000, other: 500})

    assert talk.due(cafe.state, 0.0) == MeasureSpeech("r1", ((table, 3_500),), ("k0",))
    talk.spoken(cafe.state, {other: 1_500})
    assert talk.due(cafe.state, TOLD_EVERY_S - 1) is None
    assert talk.due(cafe.state, TOLD_EVERY_S) == MeasureSpeech("r1", ((table, 1_500),), ("k0", other))


def test_what_was_spoken_in_an_earlier_step_or_in_the_foyer_counts_nowhere() -> None:
    cafe = Cafe(8)
    talk = Talk()
    talk.spoken(cafe.state, {"k0": 9_000})
    assert talk.due(cafe.state, 0.0) is None

    cafe.round("r1")
    talk.spoken(cafe.state, {"k0": 9_000})
    cafe.round("r2")
    talk.spoken(cafe.state, {"k1": 1_000})
    assert talk.due(cafe.state, 0.0) == MeasureSpeech("r2", ((cafe.table("k1"), 1_000),), ())


async def test_whoever_was_heard_is_told_so_and_nobody_else(small_house: House, process: MediaProcess) -> None:
    ines = await in_circle(small_house)
    uwe = await talking(small_house, process, "Uwe")
    me = uwe.person.participant
    await small_house.running[0].submit(DIALOGUE, GrantFloor(me, 0), ines.participant)
    await process.until(lambda: process.places[me].heard)

    process.says(media.Spoke(DIALOGUE, {me: 4_000, ines.participant: 9_000}))

    rooms = small_house.running[0]
    async with asyncio.timeout(PATIENCE_S):
        while me not in (await rooms.state(DIALOGUE))[0].voice.heard:
            await asyncio.sleep(0.01)
    assert dict((await rooms.state(DIALOGUE))[0].voice.heard) == {me: "s2"}
