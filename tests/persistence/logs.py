"""Words the tests of a log are written in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import asyncpg
from sqlalchemy import Connection, make_url, text

from app.facilitation.core import Recorded
from app.facilitation.events import Contributed, Event, Redacted
from app.persistence.ports import Decided, EventLog
from app.persistence.store import SqlStore

DIALOGUE = "spring-2027"
ANNA = "anna"
NOW = 1_800_000_000_000


def said(n: int, words: str = "Ich wünsche mir mehr Zeit füreinander.") -> Contributed:
    return Contributed(f"contribution-{n}", "s1", words)


def decided(event: Event, command: str | None = None) -> Decided:
    return Decided(event, NOW, ANNA, command)


async def append(log: EventLog, *events: Event, dialogue: str = DIALOGUE) -> Sequence[Recorded]:
    """One turn that appends these events."""
    async with log.transaction(dialogue) as turn:
        return await turn.append([decided(event) for event in events], {})


async def given(log: EventLog, *events: Event, dialogue: str = DIALOGUE) -> None:
    """A new dialogue in which that happened."""
    await log.create(dialogue, NOW)
    await append(log, *events, dialogue=dialogue)


async def erase(log: EventLog, *seqs: int) -> None:
    await append(log, Redacted(seqs))


async def tamper(store: SqlStore, sql: str) -> None:
    """Somebody with access to the tables does this."""

    def run(connection: Connection) -> None:
        connection.execute(text(sql))

    async with store._engine.turn() as turn:
        await turn.run(run)


async def execute(url: str, sql: str) -> None:
    """Run `sql` on a PostgreSQL database over a connection of its own."""
    connection = await _connect(url)
    await connection.execute(sql)
    await connection.close()


async def query(url: str, sql: str) -> Any:
    """The one value that `sql` gives, over a connection of its own."""
    connection = await _connect(url)
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


async def _connect(url: str) -> asyncpg.Connection:
    address = make_url(url)
    host = address.query.get("host") or address.host
    return await asyncpg.connect(host=host, user=address.username, password=address.password, database=address.database)
