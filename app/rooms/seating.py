"""What the house has to do for the tables: draw seats, let people sit down, seat latecomers, free seats of the absent.

Pure but for the seed: told who is present and when, it says what to ask of the rules. Every process asks; whoever is
late changes nothing.
"""

from __future__ import annotations

import random
from typing import Final

from app.facilitation.commands import DrawTables, SitDown, TendTables
from app.facilitation.state import Dialogue, Sitting
from app.facilitation.tables.house import may_sit
from app.facilitation.tables.stand import TOO_FEW, step_at_tables

SEAT_KEPT_MS: Final = 180_000
"""So long a seat is kept for whoever is away: enough to find a new network, or to open the door."""
SOON_MS: Final = 1_000
"""Who sits down so soon is told at the moment, not with the next beat."""
SEEDS: Final = 1 << 31
Due = DrawTables | SitDown | TendTables


class Seating:
    """Remembers since when people who have a seat are away, and for which seats nothing more could be done."""

    def __init__(self) -> None:
        self._away: dict[str, int] = {}
        self._tended: tuple[Sitting, frozenset[str]] | None = None

    def due(
        self, dialogue: Dialogue, present: int, now: int, *, sure: bool
    ) -> DrawTables | SitDown | TendTables | None:
        """What to ask now. `present`: the bitset of taken chairs; `now` in Unix milliseconds; `sure`: all are heard."""
        step = step_at_tables(dialogue)
        if step is None:
            self._away.clear()
            return None
        last = dialogue.tables.last
        if last is None or last.step != step.id:
            return _drawing(dialogue, step.id, present)
        if not last.seated and now >= last.sits_at - SOON_MS:
            return SitDown(step.id)
        return self._tending(dialogue, last, present, now, sure=sure)

    def _tending(self, dialogue: Dialogue, last: Sitting, present: int, now: int, *, sure: bool) -> TendTables | None:
        here = _here(dialogue, present)
        gone = self._gone(last, here, now) if sure else ()
        come = tuple(id for id in here if id not in last.seats) if last.seated or not last.choice else ()
        if not gone and ((not come and not _too_small(last)) or self._tended == (last, frozenset(come))):
            return None
        self._tended = (last, frozenset(come))
        return TendTables(last.step, come, gone)

    def _gone(self, last: Sitting, here: dict[str, None], now: int) -> tuple[str, ...]:
        absent = [id for id in last.seats if id not in here]
        self._away = {id: self._away.get(id, now) for id in absent}
        return tuple(id for id in absent if now - self._away[id] >= SEAT_KEPT_MS)


def _here(dialogue: Dialogue, present: int) -> dict[str, None]:
    """Everybody present who gets a seat."""
    people = dialogue.participants.values()
    return dict.fromkeys(one.id for one in people if present >> one.ordinal & 1 and may_sit(dialogue, one.id))


def _drawing(dialogue: Dialogue, step: str, present: int) -> DrawTables | None:
    here = tuple(_here(dialogue, present))
    return DrawTables(step, here, random.randrange(SEEDS)) if here else None  # noqa: S311 - it stands in the record


def _too_small(last: Sitting) -> bool:
    """Whether somebody sits at a table that should be merged with another."""
    if not last.seated or last.choice:
        return False
    sizes = [len(people) for table, people in last.tables.items() if people]
    return len(sizes) > 1 and min(sizes) < TOO_FEW[last.pairs]
