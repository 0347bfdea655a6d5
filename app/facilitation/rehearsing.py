"""The rehearsal („Generalprobe"): a dialogue of nobody's, marked by its id, held by programs and thrown away.

Its mark is its id, so that no list, no count of people and no purge date ever has to ask a table. It takes over an
agenda, but no secret and no promise to anybody: what stands in the moderation's cues is a mark by which a cue that
reaches somebody else is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

from app.facilitation.limits import ARRIVE_S, CHOICE_S, GOODBYE_S
from app.facilitation.setup import METHODS_DRAWN, Setup, Step

PREFIX: Final = "rehearsal-"
"""No dialogue of people has an id that begins so: theirs have no hyphen."""
CUE: Final = "cue-for-the-moderation-only"
PEOPLE_MIN: Final = 10
PEOPLE_MAX: Final = 1_200
"""So many have to be invited that a thousand are there, as some never come."""
MINUTES_MIN: Final = 0.1
MINUTES_MAX: Final = 30.0
MINUTES_DEFAULT: Final = 2.0
SILENT_MAX_MS: Final = 60_000
"""Robots that said nothing for so long are gone: what they left is thrown away."""

Method = Literal["world_cafe", "plenary"]
AGENDAS: Final[dict[Method, tuple[Step, ...]]] = {
    "plenary": (
        Step("s1", "foyer", "Ankommen"),
        Step("s2", "plenary", "Großer Kreis", "Was bewegt uns?", minutes=45),
        Step("s3", "harvest", "Ernte", minutes=20),
        Step("s4", "closing_round", "Schlussrunde", minutes=10),
    ),
    "world_cafe": (
        Step("s1", "foyer", "Ankommen"),
        Step("s2", "plenary", "Willkommen", minutes=5),
        Step("s3", "world_cafe", "Runde 1", "Was ist da passiert?", minutes=20),
        Step("s4", "world_cafe", "Runde 2", "Was macht Ihnen Sorge, was Mut?", minutes=20),
        Step("s5", "world_cafe", "Runde 3", "Was müssten wir anders machen?", minutes=20),
        Step("s6", "table_harvest", "Ernte am Tisch", minutes=8),
        Step("s7", "harvest", "Ernte", minutes=15),
        Step("s8", "weighing", "Gewichten", minutes=5),
        Step("s9", "read_back", "Verstanden", minutes=8),
        Step("s10", "closing_round", "Schlussrunde", minutes=8),
    ),
}
"""What is rehearsed without a dialogue of one's own, where one method is asked for."""


def is_rehearsal(dialogue: str) -> bool:
    """Whether a dialogue is held by programs only."""
    return dialogue.startswith(PREFIX)


def rehearsed(setup: Setup, people: int, starts_at: str) -> Setup:
    """`setup` as the robots hold it: the same agenda, for `people`, beginning now (`starts_at`, local time)."""
    steps = tuple(replace(step, cue=CUE) for step in setup.steps)
    return replace(setup, steps=steps, capacity=people, starts_at=starts_at, answers_until="", moderation=())


def settles_s(before: Step | None, step: Step) -> int:
    """So many seconds pass from the opening of a step until people sit: they say goodbye and go to their tables."""
    if step.method not in METHODS_DRAWN:
        return 0
    if step.choice:
        return CHOICE_S
    return GOODBYE_S if before is not None and before.method in METHODS_DRAWN else ARRIVE_S
