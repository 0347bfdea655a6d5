"""„Ja, so": the speaker stands by the words somebody wrote down for them. „Nein, eher so" is a correction.

Rules and their sources (handbook, mission 2 and sample dialogue 4):
- what is said counts like what is typed: it belongs to its speaker, under the speaker's limit, erased with the speaker;
- several may write along at once; only the speaker confirms, nobody for them, moderators neither;
- words nobody has confirmed are seen by all and say so, also after the end: who left has not said yes;
- „Ja, so" is said to the words one has read: if the scribe mended a slip meanwhile, one reads again.

May not know names. Correcting and taking back are rules of the contributions.
"""

from __future__ import annotations

from app.facilitation.commands import SpokenCommand
from app.facilitation.core import Context, Rejected
from app.facilitation.events import Confirmed, Event
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: SpokenCommand, context: Context) -> list[Event]:
    """What follows from „Ja, so"; possible at any time, as it adds no words."""
    item = dialogue.contributions.items.get(command.contribution)
    if item is None:
        raise Rejected("not_found")
    if item.by != context.actor:
        raise Rejected("not_yours")
    if item.noted_by is None:
        raise Rejected("nothing_to_confirm")
    if item.text is None:
        raise Rejected("withdrawn_already")
    if item.confirmed_at is not None:
        return []
    if command.seq not in item.text_seqs:
        raise Rejected("words_changed")
    return [Confirmed(item.id)]
