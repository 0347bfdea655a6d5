"""What belongs to the house as a whole: whose turn a chore is, imprint and privacy page. Implements
`ports.Housekeeping`. May not know any dialogue.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

from sqlalchemy import Connection, Row, insert, select, update

from app.persistence.engine import Engine, write
from app.persistence.house_ports import HouseTexts
from app.persistence.ports import LogConflict
from app.persistence.tables import CHORE, HOUSE_TEXT


class SqlHousekeeping:
    """Chores and texts of the house, see `ports.Housekeeping`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def take_turn(self, chore: str, now: int, until: int) -> bool:
        """See `ports.Housekeeping.take_turn`. Two who ask at the same moment: one of them gets it."""
        try:
            return await write(self._engine, partial(_take_turn, chore=chore, now=now, until=until))
        except LogConflict:
            return False  # another process wrote the first row of this chore a moment before

    async def texts(self) -> HouseTexts | None:
        return await self._engine.read(_texts)

    async def save_texts(self, texts: HouseTexts, organiser: str, now: int) -> int:
        """See `ports.Housekeeping.save_texts`. Raises `LogConflict` if somebody else saved at the same moment."""
        return await write(self._engine, partial(_save, texts=texts, organiser=organiser, now=now))


def _take_turn(connection: Connection, chore: str, now: int, until: int) -> bool:
    free = update(CHORE).where(CHORE.c.name == chore, CHORE.c.taken_until <= now).values(taken_until=until)
    if connection.execute(free).rowcount:
        return True
    if connection.execute(select(CHORE.c.name).where(CHORE.c.name == chore)).one_or_none() is not None:
        return False
    connection.execute(insert(CHORE), {"name": chore, "taken_until": until})
    return True


_NEWEST = select(HOUSE_TEXT).order_by(HOUSE_TEXT.c.version.desc()).limit(1)


def _texts_of(row: Row[tuple[object, ...]] | None) -> HouseTexts | None:
    if row is None:
        return None
    return HouseTexts(row.imprint_de, row.imprint_en, row.controller, row.privacy_de, row.privacy_en)


def _texts(connection: Connection) -> HouseTexts | None:
    return _texts_of(connection.execute(_NEWEST).one_or_none())


def _save(connection: Connection, texts: HouseTexts, organiser: str, now: int) -> int:
    newest = connection.execute(_NEWEST).one_or_none()
    if newest is not None and _texts_of(newest) == texts:
        return int(newest.version)
    version = (newest.version if newest is not None else 0) + 1
    row = asdict(texts) | {"version": version, "organiser": organiser, "created_at": now}
    connection.execute(insert(HOUSE_TEXT), row)
    return version
