"""What only the independent moderation may ask: hiding with a reason, slow mode, handing the lead over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

HideReason = Literal["third_party", "personal_case", "insult", "advertising", "off_topic", "other"]
"""Why words are not shown; each is counted in the documentation."""


@dataclass(frozen=True, slots=True)
class Hide:
    """Hide a contribution. `words`: what its author reads; never empty."""

    contribution: str
    reason: HideReason
    words: str


@dataclass(frozen=True, slots=True)
class Unhide:
    """Show a hidden contribution again."""

    contribution: str


@dataclass(frozen=True, slots=True)
class AnswerHiding:
    """An author's answer to the moderation about a hidden contribution. Only moderators read it."""

    contribution: str
    text: str


@dataclass(frozen=True, slots=True)
class SetSlowMode:
    """Let everybody who does not lead wait between two contributions. `seconds` 0: no longer."""

    seconds: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the lead to another moderator, or take it over oneself. Rights do not change: both have them all."""

    participant: str


@dataclass(frozen=True, slots=True)
class ReadAnnouncement:
    """Say that one has read an announcement; counted, shown to moderators as a number."""

    announcement: str


ModerationCommand = Hide | Unhide | AnswerHiding | SetSlowMode | HandOver | ReadAnnouncement

PUBLIC: Final[dict[str, type[ModerationCommand]]] = {
    "hide": Hide,
    "unhide": Unhide,
    "answer_hiding": AnswerHiding,
    "set_slow_mode": SetSlowMode,
    "hand_over": HandOver,
    "read_announcement": ReadAnnouncement,
}
