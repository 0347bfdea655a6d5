"""The part put together: its commands, events, members of `me:…`."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import RecordingCommand
from app.facilitation.events import RecordingEvent
from app.facilitation.parts import Part
from app.facilitation.recording import decide, fold, view

PART: Final = Part(
    commands=get_args(RecordingCommand),
    events=get_args(RecordingEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    me=view.me,
    deltas=view.deltas,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.FOLLOWS,
    from_outside=True,
)
