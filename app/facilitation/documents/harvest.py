"""The shapes of `harvest` and `editors`: themes, the lines under them, what their authors say, what they weigh."""

from __future__ import annotations

from typing import TypedDict


class ShownHeading(TypedDict):
    """What a theme was called. `title` null: erased. `proposed_by`: the author who wished for it, or null."""

    title: str | None
    by: str
    at: int
    proposed_by: str | None


class ShownTheme(TypedDict):
    """A theme. `order`: the lines under it. `heading`: the heading's number, for answers; `seq`: for `seen`.

    `earlier`: the newest former headings, oldest first. `tables`: where it was heard, each table once.
    """

    n: int
    title: str | None
    titled_by: str
    titled_at: int
    proposed_by: str | None
    heading: int
    order: list[str]
    earlier: list[ShownHeading]
    tables: list[int]
    by: str
    at: int
    seq: int


class GatheredLine(TypedDict):
    """A line as it stands under its themes. `cut`: the text goes on. `confirmed`: nobody noted it, or „Ja, so".

    `table`: where it was said, null: before everybody.
    """

    n: int
    by: str
    at: int
    step: str
    text: str
    cut: bool
    noted_by: str | None
    confirmed: bool
    table: int | None


class ShownGatheringAnswer(TypedDict):
    """What an author said. `to`: the `heading` they answered to; `then`: the themes their line stood in then.

    `heading`: how it should be called; `left`: they took the line out of the theme.
    """

    agrees: bool
    at: int
    to: int
    text: str | None
    heading: str | None
    left: bool
    then: list[str]


class ShownReason(TypedDict):
    """Why somebody weighed a theme."""

    by: str
    text: str


class ShownWeighing(TypedDict):
    """A weighing. `weighed`: how many people have put points. `sums`, `reasons`: by theme, null while it is open.

    `more`: how many further reasons the documentation has, by theme.
    """

    open: bool
    points: int
    weighed: int
    sums: dict[str, int] | None
    reasons: dict[str, list[ShownReason]]
    more: dict[str, int]


class HarvestDocument(TypedDict):
    """Themes, lines, answers (contribution → theme), weighings (by step). `open` false: nothing is public yet."""

    open: bool
    themes: dict[str, ShownTheme]
    lines: dict[str, GatheredLine]
    answers: dict[str, dict[str, ShownGatheringAnswer]]
    weighing: dict[str, ShownWeighing]


class EditorsDocument(HarvestDocument):
    """The same for theme editors, from the beginning. `undo`: the last change of each editor."""

    undo: dict[str, int]


class OwnWeight(TypedDict):
    """One's own points on a theme."""

    points: int
    reason: str | None


class HarvestOfMe(TypedDict):
    """What one has weighed: step → theme → points."""

    weights: dict[str, dict[str, OwnWeight]]
