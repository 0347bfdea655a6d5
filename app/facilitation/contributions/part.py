"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import ContributionCommand
from app.facilitation.contributions import decide, fold, view
from app.facilitation.events import ContributionEvent
from app.facilitation.parts import Part

PART: Final = Part(
    commands=get_args(ContributionCommand),
    events=get_args(ContributionEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.STREAM: view.stream},
    me=view.me,
    deltas=view.deltas,
    words_of=decide.words_of,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.MAY_CHANGE_A_KIND,
)
