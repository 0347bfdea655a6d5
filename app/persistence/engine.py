"""What the rest of this floor asks of a database: run this on a connection. Knows no table.

All SQL is written once, as plain functions over a SQLAlchemy `Connection`; an engine runs them where its driver
wants them: SQLite in a thread of its own, PostgreSQL in the event loop. Such a function may not await anything.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")
Work = Callable[[Connection], T]


class Turn(Protocol):
    """One open transaction."""

    async def run(self, work: Work[T]) -> T:
        """Do `work` inside it. Runs to its end even if the caller is cancelled."""
        ...

    def later(self, work: Work[None]) -> None:
        """Do `work` before whatever is run next, at the latest with the commit; only after a first `run`.

        Saves a handover per commit, which is a fifth of its cost.
        """
        ...

    def erases(self) -> None:
        """Tell that this turn erased words: no trace may stay in the files."""
        ...


class Waiting:
    """The work that `Turn.later` put off, in order."""

    def __init__(self) -> None:
        self._works: list[Work[None]] = []

    def add(self, work: Work[None]) -> None:
        self._works.append(work)

    def __call__(self, connection: Connection) -> None:
        """Do all of it, once."""
        works, self._works = self._works, []
        for work in works:
            work(connection)


class Engine(Protocol):
    """A database, open. Every method raises `StoreUnavailable` or `LogConflict` in place of driver errors."""

    async def read(self, work: Work[T]) -> T:
        """Do `work`, which only reads, outside any transaction of ours."""
        ...

    def turn(self) -> AbstractAsyncContextManager[Turn]:
        """A transaction that may write: committed when left, rolled back when left by an exception."""
        ...

    async def close(self) -> None:
        """Give back every connection and thread."""
        ...


async def write(engine: Engine, work: Work[T], *, erases: bool = False) -> T:
    """Do `work` in a transaction of its own."""
    async with engine.turn() as turn:
        if erases:
            turn.erases()
        return await turn.run(work)
