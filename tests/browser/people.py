"""People at their browsers: what they see and do, in the words on the screen."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from playwright.async_api import Browser, BrowserContext, Error, Locator, Page, ViewportSize, expect
from playwright.async_api import TimeoutError as TooLate

from tests.browser.watch import Watch
from tests.browser.words import DE, EN, Words

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE_MS = 30_000
LOOK_AGAIN_MS = 2_000
"""Everything on a screen comes within this time, on two busy cores, or the test has failed."""

LET_IN_MS = 2_000
"""So long a click may wait for a button that may go at any moment."""

COMING_BACK_MS = 60_000
"""A browser whose server was away tries again after up to 30 seconds, drawn by lot."""


@dataclass(frozen=True)
class View:
    """How somebody looks at a page."""

    size: ViewportSize
    words: Words
    name: str

    @property
    def phone(self) -> bool:
        return self.size is PHONE

    def options(self) -> dict[str, Any]:
        return {
            "viewport": self.size,
            "locale": "de-DE" if self.words is DE else "en-GB",
            "timezone_id": "Europe/Berlin",
            "has_touch": self.phone,
            "reduced_motion": "reduce",
            "accept_downloads": True,
        }


DESK_DE, PHONE_DE = View(DESK, DE, "desk-de"), View(PHONE, DE, "phone-de")
DESK_EN, PHONE_EN = View(DESK, EN, "desk-en"), View(PHONE, EN, "phone-en")
# Both sizes and both languages are looked at in every run, crosswise; all four with RESONANZ_TEST_VIEWS=all.
ALL_VIEWS = (DESK_DE, PHONE_EN, PHONE_DE, DESK_EN)
VIEWS = ALL_VIEWS if os.environ.get("RESONANZ_TEST_VIEWS") == "all" else ALL_VIEWS[:2]


class Browsers:
    """Opens browsers of people who know nothing of each other; all are watched, all are closed in the end."""

    def __init__(self, browser: Browser, watch: Watch) -> None:
        self._browser = browser
        self.watch = watch
        self._contexts: list[BrowserContext] = []

    async def new(self, view: View = DESK_DE) -> BrowserContext:
        context = await self._browser.new_context(**view.options())
        context.set_default_timeout(PATIENCE_MS)
        self.watch.over(context)
        self._contexts.append(context)
        return context

    async def page(self, view: View = DESK_DE) -> Page:
        return await (await self.new(view)).new_page()

    async def person(self, view: View = DESK_DE) -> Person:
        return Person(await self.page(view), view)

    async def close(self) -> None:
        while self._contexts:
            await self._contexts.pop().close()


class Person:
    """Somebody in front of one page."""

    def __init__(self, page: Page, view: View = DESK_DE) -> None:
        self.page = page
        self.view = view
        self.t = view.words
        self.frames: list[str] = []
        """Everything the server sent to this page."""
        page.on("websocket", lambda line: line.on("framereceived", lambda frame: self.frames.append(str(frame))))

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    # ── coming ──

    async def arrive(self, link: str, name: str, button: str = "arrive-enter") -> None:
        """From the link to the chair, with one field."""
        await self.page.goto(link)
        await self.page.get_by_label(self.t("arrive-name")).fill(name)
        await self.button(button).click()
        await self.inside()

    async def inside(self) -> None:
        """Waits until the place is there."""
        await expect(self.page).to_have_url(re.compile(r"/d/[^/]+/[^/]+/$"))
        await expect(self.page.locator(".strip")).to_be_visible()

    @property
    def path(self) -> str:
        """`/d/{dialogue}/{participant}/`"""
        return re.sub(r"^https?://[^/]+(/d/[^/]+/[^/]+/).*", r"\1", self.page.url)

    async def return_link(self) -> str:
        """The personal link, as it stands on one's own page."""
        return str(
            await self.page.evaluate(
                "async () => { const me = await (await fetch(location.pathname + 'api/me')).json();"
                " return `${location.origin}/j/${location.pathname.split('/')[2]}#${me.token}` }"
            )
        )

    async def own_page(self) -> None:
        """By the bar; on a phone by the menu, where people may talk."""
        link = self.page.get_by_role("link", name=self.t("bar-mine"))
        if not await link.is_visible():
            await self.page.locator("details summary").filter(has_text=self.t("bar-more")).click()
        await link.click()

    async def stands_at(self, words: str) -> None:
        """Waits until this page has heard of a step that was opened elsewhere; what is written now belongs to it."""
        await expect(self.page.locator(".strip")).to_contain_text(words)

    # ── what is there ──

    def button(self, id: str, **detail: str | int) -> Locator:
        return self.page.get_by_role("button", name=self.t(id, **detail), exact=True)

    @property
    def list(self) -> Locator:
        return self.page.get_by_role("list", name=self.t("side-stream"))

    def line(self, text: str) -> Locator:
        """The contribution with these words of its own; answers quote the words of others."""
        return self.list.get_by_role("listitem").filter(has=self.page.locator(".words", has_text=text))

    async def sees(self, *texts: str, within_ms: int = PATIENCE_MS) -> None:
        """Each of these words stands in the list, once; what waits is let in."""
        await self.open_side()
        for text in texts:
            await self._let_in(self.line(text), within_ms)
            await expect(self.line(text)).to_have_count(1)

    async def _let_in(self, line: Locator, within_ms: int) -> None:
        """While somebody reads, new words wait until they are let in; until this line is there."""
        shown = self.button("stream-show")
        until = time.monotonic() + within_ms / 1_000
        while not await line.count():
            left_ms = max(1.0, (until - time.monotonic()) * 1_000)
            await expect(line.or_(shown).first).to_be_visible(timeout=left_ms)
            if await shown.is_visible():
                with suppress(Error):  # gone meanwhile: what waited was let in by itself
                    await shown.click(timeout=LET_IN_MS)

    async def sees_nowhere(self, *texts: str) -> None:
        """These words are nowhere on the page, not even hidden."""
        for text in texts:
            await expect(self.page.locator("html")).not_to_contain_text(text)

    async def open_side(self) -> None:
        """Once the place is there, which is fetched when people come to it."""
        side = self.page.locator("#side")
        leads = self.page.locator("button.phone, #unfold").filter(visible=True).first
        await expect(side.filter(visible=True).or_(leads).first).to_be_visible()
        while not await side.is_visible():
            with suppress(TooLate):  # the whole place may come between looking and pressing
                await leads.click(timeout=LOOK_AGAIN_MS)

    async def fold_side(self) -> None:
        """By its own button, which is there for as long as the side is; the one below goes while somebody writes."""
        await self.button("side-fold").click()
        await expect(self.page.locator("#side")).to_have_count(0)

    # ── doing ──

    @property
    def field(self) -> Locator:
        return self.page.locator("#side textarea")

    async def begin(self) -> None:
        if not await self.field.is_visible():
            await self.page.locator("#write").click()
        await expect(self.field).to_be_visible()

    async def type(self, text: str) -> None:
        await self.begin()
        await self.field.fill(text)

    async def send(self) -> None:
        await self.button("write-send").click()
        await expect(self.field).to_have_value("")

    async def close_field(self) -> None:
        """The field goes, the draft stays."""
        await self.page.locator("#side").get_by_role("button", name=self.t("write-close"), exact=True).click()
        await expect(self.field).to_have_count(0)

    async def write(self, text: str, within_ms: int = PATIENCE_MS) -> None:
        """Writes and sees it stored."""
        await self.type(text)
        await self.send()
        await self.kept(text, within_ms)

    async def kept(self, text: str, within_ms: int = PATIENCE_MS) -> None:
        """My words are in the log: no longer under way."""
        mine = self.line(text)
        await expect(mine).to_have_count(1)
        await expect(mine).to_contain_text(self.t("con-you"), timeout=within_ms)

    async def pick(self, text: str) -> None:
        await self.sees(text)
        await self.line(text).locator(".words").click()
        await expect(self.line(text)).to_have_class(re.compile("picked"))

    async def act(self, id: str) -> None:
        """A button of the bar, for what is picked."""
        await self.page.get_by_role("navigation").get_by_role("button", name=self.t(id), exact=True).click()

    async def respond(self, act: Literal["bar-reply", "bar-ask"], to: str, text: str) -> None:
        await self.pick(to)
        await self.act(act)
        await self.field.fill(text)
        await self.send()
        await self.kept(text)

    async def resonate(self, to: str, stance: Literal["same", "differs"]) -> None:
        await self.pick(to)
        await self.act(f"bar-{stance}")
        await expect(self.line(to)).to_contain_text(self.t(f"con-stance-{stance}"))

    async def correct(self, old: str, new: str) -> None:
        await self.pick(old)
        await self.act("bar-correct")
        await expect(self.field).to_have_value(old)
        await self.field.fill(new)
        await self.page.locator("#side").get_by_role("button", name=self.t("write-correct"), exact=True).click()
        await self.kept(new)

    async def withdraw(self, text: str) -> None:
        await self.pick(text)
        await self.act("bar-withdraw")
        await self.button("con-withdraw-yes").click()
        await expect(self.line(text)).to_have_count(0)

    async def give_kind(self, text: str, kind: str) -> None:
        """Through the bar, to words written earlier."""
        await self.pick(text)
        await self.act("bar-kind")
        await self.choose(kind)
        await expect(self.line(text).locator(".kind")).to_contain_text(self.t(f"kind-{kind}"))
        await self.button("con-kind-done").first.click()

    def choice(self, kind: str) -> Locator:
        return self.page.get_by_role("radio", name=self.t(f"kind-{kind}"), exact=True).first

    async def choose(self, kind: str) -> None:
        """The radio itself lies invisibly under its label."""
        await self.choice(kind).locator("xpath=..").click()
        await expect(self.choice(kind)).to_be_checked()

    async def show(self, view: Literal["stream", "people", "mood", "rules"]) -> None:
        await self.open_side()
        name = self.t(f"side-tab-{view}")
        await self.page.locator("#side").get_by_role("button", name=name, exact=True).click()


RESTS = """async (one) => {
  await document.fonts.ready;
  const at = () => JSON.stringify(one.getBoundingClientRect());
  for (let before = at(), same = 0; same < 20; ) {
    await new Promise(requestAnimationFrame);
    const now = at();
    same = now === before ? same + 1 : 0;
    before = now;
  }
  return at();
}"""


async def rests(what: Locator) -> str:
    """Where it is and how large, once all letters are there and it has stayed so for a while."""
    return str(await what.evaluate(RESTS))


async def ask_to_close(page: Page, t: Words) -> None:
    """Right after a step has changed the button only says so: nobody closes by pressing twice. Then it asks."""
    close = page.get_by_role("button", name=re.compile(f"^{t('next-close')}"))
    sure, settling = page.get_by_role("button", name=t("next-close-yes")), page.get_by_text(t("just-moved"))
    await close.click()
    await expect(sure.or_(settling)).to_be_visible()
    while not await sure.is_visible():
        await close.click()


async def together(*doings: Awaitable[Any]) -> None:
    """All at the same time."""
    import asyncio

    await asyncio.gather(*doings)


Doing = Callable[[], Awaitable[None]]
