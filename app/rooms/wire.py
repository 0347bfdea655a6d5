"""What a connection needs of its transport. The web layer provides one over uvicorn, tests one in memory."""

from __future__ import annotations

from typing import Protocol


class Wire(Protocol):
    """One WebSocket whose handshake is done."""

    async def receive(self) -> str | bytes | None:
        """The next whole inbound message; None once the peer is gone."""
        ...

    def write(self, *frames: bytes) -> int:
        """Hand whole WebSocket frames to the transport, as one write; what is `buffered` then. Never waits or raises;
        void once closed."""
        ...

    def buffered(self) -> int:
        """Bytes handed over that the peer has not taken yet."""
        ...

    async def close(self, code: int, reason: str) -> None:
        """Close with a close frame; may wait for a peer that does not read."""
        ...

    def abort(self) -> None:
        """Drop the transport now."""
        ...
