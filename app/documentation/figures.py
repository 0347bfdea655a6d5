"""What can be counted in a documentation: each number is a plain query on the lines the exports hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from app.documentation.model import Figures, Line
from app.facilitation.core import Role
from app.facilitation.outline import Outline

ROLES: Final = (Role.PARTICIPANT, Role.REPRESENTATIVE, Role.MODERATOR)


def figures(outline: Outline, lines: Sequence[Line]) -> Figures:
    """The numbers of `outline`, whose lines are `lines`."""
    roles, steps = Counter(line.who.role for line in lines), Counter(line.step for line in lines)
    return Figures(
        contributions=len(lines),
        by_role=tuple((role, roles[role]) for role in ROLES),
        authors=len({line.who.person for line in lines}),
        replies=sum(line.relation == "reply" for line in lines),
        ask_backs=sum(line.relation == "ask_back" for line in lines),
        corrected=sum(line.corrected_at is not None for line in lines),
        withdrawn=sum(line.withdrawn_at is not None for line in lines),
        erased=sum(line.erased for line in lines),
        kinds=outline.mood,
        steps=tuple((step.id, steps[step.id]) for step in outline.steps if step.opened_at is not None),
        announcements=len(outline.announcements),
        stances=outline.stances,
        spoken=sum(line.spoken for line in lines),
        noted=sum(line.noted_by is not None for line in lines),
        confirmed=sum(line.confirmed_at is not None for line in lines),
    )
