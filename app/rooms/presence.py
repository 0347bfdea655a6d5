"""Who is here: a bitset by chair number, per dialogue. Not history: newest wins, whole, may be lost.

Each process tells the others its own bits; everyone present is the union. Bits are a Python int: bit i set means the
person with ordinal i has at least one connection. 125 bytes for 1,000 people.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

Changed = Callable[[str], None]
"""Called in the event loop with a dialogue whose presence elsewhere may have changed; must not block."""


class Presence(Protocol):
    """What this process knows of who is where."""

    async def start(self, changed: Changed) -> None:
        """Begin to listen to other processes."""
        ...

    def here(self, dialogue: str, bits: int) -> None:
        """Say who is connected to this process. Never waits, never raises."""
        ...

    def everywhere(self, dialogue: str) -> int:
        """The union of all processes' bits, this one's included."""
        ...

    @property
    def sure(self) -> bool:
        """Whether the others are heard now. Without them, nobody may be called away."""
        ...

    async def close(self) -> None:
        """Leave: the others forget this process's bits."""
        ...


class Hall:
    """The one place in which all `InProcessPresence`s of this process see each other."""

    def __init__(self) -> None:
        self.present: dict[InProcessPresence, dict[str, int]] = {}
        self.changed: dict[InProcessPresence, Changed] = {}


_SHARED = Hall()


class InProcessPresence:
    """The embedded presence: all in this process see each other at once."""

    def __init__(self, hall: Hall = _SHARED) -> None:
        self._hall = hall
        self._hall.present[self] = {}

    async def start(self, changed: Changed) -> None:
        """Begin to listen."""
        self._hall.changed[self] = changed

    def here(self, dialogue: str, bits: int) -> None:
        """Say who is connected here."""
        if bits:
            self._hall.present[self][dialogue] = bits
        else:
            self._hall.present[self].pop(dialogue, None)
        self._tell(dialogue)

    def _tell(self, dialogue: str) -> None:
        loop = asyncio.get_running_loop()
        for changed in self._hall.changed.values():
            loop.call_soon(changed, dialogue)

    def everywhere(self, dialogue: str) -> int:
        """The union of all bits."""
        bits = 0
        for present in self._hall.present.values():
            bits |= present.get(dialogue, 0)
        return bits

    @property
    def sure(self) -> bool:
        """In one process everybody is heard."""
        return True

    async def close(self) -> None:
        """Leave."""
        self._hall.changed.pop(self, None)
        for dialogue in self._hall.present.pop(self, {}):
            self._tell(dialogue)


def as_bytes(bits: int) -> bytes:
    """The bitset as on the wire: bit i of byte i >> 3 is ordinal i."""
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")
