"""The shape of `answers`, and of what became of one's own lines."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.answers import FateStatus
from app.facilitation.documents.contributions import OneOrMore


class AnsweredTheme(TypedDict):
    """A theme by number and heading; `answered`: the company has said what will become of it."""

    n: int
    title: str
    answered: bool


class ShownMissing(TypedDict):
    """What somebody says was left out. `taken_in_at`: the company put it into its words."""

    text: str
    at: int
    taken_in_at: int | None


class ShownReadBack(TypedDict):
    """„Was wir verstanden haben", by somebody of the company. Themes and contributions empty: the whole evening.

    `contributions`: id → number. `agreed`: how many said „Ja, so" to the present words, in words; `missing`: the
    newest additions by participant.
    """

    n: int
    by: str
    at: int
    text: str | None
    revised_at: int | None
    themes: list[str]
    contributions: dict[str, int]
    agreed: OneOrMore | None
    missing: dict[str, ShownMissing]


class ShownReply(TypedDict):
    """A word to an answer."""

    by: str
    at: int
    text: str | None


class FormerAnswer(TypedDict):
    """What was said before, and until when the next message was promised."""

    status: FateStatus
    at: int
    next_on: str


class ShownFate(TypedDict):
    """What will become of it. `n`: its number (A1, A2 …); `next_on`: ISO date in the dialogue's zone.

    `replies`: the newest by id; `replies_total`: how many there are.
    """

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
    earlier: list[FormerAnswer]
    replies: dict[str, ShownReply]
    replies_total: int


class AnswersDocument(TypedDict):
    """What the company understood and what will become of it. `cases`: how many were handed over in confidence."""

    read_backs: dict[str, ShownReadBack]
    fates: dict[str, ShownFate]
    themes: dict[str, AnsweredTheme]
    cases: int


class OwnResponse(TypedDict):
    """What I said to a read-back."""

    agrees: bool
    at: int
    text: str | None
    taken_in_at: int | None


class OwnReply(TypedDict):
    """What I said to an answer."""

    answer: str
    at: int
    text: str | None


class Trace(TypedDict):
    """What became of a line of mine so far: the themes it stands in and the read-backs that are about it."""

    themes: list[str]
    read_backs: list[str]


class ShownSuggestion(TypedDict):
    """I am asked whether I want to hand something over in confidence."""

    by: str
    at: int


class AnswersToMe(TypedDict):
    """My lines with what became of them (only where something did), what I said to it, what I am asked quietly."""

    traces: dict[str, Trace]
    responses: dict[str, OwnResponse]
    own_replies: dict[str, OwnReply]
    suggestions: dict[str, ShownSuggestion]
