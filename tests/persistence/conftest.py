"""One suite for both engines: `url` is a new SQLite file, then a new PostgreSQL database; `store` is open on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.persistence.postgres import PostgresLimits
from app.persistence.store import SqlStore
from app.persistence.tables import METADATA
from tests.persistence.logs import execute
from tests.servers.postgres import Databases


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path / 'resonanz.db'}"


@pytest.fixture(scope="session")
async def shared_postgres_url(postgres_databases: Databases) -> AsyncIterator[str]:
    url = await postgres_databases.create()
    yield url
    await postgres_databases.drop(url)


@pytest.fixture
async def emptied_postgres_url(shared_postgres_url: str) -> AsyncIterator[str]:
    """One database for all tests that leave the schema alone; making and migrating one each takes half a second."""
    yield shared_postgres_url
    tables = ", ".join(table.name for table in METADATA.sorted_tables)
    await execute(shared_postgres_url, f"TRUNCATE {tables}")


@pytest.fixture(params=["sqlite", "emptied_postgres"], ids=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty store. Not async: a fixture may only ask for an async one outside the loop."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def fresh_url(request: pytest.FixtureRequest) -> str:
    """The URL of a store that nobody has opened yet, and whose schema a test may spoil."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def opened() -> AsyncIterator[Callable[..., Awaitable[SqlStore]]]:
    """Opens stores that are closed after the test."""
    stores: list[SqlStore] = []

    async def open_store(url: str, limits: PostgresLimits | None = None) -> SqlStore:
        stores.append(await SqlStore.open(url, limits))
        return stores[-1]

    yield open_store
    for store in stores:
        await store.close()


@pytest.fixture
async def store(url: str, opened: Callable[..., Awaitable[SqlStore]]) -> SqlStore:
    return await opened(url)


@pytest.fixture
async def fresh_store(fresh_url: str, opened: Callable[..., Awaitable[SqlStore]]) -> SqlStore:
    return await opened(fresh_url)
