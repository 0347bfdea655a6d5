"""Every state of every screen: no violation of axe, nothing that overflows, hides or is too small to hit.

Light and dark, on a desk and on a phone, at 320 px and at 400 %, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import ORGANISER, PASSWORD, Host, in_minutes
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, Person, View

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)]

FIRST = "Als im Februar der Strom weg war, hat mir die Leitstelle in einem Satz gesagt, wann er wiederkommt."
SECOND = "Meine Rechnung verstehe ich erst beim dritten Lesen. Das muss doch einfacher gehen, auch ohne Technik."
NAMES = ["Agnieszka R.", "Uwe S.", "Oberhalmerin", "Nachtlicht", "Georg Z.", "Fatma Ö.", "Herbert W.", "Carla D."]


async def test_the_start_and_the_door(host: Host, browsers: Browsers, view: View):
    look, page, t = Look(view), await browsers.page(view), view.words
    browsers.watch.refusals("/door", "/nirgends")
    await page.goto(host.server.origin)
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("start-title"))
    await look.at(page, "start")
    await page.goto(f"{host.server.origin}/nirgends")
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("lost-address-title"))
    await look.at(page, "lost")

    held = await host.dialogue()
    await page.goto(held.link())
    await expect(page.get_by_label(t("arrive-name"))).to_be_visible()
    await look.at(page, "door early")
    await page.get_by_role("button", name=t("arrive-rules")).click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await look.at(page, "rules")
    await page.get_by_role("button", name=t("rules-close")).click()
    await page.get_by_role("button", name=t("arrive-enter"), exact=True).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await look.at(page, "door without a name")

    for role in ("representative", "moderator", "projector"):
        await page.goto("about:blank")
        await page.goto(held.link(role))
        await expect(page.get_by_text(t(f"arrive-role-{role}"))).to_be_visible()
        await look.at(page, f"door of the {role}")

    await page.goto(f"{held.url}/j/{held.id}#abgeschnitten")
    await expect(page.get_by_text(t("error-link_unknown"))).to_be_visible()
    await look.at(page, "door with a bad link")
    await host.revoke(held, "representative")
    await page.goto("about:blank")
    await page.goto(held.link("representative"))
    await expect(page.get_by_text(t("error-link_revoked"))).to_be_visible()
    await look.at(page, "door with a revoked link")

    guests = await host.guests(held, NAMES)
    back = f"{held.url}/j/{held.id}#{guests[0].token}"
    await page.goto(back)
    await expect(page.get_by_role("button", name=t("arrive-as", name=NAMES[0]))).to_be_visible()
    await look.at(page, "door again")
    await host.open_step(held, "s2", "s1")
    await page.goto("about:blank")
    await page.goto(held.link())
    await expect(page.get_by_role("button", name=t("arrive-enter-running"))).to_be_visible()
    await look.at(page, "door while it runs")
    await host.close_dialogue(held, "s2")
    await page.reload()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("arrive-title", when="over"))
    await look.at(page, "door after the end")
    for guest in guests:
        await guest.leave()
    look.done(states=12)
