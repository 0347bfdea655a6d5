"""The shape of `people`."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.core import LinkRole


class ShownPerson(TypedDict):
    """Somebody of this dialogue. `name` null: erased. `ordinal`: the chair's number, from 0."""

    name: str | None
    role: LinkRole
    ordinal: int


class PeopleDocument(TypedDict):
    """Everybody by participant, erased people included."""

    items: dict[str, ShownPerson]
