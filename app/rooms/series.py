"""Whom the people of a dialogue met in earlier dialogues of its series, for the drawing of seats.

Read from the logs of those dialogues and from their directories: the log knows participants only, the directory which
person each of them is. Nothing of it is kept but in memory; what the rules get are pairs of people of this dialogue.
No rule stands here.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from app.facilitation.tables.series import SITTING_EVENTS, Pair, pairs_of, sat_together
from app.persistence.ports import Head, Person, Store

KEPT_DIALOGUES: Final = 64
"""Of so many dialogues it is remembered who sat together; of 1,000 people with three rounds that is 0.1 MB."""
Companies = list[tuple[str, ...]]
"""Those who sat together, as persons."""


class Meetings:
    """Who sat together in earlier dialogues, as long as nothing has changed there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: OrderedDict[tuple[str, str, int, int], Companies] = OrderedDict()

    async def of(self, dialogue: str) -> tuple[Pair, ...]:
        """Who of that dialogue has met in others of its series, two by two; nobody, if it is in none."""
        series = await self._store.series.of(dialogue)
        others = [one for one in series.dialogues if one != dialogue] if series else []
        if not others:
            return ()
        here = {one.person: one.participant for one in await self._people(dialogue)}
        found = set[Pair]()
        for head in await self._store.log.heads(others):
            if not head.deleted:
                met = ([here[one] for one in company if one in here] for company in await self._companies(head))
                found |= pairs_of(met)
        return tuple(sorted(found))

    async def _people(self, dialogue: str) -> Sequence[Person]:
        """Everybody who was not erased."""
        return [one for one in await self._store.directory.people(dialogue) if one.name is not None]

    async def _companies(self, head: Head) -> Companies:
        key = (head.dialogue, head.log_id, head.seq, head.people_version)
        if key not in self._known:
            self._known[key] = await self._read(head.dialogue)
            while len(self._known) > KEPT_DIALOGUES:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    async def _read(self, dialogue: str) -> Companies:
        persons = {one.participant: one.person for one in await self._people(dialogue)}
        log = await self._store.log.named(dialogue, SITTING_EVENTS)
        return [tuple(persons[one] for one in company if one in persons) for company in sat_together(log)]
