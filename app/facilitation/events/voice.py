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
class PeopleMuted:
    """A moderator made it quiet: none of these is heard until they open their microphone again themselves."""

    participants: tuple[str, ...]
    reason: MuteReason


@dataclass(frozen=True, slots=True)
class ToAllBegun:
    """A moderator speaks to everybody, wherever they are."""

    participant: str


@dataclass(frozen=True, slots=True)
class ToAllEnded:
    """That moderator is heard again where they are, and nowhere else."""

    participant: str


@dataclass(frozen=True, slots=True)
class SpeechMeasured:
    """So long (milliseconds) customers spoke at tables since the last of these; `people` were heard for the first time
    in the open step. How long one person spoke at a table is not written down."""

    tables: tuple[tuple[int, int], ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SoundTold:
    """What the network lets through for the recorded actor."""

    sound: Sound


VoiceEvent = PersonMuted | PersonUnmuted | PeopleMuted | ToAllBegun | ToAllEnded | SpeechMeasured | SoundTold

TYPES: Final[dict[str, type[VoiceEvent]]] = {
    "person_muted": PersonMuted,
    "person_unmuted": PersonUnmuted,
    "people_muted": PeopleMuted,
    "to_all_begun": ToAllBegun,
    "to_all_ended": ToAllEnded,
    "speech_measured": SpeechMeasured,
    "sound_told": SoundTold,
}
