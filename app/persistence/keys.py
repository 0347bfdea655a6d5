"""Links that work once and printed recovery codes. Implements `ports.Keys`.

May not make or hash a secret: it is handed digests only. Whatever is used up goes in the same transaction as what it
was used for, so that nothing works twice and nothing is lost to a name that is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from app.persistence import organisers
from app.persistence.engine import Engine, write
from app.persistence.ids import new_id
from app.persistence.key_ports import LinkPurpose, OneTimeLink
from app.persistence.organiser_ports import NameTaken, Organiser
from app.persistence.ports import LogConflict
from app.persistence.tables import ONE_TIME_LINK, ORGANISER, RECOVERY_CODE


class SqlKeys:
    """What opens the house beside a password, see `ports.Keys`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def make_link(self, token_digest: str, link: OneTimeLink) -> None:
        """See `ports.Keys.make_link`."""
        await write(self._engine, partial(_make, token_digest=token_digest, link=link))

    async def link(self, token_digest: str, now: int) -> OneTimeLink | None:
        return await self._engine.read(partial(_link, token_digest=token_digest, now=now))

    async def links(self, now: int) -> Sequence[OneTimeLink]:
        return await self._engine.read(partial(_links, now=now))

    async def drop_link(self, id: str) -> bool:
        return await write(self._engine, partial(_drop, id=id))

    async def join(self, token_digest: str, name: str, password_hash: str, now: int) -> Organiser | None:
        """See `ports.Keys.join`."""
        organiser = Organiser(new_id(), name, password_hash)
        try:
            joined = await write(self._engine, partial(_join, token_digest=token_digest, organiser=organiser, now=now))
        except LogConflict as taken:
            raise NameTaken(name) from taken
        return organiser if joined else None

    async def reset(self, token_digest: str, password_hash: str, now: int) -> Organiser | None:
        """See `ports.Keys.reset`."""
        work = partial(_reset, token_digest=token_digest, password_hash=password_hash, now=now)
        return await write(self._engine, work)

    async def set_codes(self, organiser: str, code_digests: Sequence[str]) -> None:
        await write(self._engine, partial(_set_codes, organiser=organiser, code_digests=code_digests))

    async def codes_left(self, organiser: str) -> int:
        return await self._engine.read(partial(_codes_left, organiser=organiser))

    async def recover(self, organiser: str, code_digest: str, password_hash: str) -> bool:
        """See `ports.Keys.recover`."""
        work = partial(_recover, organiser=organiser, code_digest=code_digest, password_hash=password_hash)
        return await write(self._engine, work)


def _make(connection: Connection, token_digest: str, link: OneTimeLink) -> None:
    connection.execute(delete(ONE_TIME_LINK).where(ONE_TIME_LINK.c.expires_at <= link.created_at))
    if link.organiser is not None:
        connection.execute(delete(ONE_TIME_LINK).where(ONE_TIME_LINK.c.organiser == link.organiser.id))
    row: dict[str, Any] = {"id": link.id, "token_digest": token_digest, "purpose": link.purpose}
    row |= {"organiser": link.organiser and link.organiser.id, "made_by": link.made_by and link.made_by.id}
    connection.execute(insert(ONE_TIME_LINK), row | {"created_at": link.created_at, "expires_at": link.expires_at})


def _of(connection: Connection, row: Row[Any]) -> OneTimeLink:
    people = (_organiser(connection, row.organiser), _organiser(connection, row.made_by))
    return OneTimeLink(row.id, row.purpose, *people, row.created_at, row.expires_at)


def _organiser(connection: Connection, id: str | None) -> Organiser | None:
    return organisers.organiser_of(connection.execute(select(ORGANISER).where(ORGANISER.c.id == id)).one_or_none())


def _link(connection: Connection, token_digest: str, now: int) -> OneTimeLink | None:
    valid = (ONE_TIME_LINK.c.token_digest == token_digest, ONE_TIME_LINK.c.expires_at > now)
    row = connection.execute(select(ONE_TIME_LINK).where(*valid)).one_or_none()
    return None if row is None else _of(connection, row)


def _links(connection: Connection, now: int) -> list[OneTimeLink]:
    valid = (ONE_TIME_LINK.c.purpose == "join", ONE_TIME_LINK.c.expires_at > now)
    wanted = select(ONE_TIME_LINK).where(*valid)
    rows = connection.execute(wanted.order_by(ONE_TIME_LINK.c.created_at.desc(), ONE_TIME_LINK.c.id)).all()
    return [_of(connection, row) for row in rows]


def _drop(connection: Connection, id: str) -> bool:
    one = delete(ONE_TIME_LINK).where(ONE_TIME_LINK.c.id == id, ONE_TIME_LINK.c.purpose == "join")
    return connection.execute(one).rowcount > 0


def _use_up(connection: Connection, token_digest: str, purpose: LinkPurpose, now: int) -> OneTimeLink | None:
    """The link, which does not work from now on; of two who use it at once the second one waits and gets None."""
    link = _link(connection, token_digest, now)
    if link is None or link.purpose != purpose:
        return None
    gone = connection.execute(delete(ONE_TIME_LINK).where(ONE_TIME_LINK.c.id == link.id)).rowcount
    return link if gone else None


def _join(connection: Connection, token_digest: str, organiser: Organiser, now: int) -> bool:
    if _use_up(connection, token_digest, "join", now) is None:
        return False
    organisers.add(connection, organiser, now)
    return True


def _reset(connection: Connection, token_digest: str, password_hash: str, now: int) -> Organiser | None:
    link = _use_up(connection, token_digest, "reset", now)
    if link is None or link.organiser is None:
        return None
    organisers.set_password(connection, link.organiser.id, password_hash)
    return link.organiser


def _set_codes(connection: Connection, organiser: str, code_digests: Sequence[str]) -> None:
    connection.execute(delete(RECOVERY_CODE).where(RECOVERY_CODE.c.organiser == organiser))
    connection.execute(insert(RECOVERY_CODE), [{"organiser": organiser, "code_digest": code} for code in code_digests])


def _codes_left(connection: Connection, organiser: str) -> int:
    theirs = select(func.count()).select_from(RECOVERY_CODE).where(RECOVERY_CODE.c.organiser == organiser)
    return connection.execute(theirs).scalar_one()


def _recover(connection: Connection, organiser: str, code_digest: str, password_hash: str) -> bool:
    one = (RECOVERY_CODE.c.organiser == organiser, RECOVERY_CODE.c.code_digest == code_digest)
    if not connection.execute(delete(RECOVERY_CODE).where(*one)).rowcount:
        return False
    organisers.set_password(connection, organiser, password_hash)
    return True
