"""At the tables of a World Café: people sit down, and what one puts on the cloth lies before the others."""

from playwright.async_api import expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import ALL_VIEWS, Browsers, Person

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was wurde für Sie wichtig?", "minutes": 20},
    {"id": "s3", "method": "table_harvest", "title": "Ernte am Tisch", "minutes": 5},
]


async def sit(browsers: Browsers, host: Host, *, desk: int, phone: int) -> list[Person]:
    """Two at their browsers and two without one, at one table in the first round."""
    held = await host.dialogue(capacity=12, steps=STEPS)
    people = [await browsers.person(ALL_VIEWS[desk]), await browsers.person(ALL_VIEWS[phone])]
    for person, name in zip(people, ("Olena H.", "Tim V."), strict=True):
        await person.arrive(held.link(), name)
    await host.guests(held, ["Fatma Ö.", "Herbert W."])
    await host.open_step(held, "s2", "s1")
    for person in people:
        await expect(person.page.locator(".tools")).to_be_visible(timeout=30_000)
    return people


async def test_given_two_at_a_table_when_one_writes_on_the_cloth_by_keys_then_the_other_sees_it(
    browsers: Browsers, host: Host
) -> None:
    one, other = await sit(browsers, host, desk=0, phone=1)
    await one.page.locator(".tools button").nth(9).click()
    await one.page.locator("#cloth-list-text").fill("Verstehen ist Würde.")
    await one.page.keyboard.press("Enter")
    await expect(other.page.locator(".layer .words")).to_have_text("Verstehen ist Würde.")
    await expect(one.page.locator("#cloth-list summary")).to_contain_text("Verstehen ist Würde.")
    lay = other.page.locator(".layer .words").filter(has_text="Verstehen")
    before = await lay.get_attribute("style")
    await one.page.locator("#cloth-list summary").press("Enter")
    await one.button("cloth-shift").press("ArrowRight")
    await expect(lay).not_to_have_attribute("style", before or "")
    await one.button("cloth-tool-text").press("Enter")
    await expect(one.page.locator("#cloth-words")).to_be_focused()
    await one.page.keyboard.type("Wärme")
    await one.page.keyboard.press("Enter")
    await expect(other.page.locator(".layer .words")).to_have_text(["Verstehen ist Würde.", "Wärme"])
    await expect(one.page.locator(".tools :focus")).to_have_count(1)

    look = Look(one.view)
    await look.at(one.page, "at a table")
    look.done(1)
    look = Look(other.view)
    await look.at(other.page, "at a table")
    look.done(1)
