"""What each person sees of recording: whether their place is recorded, and what there is of themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final, get_args

from immutables import Map

from app.facilitation import documents
from app.facilitation.core import Delta, Json, Recorded, drop, put
from app.facilitation.documents import TapeOfMe
from app.facilitation.events import PersonErased, RecordingEvent
from app.facilitation.parts import me_topic
from app.facilitation.recording.consent import agreed, recorded, stirs
from app.facilitation.state import Dialogue, Tape

OF_RECORDINGS: Final = (*get_args(RecordingEvent), PersonErased)


def me(dialogue: Dialogue, participant: str) -> Mapping[str, Json]:
    """My members of `me:…`."""
    known = dialogue.recording
    tapes = known.tapes.get(participant, Map())
    return {
        "recording": _stands(dialogue, participant, recorded(dialogue)),
        "recordings": {str(n): _tape(tape) for n, tape in sorted(tapes.items())},
        "recordings_shared": known.shared.get(participant, False),
    }


def _stands(dialogue: Dialogue, participant: str, running: Collection[str]) -> documents.IsRecorded:
    if participant in running:
        return "running"
    return "off" if agreed(dialogue, participant) is None else "agreed"


def _tape(tape: Tape) -> TapeOfMe:
    return {"step": tape.step, "place": tape.place, "began_at": tape.began_at, "ms": tape.ms}


def deltas(before: Dialogue, happened: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed for each person."""
    if stirs(before, after):
        yield from _who_is_recorded(before, after)
    if isinstance(happened.event, OF_RECORDINGS) and before.recording is not after.recording:
        yield from _what_is_there(before, after)


def _who_is_recorded(before: Dialogue, after: Dialogue) -> Iterable[Delta]:
    was, now = recorded(before), recorded(after)
    for who in sorted({*was, *now, *before.recording.agreed, *after.recording.agreed}):
        stood, stands = _stands(before, who, was), _stands(after, who, now)
        if stood != stands:
            yield put(me_topic(who), "recording", value=stands)


def _what_is_there(before: Dialogue, after: Dialogue) -> Iterable[Delta]:
    old, new = before.recording, after.recording
    for who in sorted({*old.tapes, *new.tapes} if old.tapes is not new.tapes else ()):
        was, now = old.tapes.get(who, Map()), new.tapes.get(who, Map())
        for n in sorted({*was, *now} if was is not now else ()):
            if n not in now:
                yield drop(me_topic(who), "recordings", str(n))
            elif was.get(n) != now[n]:
                yield put(me_topic(who), "recordings", str(n), value=_tape(now[n]))
    for who in sorted({*old.shared, *new.shared} if old.shared is not new.shared else ()):
        if old.shared.get(who, False) != new.shared.get(who, False):
            yield put(me_topic(who), "recordings_shared", value=new.shared.get(who, False))
