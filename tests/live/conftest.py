"""Whole houses as an operator runs them: real processes, real sockets, real databases; and swarms that live in them."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.persistence.store import SqlStore
from app.rehearsal.judge import Stored, Verdict
from app.rehearsal.line import Address
from app.rehearsal.person import Patience
from loadtests.house import Door, House, stored_in
from loadtests.swarm import Swarm
from loadtests.talk import Habits
from tests.servers.postgres import PostgresServer
from tests.servers.resonanz import Resonanz

IMPATIENT = Patience(first_s=0.1, longest_s=0.5)
"""Bots of a test come back sooner than people's browsers."""


@dataclass
class Live:
    """A running house with one dialogue whose first round is open."""

    servers: list[Resonanz]
    house: House
    door: Door
    database_url: str
    swarms: list[Swarm] = field(default_factory=list)

    @property
    def server(self) -> Resonanz:
        return self.servers[0]

    @property
    def addresses(self) -> list[Address]:
        return [Address(server.port) for server in self.servers]

    async def swarm(self, people: int, seed: int, per_s: float, habits: Habits | None = None) -> Swarm:
        """So many people, the last of whom moderates; all have arrived."""
        persons = [*await self.door.enter_many(people - 1), await self.door.enter("Ines", "moderator")]
        swarm = Swarm(persons, self.addresses, seed, per_s, habits or Habits(), IMPATIENT)
        self.swarms.append(swarm)
        await swarm.arrive()
        return swarm

    async def stored(self) -> list[Stored]:
        """Every contribution in the log, in its order; the log itself is checked on the way."""
        store = await SqlStore.open(self.database_url)
        try:
            assert await store.log.verify(self.door.dialogue) == []
            log = await store.log.read(self.door.dialogue)
        finally:
            await store.close()
        assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
        return stored_in(log)

    async def judged(self, swarm: Swarm) -> Verdict:
        """Let the swarm finish, then compare what it did and saw with the log and with fresh documents."""
        await swarm.fall_silent()
        stored = await self.stored()
        return swarm.verdict(stored, await swarm.settle(stored))


Furnish = Callable[..., Coroutine[Any, Any, Live]]


@asynccontextmanager
async def _furnishing() -> AsyncIterator[Furnish]:
    houses: list[Live] = []
    servers: list[Resonanz] = []

    async def make(
        database_url: str = "",
        redis_url: str = "",
        processes: int = 1,
        program: Path | str | None = None,
        **settings: str,
    ) -> Live:
        key = secrets.token_urlsafe(48)
        started = [
            Resonanz(database_url=database_url, redis_url=redis_url, secret_key=key, settings=settings)
            for _ in range(processes)
        ]
        for server in started:
            if program is not None:
                server.environment["PYTHONPATH"] = str(program)
        servers.extend(started)
        for server in started:  # one after the other: the first one brings the schema
            await asyncio.to_thread(server.start)
        houses.append(await _opened(started, database_url))
        return houses[-1]

    try:
        yield make
    finally:
        for live in houses:
            await asyncio.gather(*(swarm.leave() for swarm in live.swarms))
            await live.house.close()
        for server in servers:
            server.close()


async def _opened(servers: list[Resonanz], database_url: str) -> Live:
    first = servers[0]
    house = House(Address(first.port), first.origin)
    await house.claim(first.claim_token)
    door = await house.make_dialogue(capacity=1_000)
    await house.command(door.dialogue, "open_step", step="s2", after="s1")
    url = database_url or f"sqlite+aiosqlite:///{first.folder / 'data' / 'resonanz.db'}"
    return Live(servers, house, door, url)


@pytest.fixture
async def furnish() -> AsyncIterator[Furnish]:
    """`await furnish(database_url, redis_url, processes=2, DRAIN_S="1")`: a house; without URLs on SQLite alone.

    `program`: a folder the program is run from, or several, as PYTHONPATH."""
    async with _furnishing() as make:
        yield make


@pytest.fixture(scope="module")
async def furnish_once() -> AsyncIterator[Furnish]:
    """The same for a house that all tests of a module share."""
    async with _furnishing() as make:
        yield make


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine_url(request: pytest.FixtureRequest) -> str:
    """The database of a house that must remember what it promised: "" for SQLite, or a PostgreSQL with fsync on."""
    if request.param == "sqlite":
        return ""
    server: PostgresServer = request.getfixturevalue("durable_postgres")
    return await server.create()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole programs, every one of them: they may be asked once more (`PATIENT` in tests/conftest.py)."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.patient)
