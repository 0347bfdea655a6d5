"""How many tables, and how many people at each: four or five wherever the number allows."""

from __future__ import annotations

from math import ceil
from typing import Final

SEATS: Final = 5
SEATS_LOW: Final = 4


def table_sizes(people: int, rounds: int = 1) -> list[int]:
    """The sizes of the tables, largest first. The fewest tables at which nobody need meet twice in so many rounds.

    Where no number of tables promises that, the fewest that are at least as many as the seats of one: with fewer,
    two who sat together must meet again.
    """
    tables = _tables(people, rounds)
    low, more = divmod(people, tables)
    return [low + 1] * more + [low] * (tables - more)


def _tables(people: int, rounds: int) -> int:
    fewest = max(1, ceil(people / SEATS))
    possible = range(fewest, max(fewest, people // SEATS_LOW) + 1)
    promised = (tables for tables in possible if never_twice(tables, ceil(people / tables), rounds))
    enough = (tables for tables in possible if tables >= ceil(people / tables))
    return next(promised, next(enough, fewest))


def never_twice(tables: int, seats: int, rounds: int) -> bool:
    """Whether the closed rule (table = home + seat x round, modulo tables) lets no two people meet twice."""
    steps = range(1, seats)
    return all(seat * later % tables for seat in steps for later in range(1, rounds))
