"""Two processes of one house on PostgreSQL and Redis serve one dialogue: whatever dies, nobody misses anything."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from app.rehearsal.bot import Bot
from loadtests.swarm import NotSettled, Swarm
from tests.live.conftest import Furnish, Live
from tests.servers.redis import RedisServer

PEOPLE = 24
TURNS_PER_S = 40.0

pytestmark = [pytest.mark.slow]


@pytest.fixture
async def pair(furnish: Furnish, postgres_url: str, redis_server: RedisServer) -> Live:
    return await furnish(postgres_url, redis_server.url, processes=2)


def at(swarm: Swarm, home: int) -> list[Bot]:
    """The bots that went to that process first."""
    return [bot for bot in swarm.bots if bot.home == home]


async def everybody_sees(swarm: Swarm, by: Bot, among: list[Bot], timeout_s: float = 20.0) -> None:
    """`by` says something, and all of `among` see it."""
    try:
        async with asyncio.timeout(timeout_s):
            sent = await by.contribute("s2", "Hört ihr mich?")
    except TimeoutError:
        raise NotSettled(f"not within {timeout_s} s: an answer; {swarm.state()}") from None
    await swarm.until(lambda: all(sent.id in bot.seen for bot in among), "a line seen by all", timeout_s)


async def sound(live: Live, swarm: Swarm) -> None:
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent


async def test_redis_dies_freezes_and_comes_back(pair: Live, redis_server: RedisServer):
    """Without its bell each process finds by polling what the other stored."""
    swarm = await pair.swarm(PEOPLE, 5, TURNS_PER_S)
    swarm.talk()
    here, there = at(swarm, 0), at(swarm, 1)
    troubles: list[Callable[[], None]] = [redis_server.kill, redis_server.start, redis_server.stop, redis_server.cont]
    for trouble in troubles:
        await swarm.until_more(acknowledged=20)
        await asyncio.to_thread(trouble)
        await everybody_sees(swarm, here[0], there)
        await everybody_sees(swarm, there[0], here)
    await sound(pair, swarm)
    assert [bot.connections for bot in swarm.bots] == [1] * PEOPLE, "nobody's connection had to end for this"


async def test_one_process_freezes_and_the_other_goes_on(pair: Live):
    """Even if it freezes as it holds the dialogue's lock: the database frees it, and its late commit fails."""
    swarm, chance = await pair.swarm(PEOPLE, 6, TURNS_PER_S), random.Random(6)
    swarm.talk()
    for _ in range(3):
        await swarm.until_more(sent=chance.randint(5, 15))
        await asyncio.sleep(chance.uniform(0, 0.01))
        pair.servers[1].stop()
        await everybody_sees(swarm, at(swarm, 0)[0], at(swarm, 0))
        pair.servers[1].cont()
    await everybody_sees(swarm, at(swarm, 1)[0], swarm.bots)
    await sound(pair, swarm)


async def test_one_process_is_killed_and_its_people_go_to_the_other(pair: Live):
    swarm = await pair.swarm(PEOPLE, 8, TURNS_PER_S)
    swarm.talk()
    await swarm.until_more(acknowledged=20)
    pair.servers[0].kill()
    moved = at(swarm, 0)
    await swarm.until(lambda: all(bot.connections == 2 and bot.furnished for bot in moved), "all moved to the other")
    await everybody_sees(swarm, moved[0], swarm.bots)
    await swarm.until(lambda: swarm.bots[0].present == PEOPLE, "the ring is whole again")
    await asyncio.to_thread(pair.servers[0].start)
    await sound(pair, swarm)
