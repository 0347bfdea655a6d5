"""PostgreSQL as an engine: asyncpg pools, limits that free the lock of a frozen writer, poolers in between.

Erased words: a replaced row stays as a dead tuple in the table's file until (auto)vacuum takes it away, and in the
server's own write-ahead log until that is recycled. Nothing here speeds that up; PostgreSQL's defaults do it.

May not hold a policy of the log; no connection is ever used by two tasks at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from uuid import uuid4

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from app.persistence.engine import Turn, Waiting, Work
from app.persistence.errors import translated
from app.persistence.ports import StoreUnusable
from app.persistence.silent import Silent
from app.persistence.unbroken import unbroken

BEHIND_POOLER: Final = (
    "The database does not keep the settings of our connections: a pooler such as pgbouncer stands in between. "
    "Connect to PostgreSQL directly, or add ?pooler=transaction to the database URL."
)
T = TypeVar("T")

CONNECT_TIMEOUT_S: Final = 5.0
STATEMENT_TIMEOUT_S: Final = 10.0
IDLE_IN_TRANSACTION_S: Final = 5.0
"""After this the server ends the transaction of a writer that was frozen, and its late commit fails."""
IDLE_LIMIT: Final = "idle_in_transaction_session_timeout"
_LIMIT_HERE: Final = text(f"SELECT set_config('{IDLE_LIMIT}', :ms, true)")  # for this transaction only
WRITERS: Final = 8
READERS: Final = 8


@dataclass(frozen=True, slots=True)
class PostgresLimits:
    """How long the server waits for us, and we for it; how many connections each process may open."""

    idle_in_transaction_s: float = IDLE_IN_TRANSACTION_S
    statement_s: float = STATEMENT_TIMEOUT_S
    writers: int = WRITERS
    readers: int = READERS
    pooler: bool = False
    """A transaction pooler (pgbouncer) stands in between: no prepared statements, limits set in every transaction."""

    @property
    def operation_s(self) -> float:
        """Our own limit around one operation: the server's limits come first, this one is for a dead server."""
        return self.statement_s + CONNECT_TIMEOUT_S

    @property
    def server_settings(self) -> dict[str, str]:
        """The limits as PostgreSQL wants them."""
        return {IDLE_LIMIT: _ms(self.idle_in_transaction_s), "statement_timeout": _ms(self.statement_s)}

    @property
    def connect_args(self) -> dict[str, Any]:
        """What the driver needs to know."""
        if not self.pooler:
            return {"timeout": CONNECT_TIMEOUT_S, "server_settings": self.server_settings}
        # The next transaction may run on another server connection, which knows none of our prepared statements.
        caches = {"statement_cache_size": 0, "prepared_statement_cache_size": 0}
        return caches | {"timeout": CONNECT_TIMEOUT_S, "prepared_statement_name_func": lambda: f"resonanz_{uuid4()}"}


def _ms(seconds: float) -> str:
    return f"{round(seconds * 1000)}ms"


def postgres_engine(url: URL, size: int, limits: PostgresLimits) -> AsyncEngine:
    """An engine with at most `size` connections."""
    return create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,  # they hold words of people, and errors end in logs
        pool_timeout=CONNECT_TIMEOUT_S,
        connect_args=limits.connect_args,
    )


class PostgresTurn:
    """One transaction on one connection of the pool."""

    def __init__(self, engine: AsyncEngine, limits: PostgresLimits) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None
        self._waiting = Waiting()
        self._limits = limits
        self._limit_s = limits.operation_s

    def later(self, work: Work[None]) -> None:
        self._waiting.add(work)

    def erases(self) -> None:
        """Nothing to do: see the module's first lines."""

    async def run(self, work: Work[T]) -> T:
        return await unbroken(_limited(self._run(work), self._limit_s))

    async def _run(self, work: Work[T]) -> T:
        if self._connection is None:
            return await self._first(work)
        return await self._connection.run_sync(self._after_waiting, work)

    async def _first(self, work: Work[T]) -> T:
        try:
            return await self._begun(work)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        # The pool did not know yet that the server had been restarted. Nothing is written, so once more.
        if self._connection is not None:
            await self._connection.close()
        return await self._begun(work)

    async def _begun(self, work: Work[T]) -> T:
        self._connection = None
        self._connection = await self._engine.connect()
        if self._limits.pooler:
            await self._connection.execute(_LIMIT_HERE, {"ms": _ms(self._limits.idle_in_transaction_s)})
        return await self._connection.run_sync(work)

    def _after_waiting(self, connection: Connection, work: Work[T]) -> T:
        self._waiting(connection)
        return work(connection)

    async def commit(self) -> None:
        if self._connection is not None:
            await unbroken(self._closing(self._connection, self._commit(self._connection)))

    async def _commit(self, connection: AsyncConnection) -> None:
        await connection.run_sync(self._waiting)
        await connection.commit()

    async def abandon(self) -> None:
        """Roll back. Never raises: what made us give up is the news, not this."""
        if self._connection is not None:
            with contextlib.suppress(Exception):
                await unbroken(self._closing(self._connection, self._connection.rollback()))

    async def _closing(self, connection: AsyncConnection, last: Coroutine[Any, Any, None]) -> None:
        try:
            await _limited(last, self._limit_s)
        finally:
            await _limited(connection.close(), self._limit_s)


class PostgresEngine:
    """A PostgreSQL database, open for this process."""

    def __init__(self, url: URL, limits: PostgresLimits) -> None:
        self._limits = limits
        self._writer = postgres_engine(url, limits.writers, limits)
        reader = postgres_engine(url, limits.readers, limits)
        self._reader = reader.execution_options(isolation_level="AUTOCOMMIT")
        self._silent = Silent(self.read, limits.idle_in_transaction_s)

    async def read(self, work: Work[T]) -> T:
        return await unbroken(_limited(self._read(work), self._limits.operation_s))

    async def _read(self, work: Work[T]) -> T:
        try:
            return await self._read_once(work)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        return await self._read_once(work)  # the server was restarted since the pool connected

    async def _read_once(self, work: Work[T]) -> T:
        async with self._reader.connect() as connection:
            return await connection.run_sync(work)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Turn]:
        turn = PostgresTurn(self._writer, self._limits)
        with self._silent.ended():
            try:
                yield turn
            except BaseException:
                await turn.abandon()
                raise
            await turn.commit()

    async def check(self) -> None:
        """Raise `StoreUnusable` if something in between swallows the limit that frees a frozen writer's lock."""
        limit = text("SELECT setting FROM pg_settings WHERE name = :name")
        found = await self.read(lambda connection: connection.execute(limit, {"name": IDLE_LIMIT}).scalar())
        if not self._limits.pooler and f"{found}ms" != self._limits.server_settings[IDLE_LIMIT]:
            raise StoreUnusable(BEHIND_POOLER)

    async def close(self) -> None:
        await self._silent.close()
        await unbroken(_limited(self._close(), self._limits.operation_s))

    async def _close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()


async def _limited(work: Coroutine[Any, Any, T], limit_s: float) -> T:
    with translated():
        async with asyncio.timeout(limit_s):
            return await work
