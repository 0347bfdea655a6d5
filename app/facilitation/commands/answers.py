"""What the company may say about what it heard: what it understood, then what will become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FateStatus = Literal["open", "promised", "in_progress", "done", "exists", "partly", "no"]
"""Antwort bis / Zugesagt / In Arbeit / Umgesetzt / Gibt es schon / Teils / Nein."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """„Was wir verstanden haben": about themes and contributions, or (both empty) about the whole.

    Given again with the same `read_back`: a new wording. `takes_in`: the participant whose addition it takes in.
    """

    read_back: str
    text: str
    themes: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()
    takes_in: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerReadBack:
    """Say whether the company understood: Ja, so, or what is missing (`text`). `agrees` None takes it back."""

    read_back: str
    agrees: bool | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """What will become of what `read_back` is about. Given again with the same `answer`, it is a newer answer.

    `responsible`: a participant of the company; `department`: a few words beside the name; `next_on`: ISO date of the
    next message (for `open`: answer by). `reason`: needed for a No, and for an answer later than was promised.
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
    """A word to an answer; it may be contradicted. `reply`: an id made by the sender."""

    answer: str
    reply: str
    text: str


@dataclass(frozen=True, slots=True)
class TakeBackReply:
    """Take one's own word to an answer back."""

    answer: str
    reply: str


@dataclass(frozen=True, slots=True)
class SuggestCase:
    """Suggest to somebody that what they told is handed to the company in confidence. They decide."""

    case: str
    participant: str


@dataclass(frozen=True, slots=True)
class SettleCase:
    """The suggestion is settled: I handed it over, or I do not want to. Which of the two is not told."""

    case: str


@dataclass(frozen=True, slots=True)
class HandInCase:
    """A personal case was handed over with consent. Asked by the house, which keeps its words outside the log."""

    case: str


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A named person opened a case that was handed to them. Asked by the house on their behalf."""

    case: str


AnswersCommand = (
    ReadBack
    | AnswerReadBack
    | GiveAnswer
    | ReplyToAnswer
    | TakeBackReply
    | SuggestCase
    | SettleCase
    | HandInCase
    | ReadCase
)

PUBLIC: Final[dict[str, type[AnswersCommand]]] = {
    "read_back": ReadBack,
    "answer_read_back": AnswerReadBack,
    "give_answer": GiveAnswer,
    "reply_to_answer": ReplyToAnswer,
    "take_back_reply": TakeBackReply,
    "suggest_case": SuggestCase,
    "settle_case": SettleCase,
}
