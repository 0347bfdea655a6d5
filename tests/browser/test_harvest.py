"""The harvest and the weighing, as an author, a theme editor, a person of the company and the hall see them."""

from __future__ import annotations

import asyncio
import re

import pytest
from playwright.async_api import Locator, Page, WebSocketRoute, expect

from tests.browser.hosting import Guest, Held, Host, new_id, setup
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, Person, View, rests

pytestmark = pytest.mark.browser

SAID = {
    "Lieselotte B.": "Die Jahresrechnung kam am 23. Dezember, sechs Seiten. Zwei Wochen lang hatte ich gedacht, ich "
    "müsste nachzahlen.",
    "Carla D.": "Bei zwei alten Leuten liegen die Briefe ungeöffnet in der Brotdose. Weil sie sich schämen, dass sie "
    "es nicht verstehen.",
    "Georg Z.": "Rückruf statt Warteschleife. Ich drücke die Eins, lege auf, und bis zum nächsten Abend ruft jemand "
    "zurück.",
    "Klaus-Dieter R.": "In der Zeitung steht nur, welche Straße in Halmstedt als Nächste Fernwärme bekommt. Wir oben "
    "kommen in keinem Plan vor.",
    "Uwe S.": "Im Februar war bei uns vier Stunden der Strom weg. Dass niemand drangeht, das vergesse ich nicht.",
}
BILL, HEAT, PHONE = "Eine Rechnung, die niemand fürchten muss", "Zukunft der Wärme", "Jemand geht ran und weiß Bescheid"
HEAT_NOW = "Womit heizen wir in zehn Jahren?"
STEPS = [
    *setup()["steps"][:2],
    {"id": "s3", "method": "harvest", "title": "Ernte", "question": "Haben wir Sie richtig verstanden?"},
    {"id": "s4", "method": "weighing", "title": "Gewichten", "question": "Drei Punkte. Und wenn Sie mögen: Warum?"},
    {"id": "s5", "method": "plenary", "title": "Wie es weitergeht", "question": "Womit gehen Sie?"},
    {"id": "b1", "method": "break", "title": "Pause", "question": "Setzen Sie sich, zu wem Sie mögen."},
]


class Evening:
    """A round in which five people said something, with a moderator and a person of the company as programs."""

    def __init__(self, host: Host, held: Held) -> None:
        self.host, self.held = host, held
        self.guests: dict[str, Guest] = {}
        self.lines: dict[str, str] = {}
        self.themes: dict[str, str] = {}

    @classmethod
    async def of(cls, host: Host) -> Evening:
        evening = cls(host, await host.dialogue(steps=STEPS))
        await host.open_step(evening.held, "s2", "s1")
        evening.ines = await host.guest(evening.held, "Peer Dollhoff", "moderator")
        evening.jost = await host.guest(evening.held, "Jost Wiebrand", "representative")
        for name, text in SAID.items():
            evening.guests[name] = await host.guest(evening.held, name)
            evening.lines[name] = await evening.guests[name].say(text, "s2")
        return evening

    async def theme(self, title: str, *names: str, by: Guest | None = None) -> None:
        self.themes[title] = id = new_id()
        await (by or self.ines).wish(
            "create_theme", theme=id, title=title, contributions=[self.lines[name] for name in names]
        )

    async def three_themes(self) -> None:
        await self.theme(BILL, "Lieselotte B.", "Carla D.")
        await self.theme(PHONE, "Georg Z.", "Uwe S.")
        await self.theme(HEAT, "Klaus-Dieter R.")

    async def rename_heat(self) -> None:
        theme, line = self.themes[HEAT], self.lines["Klaus-Dieter R."]
        wish = {"theme": theme, "contribution": line, "agrees": False, "leave": False, "heading": HEAT_NOW}
        await self.guests["Klaus-Dieter R."].wish("answer_gathering", **wish, text="So heißt die Broschüre.")
        await self.ines.wish("rename_theme", theme=theme, title=HEAT_NOW, was=HEAT, proposal=line)

    async def weigh(self) -> None:
        bill, phone, heat = (self.themes[title] for title in (BILL, PHONE, HEAT))
        reason = "Angst vor einem Brief darf es nicht geben."
        await self.guests["Uwe S."].wish("weigh", step="s4", theme=bill, points=2, reason=reason)
        await self.guests["Uwe S."].wish("weigh", step="s4", theme=phone, points=1, reason="")
        await self.guests["Georg Z."].wish("weigh", step="s4", theme=heat, points=3, reason="")


class Late:
    """A topic that a page asks for and gets no sooner than the test wants."""

    def __init__(self, topic: str) -> None:
        self._topic = f'"{topic}"'
        self._held: list[tuple[WebSocketRoute, str | bytes]] = []
        self._came = asyncio.Event()

    @classmethod
    async def on(cls, page: Page, topic: str) -> Late:
        late = cls(topic)
        await page.route_web_socket(re.compile("."), late._between)
        return late

    def _between(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        page.on_message(lambda frame: self._asked(server, frame))
        server.on_message(lambda frame: self._told(page, frame))

    def _asked(self, server: WebSocketRoute, frame: str | bytes) -> None:
        if self._topic in str(frame):
            self._held.append((server, frame))
        else:
            server.send(frame)

    def _told(self, page: WebSocketRoute, frame: str | bytes) -> None:
        page.send(frame)
        if self._topic in str(frame):
            self._came.set()

    async def come(self) -> None:
        """Let it come; returns once it has been handed to the page."""
        for server, frame in self._held:
            server.send(frame)
        await self._came.wait()


def theme_of(page: Page, title: str) -> Locator:
    return page.get_by_role("article", name=title)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_what_an_author_sees_from_the_harvest_to_the_result(host: Host, browsers: Browsers, view: View):
    evening = await Evening.of(host)
    look, me, t = Look(view), await browsers.person(view), view.words
    await me.arrive(evening.held.link(), "Oberhalmerin", "arrive-enter-running")
    line = await say(me, "Sagen Sie uns, ob die Fernwärme zu uns hochkommt oder nicht.")
    await host.open_step(evening.held, "s3", "s2")
    await expect(me.page.get_by_text(t("themes-empty"))).to_be_visible()
    await look.at(me.page, "harvest empty")
    await evening.three_themes()
    await evening.rename_heat()
    struck = me.page.locator("#place s", has_text=HEAT)
    await expect(struck).to_be_visible()
    await look.at(me.page, "harvest themes")

    await evening.ines.wish("gather", theme=evening.themes[HEAT], contributions=[line], into=True)
    slip = me.page.get_by_role("region", name=t("understood-title"))
    await expect(slip).to_contain_text(HEAT_NOW)
    await look.at(me.page, "harvest slip")
    await slip.get_by_role("button", name=t("understood-no")).click()
    await look.at(me.page, "harvest slip no")
    await slip.get_by_label(t("understood-words")).fill("Uns geht es um Gewissheit, nicht um ein Versprechen.")
    await slip.get_by_role("button", name=t("understood-send")).click()
    await expect(me.page.get_by_text(t("understood-thanks"))).to_be_visible()
    await expect(theme_of(me.page, HEAT_NOW).first).to_contain_text("Uns geht es um Gewissheit")

    await host.open_step(evening.held, "s4", "s3")
    await evening.weigh()
    put = me.button("weigh-put-on", n=3, title=HEAT_NOW)
    before = await rests(put)
    await put.click()
    await put.click()
    await expect(me.page.get_by_text(t("weigh-left", count=1))).to_be_visible()
    assert await rests(put) == before
    await look.at(me.page, "weighing")
    await me.page.get_by_label(re.compile(re.escape(t("weigh-why")))).fill("Das ist die teuerste Entscheidung.")
    await me.page.keyboard.press("Enter")
    await expect(me.page.get_by_text(t("weigh-why-kept"))).to_be_visible()

    await host.open_step(evening.held, "s5", "s4")
    result = me.page.get_by_role("region", name=t("result-title"))
    await expect(result).to_contain_text(t("result-sum", count=5))
    await expect(result).to_contain_text("Das ist die teuerste Entscheidung.")
    titles = [re.compile(rf"^T{n}\s*{re.escape(title)}$") for n, title in enumerate((BILL, PHONE, HEAT_NOW), 1)]
    await expect(result.get_by_role("heading", level=3)).to_have_text(titles)
    await look.at(me.page, "result")
    await result.get_by_role("button", name=t("result-place")).click()
    await me.open_side()
    await me.page.locator("#side").get_by_role("button", name=t("side-tab-themes"), exact=True).click()
    await expect(me.page.locator("#side").get_by_text(t("result-sum", count=5))).to_be_visible()
    await look.at(me.page, "side themes")
    await me.show("stream")
    await me.page.get_by_role("button", name=t("line-in", themes="T3")).first.click()
    await expect(me.page.locator("#side").get_by_role("heading", name=HEAT_NOW)).to_be_in_viewport()
    await me.own_page()
    await expect(me.page.get_by_text(t("mine-in-theme", n=3, title=HEAT_NOW))).to_be_visible()
    await look.at(me.page, "my page in a theme")
    look.done(states=8)


async def say(me: Person, text: str) -> str:
    """What I say in the browser; its id."""
    await me.page.keyboard.press("s") if not me.view.phone else await me.button("write").click()
    await me.field.fill(text)
    await me.send()
    await me.kept(text)
    await me.close_field()
    own = me.line(text)
    id = str(await own.get_attribute("data-id"))
    if me.view.phone:
        await me.page.get_by_role("button", name=me.t("side-close")).click()
    return id


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_what_the_company_and_the_hall_see(host: Host, browsers: Browsers, view: View):
    evening = await Evening.of(host)
    await evening.three_themes()
    look, bodo, t = Look(view), await browsers.person(view), view.words
    await bodo.arrive(evening.held.link("representative"), "Bodo Achenrath", "arrive-enter-running")
    wall = await browsers.page(view)
    await wall.goto(evening.held.link("projector"))
    await wall.get_by_role("button", name=t("arrive-enter-projector")).click()
    await host.open_step(evening.held, "s3", "s2")
    await expect(theme_of(bodo.page, BILL)).to_be_visible()
    await expect(bodo.button("work-open")).to_have_count(0)
    await expect(wall.get_by_role("heading", name=HEAT)).to_be_visible()
    await look.at(wall, "wall harvest")
    editors = [await host.guest(evening.held, f"Redaktion {n}", "moderator") for n in range(2)]
    for n in range(27):
        title = f"{HEAT_NOW} Und was kostet es, {n + 1}. Fassung?"
        await evening.theme(title, "Carla D.", "Uwe S.", by=editors[n % 2])
    await expect(theme_of(bodo.page, "27. Fassung")).to_have_count(1)
    await look.at(bodo.page, "harvest of thirty")
    await host.open_step(evening.held, "s4", "s3")
    await evening.weigh()
    await expect(bodo.page.get_by_text(t("weigh-company").split(".")[1].strip()[:20])).to_be_visible()
    await expect(bodo.page.get_by_text(t("weigh-count", count=2))).to_be_visible()
    await expect(bodo.page.get_by_role("button", name=t("weigh-put"))).to_have_count(0)
    await look.at(bodo.page, "weighing of the company")
    await expect(wall.get_by_text(t("weigh-count", count=2))).to_be_visible()
    assert not any('"sums":{' in frame for frame in bodo.frames), "nobody is sent a sum before the end"
    await host.open_step(evening.held, "s5", "s4")
    await expect(wall.get_by_text(t("result-sum", count=3))).to_be_visible()
    await expect(wall.get_by_role("region", name=t("result-title")).get_by_role("listitem")).to_have_count(6)
    await look.at(wall, "wall result")
    result = bodo.page.get_by_role("region", name=t("result-title"))
    await expect(result).to_be_visible()
    await host.open_step(evening.held, "b1", "s5")
    await expect(bodo.page.locator(".circles")).to_be_visible()
    await expect(result).to_have_count(0)
    await expect(wall.get_by_role("region", name=t("result-title"))).to_have_count(0)
    look.done(states=4)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_the_theme_editors_table(host: Host, browsers: Browsers, view: View):
    evening = await Evening.of(host)
    look, ines, t = Look(view), await browsers.person(view), view.words
    await ines.arrive(evening.held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    if view.phone:
        label = re.compile(f"^{re.escape(t('desk-tab-circle', count=0))}")
        await ines.page.get_by_role("navigation").get_by_role("button", name=label).click()
    await ines.button("work-open").click()
    left = ines.page.get_by_role("listbox", name=t("work-lines"))
    await expect(left.get_by_role("option")).to_have_count(5)
    await look.at(ines.page, "table empty")
    await evening.three_themes()
    await expect(ines.page.get_by_role("listbox", name=t("work-themes")).get_by_role("option")).to_have_count(3)
    await expect(left.get_by_role("option")).to_have_count(5)  # nothing moves away under the hands
    await host.open_step(evening.held, "s3", "s2")
    line = evening.lines["Carla D."]
    words = "Es ging mir nicht um die Rechnung. Es ging mir um die Scham."
    wish = {"theme": evening.themes[BILL], "contribution": line, "agrees": False, "leave": False, "heading": "Scham"}
    await evening.guests["Carla D."].wish("answer_gathering", **wish, text=words)
    await expect(ines.page.get_by_text(words)).to_be_visible()
    await look.at(ines.page, "table with a queue")
    look.done(states=2)


async def test_nothing_leaves_the_list_when_the_tables_lines_come_late(host: Host, browsers: Browsers):
    evening = await Evening.of(host)
    ines = await browsers.person()
    late = await Late.on(ines.page, "incoming")
    await ines.arrive(evening.held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await ines.button("work-open").click()
    left = ines.page.get_by_role("listbox", name=ines.t("work-lines")).get_by_role("option")
    themes = ines.page.get_by_role("listbox", name=ines.t("work-themes")).get_by_role("option")
    await expect(left).to_have_count(5)

    await evening.theme(BILL, "Lieselotte B.", "Carla D.")
    await expect(themes).to_have_count(1)
    await late.come()
    await evening.theme(HEAT, "Klaus-Dieter R.")

    await expect(themes).to_have_count(2)
    await expect(left).to_have_count(5)


async def test_themes_are_formed_by_keys_alone(host: Host, browsers: Browsers):
    """Space, T, N, R, M, S, Ctrl+Z; and what another editor does meanwhile is not overwritten."""
    evening = await Evening.of(host)
    ines = await browsers.person()
    page, t, keyboard = ines.page, ines.t, ines.page.keyboard
    await ines.arrive(evening.held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await ines.button("work-open").press("Enter")
    left = page.get_by_role("listbox", name=t("work-lines"))
    themes = page.get_by_role("listbox", name=t("work-themes"))
    await expect(left).to_be_focused()
    await expect(left.get_by_role("option")).to_have_count(5)

    for key in ("Space", "ArrowDown", "Space", "n"):
        await keyboard.press(key)
    await expect(page.get_by_label(t("work-ask-new"))).to_be_focused()
    await keyboard.type(BILL)
    await keyboard.press("Enter")
    await expect(themes.get_by_role("option")).to_have_count(1)
    await expect(left.get_by_role("option")).to_have_count(3)
    await expect(left).to_be_focused()

    await keyboard.press("Space")
    await keyboard.press("n")
    await keyboard.type(PHONE)
    await keyboard.press("Enter")
    await expect(themes.get_by_role("option")).to_have_count(2)
    await keyboard.press("Space")
    await keyboard.press("t")
    await keyboard.type("2")
    await keyboard.press("Enter")
    await expect(left.get_by_role("option")).to_have_count(1)
    await expect(themes.get_by_role("option").nth(1)).to_contain_text(t("work-lines-count", count=2))

    await keyboard.press("r")
    await expect(page.get_by_label(t("work-ask-rename", n=2))).to_be_focused()
    theme = str(await themes.get_by_role("option").nth(1).get_attribute("data-id"))
    await evening.ines.wish("rename_theme", theme=theme, title="Von Peer", was=PHONE, proposal="")
    await keyboard.type("Von Ines")
    await keyboard.press("Enter")
    meanwhile = page.get_by_role("alert")
    await expect(meanwhile).to_contain_text("Von Peer")
    await expect(page.get_by_label(t("work-ask-rename", n=2))).to_have_value("Von Ines")
    await keyboard.press("Enter")
    await expect(themes.get_by_role("option").nth(1)).to_contain_text("Von Ines")

    await keyboard.press("m")
    await keyboard.type("rechn")
    await keyboard.press("Enter")
    await expect(themes.get_by_role("option")).to_have_count(1)
    await keyboard.press("Control+z")
    await expect(themes.get_by_role("option")).to_have_count(2)
    await expect(page.get_by_role("status").filter(has_text=t("work-said-undone"))).to_be_visible()


async def test_themes_are_formed_by_dragging(host: Host, browsers: Browsers):
    evening = await Evening.of(host)
    await evening.theme(BILL, "Lieselotte B.")
    ines = await browsers.person()
    page, t = ines.page, ines.t
    await ines.arrive(evening.held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await ines.button("work-open").click()
    left = page.get_by_role("listbox", name=t("work-lines"))
    themes = page.get_by_role("listbox", name=t("work-themes"))
    carla = left.get_by_role("option").filter(has_text="Brotdose")
    await carla.drag_to(themes.get_by_role("option").first)
    await expect(themes.get_by_role("option").first).to_contain_text(t("work-lines-count", count=2))
    await expect(carla).to_have_count(0)
    under = page.get_by_role("listbox", name=t("work-under", n=1))
    await under.get_by_role("option").filter(has_text="Brotdose").drag_to(left)
    await expect(themes.get_by_role("option").first).to_contain_text(t("work-lines-count", count=1))
    await expect(carla).to_have_count(1)
