"""Measuring: percentiles, the load of processes, how late this process's own clock rings."""

from __future__ import annotations

import asyncio
import gc
import math
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final

from app.rehearsal.assignment import Load
from app.rehearsal.verdict import Times

MIB: Final = 1024 * 1024
TICK_S: Final = 0.05
"""How often the robots' own clock is looked at."""
DELAYS_MAX: Final = 100_000
COLLECT_AFTER: Final = (20_000, 20, 20)
"""Python's usual (700, 10, 10) looks for cycles each time a thousand robots are told something, half a second long."""


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    return _at(sorted(values), share)


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[math.ceil(share * len(ordered)) - 1]


def times(values_s: Sequence[float], high: float) -> Times:
    """Median, a high percentile and the 99th of times in seconds."""
    if not values_s:
        return Times()
    ordered = sorted(values_s)
    p50, most, p99 = (round(1_000 * _at(ordered, share), 1) for share in (0.5, high, 0.99))
    return Times(p50, most, len(ordered), p99)


@contextmanager
def undisturbed() -> Iterator[None]:
    """While this lasts, this process seldom looks for cycles."""
    before = gc.get_threshold()
    gc.set_threshold(*COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def own_load() -> Load:
    """Of this process."""
    used = os.times()
    return Load(os.getpid(), platform.node(), os.cpu_count() or 1, used.user + used.system, memory_bytes())


def memory_bytes() -> int:
    """Resident memory of this process; where the system does not say, the most it ever was, or 0."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return _most_memory_bytes()


def _most_memory_bytes() -> int:
    try:
        import resource  # not on Windows
    except ImportError:
        return 0
    most: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1_024


class Lateness:
    """How late this process's own loop is: whoever is late themselves cannot measure others."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.delays_s: list[float] = []
        self._task = asyncio.get_running_loop().create_task(self._watch(), name="lateness")

    async def _watch(self) -> None:
        while len(self.delays_s) < DELAYS_MAX:
            due = self._clock() + TICK_S
            await asyncio.sleep(TICK_S)
            self.delays_s.append(max(0.0, self._clock() - due))

    @property
    def p99_ms(self) -> float:
        """Of all looks so far."""
        return 1_000 * quantile(self.delays_s, 0.99) if self.delays_s else 0.0

    async def close(self) -> None:
        """Stop looking."""
        self._task.cancel()
        await asyncio.wait([self._task])


class Loads:
    """What the server's processes said of themselves, in turn."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._said: dict[int, list[tuple[float, Load]]] = {}

    def add(self, load: Load) -> None:
        """One of them said how it is."""
        self._said.setdefault(load.process, []).append((self._clock(), load))

    @property
    def processes(self) -> int:
        return len(self._said)

    @property
    def machine(self) -> Load | None:
        """Any of them: all run on one machine, as far as the robots can see."""
        return next((said[-1][1] for said in self._said.values()), None)

    @property
    def memory_bytes(self) -> int:
        """Of all together, the most each ever had."""
        return sum(max(load.memory_bytes for _, load in said) for said in self._said.values())

    @property
    def percent(self) -> float:
        """Of one core, all together, over the whole time."""
        return sum(_percent(said[0], said[-1]) for said in self._said.values())

    @property
    def busiest_percent(self) -> float:
        """Of one core, of the busiest process over the busiest stretch of some seconds."""
        stretches = (_percent(*pair) for said in self._said.values() for pair in _stretches(said))
        return max(stretches, default=0.0)

    def percent_between(self, first_s: float, last_s: float) -> float:
        """Of one core, all together, over that time, as far as they said something before and after it."""
        spent = sum(_spent(said, last_s) - _spent(said, first_s) for said in self._said.values())
        return 100 * spent / (last_s - first_s) if last_s > first_s else 0.0


def _spent(said: Sequence[tuple[float, Load]], at_s: float) -> float:
    """The processor seconds somebody had taken by then: between two words as if spent evenly."""
    for (before_s, before), (after_s, after) in pairwise(said):
        if before_s <= at_s <= after_s:
            share = (at_s - before_s) / max(1e-9, after_s - before_s)
            return before.cpu_s + share * (after.cpu_s - before.cpu_s)
    return said[0][1].cpu_s if at_s < said[0][0] else said[-1][1].cpu_s


STRETCH_S: Final = 4.0


def _stretches(said: Sequence[tuple[float, Load]]) -> list[tuple[tuple[float, Load], tuple[float, Load]]]:
    found, first = [], said[0]
    for one in said[1:]:
        if one[0] - first[0] >= STRETCH_S:
            found.append((first, one))
            first = one
    return found or [(said[0], said[-1])]


def _percent(first: tuple[float, Load], last: tuple[float, Load]) -> float:
    passed_s = last[0] - first[0]
    return 100 * (last[1].cpu_s - first[1].cpu_s) / passed_s if passed_s > 0 else 0.0
