"""Trying one's sound, any day before and in the Foyer: real browsers with a microphone that plays a file, a real house
with its media process beside it.
"""

from __future__ import annotations

import asyncio
import json
import wave
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, Playwright, expect

from tests.browser.conftest import built as built
from tests.browser.hosting import Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PATIENCE_MS, PHONE_EN, VIEWS, Browsers, Person, View
from tests.browser.watch import Watch
from tests.media.speech import RATE_HZ, Voice
from tests.servers.resonanz import Resonanz, free_port

pytestmark = pytest.mark.browser

Start = Callable[..., Awaitable[Browsers]]
CHOICE = "resonanz.voice"
LOCAL = "127.0.0.1"
HEARD_MS = 30_000
"""Speaking, hearing it, and what a busy machine takes for that."""


@pytest.fixture(scope="module")
def talking(built: None) -> Iterator[Resonanz]:
    """A house in which one may talk."""
    media = {"MEDIA_BESIDE": "true", "MEDIA_HOST": LOCAL, "MEDIA_PORT": str(free_port())}
    server = Resonanz(frontend=True, settings=media)
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="module")
async def held(talking: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Held]:
    host = await Host.of(talking, playwright_driver)
    yield await host.dialogue()
    await host.close()


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Voice.of(520).write(tmp_path_factory.mktemp("voices") / "speech.wav")


@pytest.fixture
async def start(start_browser: Callable[..., Awaitable[Browser]]) -> AsyncIterator[Start]:
    """Browsers of people whose microphone plays this file; they are watched as all others."""
    opened: list[tuple[Browser, Browsers]] = []

    async def start(file: Path, *flags: str) -> Browsers:
        browser = await start_browser(f"--use-file-for-fake-audio-capture={file}", *flags)
        opened.append((browser, Browsers(browser, Watch())))
        return opened[-1][1]

    yield start
    for browser, browsers in opened:
        await browsers.close()
        await browser.close()
        assert browsers.watch.complaints == []


@pytest.fixture(scope="module")
def silence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voices") / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(2 * RATE_HZ))
    return path


def sentence(person: Person) -> Locator:
    return person.page.locator(".check .sentence")


def says(person: Person, id: str, **detail: str) -> Locator:
    return person.page.get_by_text(person.t(id, **detail), exact=True)


async def try_sound(person: Person) -> None:
    await person.button("arrive-sound").click()
    await person.button("sound-try").click()


async def chosen(page: Page) -> dict[str, object]:
    return dict(json.loads(await page.evaluate(f"localStorage.getItem('{CHOICE}')") or "{}"))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_days_before_one_hears_oneself_and_it_is_remembered(
    held: Held, start: Start, speech: Path, view: View
) -> None:
    person = await (await start(speech)).person(view)
    look = Look(view)
    await person.page.goto(held.link())
    await look.at(person.page, "sound at the door")
    await person.button("arrive-sound").click()
    await look.at(person.page, "sound asked")

    await person.button("sound-try").click()
    await expect(says(person, "sound-listen")).to_be_visible(timeout=HEARD_MS)
    await look.at(person.page, "sound listening")
    await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)
    await expect(says(person, "sound-net-direct")).to_be_visible()
    await look.at(person.page, "sound works")
    await person.button("sound-close").click()
    await expect(says(person, "sound-off")).to_be_visible()

    await person.page.reload()
    await expect(says(person, "sound-works")).to_be_visible()
    works = (await chosen(person.page))["works"]
    assert isinstance(works, dict) and works["verdict"] == "direct"
    await look.at(person.page, "sound remembered")
    look.done(5)
