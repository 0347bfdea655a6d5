"""What a part of a dialogue is: a decider of its own that every method shares, with the topics it fills.

A dialogue is the sum of its parts and of the methods of its steps. A part may not know another part but by its state;
`dialogue` puts them together, in the order of the stairs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.facilitation.commands import Command
from app.facilitation.core import Context, Delta, Json, Recorded
from app.facilitation.events import Event
from app.facilitation.state import Dialogue, Participant

Decide = Callable[[Dialogue, Any, Context], list[Event]]
"""Asked only with the part's own commands. The events that follow; none: nothing changes. Raises `Rejected` only."""
Evolve = Callable[[Dialogue, Recorded, Any], Dialogue]
"""Asked only with the part's own events. Never refuses: it has happened."""
Deltas = Callable[[Dialogue, Recorded, Dialogue], Iterable[Delta]]
"""What an event changed in the topics the part fills; asked with every event, also those of others."""

Follow = Callable[[Dialogue, Recorded, Dialogue], Dialogue]
"""What a part keeps of events that are not its own, or of what they did to others: before, the event, after → after.
Asked only with those the part follows, in the order of the parts. Never refuses."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Words and signals that are passed on and never kept, under the name of one topic. Newest wins, may be lost.

    `shape`: what may be said, a dataclass; `say`: what the others get of it, or `Rejected`; `hearers`: the participants
    it is for, None: everyone who watches the topic. A person may say and hear only what `topics` shows them.
    """

    shape: type
    say: Callable[[Dialogue, Any, Context], Json]
    hearers: Callable[[Dialogue, str], Collection[str] | None]


def _no_topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    return frozenset()


def _nothing_of_me(dialogue: Dialogue, participant: str) -> Mapping[str, Json]:
    return {}


def _no_deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    return ()


def _no_words(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    return ()


def _keeps_nothing(before: Dialogue, recorded: Recorded, after: Dialogue) -> Dialogue:
    return after


def _unchanged(dialogue: Dialogue, participant: str) -> Dialogue:
    return dialogue


@dataclass(frozen=True, slots=True)
class Part:
    """A part. `views`: its own topics with what makes their document, bounded in size; `me`: its members of `me:…`.

    `families`: topics of which there are many (`table:7`), by what stands before the colon.
    `words_of`: seqs of events that still hold words of a person; `forget_person`: what is left when those are erased.
    `follow`: what it keeps of the events in `follows`; `passing`: what is said under its topics and never kept.
    `from_outside`: also people without a chair may ask (the organiser, the house); `decide` checks their role.
    """

    commands: tuple[type[Command], ...]
    events: tuple[type[Event], ...]
    decide: Decide
    evolve: Evolve
    topics: Callable[[Dialogue, Participant], frozenset[str]] = _no_topics
    views: Mapping[str, Callable[[Dialogue], Mapping[str, Json]]] = field(default_factory=dict)
    families: Mapping[str, Callable[[Dialogue, str], Mapping[str, Json]]] = field(default_factory=dict)
    me: Callable[[Dialogue, str], Mapping[str, Json]] = _nothing_of_me
    deltas: Deltas = _no_deltas
    words_of: Callable[[Dialogue, str], tuple[int, ...]] = _no_words
    forget_person: Callable[[Dialogue, str], Dialogue] = _unchanged
    follow: Follow = _keeps_nothing
    follows: tuple[type[Event], ...] = ()
    passing: Mapping[str, Passing] = field(default_factory=dict)
    from_outside: bool = False


def me_topic(participant: str) -> str:
    """The name of the topic only `participant` may see."""
    return "me:" + participant
