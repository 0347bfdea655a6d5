"""What is asked of a store beside logs and people: personal cases, texts, chores, rehearsals. Interfaces only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PersonalCase:
    """Something handed over in confidence. `sealed`: its words, which only the web floor can open."""

    id: str
    dialogue: str
    participant: str
    sealed: bytes
    readers: tuple[str, ...]
    handed_at: int
    done_at: int | None = None
    done_by: str | None = None


class PersonalCases(Protocol):
    """What was handed over in confidence: never in the log, and physically gone when it is removed."""

    async def hand_in(self, case: PersonalCase, most: int) -> bool:
        """Keep a case; the same id again changes nothing. False if that person has `most` cases already, or if the id
        is somebody else's. Raises `DialogueUnknown`."""
        ...

    async def of(self, dialogue: str, participant: str) -> Sequence[PersonalCase]:
        """What that person handed over, newest first."""
        ...

    async def handed_to(self, dialogue: str, reader: str) -> Sequence[PersonalCase]:
        """What that person may read, newest first."""
        ...

    async def mark(self, dialogue: str, case: str, done_at: int | None, done_by: str | None) -> None:
        """Say that a case is done, or (None) that it is not."""
        ...

    async def remove(self, dialogue: str, participant: str, case: str | None = None) -> int:
        """Remove one case of that person, or all of them; how many there were."""
        ...

    async def purge(self, dialogue: str) -> int:
        """Remove every case of a dialogue; how many there were."""
        ...


@dataclass(frozen=True, slots=True)
class HouseTexts:
    """Imprint and privacy page as the house says them; "" where nothing was said. `controller`: who is responsible,
    with address and a way to reach them."""

    imprint_de: str = ""
    imprint_en: str = ""
    controller: str = ""
    privacy_de: str = ""
    privacy_en: str = ""


class Housekeeping(Protocol):
    """What belongs to the house as a whole."""

    async def take_turn(self, chore: str, now: int, until: int) -> bool:
        """Whether this process may do `chore` now; then no other may before `until`."""
        ...

    async def texts(self) -> HouseTexts | None:
        """The newest saved imprint and privacy page; None if none was ever saved."""
        ...

    async def save_texts(self, texts: HouseTexts, organiser: str, now: int) -> int:
        """Save a new version and say which; older ones stay. Unchanged texts make none."""
        ...


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A rehearsal under way. `dialogue`: the robots' own; `of`: the one it is for, "" for none; `progress`: what they
    last said, at `heard_at`."""

    dialogue: str
    of: str
    began_at: int
    heard_at: int
    progress: str


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The last verdict on a dialogue."""

    at: int
    verdict: str


class Rehearsals(Protocol):
    """What programs hold before people do: one at a time, thrown away afterwards. Verdicts are kept as text."""

    async def begin(self, dialogue: str, of: str, now: int) -> bool:
        """Begin one; False if another is under way."""
        ...

    async def heard(self, dialogue: str, progress: str, now: int) -> bool:
        """The robots are at it; False if that rehearsal is over."""
        ...

    async def under_way(self) -> Rehearsal | None:
        """The rehearsal that is held now."""
        ...

    async def over(self, dialogue: str, now: int, verdict: str | None = None) -> bool:
        """Throw away everything of a rehearsal, and keep the verdict if it was for a dialogue; False if it was gone."""
        ...

    async def leftovers(self, silent_since: int) -> Sequence[str]:
        """The rehearsals whose robots said nothing since then, and those that were never written down whole."""
        ...

    async def forget_traces(self, deleted_before: int) -> None:
        """Forget that there were rehearsals, once nobody can be connected to them any more."""
        ...

    async def last(self, of: str) -> Rehearsed | None:
        """The last verdict on that dialogue."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """What a process said of itself at `seen_at`, as text."""

    process: str
    seen_at: int
    words: str


class Processes(Protocol):
    """Which processes serve. For operators only: nothing that people see depends on it."""

    async def tell(self, told: Told, forget_before: int) -> None:
        """A process tells of itself; a new one also forgets those that have been silent since `forget_before`."""
        ...

    async def gone(self, process: str) -> None:
        """A process has ended as it should."""
        ...

    async def everybody(self) -> Sequence[Told]:
        """What all processes told last, also those that fell silent."""
        ...
