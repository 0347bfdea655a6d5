"""Who is in a dialogue, as what, on which chair. Names are not known here: they live in the directory.

Rules: a chair is taken by whoever is or was inside, until they are erased or asked out; the last one is given once,
because it is decided here and not at the door. Whoever leads or answers for the company is never kept out by a full
ring. Whoever comes by a link that many have waits while there is a lobby; a personal link never waits. Whoever was
asked out may knock again and then waits in any case.

May not know contributions; erasing words is composed in `dialogue`.
"""

from __future__ import annotations

from typing import Final, assert_never, get_args

from msgspec.structs import replace

from app.facilitation import limits
from app.facilitation.commands import Admit, ErasePerson, PeopleCommand
from app.facilitation.core import LINK_ROLES, SEATED_ROLES, Context, Recorded, Rejected, Role
from app.facilitation.events import Admitted, Event, PeopleEvent, PersonErased
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue, Participant

PEOPLE: Final = "people"
"""The topic of names. It is fed from the directory's tables with a version of its own, never from the log."""
KNOCKING: Final = "knocking"
"""The names of those who were never in, for moderators; fed and counted like `people`."""
GUEST_ROLES: Final = frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE})
"""Whom the door is for: moderators and the screen in the hall always come in, or nobody could open it."""


def taken_chairs(dialogue: Dialogue) -> int:
    """How many chairs are taken: by everybody who is or was inside; those of the erased and removed are free again."""
    return sum(1 for person in dialogue.participants.values() if person.role in SEATED_ROLES and person.inside)


def free_chairs(dialogue: Dialogue) -> int:
    """How many more people find a chair."""
    return max(0, dialogue.described.capacity - taken_chairs(dialogue))


def waiting(dialogue: Dialogue) -> list[Participant]:
    """Who is at the door, those who came first first."""
    found = (person for person in dialogue.participants.values() if person.waiting and not person.erased)
    return sorted(found, key=lambda person: (person.since, person.ordinal))


def must_wait(dialogue: Dialogue, command: Admit) -> bool:
    """Whether this new person waits at the door."""
    return command.role in GUEST_ROLES and (command.doubtful or (command.shared and dialogue.access.lobby))


def check_door(dialogue: Dialogue, command: Admit) -> None:
    """Whether the door opens for a new person. Raises already_closed, door_locked, dialogue_full."""
    if command.role is Role.PARTICIPANT and dialogue.phase == "closed":
        raise Rejected("already_closed")
    if command.role in GUEST_ROLES and dialogue.access.locked:
        raise Rejected("door_locked")
    if must_wait(dialogue, command):
        _check_lobby(dialogue)
    elif command.role is Role.PARTICIPANT and not free_chairs(dialogue):
        raise Rejected("dialogue_full")


def _check_lobby(dialogue: Dialogue) -> None:
    if len(waiting(dialogue)) >= limits.WAITING_MAX_PEOPLE:
        raise Rejected("dialogue_full")


def decide(dialogue: Dialogue, command: PeopleCommand, context: Context) -> list[Event]:
    """What follows from a wish about people."""
    match command:
        case Admit():
            return _admit(dialogue, command, context)
        case ErasePerson(participant):
            return _erase(dialogue, participant, context)
    assert_never(command)


def _admit(dialogue: Dialogue, command: Admit, context: Context) -> list[Event]:
    if context.role is not Role.SYSTEM or command.role not in LINK_ROLES:
        raise Rejected("not_allowed")
    if (known := dialogue.participants.get(command.participant)) is not None:
        return _knock_again(dialogue, known)
    check_door(dialogue, command)
    waits = must_wait(dialogue, command)
    if waits and command.shown:
        raise Rejected("moved_on")  # the lobby was opened a moment ago: come again, hidden
    return [Admitted(command.participant, command.role, command.ordinal, waits)]


def _knock_again(dialogue: Dialogue, known: Participant) -> list[Event]:
    if known.out is None:
        return []
    if known.out == "banned":
        raise Rejected("banned")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    _check_lobby(dialogue)
    return [Admitted(known.id, known.role, known.ordinal, waiting=True)]


def _erase(dialogue: Dialogue, participant: str, context: Context) -> list[Event]:
    if context.actor != participant and context.role not in {Role.ORGANISER, Role.SYSTEM}:
        raise Rejected("not_allowed")
    person = dialogue.participants.get(participant)
    if person is None:
        raise Rejected("not_found")
    return [] if person.erased else [PersonErased(participant)]


def evolve(dialogue: Dialogue, recorded: Recorded, event: PeopleEvent) -> Dialogue:
    """The dialogue after `event`."""
    if isinstance(event, Admitted):
        person = _admitted(dialogue, event, recorded.at)
    else:
        person = replace(dialogue.participants[event.participant], erased=True)
    return replace(dialogue, participants=dialogue.participants.set(person.id, person))


def _admitted(dialogue: Dialogue, event: Admitted, at: int) -> Participant:
    known = dialogue.participants.get(event.participant)
    if known is not None:
        return replace(known, waiting=event.waiting, out=None, since=at)
    person = Participant(event.participant, event.role, event.ordinal, at)
    return replace(person, waiting=True, since=at, been_in=False) if event.waiting else person


PART: Final = Part(
    commands=get_args(PeopleCommand),
    events=get_args(PeopleEvent),
    decide=decide,
    evolve=evolve,
    from_outside=True,
)
