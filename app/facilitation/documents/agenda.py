"""The shapes of `stage` and of the moderators' cues."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.setup import Address, Kind, MethodName, Reading
from app.facilitation.state.agenda import Phase


class PublicSetup(TypedDict):
    """What everyone may know of a setup. `starts_at`: local time in `zone`, ISO 8601 to the minute."""

    title: str
    company: str
    starts_at: str
    zone: str
    welcome: str
    company_people: str
    collective: str
    minutes: int | None
    languages: list[str]
    address: Address
    charter: list[str]
    kinds: list[Kind]
    capacity: int
    moderation: list[str]
    group_question: str
    groups: list[str]
    answers_until: str
    keep_months: int
    case_desk: str
    format: str
    table_seats: int
    recording: bool


class StageStep(TypedDict):
    """One entry of the agenda; `n` from 0. `opened_at` null: it was not reached yet. `floor`: a list of speakers.

    `choice`: people choose their table; `questions`: of topic tables; `host_cue`: for whoever hosts a table.
    """

    n: int
    method: MethodName
    title: str
    question: str
    text: str
    minutes: int | None
    floor: bool
    turn_s: int | None
    points: int
    choice: bool
    questions: list[str]
    host_cue: str
    opened_at: int | None
    closed_at: int | None


class ShownClock(TypedDict):
    """The clock of the open step. `paused_at`: since when it stands still, with `ends_at - paused_at` left."""

    started_at: int
    ends_at: int
    paused_at: int | None


class ShownAnnouncement(TypedDict):
    """Something said to everybody, by a moderator or "organiser"."""

    id: str
    text: str
    at: int
    by: str


class StageDocument(TypedDict):
    """The dialogue, its agenda by step id, the open step, the clock, the last announcement.

    `lead`: the moderator who leads; null: nobody moderates yet. `slow_s`: slow mode in seconds, 0: none.
    """

    phase: Phase
    setup: PublicSetup
    steps: dict[str, StageStep]
    current: str
    clock: ShownClock | None
    announcement: ShownAnnouncement | None
    reading: Reading
    closed_at: int | None
    lead: str | None
    slow_s: int


class ModeratorsDocument(TypedDict):
    """The cues by step. `agenda_version`: what a change of the agenda is `after`."""

    cues: dict[str, str]
    agenda_version: int
