"""The help for choosing: which method and which timing fit, in the language asked for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from pydantic import Field

from app.facilitation import fitting as rules
from app.facilitation import limits
from app.facilitation.fitting import Aim, Happening, Way
from app.facilitation.setup import MethodName
from app.web import words
from app.web.identity import organiser_here
from app.web.models import Shape
from app.web.problems import language_of

router = APIRouter(prefix="/api/organiser/fitting", tags=["organiser"])


class FittingStep(Shape):
    """One step of a plan. `minutes` null: no clock."""

    name: Happening
    method: MethodName
    minutes: int | None


class FittingReason(Shape):
    """Why it fits, or what to think of; `message` a sentence in the caller's language."""

    id: str
    message: str


class FittingPlan(Shape):
    """A way through the evening. `fits`: as it is meant, or only possible. `tables` 0: everybody in one circle;
    `seats`: people at the smallest and at the largest table; `talk`: minutes of one round; `spare`: minutes left."""

    way: Way
    fits: bool
    rounds: int
    talk: int
    tables: int
    seats: tuple[int, int]
    spare: int
    steps: list[FittingStep]
    reasons: list[FittingReason]


People = Annotated[int, Query(ge=2, le=limits.CAPACITY_MAX_CHAIRS, description="How many are expected, all together.")]
Minutes = Annotated[int, Query(ge=rules.LEAST_MINUTES, le=rules.MOST_MINUTES, description="From welcome to end.")]
WhatFor = Annotated[Aim, Query(description="What for.")]


class Fitting(Shape):
    """What can be done, what fits best first."""

    plans: Annotated[list[FittingPlan], Field(min_length=1)]


@router.get("", dependencies=[Depends(organiser_here)])
async def fitting(request: Request, people: People, minutes: Minutes, aim: WhatFor) -> Fitting:
    """Which method and which timing fit so many people, minutes and that aim, and why."""
    language = language_of(request)
    return Fitting(plans=[_shape(plan, language) for plan in rules.plans(people, minutes, aim)])


def _shape(plan: rules.Plan, language: str) -> FittingPlan:
    own = {name: getattr(plan, name) for name in ("way", "fits", "rounds", "talk", "tables", "seats", "spare")}
    steps = [FittingStep(name=step.name, method=step.method, minutes=step.minutes) for step in plan.steps]
    reasons = [
        FittingReason(id=reason.id, message=words.text(language, f"fitting-{reason.id}", reason.args))
        for reason in plan.reasons
    ]
    return FittingPlan(**own, steps=steps, reasons=reasons)
