"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final

from app.facilitation.commands import AccessCommand
from app.facilitation.core import Context, Recorded, Rejected
from app.facilitation.events import AccessEvent, Event
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: AccessCommand, context: Context) -> list[Event]:
    """What follows from a wish."""
    raise Rejected("unknown_command")


def evolve(dialogue: Dialogue, recorded: Recorded, event: AccessEvent) -> Dialogue:
    """The dialogue after `event`."""
    return dialogue


PART: Final = Part(commands=(AccessCommand,), events=(AccessEvent,), decide=decide, evolve=evolve)
