"""A real Firefox, whose fake microphone hums: it is heard, and takes what somebody else says.

Without a sound card it plays nothing, so that only its own count says what came.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app import voice_frames as frames
from app.media.process import addresses_of
from app.media.slots import SLOTS
from loadtests.voice.tone import opus
from tests.conftest import SERVERS_USED, require
from tests.media.rig import AT_TABLE, Rig, rig
from tests.servers.firefox import Firefox, find_firefox

pytestmark = pytest.mark.browser

SCRIPT = (Path(__file__).parent / "listening.js").read_text(encoding="utf-8")


@pytest.fixture
async def voices() -> AsyncIterator[Rig]:
    """At every address of the machine: Firefox goes to no loopback."""
    if addresses_of("") == ("127.0.0.1",):
        pytest.skip("this machine has no address but loopback")
    async with rig(host="") as made:
        yield made


@pytest.fixture
async def page() -> AsyncIterator[str]:
    """An empty page with the script of a small headset; localhost may use a microphone."""
    body = f"<!doctype html><title>Headset</title><script>{SCRIPT}</script>".encode()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield f"http://localhost:{server.sockets[0].getsockname()[1]}/"
    server.close()
    await server.wait_closed()


@pytest.fixture
async def firefox(page: str) -> AsyncIterator[Firefox]:
    program = require(find_firefox())
    async with await Firefox.start(program) as started:
        SERVERS_USED["Firefox"] = (await started.run("navigator.userAgent")).rpartition("/")[2]
        await started.goto(page)
        yield started


async def test_firefox_is_heard_and_hears(voices: Rig, firefox: Firefox) -> None:
    anna, packets = await voices.joins("anna"), opus(seconds=1.0)
    voices.place("fox", AT_TABLE)
    visit, answer = voices.offer("fox", await firefox.run(f"join({SLOTS})"))
    assert isinstance(answer, frames.Answer)
    await firefox.run(f"answered({json.dumps(answer.sdp)})")
    await voices.until(lambda: any(isinstance(one, frames.Up) and one.visit == visit for one in voices.told))

    await voices.until(lambda: len(anna.came) > 50)
    assert len({one.slot for one in anna.came}) == 1
    assert frames.Speaking("d", ["fox"]) in voices.told

    for number in range(60):
        anna.headset.say(packets[number % len(packets)])
        await asyncio.sleep(0.02)
    await firefox.until("received().then((found) => found.packets > 50)")
    assert (await firefox.run("received()"))["lost"] == 0
