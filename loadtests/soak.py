"""A long evening with misfortunes: a seeded swarm talks while workers, PostgreSQL and Redis are killed, frozen and cut.

    make soak SOAK_MINUTES=60 SOAK_SEED=7 SOAK_PEOPLE=100

In the end the judge says what was lost, doubled, out of order or shown to the wrong person; exit code 0 for nothing.
"""

from __future__ import annotations

import asyncio
import os
import random
import secrets
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Final

import psutil

from app.persistence.store import SqlStore
from app.rehearsal.judge import Verdict
from app.rehearsal.line import Address
from loadtests.house import Door, House, stored_in
from loadtests.swarm import NotSettled, Swarm
from tests.servers.postgres import PostgresServer, find_binaries
from tests.servers.process import Missing
from tests.servers.proxy import PostgresProxy, RedisProxy
from tests.servers.redis import RedisServer, find_programs
from tests.servers.resonanz import Resonanz

MINUTES: Final = float(os.environ.get("SOAK_MINUTES", "10"))
SEED: Final = int(os.environ.get("SOAK_SEED", "1"))
PEOPLE: Final = int(os.environ.get("SOAK_PEOPLE", "50"))
TURNS_PER_S: Final = 20.0
CALM_S: Final = (2.0, 10.0)
"""So long nothing happens between two misfortunes."""
LASTS_S: Final = (0.2, 6.0)
SETTLE_S: Final = 180.0


@dataclass
class Scene:
    """Two processes of one house, with a proxy before each thing they need."""

    servers: list[Resonanz]
    postgres: PostgresServer
    redis: RedisServer
    before_postgres: PostgresProxy
    before_redis: RedisProxy
    url: str
    door: Door


Begin = Callable[[Scene, random.Random], Callable[[], None]]
"""Begins a misfortune; what it returns ends it."""


def _kill_a_worker(scene: Scene, chance: random.Random) -> Callable[[], None]:
    server = chance.choice(scene.servers)
    server.kill()
    return server.start


def _stop_a_worker(scene: Scene, chance: random.Random) -> Callable[[], None]:
    server = chance.choice(scene.servers)
    server.terminate()
    return server.start


def _freeze_a_worker(scene: Scene, chance: random.Random) -> Callable[[], None]:
    server = chance.choice(scene.servers)
    server.stop()
    return server.cont


def _kill_postgres(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.postgres.kill()
    return scene.postgres.start


def _freeze_postgres(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.postgres.stop()
    return scene.postgres.cont


def _slow_postgres(scene: Scene, chance: random.Random) -> Callable[[], None]:
    scene.before_postgres.latency_s = chance.uniform(0.05, 0.3)
    return lambda: setattr(scene.before_postgres, "latency_s", 0.0)


def _cut_commits(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.before_postgres.cut_after(b"COMMIT", times=3)
    return lambda: None


def _kill_redis(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.redis.kill()
    return scene.redis.start


def _swallow_redis(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.before_redis.swallow()
    return scene.before_redis.flow


def _double_redis(scene: Scene, _chance: random.Random) -> Callable[[], None]:
    scene.before_redis.doubles = True
    return lambda: setattr(scene.before_redis, "doubles", False)


MISFORTUNES: Final[dict[str, Begin]] = {
    "a worker is killed": _kill_a_worker,
    "a worker is stopped": _stop_a_worker,
    "a worker is frozen": _freeze_a_worker,
    "PostgreSQL is killed": _kill_postgres,
    "PostgreSQL is frozen": _freeze_postgres,
    "PostgreSQL is slow": _slow_postgres,
    "lines are cut after COMMIT": _cut_commits,
    "Redis is killed": _kill_redis,
    "Redis is half open": _swallow_redis,
    "Redis says everything twice": _double_redis,
}


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    """The house, furnished and with its first round open."""
    binaries, programs = find_binaries(), [one for one in find_programs() if one.program is not None]
    if isinstance(binaries, Missing) or not programs:
        sys.exit("A soak needs PostgreSQL and Redis; `make test` says how to get them.")
    async with AsyncExitStack() as stack:
        postgres, redis = PostgresServer(binaries, durable=True), RedisServer(programs[0])
        stack.callback(postgres.close)
        stack.callback(redis.close)
        postgres.init()
        postgres.start()
        redis.start()
        url = await postgres.create()
        before_postgres = await stack.enter_async_context(PostgresProxy(url))
        before_redis = await stack.enter_async_context(RedisProxy(redis.url))
        key = secrets.token_urlsafe(48)
        servers = [
            Resonanz(database_url=before_postgres.url, redis_url=before_redis.url, secret_key=key) for _ in range(2)
        ]
        for server in servers:
            stack.callback(server.close)
            await asyncio.to_thread(server.start)
        house = House(Address(servers[0].port), servers[0].origin)
        stack.push_async_callback(house.close)
        await house.claim(servers[0].claim_token)
        door = await house.make_dialogue(capacity=1_000)
        await house.command(door.dialogue, "open_step", step="s2", after="s1")
        yield Scene(servers, postgres, redis, before_postgres, before_redis, url, door)


async def misfortunes(scene: Scene, swarm: Swarm, chance: random.Random, until: float) -> int:
    """One after the other until the time is over; how many."""
    happened = 0
    while time.monotonic() < until:
        await asyncio.sleep(chance.uniform(*CALM_S))
        name = chance.choice(list(MISFORTUNES))
        lasts_s = chance.uniform(*LASTS_S)
        print(f"{(until - time.monotonic()) / 60:6.1f} min left: {name}, {lasts_s:.1f} s; {swarm.state()}", flush=True)
        end = await asyncio.to_thread(MISFORTUNES[name], scene, chance)
        await asyncio.sleep(lasts_s)
        await asyncio.to_thread(end)
        await swarm.until_more(acknowledged=5, timeout_s=SETTLE_S)
        happened += 1
    return happened


async def judged(scene: Scene, swarm: Swarm) -> Verdict:
    """What the judge says, with the log itself checked."""
    await swarm.fall_silent(SETTLE_S)
    store = await SqlStore.open(scene.url)
    try:
        faults = await store.log.verify(scene.door.dialogue)
        log = await store.log.read(scene.door.dialogue)
    finally:
        await store.close()
    stored = stored_in(log)
    verdict = swarm.verdict(stored, await swarm.settle(stored, SETTLE_S))
    verdict.faults += [f"the log: {fault}" for fault in faults]
    return verdict


def memory_mb(scene: Scene) -> list[int]:
    """What each process holds."""
    return [psutil.Process(server.pid).memory_info().rss // 2**20 for server in scene.servers]


async def soak() -> int:
    """0 if everything was as promised."""
    print(f"{MINUTES:g} minutes, {PEOPLE} people, seed {SEED}", flush=True)
    async with scene() as stage:
        persons = [*await stage.door.enter_many(PEOPLE - 1), await stage.door.enter("Ines", "moderator")]
        swarm = Swarm(persons, [Address(server.port) for server in stage.servers], SEED, TURNS_PER_S)
        await swarm.arrive()
        swarm.talk()
        try:
            happened = await misfortunes(stage, swarm, random.Random(SEED), time.monotonic() + MINUTES * 60)
            verdict = await judged(stage, swarm)
        except NotSettled as trouble:
            print(f"NOT SOUND: {trouble}")
            return 1
        finally:
            await swarm.leave()
        print(f"{happened} misfortunes; memory now {memory_mb(stage)} MB\n{verdict}")
    print("SOUND" if verdict.sound else "NOT SOUND")
    return 0 if verdict.sound else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(soak()))
