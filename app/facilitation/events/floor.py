"""What happened to the floor and to the clock of the open step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.floor import Given, Way


@dataclass(frozen=True, slots=True)
class HandRaised:
    """The recorded actor wants to say something."""

    way: Way
    direct: bool = False


@dataclass(frozen=True, slots=True)
class HandLowered:
    """A wish to speak was taken back; `direct`: the one to reply directly."""

    participant: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class FloorGranted:
    """Somebody has the word. `turn`: dense from 1; `soft_ends_at`: when a word is said, never a cut (Unix ms)."""

    participant: str
    turn: int
    way: Way
    direct: bool
    soft_ends_at: int | None
    given: Given = "list"


@dataclass(frozen=True, slots=True)
class FloorYielded:
    """A turn ended."""

    turn: int


@dataclass(frozen=True, slots=True)
class TurnMeasured:
    """So long (milliseconds) the speaker of a turn that is over was heard to speak: it counts instead of the turn."""

    turn: int
    participant: str
    ms: int


@dataclass(frozen=True, slots=True)
class ListRun:
    """The list runs by itself from now on, or no longer."""

    by_itself: bool


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """The clock of the open step stopped."""

    step: str


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """The clock of the open step runs on."""

    step: str
    ends_at: int


ClockEvent = ClockPaused | ClockResumed
FloorEvent = (
    HandRaised | HandLowered | FloorGranted | FloorYielded | TurnMeasured | ListRun | ClockPaused | ClockResumed
)

TYPES: Final[dict[str, type[FloorEvent]]] = {
    "hand_raised": HandRaised,
    "hand_lowered": HandLowered,
    "floor_granted": FloorGranted,
    "floor_yielded": FloorYielded,
    "turn_measured": TurnMeasured,
    "list_run": ListRun,
    "clock_paused": ClockPaused,
    "clock_resumed": ClockResumed,
}
