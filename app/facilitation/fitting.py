"""Which method and which timing fit a dialogue, and why: a help for whoever organises one, never a rule that binds.

Rules, from the handbook's methods: a World Café is for 12 to a few hundred at tables of four or five, has two or three
rounds of 15 to 30 minutes and two more for each change of tables (C1); its harvest begins with a quiet minute and at
most two sentences from each table; the company gives back what it understood, and a closing round ends it
(corrections on top); a break comes after 60 to 75 minutes (common frame). Fewer than eight stay together; nobody need
meet twice where the closed rule promises it (D1). Pairs take the same time for either side (C7). The company does not
weigh. What a plan lacks or has too much of is said, not hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from app.facilitation.seating.sizes import never_twice, table_sizes
from app.facilitation.setup import MethodName

Aim = Literal["hear", "themes", "ideas", "meet"]
"""What for: to hear what people live through; to find what matters; to develop something; to get to know each other."""
Way = Literal["circle", "cafe"]
Happening = Literal["arrive", "welcome", "pairs", "round", "pause", "quiet", "harvest", "weigh", "heard", "how"]

LEAST_MINUTES: Final = 30
MOST_MINUTES: Final = 480
MOVE_MINUTES: Final = 2
"""To say goodbye and to arrive, before the clock of a round begins."""
FEWEST_AT_TABLES: Final = 8
FEWEST_FOR_A_CAFE: Final = 12
LARGE: Final = 300
BREAK_AFTER_MINUTES: Final = 90
"""Whoever stays longer has a break on the way."""
BREAK_BEST_MINUTES: Final = 67
"""After the beginning: the middle between 60 and 75."""
EVENING_MINUTES: Final = 210


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes of one thing: fewer is not worth beginning, more is not listened to."""

    least: int
    good: int
    most: int

    @property
    def decent(self) -> int:
        """So much it must have before there is something more."""
        return (self.least + self.good) // 2


SPANS: Final[dict[Happening, Span]] = {  # in the order in which they happen; the break lies between rounds
    "welcome": Span(5, 10, 15),
    "pairs": Span(6, 8, 16),
    "round": Span(15, 20, 30),
    "pause": Span(5, 10, 15),
    "quiet": Span(4, 6, 8),
    "harvest": Span(10, 20, 30),
    "weigh": Span(4, 5, 8),
    "heard": Span(6, 12, 20),
    "how": Span(4, 7, 10),
}
FIRST_TO_GROW: Final[tuple[Happening, ...]] = (
    "round",
    "harvest",
    "heard",
    "pause",
    "welcome",
    "how",
    "quiet",
    "weigh",
    "pairs",
)


@dataclass(frozen=True, slots=True)
class Planned:
    """One step. `minutes` None: no clock; those of a round at tables hold the change of tables before it."""

    name: Happening
    method: MethodName
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it fits, or what to think of. `args` fill its sentence."""

    id: str
    args: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """A way through so many minutes. `fits`: as it is meant, or only possible; `spare`: minutes nothing is done with.

    `tables` 0: everybody in one circle. `seats`: people at the smallest and at the largest table.
    """

    way: Way
    fits: bool
    rounds: int
    talk: int
    tables: int
    seats: tuple[int, int]
    steps: tuple[Planned, ...]
    spare: int
    reasons: tuple[Reason, ...]


def plans(people: int, minutes: int, aim: Aim) -> tuple[Plan, ...]:
    """What can be done with so many people in so many minutes, what fits best first. At least one.

    `minutes`: from the welcome to the end, at least `LEAST_MINUTES`.
    """
    found = [_circle(people, minutes, aim)]
    if people >= FEWEST_AT_TABLES and _minutes(_CAFE) <= minutes:
        found.append(_cafe(people, minutes, aim))
    return tuple(sorted(found, key=lambda plan: (not plan.fits, plan.way == "circle")))


Parts = dict[Happening, int]
"""What happens, and how often."""
_CAFE: Final[Parts] = {"welcome": 1, "round": 2, "quiet": 1, "harvest": 1, "heard": 1, "how": 1}
_CIRCLE: Final[Parts] = {"welcome": 1, "round": 1, "how": 1}
Wish = tuple[Happening, int]


def _cafe(people: int, minutes: int, aim: Aim) -> Plan:
    parts, lasts, spare = _filled(_CAFE, _wishes(aim, minutes, "cafe"), minutes)
    sizes = table_sizes(people, parts["round"])
    reasons = (
        *_at_tables(people, sizes, parts["round"], parts["round"] * lasts["round"]),
        *_common(parts, minutes, spare),
    )
    return Plan(
        "cafe",
        people >= FEWEST_FOR_A_CAFE,
        parts["round"],
        lasts["round"],
        len(sizes),
        (sizes[-1], sizes[0]),
        _steps(parts, lasts, "cafe"),
        spare,
        reasons,
    )


def _circle(people: int, minutes: int, aim: Aim) -> Plan:
    parts, lasts, spare = _filled(_CIRCLE, _wishes(aim, minutes, "circle"), minutes)
    reasons = (
        *_in_one_circle(people, minutes, parts["round"] * lasts["round"]),
        *_common(parts, minutes, spare),
    )
    return Plan(
        "circle",
        people < FEWEST_FOR_A_CAFE or minutes < _minutes(_CAFE),
        parts["round"],
        lasts["round"],
        0,
        (people, people),
        _steps(parts, lasts, "circle"),
        spare,
        reasons,
    )


def _wishes(aim: Aim, minutes: int, way: Way) -> list[Wish]:
    """What more there should be, what matters most first."""
    first: list[Wish] = [("pause", 1)] if minutes > BREAK_AFTER_MINUTES else []
    first += [("pairs", 1)] if aim == "meet" else []
    circle: list[Wish] = [("heard", 1), ("harvest", 1), ("round", 2)]
    last: list[Wish] = [("round", 3)]
    last += [("weigh", 1)] if aim in ("themes", "ideas") else []
    last += [("pairs", 1)] if minutes > BREAK_AFTER_MINUTES else []
    return first + (circle if way == "circle" else []) + last


def _minutes(parts: Parts, *, decent: bool = False) -> int:
    lasts = {name: SPANS[name].decent if decent else SPANS[name].least for name in parts}
    return _sum(parts, lasts)


def _sum(parts: Parts, lasts: Parts) -> int:
    moves = MOVE_MINUTES * parts["round"] if "quiet" in parts else 0
    return moves + sum(times * lasts[name] for name, times in parts.items())


def _filled(least: Parts, wishes: list[Wish], minutes: int) -> tuple[Parts, Parts, int]:
    """What there is time for, how long each lasts, and the minutes that are left."""
    parts = dict(least)
    for name, times in wishes:
        more = {**parts, name: times}
        if _minutes(more, decent=True) <= minutes:
            parts = more
    lasts = {name: SPANS[name].least for name in parts}
    left = _grow(parts, lasts, minutes - _sum(parts, lasts), "good")
    return parts, lasts, _grow(parts, lasts, left, "most")


def _grow(parts: Parts, lasts: Parts, left: int, to: Literal["good", "most"]) -> int:
    """Gives everything a minute more, in turn, until it has what it should or none are left."""
    growing = True
    while growing:
        growing = False
        for name in FIRST_TO_GROW:
            if name in parts and lasts[name] < getattr(SPANS[name], to) and parts[name] <= left:
                lasts[name] += 1
                left -= parts[name]
                growing = True
    return left


def _steps(parts: Parts, lasts: Parts, way: Way) -> tuple[Planned, ...]:
    return (Planned("arrive", "foyer", None), *_from_welcome(parts, lasts, way))


def _from_welcome(parts: Parts, lasts: Parts, way: Way) -> Iterator[Planned]:
    before = _rounds_before_break(parts, lasts, way) if "pause" in parts else 0
    for name in SPANS:
        for number in range(parts[name] if name in parts and name != "pause" else 0):
            moving = MOVE_MINUTES if name == "round" and way == "cafe" else 0
            yield Planned(name, _method(name, way), lasts[name] + moving)
            if name == "round" and number + 1 == before:
                yield Planned("pause", "break", lasts["pause"])


def _rounds_before_break(parts: Parts, lasts: Parts, way: Way) -> int:
    """After which round people have sat for about as long as one sits well; never between the last and its harvest."""
    before = lasts["welcome"] + (lasts["pairs"] if "pairs" in parts else 0)
    one = lasts["round"] + (MOVE_MINUTES if way == "cafe" else 0)
    return min(range(1, max(2, parts["round"])), key=lambda rounds: abs(before + rounds * one - BREAK_BEST_MINUTES))


def _method(name: Happening, way: Way) -> MethodName:
    methods: dict[Happening, MethodName] = {
        "welcome": "plenary",
        "pairs": "pairs",
        "round": "world_cafe" if way == "cafe" else "plenary",
        "pause": "break",
        "quiet": "table_harvest",
        "harvest": "harvest",
        "weigh": "weighing",
        "heard": "read_back",
        "how": "closing_round",
    }
    return methods[name]


def _at_tables(people: int, sizes: list[int], rounds: int, talk: int) -> Iterator[Reason]:
    yield Reason("share", {"people": people, "seats": sizes[0], "table": talk // sizes[0], "circle": talk // people})
    promised = never_twice(len(sizes), sizes[0], rounds)
    yield Reason("never_twice" if promised else "again", {"rounds": rounds, "met": rounds * (sizes[0] - 1)})
    yield Reason("hosts", {"tables": len(sizes)})
    if people < FEWEST_FOR_A_CAFE:
        yield Reason("small", {"least": FEWEST_FOR_A_CAFE})
    if people > LARGE:
        yield Reason("large", {"people": people, "tables": len(sizes)})


def _in_one_circle(people: int, minutes: int, talk: int) -> Iterator[Reason]:
    if people < FEWEST_FOR_A_CAFE:
        yield Reason("few", {"people": people, "circle": talk // people})
    else:
        yield Reason("all_hear", {"people": people, "circle": talk // people})
    if people >= FEWEST_FOR_A_CAFE and minutes < _minutes(_CAFE):
        yield Reason("short", {"least": _minutes(_CAFE)})


def _common(parts: Parts, minutes: int, spare: int) -> Iterator[Reason]:
    for name in ("pairs", "pause", "weigh"):
        if name in parts:
            yield Reason(name)
    if "harvest" not in parts:
        yield Reason("no_harvest")
    if "heard" not in parts:
        yield Reason("no_read_back")
    if minutes > EVENING_MINUTES:
        yield Reason("long", {"minutes": minutes})
    if spare:
        yield Reason("spare", {"minutes": spare})
