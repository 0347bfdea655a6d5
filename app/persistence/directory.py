"""People and links: ordinary rows, changeable and erasable. Implements `ports.Directory`.

May not touch the log. Every change of a person takes the dialogue's row, so that people versions are dense.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from app.facilitation.core import Role
from app.persistence import log_sql, series
from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.ports import Arrival, Link, Person
from app.persistence.series_ports import KnownBy, nobody
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
        return await self.arrive(dialogue, Arrival(role, name, locale, link), now)

    async def arrive(self, dialogue: str, arrival: Arrival, now: int) -> Person:
        """See `ports.Directory.arrive`. Raises `DialogueUnknown`, also for a deleted dialogue."""
        ids = {"participant": new_id(), "person": new_id(), "dialogue": dialogue}
        row = ids | asdict(arrival) | {"created_at": now, "generation": 0}
        return await write(self._engine, partial(_arrive, row=row))

    async def person(self, dialogue: str, participant: str) -> Person | None:
        return await self._engine.read(partial(_find, dialogue=dialogue, participant=participant))

    async def people(self, dialogue: str, after_version: int = 0) -> Sequence[Person]:
        return await self._engine.read(partial(_people, dialogue=dialogue, after=after_version))

    async def by_link(self, dialogue: str, link: str) -> Person | None:
        return await self._engine.read(partial(_by_link, dialogue=dialogue, link=link))

    async def by_device(self, dialogue: str, device: str) -> Sequence[Person]:
        """See `ports.Directory.by_device`."""
        if not device:
            return []
        return await self._engine.read(partial(_by_device, dialogue=dialogue, device=device))

    async def show(self, dialogue: str, participants: Sequence[str]) -> bool:
        """See `ports.Directory.show`. Doing it twice, or in two processes at once, changes nothing more."""
        return await write(self._engine, partial(_show, dialogue=dialogue, participants=participants))

    async def reissue(self, dialogue: str, participant: str) -> Person | None:
        return await write(self._engine, partial(_reissue, dialogue=dialogue, participant=participant))

    async def rename(self, dialogue: str, participant: str, name: str) -> Person | None:
        """See `ports.Directory.rename`. None for the unknown and the erased."""
        work = partial(_change, dialogue=dialogue, participant=participant, values={"name": name})
        return await write(self._engine, work, erases=True)

    async def forget(self, dialogue: str, participant: str, *, keep_device: bool = False) -> Person | None:
        """See `ports.Directory.forget`. Again for somebody erased: nothing changes, the row is given."""
        values = {"name": None, "locale": "", "person": new_id()} | ({} if keep_device else {"device": ""})
        work = partial(_forget, dialogue=dialogue, participant=participant, values=values)
        forgotten = await write(self._engine, work, erases=True)
        return forgotten or await self.person(dialogue, participant)

    async def add_link(self, dialogue: str, role: Role, label: str, now: int) -> Link:
        """A new invitation. Raises `DialogueUnknown`, also for a deleted dialogue."""
        link = Link(new_id(), dialogue, role, label, now, None)
        await write(self._engine, partial(_add_links, dialogue=dialogue, links=[link]))
        return link

    async def invite(
        self, dialogue: str, role: Role, labels: Sequence[str], now: int, known_by: KnownBy = nobody
    ) -> Sequence[Link]:
        """See `ports.Directory.invite`. Raises `DialogueUnknown`, also for a deleted dialogue."""
        # made one after the other, so that the order of a pasted list is the order of its letters
        links = [
            Link(new_id(), dialogue, role, label, now + n, None, True, person=new_id())
            for n, label in enumerate(labels)
        ]
        await write(self._engine, partial(_invite, dialogue=dialogue, links=links, known_by=known_by))
        return links

    async def link(self, link: str) -> Link | None:
        return await self._engine.read(partial(_link, link=link))

    async def link_by_word(self, word: str) -> Link | None:
        return await self._engine.read(partial(_link_by_word, word=word))

    async def set_words(self, words: Mapping[str, str]) -> None:
        if words:
            await write(self._engine, partial(_set_words, words=words))

    async def forget_addresses(self, dialogue: str) -> int:
        return await write(self._engine, partial(_forget_addresses, dialogue=dialogue), erases=True)

    async def links(self, dialogue: str) -> Sequence[Link]:
        return await self._engine.read(partial(_links, dialogue=dialogue))

    async def revoke_link(self, dialogue: str, link: str, now: int) -> bool:
        """Whether there is such a link; the moment of the first revocation stays."""
        return await write(self._engine, partial(_revoke, dialogue=dialogue, link=link, now=now))


def _person_of(row: Row[Any]) -> Person:
    values = dict(row._mapping)
    return Person(**values | {"role": Role(row.role)})


def _link_of(row: Row[Any]) -> Link:
    return Link(**dict(row._mapping) | {"role": Role(row.role)})


def _find(connection: Connection, dialogue: str, participant: str) -> Person | None:
    row = connection.execute(_PERSON, {"dialogue": dialogue, "participant": participant}).one_or_none()
    return None if row is None else _person_of(row)


def _people(connection: Connection, dialogue: str, after: int) -> list[Person]:
    return [_person_of(row) for row in connection.execute(_PEOPLE, {"dialogue": dialogue, "after": after})]


def _by_link(connection: Connection, dialogue: str, link: str) -> Person | None:
    theirs = (PARTICIPANT.c.dialogue == dialogue, PARTICIPANT.c.link == link, PARTICIPANT.c.name.is_not(None))
    row = connection.execute(select(PARTICIPANT).where(*theirs).order_by(PARTICIPANT.c.ordinal.desc())).first()
    return None if row is None else _person_of(row)


def _by_device(connection: Connection, dialogue: str, device: str) -> list[Person]:
    theirs = select(PARTICIPANT).where(PARTICIPANT.c.dialogue == dialogue, PARTICIPANT.c.device == device)
    return [_person_of(row) for row in connection.execute(theirs.order_by(PARTICIPANT.c.ordinal))]


def _arrive(connection: Connection, row: dict[str, Any]) -> Person:
    dialogue = log_sql.lock(connection, row["dialogue"])
    link = _link(connection, row["link"])
    if link is not None and link.personal:  # two devices at the same moment are still one person
        known = _by_link(connection, row["dialogue"], link.id)
        if known is not None:
            return known
        row = row | {"person": link.person or row["person"]}
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


def _forget(connection: Connection, dialogue: str, participant: str, values: dict[str, Any]) -> Person | None:
    forgotten = _change(connection, dialogue, participant, values)
    if forgotten is not None:
        theirs = (LINK.c.id == forgotten.link, LINK.c.personal)
        connection.execute(update(LINK).where(*theirs).values(label="", person=None, known_by=None))
    return forgotten


def _show(connection: Connection, dialogue: str, participants: Sequence[str]) -> bool:
    before = log_sql.lock(connection, dialogue).people_version
    hidden = (PARTICIPANT.c.dialogue == dialogue, PARTICIPANT.c.shown.is_(False))
    found = set(connection.execute(select(PARTICIPANT.c.participant).where(*hidden)).scalars())
    wanted = [participant for participant in participants if participant in found]
    for version, participant in enumerate(wanted, before + 1):
        one = (*hidden, PARTICIPANT.c.participant == participant)
        connection.execute(update(PARTICIPANT).where(*one).values(shown=True, version=version))
    if wanted:
        _advance(connection, dialogue, people_version=before + len(wanted))
    return bool(wanted)


def _reissue(connection: Connection, dialogue: str, participant: str) -> Person | None:
    person = _change(connection, dialogue, participant, {"generation": PARTICIPANT.c.generation + 1})
    if person is not None:
        theirs = (LINK.c.id == person.link, LINK.c.personal)
        connection.execute(update(LINK).where(*theirs).values(generation=LINK.c.generation + 1, word=None))
    return person


def _advance(connection: Connection, dialogue: str, **values: int) -> None:
    connection.execute(update(DIALOGUE).where(DIALOGUE.c.id == dialogue).values(values))


def _add_links(connection: Connection, dialogue: str, links: Iterable[Link]) -> None:
    log_sql.lock(connection, dialogue)
    rows = [asdict(link) for link in links]
    if rows:
        connection.execute(insert(LINK), rows)


def _invite(connection: Connection, dialogue: str, links: Sequence[Link], known_by: KnownBy) -> None:
    _add_links(connection, dialogue, links)
    series.made_for(connection, dialogue, known_by)
    series.recognise(connection, dialogue)


def _link(connection: Connection, link: str) -> Link | None:
    row = connection.execute(select(LINK).where(LINK.c.id == link)).one_or_none()
    return None if row is None else _link_of(row)


def _link_by_word(connection: Connection, word: str) -> Link | None:
    row = connection.execute(select(LINK).where(LINK.c.word == word)).one_or_none()
    return None if row is None else _link_of(row)


def _set_words(connection: Connection, words: Mapping[str, str]) -> None:
    change = update(LINK).where(LINK.c.id == bindparam("of_link")).values(word=bindparam("of_word"))
    connection.execute(change, [{"of_link": link, "of_word": word} for link, word in words.items()])


def _forget_addresses(connection: Connection, dialogue: str) -> int:
    labelled = (LINK.c.dialogue == dialogue, LINK.c.personal, LINK.c.label != "")
    return connection.execute(update(LINK).where(*labelled).values(label="")).rowcount


def _links(connection: Connection, dialogue: str) -> list[Link]:
    return [_link_of(row) for row in connection.execute(_LINKS, {"dialogue": dialogue})]


def _revoke(connection: Connection, dialogue: str, link: str, now: int) -> bool:
    one = (LINK.c.dialogue == dialogue, LINK.c.id == link)
    connection.execute(update(LINK).where(*one, LINK.c.revoked_at.is_(None)).values(revoked_at=now))
    return connection.execute(select(LINK.c.id).where(*one)).one_or_none() is not None
