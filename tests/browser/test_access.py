"""Coming in by a letter, waiting to be let in, having to leave, and what the house says about itself."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import ORGANISER, PASSWORD, Held, Host
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, Person, View

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)]


async def lobby(host: Host, held: Held) -> None:
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    await ines.wish("set_lobby", on=True)


async def knock(person: Person, held: Held, name: str) -> None:
    """To the door and no further."""
    page, t = person.page, person.t
    await page.goto(held.link())
    await page.get_by_label(t("arrive-name")).fill(name)
    await person.button("arrive-enter-lobby").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("wait-title"))


async def at_the_desk(person: Person, held: Held) -> None:
    page, t = person.page, person.t
    await page.goto(held.link("moderator"))
    await page.get_by_label(t("arrive-name")).fill("Mona")
    await person.button("arrive-enter-moderator").click()
    await expect(page.locator(".desk")).to_be_visible()


async def test_words_from_a_letter_lead_to_the_door(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    [letter] = await host.ask("POST", f"/api/organiser/dialogues/{held.id}/invitations", {"labels": ["Uwe Sommer"]})
    uwe = await browsers.person(view)
    browsers.watch.refusals("/api/words")
    look, page, t = Look(view), uwe.page, view.words
    await page.goto(host.server.origin)
    await page.get_by_role("link", name=t("start-word")).click()
    await expect(page.get_by_label(t("word-label"))).to_be_focused()
    await look.at(page, "word")
    await uwe.button("word-go").click()
    await expect(page.get_by_role("alert")).to_have_text(t("word-empty"))
    await page.keyboard.type("amsel regal tulpe 999")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_have_text(t("error-word_unknown"))
    await look.at(page, "word unknown")
    await page.get_by_label(t("word-label")).fill(letter["word"].upper().replace("-", " "))
    await page.keyboard.press("Enter")

    await expect(page.get_by_label(t("arrive-name"))).to_have_value("Uwe Sommer")
    await uwe.button("arrive-enter").click()
    await uwe.inside()
    again = await browsers.person(view)  # another device, the same letter
    await again.page.goto(letter["url"])
    await again.button("arrive-as", name="Uwe Sommer").click()
    await again.inside()
    assert again.path == uwe.path
    look.done(2)


async def test_whoever_waits_is_in_without_doing_anything(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    await lobby(host, held)
    look, t = Look(view), view.words
    browsers.watch.refusals("/api/me")
    uwe, carla, mona = [await browsers.person(view) for _ in range(3)]
    await knock(uwe, held, "Uwe S.")
    await expect(uwe.page.get_by_text(t("wait-as", name="Uwe S."))).to_be_visible()
    await expect(uwe.page.get_by_role("status").first).to_contain_text("Ines Falkenried")
    await look.at(uwe.page, "waiting")
    await knock(carla, held, "Carla D.")
    await at_the_desk(mona, held)
    desk = mona.page
    await expect(desk.locator(".here").get_by_text(t("door-waiting", count=2))).to_be_visible()
    await look.at(desk, "desk with two who wait")

    shortcut = desk.locator(".here").get_by_role("button", name=t("door-waiting", count=2))
    await expect(shortcut).to_have_attribute("aria-keyshortcuts", "K")
    await desk.keyboard.press("k")
    await expect(mona.button("door-let-in-of", name="Uwe S.")).to_be_focused()
    await look.at(desk, "the door")
    await desk.keyboard.press("k")  # magnified, the door was away for a moment, and with it the focus
    await expect(mona.button("door-let-in-of", name="Uwe S.")).to_be_focused()
    await desk.keyboard.press("Enter")
    await uwe.inside()
    await expect(mona.button("door-let-in-of", name="Carla D.")).to_be_focused()
    await mona.button("door-turn-away-of", name="Carla D.").click()
    await expect(carla.page.get_by_role("heading", level=1)).to_have_text(t("goodbye-turned_away-title"))
    await look.at(carla.page, "turned away")
    await carla.page.get_by_role("link", name=t("goodbye-knock")).click()
    await carla.button("arrive-as", name="Carla D.").click()
    await expect(carla.page.get_by_role("heading", level=1)).to_have_text(t("wait-title"))
    await mona.button("door-let-in-of", name="Carla D.").click()
    await carla.inside()
    assert all("Ankommen" not in frame for frame in uwe.frames[:3]), "the agenda was not sent to somebody who waits"
    look.done(4)


async def test_whoever_must_leave_is_told_why_and_keeps_what_is_theirs(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, t = Look(view), view.words
    uwe, mona = await browsers.person(view), await browsers.person(view)
    browsers.watch.refusals("/api/me", "/ws", "/door")
    browsers.watch.line_may_break()
    await uwe.arrive(held.link(), "Uwe S.")
    await at_the_desk(mona, held)
    desk = mona.page
    if view.phone:
        await desk.get_by_role("button", name=re.compile(t("desk-tab-stream"))).first.click()
    await desk.get_by_role("button", name=t("side-tab-people"), exact=True).click()
    await mona.button("guest-tools-of", name="Uwe S.").click()
    await mona.button("guest-remove").click()
    await expect(mona.button("guest-keep")).to_be_focused()
    await look.at(desk, "desk asking before somebody is asked out")  # other windows on the way fold the tools again
    if view.phone:
        await desk.get_by_role("button", name=re.compile(t("desk-tab-stream"))).first.click()
    await desk.get_by_role("button", name=t("side-tab-people"), exact=True).click()
    await expect(
        mona.button("guest-remove-yes").or_(mona.button("guest-tools-of", name="Uwe S.")).first
    ).to_be_visible()
    if not await mona.button("guest-remove-yes").is_visible():
        await mona.button("guest-tools-of", name="Uwe S.").click()
        await mona.button("guest-remove").click()
    await mona.button("guest-remove-yes").click()

    await expect(uwe.page.get_by_role("heading", level=1)).to_have_text(t("goodbye-asked_out-title"))
    await look.at(uwe.page, "asked out")
    await expect(desk.get_by_text(t("guest-out-removed"), exact=True)).to_be_visible()
    await mona.button("guest-tools-of", name="Uwe S.").click()
    await mona.button("guest-ban").click()
    await mona.button("guest-ban-yes").click()
    await expect(desk.get_by_text(t("guest-out-banned"), exact=True)).to_be_visible()
    await uwe.page.reload()
    await expect(uwe.page.get_by_role("heading", level=1)).to_have_text(t("goodbye-banned-title"))
    await look.at(uwe.page, "banned")
    await uwe.page.goto("about:blank")
    await uwe.page.goto(held.link())
    await expect(uwe.page.get_by_text(t("error-banned"))).to_be_visible()
    await mona.button("guest-allow-of", name="Uwe S.").click()
    await expect(desk.get_by_text(t("guest-out-banned"), exact=True)).to_be_hidden()
    await uwe.page.reload()
    await expect(uwe.page.get_by_label(t("arrive-name"))).to_be_visible()
    look.done(3)


async def test_a_lost_link_is_renewed_at_the_desk(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    t = view.words
    uwe, mona = await browsers.person(view), await browsers.person(view)
    browsers.watch.refusals("/api/me", "/ws")
    browsers.watch.line_may_break()
    await uwe.arrive(held.link(), "Uwe S.")
    await at_the_desk(mona, held)
    if view.phone:
        await mona.page.get_by_role("button", name=re.compile(t("desk-tab-stream"))).first.click()
    await mona.page.get_by_role("button", name=t("side-tab-people"), exact=True).click()
    await mona.button("guest-tools-of", name="Uwe S.").click()
    await mona.button("guest-link").click()
    await mona.button("guest-link-yes").click()
    shown = mona.page.get_by_label(t("guest-link-new", name="Uwe S."))
    await expect(shown).to_have_value(re.compile("^http"))
    url = await shown.input_value()

    await expect(uwe.page.get_by_role("heading", level=1)).to_have_text(t("over-not_admitted-title"))
    phone = await browsers.person(view)
    await phone.page.goto(url)
    await phone.button("arrive-as", name="Uwe S.").click()
    await phone.inside()


async def test_a_shut_door_says_so(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    await ines.wish("set_lock", on=True)
    look, page = Look(view), await browsers.page(view)

    await page.goto(held.link())

    await expect(page.get_by_text(view.words("error-door_locked"))).to_be_visible()
    await look.at(page, "door shut")
    look.done(1)


async def sign_in(page: Page, origin: str, view: View) -> None:
    t = view.words
    await page.goto(f"{origin}/organiser")
    await page.get_by_label(t("account-name")).fill(ORGANISER)
    await page.get_by_label(t("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_role("button", name=t("sign-in-do"), exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("list-title"))


async def test_the_organiser_invites_renews_and_erases(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, page, t = Look(view), await browsers.page(view), view.words
    browsers.watch.refusals("/api/organiser")
    origin = host.server.origin
    await sign_in(page, origin, view)
    await page.goto(f"{origin}/organiser/d/{held.id}")
    await page.locator("#invited-names").fill("Anna Berger\n\n Uwe Sommer \nOberhalmerin")
    await page.get_by_label(t("invitations-count")).fill("2")
    await page.get_by_role("button", name=t("invitations-make", count=5)).click()
    await expect(page.get_by_text(t("invitations-made", count=5))).to_be_visible()
    await look.at(page, "invitations")
    links = page.locator("#c-invitations ~ .text .url")
    await expect(links).to_have_count(5)
    await expect(links.nth(1)).to_have_value(re.compile("#"))
    secret = urlsplit(await links.nth(1).input_value()).fragment
    await host.ask("POST", f"/api/dialogues/{held.id}/enter", {"secret": secret, "name": "Uwe S.", "locale": "de"})
    await page.reload()
    await page.get_by_role("button", name=t("guest-link-of", name="Uwe S.")).click()
    await page.get_by_role("button", name=t("guest-link-yes")).click()
    await expect(page.get_by_label(t("guest-link-new", name="Uwe S."))).to_have_value(re.compile(r"/j/.+~1\."))
    await look.at(page, "people with a new link")
    await page.get_by_role("button", name=t("guest-link-done")).click()
    await page.get_by_role("button", name=t("guest-erase-of", name="Uwe S.")).click()
    await look.at(page, "people before erasing")
    await page.get_by_role("button", name=t("guest-erase-yes")).click()
    await expect(page.get_by_text(t("guest-erased-said", name="Uwe S."))).to_be_visible()

    await page.get_by_role("link", name=t("invitations-letters")).click()
    await expect(page.get_by_role("heading", name=t("letters-for", name="Anna Berger"))).to_be_visible()
    await look.at(page, "letters")
    await page.emulate_media(media="print")
    blocks = await page.locator(".letter").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert len(blocks) == 5
    for width, height in blocks:
        assert abs(width - 105 / 25.4 * 96) < 2, "two side by side on A4"
        assert abs(height - 148.4 / 25.4 * 96) < 2, "two above each other"
    overflowing = await page.locator(".letter").evaluate_all(
        "(all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
    )
    assert overflowing == 0
    look.done(4)


async def test_the_house_says_who_it_is(host: Host, browsers: Browsers, view: View):
    look, page, t = Look(view), await browsers.page(view), view.words
    origin = host.server.origin
    browsers.watch.refusals("/api/organiser")
    await page.goto(origin)
    await page.get_by_role("link", name=t("foot-privacy"), exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("legal-privacy"))
    await look.at(page, "privacy")
    await page.get_by_role("link", name=t("legal-imprint"), exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("legal-imprint"))
    await look.at(page, "imprint")
    await sign_in(page, origin, view)
    await page.get_by_role("link", name=t("house-way")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(t("house-title"))
    await page.get_by_label(t("house-controller")).fill("Halmtal Energie GmbH\ndatenschutz@halmtal.example")
    await page.get_by_label(t("house-text-de")).fill("Halmtal Energie GmbH\nHauptstraße 1")
    await page.get_by_role("button", name=t("house-save")).click()
    await expect(page.get_by_text(t("house-saved"))).to_be_visible()
    await look.at(page, "house texts")
    await page.goto(f"{origin}/imprint")
    await expect(page.get_by_text("Hauptstraße 1")).to_be_visible()
    look.done(3)
