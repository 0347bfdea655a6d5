"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import SpokenCommand
from app.facilitation.core import Context, Recorded, Rejected
from app.facilitation.events import Event, SpokenEvent
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: SpokenCommand, context: Context) -> list[Event]:
    """What follows from a wish."""
    raise Rejected("unknown_command")


def evolve(dialogue: Dialogue, recorded: Recorded, event: SpokenEvent) -> Dialogue:
    """The dialogue after `event`."""
    return dialogue


PART: Final = Part(commands=(SpokenCommand,), events=get_args(SpokenEvent), decide=decide, evolve=evolve)
