"""Duties: who writes along, who forms themes, who reads what was handed over in confidence. Shared by all methods.

Rules and their sources (handbook, mission and sample dialogue):
- anyone may be asked, and may say no or lay a duty down at any time; several people may have the same duty;
- only moderators ask; they themselves need nobody's leave to write along or to form themes;
- the company's people never form themes; only the company's people are handed personal cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, assert_never, get_args

from immutables import Map
from msgspec.structs import replace

from app.facilitation import limits
from app.facilitation.commands import AskDuty, Duty, DutyCommand, TakeDuty
from app.facilitation.core import SEATED_ROLES, Context, Delta, Json, Recorded, Rejected, Role, drop, put
from app.facilitation.documents import DutiesDocument
from app.facilitation.events import DutyAsked, DutyEnded, DutyEvent, DutyTaken, Event, PersonErased
from app.facilitation.parts import Part
from app.facilitation.state import Dialogue, Participant, Standing

TOPIC: Final = "duties"


def may_write_along(dialogue: Dialogue, participant: str) -> bool:
    """Whether that person may write down what others say."""
    return _is_moderator(dialogue, participant) or dialogue.duties.has(participant, Duty.SCRIBE)


def may_form_themes(dialogue: Dialogue, participant: str) -> bool:
    """Whether that person may form themes."""
    return _is_moderator(dialogue, participant) or dialogue.duties.has(participant, Duty.EDITOR)


def _is_moderator(dialogue: Dialogue, participant: str) -> bool:
    person = dialogue.participants.get(participant)
    return person is not None and person.role is Role.MODERATOR


def decide(dialogue: Dialogue, command: DutyCommand, context: Context) -> list[Event]:
    """What follows from a wish about duties."""
    match command:
        case AskDuty():
            return _ask(dialogue, command, context)
        case TakeDuty(duty, willing):
            return _take(dialogue, duty, willing, context)
    assert_never(command)


def _ask(dialogue: Dialogue, command: AskDuty, context: Context) -> list[Event]:
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    person = dialogue.participants.get(command.participant)
    if person is None or person.erased or person.role not in SEATED_ROLES:
        raise Rejected("not_found")
    standing = dialogue.duties.of.get(command.participant, Map()).get(command.duty)
    if not command.wanted:
        return [DutyEnded(command.participant, command.duty)] if standing else []
    if not person.inside:
        raise Rejected("not_found")
    _must_fit(person, command.duty)
    if standing:
        return []
    if command.participant not in dialogue.duties.of and len(dialogue.duties.of) >= limits.DUTIES_MAX_PEOPLE:
        raise Rejected("too_many_duties", limit=limits.DUTIES_MAX_PEOPLE)
    return [DutyAsked(command.participant, command.duty)]


def _must_fit(person: Participant, duty: Duty) -> None:
    company = person.role is Role.REPRESENTATIVE
    if (duty is Duty.EDITOR and company) or (duty is Duty.CONFIDANT and not company):
        raise Rejected("duty_not_theirs")


def _take(dialogue: Dialogue, duty: Duty, willing: bool, context: Context) -> list[Event]:
    standing = dialogue.duties.of.get(context.actor, Map()).get(duty)
    if standing is None:
        raise Rejected("not_found")
    if not willing:
        return [DutyEnded(context.actor, duty)]
    return [DutyTaken(context.actor, duty)] if standing == "asked" else []


def evolve(dialogue: Dialogue, recorded: Recorded, event: DutyEvent) -> Dialogue:
    """The dialogue after `event`."""
    own = dialogue.duties.of.get(event.participant, Map())
    match event:
        case DutyAsked(_, duty):
            own = own.set(duty, "asked")
        case DutyTaken(_, duty):
            own = own.set(duty, "taken")
        case DutyEnded(_, duty):
            own = own.delete(duty) if duty in own else own
    return _with(dialogue, event.participant, own)


def _with(dialogue: Dialogue, participant: str, own: Map[Duty, Standing]) -> Dialogue:
    of = dialogue.duties.of
    if own:
        of = of.set(participant, own)
    elif participant in of:
        of = of.delete(participant)
    return replace(dialogue, duties=replace(dialogue.duties, of=of))


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Whoever is erased has no duties."""
    return _with(dialogue, participant, Map())


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Everyone may know who does what."""
    return frozenset({TOPIC})


def view(dialogue: Dialogue) -> DutiesDocument:
    """The document of `duties`."""
    return {"of": {participant: dict(own.items()) for participant, own in dialogue.duties.of.items()}}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed in `duties`."""
    if not isinstance(recorded.event, DutyEvent | PersonErased):
        return
    participant = recorded.event.participant
    own: Mapping[Duty, Json] = after.duties.of.get(participant, Map())
    if own:
        yield put(TOPIC, "of", participant, value=dict(own.items()))
    elif participant in before.duties.of:
        yield drop(TOPIC, "of", participant)


PART: Final = Part(
    commands=get_args(DutyCommand),
    events=get_args(DutyEvent),
    decide=decide,
    evolve=evolve,
    topics=topics,
    views={TOPIC: view},
    deltas=deltas,
    forget_person=forget_person,
)
