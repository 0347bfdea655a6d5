"""What belongs to a step stands where people look: on the cloth, until somebody says something; on every screen."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, PHONE_EN, Browsers, together
from tests.browser.test_floor import show_on
from tests.browser.test_moderation import at_the_desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WELCOME = "Ines Falkenried erklärt Ablauf und Spielregeln.\nHalmtal Energie sagt, warum alle hier sind."
SHOWN = "Ines Falkenried erklärt Ablauf und Spielregeln. Halmtal Energie sagt, warum alle hier sind."
STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "plenary", "title": "Willkommen", "text": WELCOME},
    {"id": "s3", "method": "plenary", "title": "Erleben", "question": "Was ist da passiert?", "text": "Alle hören zu."},
]


async def test_what_explains_a_step_lies_on_the_cloth_until_somebody_speaks(host: Host, browsers: Browsers):
    held = await host.dialogue(steps=STEPS)
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    uwe, owen = await browsers.person(DESK_DE), await browsers.person(PHONE_EN)
    await together(uwe.arrive(held.link(), "Uwe S."), owen.arrive(held.link(), "Owen P."))
    wall = await show_on(await browsers.person(), held)
    await host.open_step(held, "s2", "s1")

    for person in (ines, uwe, owen):
        await expect(person.page.locator(".ring .mid")).to_have_text(SHOWN)
        await expect(person.page.get_by_role("heading", name=person.t("hall-step"))).to_have_count(0)
    await expect(wall.locator(".words")).to_have_text(SHOWN)

    await owen.write("Guten Abend.")
    await expect(uwe.page.locator(".ring .mid")).to_contain_text("Guten Abend.")
    await expect(uwe.page.locator(".notes")).to_contain_text("Ines Falkenried erklärt")


async def test_what_is_asked_goes_before_what_explains_it(host: Host, browsers: Browsers):
    held = await host.dialogue(steps=STEPS)
    await host.open_step(held, "s3", "s1")
    uwe = await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.", "arrive-enter-running")

    await expect(uwe.page.locator(".ring .mid")).to_contain_text("Was ist da passiert?")
    await expect(uwe.page.locator(".notes")).to_contain_text("Alle hören zu.")
