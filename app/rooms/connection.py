"""One connection: a person's socket, what it watches, and how much it has not read yet.

A slow reader loses what is not history first, then is closed as slow and resumes; nobody waits for it.
"""

from __future__ import annotations

import asyncio
from typing import Final

from app.facilitation.core import Role
from app.rooms import frames
from app.rooms.closing import CloseCode
from app.rooms.protocol import Protocol
from app.rooms.wire import Wire

OUTBOX_MAX_BYTES: Final = 1024 * 1024
"""What a peer may leave unread, its first picture not counted, before it is closed as slow."""
LOSSY_MAX_BYTES: Final = OUTBOX_MAX_BYTES // 4
"""Above this, what is not history (presence) is left out."""
CLOSE_TIMEOUT_S: Final = 5.0


class Connection:
    """One socket of one person. `topics`: what it watches, with no version kept: the tick brings all to the same."""

    def __init__(self, wire: Wire, participant: str, role: Role, ordinal: int, protocol: Protocol) -> None:
        self.participant = participant
        self.role = role
        self.ordinal = ordinal
        self.locale = ""
        self.generation = 0
        """How often this person's link had been given anew when the connection was opened."""
        self.protocol = protocol
        self.topics: set[str] = set()
        self.ping_at = 0.0
        self.seated = False
        self.speaking: tuple[str, ...] = ()
        """Who was audible, as it was told last."""
        self._wire = wire
        self._first_picture = 0
        self._ending: asyncio.Task[None] | None = None

    @property
    def ended(self) -> bool:
        """Whether the server has begun to close it."""
        return self._ending is not None

    @property
    def unread(self) -> int:
        """Bytes the peer has not taken yet."""
        return self._wire.buffered()

    def send(self, *frames_bytes: bytes) -> None:
        """Write whole frames; closes the connection as slow if it leaves too much unread."""
        if self._ending is not None:
            return
        waiting = self._wire.write(*frames_bytes)
        if (waiting > OUTBOX_MAX_BYTES or self._first_picture) and self._unread() > OUTBOX_MAX_BYTES:
            self.end(CloseCode.SLOW, retry_ms=0)

    def _unread(self) -> int:
        waiting = self._wire.buffered()
        self._first_picture = min(self._first_picture, waiting)  # what has drained once never counts again
        return waiting - self._first_picture

    def send_picture(self, frame_bytes: bytes) -> None:
        """Write a picture, however large: it does not make a reader slow. A second one before that is read counts."""
        if self._ending is None:
            if self._unread() < self._wire.buffered():
                self.send(frame_bytes)
            else:
                before = self._wire.buffered()
                self._wire.write(frame_bytes)
                self._first_picture = self._wire.buffered() - before

    def send_lossy(self, frame_bytes: bytes) -> bool:
        """Write something that is not history, unless the peer is behind; whether it was written."""
        if self._ending is not None or self._unread() >= LOSSY_MAX_BYTES:
            return False
        self._wire.write(frame_bytes)
        return True

    def end(self, code: CloseCode, retry_ms: int | None = None) -> None:
        """Say goodbye and close; returns at once."""
        if self._ending is None:
            goodbye = frames.Goodbye(code, code.name.lower(), retry_ms if code.come_back else None)
            self._wire.write(frames.encode(goodbye))
            self._ending = asyncio.get_running_loop().create_task(self._close(code))

    async def _close(self, code: CloseCode) -> None:
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                await self._wire.close(code, code.name.lower())
        except Exception:  # a transport that cannot even be closed is dropped
            self._wire.abort()

    async def gone(self) -> None:
        """Wait until a close that was begun has been written or given up."""
        if self._ending is not None:
            await asyncio.wait([self._ending])
