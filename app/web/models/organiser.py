"""The shapes of what organisers ask and get."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from app.facilitation.core import LinkRole
from app.facilitation.setup import Reading
from app.facilitation.state import Phase
from app.web.models.base import Secret, Setup, Shape, Text
from app.web.models.inside import Keeping


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
    """A dialogue to be made. `continues`: the dialogue of the organiser's whose series it continues, or begins."""

    setup: Setup
    continues: Annotated[str, Field(max_length=40)] | None = None


class Description(Shape):
    """A dialogue described anew. `after`: the `agenda_version` that was seen; null: whatever it is now."""

    setup: Setup
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
    labels: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=2_000)] = []  # noqa: RUF012 (pydantic copies it)
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
    announce {announcement, text}, keep_pair {one, other, wish}."""

    name: Annotated[str, Field(max_length=40)]
    args: dict[str, Any] = {}  # noqa: RUF012 (pydantic copies it)


class Accepted(Shape):
    """The command is stored; `seq` is the log position it is part of."""

    seq: int


class Deletion(Shape):
    """The title of the dialogue, typed as confirmation."""

    title: Text
