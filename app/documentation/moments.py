"""When something was, and who did it: what every part of a document is told with."""

from __future__ import annotations

from dataclasses import dataclass

from app.facilitation.core import Role


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time in the zone of the dialogue. `ms`: Unix milliseconds, `iso`: ISO 8601 with offset, seconds.

    `label` is what people read: "18:21" during the dialogue, "12. März, 09:05" on another day.
    """

    ms: int
    iso: str
    label: str


@dataclass(frozen=True, slots=True)
class Who:
    """Who wrote or said something. `person`: chair number from 1, None for the organiser. `name` None: erased."""

    person: int | None
    name: str | None
    role: Role
