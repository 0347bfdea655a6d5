"""What happened in the harvest. Headings are kept with the themes and are words of whoever wrote them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ThemeCreated:
    """A theme began, with these contributions."""

    theme: str
    title: str
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeRenamed:
    """A theme has another heading."""

    theme: str
    title: str


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
class ThemeRemoved:
    """A theme is no more. `into`: the theme its contributions went to."""

    theme: str
    into: str | None = None


@dataclass(frozen=True, slots=True)
class ThemeRestored:
    """A removed theme is back as it was."""

    theme: str


@dataclass(frozen=True, slots=True)
class GatheringAnswered:
    """An author said whether they were understood. `text` None: nothing said, or erased later (tombstone)."""

    theme: str
    contribution: str
    agrees: bool
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The recorded actor put points on a theme. `reason` None: none given, or erased later (tombstone)."""

    step: str
    theme: str
    points: int
    reason: str | None = None


HarvestEvent = (
    ThemeCreated | ThemeRenamed | Gathered | Ungathered | ThemeRemoved | ThemeRestored | GatheringAnswered | Weighed
)

TYPES: Final[dict[str, type[HarvestEvent]]] = {
    "theme_created": ThemeCreated,
    "theme_renamed": ThemeRenamed,
    "gathered": Gathered,
    "ungathered": Ungathered,
    "theme_removed": ThemeRemoved,
    "theme_restored": ThemeRestored,
    "gathering_answered": GatheringAnswered,
    "weighed": Weighed,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {"gathering_answered": ("text",), "weighed": ("reason",)}
