"""The shapes of the topic documents, as everyone who watches them reads them. Times in Unix milliseconds.

Shapes only: what goes in stands beside the rules (`agenda`, `contributions`), for `people` in the rooms. The browser's
types are generated from these.
"""

from __future__ import annotations

from typing import Final, Literal, TypedDict

from app.facilitation.commands import Relation, Stance
from app.facilitation.core import LinkRole
from app.facilitation.setup import Address, Kind, MethodName, Reading
from app.facilitation.state import Phase

OneOrMore = Literal["one", "several"]
"""How many others, in words: what is counted would be compared."""


class PublicSetup(TypedDict):
    """What everyone may know of a setup. `starts_at`: local time in `zone`, ISO 8601 to the minute."""

    title: str
    company: str
    starts_at: str
    zone: str
    welcome: str
    company_people: str
    collective: str
    minutes: int | None
    languages: list[str]
    address: Address
    charter: list[str]
    kinds: list[Kind]
    capacity: int
    moderation: list[str]


class StageStep(TypedDict):
    """One entry of the agenda; `n` from 0. `opened_at` null: it was not reached yet."""

    n: int
    method: MethodName
    title: str
    question: str
    text: str
    minutes: int | None
    opened_at: int | None
    closed_at: int | None


class ShownClock(TypedDict):
    """The clock of the open step."""

    started_at: int
    ends_at: int


class ShownAnnouncement(TypedDict):
    """Something said to everybody, by a moderator or "organiser"."""

    id: str
    text: str
    at: int
    by: str


class StageDocument(TypedDict):
    """The dialogue, its agenda by step id, the open step, the clock, the last announcement."""

    phase: Phase
    setup: PublicSetup
    steps: dict[str, StageStep]
    current: str
    clock: ShownClock | None
    announcement: ShownAnnouncement | None
    reading: Reading
    closed_at: int | None


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


class ShownPerson(TypedDict):
    """Somebody of this dialogue. `name` null: erased. `ordinal`: the chair's number, from 0."""

    name: str | None
    role: LinkRole
    ordinal: int


class PeopleDocument(TypedDict):
    """Everybody by participant, erased people included."""

    items: dict[str, ShownPerson]


class MoodDocument(TypedDict):
    """How often each kind was chosen, feelings included, without names; kinds nobody chose are left out."""

    counts: dict[Kind, int]


class ModeratorsDocument(TypedDict):
    """The cues by step."""

    cues: dict[str, str]


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


class MeDocument(TypedDict):
    """One's own lines, what one told others, how one's lines were met, and who answered them; all by contribution."""

    contributions: dict[str, OwnLine]
    stances: dict[str, Stance]
    echoes: dict[str, Echo]
    replies: dict[str, Answer]


DOCUMENTS: Final[dict[str, type]] = {
    "stage": StageDocument,
    "stream": StreamDocument,
    "people": PeopleDocument,
    "mood": MoodDocument,
    "moderators": ModeratorsDocument,
    "me:{participant}": MeDocument,
}
"""Every topic with the shape of its document."""
