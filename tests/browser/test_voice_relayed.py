"""A network that lets no UDP out (fault F20): the sound check names the detour, and voices take it.

Somebody's browser runs on a host of its own on this machine (a network namespace, which needs root), from which nothing
but TCP gets out; house, relay and the other browser are here.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.async_api import Browser, Playwright, expect

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, PHONE_EN
from tests.browser.talkers import Talker, all_hear, talker, voice_of, write
from tests.browser.test_voice import STEPS
from tests.browser.watch import Watch
from tests.conftest import SERVERS_USED, require
from tests.servers.chromium import FLAGS, Chromium
from tests.servers.far import Far, far_needs
from tests.servers.process import Missing
from tests.servers.relay import NAME, SECRET, Relay, find_relay
from tests.servers.resonanz import Resonanz

pytestmark = pytest.mark.browser

HEARD_MS = 60_000
"""Speaking, hearing it, and what a busy machine takes for that."""


@pytest.fixture(scope="module")
def far() -> Iterator[Far]:
    if isinstance(missing := far_needs(), Missing):
        pytest.skip(missing.reason)
    with Far() as made:
        made.forbid_udp()
        yield made


@pytest.fixture(scope="module")
def relay(far: Far) -> Iterator[Relay]:
    with closing(Relay(require(find_relay()), far.near, far.near)) as made:
        SERVERS_USED["coturn"] = "deploy/turn behind deploy/gate.cfg"
        made.start()
        yield made


@pytest.fixture(scope="module")
async def host(built: None, far: Far, relay: Relay, playwright_driver: Playwright) -> AsyncIterator[Host]:
    media = {"MEDIA_BESIDE": "true", "MEDIA_HOST": far.near, "HOST": "0.0.0.0"}
    ways = {"TURN_URLS": json.dumps(relay.relays.urls), "TURN_SECRET": SECRET}
    with closing(Resonanz(frontend=True, settings={**media, **ways})) as server:
        server.start()
        host = await Host.of(server, playwright_driver)
        yield host
        await host.close()


@pytest.fixture
async def people(
    far: Far,
    start_browser: Callable[..., Awaitable[Browser]],
    playwright_driver: Playwright,
    chromium: Chromium,
    tmp_path: Path,
) -> AsyncIterator[list[Talker]]:
    """The first one is far away, the other one is not."""
    files = [f"--use-file-for-fake-audio-capture={write(voice_of(n), tmp_path / f'{n}.wav')}" for n in range(2)]
    names = f"--host-resolver-rules=MAP localhost {far.near}, MAP {NAME} {far.near}"
    away = await playwright_driver.chromium.launch(
        executable_path=str(far.program(chromium.executable)),
        args=[*FLAGS, "--ignore-certificate-errors", names, files[0]],
        env={**chromium.environment},
    )
    here = await start_browser(files[1])
    watch = Watch()
    yield [await talker(away, watch, 0, DESK_DE), await talker(here, watch, 1, PHONE_EN)]
    for browser in (away, here):
        await browser.close()
    assert watch.complaints == []


async def test_given_no_udp_gets_out_when_one_tries_and_talks_then_the_detour_is_named_and_taken(
    host: Host, people: list[Talker]
) -> None:
    held = await host.dialogue(capacity=12, steps=STEPS)
    away, here = people
    await away.page.goto(held.link())
    await away.button("arrive-sound").click()
    await away.button("sound-try").click()
    await expect(away.page.get_by_text(away.t("sound-net-relayed"), exact=True)).to_be_visible(timeout=HEARD_MS)
    await expect(away.page.locator(".check .sentence")).to_have_text(away.t("sound-works"), timeout=HEARD_MS)

    for person in people:
        await person.arrive(held.link(), person.name)
    await host.guests(held, ["Gast 1", "Gast 2"])
    await host.open_step(held, "s2", "s1")
    for person in people:
        await expect(person.page.locator(".tools")).to_be_visible(timeout=30_000)
    await away.microphone.click()  # what worked is remembered
    await away.stands("off")
    await here.comes_with_sound()
    for person in people:
        await person.talks()
    await all_hear(people, {0: {1}, 1: {0}})
