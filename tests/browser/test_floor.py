"""The floor and the clock, as people meet them: the list with its rule, the word, direct replies, one time for all."""

from __future__ import annotations

import asyncio
import json
import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.hosting import Guest, Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_DE, VIEWS, Browsers, Person, View, rests

pytestmark = pytest.mark.browser

CLOCKS_DIFFER_MAX_MS = 200
"""The same on every screen: the promise of the interface."""
LOOKS_MAX = 20
SHORT_TURN_S = 15
SAID = "Bei uns war im Februar vier Stunden der Strom weg."
ROUND = {"id": "s2", "method": "plenary", "title": "Erleben", "question": "Wann wurden wir für Sie plötzlich wichtig?"}
ARRIVAL = {"id": "s1", "method": "foyer", "title": "Ankommen", "question": "Was war heute das Erste mit Strom?"}
LAST = {"id": "s3", "method": "plenary", "title": "Ausblick", "question": "Was soll anders sein?"}


async def circle(host: Host, **of_step: object) -> Held:
    """A dialogue whose step in the Großer Kreis is open."""
    held = await host.dialogue(steps=[ARRIVAL, {**ROUND, "minutes": 20, **of_step}, LAST])
    await host.open_step(held, "s2", "s1")
    return held


async def raise_hand(guest: Guest, way: str = "voice", *, direct: bool = False) -> None:
    await guest.wish("raise_hand", step="s2", way=way, direct=direct)


async def come(host: Host, browsers: Browsers, held: Held, name: str, view: View = DESK_DE) -> Person:
    person = await browsers.person(view)
    await person.arrive(held.link(), name, "arrive-enter-running")
    return person


def hand(person: Person) -> Locator:
    return person.page.locator("#hand")


async def wish(person: Person, way: str = "voice") -> None:
    """Asked once how; then the button says one's place."""
    await hand(person).click()
    await choose(person, way)


async def choose(person: Person, way: str) -> None:
    await person.page.locator(".ways").get_by_role("button", name=person.t(f"floor-way-{way}"), exact=True).click()


def place(person: Person, n: int) -> re.Pattern[str]:
    return re.compile(re.escape(person.t("floor-place", n=n)))


async def desk(host: Host, browsers: Browsers, held: Held, view: View = DESK_DE) -> Person:
    ines = await browsers.person(view)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await expect(ines.page.get_by_role("region", name=ines.t("speakers-title"))).to_be_visible()
    return ines


async def show_on(wall: Person, held: Held) -> Page:
    """The picture for the hall."""
    await wall.page.goto(held.link("projector"))
    await wall.button("arrive-enter-projector").click()
    await expect(wall.page.get_by_role("main", name=wall.t("projector-label"))).to_be_visible()
    return wall.page


async def test_the_word_goes_round(host: Host, browsers: Browsers):
    """Uwe has spoken already, Carla not: she comes first although she wished later, and everybody reads why."""
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    carla = await come(host, browsers, held, "Carla D.")
    ruth = await come(host, browsers, held, "Ruth A.", PHONE_DE)
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    await expect(carla.page.locator(".stage")).to_contain_text("Uwe S.")
    await uwe.wish("yield_floor", turn=1)
    await raise_hand(uwe)
    await wish(carla)
    await wish(ruth, "text")

    await expect(hand(carla)).to_have_text(place(carla, 1))
    await expect(hand(carla)).to_contain_text("Sie waren noch nicht dran; vor Ihnen wartet niemand.")
    await expect(hand(ruth)).to_have_text(place(ruth, 2))
    await expect(hand(ruth)).to_contain_text("Sie waren noch nicht dran; vor Ihnen: Carla D.")
    await expect(carla.page.locator(".beside li")).to_have_text(
        [re.compile("Sie"), re.compile("Ruth A."), re.compile("Uwe S.")]
    )
    await carla.page.locator(".views").get_by_role("button", name=carla.t("side-tab-floor")).click()
    await expect(carla.page.locator("#side")).to_contain_text(carla.t("floor-rule"))

    await hand(carla).click()  # taken back
    await expect(hand(carla)).to_have_text(carla.t("floor-wish"))
    await expect(hand(ruth)).to_have_text(place(ruth, 1))

    await ines.wish("run_list", by_itself=True)
    await expect(ruth.page.locator(".hand.turn")).to_contain_text(ruth.t("floor-yours"))
    await expect(ruth.page.locator("[aria-live=assertive]")).to_have_text(ruth.t("say-your-turn"))
    await expect(ruth.field).to_be_visible()  # who wishes to write finds the field open
    await ruth.button("floor-done").click()
    await expect(carla.page.locator(".stage")).to_contain_text("Uwe S.")
    await expect(ruth.page.locator(".hand.turn")).to_have_count(0)


async def test_what_somebody_writes_who_has_the_floor_stands_large_with_their_name(host: Host, browsers: Browsers):
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    carla = await come(host, browsers, held, "Carla D.")
    wall = await show_on(await browsers.person(), held)
    await raise_hand(uwe, "text")
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    await expect(carla.page.locator(".stage")).to_contain_text(carla.t("floor-has", way="text", own="other"))
    await expect(wall.locator("blockquote")).to_have_text("Uwe S.")

    await uwe.say(SAID, "s2")
    await ines.say("Etwas anderes, das jetzt ruht.", "s2")
    for page in (carla.page, wall):
        large = page.locator(".stage .words, .words blockquote").filter(has_text=SAID)
        await expect(large).to_be_visible()
    await expect(carla.page.locator(".stage .by")).to_contain_text("Uwe S.")
    await expect(wall.locator(".words .by")).to_contain_text("Uwe S.")


async def test_what_is_being_written_is_read_letter_by_letter_and_kept_nowhere(host: Host, browsers: Browsers):
    """Carla has the word and writes, Ruth reads along; only what is sent stays."""
    held = await circle(host)
    ines = await host.guest(held, "Ines", "moderator")
    carla = await come(host, browsers, held, "Carla D.")
    ruth = await come(host, browsers, held, "Ruth A.", PHONE_DE)
    wall = await show_on(await browsers.person(), held)
    await carla.type("Schon vorher begonnen: ")
    await wish(carla, "text")
    await expect(hand(carla)).to_have_text(place(carla, 1))
    await ines.wish("grant_floor", participant=carla.path.split("/")[3], after=0)
    along = carla.page.get_by_label(carla.t("live-along"))
    await expect(along).not_to_be_checked()  # what was begun before is one's own
    stage = ruth.page.locator(".stage [data-live]")

    await carla.field.fill("")
    await expect(along).to_be_checked()
    await carla.field.press_sequentially("Vier Stunden", delay=40)
    await expect(stage).to_have_text("Vier Stunden")
    await expect(ruth.page.locator(".stage .by")).to_contain_text(ruth.t("live-writes", own="other"))
    await expect(wall.locator("[data-live]")).to_have_text("Vier Stunden")
    await expect(ruth.page.locator("[aria-live] [data-live], [role=status] [data-live]")).to_have_count(0)
    for shown, view, name in ((carla, DESK_DE, "writes"), (ruth, PHONE_DE, "reads")):
        look = Look(view)
        await look.at(shown.page, f"letter by letter, who {name}")
        look.done(1)

    await along.uncheck()
    await expect(stage).to_have_count(0)
    await along.check()
    await carla.field.fill(SAID)
    await expect(stage).to_have_text(SAID)
    await carla.send()
    await expect(ruth.page.locator(".stage .words:not([data-live])")).to_have_text(SAID)
    await ines.wish("yield_floor", turn=1)
    await expect(ruth.page.locator(".stage")).to_have_count(0)
    await ruth.sees(SAID)
    await ruth.sees_nowhere("Schon vorher begonnen")


async def test_who_writes_along_is_read_along(host: Host, browsers: Browsers):
    """Uwe speaks; Agnieszka writes along, and Ruth, who hears badly, reads it while it is said."""
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    scribe = await come(host, browsers, held, "Agnieszka R.")
    ruth = await come(host, browsers, held, "Ruth A.")
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    await expect(scribe.page.locator(".stage")).to_contain_text("Uwe S.")  # the side has folded, as for everybody
    await ines.wish("ask_duty", participant=scribe.path.split("/")[3], duty="scribe", wanted=True)
    await scribe.open_side()
    await scribe.button("asked-yes").click()
    await expect(scribe.page.locator("#scribe-words")).to_be_focused()  # for whoever has the word

    await scribe.page.keyboard.type("Bei uns war im Februar", delay=20)
    stage = ruth.page.locator(".stage")
    await expect(stage.locator("[data-live]")).to_have_text("Bei uns war im Februar")
    await expect(stage.locator(".by")).to_contain_text("Uwe S.")
    await expect(stage.locator(".by")).to_contain_text(ruth.t("live-scribe", own="other", name="Agnieszka R."))
    await scribe.page.keyboard.press("Enter")
    await expect(stage.locator(".words:not([data-live])")).to_have_text("Bei uns war im Februar")


async def test_the_stream_folds_while_somebody_speaks_and_opens_again(host: Host, browsers: Browsers):
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    await uwe.say("Schon vorher gesagt.", "s2")
    carla = await come(host, browsers, held, "Carla D.")
    await carla.sees("Schon vorher gesagt.")
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    spine = carla.page.locator("#unfold")
    await expect(spine).to_contain_text(carla.t("spine-rests"))
    for n in range(3):
        await ines.say(f"Dazwischen {n}", "s2")
    await expect(spine).to_contain_text(carla.t("spine-new", count=3))
    await uwe.wish("yield_floor", turn=1)
    await expect(carla.page.locator("#side")).to_be_visible()


async def test_who_writes_while_somebody_begins_to_speak_keeps_their_field(host: Host, browsers: Browsers):
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    carla = await come(host, browsers, held, "Carla D.")
    await carla.type("Ich war gerade dabei")
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    await expect(carla.page.locator(".stage")).to_be_visible()
    await expect(carla.field).to_have_value("Ich war gerade dabei")


async def test_a_direct_reply_is_offered_once(host: Host, browsers: Browsers):
    held = await circle(host)
    ines, uwe = await host.guest(held, "Ines", "moderator"), await host.guest(held, "Uwe S.")
    carla = await come(host, browsers, held, "Carla D.")
    ruth = await come(host, browsers, held, "Ruth A.")
    await ines.wish("run_list", by_itself=True)
    await raise_hand(uwe)
    await expect(ruth.button("floor-reply")).to_be_visible()
    await carla.button("floor-reply").click()
    await choose(carla, "voice")
    await expect(carla.page.locator(".direct")).to_contain_text(carla.t("floor-replying"))
    await expect(ruth.button("floor-reply")).to_have_count(0)
    await uwe.wish("yield_floor", turn=1)
    await expect(carla.page.locator(".hand.turn")).to_contain_text(carla.t("floor-yours"))
    await expect(ruth.button("floor-reply")).to_have_count(0)


async def test_the_soft_clock_ends_in_a_kind_word(host: Host, browsers: Browsers):
    held = await circle(host, turn_s=SHORT_TURN_S)
    ines = await host.guest(held, "Ines", "moderator")
    carla = await come(host, browsers, held, "Carla D.")
    await wish(carla)
    await expect(hand(carla)).to_have_text(place(carla, 1))
    me = carla.path.split("/")[3]
    await ines.wish("grant_floor", participant=me, after=0)
    turn = carla.page.locator(".hand.turn")
    await expect(turn).to_contain_text(re.compile(r"noch 0:\d\d Min\."))
    host.server.passes(SHORT_TURN_S)
    await expect(turn).to_contain_text(carla.t("floor-over-alone"))
    await expect(carla.button("floor-done")).to_be_visible()


async def test_a_moderator_leads_the_list_by_keyboard(host: Host, browsers: Browsers):
    held = await circle(host)
    uwe, carla = await host.guest(held, "Uwe S."), await host.guest(held, "Carla D.")
    ruth = await host.guest(held, "Ruth A.")
    ines = await desk(host, browsers, held)
    page, t = ines.page, ines.t
    part = page.get_by_role("region", name=t("speakers-title"))
    who = part.locator(".who")
    for guest in (uwe, carla, ruth):
        await raise_hand(guest)
    waiting = page.get_by_role("region", name=t("side-tab-floor"))
    await page.keyboard.press("2")
    await expect(waiting.locator("ol li")).to_have_count(3)
    await page.keyboard.press("d")
    await expect(who).to_contain_text("Uwe S.")
    await page.keyboard.press("e")
    await expect(who).to_contain_text(t("speakers-nobody"))
    await page.keyboard.press("q")
    await expect(waiting.locator(".give", has_text="Carla D.")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(who).to_contain_text("Ruth A.")
    await page.keyboard.press("v")
    await expect(waiting.get_by_role("button", name=t("speakers-by-itself"))).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("e")
    await expect(who).to_contain_text("Carla D.")
    await page.keyboard.press("m")
    await expect(who).to_contain_text(t("you"))
    await raise_hand(uwe)
    await expect(waiting.locator("ol li")).to_have_count(1)
    await page.keyboard.press("q")
    await expect(waiting.locator(".give", has_text="Uwe S.")).to_be_focused()
    await page.keyboard.press("Delete")
    await expect(waiting.locator("ol li")).to_have_count(0)


async def test_a_participant_does_it_all_by_keyboard(host: Host, browsers: Browsers):
    held = await circle(host)
    ines = await host.guest(held, "Ines", "moderator")
    carla = await come(host, browsers, held, "Carla D.")
    await expect(hand(carla)).to_be_visible()
    await carla.page.keyboard.press("h")
    await expect(carla.page.locator(".ways button").first).to_be_focused()
    await carla.page.keyboard.press("Enter")
    await expect(hand(carla)).to_have_text(place(carla, 1))
    await ines.wish("run_list", by_itself=True)
    await expect(carla.button("floor-done")).to_be_visible()
    await carla.button("floor-done").focus()
    await carla.page.keyboard.press("Enter")
    await expect(hand(carla)).to_have_text(carla.t("floor-wish"))
    await carla.page.keyboard.press("h")  # the way is known now
    await expect(carla.button("floor-done")).to_be_visible()


async def test_where_there_is_no_list_there_is_no_button(host: Host, browsers: Browsers):
    held = await circle(host, floor=False)
    carla = await come(host, browsers, held, "Carla D.")
    await expect(carla.page.locator("#write")).to_be_visible()
    await expect(hand(carla)).to_have_count(0)
    await expect(carla.page.get_by_role("button", name=carla.t("side-tab-floor"))).to_have_count(0)
    await host.open_step(held, "s3", "s2")
    await expect(hand(carla)).to_be_visible()


# ── the clock ──

WRONG_BY_MS = 7 * 60_000
SHIFT = """(by) => {
  const Right = Date, shift = () => window.wrongBy ?? by;
  window.Date = class extends Right {
    constructor(...given) { given.length ? super(...given) : super(Right.now() + shift()); }
    static now() { return Right.now() + shift(); }
  };
}"""
FIRST_SEEN = """(seen) => new Promise((done) => {
  const clock = () => document.querySelector(".clock")?.innerText ?? "";
  const before = clock();
  const look = () => { const now = clock(); if (now !== before) done([performance.timeOrigin + performance.now(), now]); else requestAnimationFrame(look); };
  look();
})"""


async def apart(*pages: Page) -> tuple[float, set[str]]:
    """How far apart in time (ms) these screens show the next change of their clocks, and what they show then."""
    seen = await asyncio.gather(*(page.evaluate(FIRST_SEEN) for page in pages))
    at = [moment for moment, _ in seen]
    return max(at) - min(at), {text for _, text in seen}


async def agree(*pages: Page) -> int:
    """How far apart (ms), once it is within the promise: a busy machine draws late now and then, a wrong clock always."""
    differ: list[tuple[int, set[str]]] = []
    while len(differ) < LOOKS_MAX:
        late, shown = await apart(*pages)
        differ.append((round(late), shown))
        if late <= CLOCKS_DIFFER_MAX_MS and len(shown) == 1:
            return round(late)
    raise AssertionError(differ)


async def test_clocks_agree_also_when_a_browsers_own_clock_is_off(
    host: Host, browsers: Browsers, capsys: pytest.CaptureFixture[str]
):
    """One of two people has a clock that is 7 minutes fast, and sets it while the dialogue runs."""
    held = await circle(host, minutes=1)
    right, wrong = await browsers.person(), await browsers.person()
    await wrong.page.add_init_script(f"({SHIFT})({WRONG_BY_MS})")
    for person, name in ((right, "Carla D."), (wrong, "Uwe S.")):
        await person.arrive(held.link(), name, "arrive-enter-running")
    off = await wrong.page.evaluate("() => Date.now() - (performance.timeOrigin + performance.now())")
    assert off > WRONG_BY_MS - 1_000, "the clock of one browser is wrong"
    host.server.passes(60)
    for person in (right, wrong):
        ended = person.page.locator("[data-clock=finish]").or_(person.page.locator("[data-clock=over]"))
        await expect(ended).to_be_visible()
    differ = [await agree(right.page, wrong.page)]
    await wrong.page.evaluate("() => { window.wrongBy = -3 * 60_000; }")
    differ.append(await agree(right.page, wrong.page))
    with capsys.disabled():
        print(f"\nclocks on two screens differ by {differ} ms")


async def test_the_clock_stands_and_runs_on_for_everybody(host: Host, browsers: Browsers):
    held = await circle(host)
    ines = await desk(host, browsers, held)
    carla = await come(host, browsers, held, "Carla D.", PHONE_DE)
    await ines.page.keyboard.press("p")
    for person in (ines, carla):
        await expect(person.page.locator("[data-clock=paused]")).to_be_visible()
    await expect(ines.button("clock-resume")).to_be_visible()
    await ines.page.keyboard.press("+")
    await expect(carla.page.locator(".clock")).to_contain_text("22 Min.")
    await ines.button("clock-resume").click()
    await expect(carla.page.locator("[data-clock=plenty]")).to_be_visible()


# ── looked at ──


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_every_state_of_the_floor(host: Host, browsers: Browsers, view: View):
    held = await circle(host, turn_s=SHORT_TURN_S)
    look, t = Look(view), view.words
    ines, uwe = await host.guest(held, "Ines Falkenried", "moderator"), await host.guest(held, "Uwe S.")
    jost = await host.guest(held, "Jost Wiebrand", "representative")
    for name in ("Fatma Ö.", "Georg Z.", "Klaus-Dieter R.", "Lieselotte B."):
        await host.guest(held, name)
    me = await come(host, browsers, held, "Oberhalmerin", view)
    await expect(hand(me)).to_be_visible()
    await look.at(me.page, "floor nobody")
    await hand(me).click()
    await look.at(me.page, "floor which way")
    await raise_hand(jost)
    await choose(me, "text")
    await expect(hand(me)).to_have_text(place(me, 2))
    await look.at(me.page, "floor waiting")
    await ines.wish("grant_floor", participant=uwe.participant, after=0)
    await expect(me.button("floor-reply")).to_be_visible()
    await look.at(me.page, "floor somebody speaks")
    await uwe.say(SAID, "s2")
    large = me.page.locator(".stage .words, .beside blockquote").filter(has_text=SAID, visible=True)
    await expect(large.first).to_be_visible()
    await look.at(me.page, "floor somebody writes")
    await me.button("floor-reply").click()
    await expect(me.page.locator(".direct")).to_contain_text(t("floor-replying"))
    await look.at(me.page, "floor replying")
    await me.open_side()
    await me.page.locator(".views").get_by_role("button", name=t("side-tab-floor")).click()
    await look.at(me.page, "floor list")
    await ines.wish("grant_floor", participant=me.path.split("/")[3], after=1)
    await expect(me.button("floor-done")).to_be_visible()
    await look.at(me.page, "floor mine")
    await me.close_field()
    if view.phone:
        await me.page.locator("button.phone").click()
    await look.at(me.page, "floor mine on stage")
    look.done(states=9)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
async def test_the_desk_and_the_wall_with_a_speaker(host: Host, browsers: Browsers, view: View):
    held = await circle(host)
    look, t = Look(view), view.words
    uwe, jost = await host.guest(held, "Uwe S."), await host.guest(held, "Jost Wiebrand", "representative")
    ines = await browsers.person(view)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    if view.phone:
        await ines.page.locator(".tabs button").nth(1).click()
    await raise_hand(uwe, "text")
    await raise_hand(jost)
    both = t("desk-side-count", name=t("side-tab-floor"), count=2)
    await ines.page.locator(".speakers").get_by_role("button", name=both).click()
    await expect(ines.page.locator("#side .give")).to_have_count(2)
    await look.at(ines.page, "desk floor waiting")
    if view.phone:
        await ines.page.locator(".tabs button").nth(1).click()
    await ines.button("speakers-next", name="Uwe S.").click()
    await expect(ines.page.locator(".speakers .who")).to_contain_text("Uwe S.")
    await look.at(ines.page, "desk floor speaking")
    wall = await show_on(await browsers.person(view), held)
    await expect(wall.locator("blockquote")).to_have_text("Uwe S.")
    await look.at(wall, "wall speaking")
    await uwe.say(SAID, "s2")
    await expect(wall.locator("blockquote")).to_have_text(SAID)
    await look.at(wall, "wall writing")
    look.done(states=4)


async def test_forty_people_with_a_speaker_and_hands(host: Host, browsers: Browsers, forty: Held):
    """The picture of the people stays one picture: a lamp, and those who wish to speak towards the middle."""
    ines, speaks = await host.guest(forty, "Peer Dollhoff", "moderator"), await host.guest(forty, "Ruth A.")
    hands = [await host.guest(forty, name) for name in ("Carla D.", "Emre Y.")]
    me = await come(host, browsers, forty, "Oberhalmerin")
    for guest in hands:
        await raise_hand(guest)
    await ines.wish("grant_floor", participant=speaks.participant, after=0)
    await expect(me.page.locator("[data-speaking]")).to_have_count(1)
    await expect(me.page.locator("[data-hands]")).to_have_attribute("data-hands", "2")
    look = Look(DESK_DE)
    await look.at(me.page, "forty with a speaker")
    await ines.wish("yield_floor", turn=1)
    for guest in hands:
        await guest.wish("lower_hand", participant=guest.participant, direct=False)
    look.done(states=1)


async def test_the_menu_of_a_narrow_desk_stays_on_the_screen(host: Host, browsers: Browsers):
    """The button of the menu wraps to the left there; the menu stood beyond the edge, where nothing scrolls to."""
    held = await circle(host)
    ines = await desk(host, browsers, held)
    await ines.page.set_viewport_size({"width": 320, "height": 640})
    await ines.page.locator(".bar summary").click()
    box = json.loads(await rests(ines.page.locator(".bar details .sheet")))
    assert box["left"] >= 0 and box["width"] > 0 and box["right"] <= 320, box
