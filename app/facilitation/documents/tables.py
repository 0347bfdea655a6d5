"""The shapes of `tables` (all of them, small), `table:<number>` (one, for its people) and `helpdesk` (moderators)."""

from __future__ import annotations

from typing import Literal, TypedDict

from app.facilitation.commands.tables import HelpReason, Point, Shape
from app.facilitation.documents.contributions import Contribution


class TableInRoom(TypedDict):
    """A table as everybody sees it: who sits there, who hosts, how many places are free."""

    people: list[str]
    host: str | None
    free: int
    merged_into: int | None


class TablesDocument(TypedDict):
    """The round that is on, null before the first. `phase`: goodbye is the 30 s before people sit anew.

    `sits_at`: when the table sits and its clock starts, Unix milliseconds. `choice`: tables are free to choose.
    Keys of `tables` are numbers, from "0".
    """

    step: str | None
    round: int
    phase: Literal["goodbye", "seated", "ended"] | None
    sits_at: int | None
    choice: bool
    tables: dict[str, TableInRoom]


class ClothItem(TypedDict):
    """Something on the cloth. `mine` is told by `me`, not here: the author is not shown at every mark."""

    shape: Shape
    points: list[Point]
    text: str | None
    round: int


class HandedIn(TypedDict):
    """A sentence a table hands in. `text` null: erased."""

    text: str | None
    at: int


class TableHelp(TypedDict):
    """A call for help; `by` of `TakeHelp`: the moderator who comes, null: nobody yet."""

    reason: HelpReason
    at: int
    by: str | None


class TableDocument(TypedDict):
    """One table, bounded. `question`: of this round here; `lines`: contributions by id, of all rounds, newest bounded.

    `said`: what moderators told this table, newest last; `visitors`: moderators who are here and listen.
    """

    question: str
    cue: str
    lines: dict[str, Contribution]
    rounds: dict[str, int]
    cloth: dict[str, ClothItem]
    handed_in: dict[str, HandedIn]
    help: TableHelp | None
    more_minutes: bool
    said: dict[str, str | None]
    visitors: list[str]


class HelpdeskDocument(TypedDict):
    """Calls for help by table number; tables that wish for two minutes; how many lines each table has."""

    help: dict[str, TableHelp]
    more_minutes: list[int]
    lines: dict[str, int]


class SeatOfMe(TypedDict):
    """Where I sit and why; `again`: whom I meet again, because it could not be avoided."""

    table: int
    reason: Literal["host", "fixed", "new_faces", "again", "late", "chosen", "moved", "merged"]
    again: list[str]
    kept_until: int | None


class TablesOfMe(TypedDict):
    """My seat now, and during the goodbye the next one; my items on the cloth."""

    seat: SeatOfMe | None
    next: SeatOfMe | None
    cloth: list[str]
