"""What lies between: a fault proxy before Redis, before PostgreSQL, and before the house itself.

Nothing of it may change anything but delay. `make chaos` takes longer and brings more people (CHAOS_PEOPLE, CHAOS_S).
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable

import pytest
import redis.asyncio

from app.rehearsal.bot import Bot
from app.rehearsal.line import Address
from loadtests.swarm import Swarm
from tests.live.conftest import IMPATIENT, Furnish, Live
from tests.servers.proxy import FaultProxy, PostgresProxy, RedisProxy
from tests.servers.redis import RedisServer
from tests.servers.resonanz import INJECTED, ROOT

PEOPLE = int(os.environ.get("CHAOS_PEOPLE", "16"))
TURNS_PER_S = 30.0
IDLE_S = float(os.environ.get("CHAOS_IDLE_S", "0"))
"""So long nobody says anything; the wait of `make chaos` is longer than any proxy's patience. Without it the house and
the proxy are both quicker."""
PING_S, CUTS_AFTER_S = (20.0, 30.0) if IDLE_S else (2.0, 10.0)

pytestmark = [pytest.mark.slow]


@pytest.fixture
async def redis_proxy(redis_server: RedisServer) -> AsyncIterator[RedisProxy]:
    async with RedisProxy(redis_server.url) as proxy:
        yield proxy


@pytest.fixture
async def postgres_proxy(postgres_url: str) -> AsyncIterator[PostgresProxy]:
    async with PostgresProxy(postgres_url) as proxy:
        yield proxy


@pytest.fixture
async def pair(furnish: Furnish, postgres_url: str, redis_proxy: RedisProxy) -> Live:
    return await furnish(postgres_url, redis_proxy.url, processes=2)


def at(swarm: Swarm, home: int) -> list[Bot]:
    return [bot for bot in swarm.bots if bot.home == home]


async def heard_in(swarm: Swarm, by: Bot, among: list[Bot], longest_s: float) -> float:
    """How long it takes until all of `among` see what `by` says."""
    began = time.monotonic()
    sent = await by.contribute("s2", "Hört ihr mich?")
    await swarm.until(lambda: all(sent.id in bot.seen for bot in among), "a line seen by all", longest_s)
    return time.monotonic() - began


async def sound(live: Live, swarm: Swarm, connections: int | None = 1) -> None:
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent > 0
    if connections is not None:
        assert [bot.connections for bot in swarm.bots] == [connections] * len(swarm.bots), "somebody was cut off"


# ── Redis (F3 to F6) ──

REDIS_FAULTS: dict[str, Callable[[RedisProxy], object]] = {
    "late": lambda proxy: setattr(proxy, "latency_s", 0.8),
    "doubled": lambda proxy: setattr(proxy, "doubles", True),
    "cut": lambda proxy: proxy.cut(),
    "half open": lambda proxy: proxy.swallow(),
    "gone for good": lambda proxy: proxy.refuse(),
}


@pytest.mark.parametrize("fault", REDIS_FAULTS)
async def test_whatever_redis_does_changes_nothing_but_delay(pair: Live, redis_proxy: RedisProxy, fault: str):
    swarm = await pair.swarm(PEOPLE, 31, TURNS_PER_S)
    swarm.talk()
    await swarm.until_more(acknowledged=10)
    REDIS_FAULTS[fault](redis_proxy)
    for here, there in ((0, 1), (1, 0)):
        await heard_in(swarm, at(swarm, here)[0], at(swarm, there), 10)
    await swarm.until_more(acknowledged=30)
    await sound(pair, swarm)


async def test_a_half_open_line_to_redis_is_noticed_told_and_left_behind(pair: Live, redis_proxy: RedisProxy):
    """F4: nothing tells us, only our own heartbeat that does not come back. Moderators read it, and that it is over."""
    swarm = await pair.swarm(6, 32, 10.0)
    await swarm.until(lambda: all(bot.others_heard for bot in swarm.bots), "everybody is heard")
    lines = redis_proxy.lines
    redis_proxy.swallow()
    await swarm.until(lambda: not any(bot.others_heard for bot in swarm.bots), "the loss is told", 20)
    redis_proxy.cut()
    redis_proxy.flow()
    await swarm.until(lambda: all(bot.others_heard for bot in swarm.bots), "its end is told", 20)
    assert redis_proxy.lines > lines
    swarm.talk()
    await swarm.until_more(acknowledged=5)
    await sound(pair, swarm)


async def test_redis_cuts_a_slow_subscriber(pair: Live, redis_server: RedisServer):
    """F5: its output buffer overflows while the process that should read is frozen; nobody misses anything."""
    swarm = await pair.swarm(PEOPLE, 33, TURNS_PER_S)
    client = redis.asyncio.from_url(redis_server.url)
    await client.config_set("client-output-buffer-limit", "pubsub 100000 50000 1")
    swarm.talk()
    await swarm.until_more(acknowledged=5)
    pair.servers[1].stop()
    cut = await overflown(client)
    pair.servers[1].cont()
    assert cut, "Redis cut nobody"
    await client.aclose()
    for here, there in ((0, 1), (1, 0)):
        await heard_in(swarm, at(swarm, here)[0], at(swarm, there), 20)
    await sound(pair, swarm, connections=None)


async def overflown(client: redis.asyncio.Redis) -> bool:
    """Say more on the heartbeat's channels, which one process each hears, than Redis keeps; whether it cut somebody."""
    channels = [name for name in await client.pubsub_channels("resonanz:*") if len(name) > len("resonanz:presence")]
    for _ in range(500):
        pipe = client.pipeline(transaction=False)
        for channel in channels * 25:
            pipe.publish(channel, b"x" * 4_000)
        if 0 in await pipe.execute():
            return True
    return False


# ── PostgreSQL (F7, F8) ──


async def test_a_slow_database_makes_everything_later_and_nothing_else(furnish: Furnish, postgres_proxy: PostgresProxy):
    """F7: 500 ms on every way. What is shown is stored; what is too much is told to ask again."""
    live = await furnish(postgres_proxy.url)
    swarm = await live.swarm(PEOPLE, 34, TURNS_PER_S)
    swarm.talk()
    await swarm.until_more(acknowledged=10)
    postgres_proxy.latency_s = 0.25
    took_s = await heard_in(swarm, swarm.bots[0], swarm.bots, 40)
    assert took_s > 0.5, "it was shown before it was stored"
    await swarm.until_more(acknowledged=10)
    postgres_proxy.latency_s = 0.0
    await sound(live, swarm)


async def test_lines_cut_between_commit_and_answer_double_nothing(furnish: Furnish, postgres_proxy: PostgresProxy):
    """F8, with everybody talking: the server finds by the wish's id that it has happened."""
    live = await furnish(postgres_proxy.url)
    swarm = await live.swarm(PEOPLE, 35, TURNS_PER_S)
    swarm.talk()
    for _ in range(3):
        await swarm.until_more(acknowledged=5)
        postgres_proxy.cut_after(b"COMMIT", times=2)
    await swarm.until_more(acknowledged=10)
    assert postgres_proxy.cuts >= 3
    await sound(live, swarm)


async def test_a_database_that_is_not_to_be_reached_and_comes_back(furnish: Furnish, postgres_proxy: PostgresProxy):
    live = await furnish(postgres_proxy.url)
    swarm = await live.swarm(PEOPLE, 36, TURNS_PER_S)
    swarm.talk()
    await swarm.until_more(acknowledged=10)
    postgres_proxy.refuse()
    await swarm.until(lambda: any("unavailable" in bot.outbox.refusals for bot in swarm.bots), "a no that says why")
    assert not await asyncio.to_thread(live.server.ready)
    postgres_proxy.flow()
    await swarm.until_more(acknowledged=10)
    await sound(live, swarm)


# ── The way to the house (F14, F22) ──


@pytest.fixture
async def behind(furnish: Furnish, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Live, FaultProxy]]:
    """A house and a proxy before it."""
    monkeypatch.setenv("TEST_PING_S", str(PING_S))
    live = await furnish(program=f"{INJECTED}{os.pathsep}{ROOT}")
    async with FaultProxy(live.server.port) as proxy:
        yield live, proxy
        await asyncio.gather(*(swarm.leave() for swarm in live.swarms))


async def arrived(live: Live, proxy: FaultProxy, seed: int) -> Swarm:
    persons = await live.door.enter_many(6)
    swarm = Swarm(persons, [Address(proxy.port)], seed, 10.0, patience=IMPATIENT)
    live.swarms.append(swarm)
    await swarm.arrive()
    return swarm


async def test_a_proxy_that_cuts_idle_sockets_finds_none(behind: tuple[Live, FaultProxy]):
    """F22: after 30 s, as nginx and others do; the heartbeat is quicker."""
    live, proxy = behind
    swarm = await arrived(live, proxy, 37)
    proxy.idle_max_s = CUTS_AFTER_S
    await asyncio.sleep(max(IDLE_S, CUTS_AFTER_S + 2))  # the fault's own length
    assert proxy.cuts == 0
    assert [bot.connections for bot in swarm.bots] == [1] * 6
    swarm.talk()
    await swarm.until_more(acknowledged=5)
    await sound(live, swarm)


async def test_a_network_that_is_gone_for_a_while_leaves_nobody_behind(behind: tuple[Live, FaultProxy]):
    """F14: first nothing passes, then the old lines are dead; whoever comes back finds what was said meanwhile."""
    live, proxy = behind
    swarm = await arrived(live, proxy, 38)
    elsewhere = await live.swarm(2, 39, 10.0)
    proxy.swallow()
    sent = await elsewhere.bots[0].contribute("s2", "Während die anderen schlafen.")
    proxy.refuse()
    proxy.flow()
    await swarm.until(lambda: all(sent.id in bot.seen for bot in swarm.bots), "everybody has what they missed", 20)
    assert [bot.connections for bot in swarm.bots] == [2] * 6
