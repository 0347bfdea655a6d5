"""A customer whose browser is Firefox: comes in, reads, writes, is heard, on a desk and on a phone."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE
from tests.conftest import SERVERS_USED, require
from tests.servers.firefox import Firefox, find_firefox

pytestmark = pytest.mark.browser

DESK, PHONE = (1280, 800), (390, 844)
NAME = "Ilse Füchsin"
OTHERS, MINE = "Bei uns kam die Rechnung doppelt.", "Bei uns auch, im März."
BUTTON = (
    "[...document.querySelectorAll('button')].find((one) => one.offsetParent && one.textContent.trim().startsWith(%s))"
)


@pytest.fixture
async def firefox() -> AsyncIterator[Firefox]:
    program = require(find_firefox())
    async with await Firefox.start(program, **{"intl.accept_languages": "de"}) as started:
        SERVERS_USED["Firefox"] = (await started.run("navigator.userAgent")).rpartition("/")[2]
        yield started


async def press(firefox: Firefox, name: str) -> None:
    button = BUTTON % json.dumps(name)
    await firefox.until(f"Boolean({button})")
    await firefox.run(f"{button}.click()")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
async def test_a_customer_with_firefox_is_heard(built: None, host: Host, firefox: Firefox, size: tuple[int, int]):
    held = await host.dialogue()
    other = await host.guest(held, "Uwe S.")
    t = DESK_DE.words
    await firefox.size(*size)
    await firefox.goto(held.link())
    await firefox.until("Boolean(document.querySelector('input'))")
    await firefox.run("document.querySelector('input').focus()")
    await firefox.type(NAME)
    await press(firefox, t("arrive-enter"))
    await firefox.until("location.pathname.split('/').length > 4")
    await host.open_step(held, "s2", "s1")
    await other.say(OTHERS, "s2")
    await firefox.until(f"document.body.innerText.includes({json.dumps(OTHERS)})")
    await press(firefox, t("write"))
    await firefox.until("document.activeElement?.matches('textarea')")
    await firefox.type(MINE)
    await press(firefox, t("write-send"))
    stored = (
        "fetch('api/steps/s2/contributions').then((all) => all.json()).then((all) => all.items.map((one) => one.text))"
    )
    await firefox.until(f"({stored}).then((all) => all.includes({json.dumps(MINE)}))")
    if kept := os.environ.get("RESONANZ_PICTURES"):
        await firefox.picture(Path(kept) / f"firefox-{size[0]}.png")
    assert await firefox.run("document.documentElement.scrollWidth <= innerWidth"), "nothing lies beyond the edge"
