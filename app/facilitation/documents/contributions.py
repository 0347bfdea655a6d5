"""The shapes of `stream` and of one's own lines."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from app.facilitation.commands.contributions import Relation, Stance
from app.facilitation.commands.moderation import HideReason
from app.facilitation.setup import Kind

OneOrMore = Literal["one", "several"]
"""How many others, in words: what is counted would be compared."""


class Contribution(TypedDict):
    """One contribution as everyone may see it. `n` is its number (B1, B2 …); withdrawn or erased: `text` null.

    `kind` is null if none was chosen, or a feeling that is not to stand beside the name. `by` said it or wrote it;
    `noted_by` wrote it down for them, and until `confirmed_at` it waits for their „Ja, so". `spoken`: said aloud.
    `by` null: a note its scribe took back; nobody said anything. `hidden`: why the
    moderation hides it; then `by`, `text` and `kind` are null, and only its author and moderators know them. `table`:
    where it was said, null: before everybody.
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
    withdrawn_by: str | None
    erased: bool
    noted_by: str | None
    spoken: bool
    confirmed_at: int | None
    hidden: HideReason | None
    table: int | None


class StreamItem(TypedDict):
    """A contribution as it stands in `stream`: what would be null or false is not there, but for `by` and `text`.

    Everything goes to a thousand people; a third of it would say that there is nothing to say.
    """

    id: str
    n: int
    step: str
    by: str | None
    at: int
    text: str | None
    kind: NotRequired[Kind]
    reply_to: NotRequired[str]
    relation: NotRequired[Relation]
    corrected_at: NotRequired[int]
    withdrawn_at: NotRequired[int]
    withdrawn_by: NotRequired[str]
    erased: NotRequired[Literal[True]]
    noted_by: NotRequired[str]
    spoken: NotRequired[Literal[True]]
    confirmed_at: NotRequired[int]
    hidden: NotRequired[HideReason]
    table: NotRequired[int]


class StreamDocument(TypedDict):
    """The newest contributions before everybody by id, how many there are in all, and how many in each step."""

    items: dict[str, StreamItem]
    total: int
    steps: dict[str, int]


class OwnLine(TypedDict):
    """A contribution as its author sees it. `seq`: of the words as they stand, for `confirm`; 0 when they are gone."""

    n: int
    step: str
    text: str | None
    kind: Kind | None
    named: bool
    at: int
    corrected_at: int | None
    withdrawn_at: int | None
    withdrawn_by: str | None
    noted_by: str | None
    spoken: bool
    confirmed_at: int | None
    seq: int


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
