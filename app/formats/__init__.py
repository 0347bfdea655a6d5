"""Templates of a dialogue: which steps, how long, what is promised, in every language. Files beside this module.

A file is one version of one format. Its texts are in both forms of address, `[Erzählen Sie|Erzähl]`, and leave room
for what only the organiser knows: `{company}`, `{answer_by}`, `{keep_months}`. Whoever fills a form from a template
does so in the browser, where the texts follow these until somebody changes them. May not know who uses it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from app.facilitation.setup import LANGUAGES, Kind, MethodName

ORDER: Final = ("forum-90", "forum-150", "cafe-150", "cafe-75", "short-60", "board-120")
"""As they are offered: what fits most often first."""


@dataclass(frozen=True, slots=True)
class StepText:
    """What a step says in one language. `cue` is for moderators only, `host_cue` for whoever hosts a table."""

    title: str
    question: str = ""
    text: str = ""
    cue: str = ""
    host_cue: str = ""


@dataclass(frozen=True, slots=True)
class FormatStep:
    """One step of a template. `minutes` None: no clock."""

    id: str
    method: MethodName
    minutes: int | None
    floor: bool
    points: int
    texts: Mapping[str, StepText]


@dataclass(frozen=True, slots=True)
class FormatText:
    """What a template says in one language. `aim` and `fits` are read before choosing it."""

    name: str
    aim: str
    fits: str
    welcome: str
    collective: str
    charter: tuple[str, ...]
    group_question: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A template. `people`: for how many it fits, from and to; `answer_days`: after how many answers are promised."""

    format: str
    version: int
    minutes: int
    people: tuple[int, int]
    capacity: int
    answer_days: int
    keep_months: int
    kinds: tuple[Kind, ...]
    texts: Mapping[str, FormatText]
    steps: tuple[FormatStep, ...]

    @property
    def id(self) -> str:
        """What a dialogue remembers of its template: format and version."""
        return f"{self.format}/{self.version}"


@cache
def offered() -> tuple[Format, ...]:
    """Every template, in the order in which they are offered."""
    return tuple(_read(name) for name in ORDER)


def _read(name: str) -> Format:
    found = tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    texts = {language: FormatText(**_frozen(found.pop(language))) for language in LANGUAGES}
    steps = tuple(_step(step) for step in found.pop("steps"))
    members = _frozen(found)
    kinds = tuple(Kind(kind) for kind in members.pop("kinds"))
    return Format(**members, kinds=kinds, texts=texts, steps=steps)


def _step(found: dict[str, Any]) -> FormatStep:
    texts = {language: StepText(**found[language]) for language in LANGUAGES}
    return FormatStep(
        id=found["id"],
        method=found["method"],
        minutes=found.get("minutes"),
        floor=found.get("floor", True),
        points=found.get("points", 3),
        texts=texts,
    )


def _frozen(members: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in members.items()}
