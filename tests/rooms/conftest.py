"""Rooms over a real store: SQLite in a file, and PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.facilitation.commands import Admit, Configure
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.persistence.ports import Person, Store
from app.persistence.store import SqlStore
from app.recordings import Recordings
from app.rooms.air import Air, InProcessAir, Sky
from app.rooms.bell import Belfry, Bell, InProcessBell
from app.rooms.house import Rooms
from app.rooms.presence import Hall, InProcessPresence, Presence
from tests.facilitation.story import NOW, SETUP
from tests.rooms.client import Client

DIALOGUE = "d1"


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


class House:
    """A house with one dialogue, and as many processes (`Rooms`) as a test wants on the same store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = Clock()
        self.belfry, self.hall, self.sky = Belfry(), Hall(), Sky()
        self.running: list[Rooms] = []
        self.clients: list[Client] = []

    async def process(
        self,
        bell: Bell | None = None,
        presence: Presence | None = None,
        air: Air | None = None,
        recordings: Recordings | None = None,
    ) -> Rooms:
        """One more process."""
        rooms = Rooms(
            self.store,
            bell or InProcessBell(self.belfry),
            presence or InProcessPresence(self.hall),
            self.clock,
            lambda code, detail, locale, address: f"{code} {dict(detail)} {locale} {address}",
            air or InProcessAir(self.sky),
            recordings=recordings,
        )
        await rooms.start()
        self.running.append(rooms)
        return rooms

    async def admit(self, rooms: Rooms, name: str, role: Role = Role.PARTICIPANT) -> Person:
        """Let somebody in, as the web layer does."""
        person = await self.store.directory.admit(DIALOGUE, role, name, "de", "link", self.clock())
        await rooms.submit(DIALOGUE, Admit(person.participant, role, person.ordinal), SYSTEM_ACTOR)
        await rooms.people_changed(DIALOGUE)
        return person

    async def client(self, rooms: Rooms, name: str, role: Role = Role.PARTICIPANT, *topics: str) -> Client:
        """A newly admitted person, connected."""
        client = await Client(rooms, await self.admit(rooms, name, role)).connect(*topics)
        self.clients.append(client)
        return client


StoreMaker = Callable[[], Awaitable[Store]]


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a fresh store may be, on each engine."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite+aiosqlite:///{tmp_path / 'house.db'}"


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[Store]:
    """A fresh store on each engine."""
    opened = await SqlStore.open(store_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(tmp_path: Path) -> AsyncIterator[Store]:
    """A fresh store in a SQLite file."""
    opened = await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path / 'house.db'}")
    yield opened
    await opened.close()


async def _furnished(store: Store) -> AsyncIterator[House]:
    house = House(store)
    await store.log.create(DIALOGUE, house.clock())
    rooms = await house.process()
    await rooms.submit(DIALOGUE, Configure(SETUP), ORGANISER_ACTOR)
    yield house
    for rooms in house.running:
        await rooms.close()


@pytest.fixture
async def house(store: Store) -> AsyncIterator[House]:
    """A house on each engine; `house.running[0]` is its first process."""
    async for furnished in _furnished(store):
        yield furnished


@pytest.fixture
async def small_house(sqlite_store: Store) -> AsyncIterator[House]:
    """A house on SQLite."""
    async for furnished in _furnished(sqlite_store):
        yield furnished
