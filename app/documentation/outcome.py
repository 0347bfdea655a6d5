"""What came of it: themes, what the company understood and answered, what is open, how it was. Values in one language.

Values only, like `model`; people are numbered by their chair, lines by their number.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.documentation.moments import Moment, Who
from app.facilitation.commands import FateStatus, HideReason, Scale
from app.facilitation.core import Role
from app.facilitation.setup import Kind


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody said to a theme, a read-back or an answer. `agrees` None: nothing asked. `line`: about which."""

    who: Who
    at: Moment
    agrees: bool | None
    text: str
    line: int | None = None
    taken_in: Moment | None = None
    """When a new wording of what was understood took it in."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody put points on a theme."""

    who: Who
    points: int
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Contributions that belong together. `points` None: not weighed."""

    n: int
    title: str
    earlier: tuple[str, ...]
    at: Moment
    lines: tuple[int, ...]
    responses: tuple[Response, ...]
    points: int | None
    reasons: tuple[Reason, ...]

    @property
    def number(self) -> str:
        return f"T{self.n}"

    @property
    def anchor(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class Understood:
    """„Was wir verstanden haben". Themes and lines by number; both empty: about the whole."""

    n: int
    who: Who
    at: Moment
    text: str
    themes: tuple[int, ...]
    lines: tuple[int, ...]
    revised_at: Moment | None
    responses: tuple[Response, ...]

    @property
    def anchor(self) -> str:
        return f"V{self.n}"


@dataclass(frozen=True, slots=True)
class Former:
    """What was answered before. `next_on`: ISO date of the message it promised."""

    status: FateStatus
    text: str
    reason: str
    next_on: str
    next_label: str
    who: Who
    at: Moment
    given_on: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of the company. `next_on`: ISO date of the next message, `next_label` as people read it."""

    n: int
    understood: Understood
    status: FateStatus
    text: str
    reason: str
    responsible: Who
    department: str
    next_on: str
    next_label: str
    who: Who
    at: Moment
    given_on: str
    earlier: tuple[Former, ...]
    replies: tuple[Response, ...]

    @property
    def number(self) -> str:
        return f"A{self.n}"

    @property
    def anchor(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class Open:
    """A theme, or an idea in none, that has no answer yet. `until`: ISO date, "" if none was promised."""

    theme: Theme | None
    line: int | None
    until: str
    until_label: str


@dataclass(frozen=True, slots=True)
class Rating:
    """How people in a role answered a scale: `given` of `of` did, and so many said 5, 4, 3, 2, 1.

    `counts` empty: fewer than five answered. `step`: the closing round's title, `step_id` its id.
    """

    step_id: str
    step: str
    scale: Scale
    role: Role
    given: int
    of: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GroupMood:
    """How often each kind was chosen in one declared group."""

    group: str
    kinds: tuple[tuple[Kind, str, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that came of a dialogue."""

    themes: tuple[Theme, ...] = ()
    without: tuple[int, ...] = ()
    """Lines in no theme, once there are themes."""
    points_each: int = 0
    understood: tuple[Understood, ...] = ()
    given: tuple[Given, ...] = ()
    open: tuple[Open, ...] = ()
    ratings: tuple[Rating, ...] = ()
    groups: tuple[GroupMood, ...] = ()
    hidden: tuple[tuple[HideReason, int], ...] = ()
    rewritten: int = 0
    cases: int = 0
    removed: int = 0
    banned: int = 0
    turned_away: int = 0
    turns: int = 0
    speakers: int = 0
    with_sound: int = 0
    without_sound: int = 0
    """For whom the network let no voice through."""
    wrote_instead: int = 0

    @property
    def whole(self) -> tuple[Understood, ...]:
        """What was understood of the whole dialogue."""
        return tuple(one for one in self.understood if not one.themes and not one.lines)

    def themes_of(self, line: int) -> tuple[Theme, ...]:
        """The themes in which the line with that number stands."""
        return tuple(theme for theme in self.themes if line in theme.lines)

    def answers_to(self, theme: Theme) -> tuple[Given, ...]:
        """The answers to a theme, or to a line of it."""
        about = (given for given in self.given)
        return tuple(
            one for one in about if theme.n in one.understood.themes or set(one.understood.lines) & set(theme.lines)
        )

    def unanswered(self) -> tuple[Understood, ...]:
        """What was understood, but has no answer yet; what is about the whole needs none."""
        answered = {given.understood.n for given in self.given}
        return tuple(one for one in self.understood if (one.themes or one.lines) and one.n not in answered)
