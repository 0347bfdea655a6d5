"""What came of being together, as the documentation may say it: counts, by role or group, never of a few."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from immutables import Map

from app.facilitation import limits
from app.facilitation.commands import Scale
from app.facilitation.core import Role
from app.facilitation.gathering.decide import ASKED
from app.facilitation.setup import Kind
from app.facilitation.state import Dialogue


@dataclass(frozen=True, slots=True)
class Answers:
    """How one role answered one scale. `asked`: how many of them there were, `given`: how many answered.

    `counts`: how often 1, 2, 3, 4, 5 was given; empty if fewer than five answered.
    """

    scale: Scale
    role: Role
    asked: int
    given: int
    counts: tuple[int, ...]


def ratings(dialogue: Dialogue, step: str) -> tuple[Answers, ...]:
    """The answers of a closing round, by scale and role; a role nobody of which was there is left out."""
    roles = (Role.PARTICIPANT, Role.REPRESENTATIVE)
    found = (_answers(dialogue, step, scale, role) for scale in ASKED for role in roles if role in ASKED[scale])
    return tuple(answers for answers in found if answers.asked)


def _answers(dialogue: Dialogue, step: str, scale: Scale, role: Role) -> Answers:
    people = [one.id for one in dialogue.participants.values() if one.role is role and not one.erased]
    given = dialogue.gathering.ratings.get(step, Map())
    values = Counter(value for one in people if (value := given.get((one, scale))))
    total = values.total()
    shown = total >= limits.GROUP_SHOWN_MIN_PEOPLE
    counts = tuple(values[value] for value in range(1, limits.RATING_MAX + 1)) if shown else ()
    return Answers(scale, role, len(people), total, counts)


def mood_by_group(dialogue: Dialogue) -> tuple[tuple[str, tuple[tuple[Kind, int], ...]], ...]:
    """The Stimmungsbild by declared group, in the order of the setup; only groups that may be shown."""
    pictures = dialogue.gathering.mood.groups
    shown = (group for group in dialogue.described.groups if group in pictures)
    return tuple(
        (group, tuple((kind, pictures[group][kind]) for kind in Kind if kind in pictures[group])) for group in shown
    )
