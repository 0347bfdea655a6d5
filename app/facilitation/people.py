"""Who is in a dialogue, as what, on which chair. Names are not known here: they live in the directory.

May not know contributions; erasing words is composed in `dialogue`.
"""

from __future__ import annotations

from typing import Final, assert_never, get_args

from msgspec.structs import replace

from app.facilitation.commands import Admit, ErasePerson, PeopleCommand
from app.facilitation.core import LINK_ROLES, Context, Recorded, Rejected, Role
from app.facilitation.events import Admitted, Event, PeopleEvent, PersonErased
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue, Participant

PEOPLE: Final = "people"
"""The topic of names. It is fed from the directory's tables with a version of its own, never from the log."""


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
    if command.participant in dialogue.participants:
        return []
    if command.role is Role.PARTICIPANT and dialogue.phase == "closed":
        raise Rejected("already_closed")
    return [Admitted(command.participant, command.role, command.ordinal)]


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
        person = Participant(event.participant, event.role, event.ordinal, recorded.at)
    else:
        person = replace(dialogue.participants[event.participant], erased=True)
    return replace(dialogue, participants=dialogue.participants.set(person.id, person))


PART: Final = Part(
    commands=get_args(PeopleCommand),
    events=get_args(PeopleEvent),
    decide=decide,
    evolve=evolve,
    from_outside=True,
)
