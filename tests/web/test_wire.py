"""The short way of whole text frames: whatever is sent, in whatever pieces, the application hears the same."""

from __future__ import annotations

import asyncio
import gc
import struct
import weakref
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
import uvicorn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

from app.web.wire import WireProtocol, plain_text

HANDSHAKE = (
    b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
TEXT, BINARY, CLOSE, PING, CONTINUED, NOT_FINAL, RESERVED = 0x81, 0x82, 0x88, 0x89, 0x80, 0x01, 0xC1


class Transport(asyncio.Transport):
    """Leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.gone = False

    def write(self, data: Any) -> None:
        pass

    def is_closing(self) -> bool:
        return self.gone

    def close(self) -> None:
        self.gone = True

    def pause_reading(self) -> None:
        pass

    def resume_reading(self) -> None:
        pass


def frame(head: int, payload: bytes, mask: bytes = b"\x01\x02\x03\x04") -> bytes:
    length = len(payload)
    size = bytes([0x80 | length]) if length < 126 else struct.pack("!BH", 0xFE, length)
    return bytes([head]) + size + mask + bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))


async def app(scope: Any, receive: Any, send: Any) -> None:
    assert (await receive())["type"] == "websocket.connect"
    await send({"type": "websocket.accept"})
    await scope["state"]["over"].wait()


@cache
def config() -> uvicorn.Config:
    made = uvicorn.Config(app, ws_per_message_deflate=False, ws_ping_interval=None, ws_max_size=65_536, log_config=None)
    made.load()
    return made


async def heard(kind: type[WebSocketsSansIOProtocol], pieces: Iterable[bytes]) -> tuple[list[Any], bool]:
    """What the application is given until the line is over, and whether it was closed."""
    over = asyncio.Event()
    protocol = kind(config=config(), server_state=ServerState(), app_state={"over": over})
    transport = Transport()
    protocol.connection_made(transport)
    protocol.data_received(HANDSHAKE)
    while not protocol.handshake_complete:
        await asyncio.sleep(0)
    for piece in pieces:
        if not transport.gone:
            protocol.data_received(piece)
    given, gone = [protocol.queue.get_nowait() for _ in range(protocol.queue.qsize())], transport.gone
    over.set()
    await asyncio.gather(*protocol.tasks)
    return given, gone


FRAMES = st.one_of(
    st.builds(frame, st.just(TEXT), st.text(max_size=200).map(str.encode), st.binary(min_size=4, max_size=4)),
    st.builds(frame, st.sampled_from([TEXT, BINARY, PING, CONTINUED, NOT_FINAL, RESERVED]), st.binary(max_size=130)),
    st.binary(max_size=20),
)


def test_whole_frames_and_halves_are_heard_in_order() -> None:
    sent = frame(TEXT, b"one") + frame(TEXT, b"two") + frame(NOT_FINAL, b"th") + frame(CONTINUED, b"ree")

    given, gone = asyncio.run(heard(WireProtocol, [sent[:20], sent[20:]]))
    assert ([message["text"] for message in given], gone) == (["one", "two", "three"], False)


async def come_and_gone() -> weakref.ref[WireProtocol]:
    over = asyncio.Event()
    protocol = WireProtocol(config=config(), server_state=ServerState(), app_state={"over": over})
    protocol.connection_made(Transport())
    protocol.data_received(HANDSHAKE)
    while not protocol.handshake_complete:
        await asyncio.sleep(0)
    protocol.connection_lost(None)
    over.set()
    await asyncio.gather(*protocol.tasks)
    return weakref.ref(protocol)


def test_whoever_is_gone_leaves_nothing_to_the_collector() -> None:
    """It comes by late on a server: thousands who come and go would fill the memory until then."""
    gc.collect()
    gc.disable()
    try:
        assert asyncio.run(come_and_gone())() is None
    finally:
        gc.enable()


@given(st.lists(FRAMES, max_size=6), st.lists(st.integers(0, 400), max_size=5))
@example([frame(TEXT, b"\x80"), b"\0\0"], [1])
@settings(max_examples=100, deadline=None)
def test_the_application_hears_what_the_library_would_tell(frames: list[bytes], cuts: list[int]) -> None:
    """The library is given one byte after the other; in pieces it forgets what came together with what is wrong.

    Of two wrongs that came together either may be named as the reason of the end.
    """
    sent = b"".join(frames)
    places = [0, *sorted(min(cut, len(sent)) for cut in cuts), len(sent)]
    pieces = [sent[start:end] for start, end in pairwise(places) if start < end]

    told, ended = asyncio.run(heard(WebSocketsSansIOProtocol, (sent[n : n + 1] for n in range(len(sent)))))
    given, gone = asyncio.run(heard(WireProtocol, pieces))
    assert gone is ended
    if gone:
        assert given[-1]["type"] == told[-1]["type"] == "websocket.disconnect"
        assert given[:-1] == told[: len(given) - 1]
    else:
        assert given == told


@pytest.mark.parametrize("length", [pytest.param(n, id=f"{n} bytes") for n in (0, 125, 126, 65_535)])
def test_a_whole_text_frame_is_taken_with_its_mask(length: int) -> None:
    words = b"a" * length
    sent = b"??" + frame(TEXT, words) + b"rest"

    assert plain_text(sent, 2) == (words, len(sent) - 4)


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(frame(TEXT, b"words")[:-1], id="a byte is missing"),
        pytest.param(frame(TEXT, b"")[:5], id="the mask is not whole"),
        pytest.param(b"\x81\x05words", id="no mask"),
        pytest.param(b"\x81\xff" + bytes(12), id="a length of eight bytes"),
        pytest.param(frame(NOT_FINAL, b"words"), id="more follows"),
        pytest.param(frame(RESERVED, b"words"), id="a reserved bit"),
        pytest.param(frame(PING, b"words"), id="a ping"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_everything_else_is_left_to_the_library(sent: bytes) -> None:
    assert plain_text(sent, 0) is None
