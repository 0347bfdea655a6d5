"""Großer Kreis (plenary): everyone in one round, one question in the middle, everyone may write.

Rules here: writing is always open to everyone with a chair, also to a step that has ended, because words that were
on their way when the moderation moved on still answer the question they were written for. Speaking, hands and the
floor are a decider of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, assert_never

from app.facilitation import contributions, spoken
from app.facilitation.commands import Contribute, Note, StepCommand
from app.facilitation.core import Context, Delta, Json, Recorded
from app.facilitation.events import Event
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method
from app.facilitation.state import Dialogue, Participant


def decide(dialogue: Dialogue, command: StepCommand, context: Context) -> list[Event]:
    """What follows from a wish in this step."""
    match command:
        case Contribute():
            return contributions.contribute(dialogue, command, context)
        case Note():
            return spoken.note(dialogue, command, context)
    assert_never(command)


def evolve(dialogue: Dialogue, recorded: Recorded) -> Dialogue:
    """The plenary keeps nothing of its own: what is said is kept by the shared contributions."""
    return dialogue


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """No topic of its own: stage, stream and people show all of it."""
    return frozenset()


def view(dialogue: Dialogue, topic: str) -> dict[str, Json]:
    """Never asked, as there is no topic of its own."""
    raise KeyError(topic)


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """Nothing of its own changes."""
    return ()


METHOD: Final = Method("plenary", decide, evolve, topics, view, deltas, outline)
