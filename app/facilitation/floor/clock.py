"""Stopping the clock of the open step and letting it run on. Warnings are times everyone computes from the document.

The clock never cuts: when it is over, people have half a minute for their sentence, and the moderation says what is
next. More minutes (`agenda`) may be given while it stands.
"""

from __future__ import annotations

from app.facilitation.commands import ClockCommand, PauseClock
from app.facilitation.core import LEADING_ROLES, Context, Rejected
from app.facilitation.events import ClockPaused, ClockResumed, Event
from app.facilitation.state import Clock, Dialogue


def decide(dialogue: Dialogue, command: ClockCommand, context: Context) -> list[Event]:
    """What follows from a wish about the clock."""
    clock = _open_clock(dialogue, command.step, context)
    if isinstance(command, PauseClock):
        return _pause(clock, command.step, context.now)
    if clock.paused_at is None:
        return []
    return [ClockResumed(command.step, clock.ends_at + context.now - clock.paused_at)]


def _open_clock(dialogue: Dialogue, step: str, context: Context) -> Clock:
    if context.role not in LEADING_ROLES:
        raise Rejected("not_allowed")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if step != dialogue.current:
        raise Rejected("moved_on")
    if dialogue.clock is None:
        raise Rejected("no_clock")
    return dialogue.clock


def _pause(clock: Clock, step: str, now: int) -> list[Event]:
    if clock.paused_at is not None:
        return []
    if clock.ends_at <= now:
        raise Rejected("no_clock")  # it has run out
    return [ClockPaused(step)]
