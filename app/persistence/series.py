"""Which dialogues are a series, and who is the same person in them. Implements `ports.AllSeries`.

Keeps no name and no address: only keyed digests of whom invitations are for, others in every series and none outside
of one, so that nobody can be followed from series to series. Whatever changes who is who takes the rows of the
dialogues concerned, the earlier one first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from app.persistence import log_sql
from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.series_ports import KnownBy, Series, nobody
from app.persistence.tables import IN_SERIES, LINK, PARTICIPANT, SERIES

_RENAME_LINK: Final = update(LINK).where(LINK.c.id == bindparam("of_link")).values(person=bindparam("of_person"))
_RENAME_PERSON: Final = (
    update(PARTICIPANT)
    .where(PARTICIPANT.c.dialogue == bindparam("of_dialogue"), PARTICIPANT.c.link == bindparam("of_link"))
    .values(person=bindparam("of_person"))
)
_MADE_FOR: Final = (
    update(LINK)
    .where(LINK.c.id == bindparam("of_link"))
    .values(known_by=bindparam("of_key"), person=bindparam("of_person"))
)


class SqlAllSeries:
    """See `ports.AllSeries`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def of(self, dialogue: str) -> Series | None:
        return await self._engine.read(partial(of, dialogue=dialogue))

    async def join(self, dialogue: str, earlier: str, name: str, now: int, known_by: KnownBy = nobody) -> Series:
        """See `ports.AllSeries.join`."""
        work = partial(_join, dialogue=dialogue, earlier=earlier, name=name, now=now, known_by=known_by)
        return await write(self._engine, work)

    async def rename(self, dialogue: str, name: str) -> bool:
        return await write(self._engine, partial(_rename, dialogue=dialogue, name=name))

    async def leave(self, dialogue: str) -> bool:
        return await write(self._engine, partial(_leave, dialogue=dialogue), erases=True)

    async def known(self, dialogue: str, among: Collection[str]) -> list[str]:
        return await self._engine.read(partial(_known, dialogue=dialogue, among=among))


def of(connection: Connection, dialogue: str) -> Series | None:
    """The series of that dialogue."""
    one = select(IN_SERIES.c.series).where(IN_SERIES.c.dialogue == dialogue)
    row = connection.execute(select(SERIES).where(SERIES.c.id == one.scalar_subquery())).one_or_none()
    if row is None:
        return None
    members = select(IN_SERIES.c.dialogue).where(IN_SERIES.c.series == row.id)
    ordered = members.order_by(IN_SERIES.c.created_at, IN_SERIES.c.dialogue)
    return Series(row.id, row.name, tuple(connection.execute(ordered).scalars()))


def _join(connection: Connection, dialogue: str, earlier: str, name: str, now: int, known_by: KnownBy) -> Series:
    for one in (earlier, dialogue):
        log_sql.lock(connection, one)
    series = of(connection, earlier)
    if series is None:
        id = new_id()
        connection.execute(insert(SERIES), {"id": id, "name": name, "created_at": now})
        connection.execute(insert(IN_SERIES), {"dialogue": earlier, "series": id, "created_at": now})
    else:
        id = series.id
    if (before := of(connection, dialogue)) is None or before.id != id:
        leave(connection, dialogue)
        connection.execute(insert(IN_SERIES), {"dialogue": dialogue, "series": id, "created_at": now + 1})
        for one in (earlier, dialogue):
            made_for(connection, one, known_by)
        recognise(connection, dialogue)
    return of(connection, dialogue) or Series(id, name, (earlier, dialogue))


def made_for(connection: Connection, dialogue: str, known_by: KnownBy) -> None:
    """Say whom the invitations to a dialogue are for, where that is not said; nobody, if it is in no series."""
    if (series := of(connection, dialogue)) is None:
        return
    unsaid = (LINK.c.dialogue == dialogue, LINK.c.personal, LINK.c.known_by.is_(None), LINK.c.label != "")
    found = connection.execute(select(LINK.c.id, LINK.c.label, LINK.c.person).where(*unsaid)).all()
    came = select(PARTICIPANT.c.link, PARTICIPANT.c.person).where(PARTICIPANT.c.dialogue == dialogue)
    persons = {row.link: row.person for row in connection.execute(came)} if found else {}
    keys = {row: known_by(series.id, row.label) for row in found}
    rows = [
        {"of_link": row.id, "of_key": key, "of_person": row.person or persons.get(row.id) or new_id()}
        for row, key in keys.items()
        if key is not None
    ]
    if rows:
        connection.execute(_MADE_FOR, rows)


def _rename(connection: Connection, dialogue: str, name: str) -> bool:
    series = of(connection, dialogue)
    if series is None:
        return False
    connection.execute(update(SERIES).where(SERIES.c.id == series.id).values(name=name))
    return True


def _leave(connection: Connection, dialogue: str) -> bool:
    log_sql.lock(connection, dialogue)
    return leave(connection, dialogue)


def leave(connection: Connection, dialogue: str) -> bool:
    """Take it out, and with the last one the series; whoever was known from there is somebody new here."""
    series = of(connection, dialogue)
    if series is None:
        return False
    connection.execute(delete(IN_SERIES).where(IN_SERIES.c.dialogue == dialogue))
    if len(series.dialogues) == 1:
        connection.execute(delete(SERIES).where(SERIES.c.id == series.id))
    of_it = (LINK.c.dialogue == dialogue, LINK.c.personal, LINK.c.person.is_not(None))
    links = connection.execute(select(LINK.c.id).where(*of_it)).scalars().all()
    _are(connection, dialogue, {link: new_id() for link in links})
    connection.execute(update(LINK).where(LINK.c.dialogue == dialogue).values(known_by=None))
    return True


def recognise(connection: Connection, dialogue: str) -> None:
    """Make those who were invited to another dialogue of the series the same person here.

    Two in one dialogue who are called alike are not told apart, so neither is recognised.
    """
    others = _others(connection, dialogue)
    if not others:
        return
    here = _invited(connection, [dialogue])
    there = _invited(connection, others)
    twice = {key for links in (here, *_by_dialogue(there)) for key in _twice(links)}
    persons = {row.known_by: row.person for row in there if row.known_by not in twice}
    found = {row.id: persons.get(row.known_by, row.person) for row in here if row.known_by not in twice}
    _are(connection, dialogue, {row.id: found[row.id] for row in here if found.get(row.id, row.person) != row.person})


def _others(connection: Connection, dialogue: str) -> list[str]:
    series = of(connection, dialogue)
    return [one for one in series.dialogues if one != dialogue] if series else []


def _invited(connection: Connection, dialogues: list[str]) -> list[Row[Any]]:
    columns = (LINK.c.id, LINK.c.dialogue, LINK.c.person, LINK.c.known_by)
    wanted = select(*columns).where(LINK.c.dialogue.in_(dialogues), LINK.c.known_by.is_not(None))
    return list(connection.execute(wanted.order_by(LINK.c.created_at, LINK.c.id)))


def _by_dialogue(links: list[Row[Any]]) -> list[list[Row[Any]]]:
    by: dict[str, list[Row[Any]]] = {}
    for row in links:
        by.setdefault(row.dialogue, []).append(row)
    return list(by.values())


def _twice(links: list[Row[Any]]) -> list[str]:
    return [key for key, count in Counter(row.known_by for row in links).items() if count > 1]


def _are(connection: Connection, dialogue: str, persons: dict[str, str]) -> None:
    """These links are these persons', and so is whoever came by them."""
    if persons:
        rows = [{"of_link": link, "of_person": person} for link, person in persons.items()]
        connection.execute(_RENAME_LINK, rows)
        connection.execute(_RENAME_PERSON, [row | {"of_dialogue": dialogue} for row in rows])


def _known(connection: Connection, dialogue: str, among: Collection[str]) -> list[str]:
    others = [one for one in _others(connection, dialogue) if one in among]
    if not others:
        return []
    persons = select(LINK.c.person).where(LINK.c.dialogue.in_(others), LINK.c.person.is_not(None))
    wanted = select(LINK.c.id).where(LINK.c.dialogue == dialogue, LINK.c.personal, LINK.c.person.in_(persons))
    return list(connection.execute(wanted.order_by(LINK.c.created_at, LINK.c.id)).scalars())
