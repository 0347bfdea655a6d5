"""Seats after the drawing: who comes late sits where they are missed most; a table of two is merged with another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.facilitation import limits
from app.facilitation.seating.cost import MUST_NOT, Met, table_cost
from app.facilitation.seating.guests import Guest, Wishes
from app.facilitation.seating.sizes import SEATS

TOO_FEW: Final = 3
"""A table of fewer people is merged: two are a pair, not a table."""


def seat_late(guest: Guest, tables: Mapping[int, Sequence[Guest]], met: Met, wishes: Wishes) -> int | None:
    """The table for somebody who comes late: the one with the fewest people that suits; None if there is no table.

    Suits: least speaks against it once they sit there. A full table is taken only when all are full.
    """
    return _cheapest((guest,), tables, met, wishes)


def merge_small(number: int, tables: Mapping[int, Sequence[Guest]], met: Met, wishes: Wishes) -> tuple[int, ...] | None:
    """Where each of the people of table `number`, now fewer than three, sits from now on; None if they stay, or must.

    Together at a table with room for all of them, the smallest where the fewest have met; if there is none, at two
    tables that each have room for one; then as a sixth, and as a seventh only where there is no other place.
    """
    moving = tables[number]
    others = {at: here for at, here in tables.items() if at != number and here}
    if not 0 < len(moving) < TOO_FEW or not others:
        return None
    for most in (SEATS, limits.TABLE_MAX_SEATS, limits.TABLE_MAX_SEATS + 1):
        roomy = {at: here for at, here in others.items() if len(here) + len(moving) <= most}
        into = _cheapest(moving, roomy, met, wishes)
        if into is not None:
            return (into,) * len(moving)
        if apart := _one_by_one(moving, others, most, met, wishes):
            return apart
    into = _cheapest(moving, others, met, wishes)
    return None if into is None else (into,) * len(moving)


def _one_by_one(
    moving: Sequence[Guest], others: Mapping[int, Sequence[Guest]], most: int, met: Met, wishes: Wishes
) -> tuple[int, ...]:
    """A table for each of them alone with at most so many people; () if there is not one for everybody."""
    tables, found = dict(others), list[int]()
    for guest in moving:
        into = _cheapest((guest,), {at: here for at, here in tables.items() if len(here) < most}, met, wishes)
        if into is None:
            return ()
        found.append(into)
        tables[into] = (*tables[into], guest)
    return tuple(found)


def _cheapest(coming: Sequence[Guest], tables: Mapping[int, Sequence[Guest]], met: Met, wishes: Wishes) -> int | None:
    present = {guest.id: guest for here in (coming, *tables.values()) for guest in here}
    cost = table_cost(present, max(1, len(tables)), met, wishes)
    ids = {number: [guest.id for guest in here] for number, here in tables.items()}
    came = [guest.id for guest in coming]

    def against(number: int) -> tuple[bool, int, int, int]:
        here = ids[number]
        more = cost([*here, *came], number) - cost(here, number)
        must_not = more // MUST_NOT
        return len(here) + len(came) > SEATS, must_not, len(here), more

    return min(sorted(ids), key=against, default=None)
