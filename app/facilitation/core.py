"""The few words every rule is written in: context, rejection, recorded event, delta.

May not know any method, any database or any wire format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from app.facilitation.events import Event

Json = Any  # a JSON value; its shape is promised where it is made


class Role(StrEnum):
    """What a person is in one dialogue. Roles belong to the person, never to a place or a connection."""

    PARTICIPANT = "participant"
    REPRESENTATIVE = "representative"
    MODERATOR = "moderator"
    PROJECTOR = "projector"
    ORGANISER = "organiser"  # acts from outside, holds no chair
    SYSTEM = "system"  # the house itself: admissions, clocks


SEATED_ROLES: Final = frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE, Role.MODERATOR})
LINK_ROLES: Final = SEATED_ROLES | {Role.PROJECTOR}
LinkRole = Literal["participant", "representative", "moderator", "projector"]
"""The roles a link can give, as they stand in documents and answers."""
LEADING_ROLES: Final = frozenset({Role.MODERATOR, Role.ORGANISER, Role.SYSTEM})

ORGANISER_ACTOR: Final = "organiser"
SYSTEM_ACTOR: Final = "system"


RefusalCode = Literal[
    "agenda_settled",
    "already_closed",
    "already_started",
    "answered_already",
    "bad_arguments",
    "break_keeps_nothing",
    "busy",
    "confidant_missing",
    "consent_needed",
    "date_past",
    "circle_full",
    "cloth_full",
    "banned",
    "busy",
    "dialogue_full",
    "door_locked",
    "empty_text",
    "direct_taken",
    "duty_not_theirs",
    "hidden_now",
    "id_taken",
    "internal",
    "kept_apart",
    "kind_not_offered",
    "moved_on",
    "name_required",
    "name_too_long",
    "no_clock",
    "no_floor",
    "no_recording",
    "no_turn",
    "no_case_desk",
    "not_allowed",
    "not_concerned",
    "not_found",
    "not_seated",
    "not_open",
    "not_yours",
    "nothing_to_confirm",
    "out_of_range",
    "own_contribution",
    "own_words",
    "read_back_first",
    "recording_promised",
    "reason_needed",
    "responsible_unknown",
    "one_sentence_each",
    "out_of_range",
    "own_contribution",
    "passes_too_fast",
    "setup_invalid",
    "slow_mode",
    "text_too_long",
    "table_full",
    "too_fast",
    "too_many_announcements",
    "too_many_answers",
    "too_many_cases",
    "too_many_contributions",
    "too_many_duties",
    "too_many_hands",
    "too_many_gathered",
    "too_many_pairs",
    "too_many_points",
    "too_many_recordings",
    "too_many_replies",
    "too_many_stances",
    "too_many_themes",
    "unavailable",
    "unknown_command",
    "weighing_began",
    "withdrawn_already",
    "words_changed",
    "wrong_relation",
]
"""Every code a command may be refused with, by a rule or on its way to one. Stable: clients know them."""
TEMPORARY: Final[frozenset[RefusalCode]] = frozenset({"busy", "slow_mode", "too_fast", "unavailable"})
"""Refusals that may be gone a moment later: clients send such a command again by themselves."""


class Rejected(Exception):
    """A rule's no. `detail` fills the sentence people read (numbers, field names)."""

    def __init__(self, code: RefusalCode, **detail: str | int) -> None:
        super().__init__(code)
        self.code: RefusalCode = code
        self.detail: Mapping[str, str | int] = detail


@dataclass(frozen=True, slots=True)
class Context:
    """Who asks, as what, and when. `now` is Unix time in milliseconds, taken once per command."""

    now: int
    actor: str
    role: Role


class Recorded(Struct, frozen=True, gc=False):
    """An event with its place in the log: `seq` dense from 1, `at` in Unix milliseconds, `actor` who caused it.

    A Struct, because a long log is fifty thousand of them; nothing frozen can be part of a cycle.
    """

    seq: int
    at: int
    actor: str
    event: Event


@dataclass(frozen=True, slots=True)
class Op:
    """One change of one document. `path` names members by id, never by index; `gone` deletes, else sets."""

    path: tuple[str, ...]
    value: Json = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Delta:
    """One change of one topic."""

    topic: str
    op: Op


def put(topic: str, *path: str, value: Json) -> Delta:
    """The delta that sets `path` of `topic` to `value`."""
    return Delta(topic, Op(path, value))


def drop(topic: str, *path: str) -> Delta:
    """The delta that removes `path` from `topic`."""
    return Delta(topic, Op(path, gone=True))


def changed_members(topic: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> list[Delta]:
    """The deltas between two versions of a small document, one per changed top-level member.

    For rarely changing, bounded documents only: it builds both versions whole.
    """
    sets = [put(topic, key, value=value) for key, value in after.items() if before.get(key, _MISSING) != value]
    return sets + [drop(topic, key) for key in before if key not in after]


_MISSING: Final = object()
