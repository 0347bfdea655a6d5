"""The shapes of the door: what is asked and told before somebody is in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.facilitation.core import LinkRole
from app.facilitation.state import Phase
from app.web.models.base import PublicSetup, Secret, Shape, Text


class Knock(Shape):
    """Asking what is behind a link."""

    secret: Secret


class Returning(Shape):
    """Somebody who was here before."""

    participant: str
    name: str


class DoorAnswer(Shape):
    """What the arrival page shows before any name. `present` people of `capacity` chairs. `name`: whom a personal
    invitation is for. `lobby`: whoever is new waits to be let in. `locked`: nobody new comes in now. `voice`: one may
    talk behind it."""

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
    voice: bool = False


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
