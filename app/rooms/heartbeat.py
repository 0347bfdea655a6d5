"""What happens by itself once a second: pings, lists that run on, tables that are tended, idle rooms that close.

Every process may do it for every dialogue it serves: the rules let each thing happen once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Final

import structlog

from app.facilitation.commands import DrawTables, RememberMeetings, RunOn, SitDown
from app.facilitation.core import SYSTEM_ACTOR, Rejected
from app.facilitation.rehearsing import is_rehearsal
from app.persistence.ports import DialogueUnknown, StoreUnavailable
from app.rooms import frames
from app.rooms.closing import CloseCode
from app.rooms.connection import Connection
from app.rooms.room import Room
from app.rooms.seating import Due
from app.rooms.series import Meetings

BEAT_S: Final = 1.0
PING_INTERVAL_S: Final = 20.0
"""Shorter than the 30 s after which common proxies cut an idle socket (fault F22)."""
SILENCE_MAX_S: Final = 60.0
"""A peer that answered nothing for so long is gone."""
ROOM_IDLE_S: Final = 300.0
RECALL_EVERY_S: Final = 10.0
"""How often it is asked whom those who are arriving met in earlier dialogues."""

_log = structlog.get_logger(__name__)
Own = Callable[[Coroutine[Any, Any, Any]], None]


class Heartbeat:
    """The heartbeat of one process. `own`: runs work and ends it with the house; `forget`: closes an idle room."""

    def __init__(
        self,
        rooms: Callable[[], Iterable[Room]],
        forget: Callable[[Room], Awaitable[None]],
        clock: Callable[[], int],
        own: Own,
        meetings: Meetings,
    ) -> None:
        self._rooms, self._forget, self._clock, self._own = rooms, forget, clock, own
        self._meetings = meetings
        self._tending: set[str] = set()

    async def beat(self) -> None:
        """Everything that is due in any room."""
        now = asyncio.get_running_loop().time()
        for room in self._rooms():
            for connection in tuple(room.connections):
                self._ping(room, connection, now)
            if (turn := room.here.unattended(room.replica.state, now)) is not None:
                self._own(self._run_on(room, turn))
            self.tend(room)
            self._recall(room, now)
            if not room.connections and not room.voiced and now - room.left_at > ROOM_IDLE_S:
                await self._forget(room)

    def _ping(self, room: Room, connection: Connection, now: float) -> None:
        if now - connection.protocol.heard_at > SILENCE_MAX_S:
            connection.end(CloseCode.RESYNC, retry_ms=0)
        elif connection.protocol.joined and now >= connection.ping_at:
            connection.ping_at = now + PING_INTERVAL_S
            connection.send(frames.encode(frames.Ping(self._clock(), room.heads(connection))))

    def tend(self, room: Room) -> None:
        """Do for the tables of a dialogue what is due now."""
        wish = room.here.seating_due(room.replica.state) if room.connections else None
        if wish is not None and room.dialogue not in self._tending:
            self._tending.add(room.dialogue)
            self._own(self._seat(room, wish))

    async def _seat(self, room: Room, wish: Due) -> None:
        try:
            if isinstance(wish, SitDown) and (last := room.replica.state.tables.last):
                await asyncio.sleep(max(0, last.sits_at - self._clock()) / 1_000)
            await self._remember(room, wish)
            await room.submit(wish, SYSTEM_ACTOR)
        except (Rejected, StoreUnavailable) as trouble:
            _log.warning("tables_wait", dialogue=room.dialogue, trouble=str(trouble))  # the next beat tries again
        finally:
            self._tending.discard(room.dialogue)

    def _recall(self, room: Room, now: float) -> None:
        """Ask while people arrive who has met before, so that the first seats need not wait for it."""
        arriving = room.connections and room.replica.state.phase != "closed"
        if arriving and room.remembered != room.people.version and now >= room.recall_at:
            room.recall_at = now + RECALL_EVERY_S
            self._own(self._recalled(room))

    async def _recalled(self, room: Room) -> None:
        try:
            await self._remember(room)
        except (Rejected, StoreUnavailable, DialogueUnknown) as trouble:
            _log.warning("meetings_wait", dialogue=room.dialogue, trouble=str(trouble))  # asked again for the seats

    async def _remember(self, room: Room, wish: Due | None = None) -> None:
        """Before seats are given: who has met in earlier dialogues of the series. Asked again as people come."""
        if isinstance(wish, SitDown) or is_rehearsal(room.dialogue):
            return
        if isinstance(wish, DrawTables) or room.remembered != room.people.version:
            room.remembered = room.people.version
            met = await self._meetings.of(room.dialogue)
            if met or room.replica.state.tables.earlier:
                await room.submit(RememberMeetings(met), SYSTEM_ACTOR)

    async def _run_on(self, room: Room, turn: int) -> None:
        """Let a list that runs by itself go on; its number makes it happen once."""
        try:
            await room.submit(RunOn(turn), SYSTEM_ACTOR)
        except (Rejected, StoreUnavailable) as trouble:
            _log.warning("list_stands", dialogue=room.dialogue, trouble=str(trouble))  # the next beat tries again
