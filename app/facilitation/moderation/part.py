"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import ModerationCommand
from app.facilitation.core import Context, Recorded, Rejected
from app.facilitation.events import Event, ModerationEvent
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: ModerationCommand, context: Context) -> list[Event]:
    """What follows from a wish."""
    raise Rejected("unknown_command")


def evolve(dialogue: Dialogue, recorded: Recorded, event: ModerationEvent) -> Dialogue:
    """The dialogue after `event`."""
    return dialogue


PART: Final = Part(commands=get_args(ModerationCommand), events=get_args(ModerationEvent), decide=decide, evolve=evolve)
