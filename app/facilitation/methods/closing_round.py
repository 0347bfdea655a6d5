"""Closing round („Wie war's?"): one sentence each, also of the company's people, and two scales.

Rules here: everyone with a chair says one sentence; whoever says another replaces the first, and the old words are
erased as with any correction. Nobody answers or asks back: a closing round is listened to. The scales are asked by
`gathering`.
"""

from __future__ import annotations

from typing import Final, assert_never

from app.facilitation import contributions, limits, spoken, text
from app.facilitation.commands import Contribute, Note, StepCommand
from app.facilitation.core import Context, Rejected
from app.facilitation.events import Contributed, Corrected, Event, Redacted
from app.facilitation.methods import plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method
from app.facilitation.state import Contribution, Dialogue


def decide(dialogue: Dialogue, command: StepCommand, context: Context) -> list[Event]:
    """What follows from a wish in this step."""
    if command.relation is not None:
        raise Rejected("wrong_relation")
    text.words(command.text, limits.CLOSING_SENTENCE_MAX_CHARS)
    match command:
        case Contribute():
            return _say(dialogue, command, context)
        case Note():
            if sentence_of(dialogue, command.step, command.said_by):
                raise Rejected("one_sentence_each")
            return spoken.note(dialogue, command, context)
    assert_never(command)


def _say(dialogue: Dialogue, command: Contribute, context: Context) -> list[Event]:
    events = contributions.contribute(dialogue, command, context)
    before = sentence_of(dialogue, command.step, context.actor)
    said = next((event for event in events if isinstance(event, Contributed)), None)
    if before is None or said is None:
        return events
    return [] if said.text == before.text else [Corrected(before.id, said.text or ""), Redacted(before.text_seqs)]


def sentence_of(dialogue: Dialogue, step: str, participant: str) -> Contribution | None:
    """What that person has said in a closing round, if they have, and if it still stands."""
    known = dialogue.contributions
    own = (known.items[id] for id in reversed(known.by_author.get(participant, ())))
    return next((item for item in own if item.step == step and item.text is not None), None)


METHOD: Final = Method("plenary", decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
