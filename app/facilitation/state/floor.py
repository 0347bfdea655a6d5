"""Who wants to say something, who has the word, how long everybody has had it."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.floor import Way


class Hand(Struct, frozen=True):
    """A wish to speak. `at`: Unix milliseconds."""

    participant: str
    at: int
    way: Way
    direct: bool = False


class Turn(Struct, frozen=True):
    """Somebody's time with the floor. `ended_at` None: they have it now. Times in Unix milliseconds."""

    n: int
    participant: str
    way: Way
    direct: bool
    step: str
    started_at: int
    soft_ends_at: int | None
    ended_at: int | None = None


class Spoken(Struct, frozen=True):
    """What somebody had of the floor so far. `ms`: time holding it, until voice measures."""

    turns: int = 0
    ms: int = 0


class Floor(Struct, frozen=True):
    """The floor of the Großer Kreis. `turn`: the newest one, ended or not."""

    hands: Map[str, Hand] = Map()
    turn: Turn | None = None
    spoken: Map[str, Spoken] = Map()
    by_itself: bool = False
