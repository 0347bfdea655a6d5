"""The media process beside a real server: there by itself, there again when it dies, gone with its server."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.servers.resonanz import Resonanz

PATIENCE_S = 30.0


@pytest.fixture
def house() -> Iterator[Resonanz]:
    server = Resonanz(settings={"MEDIA_BESIDE": "true"})
    server.start()
    yield server
    server.close()


async def media_pid(server: Resonanz) -> int:
    """The process that has dialled the server, once it has."""
    async with asyncio.timeout(PATIENCE_S):
        while not await asyncio.to_thread(_is_there, server):
            await asyncio.sleep(0.1)
    return _given_voice(server)


def _is_there(server: Resonanz) -> bool:
    with urlopen(f"http://127.0.0.1:{server.port}/metrics") as answer:
        found = re.search(rb"^resonanz_media_processes (\S+)", answer.read(), re.MULTILINE)
    return found is not None and float(found[1]) == 1


def _given_voice(server: Resonanz) -> int:
    """Of a server's children the one that holds its UDP port is its own process, not Python's helper."""
    children = Path(f"/proc/{server.pid}/task").glob("*/children")
    pids = [pid for one in children for pid in one.read_text().split()]
    found = [int(pid) for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    assert len(found) == 1, found
    return found[0]


async def _ends(pid: int) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while Path(f"/proc/{pid}").exists() and " Z " not in Path(f"/proc/{pid}/stat").read_text():
            await asyncio.sleep(0.1)


@pytest.mark.parametrize("fault", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "frozen"])
async def test_it_comes_with_the_server_and_comes_again_when_it_dies(house: Resonanz, fault: signal.Signals) -> None:
    first = await media_pid(house)

    os.kill(first, fault)
    await _ends(first)
    async with asyncio.timeout(PATIENCE_S):
        while await asyncio.to_thread(_is_there, house):
            await asyncio.sleep(0.05)

    assert await media_pid(house) != first
    assert house.running


@pytest.mark.parametrize("how", ["stopped", "killed"])
async def test_it_goes_with_the_server_however_that_ends(house: Resonanz, how: str) -> None:
    pid = await media_pid(house)

    await asyncio.to_thread(house.terminate if how == "stopped" else house.kill)

    await _ends(pid)
