"""The outline of a step whose result is its lines, in the order they were written. Shared by methods."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from app.facilitation.contributions import public_item
from app.facilitation.outline import OutlineContribution
from app.facilitation.state import Contribution, Dialogue

_TOLD: Final = frozenset(field.name for field in fields(OutlineContribution))


def outline(dialogue: Dialogue, step: str) -> tuple[OutlineContribution, ...]:
    """All lines of `step`, oldest first."""
    known = dialogue.contributions
    items = (known.items[known.by_n[n]] for n in range(1, known.total + 1))
    return tuple(_line(dialogue, item) for item in items if item.step == step)


def _line(dialogue: Dialogue, item: Contribution) -> OutlineContribution:
    answered = dialogue.contributions.items[item.reply_to].n if item.reply_to else None
    shown = public_item(dialogue, item)
    by = shown["by"] if shown["hidden"] else item.withdrawn_by or item.by
    members: dict[str, Any] = {**shown, "by": by, "reply_to": answered}
    return OutlineContribution(**{name: member for name, member in members.items() if name in _TOLD})
