"""Trying one's sound, any day before and in the Foyer: real browsers with a microphone that plays a file, a real house
with its media process beside it.
"""

from __future__ import annotations

import json
import re
import wave
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, Playwright, expect

from app.media.process import addresses_of
from tests.browser.conftest import built as built
from tests.browser.hosting import Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, PHONE_EN, VIEWS, Browsers, Person, View
from tests.browser.sound import block, house
from tests.browser.test_firefox import press
from tests.browser.watch import Watch
from tests.conftest import require
from tests.media.speech import ENVELOPE_HZ, RATE_HZ, Voice
from tests.servers.firefox import Firefox, find_firefox
from tests.servers.relay import NAME, SECRET, Relay, find_relay
from tests.servers.resonanz import Resonanz

pytestmark = pytest.mark.browser

Start = Callable[..., Awaitable[Browsers]]
CHOICE = "resonanz.voice"
LOCAL = "127.0.0.1"
NO_UDP = (
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
"""As behind a company's wall: whatever is no TCP by a proxy does not get out. (The name of the flag has changed.)"""
LOOKED_AT = VIEWS if len(VIEWS) > 2 else VIEWS[:1]
"""On a phone it is looked at where something is wrong."""
PLAYED_AFTER_S = 3.6
"""`DELAY_S` of the check, and a moment on the way."""
HEARD_MS = 30_000
"""Speaking, hearing it, and what a busy machine takes for that."""


@pytest.fixture(scope="module")
def talking(built: None) -> Iterator[Resonanz]:
    with closing(house("")) as server:  # at every address of the machine: Firefox goes to no loopback
        yield server


@pytest.fixture(scope="module")
async def held(talking: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Held]:
    host = await Host.of(talking, playwright_driver)
    yield await host.dialogue()
    await host.close()


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Voice.of(520).write(tmp_path_factory.mktemp("voices") / "speech.wav")


@pytest.fixture
async def start(start_browser: Callable[..., Awaitable[Browser]]) -> AsyncIterator[Start]:
    """Browsers of people whose microphone plays this file; they are watched as all others."""
    opened: list[tuple[Browser, Browsers]] = []

    async def start(file: Path, *flags: str, asking: bool = False) -> Browsers:
        browser = await start_browser(f"--use-file-for-fake-audio-capture={file}", *flags, asking=asking)
        opened.append((browser, Browsers(browser, Watch())))
        return opened[-1][1]

    yield start
    for browser, browsers in opened:
        await browsers.close()
        await browser.close()
        assert browsers.watch.complaints == []


@pytest.fixture(scope="module")
def silence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voices") / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(2 * RATE_HZ))
    return path


@pytest.fixture(scope="module")
def echoing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A microphone beside a loudspeaker: what was said comes again when it is played."""
    voice = Voice.of(520)
    spoken = voice.envelope[: round(PLAYED_AFTER_S * ENVELOPE_HZ)]
    return Voice(520, spoken).write(tmp_path_factory.mktemp("voices") / "echoing.wav")


def sentence(person: Person) -> Locator:
    return person.page.locator(".check .sentence")


def says(person: Person, id: str, **detail: str) -> Locator:
    return person.page.get_by_text(person.t(id, **detail), exact=True)


async def try_sound(person: Person) -> None:
    await person.button("arrive-sound").click()
    await person.button("sound-try").click()


async def chosen(page: Page) -> dict[str, object]:
    return dict(json.loads(await page.evaluate(f"localStorage.getItem('{CHOICE}')") or "{}"))


@pytest.mark.parametrize("view", LOOKED_AT, ids=lambda view: view.name)
async def test_days_before_one_hears_oneself_and_it_is_remembered(
    held: Held, start: Start, speech: Path, view: View
) -> None:
    person = await (await start(speech)).person(view)
    look = Look(view)
    await person.page.goto(held.link())
    await person.button("arrive-sound").click()
    await expect(person.button("sound-write")).to_be_visible()
    await look.at(person.page, "sound asked")

    await person.button("sound-try").click()
    await expect(says(person, "sound-listen")).to_be_visible(timeout=HEARD_MS)
    await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)
    await expect(says(person, "sound-net-direct")).to_be_visible()
    await expect(says(person, "sound-clear")).to_be_visible()
    await look.at(person.page, "sound works")
    await person.button("sound-close").click()
    await expect(says(person, "sound-off")).to_be_visible()

    await person.page.reload()
    await expect(says(person, "sound-works")).to_be_visible()
    works = (await chosen(person.page))["works"]
    assert isinstance(works, dict) and works["verdict"] == "direct"
    await look.at(person.page, "sound remembered")
    look.done(3)


async def test_by_keyboard_alone_in_the_foyer(held: Held, start: Start, speech: Path) -> None:
    person = await (await start(speech)).person()
    await person.arrive(held.link(), "Uwe Seidel")
    await person.button("arrive-sound").focus()
    await person.page.keyboard.press("Enter")
    await expect(person.page.get_by_role("heading", name=person.t("sound-title"))).to_be_focused()
    await person.page.keyboard.press("Tab")
    await person.page.keyboard.press("Enter")
    await expect(person.page.locator(".check .said")).to_be_focused()

    await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)
    meter = person.page.get_by_role("meter", name=person.t("sound-level"))
    await expect(meter).to_have_attribute("aria-valuetext", re.compile(person.t("sound-level-good")))
    choice = person.page.get_by_label(person.t("sound-microphone"), exact=True)
    await choice.focus()
    await person.page.keyboard.press("ArrowDown")
    await expect(sentence(person)).not_to_have_text(person.t("sound-works"))
    await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)
    assert (await chosen(person.page))["microphone"]

    look = Look(DESK_DE)
    await look.at(person.page, "sound in the foyer")
    await choice.focus()
    await person.page.keyboard.press("Escape")
    await expect(person.button("sound-try-again")).to_be_focused()
    await person.page.keyboard.press("Tab")
    await person.page.keyboard.press("Enter")
    await expect(says(person, "sound-writes")).to_be_visible()
    assert (await chosen(person.page))["way"] == "write"

    await person.button("bar-more").or_(person.page.locator("summary", has_text=person.t("bar-more"))).click()
    menu = person.page.locator("details[open]")
    await expect(menu.get_by_role("radio", name=person.t("voice-choice-write"))).to_be_checked()
    await expect(menu.get_by_role("button", name=person.t("sound-write"), exact=True)).to_have_count(0)
    await menu.get_by_role("button", name=person.t("sound-try"), exact=True).click()
    await expect(menu.locator(".sentence")).to_have_text(person.t("sound-heard"))
    await look.at(person.page, "sound in the menu")
    look.done(2)
    assert (await chosen(person.page))["way"] == "speak"


async def test_a_microphone_that_stays_silent_is_named_and_others_are_offered(
    held: Held, start: Start, silence: Path
) -> None:
    person = await (await start(silence)).person(PHONE_EN)
    look = Look(PHONE_EN)
    await person.page.goto(held.link())
    await try_sound(person)

    await expect(says(person, "sound-silent-help")).to_be_visible()
    await expect(says(person, "sound-net-direct")).to_be_visible()
    other = person.page.get_by_role("button", name=re.compile("^Take"))
    await look.at(person.page, "sound silent")
    name = (await other.first.text_content() or "").removeprefix("Take “").removesuffix("”")
    await other.first.click()
    await expect(
        person.page.get_by_label(person.t("sound-microphone"), exact=True).locator("option:checked")
    ).to_have_text(name)
    assert (await chosen(person.page)).get("works") is None
    look.done(1)


async def test_a_blocked_microphone_says_where_to_allow_it_and_goes_on_by_itself(
    held: Held, start: Start, echoing: Path
) -> None:
    person = await (await start(echoing, asking=True)).person(PHONE_EN)
    look = Look(PHONE_EN)
    await person.page.goto(held.link())
    await block(person.page)
    await try_sound(person)

    await expect(says(person, "sound-blocked")).to_be_visible()
    await expect(person.page.get_by_text(person.t("sound-allow-chrome"))).to_be_visible()
    await expect(person.button("sound-write")).to_be_visible()
    await look.at(person.page, "sound blocked")

    await person.context.grant_permissions(["microphone"])
    await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)
    await expect(says(person, "sound-feeds")).to_be_visible()
    look.done(1)


async def test_a_network_that_lets_nothing_through_is_named_and_writing_offered(
    held: Held, start: Start, speech: Path
) -> None:
    person = await (await start(speech, *NO_UDP)).person()
    look = Look(DESK_DE)
    await person.page.goto(held.link())
    await try_sound(person)

    await expect(says(person, "sound-net-blocked")).to_be_visible()
    await expect(person.button("sound-retry")).to_be_visible()
    await look.at(person.page, "sound no network")
    await person.button("sound-write").click()
    await expect(says(person, "sound-writes")).to_be_visible()
    await look.at(person.page, "sound writes")
    assert await chosen(person.page) == {**await chosen(person.page), "way": "write", "works": None}
    look.done(2)


async def test_a_detour_is_named_where_nothing_else_goes(
    start: Start, speech: Path, playwright_driver: Playwright
) -> None:
    here = next((address for address in addresses_of("") if address.count(".") == 3 and address != LOCAL), None)
    if here is None:
        pytest.skip("this machine has no address but loopback")
    with closing(Relay(require(find_relay()), here, here)) as relay:
        relay.start()
        ways = {"TURN_URLS": json.dumps(relay.relays.urls), "TURN_SECRET": SECRET}
        with closing(house(here, ways)) as server:
            held = await (await Host.of(server, playwright_driver)).dialogue()
            trusted = ("--ignore-certificate-errors", f"--host-resolver-rules=MAP {NAME} {here}")
            person = await (await start(speech, *NO_UDP, *trusted)).person()
            await person.page.goto(held.link())
            await try_sound(person)
            await expect(says(person, "sound-net-relayed")).to_be_visible()
            await expect(sentence(person)).to_have_text(person.t("sound-works"), timeout=HEARD_MS)


async def test_firefox_finds_its_way_and_says_when_nothing_plays(held: Held) -> None:
    """It measures and plays nothing where there is no sound card."""
    t, sound = DESK_DE.words, {"media.navigator.streams.fake": True, "media.navigator.permission.disabled": True}
    async with await Firefox.start(require(find_firefox()), **{"intl.accept_languages": "de", **sound}) as firefox:
        await firefox.goto(held.link())
        for button in ("arrive-sound", "sound-try"):
            await press(firefox, t(button))
        shows = "document.querySelector('.check')?.innerText.includes(%s)"
        await firefox.until(shows % json.dumps(t("sound-net-direct")))
        seen = " || ".join(shows % json.dumps(t(id)) for id in ("sound-deaf", "sound-works"))
        await firefox.until(seen)


async def test_a_house_that_cannot_be_asked_is_not_the_network(held: Held, start: Start, speech: Path) -> None:
    browsers = await start(speech)
    browsers.watch.line_may_break()
    person = await browsers.person()
    await person.page.route("**/echo", lambda route: route.abort())
    await person.page.goto(held.link())
    await try_sound(person)
    await expect(says(person, "sound-net-house")).to_be_visible()

    await person.page.unroute("**/echo")
    await person.button("sound-retry").click()
    await expect(says(person, "sound-net-direct")).to_be_visible()
