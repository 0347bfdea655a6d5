"""How the tables stand: who sits where, who may be there. Questions only, asked by rules and views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from app.facilitation.core import Context, Rejected, Role
from app.facilitation.duties import may_form_themes
from app.facilitation.seating.sizes import SEATS
from app.facilitation.setup import METHODS_AT_TABLES, PAIRS_FIRST, Step
from app.facilitation.state import Dialogue, Seat, Sitting, StepRun

GUEST_ROLES: Final = frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE})
"""Who gets a seat. Moderators visit."""
PAIR_SEATS: Final = 2
TOO_FEW: Final = {False: 3, True: 2}
"""At tables and (True) in pairs: fewer people than that are seated elsewhere."""


class Place(NamedTuple):
    """Where somebody's words belong: the round, and the table."""

    step: str
    table: int


def step_at_tables(dialogue: Dialogue) -> Step | None:
    """The open step, if people sit at tables in it."""
    step = dialogue.setup.step(dialogue.current) if dialogue.setup else None
    return step if step is not None and step.method in METHODS_AT_TABLES and dialogue.phase == "running" else None


def is_pair(table: int) -> bool:
    """Whether that is no table, but two people."""
    return table >= PAIRS_FIRST


def is_on(dialogue: Dialogue) -> bool:
    """Whether people sit, or are on their way to a seat, because of the open step."""
    last = dialogue.tables.last
    return last is not None and last.step == dialogue.current and dialogue.phase == "running"


def gets_up_from(dialogue: Dialogue) -> Sitting | None:
    """The round people sit in when the open step begins; None: they come from a break or the Großer Kreis."""
    last = dialogue.tables.last
    if last is None or last.step == dialogue.current:
        return None
    ended = dialogue.runs.get(last.step, StepRun()).closed_at
    return last if ended is not None and ended == dialogue.runs.get(dialogue.current, StepRun()).opened_at else None


def on_now(dialogue: Dialogue, step: str) -> Sitting:
    """The round of that step, if it is the open one. Rejects `not_open` and `moved_on`."""
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    last = dialogue.tables.last
    if last is None or last.step != step:
        raise Rejected("moved_on" if step in dialogue.tables.sittings or step != dialogue.current else "not_open")
    if step != dialogue.current:
        raise Rejected("moved_on")
    return last


def place_of(dialogue: Dialogue, step: str, context: Context) -> Place:
    """Where the words of somebody belong now, or belonged in a round that is over. Rejects `not_seated`.

    While people say goodbye they still sit where they sat, and their words are of the round that ends.
    """
    if (found := place(dialogue, step, context.actor, context.role)) is None:
        raise Rejected("not_seated")
    return found


def place(dialogue: Dialogue, step: str, person: str, role: Role) -> Place | None:
    """The same; None if they have no place there."""
    if role is Role.MODERATOR:
        table = dialogue.tables.visits.get(person)
        return Place(step, table) if table is not None else None
    for sitting in _sittings(dialogue, step):
        if (seat := sitting.seats.get(person)) is not None:
            return Place(sitting.step, seat.table)
    return None


def _sittings(dialogue: Dialogue, step: str) -> Iterable[Sitting]:
    known = dialogue.tables
    own = known.sittings.get(step)
    if own is None:
        before = gets_up_from(dialogue) if step == dialogue.current else None
        return (before,) if before else ()
    return (known.now or own, own) if own is known.coming else (own,)


def people_at(dialogue: Dialogue, table: int) -> tuple[str, ...]:
    """Who sits there now, or will in a moment."""
    known = dialogue.tables
    return tuple(person for sitting in (known.now, known.coming) if sitting for person in sitting.tables.get(table, ()))


def tables_of(dialogue: Dialogue, person: str) -> frozenset[int]:
    """The tables somebody may look at: theirs, and the one they go to."""
    known = dialogue.tables
    seats = (sitting.seats.get(person) for sitting in (known.now, known.coming) if sitting)
    return frozenset(seat.table for seat in seats if seat is not None)


def looks_elsewhere(before: Dialogue, after: Dialogue) -> dict[str, frozenset[int]]:
    """Everybody who may look at other tables than before, with those. Cheap where nobody moved."""
    old, new = before.tables, after.tables
    rounds = ((old.now, old.coming), (new.now, new.coming))
    if all(one is other for one, other in zip(*rounds, strict=True)):
        return {}
    people = {person for one, other in zip(*rounds, strict=True) for person in _sits_elsewhere(one, other)}
    looks = {person: tables_of(after, person) for person in people}
    return {person: tables for person, tables in looks.items() if tables != tables_of(before, person)}


def _sits_elsewhere(before: Sitting | None, after: Sitting | None) -> Iterable[str]:
    """Whose seat is not the same any more. One among a thousand who moves makes no work for the others."""
    if before is after:
        return
    old: Mapping[str, Seat] = before.seats if before else {}
    new: Mapping[str, Seat] = after.seats if after else {}
    yield from (person for person, seat in new.items() if old.get(person) is not seat)
    yield from (person for person in old if person not in new)


def readable(dialogue: Dialogue, person: str) -> frozenset[int] | None:
    """The tables whose lines somebody may read, of all rounds; None: of all tables, as moderators and theme editors."""
    known = dialogue.participants.get(person)
    if known is not None and (known.role is Role.MODERATOR or may_form_themes(dialogue, person)):
        return None
    return tables_of(dialogue, person)


def all_tables(dialogue: Dialogue) -> frozenset[int]:
    """Every table there ever was."""
    return frozenset(table for sitting in dialogue.tables.sittings.values() for table in sitting.tables)


def step_of(dialogue: Dialogue, sitting: Sitting) -> Step | None:
    """The agenda's entry of a round; None if it is not there any more."""
    return dialogue.setup.step(sitting.step) if dialogue.setup else None


def seats_of(table: int) -> int:
    """How many people a table is for."""
    return PAIR_SEATS if is_pair(table) else SEATS


def told_at(dialogue: Dialogue, table: int) -> list[str]:
    """The ids of what moderators told that table, oldest first; nothing, if there never was such a table."""
    if not any(table in sitting.tables for sitting in dialogue.tables.sittings.values()):
        return []
    return [told.id for told in dialogue.tables.told if not told.tables or table in told.tables]
