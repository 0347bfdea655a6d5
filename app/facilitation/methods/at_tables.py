"""What people say at a table: it belongs to the table they sit at, and is for those who sit there. Shared by methods.

Rules: whoever sits at a table writes there, moderators where they look in; everybody at a table may write down what
somebody else at it says. Words written while people say goodbye are of the round that ends; words on their way when a
round is over still come to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from app.facilitation import contributions, spoken
from app.facilitation.commands import Contribute, Note, StepCommand
from app.facilitation.core import SEATED_ROLES, Context, Rejected
from app.facilitation.events import Event
from app.facilitation.state import Dialogue
from app.facilitation.tables.stand import place, place_of


def decide(dialogue: Dialogue, command: StepCommand, context: Context) -> list[Event]:
    """What follows from a wish at a table."""
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    here = place_of(dialogue, command.step, context)
    command = replace(command, step=here.step)
    match command:
        case Contribute():
            return contributions.contribute(dialogue, command, context, table=here.table)
        case Note(said_by=speaker):
            known = dialogue.participants.get(speaker)
            there = place(dialogue, here.step, speaker, known.role) if known else None
            if there is None or there.table != here.table:
                raise Rejected("not_seated")
            return spoken.note(dialogue, command, context, table=here.table)
    assert_never(command)
