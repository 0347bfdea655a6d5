"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import HarvestCommand
from app.facilitation.core import Context, Recorded, Rejected
from app.facilitation.events import Event, HarvestEvent
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: HarvestCommand, context: Context) -> list[Event]:
    """What follows from a wish."""
    raise Rejected("unknown_command")


def evolve(dialogue: Dialogue, recorded: Recorded, event: HarvestEvent) -> Dialogue:
    """The dialogue after `event`."""
    return dialogue


PART: Final = Part(commands=get_args(HarvestCommand), events=get_args(HarvestEvent), decide=decide, evolve=evolve)
