"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.answers import decide, fold, view
from app.facilitation.commands import AnswersCommand
from app.facilitation.events import AnswersEvent
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(AnswersCommand),
    events=get_args(AnswersEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.TOPIC: view.view},
    me=view.me,
    deltas=view.deltas,
    words_of=fold.words_of,
    forget_person=fold.forget_person,
    from_outside=True,
)
