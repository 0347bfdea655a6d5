"""Who agreed to be recorded where, and which recordings there are."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct


class Stay(Struct, frozen=True):
    """One person's time at one place. `step`: the step they sat down in, or the open one in the Großer Kreis."""

    step: str
    place: str


class Agreement(Struct, frozen=True):
    """A yes that holds for one stay. `n` numbers the recording that may come of it."""

    stay: Stay
    n: int


class Tape(Struct, frozen=True):
    """One recording: a person's voice during one stay. `ms` None: it has not ended yet."""

    n: int
    step: str
    place: str
    began_at: int
    ms: int | None = None


class Recording(Struct, frozen=True):
    """`agreed`: participant → their yes, valid as long as their stay. `tapes`: participant → number → recording.
    `past`: the last yes that ended, by participant: what was recorded under it may be told later.

    `shared`: who lets theirs stand in the documentation; `published`: whether the organiser does.
    """

    agreed: Map[str, Agreement] = Map()
    past: Map[str, Agreement] = Map()
    tapes: Map[str, Map[int, Tape]] = Map()
    shared: Map[str, bool] = Map()
    published: bool = False

    def yes(self, participant: str, n: int) -> Agreement | None:
        """The yes of that number, if it has not been forgotten."""
        known = (self.agreed.get(participant), self.past.get(participant))
        return next((one for one in known if one is not None and one.n == n), None)

    def tape(self, participant: str, n: int) -> Tape | None:
        """That recording, if there is one."""
        return self.tapes.get(participant, Map()).get(n)
