"""Themes, what their authors say of them, and their weight."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct


class Heading(Struct, frozen=True):
    """What a theme is or was called. `title` None: erased. `seq`: the event that holds its words.

    `proposed_by`: the author who wished for it, None: nobody.
    """

    title: str | None
    by: str
    at: int
    seq: int
    proposed_by: str | None = None


class Theme(Struct, frozen=True):
    """Contributions that belong together. `n`: its number (T1, T2 …), never given twice.

    `contributions`: in the order they were gathered, also those withdrawn or hidden since (see `harvest.lines_of`).
    `seq`: the last event that changed it. `earlier`: former headings, oldest first. `removed_at` None: it stands.
    """

    id: str
    n: int
    heading: Heading
    contributions: tuple[str, ...]
    by: str
    at: int
    step: str
    seq: int
    earlier: tuple[Heading, ...] = ()
    removed_at: int | None = None
    merged_into: str | None = None

    @property
    def title(self) -> str | None:
        """What it is called now; None if whoever wrote it erased it."""
        return self.heading.title


class GatheringAnswer(Struct, frozen=True):
    """What an author says about their line in a theme. `text`, `heading` None: nothing, or erased.

    `to`: the `seq` of the heading they answered to; `then`: the themes the line stood in when they answered; `left`:
    they took it out of this one; `seq`: the event that holds their words, None if there are none.
    """

    agrees: bool
    at: int
    to: int
    then: tuple[str, ...] = ()
    text: str | None = None
    heading: str | None = None
    left: bool = False
    seq: int | None = None


class Weight(Struct, frozen=True):
    """One person's points on one theme. `seq`: the event that holds the reason, None if there is none."""

    points: int
    at: int
    reason: str | None = None
    seq: int | None = None


class Change(Struct, frozen=True):
    """What an editor did last: the themes the event `seq` touched, as they were before; None: it began with it."""

    seq: int
    before: tuple[tuple[str, Theme | None], ...]


class Harvest(Struct, frozen=True):
    """All themes by id; answers of authors; weights; what can be undone; whose words stand in which headings."""

    themes: Map[str, Theme] = Map()
    last_n: int = 0
    of: Map[str, tuple[str, ...]] = Map()
    """Contribution → themes it stands in now, by their number."""
    answers: Map[str, Map[str, GatheringAnswer]] = Map()
    """Contribution → theme → what its author said."""
    weights: Map[str, Map[str, Map[str, Weight]]] = Map()
    """Step → participant → theme → points; nobody stands here without any."""
    changes: Map[str, tuple[Change, ...]] = Map()
    """Editor → their newest changes, oldest first."""
    headed: Map[str, tuple[int, ...]] = Map()
    """Participant → the events that hold headings of theirs, also those undone since."""

    def answer(self, line: str, theme: str) -> GatheringAnswer | None:
        """What the author of a line said about it in a theme."""
        return self.answers.get(line, Map()).get(theme)

    def weights_of(self, step: str, participant: str) -> Map[str, Weight]:
        """What somebody has put on which theme in that step."""
        return self.weights.get(step, Map()).get(participant, Map())

    @property
    def standing(self) -> list[Theme]:
        """The themes that stand now, by their number."""
        return sorted((theme for theme in self.themes.values() if theme.removed_at is None), key=lambda theme: theme.n)
