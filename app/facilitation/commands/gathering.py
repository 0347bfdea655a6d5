"""What may be asked about being together: one's declared group, one's languages, where one stands, how it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Scale = Literal["heard", "learned"]
"""The scales of the closing round: „Ich wurde gehört", „Ich habe etwas verstanden, was ich vorher nicht wusste"."""


@dataclass(frozen=True, slots=True)
class DeclareGroup:
    """Say which declared group one belongs to (index into the setup's groups), or None: no answer."""

    group: int | None


@dataclass(frozen=True, slots=True)
class SpeakLanguages:
    """Say in which of the house's languages one can talk at a table; none named: in any of them."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandBy:
    """Go and stand with a small group in the Foyer; `spot` 0: on one's own again."""

    spot: int


@dataclass(frozen=True, slots=True)
class Rate:
    """Answer a scale of the closing round, 1 to 5; None takes the answer back. Never shown beside a name."""

    step: str
    scale: Scale
    value: int | None


GatheringCommand = DeclareGroup | SpeakLanguages | StandBy | Rate

PUBLIC: Final[dict[str, type[GatheringCommand]]] = {
    "declare_group": DeclareGroup,
    "speak_languages": SpeakLanguages,
    "stand_by": StandBy,
    "rate": Rate,
}
