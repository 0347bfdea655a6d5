"""Two real Chromium browsers with a fake microphone each: what comes out at the listener is what the other said."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser

from app import voice_frames as frames
from app.voice_frames import Whereabouts as At
from tests.media.ears import UNLIKE, VOICES, Ear, Ears, hear
from tests.media.rig import Rig
from tests.media.speech import ENVELOPE_HZ

pytestmark = pytest.mark.browser


@pytest.fixture
async def ears(voices: Rig, start_browser: Callable[..., Awaitable[Browser]], tmp_path: Path) -> AsyncIterator[Ears]:
    browsers = {name: await start_browser(*Ear.flags(name, tmp_path)) for name in VOICES}
    found = {name: await Ear.of(name, browser) for name, browser in browsers.items()}
    for ear in found.values():
        await ear.join(voices)
    yield found
    for browser in browsers.values():
        await browser.close()


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
