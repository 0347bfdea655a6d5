"""What the tables of a World Café leave behind: who sat where, what lies on the cloths, what was handed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.documentation.moments import Who
from app.facilitation.commands import Point, Shape


@dataclass(frozen=True, slots=True)
class TableSeats:
    """Who sat at a table in one round. `host`: one of them, if anybody hosted; `others`: everybody else."""

    table: int
    host: Who | None
    others: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Seating:
    """One round. `title`: of its step."""

    step: str
    round: int
    title: str
    tables: tuple[TableSeats, ...]


@dataclass(frozen=True, slots=True)
class LaidThing:
    """Something on a cloth, 0 to 1,000 from its left and upper edge."""

    shape: Shape
    points: tuple[Point, ...]
    text: str
    round: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one table leaves. `lines`: round → the numbers of what was said there; `host`: who stayed there last."""

    table: int
    host: Who | None
    cloth: tuple[LaidThing, ...]
    handed_in: tuple[str, ...]
    lines: tuple[tuple[int, tuple[int, ...]], ...]

    @property
    def anchor(self) -> str:
        return f"table-{self.table}"

    @property
    def words(self) -> tuple[LaidThing, ...]:
        """What is written on the cloth, for who cannot see it drawn."""
        return tuple(one for one in self.cloth if one.text)


@dataclass(frozen=True, slots=True)
class Meetings:
    """How many times two people sat at a table together, and how many of those had done so before."""

    total: int
    again: int


def meetings(seatings: Sequence[Seating]) -> Meetings:
    """Counted over all rounds. People without a name any more are told apart by their chairs."""
    met = Counter(pair for seating in seatings for pair in _pairs(seating))
    return Meetings(met.total(), met.total() - len(met))


def _pairs(seating: Seating) -> Iterable[tuple[int, ...]]:
    for seats in seating.tables:
        people = [who.person for who in (*((seats.host,) if seats.host else ()), *seats.others) if who.person]
        yield from (tuple(sorted(pair)) for pair in combinations(people, 2))


def heard_at(tables: Iterable[int | None]) -> tuple[int, ...]:
    """The tables some lines were said at, each once."""
    return tuple(sorted({table for table in tables if table is not None}))
