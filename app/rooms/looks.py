"""How the rooms of one process stand at the moment somebody looks, in numbers for an operator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.facilitation.rehearsing import is_rehearsal
from app.rooms.room import Room


@dataclass(frozen=True, slots=True)
class Looks:
    """How the rooms of this process stand at one moment.

    `people`: different people connected here. `waiting_commands`: in the queues of the writers. `unread_bytes`: what
    all sockets hold that has not been taken yet; `unread_max_bytes`: the fullest of them. `behind_events`: stored
    events that the room furthest behind has heard of and not shown yet.
    """

    dialogues: int = 0
    people: int = 0
    waiting_commands: int = 0
    unread_bytes: int = 0
    unread_max_bytes: int = 0
    behind_events: int = 0


def looked(rooms: Sequence[Room]) -> Looks:
    """All rooms, taken together. Robots of a rehearsal are load, but no people."""
    unread = [connection.unread for room in rooms for connection in room.connections]
    return Looks(
        dialogues=len(rooms),
        people=sum(room.people_here for room in rooms if not is_rehearsal(room.dialogue)),
        waiting_commands=sum(room.waiting_commands for room in rooms),
        unread_bytes=sum(unread),
        unread_max_bytes=max(unread, default=0),
        behind_events=max((room.behind for room in rooms), default=0),
    )
