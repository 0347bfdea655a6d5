"""Killed at random moments under load: every acknowledged contribution is in the log once, in order; bots come back.

`make chaos` does the same with more kills and more seeds (CHAOS_KILLS, CHAOS_SEEDS).
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable

import pytest

from loadtests.swarm import Swarm
from tests.live.conftest import Furnish, Live
from tests.servers.postgres import PostgresServer

KILLS = int(os.environ.get("CHAOS_KILLS", "3"))
SEEDS = range(1, 1 + int(os.environ.get("CHAOS_SEEDS", "1")))
PEOPLE = 24
TURNS_PER_S = 60.0
AFTER_MAX = 15
"""The kill comes after so many contributions at most."""
HESITATION_MAX_S = 0.005
"""… and a moment later: before, during or after the commit of what was sent last."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180 + 60 * KILLS)]


async def storm(swarm: Swarm, kill: Callable[[], None], start: Callable[[], None], chance: random.Random) -> int:
    """Kill and start `KILLS` times while everybody talks; how many wishes were on their way at the kills.

    The first kill comes the moment something was sent, so that at least one is.
    """
    on_their_way = 0
    for kills in range(KILLS):
        n = chance.randint(1, AFTER_MAX)
        if kills == 0 or chance.random() < 0.5:
            await swarm.until_more(sent=n)
        else:
            await swarm.until_more(acknowledged=n)
        if kills:
            await asyncio.sleep(chance.uniform(0, HESITATION_MAX_S))
        on_their_way += sum(len(bot.outbox) for bot in swarm.bots)
        kill()
        await asyncio.to_thread(start)
    await swarm.until_more(acknowledged=AFTER_MAX)
    return on_their_way


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_killed_server_has_kept_everything_it_acknowledged(furnish: Furnish, engine_url: str, seed: int):
    live = await furnish(engine_url)
    swarm = await live.swarm(PEOPLE, seed, TURNS_PER_S)
    swarm.talk()
    on_their_way = await storm(swarm, live.server.kill, live.server.start, random.Random(seed))
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert verdict.stored >= KILLS + AFTER_MAX
    assert all(bot.connections > 1 for bot in swarm.bots), "everybody came back by themselves"
    assert on_their_way, "no kill hit a wish on its way: the test has shown nothing"
    live.server.kill()
    assert "1 checked, 0 with faults" in live.server.run("verify-log")


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_killed_postgresql_loses_nothing(furnish: Furnish, durable_postgres: PostgresServer, seed: int):
    """The server lives on without its database: people are told to try again, and their wishes happen once."""
    live = await furnish(await durable_postgres.create())
    swarm = await live.swarm(PEOPLE, seed, TURNS_PER_S)
    swarm.talk()
    on_their_way = await storm(swarm, durable_postgres.kill, durable_postgres.start, random.Random(seed))
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert on_their_way, "no kill hit a wish on its way: the test has shown nothing"
    assert live.server.running


async def test_both_killed_at_once_lose_nothing(furnish: Furnish, durable_postgres: PostgresServer):
    """As when the machine loses its power: server and database die in the same moment."""
    live: Live = await furnish(await durable_postgres.create())
    swarm = await live.swarm(PEOPLE, 7, TURNS_PER_S)
    swarm.talk()

    def kill() -> None:
        live.server.kill()
        durable_postgres.kill()

    def start() -> None:
        durable_postgres.start()
        live.server.start()

    await swarm.until_more(sent=AFTER_MAX)
    kill()
    await asyncio.to_thread(start)
    await swarm.until_more(acknowledged=AFTER_MAX)
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
