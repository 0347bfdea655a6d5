"""The bare transport of a WebSocket: whole frames, encoded once for everybody, written past uvicorn's own send.

uvicorn's `send` waits for a slow reader without limit and encodes per connection; the rooms may never wait for anybody.
This is the one file that touches uvicorn's private names. May not know what the frames say.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final, cast

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

EXTENSION: Final = "resonanz.wire"
MESSAGE_MAX_BYTES: Final = 64 * 1024
LINGER_S: Final = 5.0
"""How long what was written before our close frame may take; asyncio itself would wait for ever."""


class WireProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol, which hands itself to the application."""

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):  # not set when the handshake was malformed
            extensions = cast("dict[str, Any]", self.scope["extensions"])
            extensions[EXTENSION] = self


class UvicornWire:
    """One accepted WebSocket: `receive` its messages, `write` frames without waiting, `close` it."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._protocol: WireProtocol = scope["extensions"][EXTENSION]
        self._receive, self._send = receive, send

    async def receive(self) -> str | bytes | None:
        """The next message as sent (text or binary); None when the other side is gone."""
        message = await self._receive()
        if message["type"] != "websocket.receive":
            return None
        text: str | None = message.get("text")
        return text if text is not None else message["bytes"]

    def write(self, frames: bytes) -> None:
        """Give whole, unmasked WebSocket frames to the transport. Never waits; nothing happens on a closed one."""
        if not self._protocol.close_sent and not self._protocol.transport.is_closing():
            self._protocol.transport.write(frames)

    def buffered(self) -> int:
        """Bytes given to `write` which the network has not taken yet."""
        return self._protocol.transport.get_write_buffer_size()

    async def close(self, code: int, reason: str) -> None:
        """Send a close frame; waits while the other side does not read, so bound it and `abort` then."""
        try:
            await self._send({"type": "websocket.close", "code": code, "reason": reason})
        except (ClientDisconnected, RuntimeError):
            return  # it was gone already
        asyncio.get_running_loop().call_later(LINGER_S, self.abort)

    def abort(self) -> None:
        """Cut the connection now, whatever is still waiting to be sent."""
        self._protocol.transport.abort()
