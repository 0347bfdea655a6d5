"""The organiser's side as people use it: templates, the agenda changed by two at once, a copy, several organisers."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import ORGANISER, PASSWORD, Held, Host, setup
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_EN, Browsers, Person, View
from tests.browser.words import Words

pytestmark = [pytest.mark.browser, pytest.mark.slow]
t = DESK_DE.words
NEW_PASSWORD = "drei andere Wörter"
NEXT_YEAR = datetime.now(UTC).date() + timedelta(days=365)


async def signed_in(host: Host, browsers: Browsers, view: View = DESK_DE, name: str = ORGANISER) -> Page:
    page = await browsers.page(view)
    browsers.watch.refusals("/api/organiser")
    await page.goto(f"{host.server.origin}/organiser")
    await sign_in(page, view.words, name, PASSWORD)
    return page


async def sign_in(page: Page, words: Words, name: str, password: str) -> None:
    await page.get_by_label(words("account-name")).first.fill(name)
    await page.get_by_label(words("account-password"), exact=True).fill(password)
    await page.get_by_role("button", name=words("sign-in-do")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words("list-title"))


async def joined(host: Host, browsers: Browsers, name: str, view: View = DESK_DE) -> tuple[Page, list[str]]:
    """Somebody who became an organiser by a one-time link, and their recovery codes."""
    words, page = view.words, await browsers.page(view)
    browsers.watch.refusals("/api/organiser")
    await page.goto(f"{host.server.origin}/organiser#join={await host.invitation()}")
    await page.get_by_label(words("account-name")).fill(name)
    await page.get_by_label(words("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_label(words("account-password-again")).fill(PASSWORD)
    await page.get_by_role("button", name=words("once-join-do")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words("codes-title"))
    codes = await page.locator(".codes li").all_inner_texts()
    await page.get_by_role("button", name=words("codes-done")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words("list-title"))
    return page, codes


async def test_a_template_becomes_a_dialogue_by_keyboard_alone(host: Host, browsers: Browsers) -> None:
    page = await signed_in(host, browsers)
    await page.get_by_role("link", name=t("list-new")).press("Enter")
    await page.get_by_role("radio").first.press("ArrowDown")
    await expect(page.locator(".agenda")).to_contain_text("Was wurde aus dem letzten Mal?")
    await page.get_by_role("button", name=t("formats-go")).press("Enter")
    await page.locator("#f-title").fill("Gut verstanden")
    await page.locator("#f-company").fill("Halmtal Energie")
    await page.locator("#f-starts_at").fill(NEXT_YEAR.isoformat())
    await expect(page.locator("#f-answers_until")).to_have_value((NEXT_YEAR + timedelta(days=42)).isoformat())
    promise = page.locator("#f-charter-4")
    await expect(promise).to_have_value(re.compile(r"^Halmtal Energie antwortet .* bis zum \d+\. \w+ 20"))
    await page.locator("#step-5").press("Alt+ArrowUp")
    await expect(page.locator("#step-4")).to_be_focused()
    await page.get_by_role("button", name=t("edit-create")).press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Gut verstanden")

    made = await host.ask("GET", f"/api/organiser/dialogues/{page.url.rpartition('/')[2]}")
    assert made["setup"]["format"] == "forum-150/1"
    assert [step["method"] for step in made["setup"]["steps"]][3:6] == ["plenary", "break", "plenary"]
    assert sum(step["minutes"] or 0 for step in made["setup"]["steps"]) == made["setup"]["minutes"] == 150


async def test_what_is_not_ready_leads_to_where_it_is_mended(host: Host, browsers: Browsers) -> None:
    held = await host.dialogue(welcome="")
    page = await signed_in(host, browsers)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
    await page.get_by_role("link", name=t("ready-welcome")).click()
    await expect(page.locator("#f-welcome")).to_be_focused()
    await page.keyboard.type("Wir möchten hören, was Ihnen wichtig ist.")
    await page.get_by_role("button", name=t("edit-save")).click()
    await expect(page.get_by_text(t("edit-saved"))).to_be_visible()
    await expect(page.get_by_role("link", name=t("ready-answers-never"))).to_be_visible()
    await expect(page.get_by_role("link", name=t("ready-welcome"))).to_have_count(0)


async def test_two_change_the_agenda_at_once_and_nothing_is_lost(host: Host, browsers: Browsers) -> None:
    browsers.watch.refusals("/commands")
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    ines, page = await at_the_desk(held, browsers), await signed_in(host, browsers)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}/agenda")
    await page.locator("#step-2").click()
    await page.locator("#f-steps-2-question").fill("Und was muss bleiben?")

    await ines.button("run-change").click()
    await ines.page.get_by_role("button", name=t("step-add"), exact=True).click()
    await ines.page.locator("#f-steps-3-title").fill("Pause im Foyer")
    await ines.page.locator("#f-steps-3-method").select_option("break")
    await ines.button("agenda-live-save").click()
    await expect(ines.page.get_by_role("button", name=re.compile("^Pause im Foyer"))).to_be_visible()
    await expect(ines.page.locator("#agenda-change")).to_be_focused()

    await page.get_by_role("button", name=t("agenda-live-save")).click()
    await expect(page.get_by_role("alert")).to_have_text(t("agenda-live-joined"))
    await expect(page.locator("#f-steps-2-question")).to_have_value("Und was muss bleiben?")
    await expect(page.locator("#step-3")).to_contain_text("Pause im Foyer")
    await page.get_by_role("button", name=t("agenda-live-save")).click()
    await expect(page.get_by_text(t("agenda-live-saved"))).to_be_visible()

    after = (await host.ask("GET", f"/api/organiser/dialogues/{held.id}"))["setup"]["steps"]
    assert [(step["title"], step["method"]) for step in after[2:]] == [
        ("Ausblick", "plenary"),
        ("Pause im Foyer", "break"),
    ]
    assert after[2]["question"] == "Und was muss bleiben?"


async def at_the_desk(held: Held, browsers: Browsers, view: View = DESK_DE) -> Person:
    ines = await browsers.person(view)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    return ines


async def test_two_describe_a_dialogue_at_once_and_nothing_is_lost(host: Host, browsers: Browsers) -> None:
    browsers.watch.refusals("/setup")
    held = await host.dialogue()
    first, second = await signed_in(host, browsers), await signed_in(host, browsers)
    for page in (first, second):
        await page.goto(f"{host.server.origin}/organiser/d/{held.id}/edit")
        await expect(page.locator("#f-title")).to_have_value("Gut versorgt, gut verstanden")
    await first.locator("#f-title").fill("Ein anderer Titel")
    await second.locator("#f-welcome").fill("Schön, dass Sie da sind.")
    await first.get_by_role("button", name=t("edit-save")).click()
    await expect(first.get_by_text(t("edit-saved"))).to_be_visible()
    await second.get_by_role("button", name=t("edit-save")).click()
    await expect(second.get_by_role("alert")).to_have_text(t("edit-merged"))
    await expect(second.locator("#f-title")).to_have_value("Ein anderer Titel")
    await second.get_by_role("button", name=t("edit-save")).click()
    await expect(second.get_by_text(t("edit-saved"))).to_be_visible()
    setup = (await host.ask("GET", f"/api/organiser/dialogues/{held.id}"))["setup"]
    assert (setup["title"], setup["welcome"]) == ("Ein anderer Titel", "Schön, dass Sie da sind.")


async def test_at_the_desk_what_was_stays_and_the_open_question_may_change(host: Host, browsers: Browsers) -> None:
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    ines, uwe = await at_the_desk(held, browsers), await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.", "arrive-enter-running")
    await ines.button("run-change").click()
    await expect(ines.page.locator("#step-0")).to_have_count(0)
    await ines.page.locator("#step-1").click()
    await expect(ines.page.locator("#f-steps-1-method")).to_have_count(0)
    await ines.page.locator("#f-steps-1-question").fill("Wann war das zuletzt?")
    await ines.page.locator("#f-steps-1-minutes").fill("30")
    await ines.button("agenda-live-save").click()
    await expect(uwe.page.locator(".strip")).to_contain_text("Wann war das zuletzt?")
    state = await host.ask("GET", f"/api/organiser/dialogues/{held.id}")
    assert state["ends_at"] - state["opened"]["s2"] == 20 * 60_000, "the clock was not moved"


async def test_a_step_that_was_opened_meanwhile_says_so(host: Host, browsers: Browsers) -> None:
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    ines = await at_the_desk(held, browsers)
    await ines.button("run-change").click()
    await ines.page.get_by_role("button", name=t("remove", name="Ausblick")).click()
    await host.open_step(held, "s3", "s2")
    await expect(ines.page.locator(".strip")).to_contain_text("Was soll in zwei Jahren anders sein?")
    await ines.button("agenda-live-save").click()
    await expect(ines.page.get_by_role("alert")).to_contain_text(t("error-agenda_settled", step="Ausblick"))


async def test_a_copy_has_a_new_day_and_nobody_in_it_and_continues_the_series(host: Host, browsers: Browsers) -> None:
    """Given a café to which Uwe was invited: its copy is on another day, with nobody in it; both are a series, in which
    Uwe is known, which is named, and left."""
    cafe = [*setup()["steps"], {"id": "r1", "method": "world_cafe", "title": "Runde", "minutes": 20}]
    held = await host.dialogue(
        answers_until="2027-04-22",
        starts_at="2027-03-11T17:30",
        charter=["Antworten bis zum 22. April 2027."],
        steps=cafe,
    )
    await host.guest(held, "Uwe S.")
    await host.ask("POST", f"/api/organiser/dialogues/{held.id}/invitations", {"labels": ["Uwe", "Carla"]})
    page = await signed_in(host, browsers)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
    await page.get_by_role("link", name=t("dialogue-copy")).click()
    await expect(page.get_by_label(t("edit-continues"))).to_be_checked()
    await expect(page.get_by_label(t("table_seats-5"))).to_be_checked()
    await page.get_by_label(t("table_seats-4")).check()
    await page.locator("#f-starts_at").fill("2027-10-14")
    await expect(page.locator("#f-charter-0")).to_have_value("Antworten bis zum 25. November 2027.")
    await page.get_by_role("button", name=t("edit-create")).click()
    await expect(page.get_by_text(t("dialogue-created"))).to_be_visible()
    made = await host.ask("GET", f"/api/organiser/dialogues/{page.url.rpartition('/')[2]}")
    assert made["id"] != held.id and made["people"] == 0 and made["setup"]["table_seats"] == 4
    assert (made["setup"]["starts_at"], made["setup"]["answers_until"]) == ("2027-10-14T17:30", "2027-11-25")
    assert {link["url"] for link in made["links"]}.isdisjoint(link["url"] for link in held.links.values())

    await host.ask("POST", f"/api/organiser/dialogues/{made['id']}/invitations", {"labels": ["Dora", "uwe "]})
    await page.reload()
    series = page.locator("section", has=page.locator("#c-series"))
    await expect(series.get_by_role("listitem")).to_have_count(2)
    await expect(series.get_by_text(t("series-known", known=1, invitations=2))).to_be_visible()
    look = Look(DESK_DE)
    await look.at(page, "series")
    await series.get_by_label(t("series-name")).fill("Kundenbeirat 2027")
    await series.get_by_role("button", name=t("series-rename")).click()
    await expect(series.get_by_text(t("series-said-named"))).to_be_visible()
    assert (await host.ask("GET", f"/api/organiser/dialogues/{held.id}/series"))["name"] == "Kundenbeirat 2027"
    await series.get_by_role("button", name=t("series-leave")).click()
    await expect(series.get_by_label(t("series-earlier"))).to_be_visible()
    await look.at(page, "no series")
    await series.get_by_label(t("series-earlier")).select_option(held.id)
    await series.get_by_role("button", name=t("series-join")).click()
    await expect(series.get_by_text(t("series-said-joined"))).to_be_visible()
    look.done(2)


async def test_an_invited_organiser_shares_a_dialogue_and_is_helped_to_a_new_password(
    host: Host, browsers: Browsers
) -> None:
    jan, codes = await joined(host, browsers, "Jan Teilen")
    held, olga = await host.dialogue(title="Gemeinsam veranstaltet"), await signed_in(host, browsers)
    await olga.goto(f"{host.server.origin}/organiser/d/{held.id}")
    await olga.locator("#owners-whom").select_option(label="Jan Teilen")
    await olga.get_by_role("button", name=t("owners-share"), exact=True).click()
    await expect(olga.get_by_text(t("owners-shared", name="Jan Teilen"))).to_be_visible()
    await jan.reload()
    await jan.get_by_role("link", name="Gemeinsam veranstaltet").click()
    await expect(jan.get_by_role("heading", level=1)).to_have_text("Gemeinsam veranstaltet")

    await olga.goto(f"{host.server.origin}/organiser/account")
    await olga.get_by_role("button", name=t("house-help-of", name="Jan Teilen")).click()
    await olga.get_by_role("button", name=t("house-help-yes")).click()
    await expect(olga.locator("#made-link")).to_have_value(re.compile("#reset="))
    link = await olga.locator("#made-link").input_value()
    elsewhere = await browsers.page()
    await elsewhere.goto(link)
    await expect(elsewhere.get_by_role("heading", level=1)).to_have_text(t("once-reset-title", name="Jan Teilen"))
    await elsewhere.get_by_label(t("password-new")).fill(NEW_PASSWORD)
    await elsewhere.get_by_label(t("account-password-again")).fill(NEW_PASSWORD)
    await elsewhere.get_by_role("button", name=t("once-reset-do")).click()
    await expect(elsewhere.get_by_role("heading", level=1)).to_have_text(t("list-title"))
    await jan.reload()
    await expect(jan.get_by_role("heading", level=1)).to_have_text(t("sign-in-title"))

    await jan.locator("#sign-in-forgotten").click()
    await jan.locator("#forgotten-name").fill("jan teilen")
    await jan.locator("#forgotten-code").fill(codes[0].replace("-", " ").upper())
    await jan.locator("#forgotten-password").fill(PASSWORD)
    await jan.get_by_role("button", name=t("forgotten-do")).click()
    await expect(jan.get_by_role("heading", level=1)).to_have_text("Gemeinsam veranstaltet")


@pytest.mark.parametrize("view", [DESK_DE, PHONE_EN], ids=lambda view: view.name)
async def test_one_is_found_among_many(host: Host, browsers: Browsers, view: View) -> None:
    words = view.words
    page, _ = await joined(host, browsers, f"Viele {view.name}", view)
    for n in range(30):
        starts = f"20{27 + n // 12}-{n % 12 + 1:02}-11T17:30"
        await page.evaluate(
            "async ([setup]) => { const made = await fetch('/api/organiser/dialogues', {method: 'POST',"
            " headers: {'Content-Type': 'application/json'}, body: JSON.stringify({setup})});"
            " if (!made.ok) throw new Error(await made.text()); }",
            [{**SMALL, "title": f"Forum {n + 1}", "starts_at": starts}],
        )
    await page.reload()
    await expect(page.get_by_role("row")).to_have_count(31)
    first = page.get_by_role("row").nth(1)
    await expect(first).to_contain_text("Forum 1")
    await page.get_by_label(words("list-find")).fill("forum 17")
    await expect(page.get_by_role("row")).to_have_count(2)
    await expect(page.get_by_role("link", name="Forum 17")).to_be_visible()
    await page.get_by_label(words("list-find")).fill("nirgends")
    await expect(page.get_by_text(words("list-found", count=0)).last).to_be_visible()
    await page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")  # nothing overflows


SMALL = {
    "title": "",
    "company": "Halmtal Energie",
    "starts_at": "",
    "zone": "Europe/Berlin",
    "steps": [
        {"id": "s1", "method": "foyer", "title": "Ankommen"},
        {"id": "s2", "method": "plenary", "title": "Erleben", "question": "Was war?"},
    ],
}
