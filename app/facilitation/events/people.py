"""What happened to who is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.core import Role


@dataclass(frozen=True, slots=True)
class Admitted:
    """A person came and has a chair number for good. `waiting`: at the door, until they are let in."""

    participant: str
    role: Role
    ordinal: int
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class PersonErased:
    """All words of a person were erased at their wish."""

    participant: str


PeopleEvent = Admitted | PersonErased

TYPES: Final[dict[str, type[PeopleEvent]]] = {"admitted": Admitted, "person_erased": PersonErased}
