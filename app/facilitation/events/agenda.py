"""What happened to the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.setup import Reading, Setup, Step


@dataclass(frozen=True, slots=True)
class Configured:
    """The organiser described the dialogue."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class AgendaChanged:
    """The agenda was changed; what had been opened stayed. Clocks go on as they were."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ReadingSet:
    """It was said who may read the documentation."""

    who: Reading


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


AgendaEvent = Configured | AgendaChanged | ReadingSet | StepOpened | StepExtended | DialogueClosed | Announced

TYPES: Final[dict[str, type[AgendaEvent]]] = {
    "configured": Configured,
    "agenda_changed": AgendaChanged,
    "reading_set": ReadingSet,
    "step_opened": StepOpened,
    "step_extended": StepExtended,
    "dialogue_closed": DialogueClosed,
    "announced": Announced,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {"announced": ("text",)}
