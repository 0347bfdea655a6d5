"""Two people each, for a talk in which both ask and both answer; three, if somebody would be alone.

The company's people are dealt to different pairs first, so that each sits with a customer as long as there are enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from app.facilitation.seating.cost import Met, table_cost
from app.facilitation.seating.deal import deal
from app.facilitation.seating.draw import NO_WISHES, Drawing, drawing, kind, total
from app.facilitation.seating.guests import Guest, Wishes
from app.facilitation.seating.mend import mend


def draw_pairs(guests: Sequence[Guest], seed: int, *, met: Met | None = None, wishes: Wishes = NO_WISHES) -> Drawing:
    """A pair for each of `guests`."""
    known = {guest.id: guest for guest in guests}
    if not known:
        return Drawing({}, (), 0)
    pairs = max(1, len(known) // 2)
    low, more = divmod(len(known), pairs)
    sizes = [low + 1] * more + [low] * (pairs - more)
    cost = table_cost(known, len(sizes), met or {}, wishes)
    kinds = {person: kind(guest) for person, guest in known.items()}
    chance = Random(seed)  # noqa: S311 - no secret: the seed stands in the record
    tables = mend(deal(known, {}, sizes, wishes, chance), {}, kinds, cost, chance)
    return drawing(tables, {}, wishes, met or {}, total(tables, cost))
