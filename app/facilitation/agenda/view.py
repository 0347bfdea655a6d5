"""What is shown of the agenda: `stage` to everyone, the cues of the steps to moderators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Final, cast

from app.facilitation.core import (
    Delta,
    Json,
    Recorded,
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
    ClockPaused,
    ClockResumed,
    Event,
    LeadHandedOver,
    PersonErased,
    SlowModeSet,
    TablesDrawn,
)
from app.facilitation.setup import Setup, Step
from app.facilitation.state import Announcement, Clock, Dialogue, Participant, StepRun

STAGE: Final = "stage"
MODERATORS: Final = "moderators"
OF_THE_STAGE: Final = (
    AgendaEvent | PersonErased | ClockPaused | ClockResumed | LeadHandedOver | SlowModeSet | Admitted | TablesDrawn
)
"""Events after which the stage may look different."""


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What a person may see of the agenda."""
    return frozenset({STAGE, MODERATORS}) if person.role is Role.MODERATOR else frozenset({STAGE})


def stage(dialogue: Dialogue) -> Mapping[str, Json]:
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
        "choice": step.choice,
        "questions": list(step.questions),
        "host_cue": step.host_cue,
        "opened_at": run.opened_at,
        "closed_at": run.closed_at,
    }


def moderators(dialogue: Dialogue) -> ModeratorsDocument:
    steps = dialogue.setup.steps if dialogue.setup else ()
    return {"cues": {step.id: step.cue for step in steps if step.cue}, "agenda_version": dialogue.agenda_version}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What changed in `stage` and `moderators`. Both are small and change rarely: compared whole."""
    if not isinstance(recorded.event, OF_THE_STAGE) or _no_moderator(recorded.event):
        return
    yield from changed_members(STAGE, stage(before), stage(after))
    if before.setup is not after.setup:
        yield from changed_members(MODERATORS, moderators(before), moderators(after))


def _no_moderator(event: Event) -> bool:
    """Whether somebody was let in who cannot lead: a thousand such do not change the stage."""
    return isinstance(event, Admitted) and event.role is not Role.MODERATOR
