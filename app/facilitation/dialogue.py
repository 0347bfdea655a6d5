"""A whole dialogue as one decider: the shared parts and the methods of its steps, put together.

The six functions every replica, test and export uses. May not know sockets, tables or people's names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from app.facilitation import (
    access,
    agenda,
    answers,
    contributions,
    duties,
    floor,
    gathering,
    harvest,
    moderation,
    people,
    recording,
    spoken,
    tables,
    voice,
)
from app.facilitation.commands import AgendaCommand, Command, ErasePerson, StepCommand
from app.facilitation.core import Context, Delta, Json, Recorded, Rejected
from app.facilitation.events import Event, PersonErased, Redacted
from app.facilitation.methods import METHODS, Method
from app.facilitation.outlining import outline
from app.facilitation.parts import Evolve, Follow, Part, me_topic
from app.facilitation.state import Dialogue, Participant, StepRun

EMPTY: Final = Dialogue()

PARTS: Final[tuple[Part, ...]] = (
    agenda.PART,
    people.PART,
    access.PART,
    duties.PART,
    contributions.PART,
    spoken.PART,
    floor.PART,
    moderation.PART,
    gathering.PART,
    harvest.PART,
    answers.PART,
    tables.PART,
    voice.PART,
    recording.PART,
)
_DECIDES: Final[dict[type[Command], Part]] = {command: part for part in PARTS for command in part.commands}
_EVOLVES: Final[dict[type[Event], Evolve]] = {event: part.evolve for part in PARTS for event in part.events}
_FOLLOWERS: Final[dict[type[Event], tuple[Follow, ...]]] = {
    event: tuple(part.follow for part in PARTS if event in part.follows) for event in _EVOLVES
}
PASSING: Final = {topic: passing for part in PARTS for topic, passing in part.passing.items()}
"""What is passed on and never kept, by the name of its topic."""
_DELTAS: Final = tuple(
    dict.fromkeys((*(part.deltas for part in PARTS), *(method.deltas for method in METHODS.values())))
)
"""Each once: most methods have no topic of their own, and share the function that says so."""
_VIEWS: Final = {topic: view for part in PARTS for topic, view in part.views.items()}
_FAMILIES: Final = {name: view for part in PARTS for name, view in part.families.items()}


def decide(dialogue: Dialogue, command: Command, context: Context) -> list[Event]:
    """The events that follow from `command`; an empty list if it changes nothing. Raises `Rejected`, nothing else."""
    if dialogue.setup is None and not isinstance(command, AgendaCommand):
        raise Rejected("not_found")
    if isinstance(command, ErasePerson):
        return _erase(dialogue, command, context)
    if isinstance(command, StepCommand):
        _must_be_in(dialogue, context)
        return _method_of(dialogue, command.step).decide(dialogue, command, context)
    part = _DECIDES[type(command)]
    if context.actor in dialogue.participants or not part.from_outside:
        _must_be_in(dialogue, context)
    return part.decide(dialogue, command, context)


def _erase(dialogue: Dialogue, command: ErasePerson, context: Context) -> list[Event]:
    events = people.decide(dialogue, command, context)
    seqs = tuple(sorted({seq for part in PARTS for seq in part.words_of(dialogue, command.participant)}))
    return [*events, Redacted(seqs)] if events and seqs else events


def _must_be_in(dialogue: Dialogue, context: Context) -> None:
    person = dialogue.participants.get(context.actor)
    if person is None or not person.inside or person.role is not context.role:
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
    if isinstance(event, Redacted):
        return dialogue  # what shows words has changed with the event before; this one only says the log did too
    kind = type(event)
    before, dialogue = dialogue, _EVOLVES[kind](dialogue, recorded, event)
    if isinstance(event, PersonErased):
        for part in PARTS:
            dialogue = part.forget_person(dialogue, event.participant)
    for follow in _FOLLOWERS[kind]:
        dialogue = follow(before, recorded, dialogue)
    return dialogue


def say_in_passing(dialogue: Dialogue, topic: str, said: Any, context: Context) -> Json:
    """What the others get of what is said in passing, of the shape `PASSING` names. Raises `Rejected`, nothing else."""
    if dialogue.setup is None or topic not in topics(dialogue, context.actor):
        raise Rejected("not_allowed")
    return PASSING[topic].say(dialogue, said, context)


def hearers(dialogue: Dialogue, topic: str, by: str) -> Collection[str] | None:
    """The participants who may hear now what `by` says in passing; None: everyone who watches the topic."""
    return PASSING[topic].hearers(dialogue, by)


def topics(dialogue: Dialogue, participant: str) -> frozenset[str]:
    """Every topic that person may see now; nothing for strangers, the erased and those who had to leave."""
    person = dialogue.participants.get(participant)
    if person is None or person.erased or person.out:
        return frozenset()
    if person.waiting:
        return frozenset({access.WAITING, me_topic(participant)})
    shared = frozenset().union(*(part.topics(dialogue, person) for part in PARTS))
    return shared | {people.PEOPLE} | _method_topics(dialogue, person)


def _method_topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    return frozenset().union(*(method.topics(dialogue, person) for method in METHODS.values()))


def view(dialogue: Dialogue, topic: str) -> Mapping[str, Json]:
    """The whole document of `topic`, bounded. Raises `KeyError` for a topic of no one (`people` is not ours)."""
    if topic.startswith("me:"):
        participant = topic.removeprefix("me:")
        return {name: member for part in PARTS for name, member in part.me(dialogue, participant).items()}
    family, _, one = topic.partition(":")
    return _FAMILIES[family](dialogue, one) if one else _VIEWS[topic](dialogue)


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    """What `recorded` changed, in every topic. Deterministic: every process computes the same."""
    for changed in _DELTAS:
        yield from changed(before, recorded, after)


def fold(dialogue: Dialogue, log: Iterable[Recorded]) -> Dialogue:
    """The dialogue after all of `log`."""
    for recorded in log:
        dialogue = evolve(dialogue, recorded)
    return dialogue


__all__ = ["EMPTY", "PARTS", "decide", "deltas", "evolve", "fold", "outline", "topics", "view"]
