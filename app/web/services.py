"""What the routes are given: the store, the rooms, the signer, the address of the house. May not make any of it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from app.facilitation.rehearsing import is_rehearsal
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Store
from app.rehearsal.house import ALLOWANCE_HEADER
from app.rooms.house import Rooms
from app.web import problems
from app.web.limits import Buckets, GrowingDelay, Words
from app.web.models import Summary
from app.web.passwords import Passwords
from app.web.problems import Problem
from app.web.relays import Relays
from app.web.robots import Robots
from app.web.seals import Seals
from app.web.tokens import Purpose, Tokens


@dataclass(frozen=True, slots=True)
class Site:
    """How the house is reached. `base_url` without a slash at its end; `origins` may write; `secure`: by TLS."""

    base_url: str
    origins: frozenset[str]
    secure: bool
    sign_in_s: int = 14 * 86_400
    per_address_limit: int = 0
    metrics_token: str = ""
    chairs_limit: int = 1_000
    recheck_s: float = 20.0
    """How often an open socket asks whether its invitation still holds (threat T3)."""
    local_url: str = "http://127.0.0.1:8000"
    """How this very process is reached on its own machine, for robots."""
    imprint: str = ""
    controller: str = ""
    """What stands on the imprint and privacy page as long as no organiser wrote it."""
    voice: bool = True
    """Whether people may talk here, as far as the house goes."""
    media_key: str = ""
    """What a media process shows; empty: none is let in."""
    relays: Relays = field(default_factory=Relays)


@dataclass(slots=True)
class Services:
    """Everything a route may use. `clock`: Unix milliseconds; `ready`: whether new people may be sent here."""

    site: Site
    store: Store
    rooms: Rooms
    tokens: Tokens
    passwords: Passwords
    seals: Seals
    clock: Callable[[], int]
    tries: GrowingDelay
    addresses: Buckets
    words: Words
    robots: Robots = field(default_factory=Robots)
    claiming: asyncio.Lock = field(default_factory=asyncio.Lock)
    summaries: OrderedDict[tuple[str, int, str], Summary | None] = field(default_factory=OrderedDict)
    """What the organisers' lists say of dialogues, by dialogue, seq and log; the longest unused goes first."""

    @property
    def ready(self) -> bool:
        """False as soon as the house sends its people away."""
        return not self.rooms.draining

    async def dialogue(self, dialogue: str, request: HTTPConnection | None = None) -> tuple[Dialogue, int]:
        """Fold and seq of `dialogue`. From here on `request` is answered in its form of address.

        Raises `Problem` dialogue_unknown, dialogue_deleted.
        """
        try:
            state, seq = await self.rooms.state(dialogue)
        except DialogueUnknown:
            raise await self.missing(dialogue) from None
        if state.setup is None:
            raise Problem("dialogue_unknown")
        if request is not None:
            setup = state.setup
            problems.speak_as(request, address=setup.address, collective=setup.collective, company=setup.company)
        return state, seq

    async def missing(self, dialogue: str) -> Problem:
        """Why there is no such dialogue: it never was, or it was deleted."""
        head = await self.store.log.head(dialogue)
        return Problem("dialogue_deleted" if head and head.deleted else "dialogue_unknown")

    def limit_address(self, request: HTTPConnection) -> None:
        """Raises `too_fast` if the operator limits addresses and this one came too often."""
        if self.site.per_address_limit and request.client and not self._is_robot(request):
            wait = self.addresses.take(request.client.host)
            if wait:
                raise Problem("too_fast", retry_s=wait)

    def _is_robot(self, request: HTTPConnection) -> bool:
        """Robots of a rehearsal all come from one address: the house gave them an allowance for their own dialogue."""
        dialogue, token = request.path_params.get("dialogue", ""), request.headers.get(ALLOWANCE_HEADER, "")
        return is_rehearsal(dialogue) and self.tokens.read(Purpose.REHEARSAL, dialogue, token) is not None


def services(request: HTTPConnection) -> Services:
    """The services of this application."""
    found: Services = request.app.state.services
    return found


House = Annotated[Services, Depends(services)]
