"""People talk: real browsers with headsets at the real server with its media process; what comes out is measured."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Playwright, expect

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, PHONE_EN, View
from tests.browser.talkers import Talker, all_hear, talker, voice_of, write
from tests.browser.watch import Watch
from tests.servers.resonanz import Resonanz

pytestmark = pytest.mark.browser

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was wurde für Sie wichtig?", "minutes": 20},
    {"id": "s3", "method": "plenary", "title": "Großer Kreis", "question": "Was bleibt?"},
]
Come = Callable[[int, View], Awaitable[Talker]]


@pytest.fixture(scope="module")
def server(built: None) -> Iterator[Resonanz]:
    """A house with a media process beside it."""
    server = Resonanz(frontend=True, settings={"MEDIA_BESIDE": "true", "MEDIA_HOST": "127.0.0.1"})
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="module")
async def host(server: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(server, playwright_driver)
    yield host
    await host.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="module")
async def processes(start_browser: Callable[..., Awaitable[Browser]], folder: Path) -> dict[int, Browser]:
    """A fake microphone's file is one per browser process: each speaker is one."""
    found = {}
    for number in range(2):
        file = write(voice_of(number), folder / f"{number}.wav")
        found[number] = await start_browser(f"--use-file-for-fake-audio-capture={file}")
    return found


@pytest.fixture
async def come(processes: dict[int, Browser]) -> AsyncIterator[Come]:
    """Somebody with a headset opens a page. In the end nobody may have had anything to complain about."""
    watch, came = Watch(), list[Talker]()

    async def one(number: int, view: View = DESK_DE) -> Talker:
        came.append(await talker(processes[number], watch, number, view))
        return came[-1]

    yield one
    for person in came:
        await person.context.close()
    assert watch.complaints == []


async def test_given_two_at_a_table_when_they_talk_then_they_hear_each_other(come: Come, host: Host) -> None:
    held = await host.dialogue(capacity=12, steps=STEPS)
    people = [await come(0, DESK_DE), await come(1, PHONE_EN)]
    for person in people:
        await person.arrive(held.link(), person.name)
    await host.guests(held, ["Emre Y.", "Ruth A."])
    await host.open_step(held, "s2", "s1")
    for person in people:
        await expect(person.page.locator(".tools")).to_be_visible(timeout=30_000)
        await person.comes_with_sound()
    await all_hear(people, {0: set(), 1: set()})

    await people[0].talks()
    await people[0].stands("live")
    await all_hear(people, {0: set(), 1: {0}})

    await people[1].talks()
    await people[0].talks()
    await people[0].stands("off")
    await all_hear(people, {0: {1}, 1: set()})


@pytest.mark.parametrize("desk", [0, 1])
async def test_look_tmp(come: Come, host: Host, desk: int) -> None:
    from tests.browser.people import ALL_VIEWS
    import os
    folder = os.environ["RESONANZ_PICTURES"]
    held = await host.dialogue(capacity=12, steps=STEPS)
    one = await come(0, ALL_VIEWS[0 if desk == 0 else 1])
    two = await come(1, ALL_VIEWS[2 if desk == 0 else 3])
    n = 0
    async def shot(name):
        nonlocal n
        n += 1
        for p in (one, two):
            await p.page.screenshot(path=f"{folder}/{n:02d}-{name}-{p.view.name}.png")
    for person in (one, two):
        await person.arrive(held.link(), person.name)
    await host.guests(held, ["Emre Y.", "Ruth A."])
    await shot("foyer")
    await host.open_step(held, "s2", "s1")
    for person in (one, two):
        await expect(person.page.locator(".tools")).to_be_visible(timeout=30_000)
    await shot("table")
    for person in (one, two):
        await person.microphone.click()
    await shot("asking")
    for person in (one, two):
        await person.button("voice-way-speak").click()
        await person.stands("off")
    await shot("off")
    await one.talks()
    await one.stands("live")
    await two.page.wait_for_timeout(1500)
    await shot("live")
    await one.page.locator("summary").last.click()
    await two.page.locator("summary").last.click()
    await two.page.wait_for_timeout(1500)
    await shot("menu")
    await one.page.keyboard.press("Escape")
    await two.page.keyboard.press("Escape")
    await host.open_step(held, "s3", "s2")
    await two.page.wait_for_timeout(4000)
    await shot("circle")
    mod = await host.guest(held, "Ines F.", "moderator")
    await mod.wish("raise_hand", step="s3", way="voice", direct=False) if False else None
