"""What is only in the air: words and signals that are passed on to whoever may hear them now, and are then nowhere.

Never in the log, never on disk, in no line of any journal. Losing one changes nothing that counts. Whether somebody may
say it was decided where they are connected; who hears it is decided in every process, by the rules, as it arrives.

Two implementations, one contract suite: in this process (embedded default) and over Redis.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Said:
    """Something said in passing. `seq`: how far the dialogue was, as the speaker's process saw it; `at` in Unix ms."""

    dialogue: str
    topic: str
    by: str
    at: int
    seq: int
    payload: Any = field(repr=False)


HeardSaid = Callable[[Said], None]


class Air(Protocol):
    """Carries what is said in passing between all processes that serve dialogues, this one included."""

    async def start(self, heard: HeardSaid) -> None:
        """Begin to listen. `heard` is called in the event loop and must not block."""
        ...

    def say(self, said: Said) -> None:
        """Tell everyone who listens, oneself included, soon. Never waits, never raises; may be lost."""
        ...

    async def close(self) -> None:
        """Stop listening."""
        ...


class Sky:
    """The one place through which all `InProcessAir`s of this process hear each other."""

    def __init__(self) -> None:
        self.listening: dict[InProcessAir, HeardSaid] = {}


_SHARED = Sky()


class InProcessAir:
    """The embedded air: everyone in this process hears it on the next turn of the event loop."""

    def __init__(self, sky: Sky = _SHARED) -> None:
        self._sky = sky

    async def start(self, heard: HeardSaid) -> None:
        """Begin to listen."""
        self._sky.listening[self] = heard

    def say(self, said: Said) -> None:
        """Tell everyone, soon."""
        loop = asyncio.get_running_loop()
        for heard in self._sky.listening.values():
            loop.call_soon(heard, said)

    async def close(self) -> None:
        """Stop listening."""
        self._sky.listening.pop(self, None)
