"""How the harvest stands: what is public, which lines count, whether weighing has begun, what it came to.

Questions only, asked by the rules, the views and the documentation. May not know who asks.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from immutables import Map

from app.facilitation.setup import PAIRS_FIRST, Step
from app.facilitation.state import Contribution, Dialogue, StepRun, Theme

PUBLIC_FROM: Final = frozenset({"harvest", "weighing", "read_back"})
"""Steps from whose opening on everybody sees the themes: before, they are half made."""


def is_public(dialogue: Dialogue) -> bool:
    """Whether everybody sees the themes: from the first step on that needs them."""
    return any(step.method in PUBLIC_FROM and _opened(dialogue, step.id) for step in _steps(dialogue))


def weighings(dialogue: Dialogue) -> list[Step]:
    """The weighings that have been opened so far, in the order of the agenda."""
    return [step for step in _steps(dialogue) if step.method == "weighing" and _opened(dialogue, step.id)]


def is_open(dialogue: Dialogue, step: str) -> bool:
    """Whether points can be put and taken back now."""
    return dialogue.phase == "running" and dialogue.current == step


def is_frozen(dialogue: Dialogue) -> bool:
    """Whether somebody's points lie on the themes: what was weighed must not become something else."""
    return any(dialogue.harvest.weights.values())


def _steps(dialogue: Dialogue) -> tuple[Step, ...]:
    return dialogue.setup.steps if dialogue.setup else ()


def _opened(dialogue: Dialogue, step: str) -> bool:
    return dialogue.runs.get(step, StepRun()).opened_at is not None


def line(dialogue: Dialogue, contribution: str) -> Contribution | None:
    """A contribution that can stand under a heading: not withdrawn, not erased, not hidden."""
    item = dialogue.contributions.items.get(contribution)
    if item is None or item.text is None or dialogue.moderation.hides(contribution):
        return None
    return item


def lines_of(dialogue: Dialogue, theme: Theme) -> list[Contribution]:
    """The lines that stand under a heading now, in the order they were gathered."""
    return [item for id in theme.contributions if (item := line(dialogue, id)) is not None]


def heard_at(dialogue: Dialogue, theme: Theme) -> list[int]:
    """The tables at which a theme was heard. A trace, no vote; what is said in pairs counts nowhere."""
    tables = {item.table for item in lines_of(dialogue, theme) if item.table is not None and item.table < PAIRS_FIRST}
    return sorted(tables)


def themes_of(dialogue: Dialogue, contribution: str) -> list[Theme]:
    """The way back: every theme a line stands in now, by number; none for lines that do not count any more."""
    if line(dialogue, contribution) is None:
        return []
    return [dialogue.harvest.themes[id] for id in dialogue.harvest.of.get(contribution, ())]


def places_taken(dialogue: Dialogue) -> int:
    """How many places for contributions the themes hold, those their authors left included."""
    left = sum(answer.left for of in dialogue.harvest.answers.values() for answer in of.values())
    return left + sum(len(theme.contributions) for theme in dialogue.harvest.standing)


def people_who_weighed(dialogue: Dialogue, step: str) -> int:
    """How many people have points on any theme: all that may be known before the end."""
    return len(dialogue.harvest.weights.get(step, ()))


def sums(dialogue: Dialogue, step: str) -> dict[str, int] | None:
    """The points of every standing theme; None as long as they may still change: then nobody may know."""
    if is_open(dialogue, step):
        return None
    counted: Counter[str] = Counter()
    for own in dialogue.harvest.weights.get(step, Map()).values():
        counted.update({theme: weight.points for theme, weight in own.items()})
    return {theme.id: counted[theme.id] for theme in dialogue.harvest.standing}


def reasons(dialogue: Dialogue, step: str) -> dict[str, list[tuple[str, str]]]:
    """Theme → (participant, reason) in the order they were given; nothing as long as points may still change."""
    if is_open(dialogue, step):
        return {}
    given = [
        (weight.at, participant, theme, weight.reason)
        for participant, own in dialogue.harvest.weights.get(step, Map()).items()
        for theme, weight in own.items()
        if weight.reason is not None
    ]
    of: dict[str, list[tuple[str, str]]] = {}
    for _at, participant, theme, reason in sorted(given):
        of.setdefault(theme, []).append((participant, reason))
    return of
