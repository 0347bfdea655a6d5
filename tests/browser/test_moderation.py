"""A moderator's evening by keyboard alone, what an author of a hidden line sees of it, and what others never see."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import Guest, Held, Host, new_id
from tests.browser.look import Look
from tests.browser.people import DESK_DE, VIEWS, Browsers, Person, View, rests

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAMED = "Frau Berta Muster hat am Telefon einfach aufgelegt."
ANEW = "Am Telefon wurde einfach aufgelegt."
PLEASE = "Bitte keine Namen Dritter."
SLOW_S = 10


async def at_the_desk(browsers: Browsers, held: Held, name: str, view: View = DESK_DE) -> Person:
    person = await browsers.person(view)
    await person.arrive(held.link("moderator"), name, "arrive-enter-moderator")
    await expect(person.page.locator(".desk")).to_be_visible()
    return person


async def press(page: Page, *keys: str) -> None:
    for key in keys:
        await page.keyboard.press(key)


async def test_an_evening_of_moderation_without_a_mouse(host: Host, browsers: Browsers):
    held = await host.dialogue()
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    peer = await host.guest(held, "Peer Dollhoff", "moderator")
    uwe, jost = await browsers.person(), await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.")
    await jost.arrive(held.link("representative"), "Jost Wiebrand", "arrive-enter")
    page, t = ines.page, ines.t

    await press(page, "w")
    await expect(page.locator(".strip")).to_contain_text("Wann wurden wir für Sie plötzlich wichtig?")
    await uwe.write(NAMED)
    await jost.sees(NAMED)

    await announces(ines, "Noch drei Minuten.")
    await press(page, "5")
    await expect(page.locator("#side")).to_contain_text(t("said-read", read=2, of=3))

    await hides(ines)
    await expect(uwe.page.locator("#side")).to_contain_text(PLEASE)
    await expect(jost.page.locator("#side")).to_contain_text(t("hidden-line", reason=t("hidden-reason-third_party")))
    await jost.sees_nowhere("Berta Muster")

    await answers_and_writes_anew(uwe)
    await press(page, "4")
    await expect(page.locator("#side")).to_contain_text("Daran habe ich nicht gedacht.")
    await expect(page.locator("#side")).to_contain_text(ANEW)
    await jost.sees_nowhere(ANEW)
    await press(page, "4")
    await expect(ines.button("hidings-show")).to_be_focused()
    await press(page, "Enter")
    await jost.sees(ANEW)

    await paces(ines, "ArrowDown")
    await expect(ines.button("slow-button-on", seconds=SLOW_S)).to_be_visible()
    await words_wait_and_go_by_themselves(uwe)
    await ines.sees("Das Zweite.")

    await press(page, "u")
    await expect(uwe.page.locator(".notes")).to_contain_text(t("hall-leads", name="Peer Dollhoff"))
    await expect(page.locator(".undo")).to_contain_text(t("undo", what=t("undo-lead")))
    await press(page, "Control+z")
    await expect(page.locator("section.run")).to_contain_text(t("lead-you"))
    await press(page, "Control+z")
    await expect(ines.button("slow-button")).to_be_visible()

    await hides(ines)
    await uwe.button("hidden-rewrite").click()
    await uwe.field.fill("Das Zweite, anders.")
    await uwe.page.locator("#side").get_by_role("button", name=t("write-correct"), exact=True).click()
    await expect(uwe.page.locator("#side .why")).to_contain_text(re.compile("Neu geschrieben"))
    await press(page, "Control+z")
    await expect(page.locator(".bar .said")).to_have_text(t("undo-moved-on", what=t("undo-hide")))
    await jost.sees_nowhere("Das Zweite, anders.")

    first = await uwe.line("Das Erste.").get_attribute("data-id")
    await peer.wish("hide", contribution=first, reason="off_topic", words="Das gehört nicht hierher.")
    await expect(page.locator(".bar .said")).to_have_text(t("hide-by-other", name="Peer Dollhoff"))

    await press(page, "?")
    await expect(page.locator("#keys-list")).to_contain_text(t("keys-hide"))
    await press(page, "Escape")
    await expect(page.locator("#keys-list")).to_be_hidden()


async def paces(ines: Person, arrow: str) -> None:
    """One further in the list of paces, by keys."""
    await press(ines.page, "t")
    await expect(ines.page.locator("#tempo-list [aria-pressed=true]")).to_be_focused()
    await press(ines.page, arrow, "Enter")


async def announces(ines: Person, words: str) -> None:
    await press(ines.page, "a")
    await expect(ines.page.locator("#announcement")).to_be_focused()
    await ines.page.keyboard.type(words)
    await press(ines.page, "Enter")
    await expect(ines.page.locator("#announce")).to_be_focused()


async def hides(ines: Person) -> None:
    """To the list, on the first line, with the reason and the words that are proposed."""
    await press(ines.page, "1")
    await expect(ines.page.locator("#side .pick[tabindex='0']")).to_be_focused()
    await press(ines.page, "h")
    await expect(ines.page.get_by_role("radio", name=ines.t("hidden-reason-third_party"))).to_be_focused()
    await press(ines.page, "Control+Enter")
    await expect(ines.page.locator(".bar .said")).to_have_text(ines.t("hide-done"))


async def answers_and_writes_anew(uwe: Person) -> None:
    """The author's side, where the line stands."""
    await uwe.button("hidden-answer").click()
    await uwe.page.get_by_label(uwe.t("hidden-answer-label")).fill("Daran habe ich nicht gedacht.")
    await uwe.page.locator("#side").get_by_role("button", name=uwe.t("hidden-answer-send"), exact=True).click()
    await expect(uwe.button("hidden-answer-back")).to_be_visible()
    await uwe.button("hidden-rewrite").click()
    await expect(uwe.field).to_have_value(NAMED)
    await uwe.field.fill(ANEW)
    await uwe.page.locator("#side").get_by_role("button", name=uwe.t("write-correct"), exact=True).click()
    await expect(uwe.page.locator("#side .why")).to_contain_text(re.compile("Neu geschrieben"))


async def words_wait_and_go_by_themselves(uwe: Person) -> None:
    await uwe.write("Das Erste.")
    await uwe.type("Das Zweite.")
    await uwe.send()
    waiting = uwe.page.locator("#side .draft").filter(has_text="Das Zweite.")
    await expect(waiting).to_contain_text(re.compile(r"geht in \d+ s von selbst hinaus"))
    await uwe.kept("Das Zweite.", within_ms=SLOW_S * 1_000 + 15_000)


async def test_the_company_cannot_hide_neither_by_hand_nor_by_command(host: Host, browsers: Browsers):
    held = await host.dialogue()
    uwe = await host.guest(held, "Uwe S.")
    said = await uwe.say(NAMED, "s1")
    jost, program = await browsers.person(), await host.guest(held, "Bodo Achenrath", "representative")
    await jost.arrive(held.link("representative"), "Jost Wiebrand")
    await jost.pick(NAMED)
    await expect(jost.page.get_by_role("button", name=jost.t("hide"), exact=True)).to_have_count(0)
    await press(jost.page, "h")
    await expect(jost.page.locator("form.hide")).to_have_count(0)
    assert await refused(program, "hide", contribution=said, reason="insult", words="Weg damit.") == "not_allowed"
    assert await refused(program, "set_slow_mode", seconds=30, was=0) == "not_allowed"
    await jost.sees(NAMED)


async def refused(guest: Guest, name: str, **args: object) -> str:
    """The code with which a wish is refused."""
    with pytest.raises(AssertionError) as no:
        await guest.wish(name, **args)
    return str(re.search(r"'code': '(\w+)'", str(no.value))[1])  # type: ignore[index]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_hiding(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, t = Look(view), view.words
    await host.open_step(held, "s2", "s1")
    peer = await host.guest(held, "Peer Dollhoff", "moderator")
    uwe = await browsers.person(view)
    await uwe.arrive(held.link(), "Uwe S.", "arrive-enter-running")
    ines = await at_the_desk(browsers, held, "Ines Falkenried", view)
    await uwe.write(NAMED)
    await uwe.close_field()
    await to_the_side(ines)
    await ines.pick(NAMED)
    await look.at(ines.page, "desk with a picked line")
    await ines.page.get_by_role("navigation").get_by_role("button", name=t("hide")).click()
    await look.at(ines.page, "hiding")
    await ines.page.locator("form.hide").get_by_role("button", name=t("hide-send"), exact=True).click()
    await expect(ines.page.locator("form.hide")).to_have_count(0)
    await uwe.open_side()
    await expect(uwe.page.locator("#side .why")).to_be_visible()
    await look.at(uwe.page, "my hidden line")
    await uwe.button("hidden-answer").click()
    await uwe.page.get_by_label(t("hidden-answer-label")).fill("Daran habe ich nicht gedacht.")
    await look.at(uwe.page, "answering the moderation")
    await uwe.page.locator("#side .why").get_by_role("button", name=t("hidden-answer-send"), exact=True).click()
    await tab(ines, "hidden", 1)
    await expect(ines.page.locator("#side")).to_contain_text("Daran habe ich nicht gedacht.")
    await look.at(ines.page, "what is hidden")
    await peer.wish("announce", announcement=new_id(), text="Noch drei Minuten. Was soll stehen bleiben?")
    await tab(ines, "said")
    await expect(ines.page.locator("#side")).to_contain_text("Noch drei Minuten.")
    await look.at(ines.page, "announcements")
    await ines.page.locator("#side").get_by_role("button", name=t("side-tab-stream"), exact=True).click()
    await ines.page.locator("#tempo").click()
    await look.at(ines.page, "tempo")
    if not view.phone:  # magnified, the desk shows one of its parts at a time: what was open is closed
        await ines.page.locator("#tempo").click()
    await ines.button("slow-seconds", seconds=30).click()
    await expect(ines.button("slow-button-on", seconds=30)).to_be_visible()
    await uwe.begin()
    await expect(uwe.page.locator("#side")).to_contain_text(t("slow-hint", seconds=30))
    await look.at(uwe.page, "writing slowly")
    await uwe.field.fill("Noch etwas.")
    await uwe.send()
    await expect(uwe.page.locator("#side .draft")).to_be_visible()
    await look.at(uwe.page, "words that wait")
    if not view.phone:
        await ines.page.keyboard.press("?")
        await look.at(ines.page, "all keys")
    look.done(states=9)


async def to_the_side(person: Person) -> None:
    """On a phone the desk shows one of its three parts at a time."""
    if person.view.phone:
        await person.page.get_by_role("button", name=person.t("desk-tab-stream"), exact=True).click()


async def tab(person: Person, id: str, count: int = 0) -> None:
    name = person.t(f"desk-side-{id}")
    name = person.t("desk-side-count", name=name, count=count) if count else name
    await person.page.locator("#side").get_by_role("button", name=name, exact=True).click()


LONG = [{"id": "s1", "method": "foyer", "title": "Ankommen"}] + [
    {"id": f"p{n}", "method": "plenary", "title": f"Runde {n}", "question": "Was ist da passiert?", "minutes": 10}
    for n in range(1, 14)
]


async def test_the_large_button_stays_where_it_is_whatever_is_said_below_it(host: Host, browsers: Browsers):
    held = await host.dialogue(steps=LONG)
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    await host.guest(held, "Peer Dollhoff", "moderator")
    await host.open_step(held, "p1", "s1")
    await host.open_step(held, "p2", "p1")
    large = ines.page.locator(".btn.large")
    await expect(large).to_contain_text("Runde 3")
    before = await rests(large)

    await ines.button("lead-give", name="Peer Dollhoff").click()
    await expect(ines.page.locator(".undo")).to_be_visible()
    assert await rests(large) == before


async def test_a_long_agenda_can_be_changed_without_searching(host: Host, browsers: Browsers):
    held = await host.dialogue(steps=LONG)
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    for n in range(1, 8):
        await host.open_step(held, f"p{n}", f"p{n - 1}" if n > 1 else "s1")
    await expect(ines.page.locator(".strip")).to_contain_text("Runde 7")

    await expect(ines.button("run-change")).to_be_in_viewport(ratio=1)
    await ines.button("run-change").click()
    await expect(ines.page.locator("#step-8")).to_be_in_viewport(ratio=1)
    await expect(ines.page.get_by_text(ines.t("step-over"))).to_have_count(0)
    await ines.page.locator("form").get_by_role("button", name=ines.t("agenda-past", count=7)).click()
    await expect(ines.page.get_by_text(ines.t("step-over"))).to_have_count(7)


async def test_while_a_line_is_hidden_nothing_scrolls_out_of_sight(host: Host, browsers: Browsers):
    held = await host.dialogue(case_desk="Kundenservice")
    await host.open_step(held, "s2", "s1")
    uwe = await host.guest(held, "Uwe S.")
    await uwe.say(NAMED, "s2")
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    await ines.pick(NAMED)
    await press(ines.page, "h")
    await expect(ines.page.locator("form.hide")).to_be_visible()

    for control in (
        await ines.page.locator("#side").locator("button, input, textarea, select").filter(visible=True).all()
    ):
        await control.focus()
        assert await ines.page.locator("#side").evaluate("side => side.scrollTop") == 0


async def test_giving_the_word_moves_nothing(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    jost = await host.guest(held, "Jost Wiebrand", "representative")
    uwe = await host.guest(held, "Uwe S.")
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    circle, tabs = ines.page.locator(".field-of-chairs"), ines.page.locator("#side .views button")
    await expect(ines.page.get_by_text(ines.t("speakers-nobody"))).to_be_visible()
    await expect(ines.page.get_by_role("button", name=ines.t("toall"))).to_be_visible()
    before = [await rests(one) for one in (circle, tabs.nth(2), tabs.nth(4))]

    await jost.wish("raise_hand", step="s2", way="voice", direct=False)
    await ines.button("speakers-next", name="Jost Wiebrand").click()
    await uwe.wish("raise_hand", step="s2", way="voice", direct=False)
    await expect(ines.button("speakers-next", name="Uwe S.")).to_be_visible()
    await expect(ines.page.locator("#side .views")).to_contain_text("(1)")
    assert [await rests(one) for one in (circle, tabs.nth(2), tabs.nth(4))] == before


async def test_the_word_can_be_given_to_anybody_in_the_list_of_people(host: Host, browsers: Browsers):
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    await host.guest(held, "Uwe S.")
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    await ines.show("people")
    await ines.button("guest-tools-of", name="Uwe S.").click()
    await ines.button("guest-floor").click()
    await expect(ines.page.get_by_role("region", name=ines.t("speakers-title"))).to_contain_text("Uwe S.")


async def test_of_two_other_moderators_the_one_who_leads_chooses(host: Host, browsers: Browsers):
    held = await host.dialogue()
    ines = await at_the_desk(browsers, held, "Ines Falkenried")
    for name in ("Peer Dollhoff", "Selma Voss"):
        await host.guest(held, name, "moderator")
    await ines.show("people")
    await ines.button("lead-pass-to", name="Selma Voss").click()
    await expect(ines.page.locator(".run")).to_contain_text(ines.t("hall-leads", name="Selma Voss"))
