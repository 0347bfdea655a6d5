"""Writing down what somebody says."""

from __future__ import annotations

from app.facilitation.commands import Note
from app.facilitation.core import Context, Rejected
from app.facilitation.events import Event
from app.facilitation.state import Dialogue


def note(dialogue: Dialogue, command: Note, context: Context) -> list[Event]:
    """What follows from writing down what `said_by` said."""
    raise Rejected("unknown_command")
