"""The agenda: what is described, which step is open, how long still, what is said to all. Shared by all methods.

May not know what people contribute or how a method runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Final, assert_never, cast, get_args

from immutables import Map
from msgspec.structs import replace

from app.facilitation import limits, text
from app.facilitation.commands import (
    AgendaCommand,
    Announce,
    CloseDialogue,
    Configure,
    Extend,
    OpenStep,
    SetReading,
)
from app.facilitation.core import (
    LEADING_ROLES,
    Context,
    Delta,
    Json,
    Recorded,
    Rejected,
    Role,
    changed_members,
)
from app.facilitation.documents import (
    ModeratorsDocument,
    PublicSetup,
    ShownAnnouncement,
    ShownClock,
    StageDocument,
    StageStep,
)
from app.facilitation.events import (
    Admitted,
    AgendaEvent,
    Announced,
    ClockPaused,
    ClockResumed,
    Configured,
    DialogueClosed,
    Event,
    LeadHandedOver,
    PersonErased,
    ReadingSet,
    SlowModeSet,
    StepExtended,
    StepOpened,
)
from app.facilitation.parts import Part
from app.facilitation.setup import Setup, Step, checked
from app.facilitation.state import Announcement, Clock, Dialogue, Participant, StepRun

STAGE: Final = "stage"
MODERATORS: Final = "moderators"
MINUTE_MS: Final = 60_000
OF_THE_STAGE: Final = AgendaEvent | PersonErased | ClockPaused | ClockResumed | LeadHandedOver | SlowModeSet | Admitted
"""Events after which the stage may look different."""
ANNOUNCEMENT_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")


def decide(dialogue: Dialogue, command: AgendaCommand, context: Context) -> list[Event]:
    """What follows from a wish about the agenda."""
    _must_lead(context, organiser_only=isinstance(command, Configure | SetReading))
    match command:
        case Configure(setup):
            return _configure(dialogue, setup)
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


def _configure(dialogue: Dialogue, setup: Setup) -> list[Event]:
    if dialogue.phase != "foyer":
        raise Rejected("already_started")
    setup = checked(setup)
    if setup == dialogue.setup:
        return []
    if dialogue.setup and setup.steps[0].id != dialogue.setup.steps[0].id:
        raise Rejected("setup_invalid", field="steps.0.id", problem="unknown", limit=0)  # people stand in it already
    taken = len(dialogue.participants)
    if setup.capacity < min(taken, limits.CAPACITY_MAX_CHAIRS):
        raise Rejected("setup_invalid", field="capacity", problem="out_of_range", limit=taken)
    return [Configured(setup)]


def _open_step(dialogue: Dialogue, step: str, after: str, now: int) -> list[Event]:
    entry = _open_dialogue(dialogue).step(step)
    if entry is None:
        raise Rejected("not_found")
    if dialogue.current == step:
        return []  # a doubled "next" changes nothing
    if dialogue.current != after:
        raise Rejected("moved_on")
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


def evolve(dialogue: Dialogue, recorded: Recorded, event: AgendaEvent) -> Dialogue:
    """The dialogue after `event`."""
    match event:
        case Configured(setup):
            return _configured(dialogue, setup, recorded.at)
        case ReadingSet(who):
            return replace(dialogue, reading=who)
        case StepOpened(step, ends_at):
            return _step_opened(dialogue, step, ends_at, recorded.at)
        case StepExtended(_, ends_at):
            clock = dialogue.clock or Clock(recorded.at, ends_at)
            return replace(dialogue, clock=replace(clock, ends_at=ends_at))
        case DialogueClosed():
            runs = _ended(dialogue, recorded.at)
            return replace(dialogue, phase="closed", runs=runs, clock=None, closed_at=recorded.at)
        case Announced(announcement, words):
            said = Announcement(announcement, words, recorded.at, recorded.actor, recorded.seq)
            return replace(dialogue, announcements=(*dialogue.announcements, said))
    assert_never(event)


def _configured(dialogue: Dialogue, setup: Setup, at: int) -> Dialogue:
    if dialogue.setup is not None:
        return replace(dialogue, setup=setup)
    first = setup.steps[0].id
    return replace(dialogue, setup=setup, current=first, runs=dialogue.runs.set(first, StepRun(opened_at=at)))


def _step_opened(dialogue: Dialogue, step: str, ends_at: int | None, at: int) -> Dialogue:
    runs = _ended(dialogue, at)
    opened_before = runs.get(step, StepRun()).opened_at
    return replace(
        dialogue,
        phase="running",
        current=step,
        runs=runs.set(step, StepRun(opened_at=opened_before or at)),
        clock=Clock(at, ends_at) if ends_at else None,
    )


def _ended(dialogue: Dialogue, at: int) -> Map[str, StepRun]:
    run = dialogue.runs.get(dialogue.current, StepRun())
    return dialogue.runs.set(dialogue.current, replace(run, closed_at=at))


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold announcements of `participant`, in order."""
    said = dialogue.announcements
    return tuple(one.seq for one in said if one.by == participant and one.text is not None)


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The dialogue after a person had all their words erased: what they announced is gone, that they did stays."""
    said = dialogue.announcements
    left = tuple(replace(one, text=None) if one.by == participant else one for one in said)
    return replace(dialogue, announcements=left)


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What a person may see of the agenda."""
    return frozenset({STAGE, MODERATORS}) if person.role is Role.MODERATOR else frozenset({STAGE})


def _stage(dialogue: Dialogue) -> Mapping[str, Json]:
    return _document(dialogue, dialogue.setup) if dialogue.setup else {}


def _document(dialogue: Dialogue, setup: Setup) -> StageDocument:
    return {
        "phase": dialogue.phase,
        "setup": public_setup(setup),
        "steps": {step.id: _step(dialogue, n, step) for n, step in enumerate(setup.steps)},
        "current": dialogue.current,
        "clock": _clock(dialogue.clock) if dialogue.clock else None,
        "announcement": _announcement(dialogue.announcements[-1]) if dialogue.announcements else None,
        "reading": dialogue.reading,
        "closed_at": dialogue.closed_at,
        "lead": dialogue.lead,
        "slow_s": dialogue.moderation.slow_s,
    }


def _clock(clock: Clock) -> ShownClock:
    return {"started_at": clock.started_at, "ends_at": clock.ends_at, "paused_at": clock.paused_at}


def _announcement(said: Announcement) -> ShownAnnouncement | None:
    if said.text is None:
        return None  # and not the one before: that has been said
    return {"id": said.id, "text": said.text, "at": said.at, "by": said.by}


def public_setup(setup: Setup) -> PublicSetup:
    """What everyone may know of a setup: all but the agenda, which has members of its own, and the cues in it."""
    members = asdict(setup)
    del members["steps"]
    return cast("PublicSetup", {key: list(part) if isinstance(part, tuple) else part for key, part in members.items()})


def _step(dialogue: Dialogue, n: int, step: Step) -> StageStep:
    run = dialogue.runs.get(step.id, StepRun())
    return {
        "n": n,
        "method": step.method,
        "title": step.title,
        "question": step.question,
        "text": step.text,
        "minutes": step.minutes,
        "floor": step.has_floor,
        "turn_s": step.turn_s,
        "points": step.points,
        "opened_at": run.opened_at,
        "closed_at": run.closed_at,
    }


def _moderators(dialogue: Dialogue) -> ModeratorsDocument:
    steps = dialogue.setup.steps if dialogue.setup else ()
    return {"cues": {step.id: step.cue for step in steps if step.cue}}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What changed in `stage` and `moderators`. Both are small and change rarely: compared whole."""
    if not isinstance(recorded.event, OF_THE_STAGE) or _no_moderator(recorded.event):
        return
    yield from changed_members(STAGE, _stage(before), _stage(after))
    if before.setup is not after.setup:
        yield from changed_members(MODERATORS, _moderators(before), _moderators(after))


def _no_moderator(event: Event) -> bool:
    """Whether somebody was let in who cannot lead: a thousand such do not change the stage."""
    return isinstance(event, Admitted) and event.role is not Role.MODERATOR


PART: Final = Part(
    commands=get_args(AgendaCommand),
    events=get_args(AgendaEvent),
    decide=decide,
    evolve=evolve,
    topics=topics,
    views={STAGE: _stage, MODERATORS: _moderators},
    deltas=deltas,
    words_of=words_of,
    forget_person=forget_person,
    from_outside=True,
)
