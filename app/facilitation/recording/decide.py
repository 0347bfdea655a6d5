"""What follows from a wish about recording.

Rules and their source (handbook, mission: no audio is ever stored by default), beside those in `consent`:
- anybody may end the recording where they are, at once; whoever agreed there is then asked anew, so that nothing goes
  on by itself behind somebody who said stop;
- one's own recordings one may delete at any time, the organiser all of them;
- in the documentation they stand only if, afterwards, the organiser and the person recorded both say so;
- that a file is there, only the house can say; of somebody who did not agree there can be none.
"""

from __future__ import annotations

from typing import Final, assert_never

from immutables import Map

from app.facilitation import limits
from app.facilitation.commands import (
    AgreeToRecording,
    BeginRecording,
    DropRecording,
    DropRecordings,
    EndRecording,
    PublishRecordings,
    RecordingCommand,
    ShareRecordings,
    StopRecording,
)
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import (
    Event,
    RecordingAgreed,
    RecordingBegun,
    RecordingEnded,
    RecordingsDropped,
    RecordingsPublished,
    RecordingsShared,
    RecordingStopped,
)
from app.facilitation.recording.consent import agreed, stay_of
from app.facilitation.state import Dialogue

_BY_THE_HOUSE: Final = (BeginRecording, EndRecording)
_BY_THE_ORGANISER: Final = (DropRecordings, PublishRecordings)


def decide(dialogue: Dialogue, command: RecordingCommand, context: Context) -> list[Event]:
    """What follows from a wish about recording."""
    _check_role(command, context)
    match command:
        case AgreeToRecording():
            return _agree(dialogue, command, context)
        case StopRecording():
            return _stop(dialogue, context)
        case DropRecording(recording):
            return _drop(dialogue, recording, context)
        case DropRecordings():
            return [RecordingsDropped()] if dialogue.recording.tapes or dialogue.recording.agreed else []
        case ShareRecordings(on):
            return _share(dialogue, on, context)
        case PublishRecordings(on):
            return _publish(dialogue, on)
        case BeginRecording():
            return _begin(dialogue, command)
        case EndRecording():
            return _end(dialogue, command)
    assert_never(command)


def _check_role(command: RecordingCommand, context: Context) -> None:
    if isinstance(command, _BY_THE_HOUSE):
        allowed = context.role is Role.SYSTEM
    elif isinstance(command, _BY_THE_ORGANISER):
        allowed = context.role is Role.ORGANISER
    else:
        allowed = context.role in SEATED_ROLES
    if not allowed:
        raise Rejected("not_allowed")


def _agree(dialogue: Dialogue, command: AgreeToRecording, context: Context) -> list[Event]:
    if not dialogue.described.recording:
        raise Rejected("no_recording")
    stay = stay_of(dialogue, context.actor)
    if stay is None or (stay.step, stay.place) != (command.step, command.place):
        raise Rejected("moved_on")  # a yes is for the place one saw when giving it
    if agreed(dialogue, context.actor) is not None:
        return []
    if len(dialogue.recording.tapes.get(context.actor, Map())) >= limits.RECORDINGS_PER_PERSON:
        raise Rejected("too_many_recordings", limit=limits.RECORDINGS_PER_PERSON)
    return [RecordingAgreed(stay.step, stay.place)]


def _stop(dialogue: Dialogue, context: Context) -> list[Event]:
    stay = stay_of(dialogue, context.actor)
    if stay is None or not any(known.stay.place == stay.place for known in dialogue.recording.agreed.values()):
        return []
    return [RecordingStopped(stay.place)]


def _drop(dialogue: Dialogue, recording: int, context: Context) -> list[Event]:
    if dialogue.recording.tape(context.actor, recording) is None:
        raise Rejected("not_found")
    return [RecordingsDropped(context.actor, recording)]


def _share(dialogue: Dialogue, on: bool, context: Context) -> list[Event]:
    if dialogue.phase != "closed":
        raise Rejected("not_open")
    return [] if dialogue.recording.shared.get(context.actor, False) == on else [RecordingsShared(on)]


def _publish(dialogue: Dialogue, on: bool) -> list[Event]:
    if dialogue.phase != "closed":
        raise Rejected("not_open")
    return [] if dialogue.recording.published == on else [RecordingsPublished(on)]


def _begin(dialogue: Dialogue, command: BeginRecording) -> list[Event]:
    if dialogue.recording.tape(command.participant, command.recording) is not None:
        return []
    known = dialogue.recording.yes(command.participant, command.recording)
    if known is None:
        raise Rejected("not_found")  # it was deleted meanwhile: the file goes, too
    return [RecordingBegun(command.participant, known.n, known.stay.step, known.stay.place, command.began_at)]


def _end(dialogue: Dialogue, command: EndRecording) -> list[Event]:
    tape = dialogue.recording.tape(command.participant, command.recording)
    if tape is None and not command.given_up:
        raise Rejected("not_found")
    ms = min(max(0, command.ms), limits.RECORDING_MAX_MS)
    ended = tape is not None and (tape.ms is None or tape.ms < ms) and (ms or not command.given_up)  # told late, too
    events: list[Event] = [RecordingEnded(command.participant, command.recording, ms)] if ended else []
    yes = dialogue.recording.agreed.get(command.participant)
    if command.given_up and yes is not None and yes.n == command.recording:
        events.append(RecordingStopped(yes.stay.place))  # nobody shall read that it goes on
    return events
