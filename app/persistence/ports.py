"""What the rooms ask of a store: an event log, a directory of people, one door to all else. Two engines, one suite.

Interfaces only; no SQL, no rule. All times are Unix milliseconds, all ids text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from app.facilitation.core import Recorded, Role
from app.facilitation.events import Event
from app.persistence.house_ports import Housekeeping, PersonalCases, Processes, Rehearsals
from app.persistence.key_ports import Keys
from app.persistence.organiser_ports import Organisers
from app.persistence.series_ports import AllSeries, KnownBy, nobody


@dataclass(frozen=True, slots=True)
class Head:
    """How far a dialogue is: last `seq` of its log, version of its people, identity of its log."""

    dialogue: str
    seq: int
    people_version: int
    log_id: str
    """Random at creation and after a restore; part of the epoch."""
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """An event about to be appended: who caused it and when; `command` remembers the wish it answers."""

    event: Event
    at: int
    actor: str
    command: str | None = None


class LogTransaction(Protocol):
    """One writer's turn with one dialogue: the row is locked until the turn ends.

    Leaving the context commits what was appended; an exception rolls back. Nothing may be shown before it has
    been left without one.
    """

    head: Head

    async def newer(self, after: int) -> Sequence[Recorded]:
        """Every event with seq > `after`, in order."""
        ...

    async def remembered(self, commands: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Of these (actor, command id), the accepted ones with the seq they were answered with."""
        ...

    async def append(self, events: Sequence[Decided], answered: Mapping[tuple[str, str], int]) -> Sequence[Recorded]:
        """Append after `head.seq`, dense. `answered`: accepted (actor, command id) → seq to remember, also for
        commands without events. `Redacted` events in `events` replace the words of their seqs by tombstones in the
        same transaction. Updates `head`. Raises `LogConflict`, at the latest when the transaction is left, if another
        writer was first (second guard)."""
        ...


class EventLog(Protocol):
    """The log of every dialogue, keyed (dialogue, seq), dense from 1."""

    async def create(self, dialogue: str, now: int) -> Head:
        """A new, empty log."""
        ...

    async def head(self, dialogue: str) -> Head | None:
        """How far that dialogue is, None if there is none."""
        ...

    async def heads(self, dialogues: Sequence[str]) -> Sequence[Head]:
        """The heads of these dialogues in one query: the slow poll."""
        ...

    async def dialogues(self) -> Sequence[str]:
        """The ids of all dialogues of people that were not deleted, oldest first: for purging and for checks from the
        command line. No rehearsal."""
        ...

    async def read(self, dialogue: str, after: int = 0, limit: int | None = None) -> Sequence[Recorded]:
        """Events with seq > `after`, in order."""
        ...

    async def named(self, dialogue: str, names: Sequence[str]) -> Sequence[Recorded]:
        """The events of these names (`EVENT_TYPES`), in order: for who wants a few facts, not the whole."""
        ...

    def transaction(
        self, dialogue: str, commands: Sequence[tuple[str, str]] = ()
    ) -> AbstractAsyncContextManager[LogTransaction]:
        """A writer's turn. `commands`: those `remembered` will be asked for, to save a handover.

        Raises `StoreUnavailable` (temporary) when the store cannot be written now and `DialogueUnknown` if there is no
        such dialogue."""
        ...

    async def delete(self, dialogue: str) -> None:
        """Physically remove log, people and links of a dialogue; its head stays as deleted (410, not 404)."""
        ...

    async def verify(self, dialogue: str) -> Sequence[str]:
        """Check density, hash chain and tombstones; a sentence per fault found, none if the log is sound."""
        ...


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in one dialogue. `name` None: erased. `version`: the people version of the last change."""

    participant: str
    person: str
    dialogue: str
    role: Role
    ordinal: int
    name: str | None
    locale: str
    link: str
    created_at: int
    version: int
    generation: int = 0
    """How often their personal link was given anew: older links and cookies are worth nothing."""
    device: str = ""
    """A digest of the browser they first came with; "" if unknown."""
    shown: bool = True
    """Whether others may see the name: not while they wait at the door, nor if they were turned away there."""


@dataclass(frozen=True, slots=True)
class Link:
    """An invitation by role. Its secret and its word are computed from id and generation, never stored."""

    id: str
    dialogue: str
    role: Role
    label: str
    created_at: int
    revoked_at: int | None
    personal: bool = False
    """For one person: whoever comes by it is always the same one."""
    generation: int = 0
    word: str | None = None
    """A keyed digest of the word to type."""
    person: str | None = None
    """Who comes by a personal one, the same in all dialogues of a series."""
    known_by: str | None = None
    """A keyed digest of whom it was made for, by which they are recognised in a series."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at the door, as the directory will know them."""

    role: Role
    name: str
    locale: str
    link: str
    device: str = ""
    shown: bool = True


class Directory(Protocol):
    """Names and links: ordinary rows, changeable and erasable, never in the log."""

    async def admit(self, dialogue: str, role: Role, name: str, locale: str, link: str, now: int) -> Person:
        """A new person with the next free chair number (ordinal, dense from 0) and a new people version. Takes the
        dialogue's row, so that two arrivals never share a number."""
        ...

    async def arrive(self, dialogue: str, arrival: Arrival, now: int) -> Person:
        """The same, with all that is known of them. By a personal link always the same person comes."""
        ...

    async def by_link(self, dialogue: str, link: str) -> Person | None:
        """The latest person who came by that link and was not erased."""
        ...

    async def by_device(self, dialogue: str, device: str) -> Sequence[Person]:
        """Everybody who came with that browser; nobody for ""."""
        ...

    async def show(self, dialogue: str, participants: Sequence[str]) -> bool:
        """Let others see the names of those among them who were hidden; new people versions. Whether any was."""
        ...

    async def reissue(self, dialogue: str, participant: str) -> Person | None:
        """One generation more, for the person and for their personal invitation. None: unknown or erased."""
        ...

    async def person(self, dialogue: str, participant: str) -> Person | None:
        """That person, None if unknown."""
        ...

    async def people(self, dialogue: str, after_version: int = 0) -> Sequence[Person]:
        """Everybody changed since `after_version`, ordered by version."""
        ...

    async def rename(self, dialogue: str, participant: str, name: str) -> Person | None:
        """Change the name; a new people version."""
        ...

    async def forget(self, dialogue: str, participant: str, *, keep_device: bool = False) -> Person | None:
        """Erase name, locale, browser and the label of their personal invitation; the row stays with name None. A new
        people version. None if unknown. `keep_device`: who may not come back is known by it."""
        ...

    async def add_link(self, dialogue: str, role: Role, label: str, now: int) -> Link: ...

    async def invite(
        self, dialogue: str, role: Role, labels: Sequence[str], now: int, known_by: KnownBy = nobody
    ) -> Sequence[Link]:
        """A personal invitation for each label, in that order. In a series, whoever was invited to another dialogue of
        it under the same digest (`known_by`) is the same person."""
        ...

    async def link_by_word(self, word: str) -> Link | None:
        """The invitation whose word has that digest."""
        ...

    async def set_words(self, words: Mapping[str, str]) -> None:
        """Remember the digest of the word for each of these links. Raises `LogConflict` if one is taken."""
        ...

    async def forget_addresses(self, dialogue: str) -> int:
        """Empty what was only kept in order to reach people: whom personal invitations were for. How many had it. In a
        series a digest of it stays, by which they are recognised there."""
        ...

    async def link(self, link: str) -> Link | None: ...

    async def links(self, dialogue: str) -> Sequence[Link]: ...

    async def revoke_link(self, dialogue: str, link: str, now: int) -> bool: ...


class StoreUnavailable(Exception):
    """The store cannot be reached or written now; come back with the same command id."""


class StoreUnusable(Exception):
    """The store cannot serve this program at all, now or later. The sentence tells the operator what to do."""


class DialogueUnknown(Exception):
    """No such dialogue."""


class LogConflict(Exception):
    """Another writer appended first; read what is newer and decide again."""


class Store(Protocol):
    """Everything that is kept, behind one door."""

    @property
    def log(self) -> EventLog: ...

    @property
    def directory(self) -> Directory: ...

    @property
    def organisers(self) -> Organisers: ...

    @property
    def keys(self) -> Keys: ...

    @property
    def cases(self) -> PersonalCases: ...

    @property
    def housekeeping(self) -> Housekeeping: ...

    @property
    def rehearsals(self) -> Rehearsals: ...

    @property
    def series(self) -> AllSeries: ...

    @property
    def processes(self) -> Processes: ...

    async def ready(self) -> None:
        """Raises `StoreUnavailable` if a trivial read fails within 2 s."""
        ...

    async def close(self) -> None: ...
