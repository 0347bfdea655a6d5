"""What people handed over in confidence. Implements `ports.PersonalCases`.

May not open what is sealed, and may not touch the log. Whatever is removed leaves no trace in the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from app.persistence import log_sql
from app.persistence.engine import Engine, write
from app.persistence.house_ports import PersonalCase
from app.persistence.tables import PERSONAL_CASE

_C = PERSONAL_CASE.c


class SqlPersonalCases:
    """The table of personal cases, see `ports.PersonalCases`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def hand_in(self, case: PersonalCase, most: int) -> bool:
        """See `ports.PersonalCases.hand_in`. Takes the dialogue's row, so that nobody has more than `most`."""
        return await write(self._engine, partial(_hand_in, case=case, most=most))

    async def of(self, dialogue: str, participant: str) -> Sequence[PersonalCase]:
        return await self._engine.read(partial(_found, where=_of(dialogue, participant)))

    async def handed_to(self, dialogue: str, reader: str) -> Sequence[PersonalCase]:
        found = await self._engine.read(partial(_found, where=[_C.dialogue == dialogue]))
        return [case for case in found if reader in case.readers]

    async def mark(self, dialogue: str, case: str, done_at: int | None, done_by: str | None) -> None:
        change = update(PERSONAL_CASE).where(_C.dialogue == dialogue, _C.id == case)
        values = {"done_at": done_at, "done_by": done_by}
        await write(self._engine, lambda connection: connection.execute(change.values(values)))

    async def remove(self, dialogue: str, participant: str, case: str | None = None) -> int:
        where = _of(dialogue, participant)
        return await self._gone(where if case is None else [*where, _C.id == case])

    async def purge(self, dialogue: str) -> int:
        return await self._gone([_C.dialogue == dialogue])

    async def _gone(self, where: Sequence[ColumnElement[bool]]) -> int:
        return await write(self._engine, partial(_remove, where=where), erases=True)


def _of(dialogue: str, participant: str) -> list[ColumnElement[bool]]:
    return [_C.dialogue == dialogue, _C.participant == participant]


def _case_of(row: Row[Any]) -> PersonalCase:
    return PersonalCase(**dict(row._mapping) | {"readers": tuple(row.readers.split())})


def _found(connection: Connection, where: Sequence[ColumnElement[bool]]) -> list[PersonalCase]:
    rows = connection.execute(select(PERSONAL_CASE).where(*where).order_by(_C.handed_at.desc(), _C.id))
    return [_case_of(row) for row in rows]


def _hand_in(connection: Connection, case: PersonalCase, most: int) -> bool:
    log_sql.lock(connection, case.dialogue)
    known = connection.execute(select(_C.dialogue, _C.participant).where(_C.id == case.id)).one_or_none()
    if known is not None:
        return (known.dialogue, known.participant) == (case.dialogue, case.participant)
    mine = select(func.count()).select_from(PERSONAL_CASE).where(*_of(case.dialogue, case.participant))
    if connection.execute(mine).scalar_one() >= most:
        return False
    row = {"id": case.id, "dialogue": case.dialogue, "participant": case.participant, "sealed": case.sealed}
    connection.execute(insert(PERSONAL_CASE), row | {"readers": " ".join(case.readers), "handed_at": case.handed_at})
    return True


def _remove(connection: Connection, where: Sequence[ColumnElement[bool]]) -> int:
    return connection.execute(delete(PERSONAL_CASE).where(*where)).rowcount
