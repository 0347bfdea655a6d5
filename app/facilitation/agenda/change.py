"""Changing the agenda, before the dialogue and while it goes on.

Rules: what was opened happened, so it may not be removed, reordered or run by another method, and nothing may be put
in before it. Of the open step, what is written may change; of those that are over, nothing. What comes later is free.
A running clock is not moved: more time is given by `Extend`, where everybody sees it. Of two who change the agenda at
once the second is told that it moved on, by the version each had seen. May not know what people contribute.
"""

from __future__ import annotations

from dataclasses import replace as changed
from typing import Final

from msgspec.structs import replace

from app.facilitation.commands import ChangeAgenda
from app.facilitation.core import Recorded, Rejected
from app.facilitation.events import AgendaChanged, Event
from app.facilitation.setup import Setup, Step, checked
from app.facilitation.state import Dialogue, StepRun

WRITTEN: Final = ("title", "question", "text", "minutes", "cue", "questions", "host_cue")
"""What may change of a step while it is open."""


def decide(dialogue: Dialogue, command: ChangeAgenda) -> list[Event]:
    """What follows from a wish for another agenda."""
    if dialogue.setup is None:
        raise Rejected("not_found")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    steps = checked(changed(dialogue.setup, steps=_whole(dialogue.setup, command.steps))).steps
    if steps == dialogue.setup.steps:
        return []
    if command.after != dialogue.agenda_version:
        raise Rejected("moved_on")
    _must_keep_what_was(dialogue, steps)
    return [AgendaChanged(steps)]


def _whole(setup: Setup, steps: tuple[Step | str, ...]) -> tuple[Step, ...]:
    return tuple(_known(setup, step) if isinstance(step, str) else step for step in steps)


def _known(setup: Setup, id: str) -> Step:
    step = setup.step(id)
    if step is None:
        raise Rejected("moved_on")  # it was removed meanwhile
    return step


def _must_keep_what_was(dialogue: Dialogue, steps: tuple[Step, ...]) -> None:
    wanted = {step.id: step for step in steps}
    opened = [step for step in dialogue.described.steps if _opened(dialogue, step.id)]
    for step in opened:
        if not _keeps(dialogue, step, wanted.get(step.id)):
            raise Rejected("agenda_settled", step=step.title)
    if not _in_order([step.id for step in dialogue.described.steps], [*wanted], [step.id for step in opened]):
        raise Rejected("agenda_settled", step=opened[-1].title)


def _opened(dialogue: Dialogue, step: str) -> bool:
    return dialogue.runs.get(step, StepRun()).opened_at is not None


def _keeps(dialogue: Dialogue, step: Step, wanted: Step | None) -> bool:
    if wanted is None or dialogue.current != step.id:
        return wanted == step
    return changed(step, **{name: getattr(wanted, name) for name in WRITTEN}) == wanted


def _in_order(before: list[str], after: list[str], opened: list[str]) -> bool:
    """Whether up to the last step that was opened nothing was put in and nothing changed places; what had not been
    opened there may be gone, or come later."""
    was, now = before[: before.index(opened[-1])], after[: after.index(opened[-1])]
    return now == [id for id in was if id in now] and set(opened[:-1]) <= set(now)


def evolve(dialogue: Dialogue, recorded: Recorded, event: AgendaChanged) -> Dialogue:
    """The dialogue with its new agenda."""
    setup = changed(dialogue.described, steps=event.steps)
    return replace(dialogue, setup=setup, agenda_version=recorded.seq)
