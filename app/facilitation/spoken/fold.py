"""How what was said changes with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from app.facilitation.contributions import confirmed, put_in
from app.facilitation.core import Recorded
from app.facilitation.events import Confirmed, Noted, SpokenEvent
from app.facilitation.state import Contributions, Dialogue


def evolve(dialogue: Dialogue, recorded: Recorded, event: SpokenEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, contributions=_evolved(dialogue.contributions, recorded, event))


def _evolved(known: Contributions, recorded: Recorded, event: SpokenEvent) -> Contributions:
    match event:
        case Noted():
            return put_in(known, recorded, event)
        case Confirmed(id):
            return replace(known, items=known.items.set(id, confirmed(known.items[id], recorded.at)))
    assert_never(event)
