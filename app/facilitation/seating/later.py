"""Seats after the drawing: who comes late sits where they are missed most; a table of two is merged with another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

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


def merge_small(number: int, tables: Mapping[int, Sequence[Guest]], met: Met, wishes: Wishes) -> int | None:
    """The table that takes in the people of table `number`, now fewer than three; None if it can stay or must.

    Among tables with room for all of them the one where the fewest have met, and the least else speaks against it.
    """
    moving = tables[number]
    if not 0 < len(moving) < TOO_FEW:
        return None
    others = {at: here for at, here in tables.items() if at != number and here}
    roomy = {at: here for at, here in others.items() if len(here) + len(moving) <= SEATS}
    return _cheapest(moving, roomy or others, met, wishes)


def _cheapest(coming: Sequence[Guest], tables: Mapping[int, Sequence[Guest]], met: Met, wishes: Wishes) -> int | None:
    present = {guest.id: guest for here in (coming, *tables.values()) for guest in here}
    cost = table_cost(present, max(1, len(tables)), met, wishes)
    ids = {number: [guest.id for guest in here] for number, here in tables.items()}
    came = [guest.id for guest in coming]

    def against(number: int) -> tuple[bool, int, int, int]:
        here = ids[number]
        more = cost([*here, *came]) - cost(here)
        must_not = more // MUST_NOT
        return len(here) + len(came) > SEATS, must_not, len(here), more

    return min(sorted(ids), key=against, default=None)
