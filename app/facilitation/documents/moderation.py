"""The shape of `moderation`, and what an author reads of what was hidden."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.moderation import HideReason


class ShownHiding(TypedDict):
    """A line that is or was hidden, as moderators see it. `text` null: withdrawn or erased.

    `by`: whose words they are; `words`: what the author reads, by the moderator `hidden_by`. `rewritten_at`: when the
    author wrote the line anew since then. `corrected_at`: what `hide` and `unhide` want to know as `read`.
    """

    n: int
    step: str
    by: str
    text: str | None
    corrected_at: int | None
    reason: HideReason
    words: str | None
    hidden_by: str
    at: int
    rewritten_at: int | None
    answer: str | None
    answered_at: int | None
    shown_again_at: int | None


class CountedAnnouncement(TypedDict):
    """Something said to everybody, with how many have read it. `text` null: erased."""

    text: str | None
    at: int
    by: str
    read: int


class ModerationDocument(TypedDict):
    """Hidings by contribution, those that hold first, then the newest; announcements, newest; both bounded."""

    hidings: dict[str, ShownHiding]
    hidden: int
    announcements: dict[str, CountedAnnouncement]


class HidingOfMine(TypedDict):
    """Why a line of mine is or was hidden, and what I said to that. `words` null: erased."""

    reason: HideReason
    words: str | None
    at: int
    rewritten_at: int | None
    answer: str | None
    answered_at: int | None
    shown_again_at: int | None


class HidingsOfMe(TypedDict):
    """What of mine is or was hidden, by contribution."""

    hidings: dict[str, HidingOfMine]
