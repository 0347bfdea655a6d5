"""What may be asked of recording: each person's yes at a place, the end of it, what becomes of what was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class AgreeToRecording:
    """Agree that what is said at one's place is recorded, as long as one stays there. `place`: as the sender saw it."""

    step: str
    place: str


@dataclass(frozen=True, slots=True)
class StopRecording:
    """End the recording at one's own place, at once and for all who are there."""


@dataclass(frozen=True, slots=True)
class DropRecording:
    """Delete one's own recording of one stay."""

    recording: int


@dataclass(frozen=True, slots=True)
class DropRecordings:
    """Delete every recording of this dialogue. By the organiser."""


@dataclass(frozen=True, slots=True)
class ShareRecordings:
    """Afterwards: one's own recordings may stand in the documentation, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class PublishRecordings:
    """Afterwards, by the organiser: recordings whose people agree stand in the documentation, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class BeginRecording:
    """The house's word: the file of a person's stay has begun, at `began_at` (Unix milliseconds)."""

    participant: str
    recording: int
    began_at: int


@dataclass(frozen=True, slots=True)
class EndRecording:
    """The house's word: so long (milliseconds) a file has become, from its beginning. `given_up`: it cannot go on."""

    participant: str
    recording: int
    ms: int
    given_up: bool = False


RecordingCommand = (
    AgreeToRecording
    | StopRecording
    | DropRecording
    | DropRecordings
    | ShareRecordings
    | PublishRecordings
    | BeginRecording
    | EndRecording
)

PUBLIC: Final[dict[str, type[RecordingCommand]]] = {
    "agree_to_recording": AgreeToRecording,
    "stop_recording": StopRecording,
    "drop_recording": DropRecording,
    "share_recordings": ShareRecordings,
}
