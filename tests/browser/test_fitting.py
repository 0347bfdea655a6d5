"""An organiser who knows no method: what fits, why, and a dialogue made of it, with tables that have their own questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, View
from tests.browser.test_organising import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DAY = (datetime.now(UTC).date() + timedelta(days=365)).isoformat()
AT_THE_DOOR = {"id": "s1", "method": "foyer", "title": "Ankommen"}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_three_answers_become_a_dialogue_with_tables(host: Host, browsers: Browsers, view: View) -> None:
    t = view.words
    page = await signed_in(host, browsers, view)
    look = Look(view)
    await page.get_by_role("link", name=t("list-new")).click()

    await page.get_by_label(t("fit-people")).fill("5")
    await expect(page.locator(".plans")).to_contain_text(t("fitting-few", people=5, circle=9)[:30])
    await page.get_by_label(t("fit-people")).fill("1")
    await expect(page.locator("#fit-outside")).to_contain_text(t("fit-outside", people="x", least=30, most=480)[:12])
    await page.get_by_label(t("fit-people")).fill("42")
    await page.get_by_label(t("fit-minutes")).fill("150")
    await page.get_by_label(t("fit-aim")).select_option("themes")
    best = page.locator(".plans > li").first
    await expect(best).to_contain_text(t("fit-cafe", rounds=3, talk=21, tables=9))
    await expect(best).to_contain_text(t("fitting-never_twice", rounds=3, met=12))
    await look.at(page, "what fits")

    await best.get_by_role("link", name=t("fit-go")).click()
    await page.locator("#f-title").fill("Gut verstanden")
    await page.locator("#f-company").fill("Halmtal Energie")
    await page.locator("#f-starts_at").fill(DAY)
    await gives_tables_their_questions(page)
    await look.at(page, "a round at tables")
    await page.get_by_role("button", name=t("edit-create")).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Gut verstanden")

    dialogue = page.url.rsplit("/", 1)[1].partition("?")[0]
    made = (await host.ask("GET", f"/api/organiser/dialogues/{dialogue}"))["setup"]
    methods = [step["method"] for step in made["steps"]]
    assert methods[:6] == ["foyer", "plenary", "pairs", "world_cafe", "world_cafe", "break"]
    assert methods[6:] == ["world_cafe", "table_harvest", "harvest", "weighing", "read_back", "closing_round"]
    assert made["capacity"] == 42
    assert sum(step["minutes"] or 0 for step in made["steps"]) == made["minutes"] == 150
    assert made["steps"][3]["questions"] == ["Was war gut?", "Was war schwer?"]
    assert made["steps"][3]["choice"] is True
    look.done(2)


async def gives_tables_their_questions(page: Page) -> None:
    await page.locator("#step-3").click()
    await page.locator("#f-steps-3-choice").check()
    await page.locator("#f-steps-3-questions").fill("Was war gut?\n\nWas war schwer?")
    await page.locator("#f-steps-3-host_cue").fill("Mit Namen begrüßen.")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_two_people_are_kept_apart_before_the_event(host: Host, browsers: Browsers, view: View) -> None:
    t = view.words
    held = await host.dialogue(steps=[AT_THE_DOOR, {"id": "s2", "method": "world_cafe", "title": "Runde 1"}])
    for name in ("Uwe S.", "Carla D.", "Georg Z."):
        await host.guest(held, name)
    page, look = await signed_in(host, browsers, view), Look(view)
    await page.goto(f"{host.server.origin}/organiser/d/{held.id}")
    await page.locator("#pair-one").fill("uwe")
    await page.get_by_role("button", name="Uwe S.", exact=True).click()
    await page.locator("#pair-other").fill("a")
    await page.get_by_role("button", name="Carla D.", exact=True).press("Enter")
    await look.at(page, "two people")
    await page.get_by_role("button", name=t("pairs-keep")).click()
    kept = page.locator("section[aria-labelledby=c-pairs] li")
    await expect(kept).to_have_count(1)
    await expect(kept).to_contain_text("Carla D.")
    await kept.get_by_role("button").click()
    await expect(kept).to_have_count(0)
    look.done(1)
