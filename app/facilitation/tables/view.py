"""What is shown of the tables, to whom.

`tables` (who sits where) to everyone; `table:<n>` to those who sit or go there, and to moderators; `helpdesk` to those;
`incoming`, what comes from all tables, to theme editors and moderators. Everything is bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.facilitation import documents, limits
from app.facilitation.commands.tables import Point
from app.facilitation.contributions import public_item
from app.facilitation.core import Json, Role
from app.facilitation.documents import (
    HandedIn,
    HelpdeskDocument,
    IncomingDocument,
    SaidAtTable,
    SeatOfMe,
    TableDocument,
    TableHelp,
    TableInRoom,
    TablesDocument,
    TablesOfMe,
    ToldTables,
)
from app.facilitation.duties import may_form_themes
from app.facilitation.state import Dialogue, Help, Laid, Participant, Seat, Sitting, Told
from app.facilitation.tables.stand import all_tables, is_on, readable, seats_of, step_of, told_at

TABLES: Final = "tables"
TABLE: Final = "table"
HELPDESK: Final = "helpdesk"
INCOMING: Final = "incoming"


def table_topic(table: int) -> str:
    """The name of the topic of one table."""
    return f"{TABLE}:{table}"


def is_table(topic: str) -> bool:
    """Whether that is the topic of one table."""
    return topic.startswith(f"{TABLE}:")


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What a person may see of the tables."""
    moderates, edits = person.role is Role.MODERATOR, may_form_themes(dialogue, person.id)
    shared = {TABLES, *({HELPDESK} if moderates else ()), *({INCOMING} if moderates or edits else ())}
    return table_topics(dialogue, person.id) | shared


def table_topics(dialogue: Dialogue, person: str) -> frozenset[str]:
    """The single tables somebody who is in may look at: all that changes of what they may see when they move."""
    mine = readable(dialogue, person)
    return frozenset(map(table_topic, all_tables(dialogue) if mine is None else mine))


def tables(dialogue: Dialogue) -> TablesDocument:
    """The document of `tables`."""
    known = dialogue.tables
    return {**head(dialogue), "tables": arrangement(known.now), "next": arrangement(known.coming)}  # type: ignore[typeddict-item]


def head(dialogue: Dialogue) -> dict[str, Json]:
    """All of it but who sits where."""
    last = dialogue.tables.last
    if last is None:
        return {"step": None, "round": 0, "phase": None, "sits_at": None, "choice": False}
    phase = ("seated" if last.seated else "goodbye") if is_on(dialogue) else "ended"
    return {"step": last.step, "round": last.round, "phase": phase, "sits_at": last.sits_at, "choice": last.choice}


def arrangement(sitting: Sitting | None) -> dict[str, TableInRoom]:
    """Who sits where in a round; {}: nowhere."""
    if sitting is None:
        return {}
    return {str(table): in_room(sitting, table) for table in sorted(sitting.tables)}


def in_room(sitting: Sitting, table: int) -> TableInRoom:
    """One table as everybody sees it."""
    people = sitting.tables[table]
    return {
        "people": list(people),
        "host": sitting.hosts.get(table),
        "free": max(0, seats_of(table) - len(people)),
        "merged_into": sitting.merged.get(table),
    }


# --- one table --------------------------------------------------------------------------------------------------------


def table(dialogue: Dialogue, name: str) -> Mapping[str, Json]:
    """The document of `table:<name>`; an empty one for a table that does not exist."""
    return _table(dialogue, int(name) if name.isdecimal() and len(name) < len("1000000") else -1)


def _table(dialogue: Dialogue, number: int) -> TableDocument:
    shown = newest_lines(dialogue, number)
    return {
        **about(dialogue, number),  # type: ignore[typeddict-item]
        "lines": {id: line(dialogue, id) for id in shown},
        "rounds": {id: round_of(dialogue, id) for id in shown},
        "places": places(dialogue, shown),
        "cloth": cloth(dialogue, number),
    }


def about(dialogue: Dialogue, number: int) -> dict[str, Json]:
    """All of a table's document but what lies on it."""
    known = dialogue.tables
    sitting = next((one for one in (known.now, known.coming) if one and number in one.tables), None)
    step = step_of(dialogue, sitting) if sitting else None
    calls = known.help.get(number)
    told = {one.id: one for one in known.told}
    return {
        "question": step.question_at(number) if step else "",
        "cue": step.host_cue if step else "",
        "ends_at": known.minutes.get(number),
        "handed_in": handed_in(dialogue, number),
        "help": help_(calls) if calls else None,
        "more_minutes": number in known.wished,
        "said": {id: said(told[id]) for id in told_at(dialogue, number)[-limits.TABLE_TOLD_SHOWN :]},
        "heard": number in dialogue.voice.spoken,
        "visitors": sorted(who for who, at in known.visits.items() if at == number),
    }


def said(one: Told) -> SaidAtTable:
    """What a moderator told a table, as the table reads it."""
    return {"text": one.text, "at": one.at, "by": one.by}


def newest_lines(dialogue: Dialogue, number: int) -> tuple[str, ...]:
    """The lines a table's document holds, oldest first."""
    return dialogue.tables.newest_lines(number)


def places(dialogue: Dialogue, lines: Iterable[str]) -> dict[str, Point]:
    """Where lines lie on the cloth."""
    known = dialogue.tables.places
    return {id: known[id] for id in lines if id in known}


def line(dialogue: Dialogue, id: str) -> documents.Contribution:
    """A line as it lies on a table."""
    return public_item(dialogue, dialogue.contributions.items[id])


def round_of(dialogue: Dialogue, id: str) -> int:
    """In which round a line was written."""
    sitting = dialogue.tables.sittings.get(dialogue.contributions.items[id].step)
    return sitting.round if sitting else 0


def cloth(dialogue: Dialogue, number: int) -> dict[str, documents.ClothItem]:
    """What lies on a cloth, in the order it was laid."""
    there = dialogue.tables.lying(number)
    return {laid.id: thing(laid) for laid in sorted(there.values(), key=lambda laid: laid.n)}


def thing(laid: Laid) -> documents.ClothItem:
    """One thing on a cloth."""
    text = laid.text if laid.shape == "text" else None
    return {"shape": laid.shape, "points": list(laid.points), "text": text, "round": laid.round}


def handed_in(dialogue: Dialogue, number: int) -> dict[str, HandedIn]:
    """What a table hands in."""
    sentences = dialogue.tables.sentences(number)
    return {str(n): {"text": sentences[n].text, "at": sentences[n].at} for n in sorted(sentences)}


def help_(call: Help) -> TableHelp:
    """A call for help."""
    return {"reason": call.reason, "at": call.at, "by": call.by}


# --- moderators and theme editors -------------------------------------------------------------------------------------


def helpdesk(dialogue: Dialogue) -> HelpdeskDocument:
    """The document of `helpdesk`."""
    known = dialogue.tables
    return {
        "help": {str(number): help_(known.help[number]) for number in sorted(known.help)},
        "more_minutes": sorted(known.wished),
        "lines": {str(number): len(known.lines[number]) for number in sorted(known.lines) if known.lines[number]},
        "visits": {who: known.visits[who] for who in sorted(known.visits)},
        "told": {one.id: told(dialogue, one) for one in known.told[-limits.TOLD_SHOWN :]},
        "pairs": {" ".join(pair): known.pairs[pair] for pair in sorted(known.pairs)},
        "pinned": {who: known.pinned[who] for who in sorted(known.pinned)},
        "undo": {who: known.undo[who].seq for who in sorted(known.undo)},
        "met_again": {who: [list(two) for two in known.undo[who].again] for who in sorted(known.undo)},
    }


def told(dialogue: Dialogue, one: Told) -> ToldTables:
    """What was said to some tables, with how many have read it."""
    read = len(dialogue.moderation.read.get(one.id, ()))
    return {"text": one.text, "at": one.at, "by": one.by, "tables": list(one.tables), "read": read}


def incoming(dialogue: Dialogue) -> IncomingDocument:
    """The document of `incoming`."""
    known = dialogue.tables
    total = len(known.incoming)
    newest = range(max(1, total - limits.INCOMING_SHOWN + 1), total + 1)
    return {
        "items": {known.incoming[n]: line(dialogue, known.incoming[n]) for n in newest},
        "total": total,
        "handed_in": {str(number): handed_in(dialogue, number) for number in sorted(known.handed_in)},
    }


# --- oneself ----------------------------------------------------------------------------------------------------------


def me(dialogue: Dialogue, participant: str) -> TablesOfMe:
    """One's members of `me:<participant>`."""
    known = dialogue.tables
    return {
        "seat": seat(known.now, participant),
        "next": seat(known.coming, participant),
        "cloth": list(known.own.get(participant, ())),
    }


def seat(sitting: Sitting | None, participant: str) -> SeatOfMe | None:
    """Somebody's seat in a round."""
    found: Seat | None = sitting.seats.get(participant) if sitting else None
    if found is None:
        return None
    return {"table": found.table, "reason": found.reason, "again": list(found.again), "known": found.known}
