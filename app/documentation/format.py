"""The JSON format `resonanz/documentation/1`, as types. The schema in `docs/` is made from this module.

Times are ISO 8601 with the offset of the dialogue's zone. A later version may add members, never change or drop one.
May not know how a documentation comes about.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

SCHEMA_NAME: Final = "resonanz/documentation/1"

Time = Annotated[str, Meta(description="ISO 8601 with offset", pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")]
Count = Annotated[int, Meta(ge=0)]
Seat = Annotated[int, Meta(ge=1, description="chair number: tells people of the same name apart")]
Role = Literal["participant", "representative", "moderator", "organiser"]
Kind = Literal["story", "need", "challenge", "wish", "idea", "question", "fear", "worry", "hope", "joy", "matter"]


class Step(Struct):
    """One step of the agenda. `opened_at` null: it was not reached (yet)."""

    id: str
    title: str
    question: str
    text: str
    minutes: int | None
    planned_at: Time | None
    opened_at: Time | None
    closed_at: Time | None
    order: Annotated[list[int], Meta(description="numbers of its contributions as they are read: answers below")]


class Contribution(Struct):
    """One thing put in, in its author's words. `text` null: withdrawn or erased."""

    n: Annotated[int, Meta(ge=1, description="its number for ever, dense from 1")]
    number: Annotated[str, Meta(description='what people call it: "B05"')]
    anchor: Annotated[str, Meta(description='behind # in its permanent address: "B5"')]
    step: str
    at: Time
    person: Seat | None
    name: Annotated[str | None, Meta(description="null: erased")]
    role: Role
    text: str | None
    kind: Annotated[Kind | None, Meta(description="null: none, or a feeling its author did not want beside the name")]
    reply_to: Annotated[int | None, Meta(description="number of the contribution it answers")]
    relation: Literal["reply", "ask_back"] | None
    answers: Annotated[list[int], Meta(description="numbers of the contributions that answer it")]
    corrected_at: Time | None
    withdrawn_at: Time | None
    erased: bool


class Announcement(Struct):
    """Something said to everybody. `step`: the step that was open."""

    at: Time
    person: Seat | None
    name: str | None
    role: Role
    step: str | None
    text: str


class Person(Struct):
    """Somebody who was there."""

    person: Seat
    name: str | None
    role: Role
    contributions: Count
    erased: bool


class KindCount(Struct):
    """How often a kind was chosen, all contributions together; also feelings that stand beside no name."""

    kind: Kind
    count: Count


class Figures(Struct):
    """Numbers. All but the last four can be recounted from the other members."""

    contributions: Count
    by_role: dict[str, Count]
    authors: Count
    replies: Count
    ask_backs: Count
    corrected: Count
    withdrawn: Count
    erased: Count
    announcements: Count
    kinds: dict[str, Count]
    steps: dict[str, Count]
    stances: Annotated[int, Meta(ge=0, description="how often somebody said that a line is theirs too, or not; in sum")]
    turned_away: Annotated[int, Meta(ge=0, description="how often somebody was turned away at the door")]
    removed: Annotated[int, Meta(ge=0, description="how often the moderators asked somebody out")]
    banned: Annotated[int, Meta(ge=0, description="how often of these for good")]


class Documentation(Struct):
    """A whole dialogue."""

    schema: Literal["resonanz/documentation/1"]
    language: Literal["de", "en"]
    address: Annotated[
        str | None, Meta(description="where the page is read; a permanent address is this, # and an anchor")
    ]
    seq: Annotated[int, Meta(ge=1, description="the last event in it")]
    as_of: Annotated[Time, Meta(description="when that event happened")]
    phase: Literal["foyer", "running", "closed"]
    title: str
    welcome: str
    company: str
    company_people: str
    collective: str
    form_of_address: Literal["sie", "du"]
    languages: list[str]
    zone: str
    starts_at: Annotated[Time, Meta(description="planned")]
    minutes: int | None
    closed_at: Time | None
    charter: list[str]
    kinds: Annotated[list[Kind], Meta(description="the kinds that were offered")]
    steps: list[Step]
    contributions: Annotated[list[Contribution], Meta(description="by number")]
    announcements: list[Announcement]
    people: list[Person]
    mood: list[KindCount]
    figures: Figures
    kept_until: Annotated[Time | None, Meta(description="when all of this is deleted; null before the end")]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA_NAME,
        **msgspec.json.schema(Documentation),
    }


def schema_text() -> str:
    """The schema as it stands in `docs/documentation-format.schema.json`."""
    return msgspec.json.format(msgspec.json.encode(schema(), order="deterministic"), indent=2).decode() + "\n"
