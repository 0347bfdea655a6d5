"""The templates an organiser may begin with, in the language asked for."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request

from app import formats
from app.facilitation.setup import Kind, MethodName
from app.web.identity import organiser_here
from app.web.models import Shape
from app.web.problems import language_of

router = APIRouter(prefix="/api/organiser/formats", tags=["organiser"])


class FormatStep(Shape):
    """One step of a template."""

    id: str
    method: MethodName
    minutes: int | None
    floor: bool
    points: int
    title: str
    question: str
    text: str
    cue: str
    host_cue: str


class Format(Shape):
    """A template. Its texts hold both forms of address, `[formal|familiar]`, and `{company}`, `{answer_by}`,
    `{keep_months}`. `id`: what a dialogue made from it remembers in `format`."""

    id: str
    format: str
    version: int
    name: str
    aim: str
    fits: str
    minutes: int
    people: tuple[int, int]
    capacity: int
    answer_days: int
    keep_months: int
    kinds: list[Kind]
    welcome: str
    collective: str
    charter: list[str]
    group_question: str
    groups: list[str]
    steps: list[FormatStep]


@router.get("", dependencies=[Depends(organiser_here)])
async def offered(request: Request) -> list[Format]:
    """Every template, what fits most often first."""
    language = language_of(request)
    return [_shape(one, language) for one in formats.offered()]


def _shape(one: formats.Format, language: str) -> Format:
    said = one.texts[language]
    own = {name: getattr(one, name) for name in ("id", "format", "version", "minutes", "people", "capacity")}
    own |= {name: getattr(one, name) for name in ("answer_days", "keep_months", "kinds")}
    texts = {name: getattr(said, name) for name in formats.FormatText.__slots__}
    return Format(**own, **texts, steps=[_step(step, language) for step in one.steps])


def _step(step: formats.FormatStep, language: str) -> FormatStep:
    own = {name: getattr(step, name) for name in ("id", "method", "minutes", "floor", "points")}
    texts = {name: getattr(step.texts[language], name) for name in formats.StepText.__slots__}
    return FormatStep(**own, **texts)
