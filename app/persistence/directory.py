"""People and links: ordinary rows, changeable and erasable. Implements `ports.Directory`.

May not touch the log. Every change of a person takes the dialogue's row, so that people versions are dense.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from app.facilitation.core import Role
from app.persistence import log_sql
from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.ports import Link, Person
from app.persistence.tables import DIALOGUE, LINK, PARTICIPANT

_PERSON: Final = select(PARTICIPANT).where(
    PARTICIPANT.c.dialogue == bindparam("dialogue"), PARTICIPANT.c.participant == bindparam("participant")
)
_PEOPLE: Final = (
    select(PARTICIPANT)
    .where(PARTICIPANT.c.dialogue == bindparam("dialogue"), PARTICIPANT.c.version > bindparam("after"))
    .order_by(PARTICIPANT.c.version)
)
_LINKS: Final = select(LINK).where(LINK.c.dialogue == bindparam("dialogue")).order_by(LINK.c.created_at, LINK.c.id)


class SqlDirectory:
    """Names and links of every dialogue, see `ports.Directory`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def admit(self, dialogue: str, role: Role, name: str, locale: str, link: str, now: int) -> Person:
        """See `ports.Directory.admit`. Raises `DialogueUnknown`, also for a deleted dialogue."""
        row: dict[str, Any] = {
            "participant": new_id(),
            "person": new_id(),
            "dialogue": dialogue,
            "role": role,
            "name": name,
        }
        row |= {"locale": locale, "link": link, "created_at": now}
        return await write(self._engine, partial(_admit, row=row))

    async def person(self, dialogue: str, participant: str) -> Person | None:
        return await self._engine.read(partial(_find, dialogue=dialogue, participant=participant))

    async def people(self, dialogue: str, after_version: int = 0) -> Sequence[Person]:
        return await self._engine.read(partial(_people, dialogue=dialogue, after=after_version))

    async def rename(self, dialogue: str, participant: str, name: str) -> Person | None:
        """See `ports.Directory.rename`. None for the unknown and the erased."""
        work = partial(_change, dialogue=dialogue, participant=participant, values={"name": name})
        return await write(self._engine, work, erases=True)

    async def forget(self, dialogue: str, participant: str) -> Person | None:
        """See `ports.Directory.forget`. Again for somebody erased: nothing changes, the row is given."""
        work = partial(_change, dialogue=dialogue, participant=participant, values={"name": None, "locale": ""})
        forgotten = await write(self._engine, work, erases=True)
        return forgotten or await self.person(dialogue, participant)

    async def add_link(self, dialogue: str, role: Role, label: str, now: int) -> Link:
        """A new invitation. Raises `DialogueUnknown`, also for a deleted dialogue."""
        link = Link(new_id(), dialogue, role, label, now, None)
        await write(self._engine, partial(_add_link, link=link))
        return link

    async def link(self, link: str) -> Link | None:
        return await self._engine.read(partial(_link, link=link))

    async def links(self, dialogue: str) -> Sequence[Link]:
        return await self._engine.read(partial(_links, dialogue=dialogue))

    async def revoke_link(self, dialogue: str, link: str, now: int) -> bool:
        """Whether there is such a link; the moment of the first revocation stays."""
        return await write(self._engine, partial(_revoke, dialogue=dialogue, link=link, now=now))


def _person_of(row: Row[Any]) -> Person:
    values = dict(row._mapping)
    return Person(**values | {"role": Role(row.role)})


def _link_of(row: Row[Any]) -> Link:
    return Link(row.id, row.dialogue, Role(row.role), row.label, row.created_at, row.revoked_at)


def _find(connection: Connection, dialogue: str, participant: str) -> Person | None:
    row = connection.execute(_PERSON, {"dialogue": dialogue, "participant": participant}).one_or_none()
    return None if row is None else _person_of(row)


def _people(connection: Connection, dialogue: str, after: int) -> list[Person]:
    return [_person_of(row) for row in connection.execute(_PEOPLE, {"dialogue": dialogue, "after": after})]


def _admit(connection: Connection, row: dict[str, Any]) -> Person:
    dialogue = log_sql.lock(connection, row["dialogue"])
    row = row | {"ordinal": dialogue.next_ordinal, "version": dialogue.people_version + 1}
    connection.execute(insert(PARTICIPANT), row)
    _advance(connection, row["dialogue"], people_version=row["version"], next_ordinal=row["ordinal"] + 1)
    return Person(**row)


def _change(connection: Connection, dialogue: str, participant: str, values: dict[str, Any]) -> Person | None:
    version = log_sql.lock(connection, dialogue).people_version + 1
    one = (PARTICIPANT.c.dialogue == dialogue, PARTICIPANT.c.participant == participant)
    change = update(PARTICIPANT).where(*one, PARTICIPANT.c.name.is_not(None)).values(version=version, **values)
    if not connection.execute(change).rowcount:
        return None
    _advance(connection, dialogue, people_version=version)
    return _find(connection, dialogue, participant)


def _advance(connection: Connection, dialogue: str, **values: int) -> None:
    connection.execute(update(DIALOGUE).where(DIALOGUE.c.id == dialogue).values(values))


def _add_link(connection: Connection, link: Link) -> None:
    log_sql.lock(connection, link.dialogue)
    row = {"id": link.id, "dialogue": link.dialogue, "role": link.role, "label": link.label}
    connection.execute(insert(LINK), row | {"created_at": link.created_at})


def _link(connection: Connection, link: str) -> Link | None:
    row = connection.execute(select(LINK).where(LINK.c.id == link)).one_or_none()
    return None if row is None else _link_of(row)


def _links(connection: Connection, dialogue: str) -> list[Link]:
    return [_link_of(row) for row in connection.execute(_LINKS, {"dialogue": dialogue})]


def _revoke(connection: Connection, dialogue: str, link: str, now: int) -> bool:
    one = (LINK.c.dialogue == dialogue, LINK.c.id == link)
    connection.execute(update(LINK).where(*one, LINK.c.revoked_at.is_(None)).values(revoked_at=now))
    return connection.execute(select(LINK.c.id).where(*one)).one_or_none() is not None
