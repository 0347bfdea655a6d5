"""What happened at the tables of a World Café, and between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.tables import HelpReason, PairWish, Point, SeatReason, Shape


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody sits at `table` from now on; None: nowhere. `again`: whom they meet again there."""

    participant: str
    table: int | None
    reason: SeatReason
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TablesDrawn:
    """Seats were drawn for a round. Everything needed to draw again: `seed`, and who was present.

    `tables`: who sits at each, in the order of places; the first has the number `first`. `hosts`, `fixed`: who of them
    stays where they are; `again`: whom somebody meets again. `after`: the round they get up from, "" if from nowhere.
    `sits_at`: when they sit, `ends_at`: when the round ends, Unix milliseconds.
    """

    step: str
    seed: int
    tables: tuple[tuple[str, ...], ...]
    sits_at: int
    ends_at: int | None = None
    first: int = 0
    round: int = 0
    hosts: tuple[tuple[str, int], ...] = ()
    fixed: tuple[str, ...] = ()
    again: tuple[tuple[str, tuple[str, ...]], ...] = ()
    after: str = ""
    choice: bool = False
    cost: int = 0


@dataclass(frozen=True, slots=True)
class TablesSat:
    """Everybody has arrived; the clock runs."""

    step: str


@dataclass(frozen=True, slots=True)
class SeatsChanged:
    """Some people sit elsewhere: came late, chose, were moved, or have been away for so long that they have no seat."""

    step: str
    moves: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class TablesMerged:
    """Everybody of `table` sits at `into` now, and its cloth lies there."""

    step: str
    table: int
    into: int
    moves: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class SeatingUndone:
    """The recorded actor undid their own move, swap or merge that was recorded at `seq`."""

    step: str
    seq: int


@dataclass(frozen=True, slots=True)
class MeetingsRemembered:
    """Who met whom in earlier dialogues of the series became known, or (`forgotten`) is known no more.

    Each pair once, as lists: somebody, and those they met.
    """

    met: tuple[tuple[str, tuple[str, ...]], ...]
    forgotten: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPinned:
    """Somebody stays at that table in later rounds, too; None: travels like the others."""

    participant: str
    table: int | None


@dataclass(frozen=True, slots=True)
class PairKept:
    """Two people must sit together, must not, or (None) may as it comes."""

    one: str
    other: str
    wish: PairWish | None


@dataclass(frozen=True, slots=True)
class HostOffered:
    """The recorded actor would stay as host, or would not any more."""

    willing: bool


@dataclass(frozen=True, slots=True)
class HostChosen:
    """Who stays at that table as host; None: nobody."""

    step: str
    table: int
    participant: str | None


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """A table called for help."""

    step: str
    table: int
    reason: HelpReason


@dataclass(frozen=True, slots=True)
class HelpTaken:
    """The recorded actor goes there."""

    step: str
    table: int


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """The help is done, or no longer needed."""

    step: str
    table: int


@dataclass(frozen=True, slots=True)
class MinutesWished:
    """A table would like two minutes more."""

    step: str
    table: int


@dataclass(frozen=True, slots=True)
class MinutesGiven:
    """The clock of one table ends later than the others'."""

    step: str
    table: int
    ends_at: int


@dataclass(frozen=True, slots=True)
class PutOnTable:
    """Something was put on the cloth. `text`, `points` None: erased; handwriting is words, too."""

    step: str
    table: int
    item: str
    shape: Shape
    points: tuple[Point, ...] | None
    text: str | None = ""


@dataclass(frozen=True, slots=True)
class MovedOnTable:
    """Something of the cloth has its first point there now."""

    table: int
    item: str
    to: Point


@dataclass(frozen=True, slots=True)
class TakenFromTable:
    """Something is no longer on the cloth."""

    table: int
    item: str


@dataclass(frozen=True, slots=True)
class SentenceHandedIn:
    """A table hands in a sentence, its first or second; "" takes it back. None: erased later (tombstone)."""

    step: str
    table: int
    sentence: int
    text: str | None


@dataclass(frozen=True, slots=True)
class TableVisited:
    """The recorded actor listens at that table; None: at none any more."""

    table: int | None


@dataclass(frozen=True, slots=True)
class TablesTold:
    """Something was said to some tables, or (none named) to all. `text` None: erased later (tombstone)."""

    announcement: str
    text: str | None
    tables: tuple[int, ...] = ()


SeatEvent = TablesDrawn | TablesSat | SeatsChanged | TablesMerged | SeatingUndone
TableEvent = (
    SeatEvent
    | MeetingsRemembered
    | PersonPinned
    | PairKept
    | HostOffered
    | HostChosen
    | HelpAsked
    | HelpTaken
    | HelpEnded
    | MinutesWished
    | MinutesGiven
    | PutOnTable
    | MovedOnTable
    | TakenFromTable
    | SentenceHandedIn
    | TableVisited
    | TablesTold
)

TYPES: Final[dict[str, type[TableEvent]]] = {
    "tables_drawn": TablesDrawn,
    "tables_sat": TablesSat,
    "seats_changed": SeatsChanged,
    "tables_merged": TablesMerged,
    "seating_undone": SeatingUndone,
    "meetings_remembered": MeetingsRemembered,
    "person_pinned": PersonPinned,
    "pair_kept": PairKept,
    "host_offered": HostOffered,
    "host_chosen": HostChosen,
    "help_asked": HelpAsked,
    "help_taken": HelpTaken,
    "help_ended": HelpEnded,
    "minutes_wished": MinutesWished,
    "minutes_given": MinutesGiven,
    "put_on_table": PutOnTable,
    "moved_on_table": MovedOnTable,
    "taken_from_table": TakenFromTable,
    "sentence_handed_in": SentenceHandedIn,
    "table_visited": TableVisited,
    "tables_told": TablesTold,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "put_on_table": ("text", "points"),
    "sentence_handed_in": ("text",),
    "tables_told": ("text",),
}
