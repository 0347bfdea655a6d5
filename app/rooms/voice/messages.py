"""What the desks and the exchanges of all processes tell each other through the air. Shapes only.

Nothing of it is kept anywhere; losing one costs somebody a second try.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal, TypeVar

import msgspec
from msgspec import Struct

from app.rooms.air import Said

Act = Literal["offer", "microphone", "bye"]
State = Literal["waiting", "answer", "up", "down"]
PREFIX: Final = "voice:"
HOUSE: Final = "*"
"""In place of a dialogue: it concerns all of them."""
M = TypeVar("M", bound="Message")


class Message(Struct, tag_field="t"):
    """Something one process tells the others about voice."""


class Ask(Message, tag="ask", kw_only=True):
    """To the process that holds the line to media process `process`: a person's wish about one visit."""

    process: str
    act: Act
    visit: str
    sdp: str = ""
    own: bool = False
    on: bool = False


class Tell(Message, tag="tell", kw_only=True):
    """To whoever holds the person's socket: how their visit stands. `reason`: why it is down; `on`:
    whether their microphone is taken for open.
    """

    visit: str
    state: State
    sdp: str = ""
    reason: str = ""
    wait_ms: int = 0
    on: bool = False


class Serves(Message, tag="serves", kw_only=True):
    """A media process is there, with so many free places, and carries these dialogues. `free` < 0: it has gone."""

    process: str
    free: int
    dialogues: list[str]


class Speak(Message, tag="speak"):
    """Who is audible now."""

    people: list[str]


class HaveSpoken(Message, tag="have_spoken"):
    """So long (milliseconds) people spoke since the last of these."""

    ms: dict[str, int]


SayMessage = Callable[[str, str, Message], None]
"""(dialogue, who, what) into the air."""
_AnyMessage = Ask | Tell | Serves | Speak | HaveSpoken


def said(dialogue: str, by: str, at: int, seq: int, message: Message) -> Said:
    """`message` as something said in passing."""
    payload = msgspec.to_builtins(message)
    return Said(dialogue, PREFIX + payload["t"], by, at, seq, payload)


def message_of(heard: Said) -> Any:
    """The message in it. Raises `msgspec.ValidationError` for what a newer process says."""
    return msgspec.convert(heard.payload, _AnyMessage)
