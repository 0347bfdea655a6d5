"""The company answers, and people follow what became of their words: played in real browsers, looked at on the way."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.browser.hosting import ZONE, Guest, Held, Host, new_id, setup
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, Person, View

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)]

HEAT = "Sagen Sie uns, ob die Fernwärme zu uns hochkommt oder nicht. Mit einem Nein kann ich leben."
PLAN = "Wir oben in Oberhalm kommen in keinem Plan vor."
UNDERSTOOD = "Ich habe verstanden, dass Sie eine schlechte Nachricht besser aushalten als keine."
MISSING = "Dass Sie sich melden, bevor wir es tun müssen."
NO = "Wir bauen keine Fernwärmeleitung nach Oberhalm."
REASON = "Die Leitung müsste 3,1 Kilometer über den Sattel führen; die Wärme kostete fast doppelt so viel."
REPLY = "Froh bin ich nicht. Aber ich weiß jetzt, woran ich bin."
CASE = "Mein Abschlag wurde falsch gebucht, Vertrag 4711."
UNTIL = (datetime.now(ZoneInfo(ZONE)) + timedelta(days=42)).date().isoformat()


def step(id: str, method: str, title: str) -> dict[str, Any]:
    return {"id": id, "method": method, "title": title, "question": f"{title}?"}


class Forum:
    """An evening about district heating, with Katrin of the company and the Oberhalmerin at their browsers."""

    def __init__(self, host: Host, held: Held, view: View) -> None:
        self.host, self.held, self.view, self.t = host, held, view, view.words
        self.ines: Guest
        self.klaus: Guest
        self.katrin: Person
        self.she: Person

    async def come(self, browsers: Browsers) -> None:
        host, held = self.host, self.held
        self.ines = await host.guest(held, "Ines Falkenried", "moderator")
        self.klaus = await host.guest(held, "Klaus-Dieter R.")
        self.katrin, self.she = await browsers.person(self.view), await browsers.person(self.view)
        await self.katrin.arrive(held.link("representative"), "Katrin Oswinkel")
        await self.she.arrive(held.link(), "Oberhalmerin")
        await host.open_step(held, "s2", "s1")
        await self.klaus.say(PLAN, "s2")
        await self.she.stands_at("Wann wurden wir")
        await self.she.write(HEAT)

    def id_of(self, person: Person) -> str:
        return person.path.split("/")[3]

    async def harvest(self) -> None:
        """Both lines under one theme."""
        found = await self.she.page.evaluate(
            "async (path) => (await fetch(path + 'api/steps/s2/contributions')).json()", self.she.path
        )
        await self.host.open_step(self.held, "s3", "s2")
        lines = [item["id"] for item in found["items"]]
        await self.ines.wish(
            "create_theme", theme=new_id(), title="Womit heizen wir in zehn Jahren?", contributions=lines
        )

    async def my_page(self) -> None:
        await self.she.page.goto(f"{self.held.url}{self.she.path}me")
        await expect(self.she.page.get_by_role("article").filter(has_text=HEAT)).to_be_visible()

    async def answers_page(self, person: Person) -> None:
        await person.page.goto(f"{self.held.url}{person.path}answers")
        await expect(person.page.get_by_role("heading", level=1, name=self.t("answers-title"))).to_be_visible()


async def forum_of(host: Host, browsers: Browsers, view: View) -> Forum:
    steps = [*setup()["steps"][:2], step("s3", "harvest", "Ernte"), step("s4", "read_back", "Was wir gehört haben")]
    held = await host.dialogue(steps=steps, case_desk="Kundenservice", answers_until=UNTIL)
    forum = Forum(host, held, view)
    await forum.come(browsers)
    return forum


async def test_first_what_was_understood_then_a_no_and_a_reply(host: Host, browsers: Browsers, view: View):
    forum, look, t = await forum_of(host, browsers, view), Look(view), view.words
    katrin, she = forum.katrin, forum.she
    await forum.my_page()
    await look.at(she.page, "my page from minute one")
    await she.page.goto(f"{forum.held.url}{she.path}")
    await forum.harvest()
    await host.open_step(forum.held, "s4", "s3")

    field = katrin.page.get_by_role("textbox", name=t("answers-understood"), exact=True)
    await expect(field).to_be_visible()
    await field.fill(UNDERSTOOD)
    await katrin.page.reload()
    await expect(field).to_have_value(UNDERSTOOD)
    await look.at(katrin.page, "read back being written")
    await katrin.button("give-understood-say").click()

    cloth = she.page.get_by_role("region", name="Was wir gehört haben")
    await expect(cloth).to_contain_text(UNDERSTOOD)
    await look.at(she.page, "read back on the cloth")
    await cloth.get_by_role("button", name=t("answers-lack"), exact=True).click()
    await she.page.get_by_label(t("answers-lack-label")).fill(MISSING)
    await look.at(she.page, "something is missing")
    await she.button("answers-send").click()
    await expect(cloth).to_contain_text(MISSING)

    await katrin.button("give-take-in").click()
    await katrin.page.get_by_role("textbox", name=t("answers-understood"), exact=True).fill(
        f"{UNDERSTOOD} Und dass wir uns zuerst melden."
    )
    await look.at(katrin.page, "taking in")
    await katrin.button("give-understood-anew").click()
    await expect(cloth).to_contain_text(t("answers-taken-in"))
    await expect(cloth).to_contain_text("Und dass wir uns zuerst melden.")
    await cloth.get_by_role("button", name=t("answers-yes"), exact=True).click()
    await expect(cloth).to_contain_text(t("answers-agreed-one"))
    await look.at(she.page, "read back agreed")

    await forum.answers_page(katrin)
    theme = katrin.page.get_by_role("button", name=re.compile("Womit heizen wir"))
    await expect(theme).to_be_visible()
    await look.at(katrin.page, "answering list")
    await theme.click()
    await expect(katrin.page.locator(".theirs")).to_contain_text(HEAT)
    await expect(katrin.page.locator(".ours")).to_contain_text(t("give-answer-first"))
    await katrin.page.get_by_role("textbox", name=t("answers-understood"), exact=True).fill(
        "Sie brauchen Gewissheit, kein Versprechen."
    )
    await katrin.button("give-understood-say").click()
    await katrin.page.get_by_label(t("give-status-no"), exact=True).check()
    await katrin.page.get_by_label(t("give-text-no")).fill(NO)
    await katrin.page.get_by_label(t("give-next")).fill(UNTIL)
    await katrin.button("give-send").click()
    await expect(katrin.page.get_by_role("alert").filter(has_text=t("error-reason_needed"))).to_be_visible()
    await look.at(katrin.page, "a no without a reason")
    await katrin.page.get_by_label(t("give-reason-no")).fill(REASON)
    await katrin.page.get_by_label(re.compile(f"^{t('give-department')}")).fill("Vorständin")
    await katrin.button("give-send").click()
    await expect(katrin.button("give-send-again")).to_be_visible()
    await expect(katrin.page.get_by_text(t("give-stored"))).to_be_visible()
    await look.at(katrin.page, "answered")

    await host.close_dialogue(forum.held, "s4")
    await she.page.goto(f"{forum.held.url}{she.path}")
    slip = she.page.get_by_role("region", name=t("answers-company-understood"))
    await expect(slip).to_contain_text("Sie brauchen Gewissheit")
    await look.at(she.page, "slip after the end")
    await slip.get_by_role("button", name=t("answers-yes"), exact=True).click()
    await expect(slip).to_have_count(0)
    await forum.my_page()
    line = she.page.get_by_role("article").filter(has_text=HEAT)
    for words in (
        t("answers-status-no"),
        NO,
        "Katrin Oswinkel",
        "Womit heizen wir in zehn Jahren?",
        "Sie brauchen Gewissheit",
    ):
        await expect(line).to_contain_text(words)
    await expect(line).to_contain_text(PLAN)
    await look.at(she.page, "my page with a no")

    await forum.answers_page(she)
    fate = she.page.locator("#A1")
    await fate.get_by_role("button", name=t("answers-reply")).click()
    await she.page.get_by_label(t("answers-reply-label")).fill(REPLY)
    await fate.get_by_role("button", name=t("answers-send")).click()
    await expect(fate).to_contain_text(REPLY)
    await look.at(she.page, "answers to read")
    await forum.my_page()
    await expect(line).to_contain_text(REPLY)
    await she.button("mine-erase-reply").click()
    await expect(line).not_to_contain_text(REPLY)
    async with she.page.expect_download() as promise:
        await she.page.get_by_role("link", name=t("mine-download-table")).click()
    table = await (await promise.value).path()
    assert HEAT in table.read_text(encoding="utf-8-sig")
    look.done(states=11)


async def test_something_is_handed_over_in_confidence(host: Host, browsers: Browsers, view: View):
    forum, look, t = await forum_of(host, browsers, view), Look(view), view.words
    katrin, she = forum.katrin, forum.she
    await forum.ines.wish("ask_duty", participant=forum.id_of(katrin), duty="confidant", wanted=True)
    await katrin.pick(HEAT)
    await katrin.button("case-suggest").click()
    await expect(katrin.page.get_by_text(t("case-suggested", name="Oberhalmerin"))).to_be_visible()
    await look.at(katrin.page, "case offered")

    slip = she.page.get_by_role("region", name=t("case-title"))
    await expect(slip).to_contain_text("Katrin Oswinkel")
    await look.at(she.page, "case asked")
    await slip.get_by_role("link", name=t("case-ask-yes")).click()
    await expect(she.page.get_by_text(t("case-who-none"))).to_be_visible()
    await take_duty(host, forum, katrin)
    await she.page.get_by_label(t("case-what")).fill(CASE)
    await she.page.get_by_label(t("case-contact")).fill("Telefon 0815, vormittags")
    await she.page.get_by_label("Katrin Oswinkel").check()
    await expect(she.button("case-send")).to_be_disabled()
    await she.page.get_by_label(t("case-consent")).check()
    await look.at(she.page, "case being written")
    await she.button("case-send").click()
    own = she.page.locator("#case")
    await expect(own).to_contain_text(t("case-not-opened"))

    await katrin.page.goto(f"{forum.held.url}{katrin.path}answers#cases")
    await expect(katrin.page.get_by_text(re.compile("Oberhalmerin"))).to_be_visible()
    await katrin.sees_nowhere("4711")
    await katrin.button("case-open").click()
    await expect(katrin.page.get_by_text(CASE)).to_be_visible()
    await look.at(katrin.page, "case opened")
    await katrin.button("case-mark-done").click()
    await expect(katrin.button("case-mark-undone")).to_be_visible()

    await forum.my_page()
    await expect(own).to_contain_text(t("case-opened", name="Katrin Oswinkel", date="").split(",")[0])
    await look.at(she.page, "case done")
    await own.get_by_role("button", name=t("case-erase"), exact=True).click()
    await she.button("case-erase-yes").click()
    await expect(own).not_to_contain_text(CASE)
    look.done(states=5)


async def take_duty(host: Host, forum: Forum, person: Person) -> None:
    """What the duty's own slip does, whoever draws it: by the person's second line."""
    token = (await person.page.evaluate("async (path) => (await fetch(path + 'api/me')).json()", person.path))["token"]
    second = await Guest.come(host.server, forum.held, {"participant": forum.id_of(person), "token": token})
    host.guests_here.append(second)
    await second.wish("take_duty", duty="confidant", willing=True)
