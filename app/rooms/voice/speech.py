"""How long whoever had the word was heard to speak, put together from what a media process says now and then. Pure.

A turn counts as measured only if its speaker's voice stood from its beginning to its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.facilitation.commands import MeasureSpeech
from app.facilitation.state import Dialogue
from app.facilitation.voice import place_of
from app.facilitation.voice.places import CIRCLE, TABLE

HEARD_FROM_MS: Final = 2_000
"""So long one has to have spoken to have been heard: a „Ja" or a cough is not it."""
TOLD_EVERY_S: Final = 30.0
"""So often tables learn how long was spoken there; more would be an event for every word."""


@dataclass(slots=True)
class Speech:
    """The turns of one dialogue that are being measured: number → whose, and milliseconds so far."""

    turns: dict[int, tuple[str, int]] = field(default_factory=dict)

    def begins(self, dialogue: Dialogue, voiced: bool) -> None:
        """Somebody may have got the word; `voiced`: their voice stands."""
        turn = dialogue.floor.speaking
        if turn is not None and voiced and turn.n not in self.turns and turn.way == "voice":
            self.turns[turn.n] = (turn.participant, 0)

    def ended(self, dialogue: Dialogue) -> bool:
        """Whether a turn is over whose last words may still be told."""
        speaking = dialogue.floor.speaking
        return any(speaking is None or n != speaking.n for n in self.turns)

    def silenced(self, person: str) -> None:
        """That person's voice is gone: what they say now is not heard, and not measured."""
        self.turns = {n: one for n, one in self.turns.items() if one[0] != person}

    def spoken(self, dialogue: Dialogue, ms: Mapping[str, int]) -> dict[int, int]:
        """So long people spoke. Returns the turns that are over, with how long was spoken in them."""
        left = dict(ms)
        for n, (person, before) in sorted(self.turns.items(), reverse=True):
            self.turns[n] = (person, before + left.pop(person, 0))
        speaking = dialogue.floor.speaking
        over = {n: spoken for n, (_, spoken) in self.turns.items() if speaking is None or n != speaking.n}
        for n in over:
            del self.turns[n]
        return over


@dataclass(slots=True)
class Talk:
    """How long customers spoke at each table since it was told last, and (`people`) each of them in this step."""

    step: str = ""
    tables: dict[int, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    told_at: float = float("-inf")

    def spoken(self, dialogue: Dialogue, customers: Mapping[str, int]) -> None:
        """So long these spoke just now. What is said in the Foyer and in breaks is nobody's business."""
        if dialogue.current != self.step:
            self.step, self.tables, self.people = dialogue.current, {}, {}
        for person, ms in customers.items():
            found = place_of(dialogue, person)
            kind, _, number = found.place.partition(":") if found else ("", "", "")
            if kind in (CIRCLE, TABLE):
                self.people[person] = self.people.get(person, 0) + ms
            if kind == TABLE:
                self.tables[int(number)] = self.tables.get(int(number), 0) + ms

    def due(self, dialogue: Dialogue, now: float) -> MeasureSpeech | None:
        """What is to be told now, if anything is; it counts as told."""
        known = dialogue.voice.heard
        people = (who for who, ms in self.people.items() if ms >= HEARD_FROM_MS and known.get(who) != self.step)
        told = MeasureSpeech(self.step, tuple(sorted(self.tables.items())), tuple(sorted(people)))
        if now - self.told_at < TOLD_EVERY_S or not (told.tables or told.people):
            return None
        self.tables, self.told_at = {}, now
        return told
