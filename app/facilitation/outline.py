"""The outline: what the documentation says, as a neutral tree. Every format is rendered from it.

Holds participant ids, no names: the renderer puts the people beside it. A feeling not meant to stand beside a name
is not in here; it counts in `mood` only.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.facilitation.commands import Relation
from app.facilitation.core import Role
from app.facilitation.setup import Kind, Reading, Setup
from app.facilitation.state import Phase


@dataclass(frozen=True, slots=True)
class OutlineContribution:
    """One line. `n` names it for ever (B1, B2 …). `text` None: withdrawn or erased. Times in Unix milliseconds."""

    id: str
    n: int
    step: str
    by: str
    at: int
    text: str | None
    kind: Kind | None
    reply_to: int | None
    """The number of the line it answers."""
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    erased: bool


@dataclass(frozen=True, slots=True)
class OutlineStep:
    """One step as it happened; `opened_at` None: it was not reached."""

    id: str
    n: int
    method: str
    place: str
    title: str
    question: str
    text: str
    minutes: int | None
    opened_at: int | None
    closed_at: int | None
    contributions: tuple[OutlineContribution, ...]


@dataclass(frozen=True, slots=True)
class OutlinePerson:
    """One person who was there."""

    participant: str
    role: Role
    ordinal: int
    contributions: int
    erased: bool


@dataclass(frozen=True, slots=True)
class OutlineAnnouncement:
    """Something said to everybody."""

    id: str
    text: str
    at: int
    by: str


@dataclass(frozen=True, slots=True)
class OutlineKeptOut:
    """How often somebody was turned away at the door, asked out, and asked out for good (counted in `removed`, too)."""

    turned_away: int = 0
    removed: int = 0
    banned: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole dialogue. `seq`: the last event in it; `as_of`: that event's time."""

    seq: int
    as_of: int
    setup: Setup
    phase: Phase
    reading: Reading
    closed_at: int | None
    steps: tuple[OutlineStep, ...]
    people: tuple[OutlinePerson, ...]
    announcements: tuple[OutlineAnnouncement, ...]
    mood: tuple[tuple[Kind, int], ...]
    """Every kind somebody chose, with how often; in the order of `Kind`."""
    stances: int
    """How often somebody said „Geht mir auch so" or „Sehe ich anders"; never per line."""
    kept_out: OutlineKeptOut = OutlineKeptOut()
    kept_until: int | None = None
    """When all of it is deleted; None before the dialogue has ended."""
