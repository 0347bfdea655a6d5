"""The shapes of what is kept of one person, to take along."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from app.facilitation.commands import HideReason, Relation, Scale, Stance
from app.facilitation.core import LinkRole
from app.facilitation.setup import Kind
from app.web.models.base import Shape


class OwnContribution(Shape):
    """A contribution as its author gets it back."""

    id: str
    n: int
    step: str
    text: str | None
    kind: Kind | None
    named: bool
    at: int
    reply_to: str | None
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    noted_by: str | None
    spoken: bool
    confirmed_at: int | None


class GivenStance(Shape):
    """What one told the author of a line."""

    contribution: str
    n: int
    stance: Stance


class OwnHiding(Shape):
    """Why the moderation hid a line of one's own, and what one answered. `words` null: erased."""

    contribution: str
    reason: HideReason
    words: str | None
    at: int
    answer: str | None
    answered_at: int | None
    shown_again_at: int | None


class GivenRating(Shape):
    """How it was for this person, in one closing round on one scale, 1 to 5."""

    step: str
    scale: Scale
    value: int


class GivenResponse(Shape):
    """What one said to „Was wir verstanden haben". `understood`: the words one answered to, as they stand now."""

    read_back: str
    understood: str | None
    agrees: bool
    text: str | None
    at: int
    taken_in_at: int | None


class GivenReply(Shape):
    """What one said to an answer; `number`: A1, A2 …"""

    answer: str
    number: int
    reply: str
    text: str | None
    at: int


class OwnRecording(Shape):
    """A recording of one's voice; the sound itself is `me/recordings/{recording}`. `ms` null: it has not ended."""

    recording: int
    step: str
    place: str
    began_at: int
    ms: int | None


class OwnDeed(Shape):
    """One thing one did, as it stands in the log: `type` and `members` of the event, erased words null."""

    seq: int
    at: int
    type: str
    members: dict[str, Any]


class HandedOver(Shape):
    """What one handed over in confidence, with the ids of those who may read it."""

    case: str
    words: str | None
    contact: str | None
    readers: list[str]
    handed_at: int
    done_at: int | None


class MyData(Shape):
    """Everything the house keeps of one person in one dialogue. `log`: all one did, whatever part it belongs to.

    `invited_as`: the name on their personal invitation; `recognisable`: a checksum of it is kept, by which they are
    known in other dialogues of a series; `met_before`: how many of those here they met there. `browser_known`: the door
    would know the browser again that they first came with.
    """

    dialogue: str
    title: str
    participant: str
    name: str
    role: LinkRole
    locale: str
    entered_at: int
    invited_as: str
    recognisable: bool
    met_before: int
    browser_known: bool
    contributions: list[OwnContribution]
    stances: list[GivenStance]
    hidings: list[OwnHiding]
    group: str | None = Field(description="The declared group, by its name; null: no answer.")
    languages: list[str] = Field(description="In which one said one can talk at a table; none: no answer.")
    ratings: list[GivenRating]
    responses: list[GivenResponse]
    replies: list[GivenReply]
    cases: list[HandedOver]
    recordings: list[OwnRecording]
    log: list[OwnDeed]
