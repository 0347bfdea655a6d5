"""The shapes of `stream` and `mood`, and of one's own lines."""

from __future__ import annotations

from typing import Literal, TypedDict

from app.facilitation.commands.contributions import Relation, Stance
from app.facilitation.setup import Kind

OneOrMore = Literal["one", "several"]
"""How many others, in words: what is counted would be compared."""


class Contribution(TypedDict):
    """One contribution as everyone may see it. `n` is its number (B1, B2 …); withdrawn or erased: `text` null.

    `kind` is null if none was chosen, or a feeling that is not to stand beside the name.
    """

    id: str
    n: int
    step: str
    by: str | None
    at: int
    text: str | None
    kind: Kind | None
    reply_to: str | None
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    erased: bool


class StreamDocument(TypedDict):
    """The newest contributions by id, how many there are in all, and how many in each step."""

    items: dict[str, Contribution]
    total: int
    steps: dict[str, int]


class MoodDocument(TypedDict):
    """How often each kind was chosen, feelings included, without names; kinds nobody chose are left out."""

    counts: dict[Kind, int]


class OwnLine(TypedDict):
    """A contribution as its author sees it."""

    n: int
    step: str
    text: str | None
    kind: Kind | None
    named: bool
    at: int
    corrected_at: int | None
    withdrawn_at: int | None


class Echo(TypedDict, total=False):
    """How others met a line: who felt the same, who sees it differently."""

    same: OneOrMore
    differs: OneOrMore


class Answer(TypedDict):
    """That somebody answered the line `to`."""

    n: int
    to: str | None
    by: str | None
    relation: Relation | None
    at: int


class LinesOfMe(TypedDict):
    """One's own lines, what one told others, how one's lines were met, and who answered them; all by contribution."""

    contributions: dict[str, OwnLine]
    stances: dict[str, Stance]
    echoes: dict[str, Echo]
    replies: dict[str, Answer]
