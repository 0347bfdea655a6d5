"""The rehearsal („Generalprobe"): a dialogue of nobody's, marked by its id, held by programs and thrown away.

Its mark is its id, so that no list, no count of people and no purge date ever has to ask a table. It takes over an
agenda, but no secret and no promise to anybody: what stands in the moderation's cues is a mark by which a cue that
reaches somebody else is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.facilitation.setup import Setup

PREFIX: Final = "rehearsal-"
"""No dialogue of people has an id that begins so: theirs have no hyphen."""
CUE: Final = "cue-for-the-moderation-only"
PEOPLE_MIN: Final = 10
PEOPLE_MAX: Final = 1_000
MINUTES_MIN: Final = 0.1
MINUTES_MAX: Final = 30.0
MINUTES_DEFAULT: Final = 2.0
SILENT_MAX_MS: Final = 60_000
"""Robots that said nothing for so long are gone: what they left is thrown away."""


def is_rehearsal(dialogue: str) -> bool:
    """Whether a dialogue is held by programs only."""
    return dialogue.startswith(PREFIX)


def rehearsed(setup: Setup, people: int, starts_at: str) -> Setup:
    """`setup` as the robots hold it: the same agenda, for `people`, beginning now (`starts_at`, local time)."""
    steps = tuple(replace(step, cue=CUE) for step in setup.steps)
    return replace(setup, steps=steps, capacity=people, starts_at=starts_at, answers_until="", moderation=())
