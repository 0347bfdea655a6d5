"""What the independent moderation keeps in hand."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.moderation import HideReason


class Hiding(Struct, frozen=True):
    """Why a contribution is or was hidden. `shown_again_at` None: it is hidden now.

    `words`, `answer` None: erased, or none yet; `words_seq`, `answer_seq`: the events that hold them.
    """

    contribution: str
    reason: HideReason
    words: str | None
    words_seq: int
    by: str
    at: int
    rewritten_at: int | None = None
    answer: str | None = None
    answer_seq: int | None = None
    answered_at: int | None = None
    shown_again_at: int | None = None


class Moderation(Struct, frozen=True):
    """`lead`: the moderator who leads; None: whoever came first. `read`: announcement → who has read it."""

    hidings: Map[str, Hiding] = Map()
    slow_s: int = 0
    lead: str | None = None
    read: Map[str, Map[str, bool]] = Map()

    def hides(self, contribution: str) -> bool:
        """Whether that contribution is hidden now."""
        hiding = self.hidings.get(contribution)
        return hiding is not None and hiding.shown_again_at is None
