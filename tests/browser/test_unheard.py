"""Redis freezes: moderators read that the count may be too small, nobody else reads anything, and then it is over."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Playwright, expect

from tests.browser.hosting import Host
from tests.browser.look import Look
from tests.browser.people import VIEWS, Browsers, View
from tests.servers.redis import RedisServer
from tests.servers.resonanz import Resonanz

NOTICED_MS = 20_000
"""Three heartbeats, and a frame."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
async def house(built: None, redis_server: RedisServer, playwright_driver: Playwright) -> AsyncIterator[Host]:
    """A house of its own, with Redis."""
    server = Resonanz(frontend=True, redis_url=redis_server.url)
    try:
        server.start()
        host = await Host.of(server, playwright_driver)
        yield host
        await host.close()
    finally:
        server.close()


@pytest.mark.parametrize("view", VIEWS[:1], ids=lambda view: view.name)
async def test_moderators_read_that_the_servers_do_not_hear_each_other(
    house: Host, redis_server: RedisServer, browsers: Browsers, view: View
):
    held = await house.dialogue()
    await house.open_step(held, "s2", "s1")
    ines, uwe = await browsers.person(view), await browsers.person(view)
    await ines.arrive(held.link("moderator"), "Ines Falkenried", "arrive-enter-moderator")
    await uwe.arrive(held.link(), "Uwe S.", "arrive-enter-running")
    sentence = ines.t("here-others-unheard")
    notice = ines.page.locator(".here .doubt")
    await expect(notice).to_have_text("")

    redis_server.stop()
    await expect(notice).to_have_text(sentence, timeout=NOTICED_MS)
    await expect(uwe.page.locator("body")).not_to_contain_text(sentence)
    await uwe.write("Hier geht alles weiter.")
    await ines.sees("Hier geht alles weiter.")
    look = Look(view)
    await look.at(ines.page, "others unheard")
    look.done(1)

    redis_server.cont()
    await expect(notice).to_have_text("", timeout=NOTICED_MS)
