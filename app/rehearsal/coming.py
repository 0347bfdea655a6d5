"""How people come, go and come back: most in the last minutes, some never, some lose their line. Pure, seeded.

Source: the handbook's rehearsal robots (70 % in the last minutes, 10 % never, 5 % lose their line in each step, most of
them come back at once). Times in seconds from the beginning, compressed to the minutes there are.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

NEVER_SHARE: Final = 0.10
COMPANY_SHARE: Final = 0.04
COMPANY_MAX: Final = 8
"""The company's people come before everybody else, all of them."""
LATE_SHARE: Final = 0.70
"""So many come in the second half of the time for arriving."""
DROP_SHARE: Final = 0.05
"""Lose their line in each step."""
AT_ONCE_SHARE: Final = 0.60
"""Of those, are back at once; the others after a while."""
AT_ONCE_S: Final = 0.5
ARRIVING_SHARE: Final = 0.5
"""So much of the whole time is for arriving; the agenda takes the rest."""
SETTLING_SHARE: Final = 0.75
"""So much of the agenda's time may go by with saying goodbye; else there is not time enough to sit at tables."""


@dataclass(frozen=True, slots=True)
class Plan:
    """When each of the guests comes; None: never."""

    arrivals: tuple[float | None, ...]
    arriving_s: float
    total_s: float

    @property
    def never(self) -> int:
        """How many stay away."""
        return sum(at is None for at in self.arrivals)


def company(people: int) -> int:
    """How many of so many invited are the company's people."""
    return min(COMPANY_MAX, max(1, round(people * COMPANY_SHARE)))


def staying_away(guests: int) -> int:
    """How many of so many guests never come."""
    return round(guests * NEVER_SHARE)


def invited(present: int) -> int:
    """The fewest who have to be invited so that so many come and get a seat; who moderates has none."""
    people = present + 1
    while (guests := people - 1 - company(people)) - staying_away(guests) + company(people) < present:
        people += 1
    return people


def plan(guests: int, minutes: float, chance: random.Random, arriving_s: float | None = None) -> Plan:
    """Arrivals of so many guests within `arriving_s`, or else the first part of `minutes`."""
    total_s = minutes * 60
    arriving_s = total_s * ARRIVING_SHARE if arriving_s is None else arriving_s
    never = staying_away(guests)
    coming: list[float | None] = [_arrival(n, guests - never, arriving_s, chance) for n in range(guests - never)]
    arrivals = [*coming, *[None] * never]
    chance.shuffle(arrivals)
    return Plan(tuple(arrivals), arriving_s, total_s)


def _arrival(n: int, coming: int, window_s: float, chance: random.Random) -> float:
    early = n < coming * (1 - LATE_SHARE)
    first, last = (0.0, window_s / 2) if early else (window_s / 2, window_s)
    return chance.uniform(first, last)


def lengths(weights: tuple[float, ...], seconds: float, settling: tuple[float, ...] = ()) -> tuple[float, ...]:
    """`seconds` shared out by weight, nobody with nothing. `settling`: so long each takes before it begins, where
    people say goodbye and go to tables; in too little time nobody ever sits, and it is shared out as if they did."""
    settled = settling if sum(settling) <= seconds * SETTLING_SHARE else (0.0,) * len(weights)
    seconds -= sum(settled)
    least = seconds / max(1, len(weights)) * 0.25
    spare = seconds - least * len(weights)
    whole = sum(weights) or 1.0
    shares = tuple(least + spare * weight / whole for weight in weights)
    return tuple(share + first for share, first in zip(shares, settled or (0.0,) * len(weights), strict=True))


def absence_s(step_s: float, chance: random.Random) -> float:
    """How long somebody whose line was cut stays away."""
    return chance.uniform(0, AT_ONCE_S) if chance.random() < AT_ONCE_SHARE else chance.uniform(0.1, 0.4) * step_s
