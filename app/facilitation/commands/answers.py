"""What the company may say about what it heard: what it understood, then what will become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FateStatus = Literal["open", "promised", "in_progress", "done", "exists", "partly", "no"]
"""Antwort bis / Zugesagt / In Arbeit / Umgesetzt / Gibt es schon / Teils / Nein."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """„Was wir verstanden haben": about themes or contributions, or (both empty) about the whole.

    Given again with the same `read_back`: a new wording.
    """

    read_back: str
    text: str
    themes: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerReadBack:
    """Say whether the company understood: Ja, so, or what is missing (`text`)."""

    read_back: str
    agrees: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """What will become of what `read_back` is about. Given again with the same `answer`, it is a newer answer.

    `responsible`: a participant of the company; `department`: a few words beside the name; `next_on`: ISO date of the
    next message (for `open`: answer by). `reason`: needed for a No and for what is open.
    """

    answer: str
    read_back: str
    status: FateStatus
    text: str
    responsible: str
    next_on: str
    reason: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class ReplyToAnswer:
    """A customer's word to an answer; it may be contradicted."""

    answer: str
    text: str


@dataclass(frozen=True, slots=True)
class SuggestCase:
    """Suggest to somebody that what they told is handed to the company in confidence. They decide."""

    case: str
    participant: str


@dataclass(frozen=True, slots=True)
class HandInCase:
    """A personal case was handed over with consent. Asked by the house, which keeps its words outside the log."""

    case: str
    participant: str


AnswersCommand = ReadBack | AnswerReadBack | GiveAnswer | ReplyToAnswer | SuggestCase | HandInCase

PUBLIC: Final[dict[str, type[AnswersCommand]]] = {
    "read_back": ReadBack,
    "answer_read_back": AnswerReadBack,
    "give_answer": GiveAnswer,
    "reply_to_answer": ReplyToAnswer,
    "suggest_case": SuggestCase,
}
