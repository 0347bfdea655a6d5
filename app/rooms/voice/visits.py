"""The visits one media process carries or will carry: whose they are, and whether their microphone is open. Pure.

A visit is one voice connection of one person. The newest visit of a person ends the older ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.facilitation.state import Dialogue
from app.facilitation.voice import place_of
from app.voice_frames import Whereabouts


@dataclass(slots=True)
class Visit:
    """One voice connection. `asked`: its offer was passed on; `up`: it stands; `on`: its microphone is open."""

    id: str
    dialogue: str
    person: str
    own: bool
    sdp: str = ""
    asked: bool = False
    up: bool = False
    on: bool = False


class Visits:
    """All visits of one media process."""

    def __init__(self) -> None:
        self._by_id: dict[str, Visit] = {}
        self._by_person: dict[str, dict[str, Visit]] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Visit]:
        return iter(tuple(self._by_id.values()))

    def get(self, id: str) -> Visit | None:
        """The visit of that id."""
        return self._by_id.get(id)

    def of(self, dialogue: str, person: str) -> Visit | None:
        """The visit with which that person talks."""
        return self._by_person.get(dialogue, {}).get(person)

    def add(self, visit: Visit) -> Visit | None:
        """Take it in; returns the older visit of the same person, which is over by that."""
        older = None
        if not visit.own:
            people = self._by_person.setdefault(visit.dialogue, {})
            older = people.get(visit.person)
            people[visit.person] = visit
        self._by_id[visit.id] = visit
        if older is not None:
            self._by_id.pop(older.id, None)
        return older

    def drop(self, id: str) -> Visit | None:
        """It is over."""
        visit = self._by_id.pop(id, None)
        if visit is None or visit.own:
            return visit
        people = self._by_person.get(visit.dialogue, {})
        if people.get(visit.person) is visit:
            del people[visit.person]
        if not people:
            self._by_person.pop(visit.dialogue, None)
        return visit

    def people(self, dialogue: str) -> dict[str, Visit]:
        """Who talks or listens in that dialogue, with their visits."""
        return self._by_person.get(dialogue, {})

    @property
    def dialogues(self) -> list[str]:
        """Every dialogue somebody has voice in, or tries theirs in."""
        return sorted(self._by_person)


def whereabouts(dialogue: Dialogue, visit: Visit, recording: int = 0) -> Whereabouts | None:
    """Where the voice of a visit belongs now; None: nowhere in this dialogue any more. `recording`: its number."""
    found = place_of(dialogue, visit.person)
    if found is None:
        return None
    return Whereabouts(
        place=found.place or None,
        heard=found.heard,
        muted=found.muted or not visit.on,
        announces=found.announces,
        takes_turn=found.takes_turn,
        recording=recording,
    )
