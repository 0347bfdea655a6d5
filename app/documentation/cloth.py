"""A tablecloth as a picture: round, a thousand by a thousand, drawn as it lies on the screens. Pure.

The shapes are those of `frontend/src/tables/cloth.ts`: a line rounded where the hand turned, a bent arrow, few words
large and many small.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, sin
from typing import Final

from app.documentation.tables import LaidThing
from app.facilitation.commands import Point

LETTERINGS: Final = ((24, 64, 400), (48, 38, 320), (100, 32, 320))
"""Up to so many letters: how tall they are, and how wide a row may be."""
SMALL: Final = (28, 370)
LETTER: Final = 0.46
LINE: Final = 1.24
"""About how wide a letter and how tall a row is, in sizes."""
ROUND_POINTS: Final = 60
HEAD: Final = 22
HEAD_TURN: Final = 0.52
BEND: Final = 0.13
HEART: Final = "m0 14c-17-10-21-19-17-27c4-6 15-4 17 4c4-8 15-8 17-2c2 8-4 16-17 25z"


@dataclass(frozen=True, slots=True)
class Written:
    """Words of a size, in rows around (`x`, …); `rows`: how high each stands, and what it says."""

    x: int
    size: int
    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Cloth:
    """The picture. `lines`: paths of the pen, `hearts`: filled ones, `words`."""

    lines: tuple[str, ...]
    hearts: tuple[str, ...]
    words: tuple[Written, ...]


def cloth(things: Sequence[LaidThing]) -> Cloth:
    """Where everything stands."""
    return Cloth(
        tuple(_line(thing) for thing in things if thing.shape in {"stroke", "arrow"}),
        tuple(f"M{thing.points[0][0]} {thing.points[0][1]}{HEART}" for thing in things if thing.shape == "heart"),
        tuple(_written(thing) for thing in things if thing.shape == "text" and thing.text),
    )


def _line(thing: LaidThing) -> str:
    bent = thing.shape == "arrow" and len(thing.points) > 1
    return _arrow(thing.points[0], thing.points[-1]) if bent else _stroke(thing.points)


def _stroke(points: Sequence[Point]) -> str:
    """Rounded where the hand turned; of a long one the points lie so close that it is round without."""
    if len(points) == 1:
        return f"M{points[0][0]} {points[0][1]}h.1"
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(points)]
    path = f"M{points[0][0]} {points[0][1]}"
    if len(points) > ROUND_POINTS:
        return f"{path}l{' '.join(f'{x} {y}' for x, y in steps)}"
    halves = [(steps[0][0], steps[0][1]), *((x / 2, y / 2) for x, y in steps[1:])]
    curves = (f"q{x:g} {y:g} {x + u / 2:g} {y + v / 2:g}" for (x, y), (u, v) in zip(halves, steps[1:], strict=False))
    return f"{path}{''.join(curves)}L{points[-1][0]} {points[-1][1]}"


def _arrow(start: Point, end: Point) -> str:
    """A little bent, with an open head."""
    (x0, y0), (x1, y1) = start, end
    x, y = (x0 + x1) / 2 + (y1 - y0) * BEND, (y0 + y1) / 2 - (x1 - x0) * BEND
    turn = atan2(y1 - y, x1 - x)
    one, other = (
        f"{x1 - HEAD * cos(turn + by):.0f} {y1 - HEAD * sin(turn + by):.0f}" for by in (HEAD_TURN, -HEAD_TURN)
    )
    return f"M{x0} {y0}Q{x:.0f} {y:.0f} {x1} {y1}M{one}L{x1} {y1}L{other}"


def _written(thing: LaidThing) -> Written:
    x, y = thing.points[0]
    size, width = next(((size, width) for most, size, width in LETTERINGS if len(thing.text) <= most), SMALL)
    rows = textwrap.wrap(thing.text, int(width / size / LETTER), break_on_hyphens=False) or [thing.text]
    height = size * LINE
    first = y - (len(rows) - 1) * height / 2 + size / 3  # a row stands on its line
    return Written(x, size, tuple((round(first + n * height), row) for n, row in enumerate(rows)))
