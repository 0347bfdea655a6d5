"""Doing something for the others: the moderation asks on the screen, people say yes or no, and lay it down again."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import PHONE_EN, VIEWS, Browsers, Person, View

pytestmark = pytest.mark.browser


async def ask(ines: Person, name: str, duty: str) -> None:
    """Among the tools of that person in the list."""
    await expect(ines.page.locator("#side")).to_be_visible()
    await ines.show("people")
    await ines.button("guest-tools-of", name=name).click()
    await ines.button(f"ask-{duty}").click()
    await expect(entry(ines, name)).to_contain_text(ines.t(f"ask-{duty}-asked"))


def entry(person: Person, name: str) -> Locator:
    return person.page.locator("#side li", has_text=name)


async def test_somebody_is_asked_to_form_themes_and_lays_it_down(host: Host, browsers: Browsers):
    held = await host.dialogue()
    ines, carla = await browsers.person(), await browsers.person()
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await carla.arrive(held.link(), "Carla D.")
    await host.open_step(held, "s2", "s1")
    for person in (ines, carla):
        await person.stands_at("Wann wurden wir")
    await ask(ines, "Carla D.", "editor")
    await carla.button("asked-yes").click()
    await expect(carla.button("work-open")).to_be_visible()
    await expect(entry(ines, "Carla D.")).to_contain_text(ines.t("ask-editor-taken"))
    await carla.show("people")
    await carla.button("lay-down-editor").click()
    await expect(carla.button("work-open")).to_have_count(0)
    await expect(entry(ines, "Carla D.")).not_to_contain_text(ines.t("ask-editor-taken"))


async def test_the_company_is_asked_to_read_what_is_confidential(host: Host, browsers: Browsers):
    held = await host.dialogue(case_desk="Kundenservice")
    ines, bodo = await browsers.person(), await browsers.person(PHONE_EN)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await bodo.arrive(held.link("representative"), "Bodo Achenrath")
    await ask(ines, "Bodo Achenrath", "confidant")
    await expect(ines.button("ask-editor")).to_have_count(0)
    await bodo.page.locator("button.waiting").click()
    await bodo.button("asked-yes").click()
    await bodo.page.get_by_role("button", name=bodo.t("side-close")).click()
    await bodo.page.locator("#bar summary").click()
    await expect(bodo.page.get_by_role("link", name=bodo.t("bar-cases"))).to_be_visible()
    await ines.button("ask-confidant-end").click()
    await expect(bodo.page.get_by_role("link", name=bodo.t("bar-cases"))).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_being_asked(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, carla = Look(view), await browsers.person(view)
    await carla.arrive(held.link(), "Carla D.")
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    for duty in ("scribe", "editor"):
        await ines.wish("ask_duty", participant=carla.path.split("/")[3], duty=duty, wanted=True)
    if view.phone:
        await expect(carla.page.locator("button.waiting")).to_be_visible()
    await carla.open_side()
    await expect(carla.page.get_by_role("heading", name=view.words("asked-title-scribe"))).to_be_visible()
    await expect(carla.button("asked-no")).to_have_count(1)  # one thing at a time
    await look.at(carla.page, "asked for a duty, another waiting")
    await carla.button("asked-no").click()
    await expect(carla.page.get_by_role("heading", name=view.words("asked-title-editor"))).to_be_visible()
    await carla.button("asked-yes").click()
    await carla.show("people")
    await expect(carla.button("lay-down-editor")).to_be_visible()
    await look.at(carla.page, "a duty in the list of people")
    look.done(states=2)
