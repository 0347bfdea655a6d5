"""People with headsets: each a browser process of its own, whose fake microphone speaks with a voice of its own."""

from __future__ import annotations

import asyncio
import math
import re
import struct
import wave
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.people import DESK_DE, PATIENCE_MS, Person, View
from tests.browser.watch import Watch
from tests.media.speech import ENVELOPE_HZ, RATE_HZ, Voice

SCRIPT = (Path(__file__).parent / "hearing.js").read_text(encoding="utf-8")
NAMES = ("Olena H.", "Tim V.", "Fatma Ö.", "Herbert W.", "Agnieszka K.", "Uwe S.", "Carla D.", "Yvonne B.")
PITCHES_HZ = (400, 540, 700, 880, 1_090, 1_330, 1_620, 1_980)
THROAT = ((210, 0.5), (2_310, 0.3), (2_730, 0.2), (3_150, 0.1))
"""What all voices have in common, Hz and loudness: a plain hum is taken for noise by browsers."""
AUDIBLE = 3e-3
"""Of full deflection (-50 dB), at the pitch that is a voice's own."""
STEADY = 0.85
"""So much of the time is softer. Where a syllable begins or ends, it spreads to all pitches for a moment."""
NOTHING = 1e-4
LISTEN_S = 2.0
ATTEMPTS = 12
ALIKE = 0.6


def voice_of(number: int) -> Voice:
    """A voice of its own pitch and rhythm."""
    return Voice.of(PITCHES_HZ[number])


def write(voice: Voice, path: Path) -> Path:
    """As syllables of a vowel."""
    step = RATE_HZ // ENVELOPE_HZ
    partials = ((voice.pitch_hz, 1.0), *THROAT)
    second = [sum(a * math.sin(2 * math.pi * hz * at / RATE_HZ) for hz, a in partials) for at in range(RATE_HZ)]
    loud = 20_000 / max(map(abs, second))
    length = step * len(voice.envelope)
    samples = (round(loud * voice.envelope[at // step] * second[at % RATE_HZ]) for at in range(length))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return path


class Talker(Person):
    """Somebody at a browser with a headset."""

    def __init__(self, page: Page, view: View, number: int) -> None:
        super().__init__(page, view)
        self.voice = voice_of(number)
        self.name = NAMES[number]

    @property
    def id(self) -> str:
        """As the house calls them."""
        return self.path.split("/")[3]

    async def table(self) -> int:
        """Where they sit, from 0, as the head of the page says it."""
        found = re.search(r"\d+", await self.page.locator(".strip h1").inner_text())
        assert found is not None
        return int(found[0]) - 1

    @property
    def microphone(self) -> Locator:
        return self.page.locator("#microphone")

    async def stands(self, face: str) -> None:
        """The button says so."""
        await expect(self.microphone).to_have_accessible_name(self.t(f"voice-{face}"), timeout=2 * PATIENCE_MS)

    async def comes_with_sound(self) -> None:
        """The first time one is asked how; then one press is enough."""
        await self.microphone.click()
        await self.button("voice-way-speak").click()
        await self.stands("off")

    async def talks(self) -> None:
        await self.microphone.click()

    async def beside(self) -> Talker:
        """The same person in another window of their browser."""
        other = Talker(await self.context.new_page(), self.view, PITCHES_HZ.index(self.voice.pitch_hz))
        await other.page.add_init_script(SCRIPT)
        await other.page.goto(self.page.url)
        await other.inside()
        return other

    async def hears(self, *others: Talker, among: Sequence[Talker]) -> None:
        """Waits until it is exactly these people's voices that come out, by pitch and rhythm.

        On a busy machine browsers stumble and play late; what should not be heard at all is heard for ever.
        """
        for attempt in range(ATTEMPTS):
            rows = await self.page.evaluate(
                "([pitches, s]) => listen(pitches, s)", [[one.voice.pitch_hz for one in among], LISTEN_S]
            )
            wrong = self._wrong(others, among, list(zip(*rows, strict=True)))
            if not wrong:
                return
            if attempt == ATTEMPTS - 1:
                raise AssertionError(wrong)

    async def hears_hum(self, hz: int) -> None:
        """Waits until a steady tone of this pitch comes out."""
        for _ in range(ATTEMPTS):
            rows = await self.page.evaluate("([pitches, s]) => listen(pitches, s)", [[hz], LISTEN_S])
            levels = sorted(row[2] for row in rows)
            if levels[len(levels) // 2] > AUDIBLE:
                return
        raise AssertionError(f"{self.name} hears no hum: {levels[len(levels) // 2]:.5f}")

    async def sends_packets(self, least: float, most: float) -> None:
        """So many a second leave this browser while its person speaks; in the pauses of their voice there are fewer."""
        rates = []
        while len(rates) < ATTEMPTS:
            rates.append(await self.page.evaluate("s => packets(s)", LISTEN_S))
            if least < rates[-1] < most:
                return
        raise AssertionError(f"{self.name} sends {rates} packets a second")

    def _wrong(self, others: Sequence[Talker], among: Sequence[Talker], heard: Sequence[Sequence[float]]) -> list[str]:
        times, loud, *pitched = heard
        wrong = []
        for one, levels in zip(among, pitched, strict=True):
            steady = sorted(levels)[int(len(levels) * STEADY)]
            if (steady > AUDIBLE) is not (one in others):
                wrong.append(f"{self.name} hears {one.name} at {steady:.5f}")
            elif one in others and (alike := one.voice.likeness(times, levels)) < ALIKE:
                wrong.append(f"{self.name} hears {one.name} only like {alike:.2f}")
        if not others and max(loud) > NOTHING:
            wrong.append(f"{self.name} hears something: {max(loud):.5f}")
        return wrong


async def talker(browser: Browser, watch: Watch, number: int, view: View = DESK_DE) -> Talker:
    """A new person in that browser, whose fake microphone has voice `number`."""
    context = await browser.new_context(**view.options(), permissions=["microphone"])
    context.set_default_timeout(PATIENCE_MS)
    watch.over(context)
    page = await context.new_page()
    await page.add_init_script(SCRIPT)
    return Talker(page, view, number)


async def all_hear(talkers: Sequence[Talker], heard: dict[int, set[int]]) -> None:
    """At the same time: who hears whom, by their numbers in `talkers`."""
    await asyncio.gather(
        *(talkers[one].hears(*(talkers[other] for other in others), among=talkers) for one, others in heard.items())
    )
