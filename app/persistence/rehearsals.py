"""Rehearsals under way, and the last verdicts. Implements `ports.Rehearsals`. Knows no robot and no verdict's words."""

from __future__ import annotations

import contextlib
from functools import partial

from sqlalchemy import Connection, delete, insert, select, update

from app.facilitation.rehearsing import PREFIX
from app.persistence import log_sql
from app.persistence.engine import Engine, write
from app.persistence.house_ports import Rehearsal, Rehearsed
from app.persistence.ports import DialogueUnknown, LogConflict
from app.persistence.tables import CHORE, DIALOGUE, REHEARSAL, REHEARSED

_TURN = "rehearsal"
"""The row both take who begin at the same moment."""


class SqlRehearsals:
    """See `ports.Rehearsals`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def begin(self, dialogue: str, of: str, now: int) -> bool:
        try:
            return await write(self._engine, partial(_begin, dialogue=dialogue, of=of, now=now))
        except LogConflict:
            return False  # another process began its own a moment before

    async def heard(self, dialogue: str, progress: str, now: int) -> bool:
        return await write(self._engine, partial(_heard, dialogue=dialogue, progress=progress, now=now))

    async def under_way(self) -> Rehearsal | None:
        return await self._engine.read(_under_way)

    async def over(self, dialogue: str, now: int, verdict: str | None = None) -> bool:
        """See `ports.Rehearsals.over`."""
        work = partial(_over, dialogue=dialogue, now=now, verdict=verdict)
        return await write(self._engine, work, erases=True)

    async def leftovers(self, silent_since: int) -> list[str]:
        return await self._engine.read(partial(_leftovers, silent_since=silent_since))

    async def forget_traces(self, deleted_before: int) -> None:
        await write(self._engine, partial(_forget, deleted_before=deleted_before))

    async def last(self, of: str) -> Rehearsed | None:
        return await self._engine.read(partial(_last, of=of))


def _begin(connection: Connection, dialogue: str, of: str, now: int) -> bool:
    if not connection.execute(update(CHORE).where(CHORE.c.name == _TURN).values(taken_until=now)).rowcount:
        connection.execute(insert(CHORE), {"name": _TURN, "taken_until": now})
    if _under_way(connection) is not None:
        return False
    row = {"dialogue": dialogue, "of": of, "began_at": now, "heard_at": now, "progress": ""}
    connection.execute(insert(REHEARSAL), row)
    return True


def _heard(connection: Connection, dialogue: str, progress: str, now: int) -> bool:
    one = update(REHEARSAL).where(REHEARSAL.c.dialogue == dialogue)
    return bool(connection.execute(one.values(progress=progress, heard_at=now)).rowcount)


def _under_way(connection: Connection) -> Rehearsal | None:
    row = connection.execute(select(REHEARSAL).order_by(REHEARSAL.c.began_at).limit(1)).one_or_none()
    return None if row is None else Rehearsal(**row._mapping)


def _over(connection: Connection, dialogue: str, now: int, verdict: str | None) -> bool:
    of = connection.execute(select(REHEARSAL.c.of).where(REHEARSAL.c.dialogue == dialogue)).scalar_one_or_none()
    connection.execute(delete(REHEARSAL).where(REHEARSAL.c.dialogue == dialogue))
    if of and verdict is not None and _is_there(connection, of):
        connection.execute(delete(REHEARSED).where(REHEARSED.c.dialogue == of))
        connection.execute(insert(REHEARSED), {"dialogue": of, "at": now, "verdict": verdict})
    with contextlib.suppress(DialogueUnknown):  # it was never made, or somebody else was faster
        log_sql.remove(connection, dialogue, now)
    return of is not None


def _is_there(connection: Connection, dialogue: str) -> bool:
    head = log_sql.head(connection, dialogue)
    return head is not None and not head.deleted


def _leftovers(connection: Connection, silent_since: int) -> list[str]:
    silent = select(REHEARSAL.c.dialogue).where(REHEARSAL.c.heard_at <= silent_since)
    # a dialogue of robots that no row speaks of: the process died between the two
    orphans = select(DIALOGUE.c.id).where(
        DIALOGUE.c.id.startswith(PREFIX),
        DIALOGUE.c.deleted_at.is_(None),
        DIALOGUE.c.created_at <= silent_since,
        ~DIALOGUE.c.id.in_(select(REHEARSAL.c.dialogue)),
    )
    return [*connection.execute(silent).scalars(), *connection.execute(orphans).scalars()]


def _forget(connection: Connection, deleted_before: int) -> None:
    traces = (DIALOGUE.c.id.startswith(PREFIX), DIALOGUE.c.deleted_at <= deleted_before)
    connection.execute(delete(DIALOGUE).where(*traces))


def _last(connection: Connection, of: str) -> Rehearsed | None:
    row = connection.execute(
        select(REHEARSED.c.at, REHEARSED.c.verdict).where(REHEARSED.c.dialogue == of)
    ).one_or_none()
    return None if row is None else Rehearsed(row.at, row.verdict)
