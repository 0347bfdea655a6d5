"""What the rooms ask of a store: an event log, a directory of people, organisers. Two engines keep it, one suite.

Interfaces only; no SQL, no rule. All times are Unix milliseconds, all ids text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from app.facilitation.core import Recorded, Role
from app.facilitation.events import Event


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
        """The ids of all dialogues that were not deleted, oldest first: for checks from the command line."""
        ...

    async def read(self, dialogue: str, after: int = 0, limit: int | None = None) -> Sequence[Recorded]:
        """Events with seq > `after`, in order."""
        ...

    def transaction(self, dialogue: str) -> AbstractAsyncContextManager[LogTransaction]:
        """A writer's turn. Raises `StoreUnavailable` (temporary) when the store cannot be written now and
        `DialogueUnknown` if there is no such dialogue."""
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


@dataclass(frozen=True, slots=True)
class Link:
    """An invitation by role. Its secret is computed from the id, never stored."""

    id: str
    dialogue: str
    role: Role
    label: str
    created_at: int
    revoked_at: int | None


class Directory(Protocol):
    """Names and links: ordinary rows, changeable and erasable, never in the log."""

    async def admit(self, dialogue: str, role: Role, name: str, locale: str, link: str, now: int) -> Person:
        """A new person with the next free chair number (ordinal, dense from 0) and a new people version. Takes the
        dialogue's row, so that two arrivals never share a number."""
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

    async def forget(self, dialogue: str, participant: str) -> Person | None:
        """Erase name and locale; the row stays with name None. A new people version. None if unknown."""
        ...

    async def add_link(self, dialogue: str, role: Role, label: str, now: int) -> Link: ...

    async def link(self, link: str) -> Link | None: ...

    async def links(self, dialogue: str) -> Sequence[Link]: ...

    async def revoke_link(self, dialogue: str, link: str, now: int) -> bool: ...


@dataclass(frozen=True, slots=True)
class Organiser:
    """An account that may create dialogues."""

    id: str
    name: str
    password_hash: str


@dataclass(frozen=True, slots=True)
class OwnedDialogue:
    """A dialogue as its organiser's list shows it, beside what the log knows."""

    dialogue: str
    organiser: str
    created_at: int


class Organisers(Protocol):
    """Accounts and their sign-ins. A sign-in is kept as a digest of its token only."""

    async def any(self) -> bool:
        """Whether somebody has claimed this house yet."""
        ...

    async def add(self, name: str, password_hash: str, now: int) -> Organiser:
        """Raises `NameTaken`."""
        ...

    async def by_name(self, name: str) -> Organiser | None: ...

    async def sign_in(self, organiser: str, token_digest: str, now: int, expires_at: int) -> None: ...

    async def signed_in(self, token_digest: str, now: int) -> Organiser | None: ...

    async def sign_out(self, token_digest: str) -> None: ...

    async def own(self, organiser: str, dialogue: str, now: int) -> None: ...

    async def owned(self, organiser: str) -> Sequence[OwnedDialogue]: ...

    async def owner(self, dialogue: str) -> str | None: ...


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


class StoreUnavailable(Exception):
    """The store cannot be reached or written now; come back with the same command id."""


class StoreUnusable(Exception):
    """The store cannot serve this program at all, now or later. The sentence tells the operator what to do."""


class DialogueUnknown(Exception):
    """No such dialogue."""


class LogConflict(Exception):
    """Another writer appended first; read what is newer and decide again."""


class NameTaken(Exception):
    """An organiser of that name exists."""


class Store(Protocol):
    """Everything that is kept, behind one door."""

    @property
    def log(self) -> EventLog: ...

    @property
    def directory(self) -> Directory: ...

    @property
    def organisers(self) -> Organisers: ...

    @property
    def cases(self) -> PersonalCases: ...

    async def ready(self) -> None:
        """Raises `StoreUnavailable` if a trivial read fails within 2 s."""
        ...

    async def close(self) -> None: ...
