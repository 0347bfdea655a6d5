"""What may be asked about the floor: raising a hand, giving and yielding the word, the clock of the open step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Given = Literal["list", "moderation"]
"""Who gave the word: the list in its order, or the moderation out of order."""
Way = Literal["voice", "text"]
"""How somebody wants to speak: aloud, or by typing what then stands large on the stage."""


@dataclass(frozen=True, slots=True)
class RaiseHand:
    """„Ich möchte etwas sagen". `direct`: a direct reply to the current turn, one short interposed turn."""

    step: str
    way: Way = "voice"
    direct: bool = False


@dataclass(frozen=True, slots=True)
class LowerHand:
    """Take the wish back; a moderator may do so for somebody else. `direct`: the wish to reply directly."""

    participant: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class GrantFloor:
    """Give somebody the word. `after`: the number of the turn the sender believes is the last one (0: none yet)."""

    participant: str
    after: int


@dataclass(frozen=True, slots=True)
class YieldFloor:
    """End a turn: by the one who has it, or by a moderator. `turn`: its number."""

    turn: int


@dataclass(frozen=True, slots=True)
class RunList:
    """Let the list run by itself (each end of a turn gives the word to the next), or stop that."""

    by_itself: bool


@dataclass(frozen=True, slots=True)
class RunOn:
    """The house's wish: that turn, whose speaker is gone, is over, and the list that runs by itself goes on."""

    turn: int


@dataclass(frozen=True, slots=True)
class MeasureTurn:
    """The house's word: so long (milliseconds) the speaker of that turn was really heard to speak."""

    turn: int
    ms: int


@dataclass(frozen=True, slots=True)
class LeaveFloor:
    """The house's wish: somebody who was shown out stands on no list and has no word any more."""

    participant: str


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Stop the clock of the open step."""

    step: str


@dataclass(frozen=True, slots=True)
class ResumeClock:
    """Let the clock of the open step run on."""

    step: str


FloorCommand = (
    RaiseHand
    | LowerHand
    | GrantFloor
    | YieldFloor
    | RunList
    | RunOn
    | MeasureTurn
    | LeaveFloor
    | PauseClock
    | ResumeClock
)

ClockCommand = PauseClock | ResumeClock

PUBLIC: Final[dict[str, type[FloorCommand]]] = {
    "raise_hand": RaiseHand,
    "lower_hand": LowerHand,
    "grant_floor": GrantFloor,
    "yield_floor": YieldFloor,
    "run_list": RunList,
    "pause_clock": PauseClock,
    "resume_clock": ResumeClock,
}
