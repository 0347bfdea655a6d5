"""A tablecloth as a picture: what was laid where, in a square of 1,000. Geometry only: numbers in, numbers out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin
from typing import Final

from app.documentation.tables import LaidThing

SIZE: Final = 1_000
ROW_CHARS: Final = 24
ROW_HEIGHT: Final = 44
HEAD_LENGTH: Final = 34
HEAD_ANGLE: Final = pi / 7
HEART: Final = "m0 16c-26-18-34-30-31-41c3-13 20-14 31 0c11-14 28-13 31 0c3 11-5 23-31 41z"


@dataclass(frozen=True, slots=True)
class Written:
    """Words, in rows of about `ROW_CHARS`, their middle at `x`; `rows`: how high each stands, and what it says."""

    x: int
    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Cloth:
    """The picture. `lines`: paths of one stroke, `hearts`: filled ones, `words`."""

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
    path = "M" + "L".join(f"{x} {y}" for x, y in thing.points)
    return path + "".join(_head(*thing.points[0], *thing.points[-1])) if thing.shape == "arrow" else path


def _head(x0: int, y0: int, x1: int, y1: int) -> Iterable[str]:
    """The two short strokes at the tip of an arrow."""
    back = atan2(y0 - y1, x0 - x1)
    for angle in (back - HEAD_ANGLE, back + HEAD_ANGLE):
        yield f"M{x1} {y1}L{x1 + HEAD_LENGTH * cos(angle):.0f} {y1 + HEAD_LENGTH * sin(angle):.0f}"


def _written(thing: LaidThing) -> Written:
    x, y = thing.points[0]
    rows = textwrap.wrap(thing.text, ROW_CHARS) or [thing.text]
    top = y - (len(rows) - 1) * ROW_HEIGHT // 2
    return Written(x, tuple((top + n * ROW_HEIGHT, row) for n, row in enumerate(rows)))
