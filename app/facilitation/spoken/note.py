"""Writing down what somebody says: a decider shared by every method that wants words."""

from __future__ import annotations

from app.facilitation.commands import Note
from app.facilitation.contributions import accepted
from app.facilitation.core import SEATED_ROLES, Context, Rejected
from app.facilitation.duties import may_write_along
from app.facilitation.events import Event, Noted
from app.facilitation.state import Dialogue


def note(dialogue: Dialogue, command: Note, context: Context, *, table: int | None = None) -> list[Event]:
    """What follows from writing down what `said_by` said. The words are theirs from now on, and wait for them.

    `table`: where it was said, None: before everybody. At a table everybody may write for those who sit there.
    """
    if table is None and not may_write_along(dialogue, context.actor):
        raise Rejected("not_allowed")
    if command.said_by == context.actor:
        raise Rejected("own_words")  # that is `contribute`: nobody confirms themselves
    speaker = dialogue.participants.get(command.said_by)
    if speaker is None or not speaker.inside or speaker.role not in SEATED_ROLES:
        raise Rejected("not_found")
    words = accepted(dialogue, command, command.said_by)
    noted = Noted(command.contribution, command.step, command.said_by, words, command.reply_to, command.relation, table)
    return [noted]
