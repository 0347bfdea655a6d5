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
    """Give a theme another heading. `was`: the heading the sender saw, "" where it was erased.

    `proposal`: the contribution whose author proposed it, "" if nobody did.
    """

    theme: str
    title: str
    was: str
    proposal: str = ""


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
    """Remove a theme; its contributions stay. `seen`: the theme's `seq` as the sender saw it."""

    theme: str
    seen: int


@dataclass(frozen=True, slots=True)
class UndoHarvest:
    """Undo the sender's own last change, recorded at `seq`, if nothing later built on it."""

    seq: int


@dataclass(frozen=True, slots=True)
class AnswerGathering:
    """„Haben wir Sie richtig verstanden?": Ja, so (`agrees`), or Nein, eher so with words; by the author alone.

    `leave`: take my line out of this theme at once; `heading`: how it should be called instead.
    """

    theme: str
    contribution: str
    agrees: bool
    text: str = ""
    leave: bool = False
    heading: str = ""


@dataclass(frozen=True, slots=True)
class TakeWordsBack:
    """Erase what one said about a line in a theme (`contribution`), or why one weighed it (`step`); at any time."""

    theme: str
    contribution: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Weigh:
    """Put `points` of one's points on a theme (0 takes them back), with a reason if one likes. Customers only."""

    step: str
    theme: str
    points: int
    reason: str = ""


EditCommand = CreateTheme | RenameTheme | Gather | MergeThemes | SplitTheme | RemoveTheme | UndoHarvest
HarvestCommand = EditCommand | AnswerGathering | TakeWordsBack | Weigh

PUBLIC: Final[dict[str, type[HarvestCommand]]] = {
    "create_theme": CreateTheme,
    "rename_theme": RenameTheme,
    "gather": Gather,
    "merge_themes": MergeThemes,
    "split_theme": SplitTheme,
    "remove_theme": RemoveTheme,
    "undo_harvest": UndoHarvest,
    "answer_gathering": AnswerGathering,
    "take_words_back": TakeWordsBack,
    "weigh": Weigh,
}
