"""How the agenda changes with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.agenda import change
from app.facilitation.core import (
    Recorded,
)
from app.facilitation.events import (
    AgendaChanged,
    AgendaEvent,
    Announced,
    Configured,
    DialogueClosed,
    ReadingSet,
    StepExtended,
    StepOpened,
)
from app.facilitation.setup import Setup
from app.facilitation.state import Announcement, Clock, Dialogue, StepRun


def evolve(dialogue: Dialogue, recorded: Recorded, event: AgendaEvent) -> Dialogue:
    """The dialogue after `event`."""
    match event:
        case Configured(setup):
            return replace(_configured(dialogue, setup, recorded.at), agenda_version=recorded.seq)
        case AgendaChanged():
            return change.evolve(dialogue, recorded, event)
        case ReadingSet(who):
            return replace(dialogue, reading=who)
        case StepOpened(step, ends_at):
            return _step_opened(dialogue, step, ends_at, recorded.at)
        case StepExtended(_, ends_at):
            clock = dialogue.clock or Clock(recorded.at, ends_at)
            return replace(dialogue, clock=replace(clock, ends_at=ends_at))
        case DialogueClosed():
            runs = _ended(dialogue, recorded.at)
            return replace(dialogue, phase="closed", runs=runs, clock=None, closed_at=recorded.at)
        case Announced(announcement, words):
            said = Announcement(announcement, words, recorded.at, recorded.actor, recorded.seq)
            return replace(dialogue, announcements=(*dialogue.announcements, said))
    assert_never(event)


def _configured(dialogue: Dialogue, setup: Setup, at: int) -> Dialogue:
    if dialogue.setup is not None:
        return replace(dialogue, setup=setup)
    first = setup.steps[0].id
    return replace(dialogue, setup=setup, current=first, runs=dialogue.runs.set(first, StepRun(opened_at=at)))


def _step_opened(dialogue: Dialogue, step: str, ends_at: int | None, at: int) -> Dialogue:
    runs = _ended(dialogue, at)
    opened_before = runs.get(step, StepRun()).opened_at
    return replace(
        dialogue,
        phase="running",
        current=step,
        runs=runs.set(step, StepRun(opened_at=opened_before or at)),
        clock=Clock(at, ends_at) if ends_at else None,
    )


def _ended(dialogue: Dialogue, at: int) -> Map[str, StepRun]:
    run = dialogue.runs.get(dialogue.current, StepRun())
    return dialogue.runs.set(dialogue.current, replace(run, closed_at=at))


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold announcements of `participant`, in order."""
    return tuple(one.seq for one in dialogue.announcements if one.by == participant and one.text is not None)


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The dialogue after a person had all their words erased: what they announced is gone, that they did stays."""
    said = dialogue.announcements
    left = tuple(replace(one, text=None) if one.by == participant else one for one in said)
    return replace(dialogue, announcements=left)
