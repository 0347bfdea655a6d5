"""`python -m loadtests.desk`: how smooth a moderator's map of all tables is while people write at every one of them.

A real server, real sockets, a real Chromium. Counted is the time the browser's main thread works in each frame of
16.7 ms, by its own trace and in processor time, so that a busy machine does not make it look slower than it is.
"""

from __future__ import annotations

import argparse
import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Page, Playwright, async_playwright

from app.rehearsal.measures import quantile
from tests.browser.hosting import Guest, Held, Host
from tests.browser.people import DESK_DE, Person
from tests.servers.chromium import FLAGS, find_chromium
from tests.servers.process import Missing
from tests.servers.resonanz import Resonanz

STEPS: Final = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde", "question": "Was ist da passiert?", "minutes": 20},
]
FRAME_US: Final = 16_667
GOAL_MS: Final = 8.0
COME_TOGETHER: Final = 20
WRITERS: Final = 6
SITTING_S: Final = 14.0
"""From the Foyer to the tables, and a little."""
TRACED: Final = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"]


@dataclass(frozen=True)
class Smooth:
    """Milliseconds of the main thread in a frame, over `frames`; `lines_per_s` were written meanwhile."""

    frames: int
    p50: float
    p95: float
    p99: float
    most: float
    lines_per_s: float


def per_frame(events: Sequence[dict[str, Any]]) -> list[float]:
    """How long the busiest page's main thread worked in each frame, ms; frames in which it rested count, too."""
    mains = {(one["pid"], one["tid"]) for one in events if _names_a_main_thread(one)}
    tasks: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one in events:
        thread = (one.get("pid", 0), one.get("tid", 0))
        if one["name"] == "RunTask" and one.get("ph") == "X" and thread in mains:
            tasks.setdefault(thread, []).append((one["ts"], one.get("tdur", one.get("dur", 0))))
    busiest = max(tasks.values(), key=lambda found: sum(took for _, took in found))
    begins = min(at for at, _ in busiest)
    worked = Counter[int]()
    for at, took in busiest:
        worked[(at - begins) // FRAME_US] += took
    return sorted(worked[frame] / 1_000 for frame in range(max(worked) + 1))


def _names_a_main_thread(event: dict[str, Any]) -> bool:
    return event.get("ph") == "M" and event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"


async def trace(page: Page, seconds: float) -> list[dict[str, Any]]:
    """What the browser did in that time, by itself."""
    session = await page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    over = asyncio.Event()
    session.on("Tracing.dataCollected", lambda some: events.extend(some["value"]))
    session.on("Tracing.tracingComplete", lambda _: over.set())
    wish = {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": TRACED}}
    await session.send("Tracing.start", wish)
    await asyncio.sleep(seconds)
    await session.send("Tracing.end")
    await over.wait()
    return events


async def measure(people: int, per_s: float, seconds: float, picture: str) -> Smooth:
    """One round with so many people who together write so many lines a second."""
    server = Resonanz(frontend=True, settings={"CHAIRS_LIMIT": str(people + 1)})
    server.start()
    try:
        async with async_playwright() as driver:
            host = await Host.of(server, driver)
            held = await host.dialogue(capacity=people, steps=STEPS)
            guests = await _come(host, held, people)
            page = await _at_the_desk(driver, held)
            await host.open_step(held, "s2", "s1")
            await page.wait_for_selector(".map svg .t")
            await asyncio.sleep(SITTING_S)
            found = await _while_they_write(page, guests, per_s, seconds)
            if picture:
                await page.screenshot(path=picture)
            await host.all_leave()
            await host.close()
            return found
    finally:
        server.close()


async def _come(host: Host, held: Held, people: int) -> list[Guest]:
    guests: list[Guest] = []
    for first in range(0, people, COME_TOGETHER):
        some = range(first, min(people, first + COME_TOGETHER))
        guests += await asyncio.gather(*(host.guest(held, f"Gast {number + 1}") for number in some))
    return guests


async def _at_the_desk(driver: Playwright, held: Held) -> Page:
    chromium = find_chromium()
    if isinstance(chromium, Missing):
        raise SystemExit(str(chromium))
    path, environment = str(chromium.executable), dict(chromium.environment)
    browser = await driver.chromium.launch(executable_path=path, args=[*FLAGS], env=environment)
    page = await browser.new_page(viewport={"width": 1280, "height": 800}, locale="de-DE")
    await Person(page, DESK_DE).arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await page.wait_for_selector(".desk")
    return page


async def _while_they_write(page: Page, guests: Sequence[Guest], per_s: float, seconds: float) -> Smooth:
    said = Counter[str]()
    writing = [
        asyncio.create_task(_write(guests[number::WRITERS], WRITERS / per_s, random.Random(number), said))
        for number in range(WRITERS)
    ]
    await asyncio.sleep(1)
    before = said.total()
    frames = per_frame(await trace(page, seconds))
    written = said.total() - before
    for task in writing:
        task.cancel()
    await asyncio.gather(*writing, return_exceptions=True)
    at = [quantile(frames, share) for share in (0.5, 0.95, 0.99)]
    return Smooth(len(frames), at[0], at[1], at[2], frames[-1], written / seconds)


async def _write(guests: Sequence[Guest], pause_s: float, chance: random.Random, said: Counter[str]) -> None:
    while True:
        await chance.choice(guests).say("Eine Zeile, wie man sie eben schreibt.", "s2")
        said["lines"] += 1
        await asyncio.sleep(pause_s)


def main() -> int:
    """0: as smooth as it shall be."""
    parser = argparse.ArgumentParser(prog="python -m loadtests.desk", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--per-s", type=float, default=60.0, help="lines a second, of all together")
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--picture", default="", help="where to keep a picture of the desk")
    given = parser.parse_args()
    found = asyncio.run(measure(given.people, given.per_s, given.seconds, given.picture))
    print(
        f"{given.people:,} people, {found.lines_per_s:.0f} lines/s: main thread per frame "
        f"p50 {found.p50:.1f} ms, p95 {found.p95:.1f} ms, p99 {found.p99:.1f} ms, most {found.most:.1f} ms "
        f"in {found.frames} frames"
    )
    return 0 if found.p95 <= GOAL_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
