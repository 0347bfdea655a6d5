"""How many tables, and how many people at each: four or five wherever the number allows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

SEATS: Final = 5
SEATS_LOW: Final = 4


def table_sizes(people: int, rounds: int = 1, seats: int = SEATS) -> list[int]:
    """The sizes of the tables, largest first: the number of tables at which nobody need meet twice in so many rounds,
    the fewest (`seats` five) or the most (four).

    Where no number of tables promises that, one that is at least as large as the seats of a table: with fewer tables,
    two who sat together must meet again.
    """
    tables = _tables(people, rounds, seats)
    low, more = divmod(people, tables)
    return [low + 1] * more + [low] * (tables - more)


def _tables(people: int, rounds: int, seats: int) -> int:
    fewest = max(1, ceil(people / SEATS))
    possible: Sequence[int] = range(fewest, max(fewest, people // SEATS_LOW) + 1)
    if seats == SEATS_LOW:
        possible = possible[::-1]
    promised = (tables for tables in possible if never_twice(tables, ceil(people / tables), rounds))
    enough = (tables for tables in possible if tables >= ceil(people / tables))
    return next(promised, next(enough, possible[0]))


def never_twice(tables: int, seats: int, rounds: int) -> bool:
    """Whether the closed rule (table = home + seat x round, modulo tables) lets no two people meet twice."""
    steps = range(1, seats)
    return all(seat * later % tables for seat in steps for later in range(1, rounds))
