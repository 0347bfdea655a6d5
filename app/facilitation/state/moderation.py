"""What the independent moderation keeps in hand."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.moderation import HideReason


class Hiding(Struct, frozen=True):
    """Why a contribution is or was hidden, the last time. `shown_again_at` None: it is hidden now.

    `words`, `answer` None: erased, or none yet; `seq`, `answer_seq`: the events that hold them. `rewritten_at`: when
    the words that were shown again had been written, if not before the hiding. `earlier`: reasons of former hidings of
    the same line, oldest first.
    """

    contribution: str
    reason: HideReason
    words: str | None
    seq: int
    by: str
    at: int
    earlier: tuple[HideReason, ...] = ()
    answer: str | None = None
    answer_seq: int | None = None
    answered_at: int | None = None
    shown_again_at: int | None = None
    rewritten_at: int | None = None


class Moderation(Struct, frozen=True):
    """`lead`: the moderator who leads; None: whoever came first. `read`: announcement → who has read it."""

    hidings: Map[str, Hiding] = Map()
    """Contribution → its last hiding."""
    hidden: Map[str, int] = Map()
    """Contributions that are hidden now → since when."""
    slow_s: int = 0
    lead: str | None = None
    read: Map[str, Map[str, bool]] = Map()

    def hides(self, contribution: str) -> bool:
        """Whether that contribution is hidden now."""
        return contribution in self.hidden

    def reason(self, contribution: str) -> HideReason | None:
        """Why that contribution is hidden now; None: it is not."""
        return self.hidings[contribution].reason if contribution in self.hidden else None
