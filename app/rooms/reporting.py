"""What this process tells the operator of itself: what it serves, how far behind it is, whether it hears the others.

Written into the database, because that is what all processes of a house share, on however many machines they run.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import Callable
from typing import Final

import msgspec
import structlog

import app
from app.persistence.house_ports import Told
from app.persistence.ports import Store, StoreUnavailable
from app.rooms.house import Rooms

LOOK_S: Final = 1.0
"""How often a process looks whether there is something new to tell."""
REPEAT_MS: Final = 4_000
"""After so long it repeats itself, so that silence means something."""
FORGOTTEN_MS: Final = 3_600_000
"""A process that died without a word stands in the list for an hour."""

_log = structlog.get_logger(__name__)


class Served(msgspec.Struct, frozen=True):
    """One dialogue in one process: how many are connected here, how far its picture is and how far the log was."""

    dialogue: str
    connections: int
    seq: int
    head: int


class Report(msgspec.Struct, frozen=True):
    """What a process tells. `others_heard`: whether it hears the other processes at once, and not by polling only."""

    host: str
    pid: int
    version: str
    began_at: int
    draining: bool
    others_heard: bool
    served: list[Served]


class Reporting:
    """The task that tells, in a running house."""

    def __init__(self, store: Store, rooms: Rooms, clock: Callable[[], int]) -> None:
        self.process = secrets.token_hex(6)
        self._store, self._rooms, self._clock = store, rooms, clock
        self._began_at = clock()
        self._last: tuple[Report | None, int] = (None, 0)
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin."""
        self._task = asyncio.get_running_loop().create_task(self._forever(), name="reporting")

    async def _forever(self) -> None:
        while True:
            try:
                await self.once()
            except (StoreUnavailable, TimeoutError):
                pass  # whoever serves people says so already, and the operator sees this process fall silent
            except Exception:  # nothing that people see depends on it
                _log.exception("reporting_failed")
            await asyncio.sleep(LOOK_S)

    async def once(self) -> None:
        """Tell, if there is something new or the last time was a while ago."""
        report, now = await self._report(), self._clock()
        last, at = self._last
        if report != last or abs(now - at) >= REPEAT_MS:
            words = msgspec.json.encode(report).decode()
            await self._store.processes.tell(Told(self.process, now, words), now - FORGOTTEN_MS)
            self._last = report, now

    async def _report(self) -> Report:
        served = self._rooms.served()
        found = await self._store.log.heads([dialogue for dialogue, _, _ in served]) if served else []
        heads = {head.dialogue: head.seq for head in found}
        return Report(
            host=socket.gethostname(),
            pid=os.getpid(),
            version=app.__version__,
            began_at=self._began_at,
            draining=self._rooms.draining,
            others_heard=self._rooms.others_heard,
            served=[Served(one, here, seq, heads.get(one, seq)) for one, here, seq in served],
        )

    async def close(self) -> None:
        """Stop, and leave the list."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait([self._task])
        try:
            await self._store.processes.gone(self.process)
        except (StoreUnavailable, TimeoutError):
            _log.warning("left_in_the_list", process=self.process)
