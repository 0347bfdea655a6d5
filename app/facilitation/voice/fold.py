"""What an event about voices leaves behind. Never refuses: it has happened."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import PersonMuted, PersonUnmuted, SoundTold, VoiceEvent
from app.facilitation.state import Dialogue, Voice


def evolve(dialogue: Dialogue, recorded: Recorded, event: VoiceEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, voice=_evolved(dialogue.voice, recorded, event))


def _evolved(voice: Voice, recorded: Recorded, event: VoiceEvent) -> Voice:
    match event:
        case PersonMuted(participant, reason):
            return replace(voice, muted=voice.muted.set(participant, reason))
        case PersonUnmuted(participant):
            return _heard_again(voice, participant)
        case SoundTold(sound):
            return replace(voice, sound=voice.sound.set(recorded.actor, sound))
    assert_never(event)


def _heard_again(voice: Voice, participant: str) -> Voice:
    return replace(voice, muted=voice.muted.delete(participant)) if participant in voice.muted else voice


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Of whoever is erased nothing is known, not even that they had no voice."""
    voice = _heard_again(dialogue.voice, participant)
    if participant in voice.sound:
        voice = replace(voice, sound=voice.sound.delete(participant))
    return replace(dialogue, voice=voice)
