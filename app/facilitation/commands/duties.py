"""What may be asked about duties: who writes along, who forms themes, who reads what was handed over in confidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Duty(StrEnum):
    """Something a person does for the others, beside their role. A person may have several; a duty, many persons."""

    SCRIBE = "scribe"
    EDITOR = "editor"  # forms themes; never somebody of the company
    CONFIDANT = "confidant"  # of the company: reads the personal cases handed over in confidence


@dataclass(frozen=True, slots=True)
class AskDuty:
    """Ask somebody to take a duty over, or (`wanted` false) to leave it again."""

    participant: str
    duty: Duty
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class TakeDuty:
    """Say yes or no to a duty one was asked for, or lay it down."""

    duty: Duty
    willing: bool


DutyCommand = AskDuty | TakeDuty

PUBLIC: Final[dict[str, type[DutyCommand]]] = {"ask_duty": AskDuty, "take_duty": TakeDuty}
