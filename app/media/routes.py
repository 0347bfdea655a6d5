"""Who hears whom in one dialogue, by places alone. Pure: no packets, no time.

A person is heard at one spot at most: at their place, or everywhere. They hear two: their place, and everywhere. A move
changes this and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.voice_frames import Whereabouts

EVERYWHERE: Final = "*"
"""The spot of announcements. No place is called so."""


class Router:
    """The places of one dialogue."""

    def __init__(self) -> None:
        self._people: dict[str, Whereabouts] = {}
        self._audiences: dict[str, dict[str, None]] = {}

    @property
    def people(self) -> Mapping[str, Whereabouts]:
        """Everybody, and where they are."""
        return self._people

    def put(self, person: str, now: Whereabouts | None) -> None:
        """Somebody came, moved, was given or lost the right to be heard, or left (None)."""
        for spot in self.hears(person):
            self._audiences[spot].pop(person)
            if not self._audiences[spot]:
                del self._audiences[spot]
        if now is None:
            self._people.pop(person, None)
            return
        self._people[person] = now
        for spot in self.hears(person):
            self._audiences.setdefault(spot, {})[person] = None

    def heard_at(self, person: str) -> str | None:
        """The spot where this person may be heard now."""
        where = self._people.get(person)
        if where is None or where.muted:
            return None
        if where.announces:
            return EVERYWHERE
        return where.place if where.heard else None

    def hears(self, person: str) -> frozenset[str]:
        """The spots this person hears."""
        where = self._people.get(person)
        if where is None:
            return frozenset()
        place = () if where.place is None else (where.place,)
        return frozenset((EVERYWHERE, *place))

    def audience(self, spot: str) -> Iterable[str]:
        """Who hears that spot; those who may speak first, as an answer is awaited from them."""
        everybody = self._audiences.get(spot, {})
        return sorted(everybody, key=lambda person: self.heard_at(person) is None)

    def size(self, spot: str) -> int:
        """How many hear that spot."""
        return len(self._audiences.get(spot, ()))

    def turn(self, person: str) -> int | None:
        """The rank of the person's turn on the floor."""
        where = self._people.get(person)
        return None if where is None else where.takes_turn
