"""Words that are read while they are being written: by whoever has the floor, or by a scribe who writes what they say.

Never kept: what counts is the contribution that follows. Source: EN 301 549, 6.2 (real-time text).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.facilitation import limits
from app.facilitation.core import Context, Json, Rejected
from app.facilitation.duties import may_write_along
from app.facilitation.state import Dialogue
from app.facilitation.text import plain


@dataclass(frozen=True, slots=True)
class LiveText:
    """All that has been written so far, or its end; empty: it has been sent, or thrown away. `turn`: whose words."""

    text: str
    turn: int


def live_text(dialogue: Dialogue, said: LiveText, context: Context) -> Json:
    """What everybody reads of it."""
    speaking = dialogue.floor.speaking
    if speaking is None or speaking.n != said.turn:
        raise Rejected("moved_on")
    if speaking.participant != context.actor and not may_write_along(dialogue, context.actor):
        raise Rejected("not_allowed")
    return {"text": plain(said.text)[-limits.LIVE_TEXT_MAX_CHARS :], "turn": said.turn}


def everybody(dialogue: Dialogue, by: str) -> None:
    """Whoever sees the floor may read it."""
    return
