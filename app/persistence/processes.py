"""The processes that serve, each with what it last told of itself. Implements `ports.Processes`."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Connection, delete, insert, select, update

from app.persistence.engine import Engine, write
from app.persistence.house_ports import Told
from app.persistence.tables import PROCESS


class SqlProcesses:
    """See `ports.Processes`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def tell(self, told: Told, forget_before: int) -> None:
        await write(self._engine, partial(_tell, told=told, forget_before=forget_before))

    async def gone(self, process: str) -> None:
        await write(self._engine, partial(_gone, process=process))

    async def everybody(self) -> list[Told]:
        return await self._engine.read(_everybody)


def _tell(connection: Connection, told: Told, forget_before: int) -> None:
    row = {"seen_at": told.seen_at, "told": told.words}
    if not connection.execute(update(PROCESS).where(PROCESS.c.id == told.process).values(row)).rowcount:
        connection.execute(insert(PROCESS), {"id": told.process, **row})
        connection.execute(delete(PROCESS).where(PROCESS.c.seen_at < forget_before))


def _gone(connection: Connection, process: str) -> None:
    connection.execute(delete(PROCESS).where(PROCESS.c.id == process))


def _everybody(connection: Connection) -> list[Told]:
    rows = connection.execute(select(PROCESS).order_by(PROCESS.c.id))
    return [Told(row.id, row.seen_at, row.told) for row in rows]
