"""The state of a dialogue: frozen values over persistent maps, so that folding costs the same at event 50,000.

Data only. How it changes stands beside the rules (`agenda`, `people`, `contributions`, `methods`). The values are
msgspec Structs: a changed copy costs a tenth of a frozen dataclass's, and copying is nearly all that folding does.
"""

from __future__ import annotations

from typing import Literal

from immutables import Map
from msgspec import Struct

from app.facilitation.commands import Relation, Stance
from app.facilitation.core import Role
from app.facilitation.setup import Kind, Reading, Setup

Phase = Literal["foyer", "running", "closed"]


class Participant(Struct, frozen=True):
    """One person in this dialogue. `ordinal`: chair number, dense from 0, for good."""

    id: str
    role: Role
    ordinal: int
    admitted_at: int
    erased: bool = False


class StepRun(Struct, frozen=True):
    """What happened to a step so far. Times in Unix milliseconds."""

    opened_at: int | None = None
    closed_at: int | None = None


class Clock(Struct, frozen=True):
    """The clock of the open step, as wall-clock times in Unix milliseconds."""

    started_at: int
    ends_at: int


class Announcement(Struct, frozen=True):
    """Something said to everybody. `text` None: erased. `seq`: the event that holds its words."""

    id: str
    text: str | None
    at: int
    by: str
    seq: int


class Contribution(Struct, frozen=True):
    """One thing put in. `n`: its number in the documentation (B1, B2 …), dense from 1.

    `text` None: withdrawn or erased. `text_seqs`: the events that still hold words of it.
    """

    id: str
    n: int
    step: str
    by: str
    at: int
    text: str | None
    text_seqs: tuple[int, ...]
    reply_to: str | None = None
    relation: Relation | None = None
    kind: Kind | None = None
    named: bool = False
    corrected_at: int | None = None
    withdrawn_at: int | None = None
    erased: bool = False


class Contributions(Struct, frozen=True):
    """All contributions of a dialogue, reachable by id, by number, by author and by what they answer."""

    items: Map[str, Contribution] = Map()
    by_n: Map[int, str] = Map()
    by_author: Map[str, tuple[str, ...]] = Map()
    answers: Map[str, tuple[str, ...]] = Map()
    """Author → ids of contributions that answer one of theirs, oldest first."""
    per_step: Map[str, int] = Map()
    stances: Map[str, Map[str, Stance]] = Map()
    """Contribution → participant → stance."""
    given: Map[str, Map[str, Stance]] = Map()
    """Participant → contribution → stance."""
    kinds: Map[Kind, int] = Map()

    @property
    def total(self) -> int:
        """How many contributions there are, withdrawn ones included."""
        return len(self.by_n)


class Dialogue(Struct, frozen=True):
    """The whole state. `setup` None: nothing has happened yet."""

    setup: Setup | None = None
    phase: Phase = "foyer"
    reading: Reading = "participants"
    current: str = ""
    runs: Map[str, StepRun] = Map()
    clock: Clock | None = None
    announcements: tuple[Announcement, ...] = ()
    closed_at: int | None = None
    participants: Map[str, Participant] = Map()
    contributions: Contributions = Contributions()

    @property
    def described(self) -> Setup:
        """The setup of a dialogue that has one. Every dialogue in the log does: it is the first event."""
        assert self.setup is not None, "a dialogue begins with its setup"
        return self.setup
