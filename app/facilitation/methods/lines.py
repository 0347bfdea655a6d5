"""The outline of a step whose result is its lines, in the order they were written. Shared by methods."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from app.facilitation.contributions import public_item
from app.facilitation.outline import OutlineContribution
from app.facilitation.state import Contribution, Dialogue
from app.facilitation.tables.stand import is_pair

_TOLD: Final = frozenset(field.name for field in fields(OutlineContribution))


def outline(dialogue: Dialogue, step: str) -> tuple[OutlineContribution, ...]:
    """All lines of `step`, oldest first. What two people said to each other in a pair is for the two alone."""
    known = dialogue.contributions
    items = (known.items[known.by_n[n]] for n in range(1, known.total + 1))
    return tuple(_line(dialogue, item) for item in items if item.step == step and not _of_two(item))


def _line(dialogue: Dialogue, item: Contribution) -> OutlineContribution:
    answered = dialogue.contributions.items[item.reply_to].n if item.reply_to else None
    shown = public_item(dialogue, item)
    by = shown["by"] if shown["hidden"] else item.withdrawn_by or item.by
    members: dict[str, Any] = {**shown, "by": by, "reply_to": answered, "table": _number(item.table)}
    if item.taken_back:
        members["noted_by"] = None  # nobody had said anything: no note of theirs is left to be counted
    return OutlineContribution(**{name: member for name, member in members.items() if name in _TOLD})


def _of_two(item: Contribution) -> bool:
    return item.table is not None and is_pair(item.table)


def _number(table: int | None) -> int | None:
    """What a table is called; two people who talk are none."""
    return None if table is None or is_pair(table) else table + 1
