"""The outline of a step whose result is its lines, in the order they were written. Shared by methods."""

from __future__ import annotations

from typing import Any

from app.facilitation.contributions import public_item
from app.facilitation.outline import OutlineContribution
from app.facilitation.state import Contribution, Dialogue


def outline(dialogue: Dialogue, step: str) -> tuple[OutlineContribution, ...]:
    """All lines of `step`, oldest first."""
    known = dialogue.contributions
    items = (known.items[known.by_n[n]] for n in range(1, known.total + 1))
    return tuple(_line(dialogue, item) for item in items if item.step == step)


def _line(dialogue: Dialogue, item: Contribution) -> OutlineContribution:
    answered = dialogue.contributions.items[item.reply_to].n if item.reply_to else None
    members: dict[str, Any] = {**public_item(dialogue, item), "reply_to": answered}
    return OutlineContribution(**members)
