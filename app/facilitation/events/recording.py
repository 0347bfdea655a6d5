"""What happened to recordings. Sound is in no event: only that somebody agreed, and that a file is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class RecordingAgreed:
    """The actor agreed to being recorded at their place, for this stay. The number of the stay is this event's seq."""

    step: str
    place: str


@dataclass(frozen=True, slots=True)
class RecordingStopped:
    """The actor ended the recording at a place: whoever agreed there has to be asked again."""

    place: str


@dataclass(frozen=True, slots=True)
class RecordingBegun:
    """The file of one stay is there."""

    participant: str
    recording: int
    step: str
    place: str
    began_at: int


@dataclass(frozen=True, slots=True)
class RecordingEnded:
    """The file of one stay has become so long; after an interruption it may become longer."""

    participant: str
    recording: int
    ms: int


@dataclass(frozen=True, slots=True)
class RecordingsDropped:
    """Deleted: one recording, or all of a person (`recording` None), or all there are (both None)."""

    participant: str | None = None
    recording: int | None = None


@dataclass(frozen=True, slots=True)
class RecordingsShared:
    """The actor's recordings may stand in the documentation, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class RecordingsPublished:
    """Recordings whose people agree stand in the documentation, or no longer."""

    on: bool


RecordingEvent = (
    RecordingAgreed
    | RecordingStopped
    | RecordingBegun
    | RecordingEnded
    | RecordingsDropped
    | RecordingsShared
    | RecordingsPublished
)

TYPES: Final[dict[str, type[RecordingEvent]]] = {
    "recording_agreed": RecordingAgreed,
    "recording_stopped": RecordingStopped,
    "recording_begun": RecordingBegun,
    "recording_ended": RecordingEnded,
    "recordings_dropped": RecordingsDropped,
    "recordings_shared": RecordingsShared,
    "recordings_published": RecordingsPublished,
}
