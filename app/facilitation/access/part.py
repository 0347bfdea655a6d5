"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.access.decide import decide
from app.facilitation.access.fold import evolve
from app.facilitation.access.view import DOOR, WAITING, deltas, door, topics, waiting
from app.facilitation.commands import AccessCommand
from app.facilitation.events import AccessEvent
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(AccessCommand),
    events=get_args(AccessEvent),
    decide=decide,
    evolve=evolve,
    topics=topics,
    views={DOOR: door, WAITING: waiting},
    deltas=deltas,
)
