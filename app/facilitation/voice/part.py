"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import VoiceCommand
from app.facilitation.events import VoiceEvent
from app.facilitation.parts import Part
from app.facilitation.voice import decide, fold, view

PART: Final = Part(
    commands=get_args(VoiceCommand),
    events=get_args(VoiceEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.MUTING: view.muting, view.VOICE: view.voice},
    me=view.me,
    deltas=view.deltas,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.FOLLOWS,
    from_outside=True,
)
