"""Real Chromium browsers as ears: each has a fake microphone with a voice of its own, and says whom it hears."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Page

from app import voice_frames as frames
from app.media.slots import SLOTS
from tests.media.rig import AT_TABLE, Rig
from tests.media.speech import Voice

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

    @staticmethod
    def flags(name: str, folder: Path) -> tuple[str, ...]:
        """What a Chromium is started with that speaks with this voice."""
        file = VOICES[name].write(folder / f"{name}.wav")
        return ("--autoplay-policy=no-user-gesture-required", f"--use-file-for-fake-audio-capture={file}")

    @classmethod
    async def of(cls, name: str, browser: Browser) -> "Ear":
        """An ear in a new page, that has not joined yet."""
        page = await browser.new_page()
        await page.route("**/*", lambda route: route.fulfill(body="<p>", content_type="text/html"))
        await page.add_init_script(SCRIPT)
        await page.goto("http://localhost/")
        return cls(name, page)


async def hear(ears: Ears, expected: dict[str, set[str]]) -> None:
    """All of them at once hear whom they should."""
    await asyncio.gather(*(ears[name].hears(names) for name, names in expected.items()))
