"""What is recorded of real voices: what others could hear where everybody agreed, and nothing else. The house is the
test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app import voice_frames as frames
from app.media import ogg
from app.recordings import Recordings
from app.voice_frames import Whereabouts
from loadtests.voice.tone import opus
from tests.media.played import pitch_hz, played
from tests.media.rig import AT_TABLE, DIALOGUE, Person, Rig, rig

TONE = opus(seconds=0.8)
AGREED = replace(AT_TABLE, recording=7)


@pytest.fixture
async def recording(tmp_path: Path) -> AsyncIterator[Rig]:
    async with rig(folder=tmp_path / "recordings") as made:
        yield made
        assert made.recorder is not None
        made.recorder.close(asyncio.get_running_loop().time(), made.told.append)


AS_FAST_AS_SPEECH_S = 0.02
"""What goes on in a file goes on where the clock is: nobody may have spoken ahead of it."""


async def says(person: Person, packets: list[bytes] = TONE, level: int = 30, every_s: float = 0.004) -> None:
    for one in packets:
        person.headset.say(one, level)
        await asyncio.sleep(every_s)


async def over(voices: Rig, person: str, number: int = 7) -> frames.Kept:
    """That recording has ended, as the house is told."""
    found: list[frames.Kept] = []

    def told() -> list[frames.Kept]:
        found[:] = [one for one in voices.of(frames.Kept) if (one.person, one.recording) == (person, number)]
        return [one for one in found if one.over]

    await voices.until(told)
    return found[-1]


def packets_of(folder: Path, person: str, number: int = 7) -> list[bytes]:
    """Of a recording, without those that hold no sound."""
    data = Recordings(folder / "recordings").path(DIALOGUE, person, number).read_bytes()
    return [one for _, page in list(ogg.pages(data))[2:] for one in page.packets if len(one) > 2]


def people_with_files(folder: Path) -> set[str]:
    return {person for person, _ in Recordings(folder / "recordings").of(DIALOGUE)}


async def test_each_voice_has_a_file_of_its_own_with_the_packets_as_they_came(recording: Rig, tmp_path: Path) -> None:
    anna, bert = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna)
    await recording.settles()
    recording.place("anna", AT_TABLE)
    kept = await over(recording, "anna")

    assert packets_of(tmp_path, "anna") == TONE == [one.payload for one in bert.came]
    assert people_with_files(tmp_path) == {"anna"}, "bert said nothing"
    data = Recordings(tmp_path / "recordings").path(DIALOGUE, "anna", 7).read_bytes()
    assert played(data)[0] == pytest.approx(0.8, abs=0.1)
    assert pitch_hz(data) == pytest.approx(440, rel=0.03)
    assert kept.ms == pytest.approx(800, abs=100)


async def test_without_a_number_nothing_is_written(recording: Rig, tmp_path: Path) -> None:
    anna, bert = await recording.joins("anna"), await recording.joins("bert")
    await says(anna)
    await recording.settles()

    assert len(bert.came) == len(TONE)
    assert not (tmp_path / "recordings").exists()


async def test_it_ends_with_the_next_packet_when_somebody_says_stop(recording: Rig, tmp_path: Path) -> None:
    anna, bert = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna, TONE[:20])
    await recording.settles()
    for name in ("anna", "bert"):
        recording.place(name, AT_TABLE)
    await says(anna, TONE[20:])
    await recording.settles()
    await over(recording, "anna")

    assert len(bert.came) == len(TONE), "they are heard as before"
    assert packets_of(tmp_path, "anna") == TONE[:20]


async def test_after_an_interruption_it_goes_on_in_the_same_file(recording: Rig, tmp_path: Path) -> None:
    anna, _ = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna, TONE[:20], every_s=AS_FAST_AS_SPEECH_S)
    await recording.settles()
    recording.place("anna", AT_TABLE)
    await over(recording, "anna")
    recording.place("anna", AGREED)
    await says(anna, TONE[20:])
    await recording.settles()
    recording.place("anna", None)
    await recording.until(lambda: len([one for one in recording.of(frames.Kept) if one.over]) == 2)

    assert packets_of(tmp_path, "anna") == TONE


@pytest.mark.parametrize(
    "where",
    [
        replace(AGREED, muted=True),
        replace(AGREED, heard=False),
        replace(AGREED, announces=True),
        replace(AGREED, place=None),
    ],
    ids=["microphone closed", "no word", "words to all", "nowhere"],
)
async def test_what_others_there_could_not_hear_is_not_recorded(
    recording: Rig, tmp_path: Path, where: Whereabouts
) -> None:
    anna, _ = await recording.joins("anna", where), await recording.joins("bert", AGREED)
    await says(anna)
    await recording.settles()
    assert not (tmp_path / "recordings").exists()


async def test_a_whisper_that_is_passed_on_to_nobody_is_not_recorded(recording: Rig, tmp_path: Path) -> None:
    anna, bert = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna, level=90)
    await recording.settles()
    assert bert.came == []
    assert not (tmp_path / "recordings").exists()


async def test_while_the_house_cannot_be_reached_nobody_is_recorded(recording: Rig, tmp_path: Path) -> None:
    anna, bert = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna, TONE[:10], every_s=AS_FAST_AS_SPEECH_S)
    await recording.settles()
    recording.voices.hold_recordings()
    await over(recording, "anna")
    await says(anna, TONE[10:20])
    await recording.settles()
    assert len(bert.came) == 20
    assert packets_of(tmp_path, "anna") == TONE[:10]

    recording.voices.hear(frames.Places(DIALOGUE, {"anna": AGREED, "bert": AGREED}))
    await says(anna, TONE[20:])
    await recording.settles()
    recording.voices.hear(frames.Over(DIALOGUE))
    await recording.until(lambda: len([one for one in recording.of(frames.Kept) if one.over]) == 2)
    assert packets_of(tmp_path, "anna") == TONE[:10] + TONE[20:]


async def test_whoever_comes_while_the_house_cannot_be_reached_is_not_recorded_either(
    recording: Rig, tmp_path: Path
) -> None:
    """Given everybody had agreed when the line went, and then a voice comes through: what the house said holds no
    longer, until it says it anew."""
    recording.place("anna", AGREED)
    await recording.joins("bert", AGREED)
    recording.voices.hold_recordings()
    anna = await recording.joins("anna", None)
    await says(anna)
    await recording.settles()
    assert not (tmp_path / "recordings").exists()

    recording.place("anna", AGREED)
    await says(anna)
    await recording.settles()
    assert people_with_files(tmp_path) == {"anna"}


async def test_the_echo_test_is_never_recorded(recording: Rig, tmp_path: Path) -> None:
    anna = await recording.joins("anna", AGREED, own=True)
    await says(anna)
    await recording.settles()
    assert not (tmp_path / "recordings").exists()


async def test_what_is_there_is_told_anew_to_a_house_that_has_just_begun(recording: Rig) -> None:
    anna, _ = await recording.joins("anna", AGREED), await recording.joins("bert", AGREED)
    await says(anna)
    await recording.until(lambda: recording.of(frames.Kept))
    assert [one.person for one in recording.voices.stand() if isinstance(one, frames.Kept)] == ["anna"]

    recording.place("anna", None)
    await over(recording, "anna")
    recording.voices.hear(frames.Noted(DIALOGUE, "anna", 7))
    assert not [one for one in recording.voices.stand() if isinstance(one, frames.Kept)]
