"""A phone in the hand of somebody without patience: what lies over the place always shows the way back."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.hosting import Host
from tests.browser.people import PHONE_DE, Browsers

pytestmark = [pytest.mark.browser, pytest.mark.slow]


async def test_whoever_writes_can_close_the_sheet_at_once(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    fatma = await browsers.person(PHONE_DE)
    await fatma.arrive(held.link(), "Fatma Ö.", "arrive-enter-running")
    await fatma.begin()

    await fatma.button("side-fold").click()
    await expect(fatma.page.locator("#side")).to_have_count(0)
    await expect(fatma.page.locator("button.phone")).to_be_focused()


async def test_a_new_step_is_told_below_the_sheet(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    fatma = await browsers.person(PHONE_DE)
    await fatma.arrive(held.link(), "Fatma Ö.", "arrive-enter-running")
    await fatma.begin()
    await host.open_step(held, "s3", "s2")

    news = fatma.page.locator("button.phone")
    await expect(news).to_contain_text(fatma.t("side-stepped", title="Ausblick"))
    await news.click()
    await expect(fatma.page.locator("#side")).to_have_count(0)
    await expect(news).not_to_contain_text(fatma.t("side-stepped", title="Ausblick"))


async def test_whoever_changes_their_mind_about_speaking_goes_back_at_once(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    fatma = await browsers.person(PHONE_DE)
    await fatma.arrive(held.link(), "Fatma Ö.", "arrive-enter-running")
    await fatma.button("floor-wish").click()
    await expect(fatma.page.locator("#write")).to_be_hidden()

    await fatma.button("floor-way-leave").click()
    await expect(fatma.button("floor-wish")).to_be_focused()
    await expect(fatma.page.locator("#write")).to_be_visible()


async def test_whose_words_were_hidden_hears_of_it_where_they_are(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    fatma = await browsers.person(PHONE_DE)
    await fatma.arrive(held.link(), "Fatma Ö.", "arrive-enter-running")
    await fatma.write("Frau Berta Muster hat aufgelegt.")
    line = await fatma.line("Frau Berta").get_attribute("data-id")
    await fatma.button("side-fold").click()
    for n in range(12):
        await ines.say(f"{n}. Satz.", "s2")
    await ines.wish("hide", contribution=line, reason="third_party", words="Bitte ohne den Namen.", read=None)

    told = fatma.page.get_by_role("button", name=fatma.t("hidden-told"))
    await told.click()
    await expect(fatma.page.get_by_text("Bitte ohne den Namen.")).to_be_in_viewport()
    await fatma.button("side-fold").click()
    await expect(told).to_have_count(0)
