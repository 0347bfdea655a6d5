"""The rehearsal on a dialogue's page: begun by keyboard, watched, judged; looked at while it runs and afterwards."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Locator, Page, Playwright, expect

from tests.browser.hosting import Held, Host
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, View
from tests.browser.test_organising import signed_in
from tests.browser.words import Words
from tests.servers.resonanz import Resonanz

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HELD_MS = 90_000
"""Half a minute of rehearsal, what comes before and after it, on two busy cores."""


@dataclass
class Watching:
    """An organiser before the chapter of the rehearsal."""

    page: Page
    t: Words
    look: Look
    chapter: Locator

    @classmethod
    async def of(cls, host: Host, browsers: Browsers, view: View, held: Held) -> Watching:
        page = await signed_in(host, browsers, view)
        await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
        heading = page.get_by_role("heading", name=view.words("chapter-rehearsal"), exact=True)
        return cls(page, view.words, Look(view), page.locator("section", has=heading))

    def link_of_ready(self) -> Locator:
        return self.page.get_by_role("link", name=self.t("ready-rehearsal"))


@pytest.fixture(scope="session")
def server(built: None) -> Iterator[Resonanz]:
    """A house of its own: nobody rehearses where forty people are talking."""
    quiet = Resonanz(frontend=True)
    quiet.start()
    yield quiet
    quiet.close()


@pytest.fixture(scope="session")
async def host(server: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(server, playwright_driver)
    yield host
    await host.close()


async def test_it_is_begun_watched_and_judged(host: Host, browsers: Browsers) -> None:
    """Begun at the desk, and looked at there and on a phone: a rehearsal takes half a minute."""
    held = await host.dialogue(capacity=12)
    desk, phone = [await Watching.of(host, browsers, view, held) for view in VIEWS]

    for one in (desk, phone):
        await expect(one.link_of_ready()).to_have_attribute("href", "#c-rehearsal")
        await expect(one.chapter.get_by_label(one.t("rehearsal-people"))).to_have_value("12")
        await one.look.at(one.page, "rehearsal not begun")

    await desk.chapter.get_by_label(desk.t("rehearsal-minutes")).fill("0.5")
    await desk.chapter.get_by_role("button", name=desk.t("rehearsal-start")).press("Enter")
    await expect(desk.chapter.get_by_role("img")).to_be_visible(timeout=HELD_MS)
    await phone.page.reload()
    for one in (phone, desk):
        all_came = one.t("rehearsal-curve", came=11, coming=11)
        await expect(one.chapter.get_by_role("img")).to_have_accessible_name(all_came, timeout=HELD_MS)
        await one.look.at(one.page, "rehearsal under way")

    judged = re.compile("go|no_go|unknown")  # how fast it was is this machine's matter
    for one in (desk, phone):
        await expect(one.chapter.get_by_role("heading", level=3)).to_be_visible(timeout=HELD_MS)
        await expect(one.chapter.locator("[data-outcome]")).to_have_attribute("data-outcome", judged)
        await one.chapter.get_by_text(one.t("rehearsal-figures"), exact=True).click()
        await expect(one.chapter).to_contain_text(one.t("rehearsal-line-faults"))
        await expect(one.link_of_ready()).to_have_count(0)
        await one.look.at(one.page, "rehearsal judged")
        assert one.look.wrong == []


async def test_stopping_leaves_nothing(host: Host, browsers: Browsers) -> None:
    view = VIEWS[0]
    t, held = view.words, await host.dialogue(capacity=12)
    page = await signed_in(host, browsers, view)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
    await page.get_by_role("button", name=t("rehearsal-start")).click()
    await page.get_by_role("button", name=t("rehearsal-stop")).click()

    await expect(page.get_by_text(t("rehearsal-stopped"))).to_be_visible()
    await expect(page.get_by_role("button", name=t("rehearsal-start"))).to_be_visible()
    assert (await host.ask("GET", f"/api/organiser/dialogues/{held.id}/rehearsal"))["running"] is None
