"""Organisers, their sign-ins, and whose dialogue is whose. Implements `ports.Organisers`.

May not hash passwords or tokens: it is handed hashes and digests only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from app.persistence import log_sql
from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.organiser_ports import LastOwner, NameTaken, Organiser, OwnedDialogue
from app.persistence.ports import LogConflict
from app.persistence.tables import ONE_TIME_LINK, ORGANISER, OWNERSHIP, SIGN_IN


class SqlOrganisers:
    """Accounts and their sign-ins, see `ports.Organisers`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def any(self) -> bool:
        return await self._engine.read(_any)

    async def add(self, name: str, password_hash: str, now: int) -> Organiser:
        """See `ports.Organisers.add`. Names that differ in case or in the way they are typed are the same."""
        organiser = Organiser(new_id(), name, password_hash)
        try:
            await write(self._engine, partial(add, organiser=organiser, now=now))
        except LogConflict as taken:
            raise NameTaken(name) from taken
        return organiser

    async def by_name(self, name: str) -> Organiser | None:
        return await self._engine.read(partial(_by_name, name=name))

    async def everybody(self) -> Sequence[Organiser]:
        """All organisers of the house, by name."""
        return await self._engine.read(_everybody)

    async def set_password(self, organiser: str, password_hash: str, keep: str = "") -> None:
        """See `ports.Organisers.set_password`."""
        await write(self._engine, partial(set_password, organiser=organiser, password_hash=password_hash, keep=keep))

    async def sign_in(self, organiser: str, token_digest: str, now: int, expires_at: int) -> None:
        """Remember a sign-in until `expires_at`; what expired by `now` is removed on the way."""
        row = {"token_digest": token_digest, "organiser": organiser, "created_at": now, "expires_at": expires_at}
        await write(self._engine, partial(_sign_in, row=row))

    async def signed_in(self, token_digest: str, now: int) -> Organiser | None:
        return await self._engine.read(partial(_signed_in, token_digest=token_digest, now=now))

    async def sign_out(self, token_digest: str) -> None:
        await write(self._engine, partial(_sign_out, token_digest=token_digest))

    async def sign_ins(self, organiser: str, now: int) -> int:
        return await self._engine.read(partial(_sign_ins, organiser=organiser, now=now))

    async def sign_out_everywhere(self, organiser: str) -> None:
        await write(self._engine, partial(_end_sign_ins, organiser=organiser))

    async def own(self, organiser: str, dialogue: str, now: int) -> bool:
        """See `ports.Organisers.own`. Asked twice at once, one of the two answers is False."""
        row = {"organiser": organiser, "dialogue": dialogue, "created_at": now}
        try:
            await write(self._engine, lambda connection: connection.execute(insert(OWNERSHIP), row))
        except LogConflict:
            return False
        return True

    async def disown(self, organiser: str, dialogue: str) -> bool:
        """See `ports.Organisers.disown`. Takes the dialogue's row, so that the last two cannot leave at once."""
        return await write(self._engine, partial(_disown, organiser=organiser, dialogue=dialogue))

    async def owned(self, organiser: str) -> Sequence[OwnedDialogue]:
        """The dialogues of that organiser that were not deleted, newest first."""
        return await self._engine.read(partial(_owned, organiser=organiser))

    async def owns(self, organiser: str, dialogue: str) -> bool:
        return await self._engine.read(partial(_owns, organiser=organiser, dialogue=dialogue))

    async def owners(self, dialogue: str) -> Sequence[Organiser]:
        return await self._engine.read(partial(_owners, dialogue=dialogue))

    async def share(self, one: str, other: str) -> bool:
        return await self._engine.read(partial(_share, one=one, other=other))


def _key(name: str) -> str:
    """How names are compared: „Ines", "INES" and a decomposed "Ínes" typed on another system meet as one expects."""
    return unicodedata.normalize("NFKC", " ".join(name.split()).casefold())


def organiser_of(row: Row[Any] | None) -> Organiser | None:
    """The account in a row, if there is one."""
    return None if row is None else Organiser(row.id, row.name, row.password_hash)


def _any(connection: Connection) -> bool:
    return connection.execute(select(ORGANISER.c.id).limit(1)).one_or_none() is not None


def add(connection: Connection, organiser: Organiser, now: int) -> None:
    """Insert an account; the key on the name decides between two at once."""
    row = {"id": organiser.id, "name": organiser.name, "name_key": _key(organiser.name), "created_at": now}
    connection.execute(insert(ORGANISER), row | {"password_hash": organiser.password_hash})


def _by_name(connection: Connection, name: str) -> Organiser | None:
    return organiser_of(connection.execute(select(ORGANISER).where(ORGANISER.c.name_key == _key(name))).one_or_none())


def _everybody(connection: Connection) -> list[Organiser]:
    rows = connection.execute(select(ORGANISER)).all()  # sorted here: databases disagree about the order of letters
    return [Organiser(row.id, row.name, row.password_hash) for row in sorted(rows, key=lambda row: row.name_key)]


def set_password(connection: Connection, organiser: str, password_hash: str, keep: str = "") -> None:
    """See `ports.Organisers.set_password`."""
    connection.execute(update(ORGANISER).where(ORGANISER.c.id == organiser).values(password_hash=password_hash))
    _end_sign_ins(connection, organiser, keep)
    connection.execute(delete(ONE_TIME_LINK).where(ONE_TIME_LINK.c.organiser == organiser))


def _end_sign_ins(connection: Connection, organiser: str, keep: str = "") -> None:
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.organiser == organiser, SIGN_IN.c.token_digest != keep))


def _sign_ins(connection: Connection, organiser: str, now: int) -> int:
    valid = (SIGN_IN.c.organiser == organiser, SIGN_IN.c.expires_at > now)
    return connection.execute(select(func.count()).select_from(SIGN_IN).where(*valid)).scalar_one()


def _sign_in(connection: Connection, row: dict[str, Any]) -> None:
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.expires_at <= row["created_at"]))
    connection.execute(insert(SIGN_IN), row)


def _signed_in(connection: Connection, token_digest: str, now: int) -> Organiser | None:
    valid = (SIGN_IN.c.token_digest == token_digest, SIGN_IN.c.expires_at > now)
    found = select(ORGANISER).join(SIGN_IN, SIGN_IN.c.organiser == ORGANISER.c.id).where(*valid)
    return organiser_of(connection.execute(found).one_or_none())


def _sign_out(connection: Connection, token_digest: str) -> None:
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.token_digest == token_digest))


def _owned(connection: Connection, organiser: str) -> list[OwnedDialogue]:
    theirs = select(OWNERSHIP).where(OWNERSHIP.c.organiser == organiser)
    rows = connection.execute(theirs.order_by(OWNERSHIP.c.created_at.desc(), OWNERSHIP.c.dialogue))
    return [OwnedDialogue(row.dialogue, row.organiser, row.created_at) for row in rows]


def _owns(connection: Connection, organiser: str, dialogue: str) -> bool:
    one = select(OWNERSHIP.c.dialogue).where(OWNERSHIP.c.dialogue == dialogue, OWNERSHIP.c.organiser == organiser)
    return connection.execute(one).one_or_none() is not None


def _owners(connection: Connection, dialogue: str) -> list[Organiser]:
    theirs = select(ORGANISER).join(OWNERSHIP, OWNERSHIP.c.organiser == ORGANISER.c.id)
    theirs = theirs.where(OWNERSHIP.c.dialogue == dialogue)
    rows = connection.execute(theirs.order_by(OWNERSHIP.c.created_at, ORGANISER.c.name_key))
    return [Organiser(row.id, row.name, row.password_hash) for row in rows]


def _disown(connection: Connection, organiser: str, dialogue: str) -> bool:
    log_sql.lock(connection, dialogue)
    theirs = {owner.id for owner in _owners(connection, dialogue)}
    if organiser not in theirs:
        return False
    if len(theirs) == 1:
        raise LastOwner(dialogue)
    connection.execute(delete(OWNERSHIP).where(OWNERSHIP.c.dialogue == dialogue, OWNERSHIP.c.organiser == organiser))
    return True


def _share(connection: Connection, one: str, other: str) -> bool:
    hers = select(OWNERSHIP.c.dialogue).where(OWNERSHIP.c.organiser == one)
    common = select(OWNERSHIP.c.dialogue).where(OWNERSHIP.c.organiser == other, OWNERSHIP.c.dialogue.in_(hers))
    return connection.execute(common.limit(1)).one_or_none() is not None
