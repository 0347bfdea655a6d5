"""The event log: dense, hash-chained, with remembered commands and tombstones. Implements `ports.EventLog`.

May not decide anything and may not know people's names.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Row

from app.facilitation.core import Recorded
from app.persistence import log_sql
from app.persistence.append_sql import append
from app.persistence.engine import Engine, Turn, Work, write
from app.persistence.ids import new_id
from app.persistence.log_sql import PAGE_EVENTS
from app.persistence.ports import Decided, Head, LogTransaction
from app.persistence.verify import Check

T = TypeVar("T")
Remembered = Mapping[tuple[str, str], int | None]
"""Of the commands that were asked for: the seq each was answered with; None: it is new."""


class SqlLogTransaction:
    """One writer's turn with one dialogue, see `ports.LogTransaction`."""

    def __init__(self, turn: Turn, head: Head, chain: bytes, remembered: Remembered) -> None:
        self.head = head
        self._turn = turn
        self._chain = chain
        self._remembered = remembered

    async def newer(self, after: int) -> Sequence[Recorded]:
        if after >= self.head.seq:
            return []
        return await _pages(self._turn.run, self.head.dialogue, after, None)

    async def remembered(self, commands: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        if self._remembered.keys() >= set(commands):
            return {command: seq for command in commands if (seq := self._remembered[command]) is not None}
        return await self._turn.run(partial(log_sql.remembered, dialogue=self.head.dialogue, commands=commands))

    async def append(self, events: Sequence[Decided], answered: Mapping[tuple[str, str], int]) -> Sequence[Recorded]:
        before, dialogue = self.head.seq, self.head.dialogue
        rows = log_sql.new_rows(dialogue, before, self._chain, events)
        recorded = [Recorded(before + n, one.at, one.actor, one.event) for n, one in enumerate(events, 1)]
        erased = sorted({seq for seq in log_sql.redacted_by(events) if seq <= before})
        commands = _commands_of(events, before) | dict(answered)
        self._turn.later(partial(append, dialogue=dialogue, rows=rows, answered=commands))
        if erased:
            self._turn.erases()
            self._turn.later(partial(log_sql.bury, dialogue=dialogue, seqs=erased))
        if rows:
            self._chain = rows[-1]["chain"]
            self.head = replace(self.head, seq=rows[-1]["seq"])
        return recorded


def _begin(connection: Connection, dialogue: str, commands: Sequence[tuple[str, str]]) -> tuple[Row[Any], Remembered]:
    """The dialogue's row, locked, and what is known of these commands: one handover for both."""
    row = log_sql.lock(connection, dialogue)
    known = log_sql.remembered(connection, dialogue, commands) if commands else {}
    return row, {command: known.get(command) for command in commands}


def _commands_of(events: Sequence[Decided], before: int) -> dict[tuple[str, str], int]:
    """The wishes these events answer, each with the seq of its last event."""
    return {(one.actor, one.command): before + n for n, one in enumerate(events, 1) if one.command is not None}


class SqlLog:
    """The log of every dialogue, see `ports.EventLog`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def create(self, dialogue: str, now: int) -> Head:
        """A new, empty log. Raises `LogConflict` if there is one of that id already, be it deleted."""
        return await write(self._engine, partial(log_sql.create, dialogue=dialogue, log_id=new_id(), now=now))

    async def head(self, dialogue: str) -> Head | None:
        return await self._engine.read(partial(log_sql.head, dialogue=dialogue))

    async def heads(self, dialogues: Sequence[str]) -> Sequence[Head]:
        if not dialogues:
            return []
        return await self._engine.read(partial(log_sql.heads, dialogues=dialogues))

    async def dialogues(self) -> Sequence[str]:
        return await self._engine.read(log_sql.dialogues)

    async def read(self, dialogue: str, after: int = 0, limit: int | None = None) -> Sequence[Recorded]:
        return await _pages(self._engine.read, dialogue, after, limit)

    async def named(self, dialogue: str, names: Sequence[str]) -> Sequence[Recorded]:
        return await self._engine.read(partial(log_sql.named, dialogue=dialogue, names=names))

    def transaction(
        self, dialogue: str, commands: Sequence[tuple[str, str]] = ()
    ) -> AbstractAsyncContextManager[LogTransaction]:
        return self._transaction(dialogue, commands)

    @asynccontextmanager
    async def _transaction(self, dialogue: str, commands: Sequence[tuple[str, str]]) -> AsyncIterator[LogTransaction]:
        async with self._engine.turn() as turn:
            row, remembered = await turn.run(partial(_begin, dialogue=dialogue, commands=commands))
            yield SqlLogTransaction(turn, log_sql.head_of(row), row.chain, remembered)

    async def delete(self, dialogue: str) -> None:
        """See `ports.EventLog.delete`; the ownership goes too. Raises `DialogueUnknown`, also for a deleted one."""
        now = time.time_ns() // 1_000_000
        await write(self._engine, partial(log_sql.remove, dialogue=dialogue, now=now), erases=True)

    async def verify(self, dialogue: str) -> Sequence[str]:
        row = await self._engine.read(partial(log_sql.head_row, dialogue=dialogue))
        if row is None:
            return ["there is no such dialogue"]
        check = Check(dialogue)
        while rows := await self._engine.read(
            partial(log_sql.page_to_check, dialogue=dialogue, after=check.seq, limit=PAGE_EVENTS)
        ):
            for event in rows:
                check.event(event)
        return check.faults(row.seq, row.chain)


Runner = Callable[[Work[list[Recorded]]], Awaitable[list[Recorded]]]


async def _pages(run: Runner, dialogue: str, after: int, limit: int | None) -> list[Recorded]:
    """Events after `after`, fetched page by page, so that a long log never holds the loop or the lock's thread."""
    found: list[Recorded] = []
    while limit is None or len(found) < limit:
        size = PAGE_EVENTS if limit is None else min(PAGE_EVENTS, limit - len(found))
        page = await run(partial(log_sql.page, dialogue=dialogue, after=after, limit=size))
        found += page
        if len(page) < size:
            break
        after = page[-1].seq
    return found
