"""From a store to what a documentation is made of: the log folded, the people beside it. No live room needed.

Knows the store by its interfaces only. Who may read is decided where people are known, not here.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

from app.documentation.model import People
from app.facilitation.core import Recorded
from app.facilitation.dialogue import EMPTY, evolve, outline
from app.facilitation.outline import Outline
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Store, StoreUnavailable

READ_TIMEOUT_S: Final = 10.0
PAGE_EVENTS: Final = 2_000
"""Events read and folded at a time, so that a long log neither fills memory nor holds up others."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a documentation is made of. `seq` and `people_version` say how new it is."""

    outline: Outline
    people: People
    seq: int
    people_version: int


async def load(store: Store, dialogue: str) -> Material:
    """Everything of `dialogue` up to now. `DialogueUnknown` if there is none, or if it was deleted or is empty;
    `StoreUnavailable` if the store does not answer in time."""
    try:
        async with asyncio.timeout(READ_TIMEOUT_S):
            return await _load(store, dialogue)
    except TimeoutError as late:
        raise StoreUnavailable from late


async def _load(store: Store, dialogue: str) -> Material:
    head = await store.log.head(dialogue)
    if head is None or head.deleted:
        raise DialogueUnknown(dialogue)
    state, last = await _folded(store, dialogue)
    if last is None:
        raise DialogueUnknown(dialogue)
    # People after the log: whoever is in the log has a name by now. The version was read before, so it is never newer
    # than the names.
    people = {person.participant: person for person in await store.directory.people(dialogue)}
    return Material(outline(state, last.seq, last.at), people, last.seq, head.people_version)


async def _folded(store: Store, dialogue: str) -> tuple[Dialogue, Recorded | None]:
    state, last = EMPTY, None
    while events := await store.log.read(dialogue, last.seq if last else 0, PAGE_EVENTS):
        for recorded in events:
            state = evolve(state, recorded)
        last = events[-1]
        await asyncio.sleep(0)  # let others have a turn between pages
    return state, last
