"""Lines in the order they are read: what answers a line stands under it, in one step and in one level.

A book has no deep trees: an answer to an answer stands under the same beginning, in the order of numbers. What
answers a line of another step stands in its own step and is only linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from app.documentation.model import Line, Placed


def placed(lines: Sequence[Line]) -> tuple[Placed, ...]:
    """`lines` of one step (ascending numbers) in reading order. No line is lost or doubled."""
    beginnings: dict[int, int] = {}
    under: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        # Ascending numbers: whatever a line of this step answers in this step has its beginning already.
        beginning = beginnings.get(line.reply_to, line.n) if line.reply_to is not None else line.n
        beginnings[line.n] = beginning
        if beginning != line.n:
            under[beginning].append(line)
    return tuple(_read(lines, beginnings, under))


def _read(lines: Sequence[Line], beginnings: dict[int, int], under: dict[int, list[Line]]) -> list[Placed]:
    order: list[Placed] = []
    for line in lines:
        if beginnings[line.n] == line.n:
            order.append(Placed(line, 0))
            order.extend(Placed(answer, 1) for answer in under[line.n])
    return order
