"""What happened to duties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.duties import Duty


@dataclass(frozen=True, slots=True)
class DutyAsked:
    """Somebody was asked to take a duty over."""

    participant: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class DutyTaken:
    """Somebody has a duty from now on."""

    participant: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class DutyEnded:
    """Somebody has a duty no longer, or did not want it."""

    participant: str
    duty: Duty


DutyEvent = DutyAsked | DutyTaken | DutyEnded

TYPES: Final[dict[str, type[DutyEvent]]] = {
    "duty_asked": DutyAsked,
    "duty_taken": DutyTaken,
    "duty_ended": DutyEnded,
}
