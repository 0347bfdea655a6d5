"""What happened in the harvest. Headings, answers and reasons are words of whoever wrote them, and can be erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ThemeCreated:
    """A theme began, with these contributions. `title` None: erased later (tombstone)."""

    theme: str
    title: str | None
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeRenamed:
    """A theme has another heading. `proposed_by`: the author who wished for it, None: nobody."""

    theme: str
    title: str | None
    proposed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Contributions were put into a theme."""

    theme: str
    contributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ungathered:
    """Contributions were taken out of a theme."""

    theme: str
    contributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeSplit:
    """Contributions of `theme` went into a new one."""

    theme: str
    new: str
    title: str | None
    contributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeRemoved:
    """A theme is no more. `into`: the theme all its contributions went to."""

    theme: str
    into: str | None = None


@dataclass(frozen=True, slots=True)
class HarvestUndone:
    """The recorded actor undid their change of `seq`: every theme it touched is as it was before."""

    seq: int


@dataclass(frozen=True, slots=True)
class GatheringAnswered:
    """An author said whether they were understood. `text`, `heading` None: nothing said, or erased later (tombstone).

    `left`: they took their line out of the theme.
    """

    theme: str
    contribution: str
    agrees: bool
    text: str | None = None
    heading: str | None = None
    left: bool = False


@dataclass(frozen=True, slots=True)
class WordsTakenBack:
    """Somebody erased what they said about their line in a theme, or (`step`) why they weighed it."""

    theme: str
    contribution: str | None = None
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The recorded actor put points on a theme. `reason` None: none given, or erased later (tombstone)."""

    step: str
    theme: str
    points: int
    reason: str | None = None


EditEvent = ThemeCreated | ThemeRenamed | Gathered | Ungathered | ThemeSplit | ThemeRemoved | HarvestUndone
HarvestEvent = EditEvent | GatheringAnswered | WordsTakenBack | Weighed

TYPES: Final[dict[str, type[HarvestEvent]]] = {
    "theme_created": ThemeCreated,
    "theme_renamed": ThemeRenamed,
    "gathered": Gathered,
    "ungathered": Ungathered,
    "theme_split": ThemeSplit,
    "theme_removed": ThemeRemoved,
    "harvest_undone": HarvestUndone,
    "gathering_answered": GatheringAnswered,
    "words_taken_back": WordsTakenBack,
    "weighed": Weighed,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "theme_created": ("title",),
    "theme_renamed": ("title",),
    "theme_split": ("title",),
    "gathering_answered": ("text", "heading"),
    "weighed": ("reason",),
}
