"""What lies on the tables: lines, and things on the cloth. How it changes; never refuses.

A line that comes is laid where the cloth is freest; where that is, is the same for everybody who looks.
"""

from __future__ import annotations

from typing import Final

from immutables import Map
from msgspec.structs import replace

from app.facilitation import limits
from app.facilitation.commands.tables import Point
from app.facilitation.core import Recorded
from app.facilitation.events import MovedOnTable, PutOnTable, TakenFromTable
from app.facilitation.state import Laid, Tables
from app.facilitation.tables.stand import is_pair

SPOTS: Final[tuple[Point, ...]] = (
    (265, 325),
    (735, 325),
    (265, 705),
    (735, 705),
    (500, 140),
    (190, 515),
    (810, 515),
    (500, 865),
)
"""Where lines are laid, in this order; the middle stays free for what the table writes there itself."""
ROOM: Final = 130
"""So far from a spot other lines must lie, for a line to find room there."""
ENOUGH: Final = 200**2
LOOKED_AT: Final = 60
"""So many of the newest lines are looked at when one more is laid."""


def line(known: Tables, contribution: str, table: int) -> Tables:
    """One more line at a table."""
    n = len(known.incoming) + 1
    place = known.places if is_pair(table) else known.places.set(contribution, freest(known, table))
    return replace(
        known,
        places=place,
        lines=known.lines.set(table, (*known.lines.get(table, ()), contribution)),
        line_at=known.line_at.set(contribution, table),
        line_n=known.line_n.set(contribution, n),
        incoming=known.incoming.set(n, contribution),
    )


def freest(known: Tables, table: int) -> Point:
    """Where a line that comes lies: where there is most room; where there is none, over the line that lies longest.

    Room among lines: what else lies there may be taken away, and is then gone from the record, too; where a line lies
    must not depend on it, or whoever reads the record again would find the line elsewhere.
    """
    lines = [known.places[id] for id in known.newest_lines(table) if id in known.places]
    best = max(SPOTS, key=lambda spot: _room(spot, lines[-LOOKED_AT:]))
    if _room(best, lines[-LOOKED_AT:]) >= ROOM**2:
        return best
    latest = {spot: n for n, spot in enumerate(lines)}
    return min(SPOTS, key=lambda spot: latest.get(spot, -1))


def _room(spot: Point, taken: list[Point]) -> int:
    """How far the nearest thing lies, squared; far is far enough."""
    near = min(((x - spot[0]) ** 2 + (y - spot[1]) ** 2 for x, y in taken), default=ENOUGH)
    return min(near, ENOUGH)


def put(known: Tables, recorded: Recorded, event: PutOnTable) -> Tables:
    """One more thing on a cloth."""
    laid = Laid(
        id=event.item,
        n=known.laid + 1,
        shape=event.shape,
        points=event.points or (),
        text=event.text,
        round=known.sittings[event.step].round if event.step in known.sittings else 0,
        by=recorded.actor,
        at=recorded.at,
        seq=recorded.seq,
    )
    return replace(
        known,
        cloth=known.cloth.set(event.table, known.cloth.get(event.table, Map()).set(laid.id, laid)),
        item_at=known.item_at.set(laid.id, event.table),
        own=known.own.set(laid.by, (*known.own.get(laid.by, ()), laid.id)),
        laid=laid.n,
    )


def moved(known: Tables, event: MovedOnTable) -> Tables:
    """Something lies elsewhere on its cloth."""
    if event.item in known.line_at:
        return replace(known, places=known.places.set(event.item, event.to))
    there = known.cloth[event.table]
    laid = there[event.item]
    points = shifted(laid.points, event.to)
    return replace(known, cloth=known.cloth.set(event.table, there.set(laid.id, replace(laid, points=points))))


def shifted(points: tuple[Point, ...], to: Point) -> tuple[Point, ...]:
    """The same points with the first at `to`, none beyond the cloth."""
    if not points:
        return points
    dx, dy = to[0] - points[0][0], to[1] - points[0][1]
    return tuple((_within(x + dx), _within(y + dy)) for x, y in points)


def _within(value: int) -> int:
    return max(0, min(limits.CLOTH_SIZE, value))


def taken(known: Tables, event: TakenFromTable) -> Tables:
    """Something is no longer there."""
    there = known.cloth[event.table]
    laid = there[event.item]
    own = tuple(id for id in known.own.get(laid.by, ()) if id != laid.id)
    return replace(
        known,
        cloth=known.cloth.set(event.table, there.delete(laid.id)),
        item_at=known.item_at.delete(laid.id),
        own=known.own.set(laid.by, own) if own else known.own.delete(laid.by),
    )


def forgotten(known: Tables, participant: str) -> Tables:
    """Without everything of theirs."""
    for id in known.own.get(participant, ()):
        known = taken(known, TakenFromTable(known.item_at[id], id))
    return known
