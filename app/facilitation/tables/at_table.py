"""What people do at their table: the cloth, help, two minutes more, what it hands in; and moderators who look in.

Rules and their sources (handbook, methods C1):
- the cloth belongs to the table: everybody there puts something on it and moves anything, lines too; only one's own is
  taken away, by moderators anything; who put it there is known to oneself and the record;
- words and strokes on their way when the round ends still come to where they were meant;
- a table hands in at most two sentences, anybody at it writes them, the later version counts;
- a table calls for help with a reason; one moderator takes it, the others see who;
- a moderator who looks in is seen at the table.
"""

from __future__ import annotations

from typing import Final, assert_never

from app.facilitation import limits, text
from app.facilitation.agenda.decide import ANNOUNCEMENT_ID, MINUTE_MS
from app.facilitation.commands import (
    AskForHelp,
    AskForMinutes,
    EndHelp,
    GiveMinutes,
    HandIn,
    MoveOnCloth,
    PutOnCloth,
    RemoveFromCloth,
    TakeHelp,
    TellTables,
    VisitTable,
)
from app.facilitation.contributions.decide import CONTRIBUTION_ID
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import (
    Event,
    HelpAsked,
    HelpEnded,
    HelpTaken,
    MinutesGiven,
    MinutesWished,
    MovedOnTable,
    PutOnTable,
    Redacted,
    SentenceHandedIn,
    TablesTold,
    TableVisited,
    TakenFromTable,
)
from app.facilitation.state import Dialogue, Laid
from app.facilitation.tables.stand import all_tables, is_pair, on_now, place_of

POINTS: Final = {"text": (1, 1), "heart": (1, 1), "arrow": (2, 2), "stroke": (2, limits.STROKE_MAX_POINTS)}
"""How many points a thing on the cloth has, at least and at most."""
ClothCommand = PutOnCloth | MoveOnCloth | RemoveFromCloth
DeskCommand = TakeHelp | GiveMinutes | VisitTable | TellTables
TableWish = AskForHelp | EndHelp | AskForMinutes


# --- the cloth --------------------------------------------------------------------------------------------------------


def cloth(dialogue: Dialogue, command: ClothCommand, context: Context) -> list[Event]:
    """What follows from a wish about the cloth."""
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if isinstance(command, PutOnCloth):
        return _put(dialogue, command, context)
    if isinstance(command, MoveOnCloth) and command.item in dialogue.tables.line_at:
        return _move_line(dialogue, command, context)
    table = dialogue.tables.item_at.get(command.item)
    if table is None:
        raise Rejected("not_found")
    laid = dialogue.tables.cloth[table][command.item]
    if isinstance(command, RemoveFromCloth):
        if laid.by != context.actor and context.role is not Role.MODERATOR:
            raise Rejected("not_yours")
        return [TakenFromTable(table, laid.id), Redacted((laid.seq,))]
    if place_of(dialogue, command.step, context).table != table:
        raise Rejected("not_allowed")
    to = _within((command.to,))[0]
    return [] if laid.points and laid.points[0] == to else [MovedOnTable(table, laid.id, to)]


def _move_line(dialogue: Dialogue, command: MoveOnCloth, context: Context) -> list[Event]:
    table = dialogue.tables.line_at[command.item]
    if place_of(dialogue, command.step, context).table != table:
        raise Rejected("not_allowed")
    to = _within((command.to,))[0]
    return [] if dialogue.tables.places.get(command.item) == to else [MovedOnTable(table, command.item, to)]


def _put(dialogue: Dialogue, command: PutOnCloth, context: Context) -> list[Event]:
    place = place_of(dialogue, command.step, context)
    if is_pair(place.table):
        raise Rejected("not_open")
    if command.item in dialogue.tables.item_at or not CONTRIBUTION_ID.fullmatch(command.item):
        raise Rejected("id_taken" if command.item in dialogue.tables.item_at else "bad_arguments")
    least, most = POINTS[command.shape]
    if not least <= len(command.points) <= most:
        raise Rejected("bad_arguments")
    there = dialogue.tables.lying(place.table)
    _must_have_room(list(there.values()), len(command.points))
    words = text.words(text.line(command.text), limits.CLOTH_TEXT_MAX_CHARS) if command.shape == "text" else ""
    return [PutOnTable(place.step, place.table, command.item, command.shape, _within(command.points), words)]


def _must_have_room(there: list[Laid], points: int) -> None:
    drawn = sum(len(laid.points) for laid in there) + points
    if len(there) >= limits.CLOTH_MAX_ITEMS or drawn > limits.CLOTH_MAX_POINTS:
        raise Rejected("cloth_full")


def _within(points: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    if not all(0 <= value <= limits.CLOTH_SIZE for point in points for value in point):
        raise Rejected("bad_arguments")
    return points


def hand_in(dialogue: Dialogue, command: HandIn, context: Context) -> list[Event]:
    """What follows from handing in a sentence. Words that are replaced are gone, as with any correction."""
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if command.sentence not in (1, 2):
        raise Rejected("bad_arguments")
    place = place_of(dialogue, command.step, context)
    if is_pair(place.table):
        raise Rejected("not_open")
    words = text.words(command.text, limits.HANDED_IN_MAX_CHARS) if command.text.strip() else ""
    before = dialogue.tables.sentences(place.table).get(command.sentence)
    if words == (before.text if before else ""):
        return []
    gone: list[Event] = [Redacted((before.seq,))] if before else []
    return [SentenceHandedIn(place.step, place.table, command.sentence, words), *gone]


# --- help, and two minutes more ---------------------------------------------------------------------------------------


def wish(dialogue: Dialogue, command: TableWish, context: Context) -> list[Event]:
    """What follows from what a table wishes of the moderation."""
    on_now(dialogue, command.step)
    if isinstance(command, EndHelp):
        return _end_help(dialogue, command, context)
    table = place_of(dialogue, command.step, context).table
    if isinstance(command, AskForMinutes):
        return [] if table in dialogue.tables.wished else [MinutesWished(command.step, table)]
    known = dialogue.tables.help.get(table)
    if known is not None and known.reason == command.reason:
        return []
    return [HelpAsked(command.step, table, command.reason)]


def _end_help(dialogue: Dialogue, command: EndHelp, context: Context) -> list[Event]:
    if context.role is not Role.MODERATOR and place_of(dialogue, command.step, context).table != command.table:
        raise Rejected("not_allowed")
    return [HelpEnded(command.step, command.table)] if command.table in dialogue.tables.help else []


def desk(dialogue: Dialogue, command: DeskCommand, context: Context) -> list[Event]:
    """What follows from a wish of a moderator about one table or some."""
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    match command:
        case TakeHelp():
            return _take_help(dialogue, command, context)
        case GiveMinutes():
            return _give_minutes(dialogue, command, context.now)
        case VisitTable(_, table):
            return _visit(dialogue, table, context.actor)
        case TellTables():
            return _tell(dialogue, command)
    assert_never(command)


def _take_help(dialogue: Dialogue, command: TakeHelp, context: Context) -> list[Event]:
    known = dialogue.tables.help.get(command.table)
    if known is None:
        raise Rejected("not_found")
    if known.by == context.actor:
        return []
    if known.by is not None and dialogue.is_moderator(known.by):
        raise Rejected("moved_on")  # another moderator is on the way
    return [HelpTaken(command.step, command.table)]


def _give_minutes(dialogue: Dialogue, command: GiveMinutes, now: int) -> list[Event]:
    sitting = on_now(dialogue, command.step)
    if command.table not in sitting.tables:
        raise Rejected("not_found")
    if not 1 <= command.minutes <= limits.EXTENSION_MAX_MINUTES:
        raise Rejected("out_of_range", limit=limits.EXTENSION_MAX_MINUTES)
    clock = dialogue.clock
    if clock is None:
        raise Rejected("no_clock")
    ends_at = max(clock.ends_at, dialogue.tables.minutes.get(command.table, 0), clock.paused_at or now)
    return [MinutesGiven(sitting.step, command.table, ends_at + command.minutes * MINUTE_MS)]


def _visit(dialogue: Dialogue, table: int | None, moderator: str) -> list[Event]:
    if table is not None and table not in all_tables(dialogue):
        raise Rejected("not_found")
    return [] if dialogue.tables.visits.get(moderator) == table else [TableVisited(table)]


def _tell(dialogue: Dialogue, command: TellTables) -> list[Event]:
    if not ANNOUNCEMENT_ID.fullmatch(command.announcement):
        raise Rejected("bad_arguments")
    said = dialogue.tables.told
    known = {*(one.id for one in said), *(one.id for one in dialogue.announcements)}
    if command.announcement in known:
        raise Rejected("id_taken")
    if len(said) >= limits.ANNOUNCEMENTS_KEPT:
        raise Rejected("too_many_announcements", limit=limits.ANNOUNCEMENTS_KEPT)
    if set(command.tables) - all_tables(dialogue):
        raise Rejected("not_found")
    words = text.words(command.text, limits.ANNOUNCEMENT_MAX_CHARS)
    return [TablesTold(command.announcement, words, tuple(dict.fromkeys(command.tables)))]
