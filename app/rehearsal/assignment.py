"""What the robots are told before they begin, and what they tell while they are at it. Shapes only."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.rehearsal.verdict import Times


class Step(msgspec.Struct, frozen=True):
    """One entry of the agenda. `settles_s`: so long it takes from its beginning until people sit at their tables."""

    id: str
    method: str
    title: str
    minutes: int | None
    floor: bool
    points: int
    settles_s: float = 0.0


class Assignment(msgspec.Struct, frozen=True):
    """A rehearsal as the house opened it. `allowance`: lets these robots in, however many come from one address;
    `secrets`: of the links, by role; `cue`: stands in what only moderators may see."""

    dialogue: str
    allowance: str
    secrets: dict[str, str]
    people: int
    minutes: float
    steps: tuple[Step, ...]
    kinds: tuple[str, ...]
    groups: int
    cue: str
    voice: int = 0
    """So many of the people have a headset."""


Phase = Literal["arriving", "talking", "judging"]


class Progress(msgspec.Struct, frozen=True):
    """How far it is. `here`: with an open line; `curve`: how many had come by each twentieth of the time so far."""

    phase: Phase
    passed_s: float
    total_s: float
    step: str
    coming: int
    came: int
    here: int
    sent: int
    acknowledged: int
    joined: Times
    stored: Times
    seen: Times
    curve: tuple[int, ...] = ()


class Load(msgspec.Struct, frozen=True):
    """What one server process says of itself: processor seconds since it began, memory, whose machine."""

    process: int
    machine: str
    cores: int
    cpu_s: float
    memory_bytes: int


class Job(msgspec.Struct, frozen=True):
    """What a process of robots gets on its standard input. `origin`: what the house is called from; `others`: further
    processes of it, with addresses of their own."""

    assignment: Assignment
    url: str
    origin: str
    others: tuple[str, ...] = ()
