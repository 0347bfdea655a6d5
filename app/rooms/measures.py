"""What the rooms tell whoever measures them. Counts and seconds only: no dialogue, no person, no word."""

from __future__ import annotations

from typing import Literal, Protocol

Outcome = Literal["stored", "refused", "failed"]


class Measures(Protocol):
    """Somebody who writes down what the rooms do. May not take time, may not raise."""

    def committed(self, seconds: float, events: int) -> None:
        """A turn of a writer has stored so many events, so long after it took the first command in hand."""
        ...

    def commands(self, outcome: Outcome, count: int) -> None:
        """So many commands ended like this."""
        ...

    def told(self, seconds: float, deliveries: int) -> None:
        """What changed has been written to so many sockets, so long after it was stored."""
        ...


class Unmeasured:
    """Nobody writes it down."""

    def committed(self, seconds: float, events: int) -> None:
        """Nothing."""

    def commands(self, outcome: Outcome, count: int) -> None:
        """Nothing."""

    def told(self, seconds: float, deliveries: int) -> None:
        """Nothing."""
