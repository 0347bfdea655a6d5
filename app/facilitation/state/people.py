"""Who is in a dialogue."""

from __future__ import annotations

from msgspec import Struct

from app.facilitation.core import Role


class Participant(Struct, frozen=True):
    """One person in this dialogue. `ordinal`: chair number, dense from 0, for good."""

    id: str
    role: Role
    ordinal: int
    admitted_at: int
    erased: bool = False
