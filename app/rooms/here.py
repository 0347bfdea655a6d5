"""Who of one dialogue is here: chairs taken in this process, the picture of all, and what is due because of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from typing import Final

from app.facilitation.core import SEATED_ROLES
from app.facilitation.state import Dialogue
from app.rooms import frames, presence
from app.rooms.attendance import Attendance
from app.rooms.chairs import Chairs
from app.rooms.connection import Connection
from app.rooms.presence import Presence
from app.rooms.seating import Due, Seating

PRESENCE_TICK_S: Final = 0.3
"""Arrivals and departures within it are told in one frame."""


class Here:
    """The presence of one dialogue. `connections`: those of this process, to which it is told."""

    def __init__(
        self, dialogue: str, present: Presence, connections: Collection[Connection], clock: Callable[[], int]
    ) -> None:
        self._dialogue, self._present = dialogue, present
        self._connections, self._clock = connections, clock
        self._chairs = Chairs()
        self._attendance = Attendance()
        self._seating = Seating()
        self._version = 0
        self._due: asyncio.TimerHandle | None = None

    @property
    def bits(self) -> int:
        """Everybody who is here, in all processes, by chair."""
        return self._present.everywhere(self._dialogue)

    @property
    def times(self) -> float:
        """How many times as many people are here in all processes as in this one, as far as the others are heard."""
        own = self._chairs.bits.bit_count()
        return self.bits.bit_count() / own if own and self._present.sure else 1.0

    def comes(self, connection: Connection, dialogue: Dialogue) -> None:
        """A connection joins: whoever is let in takes their chair."""
        person = dialogue.participants.get(connection.participant)
        if connection.role in SEATED_ROLES and not connection.seated and person is not None and person.inside:
            connection.seated = True
            if self._chairs.take(connection.ordinal):
                self._present.here(self._dialogue, self._chairs.bits)

    def goes(self, connection: Connection) -> None:
        """A connection is gone, and with the last one of a person their chair is free."""
        if connection.seated:
            connection.seated = False
            if self._chairs.leave(connection.ordinal):
                self._present.here(self._dialogue, self._chairs.bits)

    def changed(self) -> None:
        """Somebody came or went, here or elsewhere: tell everyone with the next presence tick."""
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(PRESENCE_TICK_S, self._tell)

    def _tell(self) -> None:
        self._due = None
        self._version += 1
        frame = self.frame()
        for connection in tuple(self._connections):
            if connection.protocol.joined:
                connection.send_lossy(frame)

    def frame(self) -> bytes:
        """Who is here now, as it is told."""
        bits = self.bits
        here = presence.as_bytes(bits)
        return frames.encode(
            frames.PresenceFrame(self._version, bits.bit_count(), here, others_heard=self._present.sure)
        )

    def unattended(self, dialogue: Dialogue, now_s: float) -> int | None:
        """The turn of a list that runs by itself whose speaker has been away for too long; None: all is well."""
        if not self._present.sure:
            self._attendance.unsure()
            return None
        return self._attendance.unattended(dialogue, self.bits, now_s)

    def seating_due(self, dialogue: Dialogue) -> Due | None:
        """What the tables need now, if anything."""
        return self._seating.due(dialogue, self.bits, self._clock(), sure=self._present.sure)

    def close(self) -> None:
        """Tell nothing any more."""
        if self._due is not None:
            self._due.cancel()
