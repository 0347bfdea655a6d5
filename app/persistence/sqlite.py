"""SQLite as an engine: one writing connection in one thread, a few reading ones beside it.

Not through aiosqlite: it sends every cursor call through its thread's queue, some thirty handovers per appended
event. Here a whole function runs in the thread, one handover each (measured: three times the commits per second).

May not hold a policy of the log; may not be used by two event loops.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from sqlite3 import Connection as DriverConnection
from typing import Final, TypeVar

from sqlalchemy import Connection, create_engine, event
from sqlalchemy import Engine as SyncEngine
from sqlalchemy.pool import QueuePool

from app.persistence.engine import Turn, Waiting, Work
from app.persistence.errors import translated
from app.persistence.ports import StoreUnavailable
from app.persistence.unbroken import unbroken

T = TypeVar("T")

READERS: Final = 4
BUSY_TIMEOUT_MS: Final = 5_000
"""How long another process (`resonanz export`, a backup) may hold the file before we give up."""
TURN_TIMEOUT_S: Final = 10.0
"""How long a writer waits for its turn among the writers of this process."""
SCRUB_DELAY_S: Final = 0.5
SCRUB_RETRY_S: Final = 5.0
_WRITER_PRAGMAS: Final = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
_READER_PRAGMAS: Final = ("query_only=ON",)


def sqlite_engine(path: Path, *, writing: bool) -> SyncEngine:
    """A synchronous engine on the file `path`. Writing: transactions begin with the file's write lock taken."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1 if writing else READERS,
        max_overflow=0,
        hide_parameters=True,  # they hold words of people, and errors end in logs
        connect_args={"check_same_thread": False},
    )
    pragmas = _WRITER_PRAGMAS if writing else _READER_PRAGMAS
    event.listen(engine, "connect", partial(_prepare, pragmas=pragmas))
    if writing:
        event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare(connection: DriverConnection, _record: object, *, pragmas: tuple[str, ...]) -> None:
    connection.isolation_level = None  # we begin ourselves; the driver would begin too late
    for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", *pragmas):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class SqliteTurn:
    """The one transaction that is open in the writing thread."""

    def __init__(self, thread: ThreadPoolExecutor, engine: SyncEngine) -> None:
        self._thread = thread
        self._engine = engine
        self._connection: Connection | None = None
        self._waiting = Waiting()
        self.erased = False

    def erases(self) -> None:
        self.erased = True

    def later(self, work: Work[None]) -> None:
        self._waiting.add(work)

    async def run(self, work: Work[T]) -> T:
        return await self._in_thread(partial(self._run, work))

    def _run(self, work: Work[T]) -> T:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._connection.begin()  # with the first statement, to save a handover
        self._waiting(self._connection)
        return work(self._connection)

    async def commit(self) -> None:
        if self._connection is not None:
            await self._in_thread(self._commit)

    async def abandon(self) -> None:
        """Roll back. Never raises: what made us give up is the news, not this."""
        if self._connection is not None:
            with contextlib.suppress(Exception):
                await self._in_thread(self._connection.close)

    def _commit(self) -> None:
        assert self._connection is not None
        with self._connection as connection:  # closing rolls back what a failed commit left open
            self._waiting(connection)
            connection.commit()

    async def _in_thread(self, work: Callable[[], T]) -> T:
        with translated():
            return await unbroken(asyncio.get_running_loop().run_in_executor(self._thread, work))


class SqliteEngine:
    """A SQLite file, open for this process."""

    def __init__(self, path: Path) -> None:
        self._writer = sqlite_engine(path, writing=True)
        self._reader = sqlite_engine(path, writing=False)
        self._writing = ThreadPoolExecutor(1, "sqlite-writer")
        self._reading = ThreadPoolExecutor(READERS, "sqlite-reader")
        self._next = asyncio.Lock()
        self._scrubbing: asyncio.Task[None] | None = None
        self._closed = False

    async def read(self, work: Work[T]) -> T:
        with translated():
            return await asyncio.get_running_loop().run_in_executor(self._reading, self._read, work)

    def _read(self, work: Work[T]) -> T:
        with self._reader.connect() as connection:
            return work(connection)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Turn]:
        async with self._my_turn():
            turn = SqliteTurn(self._writing, self._writer)
            try:
                yield turn
            except BaseException:
                await turn.abandon()
                raise
            await turn.commit()
            if turn.erased:
                self._scrub_soon()

    @asynccontextmanager
    async def _my_turn(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(TURN_TIMEOUT_S):
                await self._next.acquire()
        except TimeoutError as error:
            raise StoreUnavailable("the writers before did not finish in time") from error
        try:
            yield
        finally:
            self._next.release()

    def _scrub_soon(self) -> None:
        """Erased words still stand in the write-ahead log until it is emptied: do so soon, off the hot path."""
        if self._scrubbing is None or self._scrubbing.done():
            self._scrubbing = asyncio.create_task(self._scrub(), name="sqlite-scrub")

    async def _scrub(self) -> None:
        delay_s = SCRUB_DELAY_S
        while True:
            await asyncio.sleep(delay_s)
            with contextlib.suppress(StoreUnavailable):
                if await self.checkpoint():
                    return
            delay_s = SCRUB_RETRY_S

    async def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it. False: somebody still reads from it."""
        async with self._my_turn():
            turn = asyncio.get_running_loop().run_in_executor(self._writing, self._checkpoint)
            with translated():
                return await turn

    def _checkpoint(self) -> bool:
        with self._writer.connect() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, DriverConnection)
            busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._scrubbing is not None:
            self._scrubbing.cancel()
            await asyncio.wait([self._scrubbing])
        await unbroken(self._close())

    async def _close(self) -> None:
        # Closing the last connection to the file empties the write-ahead log as well.
        await asyncio.to_thread(self._reading.shutdown)
        self._reader.dispose()
        await asyncio.get_running_loop().run_in_executor(self._writing, self._writer.dispose)
        await asyncio.to_thread(self._writing.shutdown)
