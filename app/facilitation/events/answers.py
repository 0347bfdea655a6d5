"""What the company said about what it heard, and what people said to that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.answers import FateStatus


@dataclass(frozen=True, slots=True)
class ReadBackGiven:
    """The company said what it understood. `text` None: erased later (tombstone)."""

    read_back: str
    text: str | None
    themes: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadBackAnswered:
    """The recorded actor said whether they were understood. `text` None: nothing said, or erased later."""

    read_back: str
    agrees: bool
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The company answered. `text`, `reason` None: nothing said, or erased later (tombstone)."""

    answer: str
    read_back: str
    status: FateStatus
    text: str | None
    responsible: str
    next_on: str
    reason: str | None = None
    department: str = ""


@dataclass(frozen=True, slots=True)
class AnswerReplied:
    """The recorded actor said something to an answer. `text` None: erased later (tombstone)."""

    answer: str
    text: str | None


@dataclass(frozen=True, slots=True)
class CaseSuggested:
    """Somebody was offered to hand something over in confidence."""

    case: str
    participant: str


@dataclass(frozen=True, slots=True)
class CaseHandedIn:
    """A personal case was handed over in confidence, with consent. Its words are nowhere in the log."""

    case: str
    participant: str


AnswersEvent = ReadBackGiven | ReadBackAnswered | Answered | AnswerReplied | CaseSuggested | CaseHandedIn

TYPES: Final[dict[str, type[AnswersEvent]]] = {
    "read_back_given": ReadBackGiven,
    "read_back_answered": ReadBackAnswered,
    "answered": Answered,
    "answer_replied": AnswerReplied,
    "case_suggested": CaseSuggested,
    "case_handed_in": CaseHandedIn,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "read_back_given": ("text",),
    "read_back_answered": ("text",),
    "answered": ("reason", "text"),
    "answer_replied": ("text",),
}
