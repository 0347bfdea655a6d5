"""The frames of the socket protocol, both ways, and how they become bytes. Described for strangers in docs/protocol.md.

JSON text in WebSocket text frames (RFC 6455, section 5.6); member `t` is the type. Only shapes; no decision.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct, field

from app.facilitation.core import LinkRole, Op, RefusalCode

INBOUND_MAX_BYTES: Final = 64 * 1024
"""Larger frames are never read into memory: the transport refuses them."""
TOPICS_PER_FRAME: Final = 64


class Join(Struct, tag_field="t", tag="join"):
    """First frame of a connection. `topics`: name → version one has (0: none); `epoch` they belong to."""

    epoch: str | None = None
    topics: dict[str, int] = field(default_factory=dict)
    locale: str = ""


class Subscribe(Struct, tag_field="t", tag="subscribe"):
    """Watch these topics from the version one has (0: none)."""

    topics: dict[str, int]


class Unsubscribe(Struct, tag_field="t", tag="unsubscribe"):
    """Watch these topics no longer."""

    topics: list[str]


class CommandFrame(Struct, tag_field="t", tag="command"):
    """A wish. `id` is random and made by the sender; sending it again gives the stored reply."""

    id: str
    name: str
    args: dict[str, Any] = field(default_factory=dict)


class Pass(Struct, tag_field="t", tag="pass"):
    """Something said in passing, under a topic one watches: passed on, never kept."""

    topic: str
    payload: Any


class VoiceOffer(Struct, tag_field="t", tag="offer"):
    """A wish to be heard and to hear: an SDP offer, under a random id of this visit. `on`: the microphone is open."""

    visit: str
    sdp: str
    on: bool = False


class Microphone(Struct, tag_field="t", tag="microphone"):
    """My voice is that visit, and my microphone is open or not. Said again after each `joined`."""

    visit: str
    on: bool


class HangUp(Struct, tag_field="t", tag="hang_up"):
    """I want no voice any more."""

    visit: str


class Pong(Struct, tag_field="t", tag="pong"):
    """The answer to `ping`."""


ClientFrame = Join | Subscribe | Unsubscribe | CommandFrame | Pass | VoiceOffer | Microphone | HangUp | Pong


class Joined(Struct, tag_field="t", tag="joined"):
    """Who one is here, what one may watch, and the server's time (Unix ms)."""

    epoch: str
    participant: str
    role: LinkRole
    ordinal: int
    topics: list[str]
    now: int


class Snapshot(Struct, tag_field="t", tag="snapshot"):
    """A whole document as of `version`."""

    topic: str
    version: int
    doc: Mapping[str, Any]


_PATH: Final = {"type": "array", "items": {"type": "string"}}
WireOp = Annotated[
    tuple[Any, ...],
    Meta(
        extra_json_schema={
            "oneOf": [
                {"type": "array", "prefixItems": [{"const": "="}, _PATH, {}], "minItems": 3, "maxItems": 3},
                {"type": "array", "prefixItems": [{"const": "-"}, _PATH], "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]
"""`["=", path, value]` or `["-", path]`."""


class DeltaFrame(Struct, tag_field="t", tag="delta"):
    """What changed in (`from`, `to`]: `["=", path, value]` sets, `["-", path]` deletes, in this order.

    An operation whose parent does not exist is void.
    """

    topic: str
    from_: int = field(name="from")
    to: int
    ops: list[WireOp]


class Error(Struct):
    """A no, with a stable code, a sentence in the reader's language, and whether trying again may help.

    `retry_ms`: after how long, where a rule knows it.
    """

    code: RefusalCode
    message: str
    temporary: bool
    retry_ms: int | None = None


class Accepted(Struct, tag_field="t", tag="reply"):
    """The command is stored; `seq` is the log position it is part of."""

    id: str
    seq: int
    ok: Annotated[bool, Meta(extra_json_schema={"const": True})] = True


class Refused(Struct, tag_field="t", tag="reply"):
    """The command was not accepted and changed nothing."""

    id: str
    error: Error
    ok: Annotated[bool, Meta(extra_json_schema={"const": False})] = False


class NotShown(Struct, tag_field="t", tag="not_shown"):
    """These topics exist for others, or not at all."""

    topics: list[str]
    error: Error


class PresenceFrame(Struct, tag_field="t", tag="presence"):
    """Who is here: bit i of byte i >> 3 is the person with ordinal i (base64). Not history: the newest wins.

    `others_heard` false: who is connected to another process of the house may be missing.
    """

    version: int
    count: int
    bits: bytes
    others_heard: bool = True


class Passed(Struct, tag_field="t", tag="passed"):
    """Somebody says something in passing, oneself included. Not history: it is nowhere once it was said."""

    topic: str
    by: str
    at: int
    payload: Any


class NotPassed(Struct, tag_field="t", tag="not_passed"):
    """What one wanted to say in passing was heard by nobody."""

    topic: str
    error: Error


class VoiceAnswer(Struct, tag_field="t", tag="answer"):
    """The SDP answer to an offer."""

    visit: str
    sdp: str


VoiceStanding = Literal["waiting", "up", "down"]


class VoiceState(Struct, tag_field="t", tag="voice"):
    """How a visit stands. `wait_ms`: about how long its turn is away; `reason`: why it is over."""

    visit: str
    state: VoiceStanding
    reason: str | None = None
    wait_ms: int | None = None


class SpeakingFrame(Struct, tag_field="t", tag="speaking"):
    """Whom one hears speak now, whole. Not history: the newest wins."""

    people: list[str]


class SpokenFrame(Struct, tag_field="t", tag="spoken"):
    """So long (milliseconds) one spoke oneself since the last of these; told to nobody else."""

    ms: int


class Ping(Struct, tag_field="t", tag="ping"):
    """The heartbeat, with the server's time (Unix ms) and the version of every topic one watches."""

    now: int
    heads: dict[str, int]


class Goodbye(Struct, tag_field="t", tag="goodbye"):
    """Last frame before the server closes. `retry_ms` null: do not come back by yourself."""

    code: int
    reason: str
    retry_ms: int | None


ServerFrame = (
    Joined
    | Snapshot
    | DeltaFrame
    | Accepted
    | Refused
    | NotShown
    | PresenceFrame
    | Passed
    | NotPassed
    | VoiceAnswer
    | VoiceState
    | SpeakingFrame
    | SpokenFrame
    | Ping
    | Goodbye
)

_encoder: Final = msgspec.json.Encoder()
_decoder: Final = msgspec.json.Decoder(ClientFrame)


def decode(text: str | bytes) -> ClientFrame:
    """One frame of a client. Raises `msgspec.MsgspecError` for anything else, whatever was sent."""
    frame: ClientFrame = _decoder.decode(text)
    return frame


def encode(frame: ServerFrame) -> bytes:
    """`frame` as one unmasked WebSocket text frame, ready to be written to any number of transports."""
    return text_frame(_encoder.encode(frame))


def text_frame(payload: bytes) -> bytes:
    """`payload` (UTF-8) as one final text frame of a server (RFC 6455, section 5.2)."""
    length = len(payload)
    if length < 126:
        return b"\x81" + bytes((length,)) + payload
    if length < 65536:
        return b"\x81\x7e" + struct.pack("!H", length) + payload
    return b"\x81\x7f" + struct.pack("!Q", length) + payload


def wire_ops(ops: Iterable[Op]) -> list[WireOp]:
    """Operations as they stand in a delta."""
    return [("-", list(op.path)) if op.gone else ("=", list(op.path), op.value) for op in ops]
