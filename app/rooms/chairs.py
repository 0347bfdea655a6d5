"""Which chairs are taken by connections of this process. Somebody with three tabs takes one chair. Pure."""

from __future__ import annotations

from collections import Counter


class Chairs:
    """Counts connections per ordinal; `bits` is the bitset of chairs with at least one."""

    def __init__(self) -> None:
        self._connections: Counter[int] = Counter()
        self.bits = 0

    def take(self, ordinal: int) -> bool:
        """One more connection; True if the chair was empty before."""
        self._connections[ordinal] += 1
        self.bits |= 1 << ordinal
        return self._connections[ordinal] == 1

    def leave(self, ordinal: int) -> bool:
        """One connection less; True if the chair is empty now."""
        self._connections[ordinal] -= 1
        if self._connections[ordinal] > 0:
            return False
        del self._connections[ordinal]
        self.bits &= ~(1 << ordinal)
        return True
