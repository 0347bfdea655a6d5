"""What an event changed in the topics of the tables: small where little changed, one whole member where all did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.facilitation import limits
from app.facilitation.core import Delta, Recorded, changed_members, drop, put
from app.facilitation.events import (
    AnnouncementRead,
    Confirmed,
    Contributed,
    Corrected,
    Hidden,
    KindSet,
    MovedOnTable,
    Noted,
    PersonErased,
    PutOnTable,
    SeatingUndone,
    TablesMerged,
    TakenFromTable,
    Unhidden,
    Withdrawn,
)
from app.facilitation.parts import me_topic
from app.facilitation.state import Dialogue, Sitting
from app.facilitation.tables import view
from app.facilitation.tables.stand import all_tables
from app.facilitation.tables.view import HELPDESK, INCOMING, TABLES, table_topic

OF_A_LINE = KindSet | Corrected | Withdrawn | Confirmed | Hidden | Unhidden


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    """What `recorded` changed."""
    match recorded.event:
        case Contributed(id) | Noted(id):
            yield from _line_came(after, id)
        case AnnouncementRead(announcement):
            yield from _read(after, announcement)
        case PersonErased(participant):
            for id in after.contributions.by_author.get(participant, ()):
                yield from _line_changed(before, after, id)
            yield from _tables(before, recorded, after)
        case event if isinstance(event, OF_A_LINE):
            yield from _line_changed(before, after, event.contribution)
        case _ if _concerns(before, after):
            yield from _tables(before, recorded, after)
        case _:
            pass


def _concerns(before: Dialogue, after: Dialogue) -> bool:
    if not after.tables.order and before.tables is after.tables:
        return False
    same = before.tables is after.tables and before.setup is after.setup
    return not same or (before.current, before.phase) != (after.current, after.phase)


# --- lines ------------------------------------------------------------------------------------------------------------


def _line_came(after: Dialogue, id: str) -> Iterator[Delta]:
    known = after.tables
    table = after.contributions.items[id].table
    if table is None:
        return
    topic, lines = table_topic(table), known.lines[table]
    yield put(topic, "lines", id, value=view.line(after, id))
    yield put(topic, "rounds", id, value=view.round_of(after, id))
    if id in known.places:
        yield put(topic, "places", id, value=known.places[id])
    if leaving := lines[: -limits.TABLE_LINES_SHOWN][-1:]:
        yield drop(topic, "lines", leaving[0])
        yield drop(topic, "rounds", leaving[0])
        if leaving[0] in known.places:
            yield drop(topic, "places", leaving[0])
    total = len(known.incoming)
    yield put(INCOMING, "items", id, value=view.line(after, id))
    yield put(INCOMING, "total", value=total)
    if total > limits.INCOMING_SHOWN:
        yield drop(INCOMING, "items", known.incoming[total - limits.INCOMING_SHOWN])
    yield put(HELPDESK, "lines", str(table), value=len(lines))


def _line_changed(before: Dialogue, after: Dialogue, id: str) -> Iterator[Delta]:
    known = after.tables
    table = known.line_at.get(id)
    if table is None:
        return
    shown = view.line(after, id)
    if view.line(before, id) == shown:
        return
    if id in view.newest_lines(after, table):
        yield put(table_topic(table), "lines", id, value=shown)
    if known.line_n[id] > len(known.incoming) - limits.INCOMING_SHOWN:
        yield put(INCOMING, "items", id, value=shown)


def _read(after: Dialogue, announcement: str) -> Iterator[Delta]:
    for one in after.tables.told[-limits.TOLD_SHOWN :]:
        if one.id == announcement:
            yield put(HELPDESK, "told", one.id, "read", value=view.told(after, one)["read"])


# --- everything else --------------------------------------------------------------------------------------------------


def _tables(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    old, new = before.tables, after.tables
    yield from changed_members(TABLES, view.head(before), view.head(after))
    yield from _arrangement("tables", old.now, new.now)
    yield from _arrangement("next", old.coming, new.coming)
    yield from _seats(before, after)
    yield from _own(before, recorded, after)
    yield from _things(before, recorded, after)
    for number in sorted(_touched(before, recorded, after)):
        topic = table_topic(number)
        yield from changed_members(topic, view.about(before, number), view.about(after, number))
    yield from _desk(before, after)


def _arrangement(member: str, old: Sitting | None, new: Sitting | None) -> Iterator[Delta]:
    if old is new:
        return
    if old is None or new is None or old.step != new.step:
        if (shown := view.arrangement(new)) != view.arrangement(old):
            yield put(TABLES, member, value=shown)
        return
    for table in new.tables:
        shown_before = view.in_room(old, table) if table in old.tables else None
        if (now := view.in_room(new, table)) != shown_before:
            yield put(TABLES, member, str(table), value=now)
    for table in old.tables:
        if table not in new.tables:
            yield drop(TABLES, member, str(table))


def _seats(before: Dialogue, after: Dialogue) -> Iterator[Delta]:
    """Everybody's own seat, told to them alone."""
    for member in ("now", "coming"):
        old, new = getattr(before.tables, member), getattr(after.tables, member)
        if old is new:
            continue
        was, now = (old.seats if old else {}), (new.seats if new else {})
        name = "seat" if member == "now" else "next"
        for person in sorted({*was, *now}):
            if was.get(person) != now.get(person):
                yield put(me_topic(person), name, value=view.seat(new, person))


def _own(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    if before.tables.own is after.tables.own:
        return
    match recorded.event:
        case TakenFromTable(table, item):
            person = before.tables.cloth[table][item].by
        case PersonErased(participant):
            person = participant
        case _:
            person = recorded.actor
    yield put(me_topic(person), "cloth", value=list(after.tables.own.get(person, ())))


def _things(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    match recorded.event:
        case MovedOnTable(table, item) if item in after.tables.line_at:
            if item in view.newest_lines(after, table):
                yield put(table_topic(table), "places", item, value=after.tables.places[item])
        case PutOnTable(_, table, item) | MovedOnTable(table, item):
            yield put(table_topic(table), "cloth", item, value=view.thing(after.tables.cloth[table][item]))
        case TakenFromTable(table, item):
            yield drop(table_topic(table), "cloth", item)
        case PersonErased(participant):
            for item in before.tables.own.get(participant, ()):
                yield drop(table_topic(before.tables.item_at[item]), "cloth", item)
        case TablesMerged(_, table, into):
            yield from _carried(after, (table, into))
        case SeatingUndone():
            change = before.tables.undo[recorded.actor]
            if change.merged is not None and change.into is not None:
                yield from _carried(after, (change.merged, change.into))
        case _:
            pass


def _carried(after: Dialogue, tables: Iterable[int]) -> Iterator[Delta]:
    for table in tables:
        topic, shown = table_topic(table), view.newest_lines(after, table)
        yield put(topic, "cloth", value=view.cloth(after, table))
        yield put(topic, "lines", value={id: view.line(after, id) for id in shown})
        yield put(topic, "rounds", value={id: view.round_of(after, id) for id in shown})
        yield put(topic, "places", value=view.places(after, shown))


def _touched(before: Dialogue, recorded: Recorded, after: Dialogue) -> set[int]:
    """The tables about which something may be different."""
    old, new = before.tables, after.tables
    steps = [(one.now and one.now.step, one.coming and one.coming.step) for one in (old, new)]
    if steps[0] != steps[1] or before.setup is not after.setup or old.told is not new.told:
        return set(all_tables(before) | all_tables(after))
    touched: set[int] = set()
    if old.sittings is not new.sittings:  # another table may have been put up for those who came late
        touched |= all_tables(after) - all_tables(before)
    for name in ("help", "wished", "minutes", "handed_in"):
        touched |= _different(getattr(old, name), getattr(new, name))
    for who in _different(old.visits, new.visits):
        touched |= {table for table in (old.visits.get(who), new.visits.get(who)) if table is not None}
    return touched


def _different(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> set[Any]:
    return set() if old is new else {key for key in {*old, *new} if old.get(key) != new.get(key)}


def _desk(before: Dialogue, after: Dialogue) -> Iterator[Delta]:
    old, new = before.tables, after.tables
    desk = ("help", "wished", "lines", "visits", "told", "pairs", "pinned", "undo")
    if any(getattr(old, name) is not getattr(new, name) for name in desk):
        yield from changed_members(HELPDESK, view.helpdesk(before), view.helpdesk(after))
    for table in sorted(_different(old.handed_in, new.handed_in)):
        sentences = view.handed_in(after, table)
        path = ("handed_in", str(table))
        yield put(INCOMING, *path, value=sentences) if sentences else drop(INCOMING, *path)
