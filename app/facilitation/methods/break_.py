"""Break (Pause): free places in the Foyer; nothing is written down here.

Rules here: people stand together in small groups and drift between them (see `gathering`); what they say is passed on
and gone. Words for an earlier question that were on their way are still that question's.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.commands import StepCommand
from app.facilitation.core import Context, Rejected
from app.facilitation.events import Event
from app.facilitation.methods import plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: StepCommand, context: Context) -> list[Event]:
    """Nothing can be put in."""
    raise Rejected("break_keeps_nothing")


METHOD: Final = Method("foyer", decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
