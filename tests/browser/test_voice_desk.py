"""What a moderator does about voices, by keys: speaks to all tables, makes it quiet, mutes somebody and says why."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_DE, Browsers, Person

pytestmark = pytest.mark.browser

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was ist da passiert?", "minutes": 20},
    {"id": "s3", "method": "harvest", "title": "Ernte"},
]
GUESTS = 3


async def test_a_moderator_speaks_to_all_tables_and_makes_it_quiet(host: Host, browsers: Browsers) -> None:
    """Nobody's microphone is opened by anybody else: what was muted may be heard again, no more."""
    held = await host.dialogue(capacity=60, steps=STEPS)
    for n in range(GUESTS):
        await host.guest(held, f"Gast {n + 1}")
    carla = await browsers.person(PHONE_DE)
    await carla.arrive(held.link(), "Carla D.")
    ines = await browsers.person()
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    voices = ines.page.get_by_role("region", name=ines.t("voices-title"))
    await expect(voices).to_be_visible()
    await ines.page.keyboard.press("w")
    await expect(ines.page.locator(".map svg .t")).to_have_count(1)

    await ines.page.keyboard.press("j")
    await expect(voices.get_by_role("button", name=ines.t("toall"))).to_have_attribute("aria-pressed", "true")
    await expect(voices).to_contain_text(ines.t("toall-mine"))
    to_all = carla.page.get_by_text(carla.t("tables-to-all", name="Ines Falkenried"))
    await expect(to_all).to_be_visible()
    await look(ines, carla, "speaks to all")
    await expect(ines.page.locator(".map svg .t")).to_have_count(1)  # drawn again after it was looked at magnified
    await ines.page.keyboard.press("1")  # who goes to a table speaks there and no longer to all
    await expect(ines.page.locator("#side")).to_contain_text(ines.t("overview-seen"))
    await expect(to_all).to_have_count(0)

    await ines.page.keyboard.press("c")
    await expect(voices).to_contain_text(ines.t("muted-count", count=GUESTS + 1))
    seats = ines.page.locator("#side .people li", has_text="Carla D.")
    await expect(seats).to_contain_text(ines.t("muted-quiet"))
    await seats.get_by_role("button", name=ines.t("overview-seat-of", name="Carla D.")).click()
    await seats.get_by_role("button", name=ines.t("mute-conduct"), exact=True).click()
    await expect(voices).to_contain_text(ines.t("mute-said", name="Carla D."))
    await expect(seats).to_contain_text(ines.t("unmute"))
    await seats.get_by_role("button", name=ines.t("unmute"), exact=True).click()
    await expect(voices).to_contain_text(ines.t("muted-count", count=GUESTS))
    await look(ines, carla, "quiet")
    await ines.page.keyboard.press("?")
    await expect(ines.page.locator("#keys-list")).to_contain_text(ines.t("keys-toall"))
    await look(ines, carla, "all keys")
    await ines.page.keyboard.press("Escape")

    await voices.get_by_role("button", name=ines.t("muted-count", count=GUESTS)).click()
    listed = ines.page.locator("#side li", has_text="Gast 1")
    await expect(listed).to_contain_text(ines.t("muted-quiet"))
    await listed.get_by_role("button", name=ines.t("guest-tools-of", name="Gast 1")).click()
    await listed.get_by_role("button", name=ines.t("unmute"), exact=True).click()
    await expect(voices).to_contain_text(ines.t("muted-count", count=GUESTS - 1))


async def look(ines: Person, carla: Person, state: str) -> None:
    for page, view, who in ((ines.page, DESK_DE, "moderator"), (carla.page, PHONE_DE, "guest")):
        seen = Look(view)
        await seen.at(page, f"voices {state} {who}")
        seen.done(1)
