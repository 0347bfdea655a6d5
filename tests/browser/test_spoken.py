"""The spoken word: somebody writes along by keyboard alone, the speaker says „Ja, so“ or „Nein, eher so“."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser.hosting import Guest, Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_DE, VIEWS, Browsers, Person, View

pytestmark = pytest.mark.browser

OXYGEN, DEVICE = "Meine Frau braucht nachts ein Sauerstoffgerät.", "Meine Frau braucht nachts ein medizinisches Gerät."
ZAEHLER = "Der Monteur hat sich zu mir an den Küchentisch gesetzt."
WORDS_PER_MINUTE = 150
SPEECHES = {
    "Uwe": "Im Februar war bei uns vier Stunden der Strom weg|Am Telefon lief ein Band und alle Leitungen waren belegt"
    "|Geholfen hat uns am Ende die Feuerwehr und nicht die Leitstelle",
    "Fatma": "Bei mir kam die Rechnung am Tag vor Weihnachten mit sechs Seiten|Zwei Wochen lang habe ich gedacht ich muss "
    "nachzahlen|Erst die Nachbarin hat mir gezeigt dass ich Geld zurückbekomme",
    "Georg": "Ich möchte die Eins drücken und auflegen dürfen|Bis zum nächsten Abend ruft dann jemand zurück"
    "|Mit einer Nummer an der ich sehe dass ihr es seid",
}
"""Three people, three sentences each, said in turn."""


async def write_along(host: Host, held: Held, guest: Guest, scribe: Person) -> None:
    """A moderator without a browser asks; the scribe says yes on the screen."""
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    await ines.wish("ask_duty", participant=scribe.path.split("/")[3], duty="scribe", wanted=True)
    await scribe.open_side()
    await scribe.button("asked-yes").click()
    await expect(words_of(scribe).or_(who_of(scribe)).first).to_be_focused()


def words_of(scribe: Person) -> Locator:
    return scribe.page.locator("#scribe-words")


def who_of(scribe: Person) -> Locator:
    return scribe.page.locator("#scribe-who")


def slip_of(person: Person) -> Locator:
    return person.page.locator("#side .check")


async def note(scribe: Person, letters: str, text: str) -> None:
    """As a scribe does it: Escape, a few letters, Enter, the words, Enter."""
    keys = scribe.page.keyboard
    if not await who_of(scribe).evaluate("(one) => one === document.activeElement"):
        await keys.press("Escape")
    await expect(who_of(scribe)).to_be_focused()
    await keys.type(letters)
    await keys.press("Enter")
    await expect(words_of(scribe)).to_be_focused()
    await keys.type(text)
    await keys.press("Enter")
    await expect(words_of(scribe)).to_have_value("")


async def test_said_by_noted_by_and_yes_like_that(host: Host, browsers: Browsers):
    held = await host.dialogue()
    gudrun = await browsers.person(PHONE_DE)
    await gudrun.arrive(held.link(), "Gudrun P.")
    scribe = await browsers.person()
    await scribe.arrive(held.link(), "Agnieszka R.")
    await host.open_step(held, "s2", "s1")
    await write_along(host, held, await host.guest(held, "Uwe S."), scribe)
    await note(scribe, "gud", ZAEHLER)
    await scribe.sees(ZAEHLER)
    waits = scribe.t("spoken-waits", name="Gudrun P.")
    await expect(scribe.line(ZAEHLER)).to_contain_text(waits)

    # on a phone the side is closed: a line under the strip leads there
    line = gudrun.page.locator("button.waiting")
    await expect(line).to_contain_text(gudrun.t("slip-line", count=1, name="Agnieszka R."))
    await line.click()
    await expect(slip_of(gudrun)).to_contain_text(ZAEHLER)
    await gudrun.page.wait_for_timeout(800)  # whoever answers has read
    await gudrun.button("slip-yes").click()
    await expect(slip_of(gudrun)).to_have_count(0)
    source = scribe.line(ZAEHLER).locator(".src").last
    await expect(source).to_contain_text("Gudrun P.")
    await expect(source).to_contain_text(scribe.t("spoken-noted-you"))
    await expect(source.locator(".yes")).to_have_text(scribe.t("spoken-yes"))
    await expect(scribe.button("mend")).to_have_count(0)
    await gudrun.page.goto(gudrun.page.url + "me")
    await expect(gudrun.page.locator(".line")).to_contain_text(gudrun.t("spoken-noted", name="Agnieszka R."))


async def test_no_rather_like_this(host: Host, browsers: Browsers):
    held = await host.dialogue()
    uwe, scribe = await browsers.person(), await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.")
    await scribe.arrive(held.link(), "Renate K.")
    await write_along(host, held, await host.guest(held, "Georg Z."), scribe)
    await note(scribe, "uw", OXYGEN)
    await expect(slip_of(uwe)).to_contain_text(OXYGEN)
    await expect(uwe.page.locator("[role=log]")).to_contain_text(OXYGEN)
    await uwe.button("slip-no").click()
    field = slip_of(uwe).locator("textarea")
    await expect(field).to_be_focused()
    await expect(field).to_have_value(OXYGEN)
    await field.fill("Meine Frau braucht nachts ein medizin")
    await uwe.page.reload()  # nothing typed is lost
    await expect(field).to_have_value("Meine Frau braucht nachts ein medizin")
    await field.fill(DEVICE)
    await uwe.page.keyboard.press("Control+Enter")
    await expect(slip_of(uwe)).to_have_count(0)
    await scribe.sees(DEVICE)
    await expect(scribe.line(DEVICE)).to_contain_text(scribe.t("spoken-yes"))
    await expect(scribe.line(DEVICE)).to_contain_text("berichtigt")
    for person in (uwe, scribe):
        await person.sees_nowhere("Sauerstoff")


async def test_the_wrong_person_and_a_slip(host: Host, browsers: Browsers):
    """Taken back, the words are in the field again, without a name; the next Enter gives them to the right person."""
    held = await host.dialogue()
    scribe = await browsers.person()
    await scribe.arrive(held.link(), "Renate K.")
    uwe = await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.")
    await write_along(host, held, await host.guest(held, "Georg Z."), scribe)
    await note(scribe, "uw", "Ich möchte einen Rückruf.")
    await expect(slip_of(uwe)).to_contain_text("Rückruf")
    await scribe.button("mend-back").click()
    await expect(who_of(scribe)).to_be_focused()
    await expect(scribe.page.locator(".scribe")).to_contain_text("Ich möchte einen Rückruf.")
    await expect(slip_of(uwe)).to_have_count(0)
    await scribe.page.keyboard.type("geo")
    await scribe.page.keyboard.press("Enter")
    await expect(words_of(scribe)).to_have_value("Ich möchte einen Rückruf.")
    await scribe.page.keyboard.press("Enter")
    await scribe.sees("Ich möchte einen Rückruf.")
    await expect(scribe.line("Ich möchte einen Rückruf.")).to_contain_text("Georg Z.")
    await scribe.button("mend").click()
    await scribe.page.locator("li.con textarea").fill("Ich möchte einen Rückruf am Abend.")
    await scribe.page.keyboard.press("Control+Enter")
    await scribe.sees("Ich möchte einen Rückruf am Abend.")
    empty = uwe.list.get_by_role("listitem").filter(has_text=re.compile("zurückgenommen"))
    await expect(empty).to_have_count(1)
    await expect(empty).not_to_contain_text("Uwe")


async def test_what_was_begun_for_several_survives_a_reload(host: Host, browsers: Browsers):
    held = await host.dialogue()
    scribe = await browsers.person()
    await scribe.arrive(held.link(), "Renate K.")
    await host.guests(held, ["Uwe S.", "Fatma Ö."])
    await write_along(host, held, await host.guest(held, "Georg Z."), scribe)
    keys = scribe.page.keyboard
    for letters, begun in (("uwe", "Im Februar"), ("fat", "Bei mir kam"), ("geo", "Rückruf statt")):
        if await words_of(scribe).count():
            await keys.press("Escape")
        await keys.type(letters)
        await keys.press("Enter")
        await keys.type(begun)
    await scribe.page.reload()
    await scribe.button("scribe-open").click()
    await expect(words_of(scribe)).to_have_value("Rückruf statt")
    for letters, begun in (("fatma oe", "Bei mir kam"), ("uw", "Im Februar")):
        await keys.press("Escape")
        await keys.type(letters)
        await keys.press("Enter")
        await expect(words_of(scribe)).to_have_value(begun)
    await keys.type(" war der Strom weg.")
    await keys.press("Enter")
    await scribe.sees("Im Februar war der Strom weg.")
    await expect(scribe.line("Im Februar war der Strom weg.")).to_contain_text("Uwe S.")
    await expect(scribe.page.locator(".begun li")).to_have_count(2)


async def test_the_moderation_asks_from_the_list_and_notes_itself(host: Host, browsers: Browsers):
    held = await host.dialogue()
    ines, agnieszka = await browsers.person(), await browsers.person()
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await agnieszka.arrive(held.link(), "Agnieszka R.")
    uwe = await host.guest(held, "Uwe S.")
    assert uwe
    await ines.show("people")
    await ines.button("ask-scribe-name", name="Agnieszka R.").click()
    await agnieszka.button("asked-no").click()
    await expect(agnieszka.page.locator(".asked")).to_have_count(0)
    await ines.button("ask-scribe-name", name="Agnieszka R.").click()
    await agnieszka.button("asked-yes").click()
    await expect(ines.page.locator("#side li", has_text="Agnieszka R.")).to_contain_text(ines.t("ask-scribe-taken"))
    await agnieszka.button("scribe-lay-down").click()
    await expect(agnieszka.page.locator(".scribe")).to_have_count(0)
    await expect(ines.button("ask-scribe-name", name="Agnieszka R.")).to_be_visible()

    await ines.show("stream")
    await ines.page.locator("#side").focus()
    await ines.page.keyboard.press("n")
    await note(ines, "uwe", "Das hat die Moderation notiert.")
    await ines.sees("Das hat die Moderation notiert.")
    await expect(ines.line("Das hat die Moderation notiert.")).to_contain_text("Uwe S.")


async def test_what_one_said_and_wrote_oneself(host: Host, browsers: Browsers):
    held = await host.dialogue()
    deniz, other = await browsers.person(), await browsers.person()
    await deniz.arrive(held.link(), "Deniz A.")
    await other.arrive(held.link(), "Carla D.")
    await deniz.type("Drei Umzüge in zwei Jahren.")
    await deniz.page.get_by_label(deniz.t("write-spoken")).check()
    await deniz.send()
    await other.sees("Drei Umzüge in zwei Jahren.")
    await expect(other.line("Drei Umzüge in zwei Jahren.")).to_contain_text(other.t("spoken-self"))
    await expect(deniz.page.get_by_label(deniz.t("write-spoken"))).not_to_be_checked()


@pytest.mark.slow
async def test_a_scribe_follows_three_speakers_in_turn(host: Host, browsers: Browsers):
    """Forty people, 150 words a minute, typed as it is spoken; every sentence stands under the one who said it."""
    held = await host.dialogue(capacity=60)
    await host.open_step(held, "s2", "s1")
    names = [*(f"{name} {letter}." for name in SPEECHES for letter in "ST"), *(f"Gast {n}" for n in range(31))]
    guests = await host.guests(held, names)
    by_name = dict(zip(names, guests, strict=True))
    scribe = await browsers.person(DESK_DE)
    await scribe.arrive(held.link(), "Agnieszka R.", "arrive-enter-running")
    await write_along(host, held, guests[0], scribe)
    sentences = {name: speech.split("|") for name, speech in SPEECHES.items()}
    said = [(name, sentences[name][turn]) for turn in range(3) for name in SPEECHES]
    talking = asyncio.create_task(_others_talk(guests[10:]))
    keys, begun = scribe.page.keyboard, asyncio.get_running_loop().time()
    for n, (name, text) in enumerate(said):
        if n > 0:
            await keys.press("Escape")
        await keys.type(f"{name} S", delay=30)
        await keys.press("Enter")
        await keys.type(text, delay=_delay_ms(text))
        await keys.press("Enter")
    spent_s = asyncio.get_running_loop().time() - begun
    await talking
    words = sum(len(text.split()) for _, text in said)
    for name, text in said:
        await scribe.sees(text)
        await expect(scribe.line(text).locator(".src").last).to_contain_text(f"{name} S.")
    print(f"{words} words in {spent_s:.0f} s: {words / spent_s * 60:.0f} a minute")
    await _under_their_names(scribe, by_name, said)


def _delay_ms(text: str) -> float:
    """Between two keys, so that the words come as fast as they are spoken."""
    return 60_000 * len(text.split()) / WORDS_PER_MINUTE / len(text) * 0.7


async def _others_talk(guests: list[Guest]) -> None:
    doings: list[Awaitable[Any]] = [guest.say("Und ich schreibe selbst etwas dazu.", "s2") for guest in guests[:20]]
    await asyncio.gather(*doings)


async def _under_their_names(scribe: Person, by_name: dict[str, Guest], said: list[tuple[str, str]]) -> None:
    """What the server has, not what this page believes: as another browser would read it."""
    path = f"{scribe.path}api/steps/s2/contributions?limit=200"
    page = await scribe.page.evaluate("async (path) => (await fetch(path)).json()", path)
    noted = {item["text"]: item["by"] for item in page["items"] if item["noted_by"]}
    assert noted == {text: by_name[f"{name} S."].participant for name, text in said}


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_writing_along(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, me, t = Look(view), await browsers.person(view), view.words
    await me.arrive(held.link(), "Gudrun P.")
    uwe, fatma = await host.guests(held, ["Uwe S.", "Fatma Ö."])
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    my = me.path.split("/")[3]
    await host.open_step(held, "s2", "s1")
    await ines.wish("ask_duty", participant=my, duty="scribe", wanted=True)
    await ines.wish("ask_duty", participant=fatma.participant, duty="scribe", wanted=True)
    await fatma.wish("take_duty", duty="scribe", willing=True)
    if view.phone:
        await expect(me.page.locator("button.waiting")).to_be_visible()
        await look.at(me.page, "asked with the side closed")
    await me.open_side()
    await expect(me.button("asked-yes")).to_be_visible()
    await look.at(me.page, "asked to write along")
    await me.button("asked-yes").click()
    await expect(who_of(me)).to_be_focused()
    await look.at(me.page, "choosing a speaker")
    await me.page.keyboard.type("uw")
    await me.page.keyboard.press("Enter")
    await me.page.keyboard.type("Im Februar war bei uns vier Stunden der Strom weg.")
    await look.at(me.page, "writing along")
    await me.page.keyboard.press("Escape")
    await me.page.keyboard.type("fatma")
    await me.page.keyboard.press("Enter")
    await me.page.keyboard.type("Bei mir kam die Rechnung am Tag vor Weihnachten.")
    await me.page.keyboard.press("Enter")
    await me.sees("Bei mir kam die Rechnung am Tag vor Weihnachten.")
    await look.at(me.page, "noted and begun")
    await me.button("mend").click()
    await look.at(me.page, "mending a note")
    await me.button("mend-leave").click()
    await me.button("scribe-fold").click()
    for id, text in (("1", ZAEHLER), ("2", "Danach hat er noch beim Nachbarn geklingelt.")):
        await fatma.wish("note", contribution=f"line-000000000000{id}", step="s2", said_by=my, text=text)
    await expect(slip_of(me)).to_be_visible()
    await look.at(me.page, "noted for me")
    await me.button("slip-no").click()
    await look.at(me.page, "no, rather like this")
    await me.button("slip-leave").click()
    await me.page.wait_for_timeout(800)
    await me.button("slip-yes").click()
    await expect(slip_of(me)).to_contain_text("Nachbarn")
    await me.sees(ZAEHLER)
    await expect(me.line(ZAEHLER)).to_contain_text(t("spoken-yes"))
    await look.at(me.page, "one confirmed, one waiting")
    assert uwe
    look.done(states=8)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_the_moderation_that_notes(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    look, ines, t = Look(view), await browsers.person(view), view.words
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    uwe, fatma = await host.guests(held, ["Uwe S.", "Fatma Ö."])
    await host.open_step(held, "s2", "s1")
    await ines.stands_at("Wann wurden wir")
    if view.phone:
        await ines.page.get_by_role("button", name=t("desk-tab-stream"), exact=True).click()
    await ines.show("people")
    await ines.button("ask-scribe-name", name="Fatma Ö.").click()
    await expect(ines.page.locator("#side li", has_text="Fatma Ö.")).to_contain_text(t("ask-scribe-asked"))
    await look.at(ines.page, "asking from the list")
    await fatma.wish("take_duty", duty="scribe", willing=True)
    await ines.show("stream")
    await ines.button("scribe-open").click()
    await note(ines, "uwe", "Das hat die Moderation notiert.")
    await ines.sees("Das hat die Moderation notiert.")
    await look.at(ines.page, "the moderation notes")
    await host.close_dialogue(held, "s2")
    await expect(ines.line("Das hat die Moderation notiert.")).to_contain_text(t("spoken-unconfirmed"))
    await look.at(ines.page, "not confirmed at the end")
    assert uwe
    look.done(states=3)


async def test_after_the_end_one_answers_on_ones_own_page(host: Host, browsers: Browsers):
    held = await host.dialogue()
    uwe = await browsers.person(PHONE_DE)
    await uwe.arrive(held.link(), "Uwe S.")
    ines = await host.guest(held, "Ines Falkenried", "moderator")
    await host.open_step(held, "s2", "s1")
    my = uwe.path.split("/")[3]
    await ines.wish("note", contribution="line-0000000000001", step="s2", said_by=my, text=OXYGEN)
    await host.close_dialogue(held, "s2")
    await uwe.page.goto(uwe.page.url + "me")
    await uwe.button("slip-no").click()
    await uwe.page.locator(".slip textarea").fill(DEVICE)
    await uwe.button("slip-send").click()
    await expect(uwe.page.locator("blockquote")).to_contain_text(DEVICE)
    await expect(uwe.page.locator(".line .m")).to_contain_text(uwe.t("spoken-yes"))
    await uwe.sees_nowhere("Sauerstoff")
