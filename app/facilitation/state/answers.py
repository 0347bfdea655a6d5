"""What the company understood, what will become of it, and what people say to that."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.answers import FateStatus


class Response(Struct, frozen=True):
    """What one person says to a read-back. `seq`: the event that holds the text; `taken_in_at`: a new wording did."""

    agrees: bool
    at: int
    text: str | None = None
    seq: int | None = None
    taken_in_at: int | None = None


class ReadBackSaid(Struct, frozen=True):
    """„Was wir verstanden haben". `n`: dense from 1. Themes and contributions empty: about the whole evening.

    `by`: who worded it last; `at`: when it was first said; `revised_at`: when it got its present words.
    """

    id: str
    n: int
    by: str
    at: int
    text: str | None
    seq: int
    themes: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()
    revised_at: int | None = None
    responses: Map[str, Response] = Map()

    @property
    def whole(self) -> bool:
        """Whether it is about the whole evening, and so concerns every customer."""
        return not self.themes and not self.contributions


class Reply(Struct, frozen=True):
    """A word to an answer, of a customer or of the company."""

    id: str
    by: str
    at: int
    text: str | None
    seq: int


class Earlier(Struct, frozen=True):
    """A former answer: what it promised until when. Its words are kept for the documentation."""

    status: FateStatus
    at: int
    next_on: str
    text: str | None
    reason: str | None
    by: str
    seq: int


class Fate(Struct, frozen=True):
    """What will become of what a read-back is about. `n`: its number in the documentation (A1, A2 …)."""

    id: str
    n: int
    read_back: str
    status: FateStatus
    text: str | None
    reason: str | None
    responsible: str
    department: str
    next_on: str
    by: str
    at: int
    seq: int
    earlier: tuple[Earlier, ...] = ()
    """Former answers, oldest first."""
    replies: tuple[Reply, ...] = ()
    """Oldest first; those taken back are gone."""


class Suggestion(Struct, frozen=True):
    """Somebody was offered to hand something over in confidence and has not decided yet."""

    case: str
    participant: str
    by: str
    at: int


class Answers(Struct, frozen=True):
    """All read-backs and fates by id, open suggestions, and of personal cases only that there are some."""

    read_backs: Map[str, ReadBackSaid] = Map()
    fates: Map[str, Fate] = Map()
    suggestions: Map[str, Suggestion] = Map()
    cases: Map[str, Map[str, int]] = Map()
    """Case → who of those it was handed to opened it last when (Unix milliseconds)."""
