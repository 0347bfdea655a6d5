"""Who wants to say something, who has the word, how long everybody has had it."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.floor import Given, Way


class Hand(Struct, frozen=True):
    """A wish to speak. `at`: Unix milliseconds; `seq`: its event, which says who wished first in one millisecond."""

    participant: str
    at: int
    seq: int
    way: Way


class Turn(Struct, frozen=True):
    """Somebody's time with the floor. `ended_at` None: they have it now. Times in Unix milliseconds.

    `answered`: somebody has replied to it directly; `given`: by the list in its order, or by the moderation.
    """

    n: int
    participant: str
    way: Way
    direct: bool
    step: str
    started_at: int
    soft_ends_at: int | None
    ended_at: int | None = None
    answered: bool = False
    given: Given = "list"


class Measurable(Struct, frozen=True):
    """A turn that has ended and that voice may still measure: whose it was, and how long they had it (milliseconds)."""

    n: int
    participant: str
    ms: int


class Spoken(Struct, frozen=True):
    """What somebody had of the floor so far. `ms`: how long they spoke where voice measured it, else had it.

    Of people at work (the company's, the moderation) only that they had it: `turns` 1, `ms` 0. Nothing about single
    staff members is measured.
    """

    turns: int = 0
    ms: int = 0


class Floor(Struct, frozen=True):
    """The floor of the Großer Kreis. `turn`: the newest one, ended or not; `direct`: who wishes to reply to it.

    `measurable`: the latest turns whose speaking voice may still tell.
    """

    hands: Map[str, Hand] = Map()
    direct: Hand | None = None
    turn: Turn | None = None
    spoken: Map[str, Spoken] = Map()
    by_itself: bool = False
    measurable: tuple[Measurable, ...] = ()

    @property
    def speaking(self) -> Turn | None:
        """The turn that runs now."""
        return self.turn if self.turn is not None and self.turn.ended_at is None else None

    @property
    def last(self) -> int:
        """The number of the newest turn, 0 if there was none."""
        return self.turn.n if self.turn is not None else 0
