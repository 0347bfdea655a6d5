"""A whole dialogue as one decider: the shared parts and the methods of its steps, put together.

The six functions every replica, test and export uses. May not know sockets, tables or people's names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, assert_never

from msgspec.structs import replace

from app.facilitation import agenda, contributions, people
from app.facilitation.commands import (
    AgendaCommand,
    Command,
    Contribute,
    ContributionCommand,
    ErasePerson,
    PeopleCommand,
)
from app.facilitation.core import Context, Delta, Json, Recorded, Rejected, Role
from app.facilitation.events import (
    AgendaEvent,
    ContributionEvent,
    Event,
    PeopleEvent,
    PersonErased,
    Redacted,
)
from app.facilitation.methods import METHODS, Method
from app.facilitation.outline import Outline, OutlineAnnouncement, OutlinePerson, OutlineStep
from app.facilitation.setup import Kind
from app.facilitation.state import Dialogue, Participant, StepRun

EMPTY: Final = Dialogue()


def decide(dialogue: Dialogue, command: Command, context: Context) -> list[Event]:
    """The events that follow from `command`; an empty list if it changes nothing. Raises `Rejected`, nothing else."""
    if isinstance(command, AgendaCommand):
        return agenda.decide(dialogue, command, context)
    if dialogue.setup is None:
        raise Rejected("not_found")
    if isinstance(command, ErasePerson):
        return _erase(dialogue, command, context)
    if isinstance(command, PeopleCommand):
        return people.decide(dialogue, command, context)
    _must_be_in(dialogue, context)
    if isinstance(command, ContributionCommand):
        return contributions.decide(dialogue, command, context)
    if isinstance(command, Contribute):
        return _method_of(dialogue, command.step).decide(dialogue, command, context)
    assert_never(command)


def _erase(dialogue: Dialogue, command: ErasePerson, context: Context) -> list[Event]:
    events = people.decide(dialogue, command, context)
    person = command.participant
    seqs = tuple(sorted(agenda.words_of(dialogue, person) + contributions.words_of(dialogue, person)))
    return [*events, Redacted(seqs)] if events and seqs else events


def _must_be_in(dialogue: Dialogue, context: Context) -> None:
    person = dialogue.participants.get(context.actor)
    if person is None or person.erased or person.role is not context.role:
        raise Rejected("not_allowed")


def _method_of(dialogue: Dialogue, step: str) -> Method:
    entry = dialogue.described.step(step)
    if entry is None:
        raise Rejected("not_found")
    if dialogue.runs.get(step, StepRun()).opened_at is None:
        raise Rejected("not_open")
    return METHODS[entry.method]


def evolve(dialogue: Dialogue, recorded: Recorded) -> Dialogue:
    """The dialogue after an event. Never refuses: it has happened."""
    event = recorded.event
    if isinstance(event, ContributionEvent):
        known = contributions.evolve(dialogue.contributions, recorded, event)
        return replace(dialogue, contributions=known)
    if isinstance(event, AgendaEvent):
        return agenda.evolve(dialogue, recorded, event)
    if isinstance(event, PeopleEvent):
        return _people_changed(dialogue, recorded, event)
    if isinstance(event, Redacted):
        return dialogue  # what shows words has changed with the event before; this one only says the log did too
    assert_never(event)


def _people_changed(dialogue: Dialogue, recorded: Recorded, event: PeopleEvent) -> Dialogue:
    dialogue = people.evolve(dialogue, recorded, event)
    if isinstance(event, PersonErased):
        known = contributions.forget_person(dialogue.contributions, event.participant)
        return replace(agenda.forget_person(dialogue, event.participant), contributions=known)
    return dialogue


def topics(dialogue: Dialogue, participant: str) -> frozenset[str]:
    """Every topic that person may see now; nothing for strangers and the erased."""
    person = dialogue.participants.get(participant)
    if person is None or person.erased:
        return frozenset()
    shared = agenda.topics(person.role) | {people.PEOPLE} | contributions.topics(participant)
    return shared | _method_topics(dialogue, person)


def _method_topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    return frozenset().union(*(method.topics(dialogue, person) for method in METHODS.values()))


def view(dialogue: Dialogue, topic: str) -> Mapping[str, Json]:
    """The whole document of `topic`, bounded. Raises `KeyError` for a topic of no one (`people` is not ours)."""
    if topic in {agenda.STAGE, agenda.MODERATORS}:
        return agenda.view(dialogue, topic)
    if topic in {contributions.STREAM, contributions.MOOD}:
        return contributions.view(dialogue.contributions, topic)
    if topic.startswith("me:"):
        return contributions.me_view(dialogue.contributions, topic.removeprefix("me:"))
    raise KeyError(topic)


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    """What `recorded` changed, in every topic. Deterministic: every process computes the same."""
    event = recorded.event
    if isinstance(event, AgendaEvent | PersonErased):
        yield from agenda.deltas(before, after)
    if isinstance(event, ContributionEvent | PersonErased):
        yield from contributions.deltas(before.contributions, recorded, after.contributions)
    for method in METHODS.values():
        yield from method.deltas(before, recorded, after)


def fold(dialogue: Dialogue, log: Iterable[Recorded]) -> Dialogue:
    """The dialogue after all of `log`."""
    for recorded in log:
        dialogue = evolve(dialogue, recorded)
    return dialogue


def outline(dialogue: Dialogue, seq: int, as_of: int) -> Outline:
    """What the documentation says after event `seq`, which happened at `as_of` (Unix milliseconds)."""
    setup, known = dialogue.described, dialogue.contributions
    return Outline(
        seq=seq,
        as_of=as_of,
        setup=setup,
        phase=dialogue.phase,
        reading=dialogue.reading,
        closed_at=dialogue.closed_at,
        steps=tuple(_outline_step(dialogue, n) for n in range(len(setup.steps))),
        people=_outline_people(dialogue),
        announcements=tuple(
            OutlineAnnouncement(said.id, said.text, said.at, said.by)
            for said in dialogue.announcements
            if said.text is not None
        ),
        mood=tuple((kind, known.kinds[kind]) for kind in Kind if kind in known.kinds),
        stances=sum(len(given) for given in known.given.values()),
    )


def _outline_step(dialogue: Dialogue, n: int) -> OutlineStep:
    step = dialogue.described.steps[n]
    run, method = dialogue.runs.get(step.id, StepRun()), METHODS[step.method]
    return OutlineStep(
        id=step.id,
        n=n,
        method=step.method,
        place=method.place,
        title=step.title,
        question=step.question,
        text=step.text,
        minutes=step.minutes,
        opened_at=run.opened_at,
        closed_at=run.closed_at,
        contributions=method.outline(dialogue, step.id),
    )


def _outline_people(dialogue: Dialogue) -> tuple[OutlinePerson, ...]:
    seated = (person for person in dialogue.participants.values() if person.role is not Role.PROJECTOR)
    by_author = dialogue.contributions.by_author
    return tuple(
        OutlinePerson(person.id, person.role, person.ordinal, len(by_author.get(person.id, ())), person.erased)
        for person in sorted(seated, key=lambda person: person.ordinal)
    )
