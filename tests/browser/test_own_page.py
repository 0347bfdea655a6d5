"""One's own page: what stands there for whom, and how often."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.hosting import Host
from tests.browser.people import Browsers

pytestmark = [pytest.mark.browser, pytest.mark.slow]


async def test_the_companys_people_find_the_answers_from_their_own_page(host: Host, browsers: Browsers):
    held = await host.dialogue()
    katrin = await browsers.person()
    await katrin.arrive(held.link("representative"), "Katrin Oswinkel")
    await katrin.own_page()
    await katrin.page.get_by_role("link", name=katrin.t("bar-give-answers")).click()
    await expect(katrin.page.get_by_role("button", name=katrin.t("bar-give-answers"))).to_be_visible()


async def test_what_the_moderation_wrote_stands_once_on_ones_own_page(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    uwe = await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.", "arrive-enter-running")
    await uwe.write("Frau Berta Muster hat aufgelegt.")
    line = await uwe.line("Frau Berta").get_attribute("data-id")
    await ines.wish("hide", contribution=line, reason="third_party", words="Bitte ohne den Namen.", read=None)
    await uwe.own_page()
    await expect(uwe.page.get_by_text(uwe.t("mine-hidden"), exact=True)).to_be_visible()
    await expect(uwe.page.get_by_text("Bitte ohne den Namen.")).to_have_count(1)
