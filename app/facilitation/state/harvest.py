"""Themes, what their authors say of them, and their weight."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct


class Theme(Struct, frozen=True):
    """Contributions that belong together. `n`: its number in the documentation (T1, T2 …), dense from 1.

    `earlier`: former headings, oldest first. `removed_at` None: it stands.
    """

    id: str
    n: int
    title: str
    contributions: tuple[str, ...]
    by: str
    at: int
    step: str
    earlier: tuple[str, ...] = ()
    removed_at: int | None = None
    merged_into: str | None = None


class GatheringAnswer(Struct, frozen=True):
    """What an author says about their line in a theme. `text` None: nothing, or erased."""

    agrees: bool
    at: int
    title: str
    """The heading they answered to."""
    text: str | None = None
    seq: int | None = None
    """The event that holds the text."""


class Weight(Struct, frozen=True):
    """One person's points on one theme."""

    points: int
    at: int
    reason: str | None = None
    seq: int | None = None


class Harvest(Struct, frozen=True):
    """All themes by id and number; answers of authors; weights; what can be undone."""

    themes: Map[str, Theme] = Map()
    by_n: Map[int, str] = Map()
    of: Map[str, tuple[str, ...]] = Map()
    """Contribution → themes it stands in now."""
    answers: Map[tuple[str, str], GatheringAnswer] = Map()
    """(theme, contribution) → what its author said."""
    weights: Map[str, Map[str, Weight]] = Map()
    """Participant → theme → points."""
