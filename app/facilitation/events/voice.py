"""What happened to voices. Who speaks, and whose microphone is open, happens in the air and is no event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.voice import MuteReason, Sound


@dataclass(frozen=True, slots=True)
class PersonMuted:
    """A moderator let nobody hear somebody any more."""

    participant: str
    reason: MuteReason


@dataclass(frozen=True, slots=True)
class PersonUnmuted:
    """Somebody may be heard again, if they open their microphone."""

    participant: str


@dataclass(frozen=True, slots=True)
class SoundTold:
    """What the network lets through for the recorded actor."""

    sound: Sound


VoiceEvent = PersonMuted | PersonUnmuted | SoundTold

TYPES: Final[dict[str, type[VoiceEvent]]] = {
    "person_muted": PersonMuted,
    "person_unmuted": PersonUnmuted,
    "sound_told": SoundTold,
}
