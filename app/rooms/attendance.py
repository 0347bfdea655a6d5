"""Whether the list of speakers stands still because nobody is there to go on: pure, told who is present and when.

Rule: while the list runs by itself, the turn of somebody who has been away for `AWAY_MAX_S` is over. Otherwise nobody's
turn ends but by them or the moderation.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.state import Dialogue, Floor

AWAY_MAX_S: Final = 20.0
"""So long somebody who has the floor may be gone; long enough to find a new network or to reload the page."""


class Attendance:
    """Remembers since when the floor has been unattended, and in which turn."""

    def __init__(self) -> None:
        self._turn: int | None = None
        self._since_s = 0.0

    def unattended(self, dialogue: Dialogue, present: int, now_s: float) -> int | None:
        """The number of the turn that is to be over, or None. `present`: the bitset of taken chairs."""
        floor = dialogue.floor
        if not floor.by_itself or not _stands(dialogue, floor, present):
            self.unsure()
            return None
        if self._turn != floor.last:
            self._turn, self._since_s = floor.last, now_s
        return floor.last if now_s - self._since_s >= AWAY_MAX_S else None

    def unsure(self) -> None:
        """Nothing is known, or all is well: count from the beginning."""
        self._turn = None


def _stands(dialogue: Dialogue, floor: Floor, present: int) -> bool:
    """Whether the speaker is not there; or nobody speaks although people wait, after a speaker erased themselves."""
    if floor.speaking is None:
        return bool(floor.hands) or floor.direct is not None
    return not present >> dialogue.participants[floor.speaking.participant].ordinal & 1
