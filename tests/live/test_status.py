"""`resonanz status`: which processes serve which dialogue, and how far behind each is, asked beside them."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest

from app.rooms.status import SILENT_MS, Process, text
from tests.live.conftest import Furnish, Live
from tests.servers.resonanz import INJECTED, ROOT

PEOPLE = 6


async def said(live: Live) -> list[dict]:
    found = await asyncio.to_thread(live.server.output, "status", "--json")
    return json.loads(found)


async def until(live: Live, condition, longest_s: float) -> list[dict]:
    """What it says once `condition` holds."""
    async with asyncio.timeout(longest_s):
        while not condition(found := await said(live)):
            await asyncio.sleep(1.0)  # a table tells nobody that it changed, and each question is a program
    return found


@pytest.mark.slow
async def test_a_frozen_process_is_told_with_how_far_it_is_behind(
    furnish: Furnish, postgres_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    clock = tmp_path / "clock"
    monkeypatch.setenv("TEST_CLOCK_FILE", str(clock))
    live = await furnish(postgres_url, processes=2, program=f"{INJECTED}{os.pathsep}{ROOT}")
    swarm = await live.swarm(PEOPLE, seed=41, per_s=30)
    dialogue = live.door.dialogue

    def both_serve(found: list[dict]) -> bool:
        here = [line["connections"] for one in found for line in one["dialogues"] if line["dialogue"] == dialogue]
        return here == [PEOPLE / 2, PEOPLE / 2]

    found = await until(live, both_serve, 60)
    assert {one["pid"] for one in found} == {server.pid for server in live.servers}
    assert not any(one["silent"] or one["draining"] for one in found)
    assert all(line["behind"] == 0 for one in found for line in one["dialogues"])
    assert f"{PEOPLE // 2} connected" in await asyncio.to_thread(live.server.output, "status")

    live.servers[1].stop()
    for _ in range(5):
        await swarm.bots[0].contribute("s2", "Während die andere Hälfte steht.")
    clock.write_text(str(2 * SILENT_MS / 1_000))  # nobody needs to wait for it
    silent = [live.servers[1].pid]
    found = await until(live, lambda now: [one["pid"] for one in now if one["silent"]] == silent, 60)
    frozen = next(one for one in found if one["silent"])
    assert frozen["pid"] == live.servers[1].pid
    assert frozen["dialogues"][0]["behind"] >= 5
    assert live.server.run("status") == "", "scripts see it by the exit code"

    live.servers[1].cont()
    await until(live, lambda now: not any(one["silent"] for one in now) and both_serve(now), 60)
    await asyncio.to_thread(live.servers[1].terminate)
    await until(live, lambda now: [one["pid"] for one in now] == [live.server.pid], 60)


def test_it_is_said_in_words():
    frozen = Process("a", "huber", 7, "1.2", 3_700, 12.0, silent=True, draining=False, others_heard=False, dialogues=[])
    assert text([]) == "No process serves this database."
    assert text([frozen]) == (
        "huber pid 7, version 1.2, up 1 h 1 min, told 12 s ago, SILENT: frozen, dead or without its database, "
        "does not hear the others (Redis)\n  serves no dialogue now"
    )
