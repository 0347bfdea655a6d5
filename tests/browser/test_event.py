"""A whole event in the Großer Kreis, each role at a real screen: from the lobby to what stands on everybody's page.

Two moderators, two people of the company and eight customers, on desks and phones, in German and English. One of the
customers writes along, one forms themes with a moderator. In the middle the server is killed.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Locator, Page, Playwright, expect
from playwright.async_api import TimeoutError as TooLate

from tests.browser.hosting import Held, Host, in_minutes
from tests.browser.people import (
    COMING_BACK_MS,
    DESK_DE,
    DESK_EN,
    PHONE_DE,
    PHONE_EN,
    Browsers,
    Person,
    ask_to_close,
    together,
)
from tests.browser.test_answers import UNTIL
from tests.browser.test_duties import ask
from tests.browser.test_floor import hand, show_on, wish
from tests.browser.test_gathering import spot
from tests.browser.test_harvest import theme_of
from tests.browser.test_moderation import ANEW, NAMED, PLEASE, answers_and_writes_anew, paces, press
from tests.browser.test_spoken import DEVICE, OXYGEN, ZAEHLER, note, slip_of, who_of, words_of
from tests.servers.resonanz import Resonanz

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TITLES = {"s2": "Erleben", "b1": "Pause", "h1": "Ernte", "w1": "Gewichten", "r1": "Gehört", "c1": "Wie war’s?"}
METHODS = {"s2": "plenary", "b1": "break", "h1": "harvest", "w1": "weighing", "r1": "read_back", "c1": "closing_round"}
WELCOME = "Willkommen. In fünf Minuten machen wir das Fenster auf."
TYPED = "Rückruf statt Warteschleife, das wünsche ich mir."
VILLAGE = "Sagen Sie uns, ob die Fernwärme zu uns hochkommt oder nicht."
SHORT = "Shorter letters, please."
SECRET = "Meine Schwester Wilhelmine backt heute."
DARK = "Geschrieben, während der Server tot war."
BILL, HEAT, PHONE = "Jemand geht ran", "Zukunft der Wärme", "Wenn der Strom weg ist"
HEAT_NOW = "Womit heizen wir in zehn Jahren?"
BROCHURE = "So heißt die Broschüre."
UNDERSTOOD, LACKING = "Sie halten eine schlechte Nachricht besser aus als keine.", "Melden Sie sich, bevor wir es tun."
PROMISE, NO, REASON = "Ab Mai rufen wir zurück.", "Wir bauen keine Leitung nach Oberhalm.", "3,1 km über den Sattel."
CASE = "Mein Abschlag wurde falsch gebucht, Vertrag 4711."
SENTENCE = "Ich gehe mit einer Frage weniger."


@dataclass
class Event:
    """The people of this evening by their first names."""

    server: Resonanz
    host: Host
    browsers: Browsers
    held: Held = field(init=False)
    wall: Page = field(init=False)
    people: dict[str, Person] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Person:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def everybody(self) -> list[Person]:
        return list(self.people.values())

    async def lead(self, step: str) -> None:
        """The one large button, by its name; right after a change it only says that something changed."""
        page, t = self.ines.page, self.ines.t
        button = self.ines.button("next-begin" if step == "s2" else "next-open", step=TITLES[step])
        there = page.locator(".strip").filter(has_text=f"{TITLES[step]}, und?")
        settling = page.get_by_text(t("just-moved"))
        while not await there.count():
            if await button.count():
                await button.click()
            await expect(there.or_(settling).first).to_be_visible()
        for person in self.everybody:
            await expect(person.page.locator(".strip")).to_contain_text(f"{TITLES[step]}, und?")

    async def home(self, person: Person) -> None:
        await person.page.goto(f"{self.held.url}{person.path}")
        await person.inside()


@pytest.fixture
async def event(built: None, browsers: Browsers, playwright_driver: Playwright) -> AsyncIterator[Event]:
    server = Resonanz(frontend=True)
    server.start()
    host = await Host.of(server, playwright_driver)
    yield Event(server, host, browsers)
    await browsers.close()
    await host.all_leave()
    await host.close()
    server.close()


@pytest.mark.timeout(400)
async def test_a_whole_event(event: Event):
    await they_are_let_in(event)
    await they_sit_in_the_foyer(event)
    await duties_are_asked_for(event)
    await welcomed_and_told(event)
    await the_word_goes_round_and_is_written_down(event)
    await somebody_speaks_by_writing(event)
    await a_line_is_hidden_and_written_anew(event)
    await it_goes_slower(event)
    await the_server_is_killed(event)
    await a_break_keeps_nothing(event)
    await two_form_themes_and_an_author_disagrees(event)
    await only_customers_weigh(event)
    await the_company_says_what_it_heard_and_answers(event)
    await something_is_handed_over(event)
    await how_it_was(event)
    await it_is_closed_and_everything_stands_there(event)


async def they_are_let_in(event: Event) -> None:
    host, t = event.host, DESK_DE.words
    steps = [{"id": "s1", "method": "foyer", "title": "Ankommen", "question": "Was war heute das Erste mit Strom?"}]
    steps += [
        {"id": id, "method": METHODS[id], "title": title, "question": f"{title}, und?"} for id, title in TITLES.items()
    ]
    event.held = held = await host.dialogue(
        steps=steps, starts_at=in_minutes(12), case_desk="Kundenservice", answers_until=UNTIL
    )
    views = {"ines": DESK_DE, "peer": DESK_EN, "katrin": DESK_DE, "bodo": PHONE_EN}
    views |= {
        "agnieszka": DESK_DE,
        "carla": DESK_EN,
        "uwe": DESK_DE,
        "fatma": PHONE_DE,
        "georg": PHONE_EN,
        "tim": PHONE_EN,
        "ruth": DESK_EN,
        "vera": DESK_DE,
    }
    event.people = {name: await event.browsers.person(view) for name, view in views.items()}
    await event.ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await event.peer.arrive(held.link("moderator"), "Peer Dollhoff", "arrive-enter-moderator")
    await event.katrin.arrive(held.link("representative"), "Katrin Oswinkel")
    await event.bodo.arrive(held.link("representative"), "Bodo Achenrath")
    await press(event.ines.page, "k")
    await event.ines.page.get_by_role("checkbox", name=t("door-lobby")).check()
    event.browsers.watch.refusals("/api/me")
    customers = {
        "agnieszka": "Agnieszka R.",
        "carla": "Carla D.",
        "uwe": "Uwe S.",
        "fatma": "Fatma Ö.",
        "georg": "Georg Z.",
        "tim": "Tim V.",
        "ruth": "Ruth A.",
    }
    for key, name in {**customers, "vera": "Oberhalmerin"}.items():
        person = event.people[key]
        await person.page.goto(held.link())
        await person.page.get_by_label(person.t("arrive-name")).fill(name)
        await person.button("arrive-enter-lobby").click()
        await expect(person.page.get_by_role("heading", level=1)).to_have_text(person.t("wait-title"))
    await expect(event.ines.page.get_by_text(t("door-waiting", count=8)).first).to_be_visible()
    await expect(event.peer.page.get_by_text(event.peer.t("door-waiting", count=8)).first).to_be_visible()
    await press(event.ines.page, "k")
    await expect(event.ines.button("door-let-in-of", name="Agnieszka R.")).to_be_focused()
    await press(event.ines.page, "Enter")
    await event.agnieszka.inside()
    await expect(event.carla.page.get_by_role("heading", level=1)).to_have_text(event.carla.t("wait-title"))
    await event.ines.button("door-let-in-all").click()
    await together(*(event.people[name].inside() for name in ("carla", "uwe", "fatma", "georg", "tim", "ruth", "vera")))
    event.wall = await show_on(await event.browsers.person(), held)


async def they_sit_in_the_foyer(event: Event) -> None:
    uwe, fatma, georg = event.uwe, event.fatma, event.georg
    await spot(uwe.page, 1).click()
    await expect(spot(fatma.page, 1)).to_contain_text("Uwe S.")
    await spot(fatma.page, 1).click()
    await expect(uwe.page.locator(".names")).to_contain_text("Fatma Ö.")
    await fatma.page.get_by_label(fatma.t("talk-label")).fill("Guten Abend, Uwe.")
    await fatma.page.keyboard.press("Enter")
    await expect(uwe.page.get_by_role("log", name=uwe.t("talk-log"))).to_contain_text("Guten Abend, Uwe.")
    await georg.sees_nowhere("Guten Abend, Uwe.")


async def duties_are_asked_for(event: Event) -> None:
    ines, agnieszka, carla, katrin = event.ines, event.agnieszka, event.carla, event.katrin
    await ines.show("people")
    await ines.button("ask-scribe-name", name="Agnieszka R.").click()
    await agnieszka.button("asked-yes").click()
    await expect(who_of(agnieszka).or_(words_of(agnieszka)).first).to_be_visible()
    await ask(ines, "Carla D.", "editor")
    await carla.button("asked-yes").click()
    await expect(carla.button("asked-yes")).to_have_count(0)
    await ask(ines, "Katrin Oswinkel", "confidant")
    await katrin.button("asked-yes").click()
    for name, duty in (("Agnieszka R.", "scribe"), ("Carla D.", "editor"), ("Katrin Oswinkel", "confidant")):
        entry = event.peer.page.locator("#side li", has_text=name)
        await event.peer.show("people")
        await expect(entry).to_contain_text(event.peer.t(f"ask-{duty}-taken"))
    await event.peer.show("stream")


async def welcomed_and_told(event: Event) -> None:
    ines = event.ines
    await event.lead("s2")
    await press(ines.page, "a")
    await expect(ines.page.locator("#announcement")).to_be_focused()
    await ines.page.keyboard.type(WELCOME)
    await press(ines.page, "Enter")
    for person in event.everybody:
        if person is not ines:
            await expect(person.page.locator(".strip")).to_contain_text(WELCOME)
    await expect(event.wall.locator("header")).to_contain_text(WELCOME)
    await expect(ines.page.locator("#announce")).to_be_focused()
    await press(ines.page, "5")
    await expect(ines.page.locator("#side")).to_contain_text(ines.t("said-read", read=11, of=11))
    await press(ines.page, "1")


async def the_word_goes_round_and_is_written_down(event: Event) -> None:
    ines, uwe, fatma, georg, carla = event.ines, event.uwe, event.fatma, event.georg, event.carla
    await wish(uwe)
    await expect(hand(uwe)).to_contain_text(uwe.t("floor-place", n=1))
    await wish(georg, "text")
    await expect(hand(georg)).to_contain_text(georg.t("floor-place", n=2))
    await gives_the_word(ines, "Uwe S.")
    await expect(uwe.page.locator(".hand.turn")).to_contain_text(uwe.t("floor-yours"))
    for person in (event.agnieszka, event.katrin, event.bodo, fatma):
        await expect(person.page.locator("#place")).to_contain_text("Uwe S.")
    await expect(event.wall.locator("blockquote")).to_have_text("Uwe S.")
    await carla.button("floor-reply").click()
    await carla.page.locator(".ways button").first.click()
    await expect(carla.page.locator(".direct")).to_contain_text(carla.t("floor-replying"))

    await event.agnieszka.open_side()
    opened, folded = who_of(event.agnieszka).or_(words_of(event.agnieszka)), event.agnieszka.button("scribe-open")
    await expect(opened.or_(folded).first).to_be_visible()
    if await folded.is_visible():
        await folded.click()
    await expect(opened.first).to_be_visible()
    await note(event.agnieszka, "uwe", OXYGEN)
    await note(event.agnieszka, "fat", ZAEHLER)
    await uwe.open_side()
    await uwe.button("slip-no").click()
    await slip_of(uwe).locator("textarea").fill(DEVICE)
    await press(uwe.page, "Control+Enter")
    await expect(slip_of(uwe)).to_have_count(0)
    await fatma.page.locator("button.waiting").click()
    await expect(slip_of(fatma)).to_contain_text(ZAEHLER)
    while await slip_of(fatma).count():  # whoever answers has read: at first the button does not answer
        with contextlib.suppress(TooLate):  # it has gone meanwhile
            await fatma.button("slip-yes").click(timeout=2_000)
    await together(*(person.sees(DEVICE, ZAEHLER) for person in event.everybody))
    await expect(event.agnieszka.line(DEVICE)).to_contain_text(event.agnieszka.t("spoken-yes"))
    await together(*(person.sees_nowhere(OXYGEN) for person in event.everybody))

    await uwe.button("floor-done").click()
    await gives_the_word(ines, "Carla D.")
    await expect(carla.button("floor-done")).to_be_visible()
    await carla.button("floor-done").click()


async def gives_the_word(ines: Person, name: str) -> None:
    """By its key, once her own screen says that nobody speaks and that this person is the next."""
    speakers = ines.page.get_by_role("region", name=ines.t("speakers-title"))
    await expect(speakers).to_contain_text(ines.t("speakers-nobody"))
    await expect(speakers).to_contain_text(ines.t("speakers-next", name=name))
    await press(ines.page, "d")
    await expect(speakers.locator("b")).to_have_text(name)


async def somebody_speaks_by_writing(event: Event) -> None:
    ines, georg = event.ines, event.georg
    await gives_the_word(ines, "Georg Z.")
    await expect(georg.field).to_be_visible()
    await georg.field.fill(TYPED)
    await georg.send()
    for person in (event.uwe, event.katrin):
        await expect(person.page.locator(".stage .words").filter(has_text=TYPED)).to_be_visible()
    await expect(event.wall.locator(".words blockquote").filter(has_text=TYPED)).to_be_visible()
    await expect(event.wall.locator(".words .by")).to_contain_text("Georg Z.")
    await georg.button("floor-done").click()
    await expect(georg.page.locator(".hand.turn")).to_have_count(0)
    await together(event.vera.write(VILLAGE), event.tim.write(SHORT))
    await together(event.vera.close_field(), event.tim.close_field())


async def a_line_is_hidden_and_written_anew(event: Event) -> None:
    ines, fatma, bodo = event.ines, event.fatma, event.bodo
    await fatma.write(NAMED)
    await fatma.close_field()
    await bodo.sees(NAMED)
    await press(ines.page, "1")
    await ines.pick(NAMED)
    await press(ines.page, "h")
    await expect(ines.page.get_by_role("radio", name=ines.t("hidden-reason-third_party"))).to_be_focused()
    await press(ines.page, "Control+Enter")
    await expect(fatma.page.locator("#side")).to_contain_text(PLEASE)
    reason = bodo.t("hidden-reason-third_party")
    await expect(bodo.page.locator("#side")).to_contain_text(bodo.t("hidden-line", reason=reason))
    await together(*(person.sees_nowhere("Berta Muster") for person in (bodo, event.uwe, event.katrin, event.carla)))
    await answers_and_writes_anew(fatma)
    await press(ines.page, "4")
    await expect(ines.page.locator("#side")).to_contain_text("Daran habe ich nicht gedacht.")
    await bodo.sees_nowhere(ANEW)
    await ines.button("hidings-show").click()
    await press(ines.page, "1")
    await together(*(person.sees(ANEW) for person in (bodo, event.uwe, event.katrin, event.carla)))


async def it_goes_slower(event: Event) -> None:
    ines, uwe = event.ines, event.uwe
    await paces(ines, "ArrowDown")
    await expect(ines.button("slow-button-on", seconds=10)).to_be_visible()
    await expect(event.peer.button("slow-button-on", seconds=10)).to_be_visible()
    await uwe.write("Das Erste.")
    await uwe.type("Das Zweite.")
    await uwe.send()
    waiting = uwe.page.locator("#side .draft").filter(has_text="Das Zweite.")
    await expect(waiting).to_contain_text(re.compile(r"geht in \d+ s von selbst hinaus"))
    await event.katrin.sees_nowhere("Das Zweite.")
    await uwe.kept("Das Zweite.", within_ms=25_000)
    await event.katrin.sees("Das Zweite.")
    await paces(ines, "ArrowUp")
    await expect(event.peer.button("slow-button")).to_be_visible()


async def the_server_is_killed(event: Event) -> None:
    event.browsers.watch.line_may_break()
    await event.vera.type(DARK)
    event.server.kill()
    await event.vera.send()
    await expect(event.vera.line(DARK)).to_contain_text("unterwegs seit")
    event.server.start()
    await event.vera.kept(DARK, COMING_BACK_MS)
    await event.vera.close_field()
    await together(*(person.sees(DARK, DEVICE, within_ms=COMING_BACK_MS) for person in event.everybody))


async def a_break_keeps_nothing(event: Event) -> None:
    await event.lead("b1")
    uwe, georg, vera = event.uwe, event.georg, event.vera
    await together(*(event.home(person) for person in (georg, event.fatma, event.bodo)))  # phones, at the place again
    await spot(uwe.page, 2).click()
    await expect(spot(georg.page, 2)).to_contain_text("Uwe S.")
    await spot(georg.page, 2).click()
    await expect(uwe.page.locator(".names")).to_contain_text("Georg Z.")
    await uwe.page.get_by_label(uwe.t("talk-label")).fill(SECRET)
    await uwe.page.keyboard.press("Enter")
    await expect(georg.page.get_by_role("log", name=georg.t("talk-log"))).to_contain_text(SECRET)
    assert not [frame for frame in vera.frames if "Wilhelmine" in frame]
    await expect(event.wall.get_by_text(uwe.t("foyer-title", phase="break"))).to_be_visible()


async def forms(editor: Person, title: str, *lines: str) -> None:
    """Chooses lines at the editors' table and gives them a heading."""
    left = editor.page.get_by_role("listbox", name=editor.t("work-lines"))
    for line in lines:
        await left.get_by_role("option").filter(has_text=line).click()
    await press(editor.page, "n")
    await expect(editor.page.get_by_label(editor.t("work-ask-new"))).to_be_focused()
    await editor.page.keyboard.type(title)
    await press(editor.page, "Enter")
    themes = editor.page.get_by_role("listbox", name=editor.t("work-themes"))
    await expect(themes.get_by_role("option").filter(has_text=title)).to_have_count(1)


async def two_form_themes_and_an_author_disagrees(event: Event) -> None:
    carla, peer, vera = event.carla, event.peer, event.vera
    await event.lead("h1")
    await expect(event.katrin.button("work-open")).to_have_count(0)
    await expect(event.uwe.button("work-open")).to_have_count(0)
    await together(carla.button("work-open").click(), peer.button("work-open").click())
    await together(forms(carla, BILL, TYPED), forms(peer, HEAT, VILLAGE))
    await forms(carla, PHONE, DEVICE)
    for person in (event.katrin, event.uwe):
        for title in (BILL, HEAT, PHONE):
            await expect(theme_of(person.page, title).first).to_be_visible()
    await expect(event.wall.get_by_role("heading", name=HEAT)).to_be_visible()
    slip = vera.page.get_by_role("region", name=vera.t("understood-title")).first
    await expect(slip).to_contain_text(HEAT)
    await slip.get_by_role("button", name=vera.t("understood-no")).click()
    await slip.get_by_label(vera.t("understood-words")).fill(BROCHURE)
    await slip.get_by_label(vera.t("understood-heading")).fill(HEAT_NOW)
    await slip.get_by_role("button", name=vera.t("understood-send")).click()
    await expect(carla.page.get_by_text(BROCHURE).first).to_be_visible()
    await peer.button("objections-take").click()
    await expect(theme_of(event.uwe.page, HEAT_NOW).first).to_be_visible()
    await expect(slip).to_contain_text(HEAT_NOW)
    await slip.get_by_role("button", name=vera.t("understood-yes")).click()
    await expect(vera.page.get_by_role("region", name=vera.t("understood-title"))).to_have_count(0)
    await together(carla.button("work-close").click(), peer.button("work-close").click())


async def only_customers_weigh(event: Event) -> None:
    uwe, bodo, katrin = event.uwe, event.bodo, event.katrin
    await event.lead("w1")
    for person in (uwe, event.vera, event.ruth):
        put = person.page.get_by_role("button", name=re.compile(f"{person.t('weigh-put')}: .*{re.escape(HEAT_NOW)}"))
        await put.click()
        await put.click()
        await expect(person.page.get_by_text(person.t("weigh-left", count=1))).to_be_visible()
    await expect(katrin.page.get_by_text(katrin.t("weigh-count", count=3))).to_be_visible()
    for person in (katrin, bodo, event.ines):
        await expect(person.page.get_by_role("button", name=person.t("weigh-put"))).to_have_count(0)
        await expect(person.page.get_by_text(person.t("result-sum", count=6))).to_have_count(0)
        assert not any('"sums":{' in frame for frame in person.frames), "nobody is sent a sum before the end"
    await event.lead("r1")
    result = uwe.page.get_by_role("region", name=uwe.t("result-title"))
    await expect(result).to_contain_text(uwe.t("result-sum", count=6))
    await expect(event.wall.get_by_text(uwe.t("result-sum", count=6)).first).to_be_visible()


async def the_company_says_what_it_heard_and_answers(event: Event) -> None:
    katrin, uwe, vera = event.katrin, event.uwe, event.vera
    await katrin.page.get_by_role("textbox", name=katrin.t("answers-understood"), exact=True).fill(UNDERSTOOD)
    await katrin.button("give-understood-say").click()
    cloths = {person: person.page.get_by_role("region", name=TITLES["r1"]) for person in (uwe, vera, event.georg)}
    for cloth in cloths.values():
        await expect(cloth).to_contain_text(UNDERSTOOD)
    await expect(event.wall.locator("main")).to_contain_text(UNDERSTOOD)
    await cloths[uwe].get_by_role("button", name=uwe.t("answers-lack"), exact=True).click()
    await uwe.page.get_by_label(uwe.t("answers-lack-label")).fill(LACKING)
    await cloths[uwe].get_by_role("button", name=uwe.t("answers-send"), exact=True).click()
    await katrin.button("give-take-in").click()
    await katrin.page.get_by_role("textbox", name=katrin.t("answers-understood"), exact=True).fill(
        f"{UNDERSTOOD} Und wir melden uns zuerst."
    )
    await katrin.button("give-understood-anew").click()
    await expect(cloths[uwe]).to_contain_text(uwe.t("answers-taken-in"))
    await expect(cloths[vera]).to_contain_text("Und wir melden uns zuerst.")
    await cloths[vera].get_by_role("button", name=vera.t("answers-yes"), exact=True).click()
    await expect(cloths[uwe]).to_contain_text(uwe.t("answers-agreed-one"))

    await katrin.page.get_by_role("link", name=katrin.t("answers-tab-give")).click()
    await answer(katrin, BILL, "promised", PROMISE)
    await answer(katrin, HEAT_NOW, "no", NO, REASON)
    await answer(katrin, PHONE, "open", "")
    await katrin.page.get_by_role("link", name=katrin.t("mine-back")).click()
    await katrin.inside()


async def answer(katrin: Person, theme: str, status: str, text: str, reason: str = "") -> None:
    page, t = katrin.page, katrin.t
    await page.get_by_role("button", name=re.compile(re.escape(theme))).click()
    await page.get_by_role("textbox", name=t("answers-understood"), exact=True).fill(f"Verstanden: {theme}")
    await katrin.button("give-understood-say").click()
    await page.get_by_label(t(f"give-status-{status}"), exact=True).check()
    if text:
        await page.get_by_label(t("give-text-no" if status == "no" else "give-text")).fill(text)
    if reason:
        await page.get_by_label(t("give-reason-no")).fill(reason)
    await page.get_by_label(t("give-until" if status == "open" else "give-next"), exact=True).fill(UNTIL)
    await katrin.button("give-send").click()
    await expect(katrin.button("give-send-again")).to_be_visible()


async def something_is_handed_over(event: Event) -> None:
    katrin, vera = event.katrin, event.vera
    await katrin.pick(VILLAGE)
    await katrin.button("case-suggest").click()
    slip = vera.page.get_by_role("region", name=vera.t("case-title"))
    await slip.get_by_role("link", name=vera.t("case-ask-yes")).click()
    await vera.page.get_by_label(vera.t("case-what")).fill(CASE)
    await vera.page.get_by_label(vera.t("case-contact")).fill("Telefon 0815, vormittags")
    await vera.page.get_by_label("Katrin Oswinkel").check()
    await vera.page.get_by_label(vera.t("case-consent")).check()
    await vera.button("case-send").click()
    await expect(vera.page.locator("#case")).to_contain_text(vera.t("case-not-opened"))
    await katrin.page.locator("#bar summary").click()
    await katrin.page.get_by_role("link", name=katrin.t("bar-cases")).click()
    await katrin.button("case-open").click()
    await expect(katrin.page.get_by_text(CASE)).to_be_visible()
    who = vera.t("case-opened", name="Katrin Oswinkel", date="").split(",")[0]
    await expect(vera.page.locator("#case")).to_contain_text(who)
    for person in event.everybody:
        if person not in (katrin, vera):
            assert not [frame for frame in person.frames if "4711" in frame]
    await together(event.home(katrin), event.home(vera))


async def how_it_was(event: Event) -> None:
    uwe, katrin = event.uwe, event.katrin
    await event.lead("c1")
    await uwe.write(SENTENCE)
    await uwe.close_field()
    for person in (katrin, event.vera):
        await expect(person.page.locator(".closing blockquote")).to_contain_text(SENTENCE)
    await expect(event.wall.locator("blockquote").filter(has_text=SENTENCE)).to_be_visible()
    heard: Locator = uwe.page.get_by_role("group", name=uwe.t("scale-heard"))
    await heard.get_by_role("radio", name="4").locator("xpath=..").click()
    learned = katrin.page.get_by_role("group", name=katrin.t("scale-learned"))
    await learned.get_by_role("radio", name="5").locator("xpath=..").click()
    tim = event.tim
    await tim.page.get_by_role("button", name=tim.t("side-close")).click()
    heard = tim.page.get_by_role("group", name=tim.t("scale-heard"))
    await heard.get_by_role("radio", name="2").locator("xpath=..").click()
    await expect(event.vera.page.get_by_text(event.vera.t("scale-answered", count=3))).to_be_visible()
    await expect(katrin.page.get_by_role("group", name=katrin.t("scale-heard"))).to_have_count(0)


async def it_is_closed_and_everything_stands_there(event: Event) -> None:
    ines, vera = event.ines, event.vera
    await ask_to_close(ines.page, ines.t)
    await ines.page.get_by_role("button", name=ines.t("next-close-yes")).click()
    for person in event.everybody:
        await expect(person.page.locator(".strip")).to_contain_text(person.t("strip-closed"))
    await vera.page.goto(f"{event.held.url}{vera.path}me")
    line = vera.page.get_by_role("article").filter(has_text=VILLAGE)
    for words in (vera.t("answers-status-no"), NO, "Katrin Oswinkel", HEAT_NOW, f"Verstanden: {HEAT_NOW}"):
        await expect(line).to_contain_text(words)
    await expect(vera.page.locator("#case")).to_contain_text(CASE)
    page = event.uwe.page
    await page.get_by_role("link", name=event.uwe.t("closed-documentation")).click()
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    told = [WELCOME, DEVICE, ZAEHLER, TYPED, VILLAGE, SHORT, ANEW, "Das Zweite.", DARK, BILL, HEAT_NOW, PHONE]
    told += [UNDERSTOOD, LACKING, PROMISE, NO, REASON, SENTENCE]
    for words in told:
        await expect(page.locator("body")).to_contain_text(words)
    source = await page.content()
    for words in (OXYGEN, "Berta Muster", "Wilhelmine", "4711"):
        assert words not in source


async def test_words_belong_to_the_question_they_were_begun_under(host: Host, browsers: Browsers):
    """The empty field stays open from one step to the next; what is begun after that belongs to the next."""
    held = await host.dialogue()
    uwe = await browsers.person()
    await uwe.arrive(held.link(), "Uwe S.")
    await uwe.write("Noch im Foyer.")
    await expect(uwe.field).to_be_visible()
    await host.open_step(held, "s2", "s1")
    await expect(uwe.page.locator(".strip")).to_contain_text("Wann wurden wir")
    await uwe.field.press_sequentially("Schon in der Runde.")
    await uwe.send()
    await uwe.kept("Schon in der Runde.")
    found = await uwe.page.evaluate(
        "async (path) => (await fetch(path + 'api/steps/s2/contributions')).json()", uwe.path
    )
    assert [one["text"] for one in found["items"]] == ["Schon in der Runde."]
