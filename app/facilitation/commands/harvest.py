"""What may be asked in the harvest: forming themes, saying whether one was understood, weighing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class CreateTheme:
    """Begin a theme, empty or with contributions. `theme`: an id made by the sender."""

    theme: str
    title: str
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameTheme:
    """Give a theme another heading. `was`: the heading the sender saw."""

    theme: str
    title: str
    was: str


@dataclass(frozen=True, slots=True)
class Gather:
    """Put contributions into a theme, or (`into` false) take them out. A contribution may belong to several."""

    theme: str
    contributions: tuple[str, ...]
    into: bool = True


@dataclass(frozen=True, slots=True)
class MergeThemes:
    """Put everything of `theme` into `into` and remove the empty one."""

    theme: str
    into: str


@dataclass(frozen=True, slots=True)
class SplitTheme:
    """Move contributions of `theme` into a new one."""

    theme: str
    new: str
    title: str
    contributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveTheme:
    """Remove a theme; its contributions stay."""

    theme: str


@dataclass(frozen=True, slots=True)
class UndoHarvest:
    """Undo the change recorded at `seq`, if nothing later built on it."""

    seq: int


@dataclass(frozen=True, slots=True)
class AnswerGathering:
    """„Haben wir Sie richtig verstanden?": Ja, so (`agrees`), or Nein, eher so with words; by the author alone.

    `leave`: take my line out of this theme at once.
    """

    theme: str
    contribution: str
    agrees: bool
    text: str = ""
    leave: bool = False


@dataclass(frozen=True, slots=True)
class Weigh:
    """Put `points` of one's points on a theme (0 takes them back), with a reason if one likes. Customers only."""

    step: str
    theme: str
    points: int
    reason: str = ""


HarvestCommand = (
    CreateTheme | RenameTheme | Gather | MergeThemes | SplitTheme | RemoveTheme | UndoHarvest | AnswerGathering | Weigh
)

PUBLIC: Final[dict[str, type[HarvestCommand]]] = {
    "create_theme": CreateTheme,
    "rename_theme": RenameTheme,
    "gather": Gather,
    "merge_themes": MergeThemes,
    "split_theme": SplitTheme,
    "remove_theme": RemoveTheme,
    "undo_harvest": UndoHarvest,
    "answer_gathering": AnswerGathering,
    "weigh": Weigh,
}
