"""Workers renewed one by one under load, to a new version of the program too: nobody does anything, nothing is lost."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import psutil
import pytest

from tests.live.conftest import Furnish, Live
from tests.servers.redis import RedisServer
from tests.servers.resonanz import ROOT, Resonanz

PEOPLE = 24
NEW_VERSION = "987.6.5"

pytestmark = [pytest.mark.slow]


def copy_of_the_program(folder: Path) -> Path:
    """A folder from which the program runs, and in which a newer one can be put."""
    shutil.copytree(ROOT / "app", folder / "app", ignore=shutil.ignore_patterns("static", "__pycache__"))
    return folder


def install_newer(program: Path) -> None:
    init = program / "app" / "__init__.py"
    init.write_text(init.read_text() + f'\n__version__ = "{NEW_VERSION}"\n')


def processes(server: Resonanz) -> list[dict]:
    """What `resonanz status --json` says."""
    return json.loads(server.run("status", "--json"))


def children(server: Resonanz) -> set[int]:
    found = psutil.Process(server.pid).children()
    return {child.pid for child in found if "spawn_main" in " ".join(child.cmdline())}


async def renewed(live: Live, times: int) -> None:
    """Wait until the log says so; on the way the house is ready, whoever asks twice."""
    async with asyncio.timeout(90):
        while live.server.log.read_text().count('"renewed"') < times:
            ready = await asyncio.to_thread(live.server.ready) or await asyncio.to_thread(live.server.ready)
            assert ready, "nobody was let in"
            await asyncio.sleep(0.1)  # a file tells nobody that it grew


async def test_a_new_version_takes_over_under_load(
    furnish: Furnish, postgres_url: str, redis_server: RedisServer, tmp_path: Path
):
    program = copy_of_the_program(tmp_path)
    live = await furnish(postgres_url, redis_server.url, program=program, WORKERS="2", DRAIN_S="3")
    swarm = await live.swarm(PEOPLE, seed=21, per_s=30)
    swarm.talk()
    await swarm.until_more(acknowledged=20)
    old = children(live.server)
    assert len(old) == 2

    install_newer(program)
    live.server.renew()
    await renewed(live, 1)
    await swarm.until_more(acknowledged=20)

    assert not children(live.server) & old and len(children(live.server)) == 2
    serving = await asyncio.to_thread(processes, live.server)
    assert {one["version"] for one in serving} == {NEW_VERSION} and len(serving) == 2
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert all(bot.connections > 1 for bot in swarm.bots)


async def test_a_version_that_does_not_start_is_not_taken(
    furnish: Furnish, postgres_url: str, redis_server: RedisServer, tmp_path: Path
):
    """The old workers go on; nobody notices that somebody tried."""
    program = copy_of_the_program(tmp_path)
    live = await furnish(postgres_url, redis_server.url, program=program, WORKERS="2")
    swarm = await live.swarm(6, seed=22, per_s=10)
    old = children(live.server)
    (program / "app" / "main.py").write_text("raise SystemExit('broken on purpose')\n")
    live.server.renew()
    async with asyncio.timeout(60):
        while "not_renewed" not in live.server.log.read_text():
            await asyncio.sleep(0.1)  # a file tells nobody that it grew
    swarm.talk()
    await swarm.until_more(acknowledged=10)
    assert children(live.server) == old
    assert [bot.connections for bot in swarm.bots] == [1] * 6
