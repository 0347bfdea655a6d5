"""What is shown of voices: to moderators whom they muted, to each person why they are not heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.facilitation.core import SEATED_ROLES, Delta, Json, Recorded, Role, drop, put
from app.facilitation.documents import MutingDocument, VoiceDocument
from app.facilitation.parts import me_topic
from app.facilitation.state import Dialogue, Participant
from app.facilitation.tables.view import table_topic

MUTING: Final = "muting"
VOICE: Final = "voice"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Who was muted is between them and the moderation; who speaks to all, everybody sees."""
    if person.role is Role.MODERATOR:
        return frozenset({MUTING, VOICE})
    return frozenset({VOICE}) if person.role in SEATED_ROLES else frozenset()


def muting(dialogue: Dialogue) -> MutingDocument:
    """The document of `muting`."""
    return {"muted": dict(dialogue.voice.muted.items()), "without": dialogue.voice.without, "spoken": spoken(dialogue)}


def spoken(dialogue: Dialogue) -> dict[str, int]:
    """Seconds that customers spoke at each table in the open step."""
    return {str(table): seconds(ms) for table, ms in sorted(dialogue.voice.spoken.items())}


def seconds(ms: int) -> int:
    """Whole ones: nothing is more exact than that."""
    return ms // 1_000


def voice(dialogue: Dialogue) -> VoiceDocument:
    """The document of `voice`."""
    return {"to_all": dict(sorted(dialogue.voice.to_all.items()))}


def me(dialogue: Dialogue, participant: str) -> Mapping[str, Json]:
    """My member of `me:…`."""
    known = dialogue.voice
    return {"muted": known.muted.get(participant), "heard_in": known.heard.get(participant)}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed for moderators and for whoever was muted."""
    was, now = before.voice, after.voice
    if was is now:
        return
    for participant in sorted({*was.muted, *now.muted}):
        reason = now.muted.get(participant)
        if was.muted.get(participant) != reason:
            yield put(MUTING, "muted", participant, value=reason) if reason else drop(MUTING, "muted", participant)
            yield put(me_topic(participant), "muted", value=reason)
    for participant in sorted({*was.to_all, *now.to_all}):
        since = now.to_all.get(participant)
        if was.to_all.get(participant) != since:
            yield put(VOICE, "to_all", participant, value=since) if since else drop(VOICE, "to_all", participant)
    for participant in sorted({*was.heard, *now.heard} if was.heard is not now.heard else ()):
        if was.heard.get(participant) != now.heard.get(participant):
            yield put(me_topic(participant), "heard_in", value=now.heard.get(participant))
    if was.spoken is not now.spoken:
        yield from _spoken(was.spoken, now.spoken)
    if was.without != now.without:
        yield put(MUTING, "without", value=now.without)


def _spoken(was: Mapping[int, int], now: Mapping[int, int]) -> Iterable[Delta]:
    """How long was spoken, for moderators; that anything was, for the table itself."""
    for table in sorted({*was, *now}):
        before, ms = was.get(table), now.get(table)
        if ms is None:
            yield drop(MUTING, "spoken", str(table))
        elif before is None or seconds(before) != seconds(ms):
            yield put(MUTING, "spoken", str(table), value=seconds(ms))
        if (before is None) != (ms is None):
            yield put(table_topic(table), "heard", value=ms is not None)
