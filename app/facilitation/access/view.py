"""What is shown of the door: all of it to moderators, next to nothing to those who wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, cast

from app.facilitation import limits, people
from app.facilitation.core import Delta, Json, Recorded, Role, changed_members, drop, put
from app.facilitation.documents import DoorDocument, KeptOut, WaitingDocument
from app.facilitation.events import AccessEvent, Admitted, AgendaEvent, PersonErased
from app.facilitation.state import Dialogue, Participant

DOOR: Final = "door"
WAITING: Final = "waiting"
_SHOWN_BY_PERSON: Final = ("waiting", "out")


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What somebody who is inside may see of the door. Whoever waits sees `waiting` and nothing else."""
    return frozenset({DOOR, people.KNOCKING}) if person.role is Role.MODERATOR else frozenset()


def door(dialogue: Dialogue) -> DoorDocument:
    """The document of `door`."""
    return {
        "lobby": dialogue.access.lobby,
        "locked": dialogue.access.locked,
        "waiting": {one.id: {"since": one.since, "again": one.been_in} for one in people.waiting(dialogue)},
        "out": _out(dialogue),
    }


def _out(dialogue: Dialogue) -> dict[str, KeptOut]:
    found = [(one, one.out) for one in dialogue.participants.values() if one.out and not one.erased]
    newest = sorted(found, key=lambda pair: (-pair[0].since, pair[0].ordinal))[: limits.OUT_SHOWN_PEOPLE]
    return {one.id: {"how": how, "since": one.since} for one, how in newest}


def waiting(dialogue: Dialogue) -> WaitingDocument:
    """The document of `waiting`."""
    setup = dialogue.described
    return {
        "title": setup.title,
        "company": setup.company,
        "company_people": setup.company_people,
        "collective": setup.collective,
        "address": setup.address,
        "languages": list(setup.languages),
        "moderation": list(setup.moderation),
        "phase": dialogue.phase,
    }


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed in `door` and `waiting`. Both are bounded and change rarely: compared whole."""
    event = recorded.event
    if isinstance(event, AgendaEvent):
        if before.setup is not None:
            yield from changed_members(WAITING, _json(waiting(before)), _json(waiting(after)))
    elif isinstance(event, AccessEvent | PersonErased) or (isinstance(event, Admitted) and event.waiting):
        yield from _door_changed(door(before), door(after))


def _door_changed(before: DoorDocument, after: DoorDocument) -> Iterable[Delta]:
    for member in ("lobby", "locked"):
        if before[member] != after[member]:
            yield put(DOOR, member, value=after[member])
    for member in _SHOWN_BY_PERSON:
        old, new = _json(before)[member], _json(after)[member]
        yield from (put(DOOR, member, id, value=item) for id, item in new.items() if old.get(id) != item)
        yield from (drop(DOOR, member, id) for id in old if id not in new)


def _json(document: DoorDocument | WaitingDocument) -> Mapping[str, Json]:
    return cast("Mapping[str, Json]", document)
