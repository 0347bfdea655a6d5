"""The document: what every format of the documentation says, put into one language, before any format is chosen.

Values only. Text is plain text as people wrote it, never escaped: escaping is each renderer's own business. A feeling
its author did not name is not in here beside a line; it counts in `strings` only. Participant ids are not in here
either: people are numbered by their chair (`person`, from 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from app.documentation.moments import Moment, Who
from app.documentation.outcome import Outcome
from app.documentation.tables import Seating, Sheet
from app.facilitation.commands import HideReason, Relation
from app.facilitation.core import Role
from app.facilitation.setup import Address, Kind
from app.facilitation.state import Phase


class Person(Protocol):
    """Somebody's name, or None for a person who was erased. The directory's rows are such people."""

    @property
    def name(self) -> str | None: ...


People = Mapping[str, Person]
"""Participant id → who that is. Whoever is missing has no name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One contribution. `number` is how it is called ("B05"), `anchor` its address on the page ("B5").

    `text` None: withdrawn, erased or hidden. `answers`: the numbers of lines that answer this one, oldest first.
    `beginning`: its first words, for a reference to it; empty if there are no words.
    """

    n: int
    step: str
    at: Moment
    who: Who
    text: str | None
    beginning: str
    kind: Kind | None
    kind_name: str
    reply_to: int | None
    relation: Relation | None
    answers: tuple[int, ...]
    corrected_at: Moment | None
    withdrawn_at: Moment | None
    erased: bool
    noted_by: Who | None = None
    """Who wrote it down for the one who said it."""
    spoken: bool = False
    confirmed_at: Moment | None = None
    hidden: HideReason | None = None
    table: int | None = None
    """The number of the table it was said at."""

    @property
    def number(self) -> str:
        return f"B{self.n:02}"

    @property
    def anchor(self) -> str:
        return f"B{self.n}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in its place: `depth` 0 starts something, 1 answers a line further up in the same step."""

    line: Line
    depth: Literal[0, 1]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step as it happened. `chapter`: its number in the contents, None as long as it has not been opened.

    `place`: what its place is called in the language of the document.
    """

    id: str
    n: int
    method: str
    place: str
    title: str
    question: str
    text: str
    minutes: int | None
    planned_at: Moment | None
    opened_at: Moment | None
    closed_at: Moment | None
    chapter: int | None
    lines: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """Something said to everybody. `step`: the step that was open then."""

    at: Moment
    who: Who
    text: str
    step: str | None


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who was there. `name` None: erased."""

    person: int
    role: Role
    name: str | None
    contributions: int
    erased: bool


@dataclass(frozen=True, slots=True)
class String:
    """One string of the Stimmungsbild: a kind, and how often it was chosen. Never with a name."""

    kind: Kind
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted. Every number but `stances` can be recounted from the JSON export (a test does)."""

    contributions: int
    by_role: tuple[tuple[Role, int], ...]
    authors: int
    replies: int
    ask_backs: int
    corrected: int
    withdrawn: int
    erased: int
    kinds: tuple[tuple[Kind, int], ...]
    steps: tuple[tuple[str, int], ...]
    announcements: int
    stances: int
    spoken: int
    noted: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A recording that may be heard by whoever reads. `address`: of the sound; `table`: as people count, None: before
    everybody or in a pair; `seconds`: how long.
    """

    n: int
    who: Who
    step: str
    title: str
    table: int | None
    began_at: Moment
    seconds: int
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole documentation in `language`. `address`: where it is read, without a slash at the end; "" if nowhere.

    `collective` and `company_people` are already in words that fit `language`.
    """

    language: str
    content_language: str
    languages: tuple[str, ...]
    address: str
    seq: int
    form: Address
    title: str
    welcome: str
    company: str
    company_people: str
    collective: str
    zone: str
    date: str
    daytime: Literal["morning", "day", "evening", "long"]
    starts_at: Moment
    ends_at: Moment | None
    minutes: int | None
    begun_at: Moment | None
    closed_at: Moment | None
    as_of: Moment
    as_of_date: str
    phase: Phase
    charter: tuple[str, ...]
    kinds: tuple[Kind, ...]
    stages: tuple[Stage, ...]
    announcements: tuple[Announced, ...]
    people: tuple[Seat, ...]
    strings: tuple[String, ...]
    figures: Figures
    kept_until: Moment | None
    kept_until_date: str
    outcome: Outcome
    group_question: str = ""
    seatings: tuple[Seating, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    voices: tuple[Voice, ...] = ()

    @property
    def chapters(self) -> tuple[Stage, ...]:
        """The steps that were opened, in the order of the agenda."""
        return tuple(stage for stage in self.stages if stage.chapter is not None)


__all__ = [
    "Announced",
    "Document",
    "Figures",
    "Line",
    "Moment",
    "People",
    "Person",
    "Placed",
    "Seat",
    "Seating",
    "Sheet",
    "Stage",
    "String",
    "Voice",
    "Who",
]
