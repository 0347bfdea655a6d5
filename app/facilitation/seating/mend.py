"""Mending a drawing: whoever sits where something speaks against the table is exchanged, best of thirty by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from app.facilitation.seating.cost import Cost

BEST_OF: Final = 30
PASSES: Final = 8
EXCHANGES_TRIED: Final = 2_000
"""In all, so that the time has a bound: what cannot be respected would otherwise be tried for ever."""


def mend(
    tables: Sequence[Sequence[str]], kept: Mapping[str, int], kinds: Mapping[str, str], cost: Cost, chance: Random
) -> list[list[str]]:
    """The tables after exchanges that each made it better; nobody who is kept moves.

    `kinds`: who may be exchanged for whom without disturbing the mixture; those are tried as often as all the others.
    """
    mending = _Mending(tables, kept, kinds, cost, chance)
    for _ in range(PASSES):
        before = sum(mending.costs)
        mending.once_through()
        if not sum(mending.costs) or sum(mending.costs) == before or mending.left <= 0:
            break
    return mending.tables


class _Mending:
    """The tables while they are mended, with what speaks against each and where everybody sits."""

    def __init__(
        self,
        tables: Sequence[Sequence[str]],
        kept: Mapping[str, int],
        kinds: Mapping[str, str],
        cost: Cost,
        chance: Random,
    ) -> None:
        self.tables = [list(table) for table in tables]
        self.costs = [cost(table, number) for number, table in enumerate(self.tables)]
        self.left = EXCHANGES_TRIED
        self._kept, self._kinds, self._cost, self._chance = kept, kinds, cost, chance
        self._where = {person: number for number, table in enumerate(self.tables) for person in table}
        self._movable = sorted(self._where.keys() - kept.keys())
        self._peers: dict[str, list[str]] = {}
        for person in self._movable:
            self._peers.setdefault(kinds[person], []).append(person)

    def once_through(self) -> None:
        """Everybody at a table against which something speaks is exchanged once, the worst tables first."""
        bad = [number for number, cost in enumerate(self.costs) if cost]
        for table in sorted(bad, key=lambda number: -self.costs[number]):
            for person in list(self.tables[table]):
                if self.left <= 0 or not self.costs[table]:
                    break
                if person not in self._kept:
                    self._exchange(person)

    def _exchange(self, person: str) -> None:
        """Exchange them with the best of some others, if that is better than now."""
        best, best_gain = None, 0
        for n in range(BEST_OF):
            other = self._somebody(self._peers[self._kinds[person]] if n % 2 == 0 else self._movable)
            gain = self._gain(person, other)
            if gain > best_gain:
                best, best_gain = other, gain
                if not self.costs[self._where[person]] + self.costs[self._where[other]] - gain:
                    break
        if best is not None:
            self._swap(person, best)
            for number in (self._where[person], self._where[best]):
                self.costs[number] = self._cost(self.tables[number], number)

    def _somebody(self, people: Sequence[str]) -> str:
        return people[int(self._chance.random() * len(people))]

    def _gain(self, person: str, other: str) -> int:
        """By how much less would speak against both their tables."""
        here, there = self._where[person], self._where[other]
        if here == there:
            return 0
        self.left -= 1
        self._swap(person, other)
        after = self._cost(self.tables[here], here) + self._cost(self.tables[there], there)
        gain = self.costs[here] + self.costs[there] - after
        self._swap(person, other)
        return gain

    def _swap(self, person: str, other: str) -> None:
        here, there = self.tables[self._where[person]], self.tables[self._where[other]]
        i, j = here.index(person), there.index(other)
        here[i], there[j] = other, person
        self._where[person], self._where[other] = self._where[other], self._where[person]
