"""Weighing (Gewichten): customers lay down points for what is closest to their heart, with a reason if they like.

Rules and their sources (handbook, sample dialogue 2 and 5):
- participants only: neither the company's people nor the moderation weigh;
- points are put and taken back until the step closes, several on one theme if one likes, never more than one has;
- a reason is optional, is shown with the name when it is over, and can be erased.
"""

from __future__ import annotations

from app.facilitation import limits, text
from app.facilitation.commands import Weigh
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import Event, Redacted, Weighed
from app.facilitation.harvest.stand import is_open
from app.facilitation.setup import Step
from app.facilitation.state import Dialogue, Weight


def weigh(dialogue: Dialogue, command: Weigh, context: Context) -> list[Event]:
    """What follows from laying points on a theme, or taking them back."""
    if context.role is not Role.PARTICIPANT:
        raise Rejected("not_allowed")
    step = _open_step(dialogue, command.step)
    _must_stand(dialogue, command.theme)
    own = dialogue.harvest.weights_of(step.id, context.actor)
    elsewhere = sum(weight.points for theme, weight in own.items() if theme != command.theme)
    if not 0 <= command.points <= step.points:
        raise Rejected("out_of_range", limit=step.points)
    if elsewhere + command.points > step.points:
        raise Rejected("too_many_points", limit=step.points)
    known = own.get(command.theme, Weight(0, 0))
    reason = _reason(command)
    if (known.points, known.reason) == (command.points, reason):
        return []
    erased: list[Event] = [] if known.seq is None else [Redacted((known.seq,))]
    return [Weighed(step.id, command.theme, command.points, reason), *erased]


def _open_step(dialogue: Dialogue, id: str) -> Step:
    step = dialogue.described.step(id)
    if step is None or step.method != "weighing":
        raise Rejected("not_found")
    if not is_open(dialogue, id):
        raise Rejected("moved_on" if id in dialogue.runs else "not_open")
    return step


def _must_stand(dialogue: Dialogue, id: str) -> None:
    theme = dialogue.harvest.themes.get(id)
    if theme is None:
        raise Rejected("not_found")
    if theme.removed_at is not None:
        raise Rejected("moved_on")


def _reason(command: Weigh) -> str | None:
    if command.points == 0 or not command.reason.strip():
        return None
    return text.words(text.line(command.reason), limits.REASON_MAX_CHARS)
