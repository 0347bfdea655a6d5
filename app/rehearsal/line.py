"""One WebSocket client on a bare asyncio transport (RFC 6455): cheap enough that a thousand fit beside the server.

Text frames only, no extensions. May not know what a frame says.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final, cast

DIAL_TIMEOUT_S: Final = 30.0
ABNORMAL: Final = 1006
"""The close code of a line that was cut without a word."""
NO_CODE: Final = 1005
TEXT: Final = 0x81
CLOSE: Final = 0x88
PING: Final = 0x89
PONG: Final = 0x8A


@dataclass(frozen=True, slots=True)
class Address:
    """A server as reached from here, and the Host header it is asked with. `secure`: by TLS."""

    port: int
    host: str = "127.0.0.1"
    secure: bool = False

    @property
    def authority(self) -> str:
        return f"{self.host}:{self.port}"


class Refused(Exception):
    """The handshake was answered, but not with 101."""

    def __init__(self, code: int, answer: bytes) -> None:
        super().__init__(f"HTTP {code}")
        self.code = code
        self.answer = answer


@dataclass
class Line(asyncio.Protocol):
    """An open WebSocket. `hear` gets the payload of every text frame, `ended` the close code, once."""

    hear: Callable[[bytes], None]
    ended: Callable[[int], None]
    opened: asyncio.Future[None] = field(init=False)
    code: int = field(init=False, default=ABNORMAL)
    received_bytes: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.opened = asyncio.get_running_loop().create_future()
        self._unread = bytearray()
        self._transport: asyncio.Transport | None = None
        self._writable = asyncio.Event()
        self._writable.set()

    # --- asyncio.Protocol -----------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one, but does not say so

    def data_received(self, data: bytes) -> None:
        self.received_bytes += len(data)
        self._unread += data
        if not self.opened.done() and not self._handshake_done():
            return
        for opcode, payload in _taken(self._unread):
            self._frame(opcode, payload)

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def connection_lost(self, _error: Exception | None) -> None:
        self._writable.set()
        if not self.opened.done():
            self.opened.set_exception(ConnectionResetError("cut during the handshake"))
        elif not self.opened.exception():
            self.ended(self.code)

    # --- inside ---------------------------------------------------------------------------------------------------

    def _handshake_done(self) -> bool:
        head, end, rest = bytes(self._unread).partition(b"\r\n\r\n")
        if not end:
            return False
        status = int(head.split(b" ", 2)[1])
        if status != 101:
            if _complete(head, rest):
                self.opened.set_exception(Refused(status, rest))
            return False
        self._unread[:] = rest
        self.opened.set_result(None)
        return True

    def _frame(self, opcode: int, payload: bytes) -> None:
        if opcode == TEXT:
            self.hear(payload)
        elif opcode == PING:
            self.write(PONG, payload)
        elif opcode == CLOSE:
            self.code = struct.unpack_from("!H", payload)[0] if len(payload) >= 2 else NO_CODE
            self.write(CLOSE, payload[:2])
            if self._transport is not None:
                self._transport.close()
        elif opcode != PONG:
            raise AssertionError(f"the server sends whole text frames only, not opcode {opcode:#x}")

    @property
    def port(self) -> int:
        """Our end's TCP port: how the server's side of this line is recognised."""
        assert self._transport is not None
        port: int = self._transport.get_extra_info("sockname")[1]
        return port

    # --- what the owner does --------------------------------------------------------------------------------------

    def say(self, text: bytes) -> None:
        """Send one text frame; void once the line is closing."""
        self.write(TEXT, text)

    def write(self, first: int, payload: bytes) -> None:
        """Send one frame whose first byte is `first`, masked."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(masked(first, payload))

    def write_raw(self, data: bytes) -> None:
        """Send bytes as they are, a frame or not."""
        if self._transport is not None:
            self._transport.write(data)

    async def drained(self) -> None:
        """Wait until the network has taken nearly all that was written, or is gone."""
        await self._writable.wait()

    def pause(self) -> None:
        """Read no more: the server's frames stay in the network."""
        if self._transport is not None:
            self._transport.pause_reading()

    def hang_up(self) -> None:
        """Close as a browser does."""
        self.write(CLOSE, struct.pack("!H", 1000))

    def cut(self) -> None:
        """Drop the connection without a word."""
        if self._transport is not None:
            self._transport.abort()


def masked(first: int, payload: bytes) -> bytes:
    """One frame of a client (RFC 6455, section 5.3)."""
    length = len(payload)
    if length < 126:
        head = struct.pack("!BB", first, 0x80 | length)
    elif length < 65_536:
        head = struct.pack("!BBH", first, 0x80 | 126, length)
    else:
        head = struct.pack("!BBQ", first, 0x80 | 127, length)
    mask = os.urandom(4)
    key = (mask * (length // 4 + 1))[:length]
    mixed = int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")
    return head + mask + mixed.to_bytes(length, "big")


def _complete(head: bytes, body: bytes) -> bool:
    for header in head.lower().split(b"\r\n"):
        if header.startswith(b"content-length:"):
            return len(body) >= int(header.split(b":")[1])
    return True


def _taken(data: bytearray) -> list[tuple[int, bytes]]:
    """All whole unmasked frames at the start of `data`, which loses them."""
    frames, start, size = [], 0, len(data)
    while size - start >= 2:
        length, body = data[start + 1], start + 2
        if length == 126:
            if size - start < 4:
                break
            length, body = int.from_bytes(data[start + 2 : start + 4], "big"), start + 4
        elif length == 127:
            if size - start < 10:
                break
            length, body = int.from_bytes(data[start + 2 : start + 10], "big"), start + 10
        if size < body + length:
            break
        frames.append((data[start], bytes(data[body : body + length])))
        start = body + length
    del data[:start]
    return frames


async def dial(
    address: Address,
    path: str,
    headers: Mapping[str, str],
    hear: Callable[[bytes], None],
    ended: Callable[[int], None],
    receive_buffer_bytes: int = 0,
) -> Line:
    """Open a line; with a small receive buffer the server soon notices who does not read.

    Raises `OSError`, `TimeoutError`, `Refused`.
    """
    async with asyncio.timeout(DIAL_TIMEOUT_S):
        line = Line(hear, ended)
        if receive_buffer_bytes:
            transport = await _with_small_buffer(address, line, receive_buffer_bytes)
        else:
            loop = asyncio.get_running_loop()
            secure = _trusting() if address.secure else None
            transport, _ = await loop.create_connection(lambda: line, address.host, address.port, ssl=secure)
        transport.write(handshake(address.authority, path, headers))
        try:
            await line.opened
        except BaseException:
            transport.abort()
            raise
        return line


async def _with_small_buffer(address: Address, line: Line, receive_buffer_bytes: int) -> asyncio.Transport:
    loop = asyncio.get_running_loop()
    wire = socket.socket()
    try:
        wire.setblocking(False)
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer_bytes)
        await loop.sock_connect(wire, (address.host, address.port))
        transport, _ = await loop.create_connection(lambda: line, sock=wire)
    except BaseException:
        wire.close()
        raise
    return transport


@cache
def _trusting() -> ssl.SSLContext:
    """What the system trusts; read once, it takes a while."""
    return ssl.create_default_context()


def handshake(authority: str, path: str, headers: Mapping[str, str]) -> bytes:
    """The request that asks for a WebSocket."""
    wanted = {
        "Host": authority,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "cmVzb25hbnotbG9hZC0wMQ==",
        **headers,
    }
    return f"GET {path} HTTP/1.1\r\n{''.join(f'{name}: {value}{CRLF}' for name, value in wanted.items())}\r\n".encode()


CRLF: Final = "\r\n"
