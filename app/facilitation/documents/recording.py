"""The shapes of recording: mine alone. Whose yes is missing is shown to nobody."""

from __future__ import annotations

from typing import Literal, TypedDict

IsRecorded = Literal["off", "agreed", "running"]
"""I have not agreed; I have, but not everybody here; everybody has, and what is said here is recorded."""


class TapeOfMe(TypedDict):
    """One recording of my voice. `ms` null: it has not ended; `place`: `table:7`, `plenary`."""

    step: str
    place: str
    began_at: int
    ms: int | None


class RecordingOfMe(TypedDict):
    """Whether I am recorded now; my recordings by number; whether they may stand in the documentation."""

    recording: IsRecorded
    recordings: dict[str, TapeOfMe]
    recordings_shared: bool
