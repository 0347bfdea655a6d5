"""What the company understood, what will become of it, and what people say to that."""

from __future__ import annotations

from typing import Literal

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.answers import FateStatus


class Response(Struct, frozen=True):
    """What one person says to a read-back. `seq`: the event that holds the text."""

    agrees: bool
    at: int
    text: str | None = None
    seq: int | None = None


class ReadBackSaid(Struct, frozen=True):
    """„Was wir verstanden haben". `n`: dense from 1. Themes and contributions empty: about the whole evening."""

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


class Reply(Struct, frozen=True):
    """A customer's word to an answer."""

    by: str
    at: int
    text: str | None
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
    seqs: tuple[int, ...]
    """The events that hold its words, former wordings included."""
    earlier: tuple[tuple[FateStatus, int], ...] = ()
    """Former statuses with when they were given, oldest first."""
    replies: tuple[Reply, ...] = ()


class Case(Struct, frozen=True):
    """A personal case: only that there is one. Its words are kept outside the log."""

    id: str
    participant: str
    by: str
    at: int
    standing: Literal["suggested", "handed_in"]


class Answers(Struct, frozen=True):
    """All read-backs, fates and cases by id."""

    read_backs: Map[str, ReadBackSaid] = Map()
    fates: Map[str, Fate] = Map()
    cases: Map[str, Case] = Map()
