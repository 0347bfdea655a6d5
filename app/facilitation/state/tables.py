"""Who sits where in which round, what lies on the cloths, who needs help."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation import limits
from app.facilitation.commands.tables import HelpReason, PairWish, Point, SeatReason, Shape
from app.facilitation.setup import PAIRS_FIRST


class Seat(Struct, frozen=True):
    """`again`: whom they meet again there, because it could not be avoided; `known`: how many they met in earlier
    dialogues of the series."""

    table: int
    reason: SeatReason
    again: tuple[str, ...] = ()
    known: int = 0


class Sitting(Struct, frozen=True):
    """One round: who sits where. `first` to `first + drawn - 1`: the numbers of the tables it began with.

    `after`: the round people get up from, "" if they come from nowhere; `seated` False: they say goodbye there.
    `ever`: everybody who sat at a table for a while, for whom to meet next. `start`: as it was drawn, in the order of
    places. `merged`: table → where its people went.
    """

    step: str
    round: int
    seed: int
    drawn_at: int
    sits_at: int
    ends_at: int | None
    first: int
    after: str
    choice: bool
    start: tuple[tuple[str, ...], ...]
    tables: Map[int, tuple[str, ...]] = Map()
    seats: Map[str, Seat] = Map()
    hosts: Map[int, str] = Map()
    ever: Map[int, tuple[str, ...]] = Map()
    merged: Map[int, int] = Map()
    seated: bool = False

    @property
    def pairs(self) -> bool:
        """Whether people sit in pairs, at no table."""
        return self.first >= PAIRS_FIRST


class Laid(Struct, frozen=True):
    """Something on a cloth. `n`: the how-manieth that was laid; `seq`: the event that holds its words and lines."""

    id: str
    n: int
    shape: Shape
    points: tuple[Point, ...]
    text: str | None
    round: int
    by: str
    at: int
    seq: int


class Help(Struct, frozen=True):
    """A call for help. `by` None: nobody has taken it yet."""

    reason: HelpReason
    at: int
    by: str | None = None


class Sentence(Struct, frozen=True):
    """What a table hands in. `seq`: the event that holds its words."""

    text: str
    at: int
    by: str
    seq: int


class Told(Struct, frozen=True):
    """Something said to some tables, or (none named) to all. `text` None: erased."""

    id: str
    text: str | None
    at: int
    by: str
    tables: tuple[int, ...]
    seq: int


class Reseating(Struct, frozen=True):
    """A moderator's last change of seats, to be undone: who sat where (None: nowhere), and sits where since; `again`:
    every two who sit together because of it and did so in an earlier round."""

    seq: int
    step: str
    moves: tuple[tuple[str, Seat | None, int], ...]
    hosts: tuple[tuple[int, str | None], ...] = ()
    merged: int | None = None
    into: int | None = None
    cloth: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    again: tuple[tuple[str, str], ...] = ()


class Tables(Struct, frozen=True):
    """`sittings` by step, `order`: as they were drawn; the last is the one that counts.

    `lines`, `cloth`, `handed_in`: by the table at which they lie now; `line_at`, `item_at`: the way back.
    `incoming`: lines of all tables in their order, `line_n` the way back; `laid`: how many things were ever laid on a
    cloth; `own`: people's own things that lie on one. `earlier`: whom somebody met in earlier dialogues of the series.
    """

    sittings: Map[str, Sitting] = Map()
    order: tuple[str, ...] = ()
    willing: Map[str, bool] = Map()
    pinned: Map[str, int] = Map()
    pairs: Map[tuple[str, str], PairWish] = Map()
    earlier: Map[str, frozenset[str]] = Map()
    lines: Map[int, tuple[str, ...]] = Map()
    cloth: Map[int, Map[str, Laid]] = Map()
    line_at: Map[str, int] = Map()
    item_at: Map[str, int] = Map()
    line_n: Map[str, int] = Map()
    own: Map[str, tuple[str, ...]] = Map()
    laid: int = 0
    places: Map[str, Point] = Map()
    """Where lines lie on their cloth, by line."""
    incoming: Map[int, str] = Map()
    handed_in: Map[int, Map[int, Sentence]] = Map()
    help: Map[int, Help] = Map()
    wished: Map[int, int] = Map()
    """Tables that wish for two minutes → since when."""
    minutes: Map[int, int] = Map()
    """Tables whose clock ends later → when."""
    visits: Map[str, int] = Map()
    told: tuple[Told, ...] = ()
    undo: Map[str, Reseating] = Map()

    def lying(self, table: int) -> Map[str, Laid]:
        """What lies on that cloth."""
        return self.cloth.get(table, Map())

    def newest_lines(self, table: int) -> tuple[str, ...]:
        """The lines of a table that are shown there, oldest first."""
        return self.lines.get(table, ())[-limits.TABLE_LINES_SHOWN :]

    def sentences(self, table: int) -> Map[int, Sentence]:
        """What that table hands in."""
        return self.handed_in.get(table, Map())

    @property
    def last(self) -> Sitting | None:
        """The round that was drawn last."""
        return self.sittings[self.order[-1]] if self.order else None

    @property
    def now(self) -> Sitting | None:
        """Where people sit, or last sat; None: nowhere yet, or they come from a break."""
        last = self.last
        if last is None or last.seated:
            return last
        return self.sittings.get(last.after)

    @property
    def coming(self) -> Sitting | None:
        """Where people will sit when the goodbye is over; None: nobody is on their way."""
        return None if self.last is None or self.last.seated else self.last
