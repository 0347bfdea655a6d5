"""Whether everything is ready before the day: what a dialogue lacks, or what looks doubtful, and where to mend it.

Hints, never obstacles: nothing here keeps anybody from beginning. `must`: without it the event fails or breaks a
promise; `should`: somebody will miss it; `note`: good to know. May not know where anything is stored or who asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from app.facilitation.core import Role
from app.facilitation.setup import LANGUAGES, Setup, Step

Level = Literal["must", "should", "note"]
Reach = Literal["everywhere", "insecure", "here"]
"""How the house's address is reached: by https; without it; only on the machine it runs on."""
LEVELS: Final[tuple[Level, ...]] = ("must", "should", "note")

# How one recognises that a promise is spoken of, in the languages of the house; a doubt, not a verdict.
_ANSWER: Final = ("antwort", "rückmeldung", "answer", "reply", "respond")
_PUBLISH: Final = ("veröffentlich", "freigeb", "geben sie frei", "dokumentation", "publish", "release", "documentation")
_KEEP: Final = (
    "aufbewahr",
    "aufgehoben",
    "lösch",
    "monat",
    "jahre",
    "kept",
    "keep",
    "erase",
    "delete",
    "month",
    "year",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands outside the description. `now`: local time in the dialogue's zone, ISO to the minute.

    `links`: roles with a link that works; `own`: roles with a link made for one person; `entered`: roles somebody has
    come in with; `invited`: how many were invited personally. `imprint`, `privacy`, `rehearsed` None: nobody knows.
    """

    now: str
    links: frozenset[Role] = frozenset()
    own: frozenset[Role] = frozenset()
    entered: frozenset[Role] = frozenset()
    invited: int = 0
    owners: int = 1
    reach: Reach = "everywhere"
    imprint: bool | None = None
    privacy: bool | None = None
    rehearsed: bool | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing or doubtful. `place`: the field of the form that mends it ("f-…"), the chapter of the
    dialogue's page ("c-…"), or "operator". `args` fill its sentence."""

    id: str
    level: Level
    place: str
    args: dict[str, str | int] = field(default_factory=dict)


def findings(setup: Setup, facts: Facts) -> tuple[Finding, ...]:
    """Everything that is not ready, what weighs most first."""
    found = [*_day(setup, facts), *_access(facts), *_people(setup, facts), *_charter(setup), *_agenda(setup)]
    found += [*_room(setup, facts), *_house(facts)]
    return tuple(sorted(found, key=lambda finding: LEVELS.index(finding.level)))


def _day(setup: Setup, facts: Facts) -> Iterator[Finding]:
    if setup.starts_at < facts.now:
        yield Finding("past", "must", "f-starts_at")
    if setup.answers_until and setup.answers_until < setup.starts_at[:10]:
        yield Finding("answers-early", "must", "f-answers_until")
    if not setup.answers_until:
        yield Finding("answers-never", "should", "f-answers_until")


def _access(facts: Facts) -> Iterator[Finding]:
    if Role.PARTICIPANT not in facts.links and not facts.invited:
        yield Finding("no-way-in", "must", "c-invite")
    if facts.reach == "insecure":
        yield Finding("insecure", "must", "operator")
    if facts.reach == "here":
        yield Finding("only-here", "should", "operator")


def _people(setup: Setup, facts: Facts) -> Iterator[Finding]:
    if not _has_way(Role.MODERATOR, facts):
        yield Finding("moderation-locked-out", "must", "c-roles")
    elif Role.MODERATOR not in facts.own | facts.entered:
        yield Finding("moderation-nobody", "should", "c-roles")
    if not _has_way(Role.REPRESENTATIVE, facts):
        yield Finding("company-locked-out", "must", "c-roles")
    elif Role.REPRESENTATIVE not in facts.own | facts.entered:
        yield Finding("company-nobody", "should", "c-roles")
    if not setup.moderation:
        yield Finding("moderation-unnamed", "should", "f-moderation")
    if facts.owners == 1:
        yield Finding("alone", "note", "c-owners")


def _has_way(role: Role, facts: Facts) -> bool:
    return role in facts.links | facts.own | facts.entered


def _charter(setup: Setup) -> Iterator[Finding]:
    if not setup.welcome:
        yield Finding("welcome", "should", "f-welcome")
    if not setup.charter:
        yield Finding("charter", "must", "f-charter-add")
        return
    for id, words in (("charter-answer", _ANSWER), ("charter-publish", _PUBLISH), ("charter-keep", _KEEP)):
        if not any(word in rule.lower() for rule in setup.charter for word in words):
            yield Finding(id, "should", "f-charter-add")


def _agenda(setup: Setup) -> Iterator[Finding]:
    for n, step in enumerate(setup.steps):
        if _is_silent(step):
            yield Finding("silent", "should", f"f-steps-{n}-question", {"step": step.title})
    total = sum(step.minutes or 0 for step in setup.steps[1:])
    if setup.minutes is None:
        yield Finding("no-length", "note", "f-minutes")
    elif total > setup.minutes:
        yield Finding("too-long", "should", "f-minutes", {"difference": total - setup.minutes})
    elif total < setup.minutes and all(step.minutes for step in setup.steps[1:]):
        yield Finding("too-short", "note", "f-minutes", {"difference": setup.minutes - total})


def _is_silent(step: Step) -> bool:
    return not step.question and not step.text and step.method != "break"


def _room(setup: Setup, facts: Facts) -> Iterator[Finding]:
    if facts.invited > setup.capacity:
        yield Finding("too-few-chairs", "should", "f-capacity", {"invited": facts.invited, "capacity": setup.capacity})
    if bool(setup.group_question) != bool(setup.groups):
        yield Finding("groups", "should", "f-groups" if setup.group_question else "f-group_question")
    if len(setup.languages) > 1:
        yield Finding("one-language", "note", "f-languages")
    elif len(setup.languages) < len(LANGUAGES):
        yield Finding("only-language", "note", "f-languages", {"language": setup.languages[0]})


def _house(facts: Facts) -> Iterator[Finding]:
    if facts.imprint is False:
        yield Finding("imprint", "must", "house")
    if facts.privacy is False:
        yield Finding("privacy", "must", "house")
    if facts.rehearsed is False:
        yield Finding("rehearsal", "should", "c-rehearsal")
