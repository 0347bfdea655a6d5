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
HideReason = Literal["third_party", "personal_case", "insult", "advertising", "off_topic", "other"]
Status = Literal["open", "promised", "in_progress", "done", "exists", "partly", "no"]
Day = Annotated[str, Meta(description="ISO 8601 date", pattern=r"^\d{4}-\d\d-\d\d$")]
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


class Somebody(Struct):
    """A person of the dialogue. `name` null: erased; `person` null: the organiser."""

    person: Seat | None
    name: str | None
    role: Role


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
    noted_by: Annotated[Somebody | None, Meta(description="who wrote it down for the one who said it")]
    spoken: Annotated[bool, Meta(description="said aloud, whoever wrote it down")]
    confirmed_at: Annotated[Time | None, Meta(description="when the one who said it said „Ja, so“")]
    hidden: Annotated[HideReason | None, Meta(description="why the moderation does not show it; `text` is null then")]
    table: Annotated[int | None, Meta(description="the table it was said at, from 1; null: before everybody")]


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
    """Numbers. All but `stances` can be recounted from the other members."""

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
    spoken: Count
    noted: Count
    confirmed: Count
    stances: Annotated[int, Meta(ge=0, description="how often somebody said that a line is theirs too, or not; in sum")]


class Response(Struct):
    """What somebody said to a theme, a read-back or an answer. `agrees` null: nothing was asked."""

    at: Time
    person: Seat | None
    name: str | None
    role: Role
    agrees: bool | None
    text: str | None
    contribution: Annotated[int | None, Meta(description="the contribution it is about, if it is about one")]
    taken_in_at: Annotated[Time | None, Meta(description="when a new wording of the read-back took it in")]


class WeightReason(Struct):
    """Why somebody put points on a theme."""

    person: Seat | None
    name: str | None
    role: Role
    points: Count
    text: str


class Theme(Struct):
    """Contributions that belong together. `points` null: not weighed."""

    n: int
    number: str
    title: str
    earlier: Annotated[list[str], Meta(description="former headings, oldest first")]
    at: Time
    contributions: list[int]
    responses: Annotated[list[Response], Meta(description="what authors said to „Haben wir Sie richtig verstanden?“")]
    points: Count | None
    reasons: list[WeightReason]
    tables: Annotated[list[int], Meta(description="the tables its contributions were said at: a trace, no vote")]


class ReadBack(Struct):
    """What the company understood. Without themes and contributions: of the whole dialogue."""

    n: int
    at: Time
    person: Seat | None
    name: str | None
    role: Role
    text: str | None
    themes: list[int]
    contributions: list[int]
    revised_at: Time | None
    responses: list[Response]


class FormerAnswer(Struct):
    """What the company had answered before. `next_on`: until when it had promised a message."""

    status: Status
    text: str | None
    reason: str | None
    next_on: Day
    at: Time
    person: Seat | None
    name: str | None
    role: Role


class Answer(Struct):
    """What will become of what `read_back` is about."""

    n: int
    number: str
    read_back: int
    status: Status
    text: str | None
    reason: str | None
    responsible: Somebody
    department: str
    next_on: Annotated[Day, Meta(description="the next message; for `open`: an answer by")]
    at: Time
    person: Seat | None
    name: str | None
    role: Role
    earlier: list[FormerAnswer]
    replies: list[Response]


class Open(Struct):
    """A theme, or an idea in none, that has no answer yet."""

    theme: int | None
    contribution: int | None
    until: Day | None


class Rating(Struct):
    """How people in a role answered a scale of the closing round `step`: `answered` of `of` people did.

    `counts`: how many said 5 (entirely) to 1; null if fewer than five answered.
    """

    step: str
    scale: Literal["heard", "learned"]
    role: Role
    of: Count
    answered: Count
    counts: dict[str, Count] | None


class MoodGroup(Struct):
    """How often each kind was chosen in one declared group. Shown from five people on."""

    group: str
    kinds: dict[str, Count]


class TableSeats(Struct):
    """Who sat at a table in a round, the host among them."""

    table: Annotated[int, Meta(ge=1)]
    host: Somebody | None
    people: list[Somebody]


class Seating(Struct):
    """One round at the tables, as people sat at its end."""

    step: str
    round: Annotated[int, Meta(ge=1)]
    tables: list[TableSeats]


class Laid(Struct):
    """Something on a tablecloth. `points`: from its left and upper edge, 0 to 1,000."""

    shape: Literal["text", "stroke", "arrow", "heart"]
    points: list[tuple[int, int]]
    text: str
    round: Count


class TableSheet(Struct):
    """What a table leaves: its cloth, what it handed in, and (by round) what was said there."""

    table: Annotated[int, Meta(ge=1)]
    host: Somebody | None
    handed_in: list[str]
    cloth: list[Laid]
    rounds: dict[str, list[int]]


class Recording(Struct):
    """A recording of one voice that its person and the organiser let be heard. `table` null: at no table."""

    recording: Annotated[int, Meta(ge=1)]
    person: Seat | None
    name: str | None
    role: Role
    step: str
    table: Annotated[int, Meta(ge=1)] | None
    began_at: Time
    seconds: Count
    address: Annotated[str | None, Meta(description="of the sound (Ogg/Opus), for those who may read this")]


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
    themes: list[Theme]
    without_theme: Annotated[list[int], Meta(description="contributions in no theme, once there are themes")]
    points_each: Annotated[int, Meta(ge=0, description="how many points each person had; 0: nothing was weighed")]
    read_backs: list[ReadBack]
    answers: list[Answer]
    open: list[Open]
    ratings: list[Rating]
    mood_groups: list[MoodGroup]
    hidden: Annotated[dict[str, Count], Meta(description="how often something was hidden, by reason")]
    rewritten: Annotated[int, Meta(ge=0, description="how often an author wrote a hidden contribution anew")]
    cases: Annotated[int, Meta(ge=0, description="personal cases handed over in confidence, never more")]
    removed: Annotated[int, Meta(ge=0, description="how often the moderation asked somebody out")]
    banned: Annotated[int, Meta(ge=0, description="how often of these for good")]
    turned_away: Annotated[int, Meta(ge=0, description="how often somebody was turned away at the door")]
    seatings: list[Seating]
    tables: list[TableSheet]
    meetings: Annotated[int, Meta(ge=0, description="how often two people sat at a table together, in all rounds")]
    met_again: Annotated[int, Meta(ge=0, description="how many of these had met at a table before")]
    turns: Annotated[int, Meta(ge=0, description="how often somebody had the floor")]
    speakers: Annotated[int, Meta(ge=0, description="how many people had it")]
    with_sound: Annotated[int, Meta(ge=0, description="for how many people the network let voice through")]
    without_sound: Annotated[int, Meta(ge=0, description="for how many it let none through")]
    wrote_instead: Annotated[int, Meta(ge=0, description="how many of these wrote something")]
    recordings: list[Recording]


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
