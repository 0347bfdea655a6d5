"""What follows from a wish at the door."""

from __future__ import annotations

from typing import assert_never

from app.facilitation import people
from app.facilitation.commands import (
    AccessCommand,
    AllowAgain,
    LetIn,
    RemovePerson,
    SetLobby,
    SetLock,
    TurnAway,
)
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import (
    Event,
    LobbySet,
    LockSet,
    PeopleLetIn,
    PeopleTurnedAway,
    PersonAllowedAgain,
    PersonRemoved,
)
from app.facilitation.people import GUEST_ROLES
from app.facilitation.state import Dialogue, Participant


def decide(dialogue: Dialogue, command: AccessCommand, context: Context) -> list[Event]:
    """What follows from a wish. The company's people and the organiser never decide who is kept out."""
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    match command:
        case SetLobby(on):
            return [LobbySet(on)] if _open(dialogue).access.lobby is not on else []
        case SetLock(on):
            return [LockSet(on)] if _open(dialogue).access.locked is not on else []
        case LetIn(participants):
            return _let_in(_open(dialogue), participants)
        case TurnAway(participants):
            return _turn_away(dialogue, participants)
        case RemovePerson(participant, ban):
            return _remove(dialogue, participant, ban)
        case AllowAgain(participant):
            return _allow_again(dialogue, participant)
    assert_never(command)


def _open(dialogue: Dialogue) -> Dialogue:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    return dialogue


def _let_in(dialogue: Dialogue, wanted: tuple[str, ...] | None) -> list[Event]:
    found = [person for person in people.waiting(dialogue) if wanted is None or person.id in wanted]
    if not found:
        return []  # another moderator was faster
    guests = [person for person in found if person.role is Role.PARTICIPANT]
    room = people.free_chairs(dialogue)
    if wanted is not None and len(guests) > room:
        raise Rejected("dialogue_full")
    kept = {person.id for person in guests[room:]}
    let_in = tuple(person.id for person in found if person.id not in kept)
    if not let_in:
        raise Rejected("dialogue_full")
    return [PeopleLetIn(let_in)]


def _turn_away(dialogue: Dialogue, wanted: tuple[str, ...]) -> list[Event]:
    found = tuple(person.id for person in people.waiting(dialogue) if person.id in wanted)
    return [PeopleTurnedAway(found)] if found else []


def _remove(dialogue: Dialogue, participant: str, ban: bool) -> list[Event]:
    person = _guest(dialogue, participant)
    if person.out == "banned" or (person.out and not ban):
        return []
    return [PersonRemoved(participant, ban)]


def _guest(dialogue: Dialogue, participant: str) -> Participant:
    person = dialogue.participants.get(participant)
    if person is None or person.erased:
        raise Rejected("not_found")
    if person.role not in GUEST_ROLES:
        raise Rejected("not_allowed")
    return person


def _allow_again(dialogue: Dialogue, participant: str) -> list[Event]:
    person = _guest(dialogue, participant)
    if person.out is None:
        return []
    if person.role is Role.PARTICIPANT and not people.free_chairs(dialogue):
        raise Rejected("dialogue_full")
    return [PersonAllowedAgain(participant)]
