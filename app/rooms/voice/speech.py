"""How long whoever had the word was heard to speak, put together from what a media process says now and then. Pure.

A turn counts as measured only if its speaker's voice stood from its beginning to its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.facilitation.state import Dialogue


@dataclass(slots=True)
class Speech:
    """The turns of one dialogue that are being measured: number → whose, and milliseconds so far."""

    turns: dict[int, tuple[str, int]] = field(default_factory=dict)

    def begins(self, dialogue: Dialogue, voiced: bool) -> None:
        """Somebody may have got the word; `voiced`: their voice stands."""
        turn = dialogue.floor.speaking
        if turn is not None and voiced and turn.n not in self.turns and turn.way == "voice":
            self.turns[turn.n] = (turn.participant, 0)

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
