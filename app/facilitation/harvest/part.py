"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import HarvestCommand
from app.facilitation.events import HarvestEvent
from app.facilitation.harvest import authors, decide, deltas, fold, view
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(HarvestCommand),
    events=get_args(HarvestEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.HARVEST: view.harvest, view.EDITORS: view.editors},
    me=view.me,
    deltas=deltas.deltas,
    words_of=authors.words_of,
    forget_person=fold.forget_person,
)
