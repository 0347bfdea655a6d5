"""Two real Chromium browsers with a fake microphone each: what comes out at the listener is what the other said."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

from app import voice_frames as frames
from app.media.slots import SLOTS
from app.voice_frames import Whereabouts as At
from tests.media.rig import AT_TABLE, Rig
from tests.media.speech import ENVELOPE_HZ, Voice

pytestmark = pytest.mark.browser

SCRIPT = (Path(__file__).parent / "listening.js").read_text(encoding="utf-8")
VOICES = {"anna": Voice.of(520), "bert": Voice.of(1_310)}
PITCHES = [voice.pitch_hz for voice in VOICES.values()]
AUDIBLE = 3e-3
"""-50 dB: what a syllable spreads to the other pitch is below it."""
NOTHING = 1e-4
LISTEN_S = 2.0
ATTEMPTS = 6
ALIKE = 0.7
UNLIKE = 0.7

Ears = dict[str, "Ear"]


class Ear:
    """One browser."""

    def __init__(self, name: str, page: Page) -> None:
        self.name = name
        self.page = page

    async def join(self, voices: Rig) -> None:
        voices.place(self.name, AT_TABLE)
        _, answer = voices.offer(self.name, await self.page.evaluate("slots => join(slots)", SLOTS))
        assert isinstance(answer, frames.Answer)
        await self.page.evaluate("sdp => answered(sdp)", answer.sdp)

    async def hears(self, names: set[str]) -> None:
        """Waits until it is their voices that come out, by pitch and rhythm, and nothing else.

        On a busy machine browsers stumble and play late; what should not be heard at all is heard for ever.
        """
        for attempt in range(ATTEMPTS):
            try:
                self._compare(names, *await self._listen())
            except AssertionError:
                if attempt == ATTEMPTS - 1:
                    raise
            else:
                return

    def _compare(self, names: set[str], times: Sequence[float], *heard: Sequence[float]) -> None:
        for (name, voice), levels in zip(VOICES.items(), heard, strict=True):
            assert (max(levels) > AUDIBLE) is (name in names), f"{self.name} and {name}"
            assert name not in names or voice.likeness(times, levels) > ALIKE, f"{self.name} hears somebody else"
        assert names or max(map(max, heard)) < NOTHING, f"{self.name} hears something"

    async def _listen(self) -> list[tuple[float, ...]]:
        rows = await self.page.evaluate("([pitches, s]) => listen(pitches, s)", [PITCHES, LISTEN_S])
        return list(zip(*rows, strict=True))


@pytest.fixture
async def ears(voices: Rig, start_browser: Callable[..., Awaitable[Browser]], tmp_path: Path) -> AsyncIterator[Ears]:
    found: Ears = {}
    browsers = []
    for name, voice in VOICES.items():
        file = voice.write(tmp_path / f"{name}.wav")
        flags = ("--autoplay-policy=no-user-gesture-required", f"--use-file-for-fake-audio-capture={file}")
        browsers.append(await start_browser(*flags))
        page = await browsers[-1].new_page()
        await page.route("**/*", lambda route: route.fulfill(body="<p>", content_type="text/html"))
        await page.add_init_script(SCRIPT)
        await page.goto("http://localhost/")
        found[name] = Ear(name, page)
        await found[name].join(voices)
    yield found
    for browser in browsers:
        await browser.close()


async def hear(ears: Ears, expected: dict[str, set[str]]) -> None:
    await asyncio.gather(*(ears[name].hears(names) for name, names in expected.items()))


async def test_two_browsers_hear_each_other_where_they_should(voices: Rig, ears: Ears) -> None:
    await hear(ears, {"anna": {"bert"}, "bert": {"anna"}})

    voices.place("bert", At(place="table:8", heard=True))
    await hear(ears, {"anna": set(), "bert": set()})

    voices.place("anna", At(place="plenary", heard=True, takes_turn=1))
    voices.place("bert", At(place="plenary"))
    await hear(ears, {"anna": set(), "bert": {"anna"}})

    assert len(voices.of(frames.Answer)) == 2
    for ear in ears.values():
        received = await ear.page.evaluate("received()")
        assert received["packets"] > 50 and received["lost"] < 20


def test_voices_can_be_told_apart() -> None:
    anna, bert = VOICES.values()

    times = [at / ENVELOPE_HZ for at in range(120)]
    assert anna.likeness(times, anna.envelope[30:150]) > 0.99
    assert anna.likeness(times, bert.envelope[30:150]) < UNLIKE
