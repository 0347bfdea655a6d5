"""A house whose time is ours, for evenings at tables: a goodbye of half a minute takes as long as saying so."""

from __future__ import annotations

import asyncio
import os
import re
from contextlib import suppress
from pathlib import Path

from playwright.async_api import Locator, expect

from tests.browser.hosting import Held, Host
from tests.browser.people import DESK_DE, Browsers, Person, View
from tests.servers.resonanz import ROOT, Resonanz

INJECTED = ROOT / "tests" / "servers" / "injected"
ARRIVE_S, GOODBYE_S, CHOICE_S, KEPT_S = 10, 30, 60, 180
SITS_MS = 30_000


class Time:
    """The house's clock: it goes on by itself, and forward when somebody says so."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._ahead = 0.0

    def passes(self, seconds: float) -> None:
        """For everybody, at once; screens know it with the next word from the house."""
        self._ahead += seconds
        new = self._file.with_suffix(".new")
        new.write_text(str(self._ahead))
        new.replace(self._file)


def timed_house() -> tuple[Resonanz, Time]:
    """A house, not started yet, and its time."""
    server = Resonanz(frontend=True)
    file = server.folder / "clock"
    server.environment.update(PYTHONPATH=f"{INJECTED}{os.pathsep}{ROOT}", TEST_CLOCK_FILE=str(file), TEST_PING_S="0.5")
    return server, Time(file)


class Cafe:
    """One evening at tables: who is there, and how it goes on."""

    def __init__(self, host: Host, held: Held, time: Time, browsers: Browsers) -> None:
        self.host, self.held, self.time, self._browsers = host, held, time, browsers
        self.now = "s1"

    async def person(self, name: str, view: View = DESK_DE, button: str = "arrive-enter") -> Person:
        person = await self._browsers.person(view)
        await person.arrive(self.held.link(), name, button)
        return person

    async def people(self, *who: tuple[str, View]) -> list[Person]:
        """All come at the same time."""
        return await asyncio.gather(*(self.person(name, view) for name, view in who))

    async def at_the_desk(self, name: str) -> Person:
        person = await self._browsers.person()
        await person.arrive(self.held.link("moderator"), name, "arrive-enter-moderator")
        await expect(person.page.locator(".desk")).to_be_visible()
        return person

    async def seats_end(self, kept: Locator) -> None:
        """Nobody of those whose seat is kept comes back. The house notices an absence with its beat, and counts from there."""
        while await kept.count():
            self.time.passes(KEPT_S + 1)
            with suppress(AssertionError):
                await expect(kept).to_have_count(0, timeout=2_000)

    async def opens(self, step: str) -> None:
        await self.host.open_step(self.held, step, self.now)
        self.now = step


def place(person: Person) -> Locator:
    """What lies in the middle."""
    return person.page.locator("section.tables")


async def sits(person: Person) -> int:
    """Waits until somebody sits at a table, and says at which, as people count."""
    await expect(person.page.locator(".tools")).to_be_visible(timeout=SITS_MS)
    label = await place(person).get_attribute("aria-label")
    found = re.search(r"\d+", label or "")
    assert found, label
    return int(found[0])


async def words_on(person: Person) -> list[str]:
    """The words on the cloth."""
    return await person.page.locator(".layer .words").all_inner_texts()


async def tool(person: Person, name: str) -> None:
    await person.button(f"cloth-tool-{name}").click()
    await expect(person.button(f"cloth-tool-{name}")).to_have_attribute("aria-pressed", "true")


async def at(person: Person, x: float, y: float) -> tuple[float, float]:
    """A point of the cloth's window, as shares of it, on the page."""
    box = await person.page.locator(".box").bounding_box()
    assert box
    return box["x"] + box["width"] * x, box["y"] + box["height"] * y


async def draw(person: Person, *points: tuple[float, float]) -> None:
    """With the mouse held down from the first point to the last."""
    mouse = person.page.mouse
    for n, (x, y) in enumerate([await at(person, *point) for point in points]):
        await mouse.move(x, y, steps=4)
        if n == 0:
            await mouse.down()
    await mouse.up()


async def lay(person: Person, text: str, x: float, y: float) -> None:
    """Writes on the cloth where one taps."""
    await tool(person, "text")
    await person.page.mouse.click(*await at(person, x, y))
    await person.page.locator("#cloth-words").fill(text)
    await person.page.keyboard.press("Enter")
    await tool(person, "look")
