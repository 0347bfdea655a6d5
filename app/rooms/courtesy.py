"""Events of other processes that came along with the bell. What is all there need not be read from the log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from app.facilitation.core import Recorded

KEPT_MAX_EVENTS: Final = 1_000
"""What came and could not be used yet, because something before it is missing."""


class Courtesy:
    """Of one dialogue. May be lost, doubled or out of order: `between` gives all that is asked for, or nothing."""

    def __init__(self) -> None:
        self._events: dict[int, Recorded] = {}

    def keep(self, events: Iterable[Recorded]) -> None:
        """Keep what came, until it is known from elsewhere or used."""
        for recorded in events:
            self._events[recorded.seq] = recorded
        if len(self._events) > KEPT_MAX_EVENTS:
            self._events.clear()

    @property
    def newest(self) -> int:
        """How far it goes; 0: nothing is kept."""
        return max(self._events, default=0)

    def between(self, after: int, to: int) -> Sequence[Recorded] | None:
        """The events after `after` up to `to`; None unless they are all there."""
        found = [self._events[seq] for seq in range(after + 1, to + 1) if seq in self._events]
        return found if len(found) == to - after else None

    def forget(self, upto: int) -> None:
        """Everything up to `upto` is known now."""
        for seq in [seq for seq in self._events if seq <= upto]:
            del self._events[seq]
