"""A whole World Café as people at its tables live it, by their screens; the house's time goes on when we say so."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Playwright, expect

from tests.browser.cafe import (
    ARRIVE_S,
    CHOICE_S,
    GOODBYE_S,
    KEPT_S,
    Cafe,
    Time,
    draw,
    lay,
    place,
    sits,
    timed_house,
    tool,
)
from tests.browser.hosting import Host
from tests.browser.look import picture
from tests.browser.people import DESK_DE, PHONE_EN, Browsers, Person, together
from tests.servers.resonanz import Resonanz

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "pairs", "title": "Zu zweit", "question": "Wer sind Sie?", "minutes": 8},
    {
        "id": "s3",
        "method": "world_cafe",
        "title": "Runde 1",
        "question": "Was ist da passiert?",
        "minutes": 20,
        "host_cue": "Kurz willkommen heißen.",
    },
    {"id": "s4", "method": "world_cafe", "title": "Runde 2", "question": "Was macht Ihnen Mut?", "minutes": 20},
    {"id": "s5", "method": "table_harvest", "title": "Ernte am Tisch", "minutes": 6},
    {"id": "s6", "method": "harvest", "title": "Ernte"},
]
PLENARY = {"id": "s8", "method": "plenary", "title": "Im Kreis", "question": "Was bewegt Sie?"}
WEIGHING = {"id": "s7", "method": "weighing", "title": "Gewichten", "points": 3}
WORD, LINE = "Verstehen ist Würde.", "Bei zwei alten Leuten liegen die Briefe ungeöffnet in der Brotdose."


@pytest.fixture(scope="module")
def timed(built: None) -> Iterator[tuple[Resonanz, Time]]:
    server, time = timed_house()
    server.start()
    yield server, time
    server.close()


@pytest.fixture(scope="module")
async def host(timed: tuple[Resonanz, Time], playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(timed[0], playwright_driver)
    yield host
    await host.close()


async def test_from_pairs_to_the_tables_harvest(host: Host, timed: tuple[Resonanz, Time], browsers: Browsers) -> None:
    """Nine people, two of whom we look over the shoulder; they sit together, then go their ways."""
    cafe = Cafe(host, await host.dialogue(capacity=20, steps=STEPS), timed[1], browsers)
    (olena, tim), ines, _ = await asyncio.gather(
        cafe.people(("Olena H.", DESK_DE), ("Tim V.", PHONE_EN)),
        cafe.at_the_desk("Ines Falkenried"),
        host.guests(cafe.held, [f"Gast {n}" for n in range(7)]),
    )
    ids = sorted(person.path.split("/")[3] for person in (olena, tim))
    await host.command(cafe.held, "keep_pair", one=ids[0], other=ids[1], wish="together")

    await in_pairs(cafe, olena, tim)
    await they_move(cafe, olena, tim)
    await on_the_cloth(olena, tim)
    await hosting(olena, tim)
    await help_comes(ines, olena, tim)
    await a_word_to_the_table(ines, olena, tim)
    await somebody_comes_late(cafe)
    await host.command(cafe.held, "keep_pair", one=ids[0], other=ids[1], wish=None)
    await the_next_round(cafe, olena, tim)
    await two_sentences(cafe, olena)


async def press(person: Person, *keys: str) -> None:
    for key in keys:
        await person.page.keyboard.press(key)


async def kept(state: str, *people: Person) -> None:
    """As pictures, if pictures are wanted."""
    for person in people:
        await picture(person.page, person.view, state)


async def in_pairs(cafe: Cafe, olena: Person, tim: Person) -> None:
    """Each tells for half of the time; the guide asks both."""
    await cafe.opens("s2")
    await expect(place(olena)).to_contain_text(olena.t("move-pair"))
    cafe.time.passes(ARRIVE_S)
    await expect(place(olena)).to_contain_text(olena.t("pair-title", people="Tim\u00a0V."))
    await expect(place(tim)).to_contain_text(tim.t("pair-guide-challenge-me"))
    await kept("pairs", olena, tim)
    first = await place(olena).locator(".turn").inner_text()
    cafe.time.passes(4 * 60)
    await expect(place(olena).locator(".turn")).not_to_have_text(first)


async def they_move(cafe: Cafe, olena: Person, tim: Person) -> None:
    """Thirty seconds to say goodbye: where to, who waits there; words being written come along."""
    await olena.type("Angefangen, als es")
    await cafe.opens("s3")
    await expect(place(olena)).to_have_attribute("aria-label", olena.t("tables-spot-pair-goodbye"))
    for person in (olena, tim):
        await expect(person.page.locator(".move h2")).to_contain_text(re.compile("Tisch|table"))
        await expect(person.page.locator(".move")).to_contain_text("Gast")
        await expect(person.page.locator(".move [role=timer] b")).to_have_text(re.compile(r"^([1-9]|[12]\d|30)\b"))
    await kept("move", olena, tim)
    cafe.time.passes(GOODBYE_S)
    tables = {await sits(olena), await sits(tim)}
    assert len(tables) == 1
    await expect(olena.field).to_have_value("Angefangen, als es")
    await olena.field.fill("")
    await expect(place(olena).locator(".hello")).to_contain_text("Tim")
    await expect(olena.page.locator(".bar, .strip").first).to_be_visible()


async def on_the_cloth(olena: Person, tim: Person) -> None:
    """Words, a drawing, an arrow, a heart by two at once; a line lies among them, and who likes moves it."""

    async def olena_draws() -> None:
        await lay(olena, WORD, 0.5, 0.5)
        await tool(olena, "stroke")
        await draw(olena, (0.4, 0.6), (0.5, 0.63), (0.6, 0.6))
        await tool(olena, "arrow")
        await draw(olena, (0.3, 0.3), (0.45, 0.42))
        await tool(olena, "look")

    async def tim_gives_a_heart() -> None:
        await tool(tim, "heart")
        await tim.page.mouse.click(*await at_middle(tim))
        await tool(tim, "look")

    await together(olena_draws(), tim_gives_a_heart())
    for person in (olena, tim):
        await expect(person.page.locator(".layer .words", has_text=WORD)).to_have_count(1)
        await expect(person.page.locator(".layer g[data-item]:not(.draft)")).to_have_count(3)
    await olena.write(LINE)
    for person in (olena, tim):
        await expect(person.page.locator(".layer .line")).to_contain_text("Brotdose")
    await expect(tim.page.locator(".layer .line small")).to_have_text(tim.t("cloth-line-by", name="Olena H.", round=1))
    before = await olena.page.locator(".layer .line").get_attribute("style")
    await drag_line(tim)
    await expect(olena.page.locator(".layer .line")).not_to_have_attribute("style", before or "")
    await kept("cloth", olena, tim)
    await tim.page.locator(".layer .line").click()
    await expect(tim.page.locator(".layer .line")).to_have_class(re.compile("answered"))


async def at_middle(person: Person) -> tuple[float, float]:
    box = await person.page.locator(".box").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.75


async def drag_line(person: Person) -> None:
    line = person.page.locator(".layer .line")
    await line.scroll_into_view_if_needed()
    box = await line.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 3
    await person.page.mouse.move(x, y)
    await person.page.mouse.down()
    await person.page.mouse.move(x + 40, y + 30, steps=4)
    await person.page.mouse.up()


async def hosting(olena: Person, tim: Person) -> None:
    """Asked for, chosen by the table, given back, offered; and the cue of the organiser is the host's alone."""
    await olena.button("hosting-choose").press("Enter")
    await olena.page.locator(".beside").get_by_role("button", name="Tim V.", exact=True).press("Enter")
    for person, who in ((tim, tim.t("beside-host-you")), (olena, olena.t("beside-host", name="Tim V."))):
        await expect(person.page.locator(".beside")).to_contain_text(who)
    await tim.button("hosting-take-back").click()
    await olena.button("hosting-offer").press("Enter")
    await expect(olena.page.locator(".beside")).to_contain_text("Kurz willkommen heißen.")
    await expect(tim.page.locator(".beside")).to_contain_text(tim.t("beside-host", name="Olena H."))
    await expect(tim.page.locator(".beside")).not_to_contain_text("Kurz willkommen heißen.")
    await expect(olena.page.locator(".beside :focus")).to_have_count(1)


async def help_comes(ines: Person, olena: Person, tim: Person) -> None:
    """Called with a reason, taken over, announced, ended; and two minutes more."""
    await olena.button("help-call").press("Enter")
    await olena.button("help-reason-technical").press("Enter")
    await expect(olena.button("help-done")).to_be_focused()
    await expect(tim.page.locator(".coming")).to_contain_text(tim.t("help-reason-technical"))
    await expect(ines.page.locator(".calls .call")).to_have_count(1)
    await ines.page.keyboard.press("i")
    for person in (olena, tim):
        await expect(person.page.locator(".coming")).to_contain_text(person.t("help-comes", name="Ines Falkenried"))
        await expect(person.page.locator(".visit")).to_contain_text("Ines Falkenried")
    await expect(ines.page.locator(".calls .call.taken")).to_contain_text("Ines Falkenried")
    await ines.page.keyboard.press("e")
    await expect(olena.page.locator(".coming")).to_have_count(0)
    await olena.button("minutes-wish").click()
    await expect(ines.page.locator("#side .wish")).to_be_visible()
    await ines.page.keyboard.press("m")
    await expect(olena.page.locator(".wishes")).to_contain_text(re.compile("Dieser Tisch hat Zeit bis"))


async def a_word_to_the_table(ines: Person, olena: Person, tim: Person) -> None:
    """What a moderator says stands before the table until it is put away; how many have read it is counted."""
    await ines.page.keyboard.press("o")
    await expect(ines.page.locator("#tell-text")).to_be_focused()
    await ines.page.keyboard.type("Noch drei Minuten.")
    await ines.page.keyboard.press("Control+Enter")
    for person in (olena, tim):
        await expect(place(person)).to_contain_text("Noch drei Minuten.")
    await kept("told", olena, tim, ines)
    await ines.page.locator("#side").get_by_role("button", name=ines.t("desk-side-said"), exact=True).click()
    await expect(ines.page.locator("#side li").first).to_contain_text(re.compile("von 2|2 von|zwei"))
    await olena.button("tables-told-read").click()
    await expect(place(olena)).not_to_contain_text("Noch drei Minuten.")
    await expect(place(tim)).to_contain_text("Noch drei Minuten.")
    await ines.page.keyboard.press("0")
    await expect(olena.page.locator(".visit")).to_have_count(0)


async def somebody_comes_late(cafe: Cafe) -> None:
    """Seated at once, where somebody is missed."""
    late = await cafe.person("Lia K.", button="arrive-enter-running")
    await sits(late)
    await expect(place(late).locator(".hello")).to_contain_text("Gut, dass Sie da sind")


async def the_next_round(cafe: Cafe, olena: Person, tim: Person) -> None:
    """The host stays, the others go on; what was laid there stays and is told."""
    table = await sits(olena)
    await cafe.opens("s4")
    await expect(olena.page.locator(".move h2")).to_have_text(olena.t("move-stay", n=table))
    await expect(tim.page.locator(".move h2")).to_have_text(re.compile("table"))
    await expect(place(olena)).not_to_contain_text("Noch drei Minuten.")
    await kept("next", olena, tim)
    cafe.time.passes(GOODBYE_S)
    await expect(place(olena)).to_have_attribute("aria-label", olena.t("tables-spot", n=table, round=2))
    await expect(olena.page.locator(".layer .words", has_text=WORD)).to_have_count(1)
    await expect(olena.page.locator(".beside .left")).to_contain_text("Brotdose")
    await expect(place(tim)).to_have_attribute("aria-label", re.compile("^Table . · Round 2$"))
    await kept("second round", olena, tim)


async def two_sentences(cafe: Cafe, olena: Person) -> None:
    """A quiet minute, then at most two sentences; who came from elsewhere reads them, too."""
    await cafe.opens("s5")
    await expect(place(olena)).to_contain_text(re.compile("Erst eine Minute Stille"))
    cafe.time.passes(60)
    await expect(place(olena)).to_contain_text(olena.t("hand-in-hint"))
    await kept("harvest", olena)
    await olena.page.locator("#sentence-1").fill("Wir wollen Briefe, die man versteht.")
    await olena.button("hand-in-give").first.click()
    await expect(place(olena).locator(".kept")).to_contain_text("abgegeben")


async def test_themes_are_formed_from_all_tables_and_confirmed_before_they_are_weighed(
    host: Host, timed: tuple[Resonanz, Time], browsers: Browsers
) -> None:
    """Carla was asked to form themes; she sits at one table and reads what comes in from all of them."""
    cafe = Cafe(host, await host.dialogue(capacity=20, steps=[*STEPS, PLENARY, WEIGHING]), timed[1], browsers)
    (carla, tim), guests, ines = await asyncio.gather(
        cafe.people(("Carla D.", DESK_DE), ("Tim V.", PHONE_EN)),
        host.guests(cafe.held, [f"Gast {n}" for n in range(6)]),
        host.guest(cafe.held, "Ines Falkenried", "moderator"),
    )
    ids = {person: person.path.split("/")[3] for person in (carla, tim)}
    one, other = sorted(ids.values())
    await host.command(cafe.held, "keep_pair", one=one, other=other, wish="apart")
    await ines.wish("ask_duty", participant=ids[carla], duty="editor")
    await carla.button("asked-yes").click()
    await cafe.opens("s3")
    cafe.time.passes(ARRIVE_S)
    assert await sits(carla) != await sits(tim)
    await tim.write("Die Rechnung kommt doppelt.")
    await carla.write("Ich verstehe die Rechnung nicht.")
    for n, guest in enumerate(guests):
        await guest.say(f"Noch eine Zeile, die {n + 1}.", "s3")

    await carla.button("work-open").click()
    lines = carla.page.get_by_role("listbox", name=carla.t("work-lines"))
    await expect(lines.get_by_role("option")).to_have_count(8)
    for text in ("Die Rechnung kommt doppelt.", "Ich verstehe die Rechnung nicht."):
        row = lines.get_by_role("option").filter(has_text=text)
        await expect(row).to_contain_text("Tisch")
        await row.click(modifiers=["Control"])
    await kept("editors", carla)
    await carla.page.keyboard.press("n")
    await carla.page.locator("#work-ask").fill("Rechnungen, die man versteht")
    await carla.page.keyboard.press("Enter")
    themes = carla.page.get_by_role("listbox", name=carla.t("work-themes"))
    await expect(themes.get_by_role("option")).to_contain_text(carla.t("theme-tables", count=2))

    await guests[0].wish("hand_in", step="s3", sentence=1, text="Wir wollen Briefe, die man versteht.")
    await carla.page.locator(".filters select").first.select_option("handed")
    await lines.get_by_role("option").click()
    await carla.page.keyboard.press("n")
    await expect(carla.page.locator("#work-ask")).to_have_value("Wir wollen Briefe, die man versteht.")
    await carla.page.keyboard.press("Escape")

    at_table = tim.page.locator(".layer .line")
    await expect(at_table).to_have_count(4)
    said = re.findall(r"Noch eine Zeile, die \d\.", " ".join(await at_table.all_inner_texts()))
    assert len(said) == 3
    await cafe.opens("s8")
    await tim.sees("Die Rechnung kommt doppelt.", *said)
    await cafe.opens("s6")
    await tim.sees("Die Rechnung kommt doppelt.", *said)
    await tim.fold_side()
    await expect(tim.page.locator(".theme .heard")).to_have_text(tim.t("theme-tables", count=2))
    await expect(tim.page.locator(".ask")).to_contain_text("Rechnungen, die man versteht")
    await kept("themes", tim)
    await tim.button("understood-yes").click()
    await expect(tim.page.locator(".theme .yes")).to_have_text(tim.t("theme-yes"))
    await cafe.opens("s7")
    await expect(tim.page.locator("main")).to_contain_text("Rechnungen, die man versteht")


CHOICE = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was?", "minutes": 20, "choice": True},
]


async def test_tables_are_chosen_and_who_wants_a_full_one_waits_for_a_seat(
    host: Host, timed: tuple[Resonanz, Time], browsers: Browsers
) -> None:
    """Seats are counted live; who does not choose sits where somebody is missed."""
    cafe = Cafe(host, await host.dialogue(capacity=20, steps=CHOICE), timed[1], browsers)
    (olena, tim), guests = await asyncio.gather(
        cafe.people(("Olena H.", DESK_DE), ("Tim V.", PHONE_EN)),
        host.guests(cafe.held, [f"Gast {n}" for n in range(10)]),
    )
    await cafe.opens("s2")
    first = olena.page.locator(".choice [data-table='0']")
    await expect(first).to_contain_text(olena.t("choice-free", count=5))
    await expect(olena.page.locator(".choice header")).to_contain_text(re.compile("Noch [2-6]. Sekunden"))
    for guest in guests[:5]:
        await guest.wish("take_seat", step="s2", table=0)
    await expect(first).to_contain_text(olena.t("choice-full"))
    await olena.page.locator(".choice [tabindex='0']").focus()
    await press(olena, "ArrowRight", "ArrowRight", "Home", "Enter")
    await expect(olena.page.locator(".waits")).to_contain_text(olena.t("choice-waits", n=1))
    await expect(first).to_have_attribute("aria-pressed", "true")
    await kept("choice", olena, tim)
    await guests[0].wish("take_seat", step="s2", table=1)
    await expect(olena.page.locator(".move h2")).to_have_text(olena.t("move-sit", n=1))
    await olena.button("choice-change").press("Enter")
    await expect(first).to_have_attribute("aria-current", "true")
    await expect(first).to_contain_text(olena.t("choice-mine"))
    await olena.button("choice-stay").press("Enter")
    cafe.time.passes(CHOICE_S)
    assert await sits(olena) == 1
    elsewhere = 5 - await sits(tim)  # seven at the tables 2 and 3: there is room at either
    await tim.button("choice-change").click()
    await tim.page.locator(f".choice [data-table='{elsewhere - 1}']").click()
    await expect(place(tim)).to_have_attribute("aria-label", tim.t("tables-spot", n=elsewhere, round=1))
    assert await sits(tim) == elsewhere


ROUND = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was?", "minutes": 20},
    {"id": "s3", "method": "break", "title": "Pause"},
]


async def test_a_seat_is_kept_for_minutes_and_a_table_of_two_joins_another_with_its_cloth(
    host: Host, timed: tuple[Resonanz, Time], browsers: Browsers
) -> None:
    """Tim goes for a moment and comes back to his seat; others go for good, and Olena's table becomes too small."""
    cafe = Cafe(host, await host.dialogue(capacity=20, steps=ROUND), timed[1], browsers)
    olena, tim = await cafe.people(("Olena H.", DESK_DE), ("Tim V.", PHONE_EN))
    one, other = sorted(person.path.split("/")[3] for person in (olena, tim))
    await host.command(cafe.held, "keep_pair", one=one, other=other, wish="together")
    guests = {f"Gast {n}": await host.guest(cafe.held, f"Gast {n}") for n in range(6)}
    await cafe.opens("s2")
    cafe.time.passes(ARRIVE_S)
    table = await sits(olena)
    assert table == await sits(tim)
    await lay(olena, WORD, 0.5, 0.5)
    beside = olena.page.locator(".beside")
    await expect(beside.locator("li", has_text="Tim V.")).not_to_contain_text(olena.t("tables-kept"))
    back = tim.page.url
    await tim.page.goto("about:blank")
    await expect(beside.locator("li", has_text="Tim V.")).to_contain_text(olena.t("tables-kept"))
    cafe.time.passes(KEPT_S - 60)
    await tim.page.goto(back)
    assert table == await sits(tim)

    names = [name for name in await beside.locator("li").all_inner_texts() if name in guests]
    for name in names:
        await guests[name].leave()
        await expect(beside.locator("li", has_text=name)).to_contain_text(olena.t("tables-kept"))
    await cafe.seats_end(beside.locator("li", has_text=re.compile("|".join(names))))
    for person in (olena, tim):
        await expect(person.page.locator(".hello")).to_contain_text(
            re.compile("klein geworden|become small|had become")
        )
        await expect(person.page.locator(".layer .words", has_text=WORD)).to_have_count(1)
    assert await sits(olena) == await sits(tim) != table
    await kept("merged", olena, tim)
    await cafe.opens("s3")
    await expect(olena.page.locator(".tools")).to_have_count(0)
    await expect(olena.page.locator("main")).to_contain_text(re.compile("Foyer|Pause|aufgehoben"))
