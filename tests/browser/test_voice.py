"""People talk: real browsers with headsets at the real server with its media process; what comes out is measured."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Playwright, expect

from tests.browser.hosting import Guest, Held, Host
from tests.browser.look import Look
from tests.browser.people import DESK_DE, DESK_EN, PATIENCE_MS, PHONE_EN, View
from tests.browser.sound import block, house
from tests.browser.talkers import Talker, all_hear, talker, voice_of, write
from tests.browser.test_firefox import press
from tests.browser.watch import Watch
from tests.conftest import require
from tests.media.played import loudest_pitch_hz
from tests.servers.firefox import Firefox, find_firefox
from tests.servers.resonanz import Resonanz

pytestmark = pytest.mark.browser

STEPS = [
    {"id": "s1", "method": "foyer", "title": "Ankommen"},
    {"id": "s2", "method": "world_cafe", "title": "Runde 1", "question": "Was wurde für Sie wichtig?", "minutes": 20},
    {"id": "s3", "method": "plenary", "title": "Großer Kreis", "question": "Was bleibt?"},
]
HUM_HZ = 700
SHORT, LONG = (20.0, 60.0), (2.0, 18.0)
"""Packets a second, of 20 ms and of 60 ms; in the pauses of a voice there are none."""
Come = Callable[..., Awaitable[Talker]]
Process = Callable[..., Awaitable[Browser]]


@pytest.fixture(scope="module")
def server(built: None) -> Iterator[Resonanz]:
    """A house with a media process beside it."""
    server = house("")
    yield server
    server.close()


@pytest.fixture(scope="module")
async def host(server: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(server, playwright_driver)
    yield host
    await host.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="module")
async def process(start_browser: Callable[..., Awaitable[Browser]], folder: Path) -> AsyncIterator[Process]:
    """A fake microphone's file is one per browser process: each speaker is one."""
    started: dict[tuple[int, bool], Browser] = {}

    async def of(number: int, asking: bool = False) -> Browser:
        if (number, asking) not in started:
            file = write(voice_of(number), folder / f"{number}.wav")
            flag = f"--use-file-for-fake-audio-capture={file}"
            started[number, asking] = await start_browser(flag, asking=asking)
        return started[number, asking]

    yield of
    for browser in started.values():
        await browser.close()


@pytest.fixture
async def come(process: Process) -> AsyncIterator[Come]:
    """Somebody with a headset opens a page. In the end nobody may have had anything to complain about."""
    watch, came = Watch(), list[Talker]()

    async def one(number: int, view: View = DESK_DE, asking: bool = False) -> Talker:
        came.append(await talker(await process(number, asking), watch, number, view))
        return came[-1]

    yield one
    for person in came:
        await person.context.close()
    assert watch.complaints == []


async def at_a_table(come: Come, host: Host, guests: int, **described: bool) -> tuple[Held, list[Talker], list[Guest]]:
    """Two with their sound on, and others without a browser, in the first round."""
    held = await host.dialogue(capacity=12, steps=STEPS, **described)
    people = [await come(0, DESK_DE), await come(1, PHONE_EN)]
    for person in people:
        await person.arrive(held.link(), person.name)
    others = await host.guests(held, [f"Gast {n}" for n in range(guests)])
    await host.open_step(held, "s2", "s1")
    for person in people:
        await expect(person.page.locator(".tools")).to_be_visible(timeout=30_000)
        await person.comes_with_sound()
    return held, people, others


async def test_given_two_at_a_table_when_they_talk_then_they_hear_each_other(come: Come, host: Host) -> None:
    """By a press, after the page was loaded anew, and by holding a key."""
    _, people, _ = await at_a_table(come, host, guests=2)
    await all_hear(people, {0: set(), 1: set()})

    await people[0].talks()
    await people[0].stands("live")
    await all_hear(people, {0: set(), 1: {0}})
    says = people[1].t("voice-who", people="Olena H.", count=1, own="other")
    await expect(people[1].page.get_by_role("banner").get_by_text(says)).to_be_visible()

    await people[1].talks()
    await people[0].talks()
    await people[0].stands("off")
    await all_hear(people, {0: {1}, 1: set()})
    await one_press_brings_the_sound_back(people)
    await people[1].talks()
    await people[1].stands("off")
    await a_key_is_held_to_talk(people)


async def one_press_brings_the_sound_back(people: list[Talker]) -> None:
    """Given somebody talks: when the page is loaded anew, then one press is enough to hear them again."""
    await people[0].page.reload()
    await people[0].stands("enter")
    await people[0].microphone.click()
    await people[0].stands("off")
    await all_hear(people, {0: {1}})


async def a_key_is_held_to_talk(people: list[Talker]) -> None:
    """Given somebody holds a key to talk: when they let it go, then nobody hears them."""
    page = people[0].page
    await page.locator("summary", has_text=people[0].t("bar-more")).click()
    await page.locator("details[open]").get_by_text(people[0].t("voice-choice-hold")).click()
    await page.keyboard.press("Escape")
    await people[0].stands("hold")
    await page.locator("#place").focus()

    await page.keyboard.down(" ")
    await people[0].stands("live")
    await all_hear(people, {1: {0}})
    await page.keyboard.up(" ")
    await people[0].stands("hold")
    await all_hear(people, {1: set()})

    await people[0].microphone.hover()
    await page.mouse.down()
    await people[0].stands("live")
    await page.mouse.up()
    await people[0].stands("hold")


async def test_given_one_talks_when_a_moderator_mutes_them_then_they_alone_make_themselves_heard_again(
    come: Come, host: Host
) -> None:
    held, people, _ = await at_a_table(come, host, guests=2)
    moderator = await host.guest(held, "Ines Falkenried", "moderator")
    await people[0].talks()
    await all_hear(people, {1: {0}})
    looks = [Look(person.view) for person in people]
    for person, look in zip(people, looks, strict=True):
        await look.at(person.page, "voice one talks")

    await moderator.wish("mute", participant=people[0].id, reason="noise")
    await people[0].stands("muted")
    await all_hear(people, {0: set(), 1: set()})
    for person, look in zip(people, looks, strict=True):
        await look.at(person.page, "voice muted")
        look.done(states=2)

    await people[0].button("voice-note-noise-back").click()
    await people[0].stands("off")
    await people[0].talks()
    await all_hear(people, {0: set(), 1: {0}})


async def test_given_both_talk_when_they_are_moved_then_their_voices_come_along(
    come: Come, host: Host, server: Resonanz
) -> None:
    held, people, _ = await at_a_table(come, host, guests=6)
    moderator = await host.guest(held, "Ines Falkenried", "moderator")
    table = await people[0].table()
    if await people[1].table() != table:
        await moderator.wish("move_person", step="s2", participant=people[1].id, table=table, stay=True)
    for person in people:
        await person.talks()
        await person.stands("live")
    await all_hear(people, {0: {1}, 1: {0}})
    await people[0].sends_packets(*SHORT)

    await moderator.wish("move_person", step="s2", participant=people[1].id, table=1 - table, stay=True)
    await all_hear(people, {0: set(), 1: set()})
    await people[1].stands("live")
    await moderator.wish("mute", participant=people[1].id, reason="noise")
    await people[1].stands("muted")
    await moderator.wish("move_person", step="s2", participant=people[1].id, table=table, stay=True)
    await all_hear(people, {0: set(), 1: {0}})
    await people[1].stands("muted")
    await people[1].button("voice-note-noise-back").click()
    await people[1].stands("off")

    await host.open_step(held, "s3", "s2")
    for person, how in zip(people, ("ready", "off"), strict=True):
        await person.stands(how)
    await all_hear(people, {0: set(), 1: set()})
    await moderator.wish("grant_floor", participant=people[0].id, after=0)
    await people[0].stands("live")
    await all_hear(people, {0: set(), 1: {0}})
    await expect(people[1].page.locator(f'[data-speaking="{people[0].id}"]')).to_be_visible()
    await people[0].sends_packets(*LONG)

    for person in people:
        assert await person.page.evaluate("window.asked") == {"peers": 1, "microphones": 1}

    os.kill(server.media_pid, signal.SIGKILL)
    await people[1].page.wait_for_function("() => window.asked.peers === 2", timeout=40_000)
    await moderator.say("Der Text merkt davon nichts.", "s3")
    await people[1].sees("Der Text merkt davon nichts.")
    await all_hear(people, {0: set(), 1: {0}})
    for person in people:
        assert await person.page.evaluate("window.asked") == {"peers": 2, "microphones": 1}


async def test_given_a_microphone_is_blocked_or_pulled_out_when_it_is_back_then_so_is_its_person(
    come: Come, host: Host
) -> None:
    held = await host.dialogue(capacity=12, steps=STEPS)
    person = await come(0, PHONE_EN, asking=True)
    look, says = Look(PHONE_EN), person.page.get_by_role("banner").get_by_role("status")
    await person.arrive(held.link(), person.name)
    await block(person.page)
    await person.microphone.click()
    await person.button("voice-way-speak").click()
    await person.stands("blocked")
    await expect(says).to_contain_text(person.t("sound-blocked"))
    await expect(says).to_contain_text(person.t("sound-allow-chrome"))
    await look.at(person.page, "voice blocked")
    await person.context.grant_permissions(["microphone"])
    await person.stands("off")
    await expect(says).not_to_contain_text(person.t("sound-blocked"))

    await person.talks()
    await person.stands("ready")
    await person.page.evaluate("pullOut(true)")  # the machine has another one
    await person.page.wait_for_function("asked.microphones >= 3")
    await person.stands("ready")
    await person.page.evaluate("pullOut(false)")
    await person.stands("blocked")
    await expect(says).to_contain_text(person.t("sound-missing"))
    await look.at(person.page, "voice pulled out")
    await person.page.evaluate("plugIn()")
    await person.stands("off")
    look.done(2)


async def test_given_a_browser_that_plays_nothing_or_a_second_window_when_one_presses_then_the_voice_is_there(
    come: Come, host: Host
) -> None:
    _, people, _ = await at_a_table(come, host, guests=2)
    await people[1].talks()
    first = people[0]
    await first.page.reload()
    await first.page.evaluate("strict = true")
    await first.microphone.click()
    await first.stands("off")
    says = first.page.get_by_role("banner").get_by_role("status")
    await expect(says).to_contain_text(first.t("voice-note-silent"))
    await first.page.evaluate("strict = false")
    await first.button("voice-note-play").click()
    await all_hear(people, {0: {1}})
    await expect(says).not_to_contain_text(first.t("voice-note-silent"))

    other = await first.beside()
    await other.microphone.click()
    await other.stands("off")
    await expect(says).to_contain_text(first.t("voice-note-elsewhere"))
    await all_hear([first, people[1]], {0: set()})
    await first.button("voice-note-here").click()
    await first.stands("off")
    await expect(other.page.get_by_role("banner")).to_contain_text(other.t("voice-note-elsewhere"))
    await all_hear(people, {0: {1}})


async def test_given_somebody_with_firefox_at_a_table_when_both_talk_then_each_is_heard(come: Come, host: Host) -> None:
    """Firefox plays nothing where there is no sound card: what it says of the other is read, what it sends is heard."""
    t, program = DESK_DE.words, require(find_firefox())
    held = await host.dialogue(capacity=12, steps=STEPS)
    anna = await come(1, PHONE_EN)
    await anna.arrive(held.link(), anna.name)
    await host.guests(held, ["Gast 1"])
    hums = {"media.navigator.audio.fake_frequency": HUM_HZ, "intl.accept_languages": "de"}
    async with await Firefox.start(program, **hums) as firefox:
        await firefox.goto(held.link())
        await firefox.until("Boolean(document.querySelector('input'))")
        await firefox.run("document.querySelector('input').focus()")
        await firefox.type("Ilse Füchsin")
        await press(firefox, t("arrive-enter"))
        await firefox.until("location.pathname.split('/').length > 4")
        await host.open_step(held, "s2", "s1")
        await anna.comes_with_sound()
        for button in ("voice-enter", "voice-way-speak", "voice-off"):
            await press(firefox, t(button))
        await firefox.until(f"document.querySelector('#microphone').innerText.includes({json.dumps(t('voice-live'))})")
        await anna.hears_hum(HUM_HZ)
        says = anna.t("voice-who", people="Ilse Füchsin", count=1, own="other")
        await expect(anna.page.get_by_role("banner").get_by_text(says)).to_be_visible()

        await anna.talks()
        await firefox.until(f"document.querySelector('.who .lamp').innerText.includes({json.dumps(anna.name)})")


async def test_given_a_moderator_with_sound_when_she_hops_to_a_table_then_they_hear_her_there_alone(
    come: Come, host: Host
) -> None:
    held = await host.dialogue(capacity=12, steps=STEPS)
    guest, moderator = await come(0, DESK_DE), await come(1, DESK_EN)
    await guest.arrive(held.link(), guest.name)
    await moderator.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await host.guests(held, [f"Gast {n}" for n in range(3)])
    for person in (guest, moderator):
        await person.comes_with_sound()
        await person.talks()
    await host.open_step(held, "s2", "s1")
    await guest.stands("live")
    await moderator.stands("ready")
    await all_hear([guest, moderator], {0: set(), 1: set()})

    await moderator.page.keyboard.press("1")
    await moderator.stands("live")
    await all_hear([guest, moderator], {0: {1}, 1: {0}})

    await moderator.page.keyboard.press("0")
    await moderator.stands("ready")
    await all_hear([guest, moderator], {0: set(), 1: set()})
    assert await moderator.page.evaluate("window.asked") == {"peers": 1, "microphones": 1}


async def test_given_eight_with_headsets_when_they_talk_then_each_hears_who_is_near_and_nobody_else(
    come: Come, host: Host
) -> None:
    """Seven at two tables and a moderator, then all in the Großer Kreis; two speak at each table, their neighbours hear."""
    held = await host.dialogue(capacity=30, steps=STEPS)
    everybody = await asyncio.gather(*(come(n, (DESK_DE, PHONE_EN)[n % 2]) for n in range(8)))
    *guests, ines = everybody
    await asyncio.gather(
        *(one.arrive(held.link(), one.name) for one in guests),
        ines.arrive(held.link("moderator"), ines.name, "arrive-enter-moderator"),
    )
    await host.open_step(held, "s2", "s1")
    for one in guests:
        await expect(one.page.locator(".tools")).to_be_visible(timeout=30_000)
    await asyncio.gather(*(one.comes_with_sound() for one in everybody))
    tables: dict[int, list[int]] = {}
    for n, one in enumerate(guests):
        tables.setdefault(await one.table(), []).append(n)
    assert sorted(map(len, tables.values())) == [3, 4]
    speakers = [n for table in tables.values() for n in table[:2]]
    await asyncio.gather(*(everybody[n].talks() for n in (*speakers, 7)))

    near = {n: {other for other in table[:2] if other != n} for table in tables.values() for n in table}
    await all_hear(everybody, {**near, 7: set()})

    visited = sorted(tables)[0]
    await ines.page.keyboard.press(str(visited + 1))
    await ines.stands("live")
    guests_hear = {n: hears | {7} if n in tables[visited] else hears for n, hears in near.items()}
    await all_hear(everybody, {**guests_hear, 7: set(tables[visited][:2])})

    await host.open_step(held, "s3", "s2")
    moderator = await host.guest(held, "Bodo Achenrath", "moderator")
    await moderator.wish("grant_floor", participant=guests[speakers[0]].id, after=0)
    await guests[speakers[0]].stands("live")
    for n in speakers[1:]:
        await guests[n].stands("ready")
    await all_hear(everybody, {n: {speakers[0], 7} - {n} for n in range(8)})
    asked = [await one.page.evaluate("window.asked") for one in everybody]
    assert asked == [{"peers": 1, "microphones": 1}] * 8


async def test_given_recording_is_allowed_when_everybody_at_the_table_agrees_then_it_runs_until_one_says_stop(
    come: Come, host: Host, server: Resonanz, tmp_path: Path
) -> None:
    _, people, [silent] = await at_a_table(come, host, guests=1, recording=True)
    speaker, listener = people
    looks = [Look(person.view) for person in people]
    stay = {"step": "s2", "place": f"table:{await speaker.table()}"}

    def notes(state: str) -> list[Awaitable[None]]:
        return [expect(one.page.locator(f"[data-recording={state}]")).to_be_visible() for one in people]

    await asyncio.gather(*notes("off"))
    for person, look in zip(people, looks, strict=True):
        await look.at(person.page, "recording asked")
        await person.button("rec-agree").click()
    await asyncio.gather(*notes("agreed"))
    await speaker.talks()
    await all_hear(people, {1: {0}})
    assert not (server.folder / "data" / "recordings").exists(), "one who is there has not agreed"

    await silent.wish("agree_to_recording", **stay)
    await asyncio.gather(*notes("running"))
    for person, look in zip(people, looks, strict=True):
        await look.at(person.page, "recording runs")
    await all_hear(people, {1: {0}})
    await listener.page.locator("main").first.focus()
    await listener.page.keyboard.press(".")
    await asyncio.gather(*notes("off"))

    await speaker.page.goto(f"{server.origin}{speaker.path}me")
    await expect(speaker.page.get_by_role("heading", name=speaker.t("mine-recordings"))).to_be_visible()
    await looks[0].at(speaker.page, "recordings of mine")
    async with speaker.page.expect_download() as begun:
        await speaker.page.get_by_text(speaker.t("mine-recording-download"), exact=True).click()
    await (await begun.value).save_as(tmp_path / "own.opus")
    assert loudest_pitch_hz((tmp_path / "own.opus").read_bytes(), [one.voice.pitch_hz for one in people]) == 400
    assert len(list((server.folder / "data" / "recordings").rglob("*.opus"))) == 1, "who was silent has no file"

    await speaker.page.get_by_text(speaker.t("mine-recording-drop"), exact=True).click()
    await expect(speaker.page.get_by_text(speaker.t("mine-recording-dropped"))).to_be_visible()
    async with asyncio.timeout(PATIENCE_MS / 1_000):
        while [*(server.folder / "data" / "recordings").rglob("*.opus")]:
            await asyncio.sleep(0.02)
