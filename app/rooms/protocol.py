"""The protocol of one connection, without any I/O: text in, acts out. Time is given.

Order: `join` first, then anything. Whatever a peer sends, the worst that follows is that its own connection closes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from app.facilitation import limits
from app.facilitation.commands import PUBLIC_COMMANDS, Command
from app.facilitation.core import RefusalCode
from app.facilitation.dialogue import PASSING
from app.rooms import frames
from app.rooms.buckets import Bucket
from app.rooms.closing import CloseCode

COMMAND_BURST: Final = 20
COMMANDS_PER_S: Final = 2.0
FRAME_BURST: Final = 120
FRAMES_PER_S: Final = 20.0
COMMAND_ID: Final = re.compile(r"[!-~]{1,40}")
"""Visible ASCII: PostgreSQL keeps no zero bytes, and one bad id would fail the batch of everybody's commands."""
TOPIC_MAX_CHARS: Final = 80


@dataclass(frozen=True, slots=True)
class Joins:
    """The peer begins; it has these versions of `epoch`."""

    epoch: str | None
    topics: dict[str, int]
    locale: str


@dataclass(frozen=True, slots=True)
class Watches:
    """The peer wants these topics from these versions on."""

    topics: dict[str, int]


@dataclass(frozen=True, slots=True)
class Leaves:
    """The peer wants these topics no longer."""

    topics: list[str]


@dataclass(frozen=True, slots=True)
class Wishes:
    """The peer sent a command."""

    id: str
    command: Command


@dataclass(frozen=True, slots=True)
class Passes:
    """The peer says something in passing; `said` has the shape the topic asks for."""

    topic: str
    said: Any


@dataclass(frozen=True, slots=True)
class Hushes:
    """What the peer wanted to say in passing is refused before any rule was asked."""

    topic: str
    code: RefusalCode


@dataclass(frozen=True, slots=True)
class Refuses:
    """The command with `id` is refused before any rule was asked."""

    id: str
    code: RefusalCode


@dataclass(frozen=True, slots=True)
class Ends:
    """The connection must be closed."""

    code: CloseCode


@dataclass(frozen=True, slots=True)
class Calls:
    """The peer says something about its voice."""

    frame: frames.VoiceOffer | frames.Microphone | frames.HangUp


Act = Joins | Watches | Leaves | Wishes | Passes | Hushes | Calls | Refuses | Ends


class Protocol:
    """One peer's frames, in order. `person`, `passing`: the buckets all connections of that person share."""

    def __init__(self, now: float, person: Bucket, passing: Bucket | None = None) -> None:
        self.joined = False
        self.heard_at = now
        self._person = person
        self._passing = passing or passing_bucket(now)
        self._commands = Bucket(COMMAND_BURST, COMMANDS_PER_S, now)
        self._frames = Bucket(FRAME_BURST, FRAMES_PER_S, now)

    def receive(self, data: str | bytes, now: float) -> Act | None:
        """What follows from one inbound frame; None: nothing."""
        self.heard_at = now
        if not self._frames.take(now):
            return Ends(CloseCode.TOO_MANY)
        frame = _decoded(data)
        if frame is None or isinstance(frame, frames.Join) is self.joined:
            return Ends(CloseCode.BAD_FRAME)  # not a frame, something before `join`, or `join` twice
        match frame:
            case frames.Join(epoch, topics, locale):
                self.joined = True
                return Joins(epoch, topics, locale) if _sane(topics) else Ends(CloseCode.BAD_FRAME)
            case frames.Subscribe(topics):
                return Watches(topics) if _sane(topics) else Ends(CloseCode.BAD_FRAME)
            case frames.Unsubscribe(names):
                return Leaves(names[: frames.TOPICS_PER_FRAME])
            case frames.CommandFrame():
                return self._command(frame, now)
            case frames.Pass():
                return self._pass(frame, now)
            case frames.VoiceOffer() | frames.Microphone() | frames.HangUp():
                return Calls(frame) if COMMAND_ID.fullmatch(frame.visit) else Ends(CloseCode.BAD_FRAME)
            case frames.Pong():
                return None

    def _command(self, frame: frames.CommandFrame, now: float) -> Act:
        if not COMMAND_ID.fullmatch(frame.id):
            return Ends(CloseCode.BAD_FRAME)
        if not self._commands.take(now) or not self._person.take(now):
            return Refuses(frame.id, "too_fast")
        shape = PUBLIC_COMMANDS.get(frame.name)
        if shape is None:
            return Refuses(frame.id, "unknown_command")
        try:
            return Wishes(frame.id, msgspec.convert(frame.args, shape))
        except msgspec.ValidationError:
            return Refuses(frame.id, "bad_arguments")

    def _pass(self, frame: frames.Pass, now: float) -> Act:
        topic = frame.topic[:TOPIC_MAX_CHARS]
        if not self._passing.take(now):
            return Hushes(topic, "passes_too_fast")
        passing = PASSING.get(frame.topic)
        if passing is None:
            return Hushes(topic, "not_allowed")
        if len(msgspec.json.encode(frame.payload)) > limits.PASS_MAX_BYTES:
            return Hushes(topic, "bad_arguments")
        try:
            return Passes(topic, msgspec.convert(frame.payload, passing.shape))
        except msgspec.ValidationError:
            return Hushes(topic, "bad_arguments")


def passing_bucket(now: float) -> Bucket:
    """What one person may say in passing over all their connections."""
    return Bucket(limits.PASSES_BURST, limits.PASSES_PER_S, now)


def person_bucket(now: float) -> Bucket:
    """What one person may ask over all their connections."""
    return Bucket(COMMAND_BURST, COMMANDS_PER_S, now)


def _decoded(data: str | bytes) -> frames.ClientFrame | None:
    if isinstance(data, bytes):
        return None  # text frames only
    try:
        return frames.decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def _sane(topics: dict[str, int]) -> bool:
    return len(topics) <= frames.TOPICS_PER_FRAME and all(
        len(name) <= TOPIC_MAX_CHARS and 0 <= version < 2**53 for name, version in topics.items()
    )
