"""Faults inside one process: its event loop stands still, its clock jumps, its disk takes nothing more."""

from __future__ import annotations

import asyncio
import json
import os
import re
import resource
import signal
import urllib.request
from pathlib import Path

import psutil
import pytest

from app.persistence.store import SqlStore
from loadtests.swarm import Swarm
from tests.live.conftest import Furnish, Live
from tests.servers.resonanz import ROOT

INJECTED = Path(__file__).parents[1] / "servers" / "injected"
LOOKED_AT = f"{INJECTED}{os.pathsep}{ROOT}"
PEOPLE = 12
BLOCKS = int(os.environ.get("CHAOS_BLOCKS", "3"))
HOUR_S = 3_600


@pytest.fixture(autouse=True)
def injectable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that says how wrong the clock is."""
    clock = tmp_path / "clock"
    monkeypatch.setenv("TEST_CLOCK_FILE", str(clock))
    return clock


async def sound(live: Live, swarm: Swarm) -> None:
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)


def metric(live: Live, name: str) -> float:
    with urllib.request.urlopen(f"http://127.0.0.1:{live.server.port}/metrics") as answer:
        found = re.search(rf"^{name} (\S+)$", answer.read().decode(), re.MULTILINE)
    assert found, f"no metric {name}"
    return float(found[1])


def logged(live: Live, event: str) -> list[dict]:
    lines = [line for line in live.server.log.read_text().splitlines() if line.startswith("{")]
    return [found for found in map(json.loads, lines) if found.get("event") == event]


async def test_a_blocked_loop_is_told_by_name_and_nobody_is_cut_off(furnish: Furnish):
    """F17: 300 ms, several times."""
    live = await furnish(program=LOOKED_AT)
    swarm = await live.swarm(PEOPLE, seed=17, per_s=20)
    swarm.talk()
    await swarm.until_more(acknowledged=5)
    before = metric(live, "resonanz_loop_blocked_total")
    for _ in range(BLOCKS):
        os.kill(live.server.pid, signal.SIGUSR1)
        await asyncio.sleep(0.4)  # the fault's own length
        await swarm.until_more(acknowledged=5)
    assert metric(live, "resonanz_loop_blocked_total") - before >= BLOCKS
    told = logged(live, "loop_blocked")
    assert len(told) >= BLOCKS
    named = [one for one in told if "injected" in one["task"]]  # a busy machine may look only when it is over
    assert named
    assert all("a_slow_calculation" in one["at"][0] for one in named), "the place in the code is named"
    assert [bot.connections for bot in swarm.bots] == [1] * PEOPLE, "somebody was cut off"
    await sound(live, swarm)


async def test_a_frozen_process_blames_no_task(furnish: Furnish):
    """A machine that sleeps is not a slow calculation."""
    live = await furnish()
    await live.swarm(2, seed=18, per_s=1)
    live.server.stop()
    await asyncio.sleep(0.6)  # the fault's own length
    live.server.cont()
    async with asyncio.timeout(60):
        while not logged(live, "process_paused"):
            await asyncio.sleep(0.05)  # a file tells nobody that it grew
    assert not logged(live, "loop_blocked")


@pytest.mark.parametrize("jump_s", [-2 * HOUR_S, 2 * HOUR_S], ids=["back", "ahead"])
async def test_a_jump_of_the_clock_changes_no_order_and_cuts_nobody_off(
    furnish: Furnish, injectable: Path, jump_s: int
):
    """F19: the order is that of the numbers; times in the log never run backwards; nobody is thrown out."""
    live = await furnish(program=LOOKED_AT)
    swarm = await live.swarm(PEOPLE, seed=19, per_s=30)
    swarm.talk()
    for wrong_s in (jump_s, 0, jump_s):
        await swarm.until_more(acknowledged=10)
        injectable.write_text(str(wrong_s))
    await swarm.until_more(acknowledged=10)
    await sound(live, swarm)
    assert [bot.connections for bot in swarm.bots] == [1] * PEOPLE
    times = await times_in_the_log(live)
    assert times == sorted(times)
    assert jump_s < 0 or times[-1] - times[0] > HOUR_S * 1_000, "the clock never jumped"


async def times_in_the_log(live: Live) -> list[int]:
    store = await SqlStore.open(live.database_url)
    try:
        return [recorded.at for recorded in await store.log.read(live.door.dialogue)]
    finally:
        await store.close()


async def test_a_full_disk_refuses_what_is_new_and_keeps_what_is_there(furnish: Furnish):
    """F18: the kernel lets the process write no further; then there is space again."""
    live = await furnish()
    swarm = await live.swarm(PEOPLE, seed=20, per_s=20)
    first = await swarm.bots[0].contribute("s2", "Bevor nichts mehr geht.")
    server = psutil.Process(live.server.pid)
    server.rlimit(resource.RLIMIT_FSIZE, (4_096, resource.RLIM_INFINITY))
    late = asyncio.create_task(swarm.bots[1].contribute("s2", "Während nichts geht."))
    await swarm.until(lambda: "unavailable" in swarm.bots[1].outbox.refusals, "a no that says why")
    documentation = json.loads(await asyncio.to_thread(live.server.run, "export", live.door.dialogue, "-f", "json"))
    assert "Bevor nichts mehr geht." in json.dumps(documentation, ensure_ascii=False), "reading and export go on"
    assert await asyncio.to_thread(live.server.ready)
    server.rlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await late  # the same wish, repeated by itself
    await swarm.until(lambda: all({first.id, late.result().id} <= set(bot.seen) for bot in swarm.bots), "seen by all")
    assert [bot.connections for bot in swarm.bots] == [1] * PEOPLE
    await sound(live, swarm)
