"""The bare transport of a WebSocket: whole frames, encoded once for everybody, written past uvicorn's own send.

uvicorn's `send` waits for a slow reader without limit and encodes per connection; the rooms may never wait for anybody.
This is the one file that touches uvicorn's private names. May not know what the frames say.
"""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from asyncio import BaseTransport, WriteTransport
from typing import Any, Final, cast

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode

try:
    from websockets.speedups import apply_mask
except ImportError:
    from websockets.utils import apply_mask

from app.rooms.buckets import Bucket
from app.rooms.closing import CloseCode
from app.rooms.frames import text_frame
from app.rooms.protocol import FRAME_BURST, FRAMES_PER_S

EXTENSION: Final = "resonanz.wire"
MESSAGE_MAX_BYTES: Final = 64 * 1024
_END_OF_HEAD: Final = b"\r\n\r\n"
_FINAL_TEXT: Final = 0x81
_MASKED: Final = 0x80
LINGER_S: Final = 5.0
"""How long what was written before the end may take; asyncio itself would wait for ever for one who never reads."""


def text_of(text: str) -> bytes:
    """`text` as one frame, ready to be written."""
    return text_frame(text.encode())


class WireProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol, which hands itself to the application and counts the frames that never reach it.

    Pings, pongs and parts of messages cost memory and time as messages do, but the rooms cannot see them.
    """

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        self._unseen = Bucket(FRAME_BURST, FRAMES_PER_S, self.loop.time())
        self._plain = True

    def data_received(self, data: bytes) -> None:
        """Whole, short text frames are taken as they come, which is all that browsers send us; everything else, and
        all that follows on this connection, is for the library: it reads frames as strictly, and six times as slowly.
        """
        if self._plain and self.handshake_complete:
            taken = self._take_plain(data)
            self._plain = taken == len(data)
            data = data[taken:]
        elif self._plain:
            self._plain = not self.handshake_initiated and data.endswith(_END_OF_HEAD)  # no frame came with it
        if data and not self.transport.is_closing():  # text that is no UTF-8 has ended it
            super().data_received(data)

    def _take_plain(self, data: bytes) -> int:
        """Hand over the whole text frames `data` begins with; how many bytes they are."""
        taken = 0
        while found := plain_text(data, taken):
            text, taken = found
            self.handle_text(Frame(Opcode.TEXT, text))
        return taken

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):  # not set when the handshake was malformed
            extensions = cast("dict[str, Any]", self.scope["extensions"])
            extensions[EXTENSION] = weakref.ref(self)  # a ring would keep the dead until the collector comes by

    def handle_ping(self) -> None:
        if self._bearable():
            super().handle_ping()

    def handle_pong(self, event: Frame) -> None:
        if self._bearable():
            super().handle_pong(event)

    def handle_cont(self, event: Frame) -> None:
        if self._bearable():
            super().handle_cont(event)

    def _bearable(self) -> bool:
        if self.close_sent:
            return False
        if self._unseen.take(self.loop.time()):
            return True
        self.conn.send_close(CloseCode.TOO_MANY, CloseCode.TOO_MANY.name.lower())
        self.handle_parser_exception()  # tells the application, sends what is to be sent, closes
        return False


def plain_text(data: bytes, at: int) -> tuple[bytes, int] | None:
    """The payload of the final, masked text frame of less than 64 KiB that stands in `data` from `at` on, and where it
    ends (RFC 6455, section 5.2). None: something else stands there, or a part of it.
    """
    if len(data) < at + 6 or data[at] != _FINAL_TEXT or not _MASKED <= data[at + 1] < _MASKED + 127:
        return None
    length, mask = data[at + 1] - _MASKED, at + 2
    if length == 126:
        length, mask = int.from_bytes(data[at + 2 : at + 4]), at + 4
    words, end = mask + 4, mask + 4 + length
    return (apply_mask(data[words:end], data[mask:words]), end) if end <= len(data) else None


class UvicornWire:
    """One accepted WebSocket: `receive` its messages, `write` frames without waiting, `close` it."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._protocol: WireProtocol = scope["extensions"][EXTENSION]()  # lives as long as the application runs
        self._transport: WriteTransport = self._protocol.transport
        self._receive, self._send = receive, send

    async def receive(self) -> str | bytes | None:
        """The next message as sent (text or binary); None when the other side is gone."""
        message = await self._receive()
        if message["type"] != "websocket.receive":
            return None
        text: str | None = message.get("text")
        return text if text is not None else message["bytes"]

    def write(self, *frames: bytes) -> int:
        """Give whole, unmasked WebSocket frames to the transport; what it has not sent yet. Never waits.

        Nothing happens on a closed one. A thousand people are a thousand calls a tick: as few steps as can be.
        """
        transport = self._transport
        if not self._protocol.close_sent and not transport.is_closing():
            if len(frames) == 1:
                transport.write(frames[0])
            else:
                transport.writelines(frames)  # one call to the kernel, and nothing is copied before it
        return transport.get_write_buffer_size()

    def buffered(self) -> int:
        """Bytes given to `write` which the network has not taken yet."""
        return self._transport.get_write_buffer_size()

    async def close(self, code: int, reason: str) -> None:
        """Send a close frame; waits while the other side does not read, so bound it and `abort` then."""
        with contextlib.suppress(ClientDisconnected, RuntimeError):  # it was gone already
            await self._send({"type": "websocket.close", "code": code, "reason": reason})

    def let_go(self) -> None:
        """The conversation is over, whoever ended it: cut the connection once what was written had time to arrive."""
        asyncio.get_running_loop().call_later(LINGER_S, self.abort)

    def abort(self) -> None:
        """Cut the connection now, whatever is still waiting to be sent."""
        self._protocol.transport.abort()
