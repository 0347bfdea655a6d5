"""The outline: what the documentation says, as a neutral tree. Every format is rendered from it.

Holds participant ids, no names: the renderer puts the people beside it. A feeling not meant to stand beside a name
is not in here; it counts in `mood` only.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.facilitation.commands import FateStatus, HideReason, Point, Relation, Scale, Shape
from app.facilitation.core import Role
from app.facilitation.setup import Kind, Reading, Setup
from app.facilitation.state import Phase


@dataclass(frozen=True, slots=True)
class OutlineContribution:
    """One line. `n` names it for ever (B1, B2 …). `text` None: withdrawn or erased. Times in Unix milliseconds."""

    id: str
    n: int
    step: str
    by: str | None
    at: int
    text: str | None
    kind: Kind | None
    reply_to: int | None
    """The number of the line it answers."""
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    erased: bool
    noted_by: str | None = None
    spoken: bool = False
    confirmed_at: int | None = None
    hidden: HideReason | None = None
    """Why the moderation hides it; then `by`, `text` and `kind` are None."""
    table: int | None = None
    """The number of the table it was said at, from 1; None: before everybody, or between two."""


@dataclass(frozen=True, slots=True)
class OutlineSeats:
    """Who sat at a table in one round, the host among them."""

    table: int
    host: str | None
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlineSeating:
    """One round of a World Café: the how-manieth, in which step, who sat where."""

    step: str
    round: int
    tables: tuple[OutlineSeats, ...]


@dataclass(frozen=True, slots=True)
class OutlineLaid:
    """Something on a tablecloth. `points`: 0 to 1,000 from its left and its upper edge; `text` "": it has no words."""

    shape: Shape
    points: tuple[Point, ...]
    text: str
    round: int


@dataclass(frozen=True, slots=True)
class OutlineTable:
    """What lies on a table after the last round. `host`: who stayed there last; `handed_in`: its sentences."""

    table: int
    host: str | None
    cloth: tuple[OutlineLaid, ...]
    handed_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlineStep:
    """One step as it happened; `opened_at` None: it was not reached."""

    id: str
    n: int
    method: str
    place: str
    title: str
    question: str
    text: str
    minutes: int | None
    opened_at: int | None
    closed_at: int | None
    contributions: tuple[OutlineContribution, ...]


@dataclass(frozen=True, slots=True)
class OutlinePerson:
    """One person who was there."""

    participant: str
    role: Role
    ordinal: int
    contributions: int
    erased: bool


@dataclass(frozen=True, slots=True)
class OutlineAnnouncement:
    """Something said to everybody."""

    id: str
    text: str
    at: int
    by: str


@dataclass(frozen=True, slots=True)
class OutlineSound:
    """How many people talked or could have; for how many the network let no voice through, how many of those wrote."""

    heard: int = 0
    without: int = 0
    wrote: int = 0


@dataclass(frozen=True, slots=True)
class OutlineKeptOut:
    """How often somebody was turned away at the door, asked out, and asked out for good (counted in `removed`, too)."""

    turned_away: int = 0
    removed: int = 0
    banned: int = 0


@dataclass(frozen=True, slots=True)
class OutlineGathering:
    """What an author said to „Haben wir Sie richtig verstanden?". `contribution`: the number of their line."""

    contribution: int
    by: str
    at: int
    agrees: bool
    text: str | None


@dataclass(frozen=True, slots=True)
class OutlineReason:
    """Why somebody put points on a theme."""

    by: str
    points: int
    text: str


@dataclass(frozen=True, slots=True)
class OutlineTheme:
    """Contributions that belong together, by number. `title` None: erased. `points` None: not weighed yet."""

    n: int
    title: str | None
    earlier: tuple[str, ...]
    at: int
    contributions: tuple[int, ...]
    answers: tuple[OutlineGathering, ...]
    points: int | None
    reasons: tuple[OutlineReason, ...]


@dataclass(frozen=True, slots=True)
class OutlineResponse:
    """What somebody said to a read-back, or to an answer (`agrees` None)."""

    by: str
    at: int
    agrees: bool | None
    text: str | None
    taken_in_at: int | None = None
    """When a new wording of the read-back took it in."""


@dataclass(frozen=True, slots=True)
class OutlineReadBack:
    """„Was wir verstanden haben". Themes and contributions by number; both empty: about the whole."""

    n: int
    by: str
    at: int
    text: str | None
    themes: tuple[int, ...]
    contributions: tuple[int, ...]
    revised_at: int | None
    responses: tuple[OutlineResponse, ...]


@dataclass(frozen=True, slots=True)
class OutlineEarlier:
    """What was answered before. `next_on`: the ISO date it promised a message for; `text` None: erased."""

    status: FateStatus
    text: str | None
    reason: str | None
    next_on: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class OutlineFate:
    """What will become of what the read-back with that number is about. `next_on`: ISO date."""

    n: int
    read_back: int
    status: FateStatus
    text: str | None
    reason: str | None
    responsible: str
    department: str
    next_on: str
    by: str
    at: int
    earlier: tuple[OutlineEarlier, ...]
    replies: tuple[OutlineResponse, ...]


@dataclass(frozen=True, slots=True)
class OutlineScale:
    """How people in a role answered a scale of a closing round: how many said 5, 4, 3, 2, 1.

    `asked`: how many of them there were; `counts` empty: fewer than five of them answered.
    """

    step: str
    scale: Scale
    role: Role
    asked: int
    given: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OutlineOpen:
    """A theme, or an idea that stands in none, without an answer yet; by number, one of the two is None."""

    theme: int | None
    contribution: int | None


@dataclass(frozen=True, slots=True)
class OutlineGroup:
    """The Stimmungsbild of one declared group that is large enough to be shown."""

    group: str
    kinds: tuple[tuple[Kind, int], ...]


@dataclass(frozen=True, slots=True)
class OutlineRecording:
    """A recording that its person and the organiser let stand here. `table`: None in the Großer Kreis."""

    n: int
    participant: str
    step: str
    table: int | None
    began_at: int
    ms: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole dialogue. `seq`: the last event in it; `as_of`: that event's time."""

    seq: int
    as_of: int
    setup: Setup
    phase: Phase
    reading: Reading
    closed_at: int | None
    steps: tuple[OutlineStep, ...]
    people: tuple[OutlinePerson, ...]
    announcements: tuple[OutlineAnnouncement, ...]
    mood: tuple[tuple[Kind, int], ...]
    """Every kind somebody chose, with how often; in the order of `Kind`."""
    stances: int
    """How often somebody said „Geht mir auch so" or „Sehe ich anders"; never per line."""
    themes: tuple[OutlineTheme, ...] = ()
    points_each: int = 0
    """How many points each person had; 0: nothing was weighed."""
    read_backs: tuple[OutlineReadBack, ...] = ()
    fates: tuple[OutlineFate, ...] = ()
    open: tuple[OutlineOpen, ...] = ()
    """Empty before there are themes."""
    scales: tuple[OutlineScale, ...] = ()
    mood_groups: tuple[OutlineGroup, ...] = ()
    hidden: tuple[tuple[HideReason, int], ...] = ()
    """How often something was hidden, by reason; shown again or not."""
    rewritten: int = 0
    cases: int = 0
    """How many personal cases were handed over in confidence."""
    recordings: tuple[OutlineRecording, ...] = ()
    kept_out: OutlineKeptOut = OutlineKeptOut()
    kept_until: int | None = None
    """When all of it is deleted; None before the dialogue has ended."""
    turns: int = 0
    speakers: int = 0
    sound: OutlineSound = OutlineSound()
    seatings: tuple[OutlineSeating, ...] = ()
    tables: tuple[OutlineTable, ...] = ()
    """Those on which something lies, or which handed something in."""
