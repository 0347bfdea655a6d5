"""The shapes of the HTTP API, for checking what comes in and for OpenAPI. Only shapes; the rules check meaning.

Times are Unix milliseconds unless said otherwise. The browser's types are generated from these.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.facilitation import setup as rules
from app.facilitation.agenda import public_setup
from app.facilitation.commands import HideReason, Relation, Scale, Stance
from app.facilitation.core import LinkRole
from app.facilitation.setup import Address, Kind, MethodName, Reading
from app.facilitation.state import Phase

Language = Literal["de", "en"]
Secret = Annotated[str, Field(min_length=1, max_length=200, description="What stood behind # in the link.")]
Text = Annotated[str, Field(max_length=4_000)]
"""Longer than any limit of the rules, which then say by how much it is too long."""


class Shape(BaseModel):
    """The base of every shape."""

    model_config = ConfigDict(from_attributes=True)


class Problem(Shape):
    """A refusal. `code` is stable; `message` a sentence in the caller's language; `temporary`: try again may help."""

    code: str
    message: str
    temporary: bool
    field: str | None = None
    problem: str | None = None
    limit: int | None = None


class ProblemAnswer(Shape):
    """Every answer with a status of 400 or more."""

    error: Problem


class Step(Shape):
    """One entry of the agenda. `minutes` null: no clock. `cue` is seen by moderators only."""

    id: Text
    method: MethodName
    title: Text
    question: Text = ""
    text: Text = ""
    minutes: int | None = None
    cue: Text = ""
    floor: bool = True
    turn_s: int | None = 120
    points: int = 3


class PublicSetup(Shape):
    """What everyone may know of a setup. `starts_at`: local time in `zone`, ISO 8601 to the minute."""

    title: Text
    company: Text
    starts_at: Annotated[str, Field(max_length=40, examples=["2027-03-11T17:30"])]
    zone: Annotated[str, Field(max_length=60, examples=["Europe/Berlin"])]
    welcome: Text = ""
    company_people: Text = ""
    collective: Text = ""
    minutes: int | None = None
    languages: Annotated[list[str], Field(max_length=10)] = ["de", "en"]
    address: Address = "sie"
    charter: Annotated[list[Text], Field(max_length=40)] = []
    kinds: Annotated[list[Kind], Field(max_length=40)] = list(Kind)
    capacity: int = 100
    moderation: Annotated[list[Text], Field(max_length=40)] = []
    group_question: Text = ""
    groups: Annotated[list[Text], Field(max_length=40)] = []
    answers_until: Annotated[str, Field(max_length=40, examples=["2027-04-22"])] = ""
    keep_months: int = 36
    case_desk: Text = ""
    format: Text = ""


class Setup(PublicSetup):
    """A dialogue as its organiser describes it. The first step has the method "foyer"."""

    steps: Annotated[list[Step], Field(max_length=60)]

    def as_rules(self) -> rules.Setup:
        """The value the rules know, still unchecked."""
        members: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in self if name != "steps"
        }
        return rules.Setup(**members, steps=tuple(rules.Step(**dict(step)) for step in self.steps))

    @classmethod
    def of(cls, setup: rules.Setup) -> Setup:
        """The shape of a setup."""
        return cls.model_validate(asdict(setup))


def public(setup: rules.Setup) -> PublicSetup:
    """The shape of what everyone may know of a setup."""
    return PublicSetup.model_validate(public_setup(setup))


# --- the door -----------------------------------------------------------------------------------------------------


class Knock(Shape):
    """Asking what is behind a link."""

    secret: Secret


class Returning(Shape):
    """Somebody who was here before."""

    participant: str
    name: str


class DoorAnswer(Shape):
    """What the arrival page shows before any name. `present` people of `capacity` chairs. `name`: whom a personal
    invitation is for. `lobby`: whoever is new waits to be let in. `locked`: nobody new comes in now."""

    role: LinkRole
    returning: Returning | None
    dialogue: PublicSetup
    phase: Phase
    present: int
    capacity: int
    moderators: list[str]
    server_time: int
    name: str = ""
    lobby: bool = False
    locked: bool = False


class TypedWord(Shape):
    """The word of an invitation, as somebody typed it."""

    word: Annotated[str, Field(max_length=200, examples=["amsel-regal-tulpe-734"])]


class FoundDoor(Shape):
    """Where a word leads: the door `/j/{dialogue}#{secret}`."""

    dialogue: str
    secret: str


class Enter(Shape):
    """Going in. A personal return link needs no name."""

    secret: Secret
    name: Text = ""
    locale: Annotated[str, Field(max_length=35)] = ""


class Entered(Shape):
    """Who one is inside. `token`: the personal return link's secret, for `/j/{dialogue}#{token}`; bots send it."""

    participant: str
    token: str
    name: str
    role: LinkRole
    location: Annotated[str, Field(examples=["/d/{dialogue}/{participant}/"])]


# --- inside -------------------------------------------------------------------------------------------------------


class Keeping(Shape):
    """Until when something is kept, Unix milliseconds. `fixed`: the dialogue has ended; before that the times follow
    from the day it is planned for and move with it."""

    contributions_until: int
    addresses_until: int
    fixed: bool


class Me(Shape):
    """Oneself in this dialogue. `waiting`: at the door. `keeping`: until when one's words are kept."""

    participant: str
    name: str
    role: LinkRole
    token: str
    waiting: bool
    keeping: Keeping


class Rename(Shape):
    """What one wants to be called from now on."""

    name: Text


class Contribution(Shape):
    """One contribution as everyone may see it. `n` is its number (B1, B2 …); withdrawn, erased or hidden: `text` null.

    `noted_by` wrote down what `by` said; `confirmed_at`: when they said „Ja, so". `hidden`: why the moderation does
    not show it.
    """

    id: str
    n: int
    step: str
    by: str | None
    at: int
    text: str | None
    kind: Kind | None = None
    reply_to: str | None
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    withdrawn_by: str | None
    erased: bool
    noted_by: str | None
    spoken: bool
    confirmed_at: int | None
    hidden: HideReason | None


class ContributionPage(Shape):
    """A page of a step's contributions, newest first; `more`: there are older ones."""

    items: list[Contribution]
    more: bool


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

    `invited_as`: the name on their personal invitation; `browser_known`: the door would know the browser again that
    they first came with.
    """

    dialogue: str
    title: str
    participant: str
    name: str
    role: LinkRole
    locale: str
    entered_at: int
    invited_as: str
    browser_known: bool
    contributions: list[OwnContribution]
    stances: list[GivenStance]
    hidings: list[OwnHiding]
    group: str | None = Field(description="The declared group, by its name; null: no answer.")
    ratings: list[GivenRating]
    responses: list[GivenResponse]
    replies: list[GivenReply]
    cases: list[HandedOver]
    log: list[OwnDeed]


# --- the organiser ------------------------------------------------------------------------------------------------


class Claim(Shape):
    """Becoming the first organiser, by the link the server printed at its first start."""

    token: Secret
    name: Text
    password: Annotated[str, Field(max_length=1_000)]


class SignIn(Shape):
    """Signing in."""

    name: Text
    password: Annotated[str, Field(max_length=1_000)]


class OrganiserAnswer(Shape):
    """The organiser of this browser."""

    name: str


class NewDialogue(Shape):
    """A dialogue to be made."""

    setup: Setup


class Description(NewDialogue):
    """A dialogue described anew. `after`: the `agenda_version` that was seen; null: whatever it is now."""

    after: int | None = None


class Created(Shape):
    """The id of what was made."""

    id: str


class Summary(Shape):
    """A dialogue in the organiser's list."""

    id: str
    title: str
    starts_at: str
    zone: str
    phase: Phase
    people: int
    contributions: int


class Link(Shape):
    """An invitation by role. `url` holds the secret behind #; `word` leads to the same door when typed at `/w`."""

    id: str
    role: LinkRole
    label: str
    url: str
    word: str
    revoked: bool
    created_at: int


class NewLink(Shape):
    """An invitation to be made."""

    role: LinkRole
    label: Annotated[str, Field(max_length=200)] = ""


class Invitation(Link):
    """A personal invitation. `participant`: who came by it, null as long as nobody did."""

    participant: str | None
    name: str | None


class NewInvitations(Shape):
    """Personal invitations to be made: one for each of `labels` (whom they are for), then `count` without a name."""

    role: Literal["participant", "representative", "moderator"] = "participant"
    labels: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=2_000)] = []
    count: Annotated[int, Field(ge=0, le=2_000)] = 0


class Letter(Invitation):
    """A personal invitation to print: the QR code as a path of an SVG with `size` units a side."""

    qr: str
    size: int


Presence = Literal["waiting", "inside", "turned_away", "removed", "banned", "erased"]


class Guest(Shape):
    """Somebody of a dialogue, as its organiser sees them. `personal`: came by an invitation of their own."""

    participant: str
    name: str | None
    role: LinkRole
    entered_at: int
    contributions: int
    presence: Presence
    personal: bool


class NewPersonalLink(Shape):
    """The new personal link of somebody; the one before is worth nothing any more."""

    url: str


class DoorState(Shape):
    """The door of a dialogue, in numbers: `waiting` now; `turned_away`, `removed`, `banned` so far."""

    lobby: bool
    locked: bool
    waiting: int
    turned_away: int
    removed: int
    banned: int


class HouseTexts(Shape):
    """Imprint and privacy page of the house. `controller`: who is responsible, with address and a way to reach them."""

    imprint_de: Annotated[str, Field(max_length=40_000)] = ""
    imprint_en: Annotated[str, Field(max_length=40_000)] = ""
    controller: Annotated[str, Field(max_length=40_000)] = ""
    privacy_de: Annotated[str, Field(max_length=40_000)] = ""
    privacy_en: Annotated[str, Field(max_length=40_000)] = ""


class Overview(Shape):
    """One dialogue as its organiser sees it. `opened`: when each step was first opened; `ends_at`: the running
    clock; `agenda_version`: what a change of the agenda is `after`."""

    id: str
    setup: Setup
    phase: Phase
    reading: Reading
    current_step: str
    opened: dict[str, int]
    ends_at: int | None
    agenda_version: int
    links: list[Link]
    people: int
    contributions: int
    seq: int
    invitations: int
    door: DoorState
    keeping: Keeping


class WhoMayRead(Shape):
    """Who may read the documentation."""

    who: Reading


class Wish(Shape):
    """A command of the organiser: change_agenda {steps, after}, open_step {step, after},
    extend {step, minutes}, close_dialogue {after},
    announce {announcement, text}."""

    name: Annotated[str, Field(max_length=40)]
    args: dict[str, Any] = {}


class Accepted(Shape):
    """The command is stored; `seq` is the log position it is part of."""

    seq: int


class Deletion(Shape):
    """The title of the dialogue, typed as confirmation."""

    title: Text
