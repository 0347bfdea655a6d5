"""What is asked of a store about the ways into the house beside a password. Interfaces only, like `ports`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from app.persistence.organiser_ports import Organiser

LinkPurpose = Literal["join", "reset"]


@dataclass(frozen=True, slots=True)
class OneTimeLink:
    """A link that works once: `join` the house, or `reset` the password of `organiser`. `made_by` None: operator."""

    id: str
    purpose: LinkPurpose
    organiser: Organiser | None
    made_by: Organiser | None
    created_at: int
    expires_at: int


class Keys(Protocol):
    """What opens the house beside a password: links that work once, and printed recovery codes. Kept as digests."""

    async def make_link(self, token_digest: str, link: OneTimeLink) -> None:
        """Keep a link. A new link to a password replaces earlier ones of the same organiser; expired ones go."""
        ...

    async def link(self, token_digest: str, now: int) -> OneTimeLink | None:
        """What is behind a link that still works."""
        ...

    async def links(self, now: int) -> Sequence[OneTimeLink]:
        """The links into the house that still work, newest first."""
        ...

    async def drop_link(self, id: str) -> bool:
        """Take a link into the house back."""
        ...

    async def join(self, token_digest: str, name: str, password_hash: str, now: int) -> Organiser | None:
        """Use up a link into the house. None if it does not work. Raises `NameTaken`; the link then works on."""
        ...

    async def reset(self, token_digest: str, password_hash: str, now: int) -> Organiser | None:
        """Use up a link to a new password, which ends every sign-in. None if it does not work."""
        ...

    async def set_codes(self, organiser: str, code_digests: Sequence[str]) -> None:
        """New recovery codes in place of all earlier ones."""
        ...

    async def codes_left(self, organiser: str) -> int: ...

    async def recover(self, organiser: str, code_digest: str, password_hash: str) -> bool:
        """Use up a recovery code for a new password, which ends every sign-in. False if there is no such code."""
        ...
