"""Organisers, their sign-ins, and whose dialogue is whose. Implements `ports.Organisers`.

May not hash passwords or tokens: it is handed hashes and digests only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.ports import LogConflict, NameTaken, Organiser, OwnedDialogue
from app.persistence.tables import ORGANISER, OWNERSHIP, SIGN_IN


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
            await write(self._engine, partial(_add, organiser=organiser, now=now))
        except LogConflict as taken:
            raise NameTaken(name) from taken
        return organiser

    async def by_name(self, name: str) -> Organiser | None:
        return await self._engine.read(partial(_by_name, name=name))

    async def sign_in(self, organiser: str, token_digest: str, now: int, expires_at: int) -> None:
        """Remember a sign-in until `expires_at`; what expired by `now` is removed on the way."""
        row = {"token_digest": token_digest, "organiser": organiser, "created_at": now, "expires_at": expires_at}
        await write(self._engine, partial(_sign_in, row=row))

    async def signed_in(self, token_digest: str, now: int) -> Organiser | None:
        return await self._engine.read(partial(_signed_in, token_digest=token_digest, now=now))

    async def sign_out(self, token_digest: str) -> None:
        await write(self._engine, partial(_sign_out, token_digest=token_digest))

    async def own(self, organiser: str, dialogue: str, now: int) -> None:
        """Give a dialogue to an organiser. Raises `LogConflict` if it has one."""
        row = {"organiser": organiser, "dialogue": dialogue, "created_at": now}
        await write(self._engine, lambda connection: connection.execute(insert(OWNERSHIP), row))

    async def owned(self, organiser: str) -> Sequence[OwnedDialogue]:
        """The dialogues of that organiser that were not deleted, newest first."""
        return await self._engine.read(partial(_owned, organiser=organiser))

    async def owner(self, dialogue: str) -> str | None:
        return await self._engine.read(partial(_owner, dialogue=dialogue))


def _key(name: str) -> str:
    """How names are compared: „Ines", "INES" and a decomposed "Ínes" typed on another system meet as one expects."""
    return unicodedata.normalize("NFKC", " ".join(name.split()).casefold())


def _organiser_of(row: Row[Any] | None) -> Organiser | None:
    return None if row is None else Organiser(row.id, row.name, row.password_hash)


def _any(connection: Connection) -> bool:
    return connection.execute(select(ORGANISER.c.id).limit(1)).one_or_none() is not None


def _add(connection: Connection, organiser: Organiser, now: int) -> None:
    row = {"id": organiser.id, "name": organiser.name, "name_key": _key(organiser.name), "created_at": now}
    connection.execute(insert(ORGANISER), row | {"password_hash": organiser.password_hash})


def _by_name(connection: Connection, name: str) -> Organiser | None:
    return _organiser_of(connection.execute(select(ORGANISER).where(ORGANISER.c.name_key == _key(name))).one_or_none())


def _sign_in(connection: Connection, row: dict[str, Any]) -> None:
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.expires_at <= row["created_at"]))
    connection.execute(insert(SIGN_IN), row)


def _signed_in(connection: Connection, token_digest: str, now: int) -> Organiser | None:
    valid = (SIGN_IN.c.token_digest == token_digest, SIGN_IN.c.expires_at > now)
    found = select(ORGANISER).join(SIGN_IN, SIGN_IN.c.organiser == ORGANISER.c.id).where(*valid)
    return _organiser_of(connection.execute(found).one_or_none())


def _sign_out(connection: Connection, token_digest: str) -> None:
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.token_digest == token_digest))


def _owned(connection: Connection, organiser: str) -> list[OwnedDialogue]:
    theirs = select(OWNERSHIP).where(OWNERSHIP.c.organiser == organiser)
    rows = connection.execute(theirs.order_by(OWNERSHIP.c.created_at.desc(), OWNERSHIP.c.dialogue))
    return [OwnedDialogue(row.dialogue, row.organiser, row.created_at) for row in rows]


def _owner(connection: Connection, dialogue: str) -> str | None:
    return connection.execute(select(OWNERSHIP.c.organiser).where(OWNERSHIP.c.dialogue == dialogue)).scalar()
