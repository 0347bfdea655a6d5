"""What happened to being together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.gathering import Scale


@dataclass(frozen=True, slots=True)
class GroupDeclared:
    """The recorded actor said which declared group they belong to, by its name; None: no answer.

    By its name, because a setup may change its groups until the dialogue begins.
    """

    group: str | None


@dataclass(frozen=True, slots=True)
class LanguagesDeclared:
    """The recorded actor said in which languages they can talk at a table; (): in any."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoodBy:
    """The recorded actor stands with a small group in the Foyer; 0: on their own."""

    spot: int


@dataclass(frozen=True, slots=True)
class Rated:
    """The recorded actor answered a scale of the closing round."""

    step: str
    scale: Scale
    value: int | None


GatheringEvent = GroupDeclared | LanguagesDeclared | StoodBy | Rated

TYPES: Final[dict[str, type[GatheringEvent]]] = {
    "group_declared": GroupDeclared,
    "languages_declared": LanguagesDeclared,
    "stood_by": StoodBy,
    "rated": Rated,
}
