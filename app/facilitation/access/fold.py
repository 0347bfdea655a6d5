"""What an event at the door leaves behind. Never refuses: it has happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never

from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    AccessEvent,
    LobbySet,
    LockSet,
    PeopleLetIn,
    PeopleTurnedAway,
    PersonAllowedAgain,
    PersonRemoved,
)
from app.facilitation.state import Dialogue


def evolve(dialogue: Dialogue, recorded: Recorded, event: AccessEvent) -> Dialogue:
    """The dialogue after `event`."""
    match event:
        case LobbySet(on):
            return _counted(dialogue, lobby=on)
        case LockSet(on):
            return _counted(dialogue, locked=on)
        case PeopleLetIn(participants):
            return _moved(dialogue, participants, recorded.at, waiting=False, been_in=True)
        case PersonAllowedAgain(participant):
            return _moved(dialogue, (participant,), recorded.at, out=None, waiting=False, been_in=True)
        case PeopleTurnedAway(participants):
            dialogue = _counted(dialogue, turned_away=dialogue.access.turned_away + len(participants))
            return _moved(dialogue, participants, recorded.at, waiting=False, out="turned_away")
        case PersonRemoved(participant, banned):
            return _removed(dialogue, participant, banned, recorded.at)
    assert_never(event)


def _counted(dialogue: Dialogue, **values: Any) -> Dialogue:
    return replace(dialogue, access=replace(dialogue.access, **values))


def _moved(dialogue: Dialogue, participants: Iterable[str], at: int, **values: Any) -> Dialogue:
    known = dialogue.participants
    for id in participants:
        known = known.set(id, replace(known[id], since=at, **values))
    return replace(dialogue, participants=known)


def _removed(dialogue: Dialogue, participant: str, banned: bool, at: int) -> Dialogue:
    access, before = dialogue.access, dialogue.participants[participant].out
    # somebody who was only asked out and is now banned was already counted once
    removed = access.removed + (before != "removed")
    dialogue = _counted(dialogue, removed=removed, banned=access.banned + banned)
    return _moved(dialogue, (participant,), at, waiting=False, out="banned" if banned else "removed")
