"""Voice over HTTP and the door for media processes. What is live of people's voices goes by their own socket.

The echo test works before one has a name, so that sound can be tried days before by the same link.
"""

from __future__ import annotations

import hmac
from typing import Final

import structlog
from fastapi import APIRouter, Request, WebSocket

from app.facilitation.core import SEATED_ROLES
from app.rooms.voice import NoVoice
from app.voice_frames import PATH
from app.web import models, problems
from app.web.door import opened
from app.web.identity import DialogueId, PersonAtDoor, bearer
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.wire import UvicornWire, text_of

inside = APIRouter(prefix="/d/{dialogue}/{participant}/api", tags=["inside"])
door = APIRouter(prefix="/api/dialogues/{dialogue}", tags=["door"])
media = APIRouter()
RETRY_S: Final = 3
_log = structlog.get_logger(__name__)


def _ways(house: Services) -> models.VoiceWays:
    site, now_ms = house.site, house.clock()
    if not site.relays.urls or not site.voice:
        return models.VoiceWays(offered=site.voice, ice_servers=[], until=now_ms)
    key = site.relays.credential(now_ms // 1_000)
    relay = models.IceServer(urls=list(site.relays.urls), username=key.username, credential=key.password)
    return models.VoiceWays(offered=True, ice_servers=[relay], until=key.until * 1_000)


async def _echo(house: Services, dialogue: str, sdp: str) -> models.EchoAnswer:
    if not house.site.voice:
        raise Problem("no_voice")
    try:
        return models.EchoAnswer(sdp=await house.rooms.voices.echo(dialogue, sdp))
    except NoVoice:
        raise Problem("voice_unavailable", retry_s=RETRY_S) from None


@inside.get("/voice")
async def ways(house: House, person: PersonAtDoor) -> models.VoiceWays:
    """Whether there is voice for this person, and over which relays, with a credential for them."""
    ways = _ways(house)
    return ways if person.role in SEATED_ROLES else models.VoiceWays(offered=False, ice_servers=[], until=ways.until)


@inside.post("/echo")
async def echo(house: House, person: PersonAtDoor, offer: models.EchoOffer) -> models.EchoAnswer:
    """Hear oneself, through the server and nobody else."""
    if not await house.rooms.may_ask(person.dialogue, person.participant):
        raise Problem("too_fast", retry_s=1)
    return await _echo(house, person.dialogue, offer.sdp)


@door.post("/voice")
async def ways_at_door(house: House, request: Request, dialogue: DialogueId, knock: models.Knock) -> models.VoiceWays:
    """The same, before any name is given."""
    house.limit_address(request)
    await opened(house, dialogue, knock.secret)
    return _ways(house)


@door.post("/echo")
async def echo_at_door(
    house: House, request: Request, dialogue: DialogueId, offer: models.EchoAtDoor
) -> models.EchoAnswer:
    """The echo test, before any name is given."""
    house.limit_address(request)
    await house.dialogue(dialogue, request)
    await opened(house, dialogue, offer.secret)
    return await _echo(house, dialogue, offer.sdp)


class _MediaWire:
    """The line to a media process, past uvicorn's own waiting."""

    def __init__(self, wire: UvicornWire) -> None:
        self._wire = wire

    async def receive(self) -> str | bytes | None:
        return await self._wire.receive()

    def send(self, text: str) -> None:
        self._wire.write(text_of(text))

    def cut(self) -> None:
        self._wire.abort()


@media.websocket(PATH)
async def media_process(socket: WebSocket, house: House) -> None:
    """The line of one media process; see app/voice_frames.py."""
    shown = bearer(socket) or ""
    if not house.site.media_key or not hmac.compare_digest(shown.encode(), house.site.media_key.encode()):
        await socket.send_denial_response(problems.answer(socket, "not_allowed"))
        return
    if not house.ready:
        await socket.send_denial_response(problems.answer(socket, "shutting_down", retry_s=2))
        return
    await socket.accept()
    wire = UvicornWire(socket.scope, socket.receive, socket.send)
    try:
        await house.rooms.voices.serve_media(_MediaWire(wire))
    finally:
        wire.let_go()
