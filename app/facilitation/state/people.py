"""Who is in a dialogue."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from app.facilitation.core import Role

Out = Literal["turned_away", "removed", "banned"]
"""Why somebody is not in: told at the door that they cannot come in, asked out, asked out for good."""


class Participant(Struct, frozen=True):
    """One person in this dialogue. `ordinal`: chair number, dense from 0, for good.

    `waiting`: at the door. `out`: why they had to leave. `since`: when either last changed, Unix milliseconds.
    `been_in`: whether they were ever past the door; only then their name is known to the others.
    """

    id: str
    role: Role
    ordinal: int
    admitted_at: int
    erased: bool = False
    waiting: bool = False
    out: Out | None = None
    since: int = 0
    been_in: bool = True

    @property
    def inside(self) -> bool:
        """Whether they may take part."""
        return not (self.erased or self.waiting or self.out)
