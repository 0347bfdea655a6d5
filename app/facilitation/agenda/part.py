"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.agenda import decide, fold, view
from app.facilitation.commands import AgendaCommand
from app.facilitation.events import AgendaEvent
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(AgendaCommand),
    events=get_args(AgendaEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.STAGE: view.stage, view.MODERATORS: view.moderators},
    deltas=view.deltas,
    words_of=fold.words_of,
    forget_person=fold.forget_person,
    from_outside=True,
)
