"""The shapes of `tables` (all, small), `table:<number>` (one, for its people), `helpdesk` (moderators), `incoming`."""

from __future__ import annotations

from typing import Literal, TypedDict

from app.facilitation.commands.tables import HelpReason, PairWish, Point, SeatReason, Shape
from app.facilitation.documents.contributions import Contribution


class TableInRoom(TypedDict):
    """A table as everybody sees it: who sits there, who hosts, how many places are free."""

    people: list[str]
    host: str | None
    free: int
    merged_into: int | None


class TablesDocument(TypedDict):
    """The round that is on, null before the first. `phase`: goodbye is the time before people sit anew.

    `round`: the how-manieth of the World Café, from 1; 0 in pairs. `sits_at`: when the table sits and its clock starts,
    Unix milliseconds. `choice`: tables are free to choose. Keys of `tables` are numbers, from "0"; of pairs from
    "10000". `tables`: who sits where now; `next`: who will, during the goodbye.
    """

    step: str | None
    round: int
    phase: Literal["goodbye", "seated", "ended"] | None
    sits_at: int | None
    choice: bool
    tables: dict[str, TableInRoom]
    next: dict[str, TableInRoom]


class ClothItem(TypedDict):
    """Something on the cloth. `mine` is told by `me`, not here: the author is not shown at every mark."""

    shape: Shape
    points: list[Point]
    text: str | None
    round: int


class HandedIn(TypedDict):
    """A sentence a table hands in."""

    text: str
    at: int


class TableHelp(TypedDict):
    """A call for help; `by` of `TakeHelp`: the moderator who comes, null: nobody yet."""

    reason: HelpReason
    at: int
    by: str | None


class SaidAtTable(TypedDict):
    """What a moderator told a table. `text` null: erased."""

    text: str | None
    at: int
    by: str


class TableDocument(TypedDict):
    """One table, bounded. `question`: of this round here; `lines`: contributions by id, of all rounds, newest bounded.

    `rounds`: in which round each of them was written; `places`: where they lie on the cloth. `cue`: a hint for whoever
    hosts. `ends_at`: when this table's clock ends, if later than the others'. `handed_in`: by "1" and "2". `said`: what
    moderators told this table; `visitors`: moderators who are here and listen; `heard`: whether a customer spoke here
    in the open step.
    """

    question: str
    cue: str
    ends_at: int | None
    lines: dict[str, Contribution]
    rounds: dict[str, int]
    places: dict[str, Point]
    cloth: dict[str, ClothItem]
    handed_in: dict[str, HandedIn]
    help: TableHelp | None
    more_minutes: bool
    said: dict[str, SaidAtTable]
    visitors: list[str]
    heard: bool


class ToldTables(TypedDict):
    """What a moderator told some tables, or (none named) all. `text` null: erased; `read`: how many have read it."""

    text: str | None
    at: int
    by: str
    tables: list[int]
    read: int


class HelpdeskDocument(TypedDict):
    """Calls for help by table number; tables that wish for two minutes; how many lines each table has.

    `visits`: which moderator is at which table. `told`: newest, by id. `pairs`: wishes for two people, "one other";
    `pinned`: who stays at which table. `undo`: each moderator's own last move, swap or merge, by its seq; `met_again`:
    every two who sit together because of it and sat together in an earlier round, too.
    """

    help: dict[str, TableHelp]
    more_minutes: list[int]
    lines: dict[str, int]
    visits: dict[str, int]
    told: dict[str, ToldTables]
    pairs: dict[str, PairWish]
    pinned: dict[str, int]
    undo: dict[str, int]
    met_again: dict[str, list[list[str]]]


class IncomingDocument(TypedDict):
    """What comes in from all tables, for theme editors and moderators: the newest lines by id, how many in all, and
    what the tables hand in, by table number."""

    items: dict[str, Contribution]
    total: int
    handed_in: dict[str, dict[str, HandedIn]]


class SeatOfMe(TypedDict):
    """Where I sit and why; `again`: whom I meet again, because it could not be avoided; `known`: how many of the table
    I met in earlier dialogues of the series, nobody by name."""

    table: int
    reason: SeatReason
    again: list[str]
    known: int


class TablesOfMe(TypedDict):
    """My seat now (or the last one), and during the goodbye the next one; my items on the cloth."""

    seat: SeatOfMe | None
    next: SeatOfMe | None
    cloth: list[str]
