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
    takes_in: str | None = None


@dataclass(frozen=True, slots=True)
class ReadBackAnswered:
    """The recorded actor said whether they were understood. `agrees` None: taken back. `text` None: none, or erased."""

    read_back: str
    agrees: bool | None
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
    reply: str
    text: str | None


@dataclass(frozen=True, slots=True)
class ReplyTakenBack:
    """The recorded actor took a word to an answer back."""

    answer: str
    reply: str


@dataclass(frozen=True, slots=True)
class CaseSuggested:
    """Somebody was offered to hand something over in confidence."""

    case: str
    participant: str


@dataclass(frozen=True, slots=True)
class CaseSettled:
    """Whoever was offered to hand something over has decided. How is not told."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseHandedIn:
    """A personal case was handed over in confidence, with consent. Whose, and its words, are nowhere in the log."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseRead:
    """The recorded actor, one of the people it was handed to, opened a case."""

    case: str


AnswersEvent = (
    ReadBackGiven
    | ReadBackAnswered
    | Answered
    | AnswerReplied
    | ReplyTakenBack
    | CaseSuggested
    | CaseSettled
    | CaseHandedIn
    | CaseRead
)

TYPES: Final[dict[str, type[AnswersEvent]]] = {
    "read_back_given": ReadBackGiven,
    "read_back_answered": ReadBackAnswered,
    "answered": Answered,
    "answer_replied": AnswerReplied,
    "reply_taken_back": ReplyTakenBack,
    "case_suggested": CaseSuggested,
    "case_settled": CaseSettled,
    "case_handed_in": CaseHandedIn,
    "case_read": CaseRead,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "read_back_given": ("text",),
    "read_back_answered": ("text",),
    "answered": ("reason", "text"),
    "answer_replied": ("text",),
}
