"""Everything with the keyboard alone, and always visible where one is."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, PHONE_DE, Browsers, Person, View

pytestmark = pytest.mark.browser

MOST_STOPS = 80
WHERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const bearers = [one, one.nextElementSibling, one.closest("label")].filter(Boolean);
  const shows = (it) => { const s = getComputedStyle(it); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; };
  const box = one.getBoundingClientRect();
  const region = one.closest("#place, #side, #bar, header, nav, footer, main");
  return {
    name: `${one.tagName} ${(one.getAttribute("aria-label") || one.innerText || one.value || one.id).trim().slice(0, 40)}`,
    region: region ? region.id || region.tagName : "",
    visible: bearers.some(shows),
    onScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""
REACHABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((one) => {
    const box = one.getBoundingClientRect();
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true }) || box.width === 0) return false;
    if (one.closest("[hidden], [inert]")) return false;
    if (one.type !== "radio") return true;
    const seen = groups.has(one.name);
    groups.add(one.name);
    return !seen;
  }).length;
}"""


async def test_an_evening_without_a_mouse(host: Host, browsers: Browsers):
    held = await host.dialogue()
    uwe = await host.guest(held, "Uwe S.")
    me = await browsers.person()
    page, t = me.page, me.t
    await page.goto(held.link())
    await tab_to(page, page.get_by_label(t("arrive-name")))
    await page.keyboard.type("Oberhalmerin")
    await page.keyboard.press("Enter")
    await me.inside()
    await uwe.say("Bei uns fällt jeden Winter der Strom aus.", "s1")

    await page.keyboard.press("s")
    await expect(me.field).to_be_focused()
    await page.keyboard.type("Bei uns auch.")
    await page.keyboard.press("Control+Enter")
    await me.kept("Bei uns auch.")
    await choose_a_kind(me)
    await press(page, me.button("write-close"))
    await expect(me.field).to_have_count(0)

    await pick(me, "Bei uns fällt jeden Winter der Strom aus.")
    await press(page, me.button("bar-reply"))
    await expect(me.field).to_be_focused()
    await page.keyboard.type("Wie lange denn?")
    await page.keyboard.press("Control+Enter")
    await me.kept("Wie lange denn?")
    await page.keyboard.press("Escape")

    await pick(me, "Bei uns auch.")
    await press(page, me.button("bar-correct"))
    await expect(me.field).to_have_value("Bei uns auch.")
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Bei uns nur im Januar.")
    await page.keyboard.press("Control+Enter")
    await me.kept("Bei uns nur im Januar.")

    await press(page, page.get_by_role("link", name=t("bar-mine")))
    await expect(page.get_by_role("article").filter(has_text="Bei uns nur im Januar.")).to_be_visible()
    await press(page, page.get_by_role("link", name=t("mine-back")))
    await me.inside()


async def choose_a_kind(me: Person) -> None:
    """The offered choice is one stop; arrows go through it."""
    await tab_to(me.page, me.page.locator("fieldset.choice input[type=radio]:checked"))
    await me.page.keyboard.press("ArrowDown")
    await expect(me.choice("story")).to_be_checked()


async def pick(me: Person, text: str) -> None:
    """One stop for the whole list; arrows from one contribution to the next; space picks."""
    await tab_to(me.page, me.list.locator(".pick[tabindex='0']"))
    await me.page.keyboard.press("Home")
    wanted = me.line(text).locator(".pick")
    for _ in range(await me.list.locator(".pick").count()):
        if await wanted.evaluate("(one) => one === document.activeElement"):
            break
        await me.page.keyboard.press("ArrowDown")
    await me.page.keyboard.press("Space")
    await expect(me.line(text)).to_have_class(re.compile("picked"))


async def press(page: Page, control: Locator) -> None:
    await tab_to(page, control)
    await page.keyboard.press("Enter")


async def tab_to(page: Page, control: Locator) -> None:
    """Tab until it has the focus; every stop on the way must be to be seen."""
    await expect(control.first).to_be_visible()
    for _ in range(MOST_STOPS):
        if await control.first.evaluate("(one) => one === document.activeElement"):
            return
        await page.keyboard.press("Tab")
        stop = await page.evaluate(WHERE)
        assert stop is None or (stop["visible"] and stop["onScreen"]), stop
    raise AssertionError(f"the Tab key does not lead to {control}")


@pytest.mark.parametrize("view", [DESK_DE, PHONE_DE], ids=lambda view: view.name)
async def test_tab_goes_through_everything_in_order(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    uwe = await host.guest(held, "Uwe S.")
    await uwe.say("Der Wecker.", "s1")
    me = await browsers.person(view)
    await me.arrive(held.link(), "Agnieszka R.")
    await me.sees("Der Wecker.")
    await me.page.locator(".skip").first.focus()
    stops = []
    for _ in range(MOST_STOPS):
        await me.page.keyboard.press("Tab")
        stop = await me.page.evaluate(WHERE)
        if stop is None:
            break
        stops.append(stop)
    unseen = [stop for stop in stops if not stop["visible"] or not stop["onScreen"]]
    assert not unseen, unseen
    assert len(stops) >= await me.page.evaluate(REACHABLE) - 1, [stop["name"] for stop in stops]
    regions = [stop["region"] for stop in stops if stop["region"] in {"place", "side", "bar"}]
    in_order = [region for n, region in enumerate(regions) if n == 0 or regions[n - 1] != region]
    assert in_order in (["place", "side", "bar"], ["side", "bar"]), in_order
