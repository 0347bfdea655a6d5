"""What the independent moderation did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.moderation import HideReason


@dataclass(frozen=True, slots=True)
class Hidden:
    """A contribution is not shown. `words`: to its author; None: erased later."""

    contribution: str
    reason: HideReason
    words: str | None


@dataclass(frozen=True, slots=True)
class Unhidden:
    """A contribution is shown again."""

    contribution: str


@dataclass(frozen=True, slots=True)
class HidingAnswered:
    """An author answered the moderation. `text` None: erased later (tombstone)."""

    contribution: str
    text: str | None


@dataclass(frozen=True, slots=True)
class SlowModeSet:
    """From now on so many seconds lie between two contributions of one person; 0: none."""

    seconds: int


@dataclass(frozen=True, slots=True)
class LeadHandedOver:
    """Another moderator leads."""

    participant: str


@dataclass(frozen=True, slots=True)
class AnnouncementRead:
    """The recorded actor read an announcement."""

    announcement: str


ModerationEvent = Hidden | Unhidden | HidingAnswered | SlowModeSet | LeadHandedOver | AnnouncementRead

TYPES: Final[dict[str, type[ModerationEvent]]] = {
    "hidden": Hidden,
    "unhidden": Unhidden,
    "hiding_answered": HidingAnswered,
    "slow_mode_set": SlowModeSet,
    "lead_handed_over": LeadHandedOver,
    "announcement_read": AnnouncementRead,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {"hidden": ("words",), "hiding_answered": ("text",)}
