"""The part put together: its commands, events, topics."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import TableCommand
from app.facilitation.events import TableEvent
from app.facilitation.parts import Part
from app.facilitation.tables import decide, deltas, fold, view

PART: Final = Part(
    commands=get_args(TableCommand),
    events=get_args(TableEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.TABLES: view.tables, view.HELPDESK: view.helpdesk, view.INCOMING: view.incoming},
    families={view.TABLE: view.table},
    me=view.me,
    deltas=deltas.deltas,
    words_of=fold.words_of,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.FOLLOWS,
    from_outside=True,
)
