"""How the tables change with what happened. Never refuses: the event has happened.

Only persistent maps are touched, and for a change of seats only those of the tables concerned.
"""

from __future__ import annotations

from typing import Any, Final, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    Contributed,
    DialogueClosed,
    HelpAsked,
    HelpEnded,
    HelpTaken,
    HostChosen,
    HostOffered,
    MeetingsRemembered,
    MinutesGiven,
    MinutesWished,
    MovedOnTable,
    Noted,
    PairKept,
    PersonPinned,
    PersonRemoved,
    PutOnTable,
    SeatingUndone,
    SeatsChanged,
    SentenceHandedIn,
    StepExtended,
    StepOpened,
    TableEvent,
    TablesDrawn,
    TablesMerged,
    TablesSat,
    TablesTold,
    TableVisited,
    TakenFromTable,
)
from app.facilitation.state import Clock, Dialogue, Help, Seat, Sentence, Sitting, Tables, Told
from app.facilitation.tables import series, things
from app.facilitation.tables.seating import host_again, merged, moved, undone, without_person


def evolve(dialogue: Dialogue, recorded: Recorded, event: TableEvent) -> Dialogue:
    """The dialogue after `event`."""
    dialogue = replace(dialogue, tables=_evolved(dialogue, recorded, event))
    if isinstance(event, TablesDrawn) and event.ends_at is not None:
        return replace(dialogue, clock=Clock(event.sits_at, event.ends_at))
    return dialogue


def _evolved(dialogue: Dialogue, recorded: Recorded, event: TableEvent) -> Tables:
    known = dialogue.tables
    match event:
        case TablesDrawn():
            return _drawn(known, recorded, event)
        case TablesSat(step):
            return _with(known, replace(known.sittings[step], seated=True))
        case SeatsChanged():
            return moved(known, recorded, event, undoable=dialogue.is_moderator(recorded.actor))
        case TablesMerged():
            return merged(known, recorded, event, undoable=dialogue.is_moderator(recorded.actor))
        case SeatingUndone():
            return undone(known, recorded.actor)
        case MeetingsRemembered():
            return series.remembered(known, event)
        case HostChosen(step, table, participant):
            return _with(known, host_again(known.sittings[step], table, participant))
        case PutOnTable() | MovedOnTable() | TakenFromTable() | SentenceHandedIn():
            return _lying(known, recorded, event)
        case _:
            return _wished(known, recorded, event)


def _lying(
    known: Tables, recorded: Recorded, event: PutOnTable | MovedOnTable | TakenFromTable | SentenceHandedIn
) -> Tables:
    match event:
        case PutOnTable():
            return things.put(known, recorded, event)
        case MovedOnTable():
            return things.moved(known, event)
        case TakenFromTable():
            return things.taken(known, event)
        case SentenceHandedIn():
            return _handed_in(known, recorded, event)
    assert_never(event)


Wish = PersonPinned | PairKept | HostOffered | TableVisited | TablesTold
Call = HelpAsked | HelpTaken | HelpEnded | MinutesWished | MinutesGiven


def _wished(known: Tables, recorded: Recorded, event: Wish | Call) -> Tables:
    match event:
        case PersonPinned(participant, table):
            return replace(known, pinned=_set(known.pinned, participant, table))
        case PairKept(one, other, wish):
            return replace(known, pairs=_set(known.pairs, (one, other), wish))
        case HostOffered(willing):
            return replace(known, willing=_set(known.willing, recorded.actor, willing or None))
        case TableVisited(table):
            return replace(known, visits=_set(known.visits, recorded.actor, table))
        case TablesTold(announcement, words, tables):
            told = Told(announcement, words, recorded.at, recorded.actor, tables, recorded.seq)
            return replace(known, told=(*known.told, told))
        case _:
            return _called(known, recorded, event)


def _called(known: Tables, recorded: Recorded, event: Call) -> Tables:
    match event:
        case HelpAsked(_, table, reason):
            before = known.help.get(table)
            asked = replace(before, reason=reason) if before else Help(reason, recorded.at)
            return replace(known, help=known.help.set(table, asked))
        case HelpTaken(_, table):
            return replace(known, help=known.help.set(table, replace(known.help[table], by=recorded.actor)))
        case HelpEnded(_, table):
            return replace(known, help=_set(known.help, table, None))
        case MinutesWished(_, table):
            return replace(known, wished=known.wished.set(table, recorded.at))
        case MinutesGiven(_, table, ends_at):
            return replace(known, minutes=known.minutes.set(table, ends_at), wished=_set(known.wished, table, None))
    assert_never(event)


def _set(known: Map[Any, Any], key: Any, value: Any) -> Map[Any, Any]:
    """The map with that entry; None: without it."""
    if value is not None:
        return known.set(key, value)
    return known.delete(key) if key in known else known


def _with(known: Tables, sitting: Sitting) -> Tables:
    return replace(known, sittings=known.sittings.set(sitting.step, sitting))


def _drawn(known: Tables, recorded: Recorded, event: TablesDrawn) -> Tables:
    tables = {event.first + n: people for n, people in enumerate(event.tables)}
    hosts, fixed, again = dict(event.hosts), set(event.fixed), dict(event.again)
    seats = {}
    for table, people in tables.items():
        for person in people:
            met = again.get(person, ())
            reason = "host" if person in hosts else "fixed" if person in fixed else "again" if met else "new_faces"
            known_here = series.known_at(known, person, people) if known.earlier else 0
            seats[person] = Seat(table, reason, met, known_here)  # type: ignore[arg-type]
    sitting = Sitting(
        step=event.step,
        round=event.round,
        seed=event.seed,
        drawn_at=recorded.at,
        sits_at=event.sits_at,
        ends_at=event.ends_at,
        first=event.first,
        after=event.after,
        choice=event.choice,
        start=event.tables,
        tables=Map(tables),
        seats=Map(seats),
        hosts=Map({table: person for person, table in event.hosts}),
        ever=Map(tables),
    )
    return _quiet(_with(replace(known, order=(*known.order, event.step)), sitting))


def _quiet(known: Tables) -> Tables:
    """A new round: what was wished in the one before is over."""
    if not (known.help or known.wished or known.minutes or known.undo):
        return known
    return replace(known, help=Map(), wished=Map(), minutes=Map(), undo=Map())


def _handed_in(known: Tables, recorded: Recorded, event: SentenceHandedIn) -> Tables:
    sentence = Sentence(event.text, recorded.at, recorded.actor, recorded.seq) if event.text else None
    sentences = _set(known.handed_in.get(event.table, Map()), event.sentence, sentence)
    return replace(known, handed_in=_set(known.handed_in, event.table, sentences or None))


# --- what others did --------------------------------------------------------------------------------------------------


FOLLOWS: Final = (Contributed, Noted, StepOpened, StepExtended, DialogueClosed, PersonRemoved)


def follow(before: Dialogue, recorded: Recorded, after: Dialogue) -> Dialogue:
    """Lines find their table; a step that opens or ends changes who sits; whoever had to leave has no seat."""
    match recorded.event:
        case Contributed(contribution, table=table) | Noted(contribution, table=table):
            return after if table is None else replace(after, tables=things.line(after.tables, contribution, table))
        case StepOpened(step):
            return replace(after, tables=_opened(after, step, recorded.at))
        case StepExtended() if after.tables.wished:
            return replace(after, tables=replace(after.tables, wished=Map()))
        case DialogueClosed():
            return replace(after, tables=replace(_quiet(_settled(after.tables, "")), visits=Map()))
        case PersonRemoved(participant):
            return replace(after, tables=_left(after.tables, participant))
        case _:
            return after


def _opened(dialogue: Dialogue, step: str, at: int) -> Tables:
    known = _quiet(_settled(dialogue.tables, step))
    last, entry = known.last, dialogue.described.step(step)
    if step in known.sittings:
        again = replace(known.sittings[step], seated=True)
        order = (*(one for one in known.order if one != step), step)
        return _with(replace(known, order=order), again)
    if entry is None or entry.method != "table_harvest" or last is None or not last.round:
        return known
    stays = replace(last, step=step, drawn_at=at, sits_at=at, ends_at=None, after="", choice=False, start=())
    return _with(replace(known, order=(*known.order, step)), stays)


def _settled(known: Tables, step: str) -> Tables:
    """Without a round that was drawn, but in which nobody has sat down when another step was opened."""
    last = known.last
    if last is None or last.seated or last.step == step:
        return known
    return replace(known, order=known.order[:-1], sittings=known.sittings.delete(last.step))


def _left(known: Tables, participant: str) -> Tables:
    for sitting in filter(None, (known.now, known.coming)):
        if participant in sitting.seats:
            known = _with(known, without_person(sitting, participant))
    return replace(
        known,
        visits=_set(known.visits, participant, None),
        willing=_set(known.willing, participant, None),
        pinned=_set(known.pinned, participant, None),
    )


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold words or strokes of `participant`, in order."""
    known = dialogue.tables
    items = (known.cloth[known.item_at[id]][id].seq for id in known.own.get(participant, ()))
    handed = (one.seq for of in known.handed_in.values() for one in of.values() if one.by == participant)
    told = (one.seq for one in known.told if one.by == participant and one.text is not None)
    return tuple(sorted((*items, *handed, *told)))


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Whoever is erased sits nowhere, and nothing of theirs lies on a cloth or was handed in."""
    known = series.forgotten(things.forgotten(_left(dialogue.tables, participant), participant), participant)
    for table, sentences in known.handed_in.items():
        left = Map({n: one for n, one in sentences.items() if one.by != participant})
        if len(left) != len(sentences):
            known = replace(known, handed_in=_set(known.handed_in, table, left or None))
    told = tuple(replace(one, text=None) if one.by == participant else one for one in known.told)
    pairs = known.pairs
    for pair in [pair for pair in pairs if participant in pair]:
        pairs = pairs.delete(pair)
    undo = _set(known.undo, participant, None)
    for who, change in undo.items():
        if again := [two for two in change.again if participant in two]:
            undo = undo.set(who, replace(change, again=tuple(two for two in change.again if two not in again)))
    return replace(dialogue, tables=replace(known, told=told, pairs=pairs, undo=undo))
