"""The bell says "dialogue d is at seq n, its people at version v". A hint, never the truth: losing, doubling or
reordering it changes nothing but delay, because a replica that is behind reads the log. The newest events come along
as a courtesy, so that it need not be read for what was told.

Two implementations, one contract suite: in this process (embedded default) and over Redis.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from app.facilitation.core import Recorded


def _none() -> Sequence[Recorded]:
    return ()


@dataclass(frozen=True, slots=True)
class Ring:
    """How far a dialogue is, as somebody saw it. `events`: what is new in the log of that epoch, stored already, or
    nothing: read only by whoever is behind."""

    dialogue: str
    seq: int
    people_version: int
    epoch: str = ""
    events: Callable[[], Sequence[Recorded]] = field(default=_none, compare=False, repr=False)


Heard = Callable[[Ring], None]


class Bell(Protocol):
    """Rings between all processes that serve dialogues, this one included."""

    async def start(self, heard: Heard) -> None:
        """Begin to listen. `heard` is called in the event loop and must not block."""
        ...

    def ring(self, ring: Ring) -> None:
        """Tell the others. Never waits, never raises; may be lost."""
        ...

    async def close(self) -> None:
        """Stop listening and ringing."""
        ...


class Belfry:
    """The one place through which all `InProcessBell`s of this process hear each other."""

    def __init__(self) -> None:
        self.listening: dict[InProcessBell, Heard] = {}


_SHARED = Belfry()


class InProcessBell:
    """The embedded bell: everyone in this process hears it on the next turn of the event loop."""

    def __init__(self, belfry: Belfry = _SHARED) -> None:
        self._belfry = belfry

    async def start(self, heard: Heard) -> None:
        """Begin to listen."""
        self._belfry.listening[self] = heard

    def ring(self, ring: Ring) -> None:
        """Tell the others, and oneself, soon."""
        loop = asyncio.get_running_loop()
        for heard in self._belfry.listening.values():
            loop.call_soon(heard, ring)

    async def close(self) -> None:
        """Stop listening."""
        self._belfry.listening.pop(self, None)
