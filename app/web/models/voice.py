"""The shapes of voice over HTTP: ways through the network, and the echo test."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.voice_frames import OFFER_MAX_CHARS
from app.web.models.base import Secret, Shape

Sdp = Annotated[str, Field(min_length=1, max_length=OFFER_MAX_CHARS, description="Session description (RFC 8866).")]


class IceServer(Shape):
    """A relay (TURN), as browsers take it. `credential` holds until `until` of the answer."""

    urls: list[str]
    username: str
    credential: str


class RecordingsKept(Shape):
    """How many recordings of voice there are, of how many people; how many of these want theirs in the documentation
    (`shared`), and whether the organiser does (`published`)."""

    count: int
    people: int
    shared: int
    published: bool


class Published(Shape):
    """Whether recordings may stand in the documentation."""

    on: bool


class VoiceWays(Shape):
    """Whether there is voice here, and over which relays it may go. `until`: Unix milliseconds."""

    offered: bool
    ice_servers: list[IceServer]
    until: int


class EchoOffer(Shape):
    """A browser's offer for an echo test."""

    sdp: Sdp


class EchoAtDoor(EchoOffer):
    """The same before any name is given."""

    secret: Secret


class EchoAnswer(Shape):
    """The answer to the offer. The echo stops by itself after a minute."""

    sdp: str
