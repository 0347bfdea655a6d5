"""What a process costs: fitted to what was observed, and forecast for houses nobody can measure here.

A process that serves `n` people of a dialogue pays for every turn of its writer and every line it stores in it, for
every line another process stored, for every write to a socket, and for every line in such a write.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.rooms.pace import TICK_S, pause_s, turn_s
from loadtests.figures import Figure

PRICES: Final = 5
FITTING_STEPS: Final = 10_000
TICKS: Final = 200


@dataclass(frozen=True, slots=True)
class Observed:
    """What one process did in a run, and the processor seconds it took."""

    turns: float
    stored: float
    heard: float
    writes: float
    deliveries: float
    cpu_s: float = 0.0
    run: str = ""

    @property
    def amounts(self) -> tuple[float, ...]:
        return self.turns, self.stored, self.heard, self.writes, self.deliveries


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor: a turn, a line stored in it, one stored elsewhere, a write, a line in a write."""

    turn_s: float
    stored_s: float
    heard_s: float
    write_s: float
    delivery_s: float

    def of(self, observed: Observed) -> float:
        """What that takes."""
        prices = (self.turn_s, self.stored_s, self.heard_s, self.write_s, self.delivery_s)
        return sum(price * amount for price, amount in zip(prices, observed.amounts, strict=True))

    def off(self, observed: Sequence[Observed]) -> float:
        """How far that is from what was observed, where it is furthest."""
        return max(abs(self.of(one) / one.cpu_s - 1) for one in observed)


def fitted(observed: Sequence[Observed]) -> Cost:
    """The prices that explain best what was observed, none of them negative: each price in turn, relative errors."""
    rows = [tuple(amount / one.cpu_s for amount in one.amounts) for one in observed]
    prices = [0.0] * PRICES
    left = [1.0] * len(rows)
    for step in range(FITTING_STEPS):
        place = step % PRICES
        weight = sum(row[place] ** 2 for row in rows)
        if not weight:
            continue
        change = sum(row[place] * error for row, error in zip(rows, left, strict=True)) / weight
        change = max(-prices[place], change)
        prices[place] += change
        left = [error - row[place] * change for row, error in zip(rows, left, strict=True)]
    return Cost(*prices)


def unseen(observed: Sequence[Observed]) -> float:
    """How far off each run would be foretold from all the others, where that is furthest."""
    runs = dict.fromkeys(one.run for one in observed)
    others = {run: [one for one in observed if one.run != run] for run in runs}
    return max(fitted(others[run]).off([one for one in observed if one.run == run]) for run in runs)


@dataclass(frozen=True, slots=True)
class Forecast:
    """A process as the ticks of the hub would have it run."""

    share: float
    tick_s: float


def simulated(cost: Cost, people: int, per_s: float, processes: int, dialogues: int = 1) -> Forecast:
    """One of `processes`, among which every dialogue's `people` are spread, with `per_s` lines in each dialogue."""
    here = people / processes
    own, others = per_s / processes, per_s * (1 - 1 / processes)
    tick_s, writing_s = TICK_S, 0.0
    for _ in range(TICKS):
        lines = max(1.0, per_s * tick_s)
        writing_s = here * (cost.write_s + lines * cost.delivery_s)
        paused_s = pause_s(writing_s, per_s, processes)
        tick_s = (tick_s + max(writing_s + paused_s, min(1 / per_s, 1.0))) / 2
    turns = min(own, 1 / turn_s(processes))
    each = turns * cost.turn_s + own * cost.stored_s + others * cost.heard_s + writing_s / tick_s
    return Forecast(each * dialogues, tick_s)


HOUSES: Final = (
    ("1,000 people, 200 lines/s", 1_000, 200.0, 1, 1),
    ("the same on 2 processes", 1_000, 200.0, 2, 1),
    ("the same on 8 processes", 1_000, 200.0, 8, 1),
    ("10,000 in one dialogue, 80 lines/s, 8 processes", 10_000, 80.0, 8, 1),
    ("10,000 in one dialogue, 200 lines/s, 8 processes", 10_000, 200.0, 8, 1),
    ("100 dialogues of 1,000, 8 lines/s each, 8 processes", 1_000, 8.0, 8, 100),
    ("100 dialogues of 1,000, 8 lines/s each, 16 processes", 1_000, 8.0, 16, 100),
)


def forecast(observed: Sequence[Observed]) -> list[Figure]:
    """The prices, how far they are off, and the houses they lead to."""
    cost = fitted(observed)
    prices = Figure(
        "fitted: a turn of the writer; a line stored in it; one stored elsewhere; a write to a socket; a line in it",
        f"{1e3 * cost.turn_s:.2f} ms; {1e3 * cost.stored_s:.2f} ms; {1e3 * cost.heard_s:.2f} ms; "
        f"{1e6 * cost.write_s:.1f} µs; {1e6 * cost.delivery_s:.2f} µs",
        f"least squares of relative errors: off by {100 * cost.off(observed):.0f} % at most, and by "
        f"{100 * unseen(observed):.0f} % for a run that is left out of the fitting",
    )
    houses = []
    for name, people, per_s, processes, dialogues in HOUSES:
        found = simulated(cost, people, per_s, processes, dialogues)
        each = f"{100 * found.share:.0f} % of a core each"
        houses.append(Figure(f"simulated: {name}", each, f"{1e3 * found.tick_s:.0f} ms from tick to tick"))
    return [prices, *houses]
