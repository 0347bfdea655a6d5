"""One suite for both engines: `url` is a new SQLite file, then a new PostgreSQL database; `store` is open on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.persistence.postgres import PostgresLimits
from app.persistence.store import SqlStore


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path / 'resonanz.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty store. Not async: a fixture may only ask for an async one outside the loop."""
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
