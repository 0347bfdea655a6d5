"""Who comes late: they sit at once where they are missed most, and nobody who is there is left without a seat.

Rules and their sources (handbook, methods C1 and D1): the smallest table first, then where somebody knows the fewest;
when all tables are full as one too many, until three are too many, for whom another table opens; whoever must not sit
with anybody there gets a table, too. The same for pairs, which are three if somebody would be alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import ceil
from typing import Final

from app.facilitation import limits
from app.facilitation.events import Moved
from app.facilitation.seating import Wishes, seat_late, table_sizes
from app.facilitation.seating.sizes import SEATS
from app.facilitation.state import Dialogue, Sitting
from app.facilitation.tables import memory
from app.facilitation.tables.stand import PAIR_SEATS

ANOTHER_TABLE: Final = 3
"""So many who find no free seat open another table."""


def seated_late(dialogue: Dialogue, sitting: Sitting, tables: dict[int, list[str]], come: Sequence[str]) -> list[Moved]:
    """Seats those who came; `tables` changes with them."""
    met, wishes = memory.met(memory.earlier(dialogue, sitting.step)), memory.wishes(dialogue, sitting.step)
    moves = []
    coming = _opened(dialogue, sitting, tables, [*_squeezed(dialogue, sitting, tables, len(come)), *come])
    begun = _begun(dialogue, sitting, tables, len(coming))
    for person in coming:
        table = late_table(dialogue, person, tables, met, wishes, begun)
        if table is None:  # at every table sits somebody whom they must not meet
            table = _another(sitting, tables)
            tables[table] = []
        if (seat := sitting.seats.get(person)) is None or seat.table != table:
            moves.append(Moved(person, table, "late", met_again(met, person, tables[table])))
        tables[table].append(person)
    return moves


def _squeezed(dialogue: Dialogue, sitting: Sitting, tables: dict[int, list[str]], come: int) -> list[str]:
    """Who sits where all seats were taken, and gets up once there are enough of them for a table of their own."""
    seats, enough = _enough(sitting)
    surplus = sum(max(0, len(people) - seats) for people in tables.values())
    if not come or surplus + come < enough or any(0 < len(people) < seats for people in tables.values()):
        return []
    return [person for people in tables.values() for person in _last_to_come(dialogue, sitting, people, seats)]


def _last_to_come(dialogue: Dialogue, sitting: Sitting, people: list[str], seats: int) -> list[str]:
    """Takes as many away from a table as are too many: who came late before others, neither hosts nor pinned people."""
    stay = {*sitting.hosts.values(), *dialogue.tables.pinned}
    free = [person for person in people if person not in stay]
    free.sort(key=lambda person: sitting.seats[person].reason != "late")
    leaving = free[: max(0, len(people) - seats)]
    for person in leaving:
        people.remove(person)
    return leaving


def _enough(sitting: Sitting) -> tuple[int, int]:
    """The seats of a table, and how many without one get another table."""
    return (PAIR_SEATS, PAIR_SEATS) if sitting.pairs else (SEATS, ANOTHER_TABLE)


def _another(sitting: Sitting, tables: Mapping[int, Sequence[str]]) -> int:
    return max(tables, default=sitting.first - 1) + 1


def _opened(dialogue: Dialogue, sitting: Sitting, tables: dict[int, list[str]], come: Sequence[str]) -> Sequence[str]:
    """Who comes, after further tables were put up for them if nobody could sit at those there are."""
    seats, enough = _enough(sitting)
    free = sum(max(0, seats - len(people)) for people in tables.values() if people or sitting.choice)
    more = len(come) - free
    if not any(tables.values()) and come and not sitting.choice:
        more = max(more, 1)
    elif more < enough:
        return come
    begin = _another(sitting, tables)
    count = max(1, more // PAIR_SEATS) if sitting.pairs else len(table_sizes(more, 1, dialogue.described.table_seats))
    for number in range(begin, begin + count):
        tables[number] = []
    return come


def _begun(dialogue: Dialogue, sitting: Sitting, tables: Mapping[int, Sequence[str]], come: int) -> Sequence[int]:
    """The tables nobody chose where those who did not choose begin, as evenly as elsewhere: only as many as are needed,
    and not once all others are full, when the last would sit alone."""
    if not sitting.choice:
        return ()
    more = come - sum(max(0, SEATS - len(people)) for people in tables.values() if people)
    merged = _merged_away(dialogue)
    left = [table for table, people in tables.items() if not people and table not in merged]
    return left[: max(0, ceil(more / SEATS))]


def late_table(
    dialogue: Dialogue,
    person: str,
    tables: Mapping[int, Sequence[str]],
    met: Mapping[str, Mapping[str, int]],
    wishes: Wishes,
    begun: Collection[int] = (),
) -> int | None:
    """The table for somebody who comes late; a pinned person's own, if there is room. At those that are `begun` nobody
    need sit yet.
    """
    pinned = dialogue.tables.pinned.get(person, -1)
    there = tables.get(pinned)
    if there is not None and len(there) < limits.TABLE_MAX_SEATS and not memory.kept_apart(dialogue, person, there):
        return pinned
    empty = [table for table, people in tables.items() if not people and table not in _merged_away(dialogue)]
    allowed = {
        table: [memory.guest(dialogue, id) for id in people]
        for table, people in tables.items()
        if (people or table in begun) and not memory.kept_apart(dialogue, person, people)
    }
    crowded = all(len(people) >= SEATS for people in allowed.values())
    if crowded and empty:
        return min(empty)
    found = seat_late(memory.guest(dialogue, person), allowed, met, wishes)
    return found if found is not None else min(empty, default=None)


def _merged_away(dialogue: Dialogue) -> Mapping[int, int]:
    last = dialogue.tables.last
    return last.merged if last else {}


def met_again(met: Mapping[str, Mapping[str, int]], person: str, others: Sequence[str]) -> tuple[str, ...]:
    """Whom of the others somebody has met before."""
    known = met.get(person, {})
    return tuple(other for other in others if other in known)
