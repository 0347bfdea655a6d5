"""Which rule decides which wish about tables. The rules stand in `house`, `seats` and `at_table`."""

from __future__ import annotations

from typing import assert_never

from app.facilitation.commands import (
    AskForHelp,
    AskForMinutes,
    BeHost,
    ChooseHost,
    DrawTables,
    EndHelp,
    GiveMinutes,
    HandIn,
    KeepPair,
    MergeTables,
    MoveOnCloth,
    MovePerson,
    PutOnCloth,
    RememberMeetings,
    RemoveFromCloth,
    SitDown,
    SwapPeople,
    TableCommand,
    TakeHelp,
    TakeSeat,
    TellTables,
    TendTables,
    UndoSeating,
    VisitTable,
)
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import Event
from app.facilitation.state import Dialogue
from app.facilitation.tables import at_table, house, seats, series


def decide(dialogue: Dialogue, command: TableCommand, context: Context) -> list[Event]:
    """What follows from a wish about tables."""
    before_the_event = context.role is Role.ORGANISER and isinstance(command, KeepPair)
    if context.role not in SEATED_ROLES | {Role.SYSTEM} and not before_the_event:
        raise Rejected("not_allowed")
    match command:
        case DrawTables() | SitDown() | TendTables():
            return house.decide(dialogue, command, context)
        case RememberMeetings():
            return series.decide(dialogue, command, context)
        case TakeSeat() | MovePerson() | SwapPeople() | MergeTables() | KeepPair() | UndoSeating():
            return seats.decide(dialogue, command, context)
        case BeHost() | ChooseHost():
            return seats.host(dialogue, command, context)
        case PutOnCloth() | MoveOnCloth() | RemoveFromCloth():
            return at_table.cloth(dialogue, command, context)
        case HandIn():
            return at_table.hand_in(dialogue, command, context)
        case AskForHelp() | EndHelp() | AskForMinutes():
            return at_table.wish(dialogue, command, context)
        case TakeHelp() | GiveMinutes() | VisitTable() | TellTables():
            return at_table.desk(dialogue, command, context)
    assert_never(command)
