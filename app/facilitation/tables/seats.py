"""Seats that people choose and moderators change: sit down, move, swap, merge, pin, keep a pair, undo; who hosts.

Rules and their sources (handbook, methods C1, issue of the World Café):
- where tables are free to choose, one sits down where a seat is free; elsewhere only who has none takes one, where they
  are missed most;
- moderators move, swap and merge; nobody is seated with somebody they must not meet, and never more than six;
- who must sit together, or must not, organisers say, too: they know it before the event;
- each moderator can undo their own last change, if nobody it concerned has moved since;
- the host of a table offers it, is chosen by its people, or set by moderators; and stays there in the rounds to come.
"""

from __future__ import annotations

from typing import assert_never

from app.facilitation import limits
from app.facilitation.commands import (
    BeHost,
    ChooseHost,
    KeepPair,
    MergeTables,
    MovePerson,
    SwapPeople,
    TakeSeat,
    UndoSeating,
)
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import (
    Event,
    HostChosen,
    HostOffered,
    Moved,
    PairKept,
    PersonPinned,
    SeatingUndone,
    SeatsChanged,
    TablesMerged,
)
from app.facilitation.state import Dialogue, Sitting
from app.facilitation.tables import memory
from app.facilitation.tables.house import may_sit
from app.facilitation.tables.late import late_table, met_again
from app.facilitation.tables.stand import GUEST_ROLES, is_pair, on_now, seats_of

SeatCommand = TakeSeat | MovePerson | SwapPeople | MergeTables | KeepPair | UndoSeating


def decide(dialogue: Dialogue, command: SeatCommand, context: Context) -> list[Event]:
    """What follows from a wish about seats."""
    if isinstance(command, TakeSeat):
        return _take(dialogue, command, context)
    if isinstance(command, KeepPair) and context.role is Role.ORGANISER:
        return _keep(dialogue, command)
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    match command:
        case MovePerson():
            return _move(dialogue, command)
        case SwapPeople():
            return _swap(dialogue, command)
        case MergeTables():
            return _merge(dialogue, command)
        case KeepPair():
            return _keep(dialogue, command)
        case UndoSeating():
            return _undo(dialogue, command, context)
    assert_never(command)


def _take(dialogue: Dialogue, command: TakeSeat, context: Context) -> list[Event]:
    if context.role not in GUEST_ROLES:
        raise Rejected("not_allowed")
    sitting = on_now(dialogue, command.step)
    seat = sitting.seats.get(context.actor)
    if command.table is not None and sitting.choice:
        return _choose(dialogue, sitting, context.actor, command.table)
    if seat is not None:
        return []
    met = memory.met(memory.earlier(dialogue, sitting.step))
    table = late_table(dialogue, context.actor, sitting.tables, met, memory.wishes(dialogue, sitting.step))
    if table is None:
        raise Rejected("table_full")
    again = met_again(met, context.actor, sitting.tables[table])
    return [SeatsChanged(sitting.step, (Moved(context.actor, table, "late", again),))]


def _choose(dialogue: Dialogue, sitting: Sitting, person: str, table: int) -> list[Event]:
    people = _people(sitting, table)
    if person in people:
        return []
    if len(people) >= seats_of(table):
        raise Rejected("table_full")
    _must_fit(dialogue, person, people)
    met = memory.met(memory.earlier(dialogue, sitting.step))
    return [SeatsChanged(sitting.step, (Moved(person, table, "chosen", met_again(met, person, people)),))]


def _people(sitting: Sitting, table: int) -> tuple[str, ...]:
    """Who sits at a table that stands. Rejects `not_found`, and `moved_on` if it was merged."""
    if table in sitting.merged:
        raise Rejected("moved_on")
    if table not in sitting.tables:
        raise Rejected("not_found")
    return sitting.tables[table]


def _must_fit(dialogue: Dialogue, person: str, people: tuple[str, ...]) -> None:
    if memory.kept_apart(dialogue, person, people):
        raise Rejected("kept_apart")


# --- moderators -------------------------------------------------------------------------------------------------------


def _move(dialogue: Dialogue, command: MovePerson) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    people = _people(sitting, command.table)
    if not may_sit(dialogue, command.participant):
        raise Rejected("not_found")
    pinned = dialogue.tables.pinned.get(command.participant)
    pin = command.table if command.stay else None
    pins: list[Event] = [PersonPinned(command.participant, pin)] if pinned != pin else []
    if command.participant in people:
        return pins
    if len(people) >= limits.TABLE_MAX_SEATS:
        raise Rejected("table_full")
    _must_fit(dialogue, command.participant, people)
    return [SeatsChanged(sitting.step, (_moved(dialogue, sitting, command.participant, command.table),)), *pins]


def _moved(dialogue: Dialogue, sitting: Sitting, person: str, table: int, without: str = "") -> Moved:
    met = memory.met(memory.earlier(dialogue, sitting.step))
    others = [other for other in sitting.tables[table] if other != without]
    return Moved(person, table, "moved", met_again(met, person, others))


def _swap(dialogue: Dialogue, command: SwapPeople) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    one, other = sitting.seats.get(command.one), sitting.seats.get(command.other)
    if one is None or other is None:
        raise Rejected("not_found")
    if one.table == other.table:
        return []
    for person, table, leaving in ((command.one, other.table, command.other), (command.other, one.table, command.one)):
        _must_fit(dialogue, person, tuple(id for id in sitting.tables[table] if id != leaving))
    moves = (
        _moved(dialogue, sitting, command.one, other.table, command.other),
        _moved(dialogue, sitting, command.other, one.table, command.one),
    )
    return [SeatsChanged(sitting.step, moves)]


def _merge(dialogue: Dialogue, command: MergeTables) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    people, into = _people(sitting, command.table), _people(sitting, command.into)
    if command.table == command.into:
        raise Rejected("bad_arguments")
    if len(people) + len(into) > limits.TABLE_MAX_SEATS:
        raise Rejected("table_full")
    for person in people:
        _must_fit(dialogue, person, into)
    met = memory.met(memory.earlier(dialogue, sitting.step))
    moves = tuple(Moved(person, command.into, "merged", met_again(met, person, into)) for person in people)
    return [TablesMerged(sitting.step, command.table, command.into, moves)]


def _keep(dialogue: Dialogue, command: KeepPair) -> list[Event]:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if command.one == command.other:
        raise Rejected("bad_arguments")
    if any(id not in dialogue.participants for id in (command.one, command.other)):
        raise Rejected("not_found")
    pair = (min(command.one, command.other), max(command.one, command.other))
    if dialogue.tables.pairs.get(pair) == command.wish:
        return []
    if pair not in dialogue.tables.pairs and len(dialogue.tables.pairs) >= limits.PAIRS_KEPT_MAX:
        raise Rejected("too_many_pairs", limit=limits.PAIRS_KEPT_MAX)
    return [PairKept(*pair, command.wish)]


def _undo(dialogue: Dialogue, command: UndoSeating, context: Context) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    own = dialogue.tables.undo.get(context.actor)
    if own is None:
        raise Rejected("not_found")
    if own.seq != command.seq or own.step != sitting.step:
        raise Rejected("moved_on")
    gone: dict[int, int] = {}
    for person, before, after in own.moves:
        seat = sitting.seats.get(person)
        if seat is None or seat.table != after:
            raise Rejected("moved_on")
        gone[after] = gone.get(after, 0) - 1
        if before is not None:
            gone[before.table] = gone.get(before.table, 0) + 1
            leaving = {other for other, _, _ in own.moves}
            _must_fit(dialogue, person, tuple(id for id in sitting.tables[before.table] if id not in leaving))
    if any(len(sitting.tables.get(table, ())) + more > limits.TABLE_MAX_SEATS for table, more in gone.items()):
        raise Rejected("table_full")
    return [SeatingUndone(sitting.step, own.seq)]


# --- hosts ------------------------------------------------------------------------------------------------------------


def host(dialogue: Dialogue, command: BeHost | ChooseHost, context: Context) -> list[Event]:
    """What follows from a wish about who hosts."""
    if isinstance(command, ChooseHost):
        return _choose_host(dialogue, command, context)
    if context.role not in GUEST_ROLES:
        raise Rejected("not_allowed")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    offered: list[Event] = []
    if dialogue.tables.willing.get(context.actor, False) != command.willing:
        offered = [HostOffered(command.willing)]
    last = dialogue.tables.last
    seat = last.seats.get(context.actor) if last is not None and last.step == dialogue.current else None
    if last is None or seat is None or is_pair(seat.table):
        return offered
    now = last.hosts.get(seat.table)
    if command.willing and now is None:
        return [*offered, HostChosen(last.step, seat.table, context.actor)]
    if not command.willing and now == context.actor:
        return [*offered, HostChosen(last.step, seat.table, None)]
    return offered


def _choose_host(dialogue: Dialogue, command: ChooseHost, context: Context) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    people = _people(sitting, command.table)
    if context.role is not Role.MODERATOR and context.actor not in people:
        raise Rejected("not_allowed")
    if command.participant not in people or is_pair(command.table):
        raise Rejected("not_found")
    if sitting.hosts.get(command.table) == command.participant:
        return []
    return [HostChosen(sitting.step, command.table, command.participant)]
