"""How seats change with what happened: moved, merged, undone, left. Never refuses."""

from __future__ import annotations

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import Moved, SeatsChanged, TablesMerged
from app.facilitation.state import Reseating, Seat, Sitting, Tables
from app.facilitation.tables.series import known_at


def without_person(sitting: Sitting, participant: str) -> Sitting:
    """The round without somebody; where they hosted nobody hosts."""
    seat = sitting.seats.get(participant)
    if seat is None:
        return sitting
    people = tuple(person for person in sitting.tables[seat.table] if person != participant)
    hosts = sitting.hosts.delete(seat.table) if sitting.hosts.get(seat.table) == participant else sitting.hosts
    return replace(
        sitting, seats=sitting.seats.delete(participant), tables=sitting.tables.set(seat.table, people), hosts=hosts
    )


def _seated(sitting: Sitting, participant: str, seat: Seat) -> Sitting:
    sitting = without_person(sitting, participant)
    ever = sitting.ever.get(seat.table, ())
    return replace(
        sitting,
        seats=sitting.seats.set(participant, seat),
        tables=sitting.tables.set(seat.table, (*sitting.tables.get(seat.table, ()), participant)),
        ever=sitting.ever if participant in ever else sitting.ever.set(seat.table, (*ever, participant)),
    )


def _after(known: Tables, sitting: Sitting, moves: tuple[Moved, ...]) -> Sitting:
    for move in moves:
        if move.table is None:
            sitting = without_person(sitting, move.participant)
        else:
            met = known_at(known, move.participant, sitting.tables.get(move.table, ())) if known.earlier else 0
            sitting = _seated(sitting, move.participant, Seat(move.table, move.reason, move.again, met))
    return sitting


def host_again(sitting: Sitting, table: int, participant: str | None) -> Sitting:
    """The round with that host at a table; None: nobody."""
    if participant is not None:
        return replace(sitting, hosts=sitting.hosts.set(table, participant))
    return replace(sitting, hosts=sitting.hosts.delete(table)) if table in sitting.hosts else sitting


def _with(known: Tables, sitting: Sitting) -> Tables:
    return replace(known, sittings=known.sittings.set(sitting.step, sitting))


def moved(known: Tables, recorded: Recorded, event: SeatsChanged, *, undoable: bool) -> Tables:
    """Some people sit elsewhere."""
    before = known.sittings[event.step]
    after = _after(known, before, event.moves)
    known = _with(known, after)
    return _undoable(known, recorded, before, after, event.moves) if undoable else known


def _undoable(
    known: Tables, recorded: Recorded, before: Sitting, after: Sitting, moves: tuple[Moved, ...], **more: object
) -> Tables:
    hosts = tuple(
        (table, before.hosts.get(table))
        for table in sorted({*before.hosts, *after.hosts})
        if before.hosts.get(table) != after.hosts.get(table)
    )
    seats = tuple(
        (one.participant, before.seats.get(one.participant), one.table) for one in moves if one.table is not None
    )
    pairs = {(min(move.participant, one), max(move.participant, one)) for move in moves for one in move.again}
    change = Reseating(recorded.seq, before.step, seats, hosts, again=tuple(sorted(pairs)), **more)  # type: ignore[arg-type]
    return replace(known, undo=known.undo.set(recorded.actor, change))


def merged(known: Tables, recorded: Recorded, event: TablesMerged, *, undoable: bool) -> Tables:
    """A table's people and what lies on it are at another one; its host hosts there, if nobody does."""
    before = known.sittings[event.step]
    host = before.hosts.get(event.table)
    after = _after(known, before, event.moves)
    if host is not None and event.into not in after.hosts:
        after = host_again(after, event.into, host)
    after = replace(after, merged=after.merged.set(event.table, event.into))
    lines, cloth = known.lines.get(event.table, ()), tuple(known.cloth.get(event.table, ()))
    known = _carried(_with(known, after), event.table, event.into, lines, cloth)
    known = _without_wishes(known, event.table, event.into)
    if not undoable:
        return known
    more = {"merged": event.table, "into": event.into, "cloth": cloth, "lines": lines}
    return _undoable(known, recorded, before, after, event.moves, **more)


def _without_wishes(known: Tables, table: int, into: int) -> Tables:
    """A table that is no more wishes nothing; who looked in there looks in where its people are."""
    visits = Map({who: into if at == table else at for who, at in known.visits.items()})
    maps = {name: getattr(known, name) for name in ("help", "wished", "minutes")}
    left = {name: one.delete(table) for name, one in maps.items() if table in one}
    return replace(known, visits=visits if table in known.visits.values() else known.visits, **left)


def _carried(known: Tables, table: int, into: int, lines: tuple[str, ...], cloth: tuple[str, ...]) -> Tables:
    """What lies on a table, or some of it, lies on another one."""
    here = known.cloth.get(table, Map())
    there, item_at, line_at = known.cloth.get(into, Map()), known.item_at, known.line_at
    for id in cloth:
        if id in here:
            there, here, item_at = there.set(id, here[id]), here.delete(id), item_at.set(id, into)
    for id in lines:
        line_at = line_at.set(id, into)
    left = tuple(id for id in known.lines.get(table, ()) if id not in lines)
    came = tuple(sorted((*known.lines.get(into, ()), *lines), key=known.line_n.__getitem__))
    return replace(
        known,
        cloth=known.cloth.set(table, here).set(into, there),
        lines=known.lines.set(table, left).set(into, came),
        item_at=item_at,
        line_at=line_at,
    )


def undone(known: Tables, actor: str) -> Tables:
    """As it was before a moderator's last change."""
    own = known.undo[actor]
    sitting = known.sittings[own.step]
    for person, before, _ in own.moves:
        sitting = without_person(sitting, person)
        if before is not None:
            sitting = _seated(sitting, person, before)
    for table, host in own.hosts:
        if host is None or host in sitting.tables.get(table, ()):
            sitting = host_again(sitting, table, host)
    if own.merged is not None and own.into is not None:
        sitting = replace(sitting, merged=sitting.merged.delete(own.merged))
        known = _carried(known, own.into, own.merged, own.lines, own.cloth)
    return replace(_with(known, sitting), undo=known.undo.delete(actor))
