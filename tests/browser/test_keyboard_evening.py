"""A moderator leads a whole evening, from the door to the end, and never touches a mouse.

Others take part as programs, the company at a screen of its own. Wherever the keys lead, the focus is somewhere and to
be seen, and axe finds nothing.
"""

from __future__ import annotations

import re
import time

import pytest
from playwright.async_api import Error, Locator, Page, expect

from tests.browser.hosting import Guest, Held, Host, new_id, setup
from tests.browser.look import axe, picture
from tests.browser.people import VIEWS, Browsers, Person, View
from tests.browser.test_keyboard import WHERE, press, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAID = {
    "Lieselotte B.": "Die Jahresrechnung kam am 23. Dezember, sechs Seiten.",
    "Carla D.": "Bei zwei alten Leuten liegen die Briefe ungeöffnet in der Brotdose.",
    "Georg Z.": "Rückruf statt Warteschleife.",
    "Uwe S.": "Dass niemand drangeht, das vergesse ich nicht.",
}
BILL, PHONE, HEADING = "Rechnung", "Telefon", "Jemand geht ran"
STEPS = [
    *setup()["steps"][:2],
    {"id": "s3", "method": "harvest", "title": "Ernte", "question": "Haben wir Sie richtig verstanden?"},
    {"id": "s4", "method": "weighing", "title": "Gewichten", "question": "Was ist Ihnen am wichtigsten?"},
    {"id": "s5", "method": "read_back", "title": "Was wir gehört haben", "question": "Haben wir Sie verstanden?"},
    {"id": "s6", "method": "closing_round", "title": "Wie war’s?", "question": "Ein Satz: Womit gehen Sie?"},
]
DESKS = [view for view in VIEWS if not view.phone]
TURN_MS = 500
FOUND_S = 10.0


class Evening:
    """Who is there, and what the moderator's screen looked like on the way."""

    def __init__(self, host: Host, held: Held, ines: Person) -> None:
        self.host, self.held, self.ines = host, held, ines
        self.guests: dict[str, Guest] = {}
        self.lines: dict[str, str] = {}
        self.theme = ""
        """The theme that is talked of."""
        self.wrong: list[str] = []

    async def come(self) -> None:
        for name in SAID:
            self.guests[name] = await self.host.guest(self.held, name)
        self.selin = await self.host.guest(self.held, "Selin Farhan", "representative")

    async def speak(self) -> None:
        for name, text in SAID.items():
            self.lines[name] = await self.guests[name].say(text, "s2")

    async def _lost(self) -> str:
        """Where the focus has gone to, if that is nowhere; what came from elsewhere may take a moment to be drawn."""
        until = time.monotonic() + FOUND_S
        while True:
            where = await self.ines.page.evaluate(WHERE)
            in_region = await self.ines.page.locator("#place:focus, #side:focus").count()
            if in_region or (where is not None and where["visible"] and where["onScreen"]):
                return ""
            if time.monotonic() > until:
                return str(where)

    async def look(self, state: str) -> None:
        """The focus is on something visible, or in the region where it was, and axe has nothing to say."""
        if lost := await self._lost():
            self.wrong.append(f"{state}: the focus is at {lost}")
        self.wrong += [f"{state}: {found}" for found in await axe(self.ines.page)]
        await picture(self.ines.page, self.ines.view, f"by keys {state}")


async def keys(page: Page, *names: str) -> None:
    for name in names:
        await page.keyboard.press(name)


async def on_to(ines: Person, title: str) -> None:
    """W until that step is open; right after a change the key does nothing, so that nobody skips a step."""
    opened = ines.page.locator(".strip", has_text=title)
    while not await opened.count():
        await ines.page.keyboard.press("w")
        try:
            await opened.wait_for(timeout=TURN_MS)
        except Error:  # not yet
            continue


def listed(page: Page, name: str) -> Locator:
    return page.get_by_role("listbox", name=name).get_by_role("option")


@pytest.mark.parametrize("view", DESKS, ids=lambda view: view.name)
async def test_a_whole_evening_is_led_by_keys_alone(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue(steps=STEPS)
    ines = await browsers.person(view)
    evening = Evening(host, held, ines)
    await evening.come()
    await arrives(ines, held)
    await evening.look("the foyer")
    await experience(evening)
    await forms_themes(evening)
    await ines.page.emulate_media(color_scheme="dark")  # half of the evening in each light
    await harvest(evening)
    await weighing(evening)
    await read_back(evening)
    await closes(evening)
    assert not evening.wrong, "\n".join(evening.wrong)


async def arrives(ines: Person, held: Held) -> None:
    page, t = ines.page, ines.t
    await page.goto(held.link("moderator"))
    await tab_to(page, page.get_by_label(t("arrive-name")))
    await page.keyboard.type("Ines Falkenried")
    await keys(page, "Enter")
    await ines.inside()
    await expect(page.locator(".desk")).to_be_visible()


async def experience(evening: Evening) -> None:
    """The round: more time, a pause, an announcement, the word to two people, one line hidden and shown again."""
    ines, page, t = evening.ines, evening.ines.page, evening.ines.t
    await on_to(ines, "Wann wurden wir für Sie plötzlich wichtig?")
    await evening.speak()
    await evening.look("the round")
    said = page.locator(".bar .said")
    await keys(page, "+")
    await expect(said).to_have_text(t("clock-extended-by", minutes=2))
    await keys(page, "p")
    await expect(page.locator("[data-clock=paused]").or_(ines.button("clock-resume")).first).to_be_visible()
    await evening.look("the clock stands")
    await keys(page, "p")
    await keys(page, "a")
    await expect(page.locator("#announcement")).to_be_focused()
    await page.keyboard.type("Noch drei Minuten.")
    await evening.look("an announcement is written")
    await keys(page, "Enter")
    await expect(page.locator("#announce")).to_be_focused()

    uwe, carla = evening.guests["Uwe S."], evening.guests["Carla D."]
    for guest in (uwe, carla):
        await guest.wish("raise_hand", step="s2", way="voice", direct=False)
    speakers = page.get_by_role("region", name=t("speakers-title"))
    await expect(speakers).to_contain_text(t("speakers-next", name="Uwe S."))
    await keys(page, "d")
    await expect(speakers.locator("b")).to_have_text("Uwe S.")
    await evening.look("somebody has the word")
    await keys(page, "e")
    await expect(speakers).to_contain_text(t("speakers-nobody"))
    await keys(page, "v")
    await expect(speakers.locator("b")).to_have_text("Carla D.")
    await keys(page, "q")
    await expect(page.get_by_role("region", name=t("side-tab-floor"))).to_be_visible()
    await evening.look("the list of speakers")
    await keys(page, "e", "v")
    await expect(speakers).to_contain_text(t("speakers-nobody"))

    await keys(page, "1")
    await expect(page.locator("#side .pick[tabindex='0']")).to_be_focused()
    await keys(page, "h")
    await expect(page.locator("form.hide")).to_be_visible()
    await evening.look("a line is being hidden")
    await keys(page, "Control+Enter")
    await expect(said).to_have_text(t("hide-done"))
    await evening.look("a line is hidden")
    await keys(page, "Control+z")
    await expect(said).to_have_text(t("undo-done", what=t("undo-hide")))


async def forms_themes(evening: Evening) -> None:
    """Out of the running round: two themes, one renamed; split, merged and taken back."""
    page, t = evening.ines.page, evening.ines.t
    await keys(page, "g")
    left, themes = listed(page, t("work-lines")), listed(page, t("work-themes"))
    await expect(left).to_have_count(len(SAID))
    await expect(page.get_by_role("listbox", name=t("work-lines"))).to_be_focused()
    await evening.look("the theme table")
    await keys(page, "Space", "ArrowDown", "Space", "n")
    await page.keyboard.type(BILL)
    await evening.look("a theme gets its name")
    await keys(page, "Enter")
    await expect(themes).to_have_count(1)
    await expect(left).to_have_count(2)
    await expect(page.get_by_role("listbox", name=t("work-lines"))).to_be_focused()
    await keys(page, "Home", "Space", "ArrowDown", "Space", "n")
    await page.keyboard.type("Tellefon")
    await keys(page, "Enter")
    await expect(themes.nth(1)).to_contain_text(t("work-lines-count", count=2))
    await keys(page, "r")
    await expect(page.get_by_label(t("work-ask-rename", n=2))).to_be_focused()
    await keys(page, "Control+a")
    await page.keyboard.type(PHONE)
    await keys(page, "Enter")
    await expect(themes.nth(1)).to_contain_text(PHONE)
    await keys(page, "m")
    await page.keyboard.type("1")
    await keys(page, "Enter")
    await expect(themes).to_have_count(1)
    await evening.look("two themes merged")
    await keys(page, "Control+z")
    await expect(themes.nth(1)).to_contain_text(t("work-lines-count", count=2))
    await keys(page, "g")
    await expect(page.get_by_role("listbox", name=t("work-themes"))).to_have_count(0)
    await evening.look("back at the desk")


async def harvest(evening: Evening) -> None:
    """An author proposes another heading, and the moderator takes it."""
    ines, page, t = evening.ines, evening.ines.page, evening.ines.t
    await on_to(ines, "Haben wir Sie richtig verstanden?")
    themes = page.get_by_role("article")
    await expect(themes).to_have_count(2)
    await evening.look("the harvest")
    await keys(page, "g")
    option = listed(page, t("work-themes")).nth(1)
    evening.theme = str(await option.get_attribute("data-id"))
    await tab_to(page, page.get_by_role("listbox", name=t("work-themes")))
    await keys(page, "End")
    lies = await listed(page, t("work-under", n=2)).first.inner_text()
    author = next(name for name, text in SAID.items() if text in lies)
    no = {"agrees": False, "leave": False, "heading": HEADING, "text": ""}
    await evening.guests[author].wish("answer_gathering", theme=evening.theme, contribution=evening.lines[author], **no)
    await expect(page.get_by_text(t("objections-about", name=author, n=2))).to_be_visible()
    await evening.look("somebody proposes a heading")
    await press(page, page.get_by_role("button", name=t("objections-take")))
    await expect(option).to_contain_text(HEADING)
    await evening.look("the heading is taken")
    await keys(page, "g")


async def weighing(evening: Evening) -> None:
    ines, page, t = evening.ines, evening.ines.page, evening.ines.t
    await on_to(ines, "Was ist Ihnen am wichtigsten?")
    for name in ("Uwe S.", "Carla D."):
        await evening.guests[name].wish("weigh", step="s4", theme=evening.theme, points=2, reason="Das zuerst.")
    await expect(page.get_by_text(t("weigh-count", count=2))).to_be_visible()
    await evening.look("the weighing")


async def read_back(evening: Evening) -> None:
    ines, page = evening.ines, evening.ines.page
    await on_to(ines, "Haben wir Sie verstanden?")
    understood = "Sie wollen, dass jemand ans Telefon geht."
    read = new_id()
    await evening.selin.wish("read_back", read_back=read, text=understood, contributions=list(evening.lines.values()))
    await expect(page.get_by_text(understood).first).to_be_visible()
    await evening.guests["Uwe S."].wish("answer_read_back", read_back=read, agrees=True)
    await evening.look("the company reads back")


async def closes(evening: Evening) -> None:
    """The closing round, and the end: asked once, with "no" under the hand."""
    ines, page, t = evening.ines, evening.ines.page, evening.ines.t
    await on_to(ines, "Ein Satz: Womit gehen Sie?")
    await evening.guests["Georg Z."].say("Mit einer Nummer, unter der ein Mensch abnimmt.", "s6")
    await evening.look("the closing round")
    await keys(page, "w")
    await expect(page.locator("#next-close-no")).to_be_focused()
    await evening.look("is it to end")
    await keys(page, "Escape")
    await expect(page.locator("#next-close-no")).to_have_count(0)
    await evening.look("not yet")
    await keys(page, "w")
    await expect(page.locator("#next-close-no")).to_be_focused()
    await keys(page, "Shift+Tab", "Enter")
    documentation = page.get_by_role("link", name=re.compile(re.escape(t("next-documentation"))))
    await expect(documentation).to_be_visible()
    await evening.look("the end")
    await tab_to(page, documentation)
