"""What may be asked at and about the tables of a World Café.

A round is a step of method `world_cafe`, with its question and its minutes; `pairs` and `table_harvest` are steps, too.
Lines at a table are `Contribute` and `Note` as everywhere: their place is the table the writer sits at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

HelpReason = Literal["content", "conduct", "technical", "other"]
Shape = Literal["text", "stroke", "arrow", "heart"]
PairWish = Literal["together", "apart"]
SeatReason = Literal["host", "fixed", "new_faces", "again", "late", "chosen", "moved", "merged"]
"""Why somebody sits where they do."""
Point = tuple[int, int]
"""On the cloth, 0 to 1,000 from its left and its upper edge."""


@dataclass(frozen=True, slots=True)
class DrawTables:
    """Seat everybody in `present` for a round. By the house alone, when the step opens: rules know no presence.

    `seed`: chosen by the house, kept in the record.
    """

    step: str
    present: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class SitDown:
    """The goodbye is over: everybody sits at their next table. By the house alone; too early it changes nothing."""

    step: str


@dataclass(frozen=True, slots=True)
class TendTables:
    """Look after the seats. By the house alone: rules know no presence.

    `here`: who is present and has no seat; `gone`: who has a seat and has been away for some minutes. What follows
    from both, and tables that are too small now, is decided here.
    """

    step: str
    here: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RememberMeetings:
    """Who met whom in earlier dialogues of the series, of those who are here: all of it. By the house alone."""

    met: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Sit down: at `table` where choice is free, else (None) where one is missed most; back at one's kept seat."""

    step: str
    table: int | None = None


@dataclass(frozen=True, slots=True)
class BeHost:
    """Offer to stay as host of one's table, or (`willing` false) take the offer back."""

    step: str
    willing: bool = True


@dataclass(frozen=True, slots=True)
class ChooseHost:
    """Choose who stays as host of one's own table. By its people, or by moderators for any table."""

    step: str
    table: int
    participant: str


@dataclass(frozen=True, slots=True)
class AskForHelp:
    """„Hilfe holen" for one's table."""

    step: str
    reason: HelpReason


@dataclass(frozen=True, slots=True)
class TakeHelp:
    """„Ich übernehme". By a moderator; `table` as in the list of help."""

    step: str
    table: int


@dataclass(frozen=True, slots=True)
class EndHelp:
    """The help is done, or (by the table) no longer needed."""

    step: str
    table: int


@dataclass(frozen=True, slots=True)
class AskForMinutes:
    """„Noch zwei Minuten", by somebody at the table; a second wish changes nothing."""

    step: str


@dataclass(frozen=True, slots=True)
class PutOnCloth:
    """Put something on the cloth of one's table. `item`: an id made by the sender.

    `text` for texts; `points`: one for texts and hearts, two for arrows, several for strokes.
    """

    step: str
    item: str
    shape: Shape
    points: tuple[Point, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class MoveOnCloth:
    """Move something of the cloth, or a line, so that its first point is at `to`. Anybody at the table may.

    `item`: what was put there, or a contribution.
    """

    step: str
    item: str
    to: Point


@dataclass(frozen=True, slots=True)
class RemoveFromCloth:
    """Take one's own from the cloth; moderators anything."""

    step: str
    item: str


@dataclass(frozen=True, slots=True)
class HandIn:
    """What the table hands in: `sentence` 1 or 2; "" takes it back. By anybody at the table."""

    step: str
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class VisitTable:
    """Hop to a table, seen by it; None: leave it. By moderators; neither role nor place of theirs changes."""

    step: str
    table: int | None


@dataclass(frozen=True, slots=True)
class TellTables:
    """Say something to some tables, or (none named) to all. By moderators. `announcement`: an id made by the sender."""

    step: str
    announcement: str
    text: str
    tables: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MovePerson:
    """Seat somebody at another table; `stay`: there in later rounds, too (pinned). By moderators."""

    step: str
    participant: str
    table: int
    stay: bool = False


@dataclass(frozen=True, slots=True)
class SwapPeople:
    """Exchange the seats of two people. By moderators."""

    step: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class MergeTables:
    """Seat everybody of `table` at `into`; the cloth comes along. By moderators, for two by itself."""

    step: str
    table: int
    into: int


@dataclass(frozen=True, slots=True)
class KeepPair:
    """Two people who must sit together, must not, or (None) may as they come. By moderators, and by organisers."""

    one: str
    other: str
    wish: PairWish | None


@dataclass(frozen=True, slots=True)
class UndoSeating:
    """Undo the sender's own last move, swap or merge, recorded at `seq`, if nobody has moved since."""

    step: str
    seq: int


@dataclass(frozen=True, slots=True)
class GiveMinutes:
    """So many more minutes for one table, whose clock then ends later than the others'. By moderators.

    For all tables that is `extend`.
    """

    step: str
    table: int
    minutes: int = 2


TableCommand = (
    DrawTables
    | SitDown
    | TendTables
    | RememberMeetings
    | TakeSeat
    | BeHost
    | ChooseHost
    | AskForHelp
    | TakeHelp
    | EndHelp
    | AskForMinutes
    | PutOnCloth
    | MoveOnCloth
    | RemoveFromCloth
    | HandIn
    | VisitTable
    | TellTables
    | MovePerson
    | SwapPeople
    | MergeTables
    | KeepPair
    | UndoSeating
    | GiveMinutes
)

PUBLIC: Final[dict[str, type[TableCommand]]] = {
    "take_seat": TakeSeat,
    "be_host": BeHost,
    "choose_host": ChooseHost,
    "ask_for_help": AskForHelp,
    "take_help": TakeHelp,
    "end_help": EndHelp,
    "ask_for_minutes": AskForMinutes,
    "put_on_cloth": PutOnCloth,
    "move_on_cloth": MoveOnCloth,
    "remove_from_cloth": RemoveFromCloth,
    "hand_in": HandIn,
    "visit_table": VisitTable,
    "tell_tables": TellTables,
    "move_person": MovePerson,
    "swap_people": SwapPeople,
    "merge_tables": MergeTables,
    "keep_pair": KeepPair,
    "undo_seating": UndoSeating,
    "give_minutes": GiveMinutes,
}
