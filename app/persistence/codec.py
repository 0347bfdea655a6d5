"""Events to payloads and back: canonical JSON, tombstones, and the digests that make a log checkable.

May not read or write any table, and may not know who asks.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import msgspec

from app.facilitation.events import EVENT_TYPES, WORDS, Event

NO_CHAIN: Final = bytes(32)
"""What stands before the first event of every chain."""
SALT_BYTES: Final = 16

# Sorted members: the bytes do not depend on the order in which a class happens to list its fields.
_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_DECODERS: Final[dict[str, msgspec.json.Decoder[Event]]] = {
    name: msgspec.json.Decoder(of_type) for name, of_type in EVENT_TYPES.items()
}
_NAMES: Final[dict[type[Event], str]] = {of_type: name for name, of_type in EVENT_TYPES.items()}


class EventUnreadable(Exception):
    """A payload that this version of the code cannot read: damaged, or written by a newer one."""


def name_of(event: Event) -> str:
    """The name under which `event` stands in the log."""
    return _NAMES[type(event)]


def encode(event: Event) -> bytes:
    """`event` as canonical JSON (UTF-8): equal events have equal bytes."""
    return _ENCODER.encode(event)


def decode(name: str, payload: bytes) -> Event:
    """The event of that name. Members it does not know are ignored, missing ones take their defaults.

    Raises `EventUnreadable` for an unknown name, a wrong type, or what is no JSON.
    """
    try:
        return _DECODERS[name].decode(payload)
    except KeyError:
        raise EventUnreadable(f"no event is called {name!r} in this version") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise EventUnreadable(f"{name}: {error}") from error


def tombstone(name: str, payload: bytes) -> bytes:
    """`payload` with its words gone: every member listed in `WORDS` is null. Works on what newer code wrote too."""
    try:
        members = msgspec.json.decode(payload, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise EventUnreadable(f"{name}: {error}") from error
    return _ENCODER.encode(members | dict.fromkeys(WORDS.get(name, ())))


def is_tombstone(name: str, payload: bytes) -> bool:
    """Whether nothing is left of the words in `payload`."""
    return tombstone(name, payload) == payload


def digest_of(salt: bytes, payload: bytes) -> bytes:
    """The salted digest of a payload. Without the salt nobody can try out short words against it."""
    return sha256(salt + payload).digest()


def chained(previous: bytes, dialogue: str, seq: int, at: int, actor: str, name: str, digest: bytes) -> bytes:
    """The link of the hash chain after `previous` (32 bytes; `NO_CHAIN` before the first event).

    It covers the payload by its digest only, so it stays checkable after the payload became a tombstone.
    """
    place = _ENCODER.encode((dialogue, seq, at, actor, name))  # JSON keeps the members apart
    return sha256(previous + place + digest).digest()
