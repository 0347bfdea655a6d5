"""What an organiser writes down before a dialogue: title, promises, agenda.

Source: the handbook's mission (what must be said before a name is asked) and the contract of the agenda. A setup
is a value; checking it is pure. It may not know who organises or where it is stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Literal
from zoneinfo import available_timezones

from app.facilitation import limits, text
from app.facilitation.core import Rejected
from app.facilitation.seating.sizes import SEATS, SEATS_LOW


class Kind(StrEnum):
    """What a contribution is to its author: optional, chosen afterwards, by the author alone."""

    STORY = "story"
    NEED = "need"
    CHALLENGE = "challenge"
    WISH = "wish"
    IDEA = "idea"
    QUESTION = "question"
    FEAR = "fear"
    WORRY = "worry"
    HOPE = "hope"
    JOY = "joy"
    MATTER = "matter"


FEELINGS: Final = frozenset({Kind.FEAR, Kind.WORRY, Kind.HOPE, Kind.JOY})
"""Kinds that are never shown beside a name unless the author wants it."""

Reading = Literal["participants", "public", "nobody"]
Address = Literal["sie", "du"]
MethodName = Literal[
    "foyer",
    "break",
    "plenary",
    "pairs",
    "world_cafe",
    "table_harvest",
    "harvest",
    "weighing",
    "read_back",
    "closing_round",
]
METHODS_WITH_FLOOR: Final[frozenset[MethodName]] = frozenset({"plenary", "harvest", "read_back"})
METHODS_AT_TABLES: Final[frozenset[MethodName]] = frozenset({"pairs", "world_cafe", "table_harvest"})
"""Where people sit at tables or in pairs: what is said there is for those who sit there."""
METHODS_DRAWN: Final[frozenset[MethodName]] = frozenset({"pairs", "world_cafe"})
"""For each such step seats are drawn anew; its clock begins when people sit."""
PAIRS_FIRST: Final = 10_000
"""The tables of pairs have numbers from here on, so that their lines never lie on a table of the World Café."""
LANGUAGES: Final = ("de", "en")


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the agenda. `minutes` None: no clock. `cue` is seen by moderators only.

    `floor`: whether there is a list of speakers, if the method allows one; `turn_s`: after how many seconds of a turn
    a word is said, None: never; `points`: how many points each person has in a weighing.
    `choice`: people choose their table themselves; `questions`: of topic tables, table by table, over and over;
    `host_cue`: a hint for whoever hosts a table, seen by its people.
    """

    id: str
    method: MethodName
    title: str
    question: str = ""
    text: str = ""
    minutes: int | None = None
    cue: str = ""
    floor: bool = True
    turn_s: int | None = 120
    points: int = 3
    choice: bool = False
    questions: tuple[str, ...] = ()
    host_cue: str = ""

    def question_at(self, table: int) -> str:
        """What is asked at that table."""
        return self.questions[table % len(self.questions)] if self.questions else self.question

    @property
    def has_floor(self) -> bool:
        """Whether there is a list of speakers in this step: its method allows one, and the organiser wants it."""
        return self.floor and self.method in METHODS_WITH_FLOOR


@dataclass(frozen=True, slots=True)
class Setup:
    """A dialogue as its organiser describes it. `starts_at` is local time (ISO 8601, minutes) in `zone`.

    `group_question`, `groups`: what people may say of themselves ("Wohnort": "Stadt", "Umland" …), always optional.
    `answers_until`: ISO date by which every theme has an answer, "" if none was promised. `keep_months`: how long
    contributions are kept after the end. `case_desk`: where personal cases are handed in confidence ("Kundenservice"),
    "" if nowhere. `format`: id and version of the template this began with, "" if none. `table_seats`: 5, as few
    tables as possible with four or five people each; 4, as many.
    `recording`: whether voices may be recorded, where everybody who is there agrees.
    """

    title: str
    company: str
    starts_at: str
    zone: str
    steps: tuple[Step, ...]
    welcome: str = ""
    company_people: str = ""
    collective: str = ""
    minutes: int | None = None
    languages: tuple[str, ...] = ("de", "en")
    address: Address = "sie"
    charter: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = tuple(Kind)
    capacity: int = 100
    moderation: tuple[str, ...] = ()
    group_question: str = ""
    groups: tuple[str, ...] = ()
    answers_until: str = ""
    keep_months: int = 36
    case_desk: str = ""
    format: str = ""
    table_seats: int = 5
    recording: bool = False

    def step(self, step: str) -> Step | None:
        """The agenda entry with that id, or None."""
        return next((entry for entry in self.steps if entry.id == step), None)


_STEP_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,15}")
_ZONES: Final = frozenset(available_timezones())


def checked(setup: Setup) -> Setup:
    """`setup` with cleaned texts, or `Rejected("setup_invalid", field=…, problem=…, limit=…)`.

    `problem` is one of: empty, too_long, too_many, too_few, unknown, not_a_date, out_of_range, twice, foyer_first.
    """
    return replace(
        setup,
        title=_line("title", setup.title, limits.TITLE_MAX_CHARS),
        company=_line("company", setup.company, limits.COMPANY_MAX_CHARS),
        company_people=_line("company_people", setup.company_people, limits.COMPANY_MAX_CHARS, needed=False),
        collective=_line("collective", setup.collective, limits.COLLECTIVE_MAX_CHARS, needed=False),
        welcome=_paragraph("welcome", setup.welcome, limits.WELCOME_MAX_CHARS),
        starts_at=_starts_at(setup.starts_at),
        zone=_one_of("zone", setup.zone, _ZONES),
        minutes=_within("minutes", setup.minutes, 1, limits.DIALOGUE_MAX_MINUTES),
        languages=_languages(setup.languages),
        charter=_lines("charter", setup.charter, limits.CHARTER_MAX_RULES, limits.CHARTER_RULE_MAX_CHARS),
        moderation=_lines("moderation", setup.moderation, limits.MODERATION_MAX_NAMES, limits.NAME_MAX_CHARS),
        kinds=tuple(dict.fromkeys(setup.kinds)),
        capacity=_within("capacity", setup.capacity, limits.CAPACITY_MIN_CHAIRS, limits.CAPACITY_MAX_CHAIRS) or 0,
        group_question=_line("group_question", setup.group_question, limits.GROUP_QUESTION_MAX_CHARS, needed=False),
        groups=_groups(setup.groups),
        answers_until=_date("answers_until", setup.answers_until),
        keep_months=_within("keep_months", setup.keep_months, 1, limits.KEEP_MAX_MONTHS) or 0,
        case_desk=_line("case_desk", setup.case_desk, limits.CASE_DESK_MAX_CHARS, needed=False),
        table_seats=_within("table_seats", setup.table_seats, SEATS_LOW, SEATS) or SEATS,
        format=_line("format", setup.format, limits.FORMAT_MAX_CHARS, needed=False),
        steps=_steps(setup.steps),
    )


def _invalid(field: str, problem: str, limit: int = 0) -> Rejected:
    return Rejected("setup_invalid", field=field, problem=problem, limit=limit)


def _line(field: str, value: str, max_chars: int, *, needed: bool = True) -> str:
    cleaned = text.line(value)
    if needed and not cleaned:
        raise _invalid(field, "empty")
    if len(cleaned) > max_chars:
        raise _invalid(field, "too_long", max_chars)
    return cleaned


def _paragraph(field: str, value: str, max_chars: int) -> str:
    cleaned = text.paragraph(value)
    if len(cleaned) > max_chars:
        raise _invalid(field, "too_long", max_chars)
    return cleaned


def _lines(field: str, values: tuple[str, ...], max_items: int, max_chars: int) -> tuple[str, ...]:
    cleaned = tuple(filter(None, (_line(field, value, max_chars, needed=False) for value in values)))
    if len(cleaned) > max_items:
        raise _invalid(field, "too_many", max_items)
    return cleaned


def _one_of(field: str, value: str, allowed: frozenset[str]) -> str:
    if value not in allowed:
        raise _invalid(field, "unknown")
    return value


def _within(field: str, value: int | None, least: int, most: int) -> int | None:
    if value is not None and not least <= value <= most:
        raise _invalid(field, "out_of_range", most)
    return value


def _starts_at(value: str) -> str:
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None).isoformat(timespec="minutes")
    except ValueError:
        raise _invalid("starts_at", "not_a_date") from None


def _groups(values: tuple[str, ...]) -> tuple[str, ...]:
    groups = _lines("groups", values, limits.GROUPS_MAX, limits.GROUP_MAX_CHARS)
    if len(set(groups)) < len(groups):
        raise _invalid("groups", "twice")
    return groups


def _date(field: str, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise _invalid(field, "not_a_date") from None


def _languages(values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise _invalid("languages", "too_few", 1)
    if set(values) - set(LANGUAGES):
        raise _invalid("languages", "unknown")
    return tuple(dict.fromkeys(values))


def _steps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    if len(steps) > limits.STEPS_MAX:
        raise _invalid("steps", "too_many", limits.STEPS_MAX)
    if len(steps) < 2:  # arrival and at least one step to talk in
        raise _invalid("steps", "too_few", 2)
    if steps[0].method != "foyer":
        raise _invalid("steps", "foyer_first")
    if len({step.id for step in steps}) < len(steps):
        raise _invalid("steps", "twice")
    return tuple(_step(step, f"steps.{index}") for index, step in enumerate(steps))


def _step(step: Step, field: str) -> Step:
    if not _STEP_ID.fullmatch(step.id):
        raise _invalid(f"{field}.id", "unknown")
    return replace(
        step,
        title=_line(f"{field}.title", step.title, limits.STEP_TITLE_MAX_CHARS),
        question=_line(f"{field}.question", step.question, limits.STEP_QUESTION_MAX_CHARS, needed=False),
        text=_paragraph(f"{field}.text", step.text, limits.STEP_TEXT_MAX_CHARS),
        minutes=_within(f"{field}.minutes", step.minutes, 1, limits.STEP_MAX_MINUTES),
        cue=_paragraph(f"{field}.cue", step.cue, limits.STEP_CUE_MAX_CHARS),
        turn_s=_within(f"{field}.turn_s", step.turn_s, limits.TURN_MIN_S, limits.TURN_MAX_S),
        points=_within(f"{field}.points", step.points, 1, limits.POINTS_MAX) or 0,
        questions=_lines(
            f"{field}.questions", step.questions, limits.TABLE_QUESTIONS_MAX, limits.STEP_QUESTION_MAX_CHARS
        ),
        host_cue=_paragraph(f"{field}.host_cue", step.host_cue, limits.STEP_CUE_MAX_CHARS),
    )
