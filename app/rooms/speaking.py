"""Who is audible now, told to everybody at the place where they are heard; and to each how long they spoke.

Not history: newest wins, may be lost. What others hear at another table nobody is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from app.facilitation.state import Dialogue
from app.facilitation.voice import VoicePlace, place_of
from app.facilitation.voice.places import CIRCLE
from app.rooms import frames
from app.rooms.connection import Connection

TICK_S: Final = 0.2
"""More often nobody's glow changes."""
_NOBODY: Final = VoicePlace(CIRCLE, heard=False, muted=False)
"""Whoever has no voice here (a projector) looks at the Großer Kreis."""


class Speaking:
    """The glow of one dialogue in this process. `joined`: connections by participant."""

    def __init__(self, state: Callable[[], Dialogue], joined: Mapping[str, set[Connection]]) -> None:
        self._state, self._joined = state, joined
        self._people: tuple[str, ...] = ()
        self._due: asyncio.TimerHandle | None = None
        self._next_at = 0.0

    def told(self, people: Iterable[str]) -> None:
        """These are audible, wherever they are."""
        self._people = tuple(people)
        self._soon()

    def moved(self) -> None:
        """Somebody may be somewhere else now."""
        if self._people:
            self._soon()

    def _soon(self) -> None:
        if self._due is None:
            loop = asyncio.get_running_loop()
            self._due = loop.call_later(max(0.0, self._next_at - loop.time()), self._tell)

    def _tell(self) -> None:
        self._due = None
        self._next_at = asyncio.get_running_loop().time() + TICK_S
        state = self._state()
        at, everywhere = self._by_place(state)
        encoded: dict[tuple[str, ...], bytes] = {}
        for participant, connections in tuple(self._joined.items()):
            heard = _heard_by(place_of(state, participant) or _NOBODY, at, everywhere)
            for connection in tuple(connections):
                if connection.speaking == heard:
                    continue
                if heard not in encoded:
                    encoded[heard] = frames.encode(frames.SpeakingFrame(list(heard)))
                if connection.send_lossy(encoded[heard]):
                    connection.speaking = heard

    def _by_place(self, state: Dialogue) -> tuple[dict[str, list[str]], list[str]]:
        """Who is audible at which place, and who everywhere."""
        at: dict[str, list[str]] = {}
        everywhere: list[str] = []
        for person in self._people:
            place = place_of(state, person)
            if place is None:
                continue
            if place.announces:
                everywhere.append(person)
            elif place.place:
                at.setdefault(place.place, []).append(person)
        return at, everywhere

    def have_spoken(self, ms: Mapping[str, int]) -> None:
        """Tell each how long they spoke, and nobody else."""
        for participant, spoken in ms.items():
            for connection in tuple(self._joined.get(participant, ())):
                connection.send_lossy(frames.encode(frames.SpokenFrame(spoken)))

    def close(self) -> None:
        """Tell nothing more."""
        if self._due is not None:
            self._due.cancel()


def _heard_by(place: VoicePlace, at: Mapping[str, list[str]], everywhere: list[str]) -> tuple[str, ...]:
    return tuple(sorted({*at.get(place.place, ()), *everywhere}))
