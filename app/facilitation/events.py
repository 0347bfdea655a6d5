"""Events: what happened, in the past tense. Events are never refused and never changed; only words can be erased.

Names, addresses and links of people never stand in an event: the log knows participant ids only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands import Relation, Stance
from app.facilitation.core import Role
from app.facilitation.setup import Kind, Reading, Setup


@dataclass(frozen=True, slots=True)
class Configured:
    """The organiser described the dialogue."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class ReadingSet:
    """It was said who may read the documentation."""

    who: Reading


@dataclass(frozen=True, slots=True)
class Admitted:
    """A person was let in and has a chair number for good."""

    participant: str
    role: Role
    ordinal: int


@dataclass(frozen=True, slots=True)
class PersonErased:
    """All words of a person were erased at their wish."""

    participant: str


@dataclass(frozen=True, slots=True)
class StepOpened:
    """A step began. `ends_at`: Unix milliseconds by the server's clock, None without one."""

    step: str
    ends_at: int | None


@dataclass(frozen=True, slots=True)
class StepExtended:
    """The open step got more time."""

    step: str
    ends_at: int


@dataclass(frozen=True, slots=True)
class DialogueClosed:
    """The dialogue ended."""


@dataclass(frozen=True, slots=True)
class Announced:
    """Somebody leading said something to everybody. `text` None: erased later (tombstone)."""

    announcement: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Contributed:
    """Words were put in by the recorded actor. `text` None: erased later (tombstone)."""

    contribution: str
    step: str
    text: str | None
    reply_to: str | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class KindSet:
    """An author said what their contribution is."""

    contribution: str
    kind: Kind | None
    named: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """An author replaced their words. `text` None: erased later (tombstone)."""

    contribution: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An author took their words back."""

    contribution: str


@dataclass(frozen=True, slots=True)
class Resonated:
    """Somebody told an author how their words meet one's own life."""

    contribution: str
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Redacted:
    """The words in the events `seqs` were physically replaced by tombstones of the same seq."""

    seqs: tuple[int, ...]


AgendaEvent = Configured | ReadingSet | StepOpened | StepExtended | DialogueClosed | Announced
PeopleEvent = Admitted | PersonErased
ContributionEvent = Contributed | KindSet | Corrected | Withdrawn | Resonated
Event = AgendaEvent | PeopleEvent | ContributionEvent | Redacted

EVENT_TYPES: Final[dict[str, type[Event]]] = {
    "configured": Configured,
    "reading_set": ReadingSet,
    "admitted": Admitted,
    "person_erased": PersonErased,
    "step_opened": StepOpened,
    "step_extended": StepExtended,
    "dialogue_closed": DialogueClosed,
    "announced": Announced,
    "contributed": Contributed,
    "kind_set": KindSet,
    "corrected": Corrected,
    "withdrawn": Withdrawn,
    "resonated": Resonated,
    "redacted": Redacted,
}
"""Every event by its name in the log. Names are for ever; fields may be added with a default, never renamed."""

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "announced": ("text",),
    "contributed": ("text",),
    "corrected": ("text",),
}
"""The payload fields that a tombstone empties (sets to null), by event name."""
