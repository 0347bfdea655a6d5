"""What a recording is made of: pages of Ogg, time, and files that can be played to their end. Played by FFmpeg."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import voice_frames as frames
from app.media import ogg, reel
from app.media.recorder import BATCHES_MAX, Recorder
from app.media.reel import CannotRecord, Reel
from app.media.rtp import CLOCK_HZ
from app.media.track import LATE, Track
from app.recordings import Recordings
from loadtests.voice.tone import opus
from tests.media.played import pitch_hz, played

NOW_MS = 1_800_000_000_000
PACKET = 960
"""Samples of a packet of 20 ms."""
TONE = opus(seconds=1.0)


def written(*said: tuple[bytes, int, int]) -> bytes:
    """A whole file of these: (packet, timestamp, when it came in samples)."""
    track = Track(7, NOW_MS)
    made = ogg.head(7, NOW_MS)
    for packet, timestamp, at in said:
        track.add(packet, timestamp, at)
        made += track.flush(at)
    return made + track.close()


def spoken(packets: list[bytes], begin: int = 0, first: int = 99) -> list[tuple[bytes, int, int]]:
    """These packets, 20 ms each, one after the other."""
    return [(one, first + n * PACKET, begin + n * PACKET) for n, one in enumerate(packets)]


def all_packets(data: bytes) -> list[bytes]:
    return [packet for _, page in list(ogg.pages(data))[2:] for packet in page.packets]


# ── Ogg ──


def test_the_checksum_is_the_one_ogg_says() -> None:
    """Bit by bit, as RFC 3533 describes it: polynomial 0x04c11db7, nothing inverted."""

    def slowly(data: bytes) -> int:
        value = 0
        for byte in data:
            value ^= byte << 24
            for _ in range(8):
                value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
        return value

    chance = random.Random(1)
    for length in (0, 1, 27, 300):
        data = chance.randbytes(length)
        assert ogg.crc(data) == slowly(data)


@given(st.lists(st.binary(max_size=1_200), max_size=30), st.integers(0, 2**40), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_what_is_put_on_a_page_is_read_from_it(packets, granule, serial) -> None:
    made = ogg.page(serial, 5, granule, packets, ogg.LAST)
    [(at, page)] = ogg.pages(made)

    assert (at, page.size, page.granule, page.serial, page.number) == (0, len(made), granule, serial, 5)
    assert page.packets == tuple(packets)


def test_a_page_with_one_wrong_bit_is_none() -> None:
    made = bytearray(ogg.page(1, 2, 960, [b"\x78abc"]))
    made[-1] ^= 1
    assert list(ogg.pages(bytes(made))) == []


@pytest.mark.parametrize("config", range(32))
@pytest.mark.parametrize("ms", [2.5, 10, 20, 125, 1_000, 1_234])
def test_silence_is_as_long_as_it_shall_be_and_of_the_same_kind(config, ms) -> None:
    gap = round(ms * CLOCK_HZ / 1_000)
    packets = list(ogg.silence(bytes([config << 3, 1, 2]), gap))
    grain = 120 if config >= 16 else 480

    assert sum(ogg.samples(one) for one in packets) == gap - gap % grain
    assert all(ogg.samples(one) <= ogg.LONGEST for one in packets)
    assert all(len(one) <= 2 for one in packets)


# ── Time ──


def test_speech_is_played_as_it_was_said() -> None:
    data = written(*spoken(TONE * 3))
    length_s, loud = played(data)

    assert all_packets(data) == TONE * 3, "not a byte of a packet is changed"
    assert length_s == pytest.approx(3.0, abs=0.02)
    assert min(loud[2:-2]) > 0.05
    assert pitch_hz(written(*spoken(TONE))) == pytest.approx(440, rel=0.02)


def test_where_nothing_was_said_it_is_silent_for_as_long() -> None:
    data = written(*spoken(TONE), *spoken(TONE, begin=5 * CLOCK_HZ, first=99 + 5 * CLOCK_HZ))
    length_s, loud = played(data)

    assert length_s == pytest.approx(6.0, abs=0.02)
    assert max(loud[30:95]) < 0.005
    assert min(loud[2:18]) > 0.05
    assert min(loud[102:118]) > 0.05
    assert len(data) < len(written(*spoken(TONE * 2))) + 2_000, "silence costs next to nothing"


def test_after_a_new_connection_the_senders_clock_is_another() -> None:
    data = written(*spoken(TONE), *spoken(TONE, begin=3 * CLOCK_HZ, first=4_000_000_000))
    assert played(data)[0] == pytest.approx(4.0, abs=0.02)


def test_the_senders_clock_may_wrap() -> None:
    data = written(*((one, stamp % 2**32, at) for one, stamp, at in spoken(TONE * 2, first=2**32 - 20 * PACKET)))
    assert all_packets(data) == TONE * 2


def test_what_comes_in_another_order_or_twice_is_put_right() -> None:
    chance, said = random.Random(3), spoken(TONE * 2)
    shuffled = sorted(said, key=lambda one: one[2] + chance.uniform(0, LATE * 0.6))
    came = [(packet, stamp, max(at, 0)) for packet, stamp, at in shuffled for _ in range(2)]

    assert all_packets(written(*came)) == TONE * 2


def test_what_was_held_up_on_its_way_is_where_it_belongs() -> None:
    said = spoken(TONE * 4)
    late = [(packet, stamp, max(at, 2 * CLOCK_HZ) if at > CLOCK_HZ else at) for packet, stamp, at in said]
    assert all_packets(written(*late)) == TONE * 4


@given(
    st.lists(
        st.tuples(st.binary(min_size=1, max_size=400), st.integers(0, 2**32 - 1), st.integers(0, 2 * CLOCK_HZ)),
        max_size=80,
    )
)
@settings(max_examples=80, deadline=None)
def test_whatever_somebody_sends_the_file_is_sound_and_no_longer_than_the_time(sent) -> None:
    at, came = 0, []
    for packet, stamp, later in sent:
        at += later
        came.append((packet, stamp, at))
    data = written(*came)
    found = list(ogg.pages(data))

    assert sum(page.size for _, page in found) == len(data)
    assert [page.number for _, page in found] == list(range(len(found)))
    granules = [page.granule for _, page in found[2:]]
    assert granules == sorted(granules)
    total = sum(ogg.samples(packet) for packet in all_packets(data))
    assert total == (granules[-1] if granules else 0)
    assert total <= at + CLOCK_HZ * 3


# ── Files ──


def filled(path: Path, packets: list[bytes], begin_s: float = 0.0, *, ends: bool = True) -> Reel:
    made = Reel(path, NOW_MS + round(begin_s * 1_000), 0)
    for n, one in enumerate(packets):
        at = NOW_MS + begin_s * 1_000 + 20 * n
        made.add(one, 5 + round(begin_s * CLOCK_HZ) + n * PACKET, at)
        made.write(at)
    if ends:
        made.close()
    return made


def test_a_file_is_a_whole_stream_that_says_nothing_of_anybody(tmp_path: Path) -> None:
    path = Recordings(tmp_path).path("dialog-1", "person-1", 12)
    filled(path, TONE * 2)
    data = path.read_bytes()
    pages = [page for _, page in ogg.pages(data)]

    assert pages[0].flags == ogg.FIRST
    assert pages[-1].flags == ogg.LAST
    assert played(data)[0] == pytest.approx(2.0, abs=0.02)
    assert b"dialog-1" not in data
    assert b"person-1" not in data
    assert path.stat().st_mode & 0o077 == 0, "nobody else on the machine may hear it"


@pytest.mark.parametrize("cut", [1, 30, 200, 3_000])
def test_a_file_that_was_cut_is_played_as_far_as_it_goes_and_can_be_gone_on_with(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "p" / "1.opus"
    filled(path, TONE * 4, ends=False)
    data = path.read_bytes()[:-cut]
    path.write_bytes(data)
    assert played(data)[0] >= 1.0

    filled(path, TONE, begin_s=8)
    length_s, loud = played(path.read_bytes())
    assert length_s == pytest.approx(9.0, abs=0.05)
    assert max(loud[100:155]) < 0.005
    assert min(loud[163:175]) > 0.05


def test_a_file_that_had_ended_goes_on_in_the_same_stream(tmp_path: Path) -> None:
    path = tmp_path / "p" / "1.opus"
    filled(path, TONE)
    filled(path, TONE, begin_s=4)
    pages = [page for _, page in ogg.pages(path.read_bytes())]

    assert [page.flags for page in pages] == [ogg.FIRST, *[0] * (len(pages) - 2), ogg.LAST]
    assert len({page.serial for page in pages}) == 1
    assert played(path.read_bytes())[0] == pytest.approx(5.0, abs=0.05)


def test_what_is_no_recording_of_ours_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "p" / "1.opus"
    path.parent.mkdir()
    foreign = ogg.page(1, 0, 0, [b"x"], ogg.FIRST) + ogg.page(1, 1, 0, [b"y"])
    path.write_bytes(foreign)
    with pytest.raises(CannotRecord, match="broken"):
        Reel(path, NOW_MS, 0)
    assert path.read_bytes() == foreign


def test_a_full_disk_ends_a_recording_and_leaves_it_sound(tmp_path: Path) -> None:
    with pytest.raises(CannotRecord, match="full"):
        Reel(tmp_path / "p" / "1.opus", NOW_MS, 2**60)
    assert not (tmp_path / "p" / "1.opus").exists()


def test_a_recording_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reel, "FILE_MAX_BYTES", 6_000)
    path = tmp_path / "p" / "1.opus"
    with pytest.raises(CannotRecord, match="long"):
        filled(path, TONE * 8)
    assert len(path.read_bytes()) <= 6_000

    made = Reel(tmp_path / "p" / "2.opus", NOW_MS, 0)
    with pytest.raises(CannotRecord, match="long"):
        made.add(TONE[0], 0, NOW_MS + (reel.FILE_MAX_S + 1) * 1_000)


@pytest.mark.parametrize("id", ["..", "a/b", "", "a b", "é"])
def test_nothing_is_written_outside_the_folder(tmp_path: Path, id: str) -> None:
    with pytest.raises(ValueError, match="no id"):
        Recordings(tmp_path).path(id, "person", 1)
    with pytest.raises(ValueError, match="no id"):
        Recordings(tmp_path).path("dialogue", id, 1)


def test_recordings_are_deleted_with_their_folders(tmp_path: Path) -> None:
    known = Recordings(tmp_path / "recordings")
    for person, number in (("anna", 1), ("anna", 2), ("bert", 3)):
        path = known.path("d", person, number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    assert list(known.of("d")) == [("anna", 1), ("anna", 2), ("bert", 3)]

    known.drop("d", "anna", 1)
    known.drop("d", "anna", 1)
    assert list(known.of("d")) == [("anna", 2), ("bert", 3)]
    known.drop_person("d", "anna")
    assert list(known.of("d")) == [("bert", 3)]
    known.drop("d", "bert", 3)
    assert known.dialogues() == []
    known.drop_dialogue("d")


# ── The thread ──


def test_the_recorder_tells_the_house_until_it_knows(tmp_path: Path) -> None:
    recorder, told = Recorder(Recordings(tmp_path), 0), []
    tape = recorder.begin(("d", "anna", 7))
    for n, one in enumerate(TONE):
        tape.add(one, n * PACKET, n * 0.02)
    recorder.tick(1.0, told.append)
    recorder.end(("d", "anna", 7))
    recorder.close(1.2, told.append)

    begun, over = told
    assert (begun.over, over.over, over.ms, over.given_up) == (False, True, 993, False)
    assert [kept.over for kept in recorder.stand()] == [True]
    recorder.noted("d", "anna", 7)
    assert list(recorder.stand()) == []
    assert played(Recordings(tmp_path).path("d", "anna", 7).read_bytes())[0] == pytest.approx(1.0, abs=0.02)


def test_whoever_says_nothing_has_no_file(tmp_path: Path) -> None:
    recorder, told = Recorder(Recordings(tmp_path / "recordings"), 0), []
    recorder.begin(("d", "anna", 7))
    recorder.close(1.0, told.append)
    assert told == []
    assert not (tmp_path / "recordings").exists()


def test_a_recording_that_cannot_be_written_is_given_up_and_no_other_with_it(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "anna").write_text("no folder")
    recorder, told = Recorder(Recordings(tmp_path), 0), []
    for name in ("anna", "bert"):
        tape = recorder.begin(("d", name, 7))
        for n, one in enumerate(TONE):
            tape.add(one, n * PACKET, n * 0.02)
    recorder.close(1.2, told.append)

    assert [(kept.person, kept.given_up, kept.began_at > 0) for kept in told] == [
        ("anna", True, False),
        ("bert", False, True),
        ("bert", False, True),
    ]


def test_a_disk_that_does_not_answer_costs_recordings_and_no_memory(tmp_path: Path) -> None:
    recorder = Recorder(Recordings(tmp_path), 0)
    tape = recorder.begin(("d", "anna", 7))
    writing = recorder._thread
    recorder._work.put(None)  # the thread is gone, as if it hung
    assert writing is not None
    writing.join()
    for n in range(3 * BATCHES_MAX):
        tape.add(TONE[0], n * PACKET, n * 0.02)
        recorder.tick(n * 0.02, lambda _: None)

    waiting = [recorder._work.get_nowait() for _ in range(recorder._work.qsize())]
    assert sum(bool(batch.packets) for batch in waiting if batch) == BATCHES_MAX


def test_a_frame_says_what_the_thread_did() -> None:
    kept = frames.Kept(dialogue="d", person="p", recording=3, began_at=5, ms=6, over=True)
    assert frames.from_media(frames.encode(kept)) == kept
    noted = frames.Noted("d", "p", 3)
    assert frames.to_media(frames.encode(noted)) == noted
