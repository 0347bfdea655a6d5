"""Everything that is kept, behind one door: opens the right engine for a URL and brings its schema up to date."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ArgumentError

from app.persistence.cases import SqlPersonalCases
from app.persistence.directory import SqlDirectory
from app.persistence.engine import Engine
from app.persistence.housekeeping import SqlHousekeeping
from app.persistence.keys import SqlKeys
from app.persistence.log import SqlLog
from app.persistence.migrate import migrate_postgres, migrate_sqlite
from app.persistence.organisers import SqlOrganisers
from app.persistence.ports import StoreUnavailable, StoreUnusable
from app.persistence.postgres import BEHIND_POOLER, PostgresEngine, PostgresLimits
from app.persistence.processes import SqlProcesses
from app.persistence.rehearsals import SqlRehearsals
from app.persistence.series import SqlAllSeries
from app.persistence.sqlite import SqliteEngine

READY_TIMEOUT_S: Final = 2.0


class SqlStore:
    """A store in SQLite (`sqlite+aiosqlite:///path`) or PostgreSQL (`postgresql+asyncpg://…`), see `ports.Store`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.log = SqlLog(engine)
        self.directory = SqlDirectory(engine)
        self.organisers = SqlOrganisers(engine)
        self.keys = SqlKeys(engine)
        self.cases = SqlPersonalCases(engine)
        self.housekeeping = SqlHousekeeping(engine)
        self.rehearsals = SqlRehearsals(engine)
        self.series = SqlAllSeries(engine)
        self.processes = SqlProcesses(engine)
        self._probe: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, url: str, limits: PostgresLimits | None = None) -> Self:
        """Open the store at `url` and run the migrations that are missing.

        Raises `StoreUnusable` with a sentence for the operator if it never can be used (no such scheme, a newer
        schema), `StoreUnavailable` if it cannot be reached now.
        """
        address = _address(url)
        if address.get_backend_name() == "sqlite":
            return cls(await _open_sqlite(address))
        return cls(await _open_postgres(address, limits or PostgresLimits()))

    async def ready(self) -> None:
        """See `ports.Store.ready`. While one probe hangs no second one is sent."""
        if self._probe is None or self._probe.done():
            self._probe = asyncio.create_task(self._engine.read(_trivial), name="store-probe")
            self._probe.add_done_callback(_seen)
        await asyncio.wait([self._probe], timeout=READY_TIMEOUT_S)
        if not self._probe.done():
            raise StoreUnavailable("the database did not answer in time")
        await self._probe

    async def close(self) -> None:
        if self._probe is not None:
            await asyncio.wait([self._probe])  # it ends by its own limit
        await self._engine.close()


def _seen(probe: asyncio.Task[None]) -> None:
    """Look at the outcome of a probe nobody waits for any more, or asyncio complains."""
    if not probe.cancelled():
        probe.exception()


def _trivial(connection: Connection) -> None:
    connection.execute(text("SELECT 1 FROM dialogue LIMIT 1")).all()


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise StoreUnusable(f"{url!r} is no database URL: {_FORMS}") from None
    if address.drivername not in {"sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+asyncpg"}:
        raise StoreUnusable(f"No store is called {address.drivername!r}: {_FORMS}")
    return address


_FORMS: Final = "write sqlite+aiosqlite:///path/to/file.db or postgresql+asyncpg://person@host/database."


async def _open_sqlite(address: URL) -> SqliteEngine:
    if not address.database or address.database == ":memory:":
        raise StoreUnusable(f"SQLite needs a file to keep a dialogue in: {_FORMS}")
    path = Path(address.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread(migrate_sqlite, path)
    except (OSError, StoreUnavailable) as error:
        raise StoreUnusable(f"The database file {path} cannot be opened: {error}.") from error
    return SqliteEngine(path)


async def _open_postgres(address: URL, limits: PostgresLimits) -> PostgresEngine:
    limits = replace(limits, pooler=address.query.get("pooler") == "transaction" or limits.pooler)
    address = address.set(drivername="postgresql+asyncpg").difference_update_query(["pooler"])
    engine = PostgresEngine(address, limits)
    try:
        await asyncio.to_thread(migrate_postgres, address, limits)
        await engine.check()
    except BaseException as error:
        await engine.close()
        if isinstance(error, StoreUnavailable) and (reason := _for_ever(error)):
            raise reason from error
        raise
    return engine


def _for_ever(error: StoreUnavailable) -> StoreUnusable | None:
    """What waiting will not change, from the code PostgreSQL gave: the person or the database does not exist, or a
    pooler refuses our settings."""
    reason = getattr(error.__cause__, "orig", error.__cause__)
    code = str(getattr(reason, "sqlstate", None) or "")
    if code.startswith(("28", "3D")):
        return StoreUnusable(f"PostgreSQL does not let us in: {error}.")
    return StoreUnusable(BEHIND_POOLER) if "unsupported startup parameter" in str(error) else None
