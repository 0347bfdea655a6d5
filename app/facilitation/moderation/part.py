"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import ModerationCommand
from app.facilitation.events import ModerationEvent
from app.facilitation.moderation import decide, fold, view
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(ModerationCommand),
    events=get_args(ModerationEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.TOPIC: view.moderation},
    me=view.me,
    deltas=view.deltas,
    words_of=decide.words_of,
    forget_person=fold.forget_person,
)
