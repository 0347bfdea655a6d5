"""Being together in the browser: circles in the Foyer, a break that keeps nothing, own group, closing round."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.hosting import Held, Host, in_minutes, new_id, setup
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_DE, VIEWS, Browsers, View, together

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAMES = ["Agnieszka R.", "Uwe S."]
SECRET = "Meine Schwester Wilhelmine backt heute."


def evening(**changes: Any) -> dict[str, Any]:
    """An arrival, a round, a break, a closing round; and a voluntary question."""
    steps = [
        *setup()["steps"][:2],
        {"id": "b1", "method": "break", "title": "Pause", "question": "Setzen Sie sich, zu wem Sie mögen."},
        {"id": "c1", "method": "closing_round", "title": "Wie war’s?", "question": "Ein Satz: Womit gehen Sie?"},
    ]
    groups = {"group_question": "Wohnort", "groups": ["Stadt", "Umland", "Bergdörfer"]}
    return {"steps": steps, "starts_at": in_minutes(12), **groups, **changes}


def two_steps_and(step: dict[str, Any]) -> list[dict[str, Any]]:
    return [*evening()["steps"][:2], step]


async def hold(host: Host, **changes: Any) -> Held:
    return await host.dialogue(**evening(**changes))


def spot(page: Page, n: int) -> Any:
    return page.locator(".circles button").filter(has_text=re.compile(rf"(Kreis|Circle) {n}\b"))


async def test_people_drift_between_circles_and_say_what_nobody_keeps(host: Host, browsers: Browsers):
    held = await hold(host)
    uwe, carla, georg = [await browsers.person() for _ in range(3)]
    await together(
        uwe.arrive(held.link(), "Uwe S."), carla.arrive(held.link(), "Carla D."), georg.arrive(held.link(), "Georg Z.")
    )
    await spot(uwe.page, 1).click()
    await expect(uwe.page.get_by_text(uwe.t("spot-only-me"))).to_be_visible()
    await expect(spot(carla.page, 1)).to_contain_text("Uwe S.")
    await spot(carla.page, 1).click()
    await expect(uwe.page.locator(".names")).to_contain_text("Carla D.")
    await spot(georg.page, 2).click()
    await uwe.page.get_by_label(uwe.t("talk-label")).fill(SECRET)
    await uwe.page.keyboard.press("Enter")
    await expect(carla.page.get_by_role("log", name=carla.t("talk-log"))).to_contain_text(SECRET)
    await expect(uwe.page.get_by_label(uwe.t("talk-label"))).to_have_value("")
    assert not [frame for frame in georg.frames if "Wilhelmine" in frame]
    await carla.page.reload()
    await expect(carla.page.get_by_role("heading", name=carla.t("spot-mine", n=1))).to_be_visible()
    await expect(carla.page.get_by_text("Wilhelmine")).to_have_count(0)
    await georg.button("foyer-find").click()
    await expect(georg.page.get_by_role("heading", name=georg.t("spot-mine", n=1))).to_be_visible()
    await host.open_step(held, "s2", "s1")
    await expect(uwe.page.locator(".circles")).to_have_count(0)
    assert "Wilhelmine" not in host.server.log.read_text()


async def test_the_keyboard_is_enough(host: Host, browsers: Browsers):
    held = await hold(host)
    me = await browsers.person()
    await me.arrive(held.link(), "Uwe S.")
    await spot(me.page, 1).focus()
    await me.page.keyboard.press("ArrowRight")
    await me.page.keyboard.press("ArrowRight")
    await me.page.keyboard.press("Enter")
    await expect(me.page.get_by_role("heading", name=me.t("spot-mine", n=3))).to_be_visible()
    await me.button("foyer-leave").click()
    await expect(me.page.get_by_role("list", name=me.t("foyer-alone"))).to_contain_text(me.t("you"))


async def test_a_break_says_so_before_anybody_writes(host: Host, browsers: Browsers):
    held = await hold(host)
    me = await browsers.person()
    await me.arrive(held.link(), "Uwe S.")
    await host.open_step(held, "s2", "s1")
    await host.open_step(held, "b1", "s2")
    await expect(me.page.get_by_role("heading", name=me.t("foyer-title", phase="break"))).to_be_visible()
    await me.type("Ein Gedanke, der bleiben soll.")
    await expect(me.page.get_by_text(me.t("write-break"))).to_be_visible()
    await me.button("write-send").click()
    await expect(me.page.get_by_role("alert").filter(has_text=me.t("error-break_keeps_nothing"))).to_be_visible()
    await host.open_step(held, "c1", "b1")
    await me.stands_at("Womit gehen Sie?")
    await me.send()
    await me.kept("Ein Gedanke, der bleiben soll.")


async def test_a_group_is_offered_after_coming_in_and_can_be_changed(host: Host, browsers: Browsers):
    held = await hold(host)
    me = await browsers.person()
    await me.arrive(held.link(), "Uwe S.")
    asked = me.page.get_by_role("group", name=me.t("group-ask", group="Wohnort"))
    await expect(asked.get_by_role("radio", name=me.t("group-none"))).to_be_checked()
    await asked.get_by_role("radio", name="Umland").click()  # the question goes once it is answered
    await expect(me.page.get_by_text(me.t("group-kept"))).to_be_visible()
    await me.page.reload()
    await expect(me.page.locator(".circles")).to_be_visible()
    await expect(asked).to_have_count(0)
    await me.own_page()
    await expect(asked.get_by_role("radio", name="Umland")).to_be_checked()
    await asked.get_by_role("radio", name=me.t("group-none")).check()
    await me.page.reload()
    await expect(asked.get_by_role("radio", name=me.t("group-none"))).to_be_checked()
    assert not [frame for frame in me.frames if '"snapshot"' in frame and '"Umland"' in frame and "stage" not in frame]


async def test_languages_are_asked_on_arrival_where_people_will_sit_at_tables(host: Host, browsers: Browsers):
    """Given a dialogue in two languages with a round at tables: it is asked once in the Foyer, what was chosen stands
    on one's own page, and whoever speaks both puts it away. In one language, or without tables, nobody is asked."""
    cafe = {"id": "r1", "method": "world_cafe", "title": "Runde", "minutes": 20}
    two = await hold(host, steps=two_steps_and(cafe), languages=["de", "en"])
    me, other = await browsers.person(), await browsers.person(PHONE_DE)
    await me.arrive(two.link(), "Uwe S.")
    await other.arrive(two.link(), "Fatma K.")
    asked = me.page.get_by_role("group", name=me.t("languages-ask"))
    look = Look(DESK_DE)
    await look.at(me.page, "languages asked")
    await asked.get_by_label(me.t("languages-en")).check()
    await expect(me.page.get_by_text(me.t("group-kept"))).to_be_visible()
    await me.page.reload()
    await expect(me.page.locator(".circles")).to_be_visible()
    await expect(asked).to_have_count(0)
    await me.own_page()
    await expect(asked.get_by_label(me.t("languages-en"))).to_be_checked()
    await expect(asked.get_by_label(me.t("languages-de"))).not_to_be_checked()

    phone = Look(PHONE_DE)
    await phone.at(other.page, "languages asked")
    await other.page.get_by_role("button", name=other.t("languages-all")).click()
    await expect(other.page.get_by_role("group", name=other.t("languages-ask"))).to_have_count(0)
    look.done(1)
    phone.done(1)
    for quiet in (
        await hold(host, languages=["de", "en"]),
        await hold(host, steps=two_steps_and(cafe), languages=["de"]),
    ):
        third = await browsers.person()
        await third.arrive(quiet.link(), "Georg B.")
        await expect(third.page.locator(".circles")).to_be_visible()
        await expect(third.page.get_by_role("group", name=third.t("languages-ask"))).to_have_count(0)


async def test_the_closing_round_listens_to_everybody(host: Host, browsers: Browsers):
    held = await hold(host)
    uwe, bodo = await browsers.person(), await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.")
    await bodo.arrive(held.link("representative"), "Bodo Achenrath")
    await host.open_step(held, "c1", "s1")
    await uwe.stands_at("Womit gehen Sie?")
    await uwe.write("Ich gehe mit einer Frage.")
    await expect(bodo.page.locator("blockquote")).to_contain_text("Ich gehe mit einer Frage.")
    await uwe.page.get_by_role("button", name=uwe.t("closing-change")).click()
    await uwe.field.fill("Ich gehe mit Hoffnung.")
    await uwe.page.locator("#side").get_by_role("button", name=uwe.t("write-correct"), exact=True).click()
    await expect(bodo.page.locator("blockquote")).to_contain_text("Ich gehe mit Hoffnung.")
    heard = uwe.page.get_by_role("group", name=uwe.t("scale-heard"))
    await heard.get_by_role("radio", name="4").locator("xpath=..").click()
    await expect(bodo.page.get_by_text(bodo.t("scale-answered", count=1))).to_be_visible()
    await expect(bodo.page.get_by_role("group", name=bodo.t("scale-heard"))).to_have_count(0)
    await uwe.page.reload()
    await expect(heard.get_by_role("radio", name="4")).to_be_checked()


async def test_nothing_lies_over_the_closing_round_on_a_phone_once_something_was_read_back(
    host: Host, browsers: Browsers
):
    """From then on something may be asked of each customer, above the place; the place stays as tall as its words."""
    read_back = {
        "id": "r1",
        "method": "read_back",
        "title": "Was wir gehört haben",
        "question": "Haben wir Sie verstanden?",
    }
    first, *rest = evening()["steps"]
    held = await hold(host, steps=[first, read_back, *rest])
    uwe, bodo = await browsers.person(PHONE_DE), await host.guest(held, "Bodo Achenrath", "representative")
    await uwe.arrive(held.link(), "Uwe S.")
    await host.open_step(held, "r1", "s1")
    await bodo.wish("read_back", read_back=new_id(), text="Wir haben verstanden.", themes=[])
    await expect(uwe.page.get_by_text("Wir haben verstanden.")).to_be_visible()
    await host.open_step(held, "c1", "r1")
    await expect(uwe.page.get_by_role("group", name=uwe.t("scale-heard"))).to_be_visible()
    await expect(uwe.page.locator(".hall > .asked")).to_be_attached()
    over = "() => document.querySelector('.flows').getBoundingClientRect().bottom - document.querySelector('.notes').getBoundingClientRect().top"
    assert await uwe.page.evaluate(over) <= 0


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state(host: Host, browsers: Browsers, view: View):
    held = await hold(host)
    look, me, t = Look(view), await browsers.person(view), view.words
    await me.arrive(held.link(), "Georg Z.")
    await expect(me.page.locator(".circles")).to_be_visible()
    await look.at(me.page, "foyer of one")
    guests = await host.guests(
        held,
        [*NAMES, "Oberhalmerin", "Nachtlicht", "Fatma Ö.", "Herbert W.", "Tim V.", "Olena H.", "Emre Y.", "Ruth A."],
    )
    bodo = await host.guest(held, "Bodo Achenrath", "representative")
    await host.guest(held, "Ines Falkenried", "moderator")
    for guest in [*guests[:2], bodo]:
        await guest.wish("stand_by", spot=2)
    await guests[3].wish("stand_by", spot=4)
    await expect(spot(me.page, 2)).to_contain_text("Uwe S.")
    await spot(me.page, 2).click()
    await me.page.get_by_label(t("talk-label")).fill("Guten Abend! Woher kommen Sie?")
    await me.page.keyboard.press("Enter")
    await expect(me.page.get_by_role("log", name=t("talk-log"))).to_contain_text("Guten Abend!")
    await look.at(me.page, "foyer in a circle")
    await host.open_step(held, "s2", "s1")
    await me.stands_at("Wann wurden wir")
    for n, guest in enumerate(guests):
        await guest.wish("declare_group", group=n % 2)
        said = await guest.say(f"Satz {n}", "s2")
        await guest.wish("set_kind", contribution=said, kind=("worry", "hope", "joy")[n % 3], named=False)
    await me.show("mood")
    await expect(me.page.get_by_role("radio", name=t("mood-by", group="Wohnort"))).to_be_visible()
    await look.at(me.page, "mood")
    await me.page.get_by_role("radio", name=t("mood-by", group="Wohnort")).check()
    await look.at(me.page, "mood by group")
    await me.show("stream")
    await host.open_step(held, "b1", "s2")
    await expect(me.page.get_by_role("heading", name=t("foyer-title", phase="break"))).to_be_attached()
    await look.at(me.page, "break")
    if view.phone:
        await me.page.locator(".phone").click()
        await look.at(me.page, "break with the place open")
    await host.open_step(held, "c1", "b1")
    await expect(me.page.get_by_text(t("closing-quiet"))).to_be_attached()
    await look.at(me.page, "closing round quiet")
    await guests[0].say("Ich dachte, da werden Häkchen gesetzt. Und dann wollte jemand meine Geschichte hören.", "c1")
    await bodo.say("Ich hatte Angst vor heute Abend. Das war unnötig.", "c1")
    await expect(me.page.locator("blockquote")).to_be_attached()
    await look.at(me.page, "closing round")
    look.done(states=7)


async def test_the_wall_shows_the_break(host: Host, browsers: Browsers):
    held = await hold(host)
    look, page = Look(DESK_DE), await browsers.page()
    guests = await host.guests(held, [f"Gast {n}" for n in range(6)])
    await host.open_step(held, "s2", "s1")
    for n, guest in enumerate(guests):
        said = await guest.say(f"Satz {n}", "s2")
        await guest.wish("set_kind", contribution=said, kind=("worry", "hope")[n % 2], named=False)
    await host.open_step(held, "b1", "s2")
    await page.goto(held.link("projector"))
    await page.get_by_role("button", name=DESK_DE.words("arrive-enter-projector")).click()
    await expect(page.get_by_text(DESK_DE.words("foyer-title", phase="break"))).to_be_visible()
    await expect(page.locator("figure.strings svg")).to_be_visible()
    await look.at(page, "wall in the break")
    look.done(states=1)


async def test_forty_people_in_circles_and_a_moderator_among_them(host: Host, browsers: Browsers):
    held = await hold(host)
    look, desk, me = Look(DESK_DE), await browsers.person(), await browsers.person()
    await desk.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    guests = await host.guests(held, [f"Gast {n}" for n in range(38)])
    for n, guest in enumerate(guests[:32]):
        await guest.wish("stand_by", spot=1 + n // 6 if n < 30 else 16)
    await host.open_step(held, "b1", "s1")
    await host.open_step(held, "s2", "b1")
    await host.open_step(held, "b1", "s2")
    for n, guest in enumerate(guests[:32]):
        await guest.wish("stand_by", spot=1 + n // 6 if n < 30 else 16)
    await me.arrive(held.link(), "Uwe S.", "arrive-enter-running")
    await expect(me.page.get_by_text(me.t("foyer-shown", **{"from": 1, "to": 12, "count": 17}))).to_be_visible()
    await look.at(me.page, "break of forty")
    await spot(me.page, 1).click(force=True)
    await expect(me.page.get_by_role("alert").filter(has_text=me.t("error-circle_full", limit=6))).to_be_visible()
    await me.button("foyer-find").click()
    await expect(me.page.get_by_role("heading", name=me.t("spot-mine", n=16))).to_be_visible()
    await look.at(me.page, "break of forty in a circle")
    await desk.button("foyer-find").click()
    await expect(desk.page.get_by_role("heading", name=desk.t("spot-mine", n=16))).to_be_visible()
    await look.at(desk.page, "desk in the break")
    look.done(states=3)
