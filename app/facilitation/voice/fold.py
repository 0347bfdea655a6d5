"""What an event about voices leaves behind. Never refuses: it has happened."""

from __future__ import annotations

from typing import Final, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    DialogueClosed,
    PeopleMuted,
    PersonMuted,
    PersonRemoved,
    PersonUnmuted,
    SoundTold,
    SpeechMeasured,
    StepOpened,
    TableVisited,
    ToAllBegun,
    ToAllEnded,
    VoiceEvent,
)
from app.facilitation.state import Dialogue, Voice


def evolve(dialogue: Dialogue, recorded: Recorded, event: VoiceEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, voice=_evolved(dialogue, recorded, event))


def _evolved(dialogue: Dialogue, recorded: Recorded, event: VoiceEvent) -> Voice:
    voice = dialogue.voice
    match event:
        case PersonMuted(participant, reason):
            return replace(voice, muted=voice.muted.set(participant, reason))
        case PersonUnmuted(participant):
            return _heard_again(voice, participant)
        case PeopleMuted(participants, reason):
            return replace(voice, muted=voice.muted.update(dict.fromkeys(participants, reason)))
        case ToAllBegun(participant):
            return replace(voice, to_all=voice.to_all.set(participant, recorded.at))
        case ToAllEnded(participant):
            return _to_all_ended(voice, participant)
        case SpeechMeasured(tables, people):
            spoken = {table: voice.spoken.get(table, 0) + ms for table, ms in tables}
            heard = voice.heard.update(dict.fromkeys(people, dialogue.current))
            return replace(voice, spoken=voice.spoken.update(spoken), heard=heard)
        case SoundTold(sound):
            return replace(voice, sound=voice.sound.set(recorded.actor, sound))
    assert_never(event)


def _heard_again(voice: Voice, participant: str) -> Voice:
    return replace(voice, muted=voice.muted.delete(participant)) if participant in voice.muted else voice


def _to_all_ended(voice: Voice, participant: str) -> Voice:
    return replace(voice, to_all=voice.to_all.delete(participant)) if participant in voice.to_all else voice


FOLLOWS: Final = (StepOpened, DialogueClosed, PersonRemoved, TableVisited)


def follow(before: Dialogue, recorded: Recorded, dialogue: Dialogue) -> Dialogue:
    """Speaking to all is never forgotten to be on: it ends with the step, and when its moderator goes elsewhere.

    How long was spoken is counted anew in every step.
    """
    voice = dialogue.voice
    moved_on = (before.current, before.phase) != (dialogue.current, dialogue.phase)
    if moved_on and voice.spoken:
        voice = replace(voice, spoken=Map())
    for who in voice.to_all:
        if moved_on or not dialogue.participants[who].inside or _went(before, dialogue, who):
            voice = _to_all_ended(voice, who)
    return dialogue if voice is dialogue.voice else replace(dialogue, voice=voice)


def _went(before: Dialogue, dialogue: Dialogue, who: str) -> bool:
    return before.tables.visits.get(who) != dialogue.tables.visits.get(who)


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Of whoever is erased nothing is known, not even that they had no voice."""
    voice = _to_all_ended(_heard_again(dialogue.voice, participant), participant)
    if participant in voice.heard:
        voice = replace(voice, heard=voice.heard.delete(participant))
    if participant in voice.sound:
        voice = replace(voice, sound=voice.sound.delete(participant))
    return replace(dialogue, voice=voice)
