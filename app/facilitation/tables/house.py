"""What the house asks for by itself: seats for a round, sitting down, seats for whom they are missing.

Rules and their sources (handbook, methods C1 and D1, interface):
- seats are drawn when the step opens, among those present; nobody meets twice while that is possible, hosts and pinned
  people stay, groups and the company's people are spread, who must not sit together does not;
- people have half a minute to say goodbye, and the clock begins when the table sits;
- who comes late sits at once where they are missed most, when all tables are full as one too many; as soon as three are
  too many, another table opens for them; who must not sit with anybody there gets a table, too;
- who has been away for some minutes has no seat any more; a table that falls to two is merged, its cloth comes along;
- where tables are free to choose, whoever has not chosen when the round begins is seated like a latecomer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.facilitation import limits
from app.facilitation.commands import DrawTables, SitDown, TendTables
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import Event, Moved, SeatsChanged, TablesDrawn, TablesMerged, TablesSat
from app.facilitation.seating import Drawing, Guest, Wishes, draw, draw_pairs, merge_small, table_sizes
from app.facilitation.seating.sizes import SEATS
from app.facilitation.setup import PAIRS_FIRST, Step
from app.facilitation.state import Dialogue, Sitting
from app.facilitation.tables import memory
from app.facilitation.tables.late import met_again, seated_late
from app.facilitation.tables.stand import GUEST_ROLES, TOO_FEW, gets_up_from, is_on, step_at_tables

SECOND_MS: Final = 1_000
MINUTE_MS: Final = 60_000


def decide(dialogue: Dialogue, command: DrawTables | SitDown | TendTables, context: Context) -> list[Event]:
    """What follows from a wish of the house. Late or doubled ones change nothing."""
    if context.role is not Role.SYSTEM:
        raise Rejected("not_allowed")
    step = step_at_tables(dialogue)
    if step is None or step.id != command.step:
        return []
    match command:
        case DrawTables():
            return _draw(dialogue, step, command, context.now)
        case SitDown():
            return _sit_down(dialogue, step, context.now)
        case TendTables():
            return _tend(dialogue, command, context.now)


# --- drawing ----------------------------------------------------------------------------------------------------------


def _draw(dialogue: Dialogue, step: Step, command: DrawTables, now: int) -> list[Event]:
    if step.id in dialogue.tables.sittings:
        return []
    guests = [memory.guest(dialogue, id) for id in dict.fromkeys(command.present) if may_sit(dialogue, id)]
    if not guests:
        return []
    before = gets_up_from(dialogue)
    seconds = limits.CHOICE_S if step.choice else limits.GOODBYE_S if before else limits.ARRIVE_S
    sits_at = now + seconds * SECOND_MS
    ends_at = sits_at + step.minutes * MINUTE_MS if step.minutes else None
    drawn = TablesDrawn(step.id, command.seed, (), sits_at, ends_at, after=before.step if before else "")
    return [_pairs(dialogue, guests, drawn) if step.method == "pairs" else _tables(dialogue, step, guests, drawn)]


def may_sit(dialogue: Dialogue, id: str) -> bool:
    """Whether somebody gets a seat: customers and the company's people who are in."""
    person = dialogue.participants.get(id)
    return person is not None and person.inside and person.role in GUEST_ROLES


def _pairs(dialogue: Dialogue, guests: Sequence[Guest], drawn: TablesDrawn) -> TablesDrawn:
    met = memory.met(memory.earlier(dialogue, drawn.step))
    drawing = draw_pairs(guests, drawn.seed, met=met, wishes=memory.wishes(dialogue, drawn.step))
    used = [table for sitting in dialogue.tables.sittings.values() for table in sitting.tables if table >= PAIRS_FIRST]
    return replace(_with(drawn, drawing), first=max(used, default=PAIRS_FIRST - 1) + 1)


def _tables(dialogue: Dialogue, step: Step, guests: Sequence[Guest], drawn: TablesDrawn) -> TablesDrawn:
    rounds = memory.cafe_rounds(dialogue)
    turn = len(rounds)
    planned = max(sum(one.method == "world_cafe" for one in dialogue.described.steps), turn + 1)
    seats = dialogue.described.table_seats
    wishes = _wishes(dialogue, step, guests, len(table_sizes(len(guests), planned, seats)))
    drawn = replace(drawn, round=turn + 1 if step.method == "world_cafe" else max(turn, 1))
    if step.choice:
        return _free(guests, wishes, len(table_sizes(len(guests), planned, seats)), drawn)
    drawing = draw(
        guests,
        drawn.seed,
        met=memory.met(memory.earlier(dialogue, step.id)),
        wishes=wishes,
        rounds=planned,
        homes=memory.homes(rounds) if rounds else None,
        turn=turn,
        seats=seats,
    )
    return _with(drawn, drawing)


def _with(drawn: TablesDrawn, drawing: Drawing) -> TablesDrawn:
    seats = drawing.seats
    return replace(
        drawn,
        tables=drawing.tables,
        hosts=tuple((person, seat.table) for person, seat in seats.items() if seat.reason == "host"),
        fixed=tuple(person for person, seat in seats.items() if seat.reason == "fixed"),
        again=tuple((person, seat.again) for person, seat in seats.items() if seat.again),
        cost=drawing.cost,
    )


def _free(guests: Sequence[Guest], wishes: Wishes, number: int, drawn: TablesDrawn) -> TablesDrawn:
    """Tables to choose from: only hosts and pinned people sit there already."""
    present = {guest.id for guest in guests}
    tables: list[list[str]] = [[] for _ in range(number)]
    for person, table in {**wishes.fixed, **wishes.hosts}.items():
        if person in present and table < len(tables) and len(tables[table]) < SEATS:
            tables[table].append(person)
    return replace(
        drawn,
        tables=tuple(map(tuple, tables)),
        hosts=tuple((person, table) for person, table in wishes.hosts.items() if person in tables[table]),
        fixed=tuple(person for person in wishes.fixed if any(person in table for table in tables)),
        choice=True,
    )


def _wishes(dialogue: Dialogue, step: Step, guests: Sequence[Guest], tables: int) -> Wishes:
    """Hosts stay, else those who offered begin as hosts; nobody is kept where somebody sits whom they must not meet."""
    present = {guest.id for guest in guests}
    wishes = memory.wishes(dialogue, step.id, _hosts(dialogue, present, tables))
    here: dict[int, list[str]] = {}
    for person, table in wishes.hosts.items():
        here.setdefault(table, []).append(person)
    fixed = {}
    for person, table in wishes.fixed.items():
        free = person in present and person not in wishes.hosts
        if free and not memory.kept_apart(dialogue, person, here.get(table, ())):
            fixed[person] = table
            here.setdefault(table, []).append(person)
    return replace(wishes, fixed=fixed)


def _hosts(dialogue: Dialogue, present: set[str], tables: int) -> dict[str, int]:
    rounds = memory.cafe_rounds(dialogue)
    if rounds:
        return {person: table for table, person in rounds[-1].hosts.items() if person in present and table < tables}
    pinned = dialogue.tables.pinned
    willing = [id for id in sorted(dialogue.tables.willing) if id in present and id not in pinned]
    return {person: table for table, person in enumerate(willing[:tables])}


# --- sitting down -----------------------------------------------------------------------------------------------------


def _sit_down(dialogue: Dialogue, step: Step, now: int) -> list[Event]:
    last = dialogue.tables.last
    if last is None or last.step != step.id or last.seated or now < last.sits_at:
        return []
    return [TablesSat(step.id)]


# --- tending ----------------------------------------------------------------------------------------------------------


def _tend(dialogue: Dialogue, command: TendTables, now: int) -> list[Event]:
    last = dialogue.tables.last
    if last is None or not is_on(dialogue):
        return []
    left = {person for person in command.gone if person in last.seats}
    tables = {table: [id for id in people if id not in left] for table, people in last.tables.items()}
    moves = [Moved(person, None, "moved") for person in sorted(left)]
    if not last.choice or last.seated:
        come = [id for id in dict.fromkeys(command.here) if may_sit(dialogue, id) and id not in last.seats]
        moves += seated_late(dialogue, last, tables, come)
    changed: list[Event] = [SeatsChanged(last.step, tuple(moves))] if moves else []
    return changed + _merged(dialogue, last, tables)


def _merged(dialogue: Dialogue, sitting: Sitting, tables: dict[int, list[str]]) -> list[Event]:
    """Tables of two go to another one, the smallest first; in pairs it is somebody who sits alone."""
    if not sitting.seated or sitting.choice:
        return []
    met, wishes = memory.met(memory.earlier(dialogue, sitting.step)), memory.wishes(dialogue, sitting.step)
    events: list[Event] = []
    for table in sorted(tables, key=lambda table: (len(tables[table]), table)):
        people = tables[table]
        if not 0 < len(people) < TOO_FEW[sitting.pairs]:
            continue
        places = _taken_in(dialogue, table, tables, met, wishes)
        if places is None:
            continue
        moves = tuple(
            Moved(id, at, "merged", met_again(met, id, tables[at])) for id, at in zip(people, places, strict=True)
        )
        for id, at in zip(people, places, strict=True):
            tables[at].append(id)
        tables[table] = []
        events.append(TablesMerged(sitting.step, table, _cloth_goes(sitting, table, moves), moves))
    return events


def _cloth_goes(sitting: Sitting, table: int, moves: Sequence[Moved]) -> int:
    """Where the cloth of a table comes along: with its host, else with who sat there first."""
    with_whom = next((move for move in moves if move.participant == sitting.hosts.get(table)), moves[0])
    return with_whom.table if with_whom.table is not None else table


def _taken_in(
    dialogue: Dialogue,
    table: int,
    tables: Mapping[int, Sequence[str]],
    met: Mapping[str, Mapping[str, int]],
    wishes: Wishes,
) -> tuple[int, ...] | None:
    """Where each of a table's people can go. Nobody is sent where somebody sits whom they must not meet."""
    allowed = {
        at: [memory.guest(dialogue, id) for id in people]
        for at, people in tables.items()
        if at == table or not any(memory.kept_apart(dialogue, id, people) for id in tables[table])
    }
    return merge_small(table, allowed, met, wishes)
