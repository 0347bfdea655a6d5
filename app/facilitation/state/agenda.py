"""How the agenda goes on."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Phase = Literal["foyer", "running", "closed"]


class StepRun(Struct, frozen=True):
    """What happened to a step so far. Times in Unix milliseconds."""

    opened_at: int | None = None
    closed_at: int | None = None


class Clock(Struct, frozen=True):
    """The clock of the open step, as wall-clock times in Unix milliseconds.

    `paused_at`: since when it stands still; what is left is then `ends_at - paused_at`. When it runs on, both its
    beginning and its end move by as long as it stood.
    """

    started_at: int
    ends_at: int
    paused_at: int | None = None


class Announcement(Struct, frozen=True):
    """Something said to everybody. `text` None: erased. `seq`: the event that holds its words."""

    id: str
    text: str | None
    at: int
    by: str
    seq: int
