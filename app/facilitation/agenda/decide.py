"""What follows from a wish about the agenda: described, opened, prolonged, closed; what is said to all."""

from __future__ import annotations

import re
from typing import Final, assert_never

from app.facilitation import limits, text
from app.facilitation.agenda import change
from app.facilitation.commands import (
    AgendaCommand,
    Announce,
    ChangeAgenda,
    CloseDialogue,
    Configure,
    Extend,
    OpenStep,
    SetReading,
)
from app.facilitation.core import (
    LEADING_ROLES,
    Context,
    Rejected,
    Role,
)
from app.facilitation.events import (
    Announced,
    Configured,
    DialogueClosed,
    Event,
    ReadingSet,
    StepExtended,
    StepOpened,
)
from app.facilitation.setup import METHODS_DRAWN, Setup, checked
from app.facilitation.state import Dialogue

GUEST_ROLES: Final = frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE})
MINUTE_MS: Final = 60_000
ANNOUNCEMENT_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")


def decide(dialogue: Dialogue, command: AgendaCommand, context: Context) -> list[Event]:
    """What follows from a wish about the agenda."""
    _must_lead(context, organiser_only=isinstance(command, Configure | SetReading))
    match command:
        case Configure(setup, after):
            return _configure(dialogue, setup, after)
        case ChangeAgenda():
            return change.decide(dialogue, command)
        case SetReading(who):
            return [] if dialogue.reading == who else [ReadingSet(who)]
        case OpenStep(step, after):
            return _open_step(dialogue, step, after, context.now)
        case Extend(step, minutes):
            return _extend(dialogue, step, minutes, context.now)
        case CloseDialogue(after):
            return _close(dialogue, after)
        case Announce(announcement, words):
            return _announce(dialogue, announcement, words)
    assert_never(command)


def _must_lead(context: Context, *, organiser_only: bool) -> None:
    allowed = LEADING_ROLES - {Role.MODERATOR} if organiser_only else LEADING_ROLES
    if context.role not in allowed:
        raise Rejected("not_allowed")


def _configure(dialogue: Dialogue, setup: Setup, after: int | None) -> list[Event]:
    if dialogue.phase != "foyer":
        raise Rejected("already_started")
    setup = checked(setup)
    if setup == dialogue.setup:
        return []
    if after is not None and after != dialogue.agenda_version:
        raise Rejected("moved_on")
    if dialogue.setup and setup.steps[0].id != dialogue.setup.steps[0].id:
        raise Rejected("setup_invalid", field="steps.0.id", problem="unknown", limit=0)  # people stand in it already
    taken = len(dialogue.participants)
    if setup.recording and not _recorded(dialogue.setup) and _somebody_came(dialogue):
        raise Rejected("recording_promised")  # they were told that nothing is recorded
    if setup.capacity < min(taken, limits.CAPACITY_MAX_CHAIRS):
        raise Rejected("setup_invalid", field="capacity", problem="out_of_range", limit=taken)
    return [Configured(setup)]


def _recorded(setup: Setup | None) -> bool:
    return setup is not None and setup.recording


def _somebody_came(dialogue: Dialogue) -> bool:
    return any(person.role in GUEST_ROLES for person in dialogue.participants.values())


def _open_step(dialogue: Dialogue, step: str, after: str, now: int) -> list[Event]:
    entry = _open_dialogue(dialogue).step(step)
    if entry is None:
        raise Rejected("not_found")
    if dialogue.current == step:
        return []  # a doubled "next" changes nothing
    if dialogue.current != after:
        raise Rejected("moved_on")
    if entry.method in METHODS_DRAWN and step not in dialogue.tables.sittings:
        return [StepOpened(step, None)]  # its clock begins when people sit
    return [StepOpened(step, now + entry.minutes * MINUTE_MS if entry.minutes else None)]


def _open_dialogue(dialogue: Dialogue) -> Setup:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    return dialogue.described


def _extend(dialogue: Dialogue, step: str, minutes: int, now: int) -> list[Event]:
    _open_dialogue(dialogue)
    if step != dialogue.current:
        raise Rejected("moved_on")
    if not 1 <= minutes <= limits.EXTENSION_MAX_MINUTES:
        raise Rejected("out_of_range", limit=limits.EXTENSION_MAX_MINUTES)
    clock = dialogue.clock
    start = max(clock.paused_at or now, clock.ends_at) if clock else now  # a clock that stands has not run out
    return [StepExtended(step, start + minutes * MINUTE_MS)]


def _close(dialogue: Dialogue, after: str) -> list[Event]:
    if dialogue.phase == "closed":
        return []
    if dialogue.current != after:
        raise Rejected("moved_on")
    return [DialogueClosed()]


def _announce(dialogue: Dialogue, announcement: str, words: str) -> list[Event]:
    _open_dialogue(dialogue)
    if not ANNOUNCEMENT_ID.fullmatch(announcement):
        raise Rejected("bad_arguments")
    if any(known.id == announcement for known in dialogue.announcements):
        raise Rejected("id_taken")
    if len(dialogue.announcements) >= limits.ANNOUNCEMENTS_KEPT:
        raise Rejected("too_many_announcements", limit=limits.ANNOUNCEMENTS_KEPT)
    return [Announced(announcement, text.words(words, limits.ANNOUNCEMENT_MAX_CHARS))]
