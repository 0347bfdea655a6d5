"""What is asked of a store about organisers: accounts, sign-ins, whose dialogue is whose. Interfaces only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class NameTaken(Exception):
    """An organiser of that name exists."""


class LastOwner(Exception):
    """The dialogue would be nobody's."""


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
    """Accounts, their sign-ins and whose dialogue is whose. A sign-in is kept as a digest of its token only."""

    async def any(self) -> bool:
        """Whether somebody has claimed this house yet."""
        ...

    async def add(self, name: str, password_hash: str, now: int) -> Organiser:
        """Raises `NameTaken`."""
        ...

    async def by_name(self, name: str) -> Organiser | None: ...

    async def everybody(self) -> Sequence[Organiser]:
        """All organisers of the house, by name."""
        ...

    async def set_password(self, organiser: str, password_hash: str, keep: str = "") -> None:
        """A new password: ends every sign-in but the one with the digest `keep`, and every link to a new password."""
        ...

    async def sign_in(self, organiser: str, token_digest: str, now: int, expires_at: int) -> None: ...

    async def signed_in(self, token_digest: str, now: int) -> Organiser | None: ...

    async def sign_ins(self, organiser: str, now: int) -> int:
        """In how many browsers that organiser is signed in."""
        ...

    async def sign_out(self, token_digest: str) -> None: ...

    async def sign_out_everywhere(self, organiser: str) -> None: ...

    async def own(self, organiser: str, dialogue: str, now: int) -> bool:
        """Give an organiser equal rights in a dialogue; False if they have them already."""
        ...

    async def disown(self, organiser: str, dialogue: str) -> bool:
        """Take an organiser's rights in a dialogue; False if they have none. Raises `LastOwner`."""
        ...

    async def owned(self, organiser: str) -> Sequence[OwnedDialogue]:
        """The dialogues of that organiser that were not deleted, newest first."""
        ...

    async def owns(self, organiser: str, dialogue: str) -> bool: ...

    async def owners(self, dialogue: str) -> Sequence[Organiser]:
        """Whose dialogue that is, in the order in which they came to it; nobody's if it is unknown or deleted."""
        ...

    async def share(self, one: str, other: str) -> bool:
        """Whether the two have a dialogue in common."""
        ...
