"""A whole evening in real browsers: from the one-time link of the organiser to the finished documentation.

A moderator, a representative and six customers, each in a browser of their own, write at the same time, answer, correct,
lose their line and come back; nobody sees a count, nobody loses a word.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from tests.browser.evening import TITLE, Evening, claim, create_dialogue, read_links
from tests.browser.line import Line
from tests.browser.people import COMING_BACK_MS, DESK_DE, Browsers, Person, ask_to_close, together
from tests.browser.words import DE as t
from tests.servers.resonanz import Resonanz

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STORIES = {
    "Bodo": "Im Sturm saß ich zwei Nächte in der Leitstelle und habe an meine Mutter ohne Heizung gedacht.",
    "Agnieszka": "Meine Rechnung habe ich meiner Tochter gegeben, weil ich sie nicht verstehe.",
    "Uwe": "Als der Zähler getauscht wurde, hat mir jemand zwanzig Minuten lang alles erklärt.",
    "Uwe zwei": "Ich habe drei Stunden in der Warteschleife verbracht.",
    "Oberhalmerin": "Bei uns im Dorf fällt jeden Winter der Strom aus, und niemand ruft an.",
    "Fatma": "Ich habe Angst vor der nächsten Nachzahlung, wir haben schon alles abgeschaltet.",
    "Georg": "Mein Solardach läuft seit vier Jahren, und ich bin stolz darauf.",
}
CORRECTED = "Meine Rechnung habe ich mit meiner Tochter gelesen, und wir haben sie nicht verstanden."
HALF_A_SENTENCE = "Was mir Mut macht, ist, dass hier"
OFFLINE = ["Ohne Netz geschrieben, erster Satz.", "Ohne Netz geschrieben, zweiter Satz."]


@pytest.fixture
async def evening(built: None, browsers: Browsers) -> AsyncIterator[Evening]:
    """A house nobody has claimed yet."""
    line = Line()
    await line.start()
    server = Resonanz(frontend=True, settings={"ALLOWED_ORIGINS": json.dumps([line.origin])})
    line.target_port = server.port
    server.start()
    yield Evening(server, browsers, line, await browsers.page())
    await browsers.close()  # before the server goes: they would complain
    await line.close()
    server.close()


@pytest.mark.timeout(240)
async def test_an_evening(evening: Evening):
    await the_organiser_invites(evening)
    await evening.come()
    await they_talk_in_the_foyer(evening)
    await the_moderator_begins(evening)
    await all_write_at_the_same_time(evening)
    await they_answer_and_ask_back(evening)
    await resonance_is_told_to_nobody_but_the_author(evening)
    await kinds_are_given_and_feelings_stay_hidden(evening)
    await words_are_corrected_and_withdrawn(evening)
    await the_moderator_announces(evening)
    await somebody_reloads_while_typing(evening)
    await somebody_writes_without_a_line(evening)
    await somebody_goes_on_on_a_second_device(evening)
    await several_roles_share_one_browser(evening)
    await the_server_dies_and_everybody_resumes(evening)
    await the_moderator_closes(evening)
    await the_documentation_is_complete(evening)
    await it_can_be_taken_along(evening)
    await reading_rights_hold(evening)


async def the_organiser_invites(evening: Evening) -> None:
    page = evening.organiser
    await claim(page, f"{evening.server.origin}/organiser#claim={evening.server.claim_token}")
    await create_dialogue(page)
    evening.links = await read_links(page)


async def they_talk_in_the_foyer(evening: Evening) -> None:
    agnieszka, uwe, *_ = evening.customers
    await expect(agnieszka.page.locator(".strip")).to_contain_text(t("suggest-arrive-question"))
    await expect(agnieszka.page.get_by_role("timer")).to_contain_text("Min.")
    await together(agnieszka.write("Der Wecker."), uwe.write("Die Kaffeemaschine."))
    await together(*(person.sees("Der Wecker.", "Die Kaffeemaschine.") for person in evening.everybody))


async def the_moderator_begins(evening: Evening) -> None:
    await evening.moderator.button("next-begin", step=t("suggest-experience-title")).click()
    for person in evening.everybody:
        await expect(person.page.locator(".strip")).to_contain_text(t("suggest-experience-question"))
        await expect(person.page.get_by_role("timer")).to_contain_text("Min.")
    cue = t("suggest-experience-cue")
    await expect(evening.moderator.page.get_by_text(cue)).to_be_visible()
    await evening.writers[1].sees_nowhere(cue)


async def all_write_at_the_same_time(evening: Evening) -> None:
    told = list(STORIES.values())
    await together(*(person.write(words) for person, words in zip(evening.writers, told, strict=True)))
    await together(*(person.sees(*told) for person in evening.everybody))


async def they_answer_and_ask_back(evening: Evening) -> None:
    agnieszka, uwe, *_ = evening.customers
    await evening.bodo.respond("bar-ask", STORIES["Agnieszka"], "Welche Zeile war es?")
    await agnieszka.respond("bar-reply", "Welche Zeile war es?", "Die mit den Netzentgelten.")
    await uwe.sees("Welche Zeile war es?", "Die mit den Netzentgelten.")
    await expect(uwe.line("Welche Zeile war es?")).to_contain_text(t("con-ask-to", name="Agnieszka"))
    await expect(uwe.line("Die mit den Netzentgelten.")).to_contain_text(t("con-reply-to", name="Bodo Achenrath"))
    await expect(uwe.line("Welche Zeile war es?")).to_contain_text("von Halmtal Energie")


async def resonance_is_told_to_nobody_but_the_author(evening: Evening) -> None:
    """Not in anybody's page, and not even in the frames they are sent."""
    _, uwe, uwe2, oberhalmerin, fatma, georg = evening.customers
    words = STORIES["Oberhalmerin"]
    before = [await _said(person, words) for person in (georg, evening.bodo, evening.moderator)]
    georg.frames.clear()
    await together(uwe.resonate(words, "same"), uwe2.resonate(words, "same"), fatma.resonate(words, "differs"))
    await oberhalmerin.own_page()
    own = oberhalmerin.page.get_by_role("article").filter(has_text=words)
    await expect(own).to_contain_text(t("mine-same-several"))
    await expect(own).to_contain_text(t("mine-differs-one"))
    await oberhalmerin.page.get_by_role("link", name=t("mine-back")).click()
    await oberhalmerin.inside()
    after = [await _said(person, words) for person in (georg, evening.bodo, evening.moderator)]
    assert before == after
    assert not [frame for frame in georg.frames if "same" in frame or "differs" in frame]


async def _said(person: Person, words: str) -> str:
    """A contribution's words and everything around them, but for how fresh they are."""
    text = await person.line(words).inner_text()
    return re.sub(rf"{re.escape(t('con-fresh'))}\s*·\s*", "", text)


async def kinds_are_given_and_feelings_stay_hidden(evening: Evening) -> None:
    _, _, _, _, fatma, georg = evening.customers
    others = [evening.bodo, evening.moderator, evening.customers[0]]
    await georg.give_kind(STORIES["Georg"], "story")
    await fatma.give_kind(STORIES["Fatma"], "fear")
    for person in others:
        await expect(person.line(STORIES["Georg"]).locator(".kind")).to_have_text(t("kind-story"))
        await person.show("mood")
        await expect(person.page.get_by_role("region", name=t("side-mood"))).to_contain_text(t("mood-empty"))
        await person.show("stream")
        await expect(person.line(STORIES["Fatma"])).to_have_count(1)
        await expect(person.line(STORIES["Fatma"]).locator(".kind")).to_have_count(0)


async def words_are_corrected_and_withdrawn(evening: Evening) -> None:
    agnieszka, _, uwe2, *_ = evening.customers
    old, gone = STORIES["Agnieszka"], STORIES["Uwe zwei"]
    await agnieszka.correct(old, CORRECTED)
    await uwe2.withdraw(gone)
    await together(*(person.sees(CORRECTED) for person in evening.everybody))
    await together(*(person.sees_nowhere(old, gone) for person in evening.everybody))
    for person in evening.everybody:
        await expect(person.line(CORRECTED)).to_contain_text("berichtigt")
    page = await evening.organiser.context.new_page()
    await page.goto(evening.documentation)
    await expect(page.get_by_text(CORRECTED)).to_be_visible()
    source = await page.content()
    assert old not in source
    assert gone not in source
    await page.close()


async def the_moderator_announces(evening: Evening) -> None:
    announcement = "In fünf Minuten machen wir das Fenster auf."
    page = evening.moderator.page
    await page.get_by_role("button", name=re.compile(f"^{t('announce')}")).click()
    await page.get_by_label(t("announce-label")).fill(announcement)
    await page.get_by_role("button", name=t("announce-send"), exact=True).click()
    for person in evening.writers:
        await expect(person.page.locator(".strip")).to_contain_text(announcement)


async def somebody_reloads_while_typing(evening: Evening) -> None:
    agnieszka = evening.customers[0]
    await agnieszka.type(HALF_A_SENTENCE)
    await agnieszka.page.reload()
    await agnieszka.inside()
    await agnieszka.begin()
    await expect(agnieszka.field).to_have_value(HALF_A_SENTENCE)
    await agnieszka.field.press("End")
    await agnieszka.field.press_sequentially(" zugehört wird.")
    await agnieszka.send()
    await together(*(person.sees(f"{HALF_A_SENTENCE} zugehört wird.") for person in evening.everybody))


async def somebody_writes_without_a_line(evening: Evening) -> None:
    """Without a network for a while: what was written stays, goes out by itself, and arrives once."""
    evening.browsers.watch.line_may_break()
    oberhalmerin, georg = evening.customers[3], evening.customers[5]
    evening.line.cut()
    await oberhalmerin.context.set_offline(True)
    await georg.write("Das hört die Oberhalmerin erst später.")
    for words in OFFLINE:
        await oberhalmerin.type(words)
        await oberhalmerin.send()
        await expect(oberhalmerin.line(words)).to_contain_text("unterwegs seit")
    evening.line.mend()
    await oberhalmerin.context.set_offline(False)
    await together(*(oberhalmerin.kept(words) for words in OFFLINE))
    await oberhalmerin.sees("Das hört die Oberhalmerin erst später.")
    await together(*(person.sees(*OFFLINE) for person in evening.everybody))


async def somebody_goes_on_on_a_second_device(evening: Evening) -> None:
    """By the personal link the second Uwe is the same person on another device, and not the first Uwe."""
    _, uwe, uwe2, *_ = evening.customers
    tablet = await evening.browsers.person(DESK_DE)
    await tablet.page.goto(await uwe2.return_link())
    await tablet.button("arrive-as", name="Uwe").click()
    await tablet.inside()
    assert tablet.path == uwe2.path
    assert tablet.path != uwe.path
    await tablet.write("Vom Tablett aus geschrieben.")
    await together(uwe2.kept("Vom Tablett aus geschrieben."), uwe.sees("Vom Tablett aus geschrieben."))
    await expect(uwe.line("Vom Tablett aus geschrieben.")).not_to_contain_text(t("con-you"))
    await uwe.show("people")
    people = uwe.page.get_by_role("region", name=t("side-people")).get_by_role("listitem")
    await expect(people.filter(has_text="Uwe")).to_have_count(2)
    await uwe.show("stream")
    await tablet.context.close()


async def several_roles_share_one_browser(evening: Evening) -> None:
    """One browser, three places: each page stays who it is, because each has its own cookie."""
    context = await evening.browsers.new()
    kim, ines, wall = [Person(await context.new_page()) for _ in range(3)]
    await kim.arrive(evening.links["participant"], "Kim", "arrive-enter-running")
    await ines.arrive(evening.links["moderator"], "Peer Dollhoff", "arrive-enter-moderator")
    await wall.page.goto(evening.links["projector"])
    await wall.button("arrive-enter-projector").click()
    await expect(wall.page.get_by_role("main", name=t("projector-label"))).to_be_visible()
    await together(*(person.page.reload() for person in (kim, ines, wall)))
    await kim.write("Ich bin Kim und sonst niemand.")
    await expect(ines.page.get_by_role("button", name=re.compile(f"^{t('announce')}"))).to_be_visible()
    await ines.sees("Ich bin Kim und sonst niemand.")
    await expect(ines.line("Ich bin Kim und sonst niemand.")).not_to_contain_text(t("con-you"))
    await expect(wall.page.get_by_text("Ich bin Kim und sonst niemand.")).to_be_visible()
    await expect(wall.page.get_by_role("button")).to_have_count(0)
    await context.close()


async def the_server_dies_and_everybody_resumes(evening: Evening) -> None:
    """A power cut and a start; nobody reloads, and whoever wrote in between has lost nothing."""
    fatma, georg = evening.customers[4], evening.customers[5]
    evening.server.kill()
    await fatma.type("Geschrieben, während der Server tot war.")
    await fatma.send()
    await expect(fatma.line("Geschrieben, während der Server tot war.")).to_contain_text("unterwegs seit")
    evening.server.start()
    await fatma.kept("Geschrieben, während der Server tot war.", COMING_BACK_MS)
    await georg.write("Und danach geht es einfach weiter.", COMING_BACK_MS)
    after = ("Geschrieben, während der Server tot war.", "Und danach geht es einfach weiter.")
    await together(
        *(person.sees(*after, CORRECTED, *OFFLINE, within_ms=COMING_BACK_MS) for person in evening.everybody)
    )


async def the_moderator_closes(evening: Evening) -> None:
    page = evening.moderator.page
    await evening.moderator.button("next-open", step=t("suggest-feel-title")).click()
    for person in (evening.bodo, evening.customers[5]):
        await person.stands_at(t("suggest-feel-question"))
    await page.get_by_role("button", name=re.compile(t("clock-more", minutes=2))).click()
    await expect(page.get_by_text(t("clock-extended-by", minutes=2))).to_be_visible()
    await evening.customers[5].write("Mir macht Mut, dass wir heute hier sitzen.")
    await ask_to_close(page, t)
    await page.get_by_role("button", name=t("next-close-yes")).click()
    for person in evening.everybody:
        await expect(person.page.locator(".strip")).to_contain_text(t("strip-closed"))
    for person in evening.writers:
        await expect(person.page.locator("#write")).to_have_count(0)


def said_in_the_end() -> list[str]:
    """Every line that has words in the end."""
    told = [STORIES[who] for who in ("Bodo", "Uwe", "Oberhalmerin", "Fatma", "Georg")]
    return [
        *told, CORRECTED, *OFFLINE, "Der Wecker.", "Die Kaffeemaschine.", "Welche Zeile war es?",
        "Die mit den Netzentgelten.", f"{HALF_A_SENTENCE} zugehört wird.", "Vom Tablett aus geschrieben.",
        "Das hört die Oberhalmerin erst später.", "Ich bin Kim und sonst niemand.",
        "Geschrieben, während der Server tot war.", "Und danach geht es einfach weiter.",
        "Mir macht Mut, dass wir heute hier sitzen.",
    ]  # fmt: skip


async def the_documentation_is_complete(evening: Evening) -> None:
    """At once, for a participant, by the button that is there now."""
    page = evening.customers[1].page
    await page.get_by_role("link", name=t("closed-documentation")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    for words in said_in_the_end():
        await expect(page.locator("blockquote").filter(has_text=words)).to_have_count(1)
    source = await page.content()
    assert STORIES["Agnieszka"] not in source
    assert STORIES["Uwe zwei"] not in source
    await expect(page.locator("article.line")).to_have_count(len(said_in_the_end()) + 1)  # and one withdrawn
    fears = page.locator("article.line").filter(has_text=STORIES["Fatma"])
    await expect(fears).to_have_count(1)
    await expect(fears.locator(".kind")).to_have_count(0)
    await expect(page.locator("#mood")).to_contain_text(t("kind-fear"))
    asked = page.locator("article.line").filter(has_text="Welche Zeile war es?")
    number = await asked.get_attribute("id")
    await asked.get_by_role("link", name=number, exact=False).first.click()
    await expect(page).to_have_url(f"{evening.documentation}#{number}")
    await page.reload()
    await expect(asked).to_be_in_viewport()


async def it_can_be_taken_along(evening: Evening) -> None:
    page = evening.customers[1].page
    for format in ("html", "md", "json", "csv"):
        async with page.expect_download() as promise:
            await page.locator(f'a[href*="export.{format}"]').click()
        download = await promise.value
        text = (await download.path()).read_text(encoding="utf-8-sig")
        missing = [words for words in said_in_the_end() if words not in text]
        assert not missing, (format, missing)
        assert STORIES["Uwe zwei"] not in text
        if format == "json":
            assert json.loads(text)["title"] == TITLE
        if format == "csv":
            assert len(list(csv.reader(io.StringIO(text)))) > len(said_in_the_end())


async def reading_rights_hold(evening: Evening) -> None:
    """participants, public, nobody: for a stranger, for a participant, for the organiser."""
    evening.browsers.watch.refusals("/doc/")
    stranger = await evening.browsers.page()
    participant, organiser = evening.customers[1].page, evening.organiser
    assert await _may_read(participant, evening) and not await _may_read(stranger, evening)
    await _let_read(organiser, evening, "public")
    assert await _may_read(stranger, evening)
    await _let_read(organiser, evening, "nobody")
    assert not await _may_read(stranger, evening) and not await _may_read(participant, evening)
    assert await _may_read(organiser, evening)


async def _let_read(page: Page, evening: Evening, who: str) -> None:
    await page.goto(f"{evening.server.origin}/organiser/d/{evening.dialogue}")
    await page.get_by_label(t(f"reading-{who}")).check()
    await expect(page.get_by_text(t("reading-saved"))).to_be_visible()


async def _may_read(page: Page, evening: Evening) -> bool:
    """Page and exports say the same."""
    answer = await page.goto(evening.documentation)
    export = await page.request.get(f"{evening.documentation}/export.md")
    assert answer and answer.ok == export.ok
    return answer.ok
