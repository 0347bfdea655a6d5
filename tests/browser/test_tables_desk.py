"""A moderator leads a World Café by keys: the map, who calls, hopping there and back, telling tables, moving people."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.hosting import Guest, Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, VIEWS, Browsers, Person, View

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was ist da passiert?", "minutes": 20},
    {"id": "s3", "method": "harvest", "title": "Ernte"},
]
PEOPLE = 13
TABLES = 3


async def at_the_desk(browsers: Browsers, held: Held, name: str, view: View = DESK_DE) -> Person:
    person = await browsers.person(view)
    await person.arrive(held.link("moderator"), name, "arrive-enter-moderator")
    await expect(person.page.locator(".desk")).to_be_visible()
    return person


async def cafe(host: Host) -> tuple[Held, list[Guest]]:
    """Thirteen people who will sit at three tables."""
    held = await host.dialogue(capacity=60, steps=STEPS)
    return held, [await host.guest(held, f"Gast {n + 1}") for n in range(PEOPLE)]


async def map_of(desk: Person) -> Locator:
    """All tables are drawn; on a phone they have a page of their own."""
    if desk.view.phone:
        await desk.page.locator(".tabs button").nth(1).click()
    await expect(desk.page.locator(".map svg .t")).to_have_count(TABLES)
    return desk.page.get_by_role("grid", name=desk.t("overview-map", count=TABLES))


async def press(desk: Person, *keys: str) -> None:
    for key in keys:
        await desk.page.keyboard.press(key)


async def sitting_at(desk: Person) -> list[str]:
    """Who sits at the table looked at."""
    return await desk.page.locator("#side .people .who > span:first-child").all_inner_texts()


async def test_a_moderator_hops_helps_tells_and_moves_without_a_mouse(host: Host, browsers: Browsers) -> None:
    held, guests = await cafe(host)
    ines, peer = (
        await at_the_desk(browsers, held, "Ines Falkenried"),
        await at_the_desk(browsers, held, "Peer Dollhoff"),
    )
    t, side = ines.t, ines.page.locator("#side")
    await expect(ines.page.locator("#next-what")).to_contain_text(t("next-sit", count=PEOPLE, tables=TABLES))
    await press(ines, "w")
    grid = await map_of(ines)
    await map_of(peer)  # a number means a table only where there are tables

    await press(ines, "2")
    await expect(side.get_by_role("heading", level=3)).to_have_text(t("overview-table", n=2))
    await expect(side).to_contain_text(t("overview-seen"))
    await press(peer, "2")
    await expect(peer.page.locator("#side")).to_contain_text(t("overview-others", names="Ines Falkenried"))
    await press(ines, "0")
    await expect(side).to_contain_text(t("overview-said-back"))
    await expect(ines.page.locator(".map .visit:not(.mine)")).to_have_count(1)
    await press(peer, "0")

    await press(ines, "x")
    await press(ines, "Home")
    await expect(grid.locator(":focus")).to_have_attribute("aria-label", re.compile("^Tisch 1, "))
    await press(ines, "ArrowRight")
    await expect(grid.locator(":focus")).to_have_attribute("aria-label", re.compile("^Tisch 2, "))
    await helps(ines, peer, guests)
    await moves(ines)
    await swaps(ines)
    await pins_and_pairs(ines)
    await tells(ines)


async def helps(ines: Person, peer: Person, guests: list[Guest]) -> None:
    """A table calls; one takes the call, the other sees it."""
    t = ines.t
    await guests[0].wish("ask_for_help", step="s2", reason="technical")
    await expect(ines.page.locator(".calls h2")).to_have_text(t("overview-calls", count=1, taken=0))
    await press(ines, "b")
    await expect(ines.page.locator("#side .helpline")).to_contain_text(t("overview-reason-technical"))
    await press(ines, "i")
    await expect(ines.page.locator("#side .helpline")).to_contain_text(t("overview-help-by", own="yes", name=""))
    await expect(peer.page.locator(".calls .call.taken")).to_contain_text("Ines Falkenried")
    await press(ines, "m")
    await expect(ines.page.locator("#side .said")).to_contain_text(re.compile("2 Minuten mehr"))
    await press(ines, "e")
    await expect(ines.page.locator(".calls .call")).to_have_count(0)


async def moves(ines: Person) -> None:
    """Somebody is put at another table, and is back after it was undone."""
    t, page = ines.t, ines.page
    await press(ines, "1")
    await expect(page.locator("#side h3")).to_have_text(t("overview-table", n=1))
    await expect(page.locator("#side .people .who").nth(3)).to_be_visible()
    before = await sitting_at(ines)
    await page.get_by_role("button", name=t("overview-seat-of", name=before[-1]), exact=True).press("Enter")
    await page.get_by_role("button", name=t("overview-move"), exact=True).press("Enter")
    await page.keyboard.type("3")
    await press(ines, "Enter")
    await expect(page.locator("#side .said")).to_have_text(
        t("overview-said-moved", name=before[-1], table=t("overview-table", n=3))
    )
    people = page.locator("#side .people .who > span:first-child")
    await expect(people.filter(has_text=re.compile(f"^{before[-1]}$"))).to_have_count(0)
    await page.locator("#side .head h3").focus()
    await press(ines, "y")
    await expect(page.locator("#side .said")).to_have_text(t("overview-said-undone"))
    await expect(page.locator("#side .people .who")).to_have_count(len(before))


def seat(ines: Person, name: str) -> Locator:
    """What leads to what can be done about somebody's seat, where the table looked at is theirs."""
    return ines.page.get_by_role("button", name=ines.t("overview-seat-of", name=name), exact=True)


async def opens(ines: Person, name: str, act: str) -> None:
    """What can be done about somebody's seat, by keys."""
    if await seat(ines, name).get_attribute("aria-expanded") == "false":
        await seat(ines, name).press("Enter")
    await ines.page.get_by_role("button", name=ines.t(act), exact=True).press("Enter")


async def finds(ines: Person, name: str) -> None:
    """Somebody else by their name."""
    await ines.page.keyboard.type(name)
    await ines.page.locator("#side .hit").get_by_role("button", name=name, exact=True).press("Enter")


async def swaps(ines: Person) -> None:
    """Two people change places, and are back after it was undone."""
    t, page = ines.t, ines.page
    here = (await sitting_at(ines))[-1]
    await press(ines, "2")
    await expect(page.locator("#side h3")).to_have_text(t("overview-table", n=2))
    await expect(page.locator("#side .people .who").nth(3)).to_be_visible()
    there = (await sitting_at(ines))[0]
    await opens(ines, there, "overview-swap")
    await finds(ines, here)
    await expect(page.locator("#side .said")).to_have_text(t("overview-said-swapped", one=there, other=here))
    await expect(seat(ines, here)).to_be_visible()
    await expect(seat(ines, there)).to_have_count(0)
    await page.locator("#side .head h3").focus()
    await press(ines, "y")
    await expect(seat(ines, there)).to_be_visible()
    await expect(seat(ines, here)).to_have_count(0)


async def pins_and_pairs(ines: Person) -> None:
    """Somebody stays where they are; two are not seated together again, until that is taken back."""
    t = ines.t
    one, other = (await sitting_at(ines))[:2]
    row = ines.page.locator("#side .people > li").filter(has=seat(ines, one))
    await opens(ines, one, "overview-pin")
    await expect(row.locator(".who")).to_contain_text(t("overview-pinned"))
    await expect(row.locator(":focus")).to_have_count(1)
    await opens(ines, one, "overview-unpin")
    await expect(row.locator(".who")).not_to_contain_text(t("overview-pinned"))
    await opens(ines, one, "overview-pair-wish")
    await finds(ines, other)
    await expect(row.locator(".kept")).to_contain_text(t("overview-kept-apart", name=other))
    await row.locator(".kept").get_by_role("button").press("Enter")
    await expect(row.locator(".kept")).to_have_count(0)
    await expect(row.locator(":focus")).to_have_count(1)


async def tells(ines: Person) -> None:
    """Some tables are told something; how many have read it is counted."""
    t, page = ines.t, ines.page
    await press(ines, "o")
    await expect(page.locator("#tell-text")).to_be_focused()
    await page.keyboard.type("Noch drei Minuten.")
    await page.locator("#tell-to").fill("1, 3")
    await press(ines, "Enter")
    await expect(page.locator("#side .said")).to_have_text(t("overview-told", count=2))
    await page.get_by_role("button", name=t("desk-side-said"), exact=True).click()
    await expect(page.locator("#side")).to_contain_text(t("overview-told-to", count=2, tables="1, 3"))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_the_moderators_seat_can_be_read_by_anybody(
    host: Host, browsers: Browsers, view: View
) -> None:
    held, guests = await cafe(host)
    ines, look = await at_the_desk(browsers, held, "Ines Falkenried", view), Look(view)
    page, t = ines.page, ines.t
    await host.open_step(held, "s2", "s1")
    await map_of(ines)
    await guests[0].wish("ask_for_help", step="s2", reason="conduct")
    await expect(page.locator(".calls .call")).to_have_count(1)
    await look.at(page, "the map")
    await press(ines, "b")
    await expect(page.locator("#side .seen")).to_contain_text(t("overview-seen"))
    await look.at(page, "a table that calls")
    await page.locator("#side .acts").get_by_role("button", name=re.compile(f"^{t('overview-tell')}")).click()
    await look.at(page, "telling a table")
    await page.locator("#side .people button").first.click()
    await page.get_by_role("button", name=t("overview-pair-wish"), exact=True).click()
    await look.at(page, "a wish for two people")
    await page.locator("#side .views button").first.click()
    await expect(page.get_by_role("list", name=t("overview-needs"))).to_be_visible()
    await look.at(page, "who needs me")
    wall = await browsers.page(view)
    await wall.goto(held.link("projector"))
    await wall.get_by_role("button", name=t("arrive-enter-projector")).click()
    await expect(wall.locator("svg.tables .t")).to_have_count(TABLES)
    await expect(wall.locator("svg.tables .help")).to_have_count(0)
    await look.at(wall, "the wall")
    look.done(6)
