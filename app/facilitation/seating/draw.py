"""The drawing of one round: who is present, who met whom, what has to be respected → a seat for everybody.

Hosts and fixed people sit first. Everybody else is dealt so that each table gets its share of the company's people and
of each declared group, or moved on by the closed rule from where they sat in the first round (`Home`); what still
speaks against a table is then mended by exchanging two people. Source: the handbook's methods D1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final, Literal, NamedTuple

from app.facilitation.seating.cost import Cost, Met, met_cost, table_cost
from app.facilitation.seating.deal import deal
from app.facilitation.seating.guests import Guest, Wishes
from app.facilitation.seating.mend import mend
from app.facilitation.seating.sizes import SEATS, table_sizes

FEW_PEOPLE: Final = 60
TRIES_WITH_FEW: Final = 12
"""With few people meetings are scarce: the best of several drawings. With many the first is as good."""

Reason = Literal["host", "fixed", "new_faces", "again"]


class Home(NamedTuple):
    """Where somebody sat in the first round: which table, as the how-manieth. The closed rule moves on from there."""

    table: int
    place: int


class Seat(NamedTuple):
    """`reason`: why there. `again`: whom they meet again, because it could not be avoided."""

    table: int
    reason: Reason
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """`seats` by person. `tables`: who sits there, in the order of places; `cost`: what could not be respected."""

    seats: Mapping[str, Seat]
    tables: tuple[tuple[str, ...], ...]
    cost: int

    def homes(self) -> dict[str, Home]:
        """Everybody's home, if this was the first round."""
        return {
            person: Home(table, place)
            for table, people in enumerate(self.tables)
            for place, person in enumerate(people)
        }


NO_WISHES: Final = Wishes()


def draw(
    guests: Sequence[Guest],
    seed: int,
    *,
    met: Met | None = None,
    wishes: Wishes = NO_WISHES,
    rounds: int = 3,
    homes: Mapping[str, Home] | None = None,
    turn: int = 0,
    seats: int = SEATS,
) -> Drawing:
    """A seat for each of `guests`. `turn`: the round, from 0; `rounds`: how many are planned; `seats`: four or five.

    Only `Random.random` is drawn from: of it alone Python promises that a seed gives the same for ever.
    """
    known = {guest.id: guest for guest in guests}
    sizes = table_sizes(len(guests), rounds, seats)
    if rounds > len(sizes):
        wishes = replace(wishes, been={})  # there are not as many tables as rounds: everybody comes back to one
    cost = table_cost(known, len(sizes), met or {}, wishes)
    chance = Random(seed)  # noqa: S311 - no secret: the seed stands in the record, so that anybody can draw again
    kept = _kept(known, wishes, sizes)
    tables = _rotated(known, kept, sizes, homes or {}, turn)
    if tables is None or total(tables, cost) > 0:
        tables = _best(known, kept, sizes, wishes, cost, chance, tables)
    return drawing(tables, kept, wishes, met or {}, total(tables, cost))


def _kept(known: Mapping[str, Guest], wishes: Wishes, sizes: Sequence[int]) -> dict[str, int]:
    """Who sits already: fixed people before hosts; who finds no place where they should be travels like the others."""
    free = list(sizes)
    kept: dict[str, int] = {}
    for person, table in [*wishes.fixed.items(), *wishes.hosts.items()]:
        if person in known and person not in kept and 0 <= table < len(free) and free[table]:
            kept[person] = table
            free[table] -= 1
    return kept


def _rotated(
    known: Mapping[str, Guest],
    kept: Mapping[str, int],
    sizes: Sequence[int],
    homes: Mapping[str, Home],
    turn: int,
) -> list[list[str]] | None:
    """Everybody moved on by the closed rule; None if somebody has no home or a table would not be of four or five."""
    if not known.keys() <= homes.keys():
        return None
    tables: list[list[str]] = [[] for _ in sizes]
    for person in sorted(known, key=lambda person: homes[person].place):
        home = homes[person]
        tables[(home.table + home.place * turn) % len(sizes)].append(person)
    as_wide = {min(sizes), max(sizes)} >= {len(table) for table in tables}
    at_theirs = all(person in tables[table] for person, table in kept.items())
    return tables if as_wide and at_theirs else None


def _best(
    known: Mapping[str, Guest],
    kept: Mapping[str, int],
    sizes: Sequence[int],
    wishes: Wishes,
    cost: Cost,
    chance: Random,
    rotated: list[list[str]] | None,
) -> list[list[str]]:
    """The cheapest of a few drawings, each mended; the closed rule's among them where there is one."""
    kinds = {person: kind(guest) for person, guest in known.items()}
    few = len(known) <= FEW_PEOPLE
    best = mend(rotated, kept, kinds, cost, chance) if rotated else None
    for _ in range(TRIES_WITH_FEW if few else 1):
        if best is not None and not total(best, cost):
            break
        other = mend(deal(known, kept, sizes, wishes, chance), kept, kinds, cost, chance)
        best = other if best is None or total(other, cost) < total(best, cost) else best
    return best or []


def total(tables: Sequence[Sequence[str]], cost: Cost) -> int:
    """What speaks against all of them."""
    return sum(cost(table, number) for number, table in enumerate(tables))


def kind(guest: Guest) -> str:
    """Who may be exchanged for whom without disturbing the mixture."""
    return f"{guest.staff} {','.join(sorted(guest.languages))} {guest.group}"


def drawing(tables: Sequence[Sequence[str]], kept: Mapping[str, int], wishes: Wishes, met: Met, cost: int) -> Drawing:
    """The tables, with why everybody sits where they do."""
    again = met_cost(met)
    seats = {}
    for number, table in enumerate(tables):
        met_here = bool(again(table, number))
        for person in table:
            known = met.get(person, {}) if met_here else {}
            others = tuple(other for other in table if other in known)
            seats[person] = Seat(number, _reason(person, kept, wishes, others), others)
    return Drawing(seats, tuple(map(tuple, tables)), cost)


def _reason(person: str, kept: Mapping[str, int], wishes: Wishes, again: Sequence[str]) -> Reason:
    if person in kept:
        return "fixed" if person in wishes.fixed else "host"
    return "again" if again else "new_faces"
