"""What may be asked about voices: that somebody be not heard for now, and what the network let through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

MuteReason = Literal["noise", "conduct", "quiet"]
"""Why a moderator takes a voice away: noise, something said that must not go on, or it is to be quiet for a while."""
Sound = Literal["direct", "relayed", "blocked"]
"""What the network let through: the way to the house itself, one over a relay, none."""


@dataclass(frozen=True, slots=True)
class Mute:
    """Let nobody hear somebody any more. By moderators. They are told why."""

    participant: str
    reason: MuteReason


@dataclass(frozen=True, slots=True)
class Unmute:
    """Somebody may be heard again: by moderators, and after noise by themselves. It opens no microphone."""

    participant: str


@dataclass(frozen=True, slots=True)
class MuteOthers:
    """Make it quiet: at one table, or (None) everywhere but for who has the word. By moderators. Each ends it alone."""

    step: str
    table: int | None = None


@dataclass(frozen=True, slots=True)
class SpeakToAll:
    """A moderator is heard by everybody, wherever they are, or no longer. `participant`: another one who forgot it."""

    step: str
    on: bool
    participant: str | None = None


@dataclass(frozen=True, slots=True)
class MeasureSpeech:
    """The house's word: so long (milliseconds) customers spoke at these tables since the last; who was heard at all."""

    step: str
    tables: tuple[tuple[int, int], ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellSound:
    """What one's own network lets through. Only counted: how many had no voice."""

    sound: Sound


VoiceCommand = Mute | Unmute | MuteOthers | SpeakToAll | MeasureSpeech | TellSound

PUBLIC: Final[dict[str, type[VoiceCommand]]] = {
    "mute": Mute,
    "unmute": Unmute,
    "mute_others": MuteOthers,
    "speak_to_all": SpeakToAll,
    "tell_sound": TellSound,
}
