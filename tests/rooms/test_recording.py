"""The house's side of recording: who is recorded is told to the media process, what it wrote stands in the log, and
files go when the log says so. The media process is in memory."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import voice_frames as media
from app.facilitation.commands import (
    AgreeToRecording,
    CloseDialogue,
    Configure,
    DropRecording,
    DropRecordings,
    ErasePerson,
    OpenStep,
    StopRecording,
)
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Rejected, Role
from app.facilitation.state import Dialogue
from app.persistence.ports import Head, StoreUnavailable
from app.recordings import Recordings
from app.rooms import house
from app.rooms.house import Rooms
from app.rooms.keeping import Purging
from app.rooms.recorded import TOLD_WITHIN_S
from app.rooms.voice import exchange
from tests.facilitation.story import NOW, SETUP
from tests.rooms.conftest import DIALOGUE, House
from tests.rooms.test_voice import PATIENCE_S, MediaProcess, talking

CIRCLE = AgreeToRecording("s2", "plenary")


class Evening:
    """Ines, Uwe and Carla talk in the Großer Kreis of a dialogue in which recording is allowed."""

    def __init__(self, house: House, folder: Path) -> None:
        self.house = house
        self.files = Recordings(folder)
        self.process = MediaProcess()
        self.people: dict[str, str] = {}

    @property
    def rooms(self) -> Rooms:
        return self.house.running[0]

    async def begin(self) -> None:
        rooms = await self.house.process(recordings=self.files)
        self.house.running.reverse()
        await rooms.submit(DIALOGUE, Configure(replace(SETUP, recording=True)), ORGANISER_ACTOR)
        self.process.dial(rooms)
        for name, role in (("Ines", Role.MODERATOR), ("Uwe", Role.PARTICIPANT), ("Carla", Role.PARTICIPANT)):
            client = await talking(self.house, self.process, name, role)
            self.people[name] = client.person.participant
        await rooms.submit(DIALOGUE, OpenStep("s2", "s1"), self.people["Ines"])

    async def all_agree(self) -> None:
        for name in self.people:
            await self.rooms.submit(DIALOGUE, CIRCLE, self.people[name])

    def number(self, name: str) -> int:
        """Under which somebody is recorded, as the media process was told."""
        place = self.process.places.get(self.people[name])
        return place.recording if place else 0

    def write(self, name: str, number: int) -> Path:
        """The media process writes a file."""
        path = self.files.path(DIALOGUE, self.people[name], number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"OggS")
        return path

    async def kept(self, name: str, number: int, **more: object) -> None:
        """The media process tells of a file, and the house has heard it."""
        before = len(self.noted)
        made = media.Kept(dialogue=DIALOGUE, person=self.people[name], recording=number, began_at=NOW, **more)  # type: ignore[arg-type]
        self.process.says(made)
        await self.process.until(lambda: len(self.noted) > before)

    @property
    def noted(self) -> list[media.Noted]:
        return [frame for frame in self.process.told if isinstance(frame, media.Noted)]

    async def tapes(self, name: str) -> dict[int, int | None]:
        """What the log knows of somebody's recordings: how long each is."""
        state, _ = await self.rooms.state(DIALOGUE)
        return {n: tape.ms for n, tape in state.recording.tapes.get(self.people[name], {}).items()}

    async def recorded(self, name: str = "Uwe") -> Path:
        """Everybody has agreed, and somebody has said something."""
        await self.all_agree()
        await self.process.until(lambda: self.number(name))
        path = self.write(name, self.number(name))
        await self.kept(name, self.number(name))
        return path


async def gone(path: Path) -> None:
    """The file is deleted; a limit says where it was not."""
    async with asyncio.timeout(PATIENCE_S):
        while path.exists():
            await asyncio.sleep(0.005)


@pytest.fixture
async def evening(small_house: House, tmp_path: Path) -> AsyncIterator[Evening]:
    made = Evening(small_house, tmp_path / "recordings")
    await made.begin()
    yield made
    await made.process.gone()


async def test_the_media_process_is_told_when_everybody_has_agreed_and_when_not(evening: Evening) -> None:
    for name in ("Ines", "Uwe"):
        await evening.rooms.submit(DIALOGUE, CIRCLE, evening.people[name])
    assert [evening.number(name) for name in evening.people] == [0, 0, 0]

    await evening.rooms.submit(DIALOGUE, CIRCLE, evening.people["Carla"])
    await evening.process.until(lambda: all(evening.number(name) for name in evening.people))

    await evening.rooms.submit(DIALOGUE, StopRecording(), evening.people["Uwe"])
    await evening.process.until(lambda: not any(evening.number(name) for name in evening.people))


async def test_whoever_comes_in_without_a_voice_interrupts_it_too(evening: Evening) -> None:
    await evening.all_agree()
    await evening.process.until(lambda: evening.number("Uwe"))
    await evening.house.admit(evening.rooms, "Jost")
    await evening.process.until(lambda: not evening.number("Uwe"))


async def test_that_a_file_is_there_stands_in_the_log(evening: Evening) -> None:
    path = await evening.recorded()
    n = evening.number("Uwe")
    assert await evening.tapes("Uwe") == {n: None}

    await evening.kept("Uwe", n, ms=61_000, over=True)
    assert await evening.tapes("Uwe") == {n: 61_000}
    assert path.exists()


async def test_a_file_nobody_agreed_to_is_deleted_at_once(evening: Evening) -> None:
    path = evening.write("Uwe", 3)
    await evening.kept("Uwe", 3)
    assert not path.exists()
    assert await evening.tapes("Uwe") == {}


async def test_when_a_recording_cannot_go_on_nobody_reads_that_it_does(evening: Evening) -> None:
    await evening.recorded()
    await evening.kept("Uwe", evening.number("Uwe"), ms=5_000, over=True, given_up=True)
    await evening.process.until(lambda: not any(evening.number(name) for name in evening.people))


@pytest.mark.parametrize("how", ["own", "organiser", "erased", "dialogue"])
async def test_a_file_goes_with_what_it_belongs_to(evening: Evening, how: str) -> None:
    path, uwe = await evening.recorded(), evening.people["Uwe"]
    other = evening.write("Carla", evening.number("Carla"))
    match how:
        case "own":
            await evening.rooms.submit(DIALOGUE, DropRecording(evening.number("Uwe")), uwe)
        case "organiser":
            await evening.rooms.submit(DIALOGUE, DropRecordings(), ORGANISER_ACTOR)
        case "erased":
            await evening.rooms.submit(DIALOGUE, ErasePerson(uwe), uwe)
        case "dialogue":
            await evening.house.store.log.delete(DIALOGUE)
            await evening.rooms.deleted(DIALOGUE)
    await gone(path)
    if how in {"own", "erased"}:
        assert other.exists()
    else:
        await gone(other)


async def test_nobody_is_recorded_in_a_dialogue_that_is_no_more(evening: Evening) -> None:
    """Given it is deleted while people talk: the media process is told, and what it still wrote goes, too."""
    path, n = await evening.recorded(), evening.number("Uwe")
    await evening.house.store.log.delete(DIALOGUE)
    await evening.rooms.deleted(DIALOGUE)
    await evening.process.until(lambda: media.Over(DIALOGUE) in evening.process.told)
    await gone(path)

    assert evening.write("Uwe", n) == path  # its thread had not heard of it yet
    await evening.kept("Uwe", n, ms=1_000, over=True)
    assert not path.exists()


async def test_while_the_log_cannot_be_read_nobody_is_recorded(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody could say stop then, and nobody would hear that somebody has."""
    await evening.recorded()

    async def lost(*_args: object) -> list[Head]:
        raise StoreUnavailable("gone")

    monkeypatch.setattr(house, "UNREAD_MAX_S", 0.0)
    with monkeypatch.context() as outage:
        outage.setattr(evening.house.store.log, "heads", lost)
        await evening.process.until(lambda: not any(evening.number(name) for name in evening.people))
    await evening.process.until(lambda: all(evening.number(name) for name in evening.people))


async def test_what_could_not_be_written_down_is_written_down_later(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody would know of the file: not even its person, who may want to delete it."""
    monkeypatch.setattr(exchange, "NOTED_AGAIN_S", 0.01)
    await evening.all_agree()
    await evening.process.until(lambda: evening.number("Uwe"))
    n, asked = evening.number("Uwe"), asyncio.Event()

    def lost(*_args: object) -> None:
        asked.set()
        raise StoreUnavailable("gone")

    with monkeypatch.context() as outage:
        outage.setattr(evening.house.store.log, "transaction", lost)
        evening.process.says(media.Kept(dialogue=DIALOGUE, person=evening.people["Uwe"], recording=n, began_at=NOW))
        await asked.wait()
    await evening.process.until(lambda: evening.noted)
    assert await evening.tapes("Uwe") == {n: None}


async def test_what_was_told_late_makes_no_recording_shorter(evening: Evening) -> None:
    await evening.recorded()
    n = evening.number("Uwe")
    await evening.kept("Uwe", n, ms=61_000, over=True)
    await evening.kept("Uwe", n, ms=20_000, over=True)
    assert await evening.tapes("Uwe") == {n: 61_000}


def of_long_ago(path: Path) -> Path:
    long_ago = path.stat().st_mtime - TOLD_WITHIN_S - 10
    os.utime(path, (long_ago, long_ago))
    return path


async def test_a_file_nobody_told_of_is_deleted_though_somebody_once_agreed_to_it(evening: Evening) -> None:
    """Given a media process died before it told of the file, and the stay is over: its person will never see it."""
    await evening.all_agree()
    await evening.process.until(lambda: evening.number("Uwe"))
    path = of_long_ago(evening.write("Uwe", evening.number("Uwe")))
    keeper = Purging(evening.house.store, evening.rooms, evening.house.clock)

    await keeper.once()
    assert path.exists(), "it may still be written"
    await evening.rooms.submit(DIALOGUE, StopRecording(), evening.people["Carla"])
    await keeper.once()
    assert not path.exists()


async def test_a_dialogue_that_cannot_be_read_keeps_no_other_from_being_swept(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = evening.files.path("zz", "anna", 1)
    nowhere.parent.mkdir(parents=True)
    nowhere.write_bytes(b"OggS")
    evening.write("Uwe", 99)
    reads = evening.rooms.state

    async def broken(dialogue: str) -> tuple[Dialogue, int]:
        if dialogue == DIALOGUE:
            raise ValueError("not to be folded")
        return await reads(dialogue)

    monkeypatch.setattr(evening.rooms, "state", broken)
    await Purging(evening.house.store, evening.rooms, evening.house.clock).once()
    assert not nowhere.exists()


async def test_what_a_house_left_behind_when_it_died_is_found_and_deleted(evening: Evening) -> None:
    path = await evening.recorded()
    unknown, fresh = evening.write("Uwe", 99), evening.write("Uwe", 98)
    of_long_ago(unknown)
    nowhere = evening.files.path("gone", "anna", 1)
    nowhere.parent.mkdir(parents=True)
    nowhere.write_bytes(b"OggS")

    await Purging(evening.house.store, evening.rooms, evening.house.clock).once()

    assert (path.exists(), fresh.exists(), unknown.exists(), nowhere.exists()) == (True, True, False, False)


async def test_what_has_been_kept_as_long_as_promised_goes_with_its_recordings(evening: Evening) -> None:
    path = await evening.recorded()
    await evening.rooms.submit(DIALOGUE, CloseDialogue("s2"), evening.people["Ines"])
    evening.house.clock.now += 20 * 365 * 86_400_000

    await Purging(evening.house.store, evening.rooms, evening.house.clock).once()

    assert not path.exists()
    assert await evening.house.store.log.head(DIALOGUE) is not None  # that it was


async def test_a_house_that_records_nothing_takes_no_yes(small_house: House) -> None:
    rooms = small_house.running[0]
    await rooms.submit(DIALOGUE, Configure(replace(SETUP, recording=True)), ORGANISER_ACTOR)
    uwe = await small_house.admit(rooms, "Uwe")
    await rooms.submit(DIALOGUE, OpenStep("s2", "s1"), SYSTEM_ACTOR)
    with pytest.raises(Rejected) as no:
        await rooms.submit(DIALOGUE, CIRCLE, uwe.participant)
    assert no.value.code == "no_recording"
