"""Who sat with whom in the rounds of a World Café, as the moderation saw it; and who met again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

Tables = list[list[str]]


class Meetings:
    """The tables of each round as they stood last."""

    def __init__(self) -> None:
        self._rounds: dict[str, Tables] = {}

    def look(self, shown: Mapping[str, Any]) -> None:
        """Look at the topic `tables` of a round."""
        if shown.get("phase") == "seated":
            self._rounds[shown["step"]] = [list(table["people"]) for table in shown["tables"].values()]

    @property
    def tables(self) -> int:
        """How many tables there were in the round with the most."""
        return max((sum(map(bool, tables)) for tables in self._rounds.values()), default=0)

    @property
    def rounds(self) -> int:
        return len(self._rounds)

    def again(self) -> tuple[int, int]:
        """How many pairs of people sat together in more than one round, and how many in any."""
        together = Counter(pair for tables in self._rounds.values() for pair in _pairs(tables))
        return sum(count > 1 for count in together.values()), len(together)


def _pairs(tables: Tables) -> Sequence[frozenset[str]]:
    return [frozenset(pair) for people in tables for pair in combinations(people, 2)]
