"""The rehearsal on a dialogue's page: begun by keyboard, watched, judged; looked at while it runs and afterwards."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Playwright, expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, View
from tests.browser.test_organising import signed_in
from tests.servers.resonanz import Resonanz

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HELD_MS = 90_000
"""Half a minute of rehearsal, what comes before and after it, on two busy cores."""


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


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_it_is_begun_watched_and_judged(host: Host, browsers: Browsers, view: View) -> None:
    t, held = view.words, await host.dialogue(capacity=12)
    page = await signed_in(host, browsers, view)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
    chapter = page.locator("section", has=page.get_by_role("heading", name=t("chapter-rehearsal"), exact=True))
    look = Look(view)

    await expect(page.get_by_role("link", name=t("ready-rehearsal"))).to_have_attribute("href", "#c-rehearsal")
    await expect(chapter.get_by_label(t("rehearsal-people"))).to_have_value("12")
    await look.at(page, "rehearsal not begun")

    await chapter.get_by_label(t("rehearsal-minutes")).fill("0.5")
    await chapter.get_by_role("button", name=t("rehearsal-start")).press("Enter")
    await expect(chapter.get_by_role("img")).to_have_accessible_name(
        t("rehearsal-curve", came=11, coming=11), timeout=HELD_MS
    )
    await look.at(page, "rehearsal under way")

    await expect(chapter.get_by_role("heading", level=3)).to_be_visible(timeout=HELD_MS)
    judged = re.compile("go|no_go|unknown")  # how fast it was is this machine's matter
    await expect(chapter.locator("[data-outcome]")).to_have_attribute("data-outcome", judged)
    await chapter.get_by_text(t("rehearsal-figures"), exact=True).click()
    await expect(chapter).to_contain_text(t("rehearsal-line-faults"))
    await expect(page.get_by_role("link", name=t("ready-rehearsal"))).to_have_count(0)
    await look.at(page, "rehearsal judged")
    assert look.wrong == []


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
