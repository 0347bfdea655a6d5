"""What only the independent moderation may ask: hiding with a reason, slow mode, handing the lead over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

HideReason = Literal["third_party", "personal_case", "insult", "advertising", "off_topic", "other"]
"""Why words are not shown; each is counted in the documentation."""


@dataclass(frozen=True, slots=True)
class Hide:
    """Hide a contribution. `words`: what its author reads; never empty.

    `read`: when the words the sender has read were corrected last (`corrected_at`; null: never). Whoever corrected
    them since must not be hidden for words that are gone.
    """

    contribution: str
    reason: HideReason
    words: str
    read: int | None = None


@dataclass(frozen=True, slots=True)
class Unhide:
    """Show a hidden contribution again. `read`: as in `Hide`, so that nobody shows words they have not read."""

    contribution: str
    read: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerHiding:
    """An author's answer to the moderation about a hidden contribution. Only moderators read it.

    A new one replaces the one before; an empty `text` takes it back.
    """

    contribution: str
    text: str


@dataclass(frozen=True, slots=True)
class SetSlowMode:
    """Let everybody but moderators wait between two contributions. `seconds` 0: no longer.

    `was`: the seconds the sender believes hold now.
    """

    seconds: int
    was: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the lead to another moderator, or take it over oneself. Rights do not change: both have them all.

    `after`: who the sender believes leads now.
    """

    participant: str
    after: str


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
