"""Every state of every screen: no violation of axe, nothing that overflows, hides or is too small to hit.

Light and dark, on a desk and on a phone, at 320 px and at 400 %, in both languages.
"""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.browser.hosting import ORGANISER, PASSWORD, Guest, Held, Host, in_minutes
from tests.browser.line import Line
from tests.browser.look import Look
from tests.browser.people import COMING_BACK_MS, VIEWS, Browsers, View, ask_to_close

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
    look.done(states=12)


async def test_inside(host: Host, browsers: Browsers, line: Line, view: View):
    held = await host.dialogue()
    look, me, t = Look(view), await browsers.person(view), view.words
    await me.arrive(line.through(held.link()), "Georg Z.")
    await look.at(me.page, "foyer")
    bodo = await host.guest(held, "Bodo Achenrath", "representative")
    await host.guest(held, "Ines Falkenried", "moderator")
    uwe = await host.guest(held, "Uwe S.")
    await host.open_step(held, "s2", "s1")
    first = await uwe.say(FIRST, "s2")
    await bodo.say("Welcher Satz war das?", "s2", first, "ask_back")
    await expect(me.page.locator(".strip")).to_contain_text("Wann wurden wir für Sie plötzlich wichtig?")
    await look.at(me.page, "circle of four")
    await me.sees(FIRST)
    await look.at(me.page, "stream")
    await me.pick(FIRST)
    await look.at(me.page, "picked")
    await me.act("bar-reply")
    await me.field.fill("Mir ging es genauso, nur im Januar.")
    await look.at(me.page, "answering")
    await me.button("write-loosen").click()
    await me.field.fill("")
    await me.button("write-send").click()
    await expect(me.page.get_by_role("alert")).to_have_text(t("error-empty_text"))
    await look.at(me.page, "composer refuses")
    await me.field.fill("Zu lang. " * 230)
    await look.at(me.page, "composer too long")
    await me.field.fill(SECOND)
    await me.send()
    await me.kept(SECOND)
    await expect(me.choice("worry")).to_be_visible()
    await look.at(me.page, "kind offered")
    await me.choose("worry")
    await expect(me.page.get_by_text(t("con-kind-feeling"))).to_be_visible()
    await look.at(me.page, "feeling chosen")
    await me.button("con-kind-done").first.click()
    await me.close_field()
    await me.pick(SECOND)
    await look.at(me.page, "picked mine")
    await me.act("bar-correct")
    await look.at(me.page, "correcting")
    await me.button("write-leave").click()
    await me.act("bar-withdraw")
    await expect(me.button("con-withdraw-yes")).to_be_visible()
    await look.at(me.page, "withdrawing")
    await me.button("con-withdraw-no").click()
    await host.announce(held, "In fünf Minuten gehen wir weiter. Wer noch schreibt, schreibt in Ruhe zu Ende.")
    await expect(me.page.locator(".strip")).to_contain_text("In fünf Minuten gehen wir weiter.")
    await look.at(me.page, "announcement")
    await uwe.wish("set_kind", contribution=first, kind="story", named=False)
    for side in ("people", "mood", "rules"):
        await me.show(side)
        await look.at(me.page, f"side {side}")
    await me.show("stream")
    await me.page.locator("summary").click()
    await look.at(me.page, "menu")
    await me.page.keyboard.press("Escape")
    await me.list.get_by_role("button").first.focus()
    for n in range(12):
        await uwe.say(f"Und noch etwas, Nummer {n}.", "s2")
    await expect(me.page.get_by_text(t("stream-held", count=12), exact=True)).to_be_visible()
    await look.at(me.page, "twelve new")
    browsers.watch.line_may_break()
    line.cut()
    away = re.compile(re.escape(t("line-away", time="…").split("…")[0]))
    await expect(me.page.locator(".strip")).to_contain_text(away)
    await look.at(me.page, "reconnecting")
    line.mend()
    await expect(me.page.locator(".strip")).not_to_contain_text(away, timeout=COMING_BACK_MS)

    await me.page.get_by_role("link", name=t("bar-mine")).click()
    await expect(me.page.get_by_role("article").filter(has_text=SECOND)).to_be_visible()
    await look.at(me.page, "my page")
    await me.button("mine-erase-one").click()
    await look.at(me.page, "my page erasing one")
    await me.button("mine-erase-no").click()
    await me.button("mine-erase").click()
    await look.at(me.page, "my page erasing all")
    await me.page.get_by_role("link", name=t("mine-back")).click()
    await me.inside()
    await host.close_dialogue(held, "s2")
    await expect(me.page.locator(".strip")).to_contain_text(t("strip-closed"))
    await look.at(me.page, "closed")
    browsers.watch.refusals(me.path)
    await me.context.clear_cookies()
    await me.page.reload()
    await expect(me.page.get_by_role("heading", level=1)).to_have_text(t("over-not_admitted-title"))
    await look.at(me.page, "not known here")
    look.done(states=24)


async def test_with_forty(host: Host, browsers: Browsers, forty: Held, view: View):
    """A full circle: for a participant, on the wall, at the desk."""
    look, me, t = Look(view), await browsers.person(view), view.words
    await me.arrive(forty.link(), "Marlies O.", "arrive-enter-running")
    await look.at(me.page, "circle of forty")
    await me.show("people")
    await look.at(me.page, "forty people")
    await me.show("mood")
    await look.at(me.page, "mood of forty")
    await me.page.get_by_role("link", name=t("bar-mine")).click()
    await expect(me.page.get_by_text(t("mine-none"))).to_be_visible()
    await look.at(me.page, "my page empty")
    await me.page.goto(forty.link("projector"))
    await me.button("arrive-enter-projector").click()
    await expect(me.page.get_by_role("main", name=t("projector-label"))).to_be_visible()
    await look.at(me.page, "projector")
    look.done(states=5)


async def test_the_projector_before_and_after(host: Host, browsers: Browsers, view: View):
    look, t = Look(view), view.words
    held = await host.dialogue()
    page = await browsers.page(view)
    await page.goto(held.link("projector"))
    await page.get_by_role("button", name=t("arrive-enter-projector")).click()
    await expect(page.get_by_role("main", name=t("projector-label"))).to_be_visible()
    await look.at(page, "projector before")
    await host.announce(held, "Gleich geht es los.")
    await host.open_step(held, "s2", "s1")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Wann wurden wir für Sie plötzlich wichtig?")
    await look.at(page, "projector without words")
    await host.close_dialogue(held, "s2")
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("strip-thanks"))
    await look.at(page, "projector after")
    look.done(states=3)


async def test_the_desk(host: Host, browsers: Browsers, view: View):
    look, ines, t = Look(view), await browsers.person(view), view.words
    held = await host.dialogue()
    guests = await host.guests(held, NAMES)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    begin = ines.page.get_by_role("button", name=t("next-begin", step="Erleben"))
    await expect(begin).to_be_visible()
    await look.at(ines.page, "desk before")
    await begin.click()
    await expect(ines.page.get_by_role("button", name=t("next-open", step="Ausblick"))).to_be_visible()
    for guest in guests[:4]:
        await guest.say(FIRST, "s2")
    await look.at(ines.page, "desk running")
    await ines.page.get_by_role("button", name=re.compile("^Ausblick")).click()
    await look.at(ines.page, "desk looking ahead")
    if view.phone:
        for tab in ("circle", "stream"):
            label = re.compile(f"^{re.escape(t(f'desk-tab-{tab}', count=0))}")
            await ines.page.get_by_role("navigation").get_by_role("button", name=label).click()
            await look.at(ines.page, f"desk {tab}")
        await ines.page.get_by_role("navigation").get_by_role("button", name=t("desk-tab-run"), exact=True).click()
    await ines.page.get_by_role("button", name=re.compile(f"^{t('announce')}")).click()
    await ines.page.get_by_label(t("announce-label")).fill("Noch fünf Minuten. " * 22)
    await look.at(ines.page, "desk announcing")
    await ines.page.get_by_role("button", name=t("announce-cancel"), exact=True).click()
    keys = ines.page.get_by_role("button", name=re.compile(t("keys-all")))
    if await keys.is_visible():
        await keys.click()
        await look.at(ines.page, "desk keys")
        await ines.page.keyboard.press("Escape")
    await host.open_step(held, "s3", "s2")
    close = ines.page.get_by_role("button", name=re.compile(f"^{t('next-close')}"))
    await expect(close).to_be_visible()
    await look.at(ines.page, "desk at the last step")
    await ask_to_close(ines.page, t)
    await expect(ines.page.get_by_role("button", name=t("next-close-yes"))).to_be_visible()
    await look.at(ines.page, "desk asked to close")
    await ines.page.get_by_role("button", name=t("next-close-yes")).click()
    await expect(ines.page.get_by_text(t("next-closed"))).to_be_visible()
    await look.at(ines.page, "desk after")
    look.done(states=8)


async def test_the_organisers_pages(host: Host, browsers: Browsers, view: View):
    look, page, t = Look(view), await browsers.page(view), view.words
    browsers.watch.refusals("/api/organiser")
    origin = host.server.origin
    await page.goto(f"{origin}/organiser#claim=schon-benutzt")
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("claim-title"))
    await look.at(page, "claim")
    await page.get_by_role("button", name=t("claim-do")).click()
    await expect(page.get_by_text(t("account-name-empty"))).to_be_visible()
    await look.at(page, "claim without a name")
    await page.get_by_label(t("account-name")).fill("Olga")
    await page.get_by_label(t("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_label(t("account-password-again")).fill(PASSWORD)
    await page.get_by_role("button", name=t("claim-do")).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await look.at(page, "claim refused")
    await page.goto(f"{origin}/organiser")
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("sign-in-title"))
    await look.at(page, "sign in")
    await page.get_by_label(t("account-name")).fill("Niemand")
    await page.get_by_label(t("account-password"), exact=True).fill("falsch geraten")
    await page.get_by_role("button", name=t("sign-in-do")).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await look.at(page, "sign in refused")
    await page.get_by_label(t("account-name")).fill(ORGANISER)
    await page.get_by_label(t("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_role("button", name=t("sign-in-do")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("list-title"))
    await look.at(page, "list")
    await page.get_by_role("link", name=t("list-new")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("edit-new-title"))
    await look.at(page, "new dialogue")
    await page.locator("#step-1").click()
    await page.get_by_role("button", name=t("remove", name=t("charter-rule", n=1)), exact=True).click()
    await page.get_by_role("button", name=t("edit-create")).click()
    await expect(page.get_by_text(t("problem-title-empty")).first).to_be_visible()
    await look.at(page, "new dialogue refused")
    held = await host.dialogue(welcome="", starts_at=in_minutes(-5))
    await page.goto(f"{origin}/organiser/d/{held.id}")
    await expect(page.locator("#c-invite")).to_be_visible()
    await look.at(page, "dialogue")
    await page.get_by_role("button", name=t("link-revoke-of", label=t("link-unnamed"))).first.click()
    await page.locator("#delete-title").fill("Ein anderer Titel")
    await page.get_by_role("button", name=t("delete-do")).click()
    await expect(page.get_by_text(t("delete-differs"))).to_be_visible()
    await look.at(page, "dialogue asked to revoke")
    await page.get_by_role("link", name=t("qr-large")).click()
    await expect(page.get_by_role("img")).to_be_visible()
    await look.at(page, "notice")
    await host.open_step(held, "s2", "s1")
    await page.goto(f"{origin}/organiser/d/{held.id}")
    await expect(page.get_by_text(t("phase-running-long"))).to_be_visible()
    await look.at(page, "dialogue running")
    await page.goto(f"{origin}/organiser/d/{held.id}/edit")
    await expect(page.get_by_text(t("edit-started"))).to_be_visible()
    await look.at(page, "dialogue cannot be changed")
    await host.close_dialogue(held, "s2")
    await page.goto(f"{origin}/organiser/d/{held.id}")
    await expect(page.get_by_text(t("phase-closed-long"))).to_be_visible()
    await look.at(page, "dialogue closed")
    await page.goto(f"{origin}/organiser/d/gibtesnicht")
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("dialogue-gone"))
    await look.at(page, "dialogue gone")
    look.done(states=15)


async def test_the_documentation(host: Host, browsers: Browsers, view: View):
    look, page = Look(view), await browsers.page(view)
    held = await host.dialogue()
    browsers.watch.refusals("/doc/")
    documentation = f"{held.url}/doc/{held.id}"
    await page.goto(documentation)
    await expect(page.get_by_role("heading", level=1)).to_have_text(view.words("error-reading_participants"))
    await look.at(page, "documentation not for strangers")
    await host.reading(held, "public")
    await page.goto(documentation)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Gut versorgt, gut verstanden")
    await look.at(page, "documentation empty")
    guests = await host.guests(held, NAMES[:3])
    bodo = await host.guest(held, "Bodo Achenrath", "representative")
    await host.open_step(held, "s2", "s1")
    await _talk([*guests, bodo], "s2")
    await host.announce(held, "Noch fünf Minuten.")
    await expect(page.locator("#book")).to_contain_text(SECOND)
    await look.at(page, "documentation running")
    await host.close_dialogue(held, "s2")
    await expect(page.locator("html")).to_have_attribute("data-phase", "closed")
    await page.reload()
    await look.at(page, "documentation closed")
    look.done(states=4)


async def _talk(guests: list[Guest], step: str) -> None:
    """A small conversation in which everything occurs that a page may have to show."""
    first, second, third, bodo = guests
    told = await first.say(FIRST, step)
    asked = await bodo.say("Welcher Satz war das genau?", step, told, "ask_back")
    await first.say("„Um halb vier ist er wieder da.“\n\nUnd so war es.", step, asked, "reply")
    worry = await second.say(SECOND, step)
    gone = await third.say("Das nehme ich zurück.", step)
    await first.wish("set_kind", contribution=told, kind="story", named=False)
    await second.wish("set_kind", contribution=worry, kind="worry", named=False)
    await third.wish("withdraw", contribution=gone)
    await second.wish("correct", contribution=worry, text=SECOND)
