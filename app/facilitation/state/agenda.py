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
    """The clock of the open step, as wall-clock times in Unix milliseconds."""

    started_at: int
    ends_at: int


class Announcement(Struct, frozen=True):
    """Something said to everybody. `text` None: erased. `seq`: the event that holds its words."""

    id: str
    text: str | None
    at: int
    by: str
    seq: int
