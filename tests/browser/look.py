"""Looks at one screen as a demanding reader would: axe, a ruler, both kinds of light, narrow and magnified.

With RESONANZ_PICTURES=folder every state that is looked at is also kept as a picture, to be judged by eye.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.async_api import Page, ViewportSize

from tests.browser.people import View
from tests.servers.resonanz import ROOT

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULER = Path(__file__).parent / "layout.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_LIGHT = ["color-contrast", "link-in-text-block"]
"""The rules whose answer may differ in the dark."""
NARROW: ViewportSize = {"width": 320, "height": 640}
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""A window of 1280 pixels at 400 %."""
PICTURES = os.environ.get("RESONANZ_PICTURES", "")

Light = Literal["light", "dark"]


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@dataclass
class Look:
    """Collects what is wrong in all states of a tour, so that one run names everything."""

    view: View
    wrong: list[tuple[str, str]] = field(default_factory=list)
    states: int = 0

    async def at(self, page: Page, state: str) -> None:
        """Looks at the state `page` is in; leaves it as it was."""
        self.states += 1
        for light, rules in self._lights():
            await page.emulate_media(color_scheme=light)
            self.wrong += [(f"{state} {light}", violation) for violation in await axe(page, rules)]
            await picture(page, self.view, f"{state} {light}")
        await page.emulate_media(color_scheme="light")
        await self._measure(page, state)
        for size in (NARROW, ZOOMED) if self.view.phone else (ZOOMED,):
            await _resize(page, size)
            await self._measure(page, f"{state} at {size['width']}×{size['height']}")
            await picture(page, self.view, f"{state} {size['width']}x{size['height']}")
        await _resize(page, self.view.size)

    def _lights(self) -> list[tuple[Light, list[str] | None]]:
        """In which light which rules are asked (None: all); in the second light only those that may differ."""
        first: Light = "dark" if self.view.phone else "light"
        return [(first, None), ("light" if self.view.phone else "dark", OF_LIGHT)]

    async def _measure(self, page: Page, state: str) -> None:
        self.wrong += [(state, found) for found in await page.evaluate(_source(RULER))]

    def _told(self) -> str:
        """Each fault once, with the states it was seen in."""
        states: dict[str, list[str]] = {}
        for state, fault in self.wrong:
            states.setdefault(fault, []).append(state)
        return "\n".join(f"{fault}\n    in {', '.join(seen)}" for fault, seen in states.items())

    def done(self, states: int) -> None:
        """All states were seen, and nothing was wrong with any."""
        assert not self.wrong, self._told()
        assert self.states >= states, f"only {self.states} states were looked at"


async def picture(page: Page, view: View, state: str) -> None:
    """Keeps what `page` shows, if pictures are wanted."""
    if PICTURES:
        folder = Path(PICTURES) / view.name
        folder.mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=folder / f"{state.replace(' ', '-')}.png")


async def _resize(page: Page, size: ViewportSize) -> None:
    """Another window, and the drawing that follows it."""
    await page.set_viewport_size(size)
    await page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


async def axe(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe-core finds, one sentence each. Evaluated from outside, so the content policy stays as it is."""
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(_source(AXE))
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    # No rule here reads style sheets, so none is fetched again, over a line that may just be cut.
    options: dict[str, Any] = {"runOnly": only, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    found = await page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"axe {one['id']}: {one['help']}: "
        + "; ".join(f"{node['html'][:140]} {node.get('failureSummary', '')[:200]}" for node in one["nodes"][:2])
        for one in found["violations"]
    ]
