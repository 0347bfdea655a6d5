"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import FloorCommand
from app.facilitation.events import FloorEvent
from app.facilitation.floor import decide, fold, live, view
from app.facilitation.parts import Part, Passing

PART: Final = Part(
    commands=get_args(FloorCommand),
    events=get_args(FloorEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.FLOOR: view.view},
    deltas=view.deltas,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.FOLLOWS,
    passing={view.FLOOR: Passing(live.LiveText, live.live_text, live.everybody)},
    from_outside=True,
)
