"""What people do for the others, by keys alone and as a screen reader tells it: a theme editor, and somebody who writes along."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.hosting import Host
from tests.browser.look import axe
from tests.browser.people import Browsers, Person
from tests.browser.test_harvest import BILL, PHONE, Evening
from tests.browser.test_keyboard import press, tab_to
from tests.browser.test_spoken import ZAEHLER, note, words_of, write_along

pytestmark = pytest.mark.browser

NAMELESS = re.compile(
    r"^\s*- (button|link|textbox|combobox|searchbox|listbox|option|checkbox|radio)(?! (\"|'))", re.MULTILINE
)
"""A control without a name in a snapshot of what screen readers are told."""


async def all_named(person: Person) -> None:
    told = await person.page.locator("body").aria_snapshot()
    assert not NAMELESS.search(told.replace("- '", "- ")), told
    assert not await axe(person.page)


def told(person: Person, id: str, **detail: str | int) -> Locator:
    return person.page.get_by_role("status").filter(has_text=person.t(id, **detail))


async def test_a_theme_editor_by_keys_alone(host: Host, browsers: Browsers):
    """G leads to the themes and back; after each question one is where one was, and hears what was done."""
    evening = await Evening.of(host)
    carla = await browsers.person()
    page, t, keys = carla.page, carla.t, carla.page.keyboard
    await carla.arrive(evening.held.link(), "Carla E.", "arrive-enter-running")
    asking = t("asked-say", question=t("asked-title-editor"))
    await evening.ines.wish("ask_duty", participant=carla.path.split("/")[3], duty="editor", wanted=True)
    await expect(page.get_by_role("log")).to_have_text(asking)
    await press(page, carla.button("asked-yes"))
    await expect(carla.button("work-open")).to_be_visible()
    await evening.three_themes()
    await keys.press("g")
    themes = page.get_by_role("listbox", name=t("work-themes"))
    await expect(page.get_by_role("listbox", name=t("work-lines"))).to_be_focused()
    await tab_to(page, themes)
    await keys.press("Home")
    await expect(page.get_by_role("option", name=f"T1 {BILL}")).to_have_attribute("aria-selected", "true")
    await all_named(carla)

    await keys.press("r")
    await expect(page.get_by_label(t("work-ask-rename", n=1))).to_be_focused()
    await keys.press("Escape")
    await expect(themes).to_be_focused()
    await keys.press("r")
    await expect(page.get_by_label(t("work-ask-rename", n=1))).to_be_focused()
    await keys.type("Keine Angst vor Briefen")
    await keys.press("Enter")
    await expect(told(carla, "work-said-renamed", n=1)).to_be_visible()
    await expect(themes).to_be_focused()

    under = page.get_by_role("listbox", name=t("work-under", n=1))
    await tab_to(page, under)
    await keys.press("Space")
    await expect(told(carla, "work-chosen", count=1)).to_be_visible()
    await keys.press("s")
    await expect(page.get_by_label(t("work-ask-split", n=1))).to_be_focused()
    await keys.type("Der Brief selbst")
    await keys.press("Enter")
    await expect(told(carla, "work-said-split", n=1)).to_be_visible()
    await expect(themes).to_be_focused()
    await expect(page.get_by_role("option", name="T4 Der Brief selbst")).to_have_attribute("aria-selected", "true")

    await press(page, carla.button("work-merge"))
    await keys.type(PHONE)
    await all_named(carla)
    await keys.press("Enter")
    await expect(told(carla, "work-said-merged", n=4, themes="T2")).to_be_visible()
    await expect(carla.button("work-merge")).to_be_focused()
    await keys.press("g")
    await expect(themes).to_have_count(0)
    await expect(page.locator("#place")).to_be_focused()


async def test_somebody_who_writes_along_hears_what_was_written_down(host: Host, browsers: Browsers):
    held = await host.dialogue()
    scribe = await browsers.person()
    await scribe.arrive(held.link(), "Renate K.")
    await host.guest(held, "Uwe S.")
    await host.open_step(held, "s2", "s1")
    await write_along(host, held, await host.guest(held, "Georg Z."), scribe)
    await all_named(scribe)
    await note(scribe, "uw", ZAEHLER)
    noted = told(scribe, "scribe-noted", name="Uwe S.")
    await expect(noted).to_have_count(1)
    await all_named(scribe)
    await scribe.page.keyboard.type("Und")
    await expect(noted).to_have_count(0)
    await press(scribe.page, scribe.button("scribe-fold"))
    await expect(scribe.button("scribe-open")).to_be_focused()
    await scribe.page.keyboard.press("Enter")
    await expect(words_of(scribe)).to_have_value("Und")
    await expect(words_of(scribe)).to_be_focused()
