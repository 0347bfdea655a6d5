"""The media process beside a real server: there by itself, there again when it dies, gone with its server."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.resonanz import Resonanz

PATIENCE_S = 60.0


@pytest.fixture
def house() -> Iterator[Resonanz]:
    server = Resonanz(settings={"MEDIA_BESIDE": "true"})
    server.start()
    yield server
    server.close()


async def media_pid(server: Resonanz) -> int:
    """The process that has dialled the server, once it has."""
    async with asyncio.timeout(PATIENCE_S):
        while not await asyncio.to_thread(server.has_media):
            await asyncio.sleep(0.1)
    return server.media_pid


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
        while await asyncio.to_thread(house.has_media):
            await asyncio.sleep(0.05)

    assert await media_pid(house) != first
    assert house.running


@pytest.mark.parametrize("how", ["stopped", "killed"])
async def test_it_goes_with_the_server_however_that_ends(house: Resonanz, how: str) -> None:
    pid = await media_pid(house)

    await asyncio.to_thread(house.terminate if how == "stopped" else house.kill)

    await _ends(pid)
