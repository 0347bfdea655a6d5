"""The handshake of the live connection: who may open it is settled before it is accepted; then the rooms run it.

A browser needs its person's cookie and the exact Origin (threat T1); a bot sends `Authorization: Bearer` instead.
"""

from __future__ import annotations

import asyncio

import structlog
from fastapi import APIRouter, WebSocket
from starlette.requests import HTTPConnection

from app.facilitation.core import Role
from app.persistence.ports import DialogueUnknown, Person, StoreUnavailable
from app.web import problems
from app.web.identity import DialogueId, ParticipantId, bearer, check_invitation, person_at_door
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.wire import EXTENSION, UvicornWire

router = APIRouter()
_log = structlog.get_logger(__name__)


@router.websocket("/d/{dialogue}/{participant}/ws")
async def live(socket: WebSocket, house: House, dialogue: DialogueId, participant: ParticipantId) -> None:
    """One live connection of one person; frames as described in docs/protocol.md."""
    try:
        _check_handshake(house, socket)
        person = await person_at_door(house, socket, dialogue, participant)
    except Problem as problem:
        await socket.send_denial_response(problems.answer(socket, problem.code, problem.detail, problem.retry_s))
        return
    except StoreUnavailable:
        await socket.send_denial_response(problems.answer(socket, "unavailable", retry_s=2))
        return
    assert EXTENSION in socket.scope["extensions"], "the server must run with WireProtocol"
    await socket.accept()
    wire = UvicornWire(socket.scope, socket.receive, socket.send)
    watching = asyncio.get_running_loop().create_task(_watch(house, person))
    try:
        await house.rooms.serve_connection(wire, person, problems.language_of(socket))
    except (DialogueUnknown, StoreUnavailable):
        wire.abort()  # deleted or lost between handshake and room; whoever comes back is told why
    finally:
        wire.let_go()
        watching.cancel()


async def _watch(house: Services, person: Person) -> None:
    """Show a person out whose invitation was revoked, whichever process it was revoked in.

    Erasure, asking out and new links need no watching: every process follows the log and the people.
    """
    if person.role is Role.PARTICIPANT:
        return  # revoking their link stops new arrivals only
    while True:
        await asyncio.sleep(house.site.recheck_s)
        try:
            await check_invitation(house, person)
        except Problem:
            await house.rooms.removed(person.dialogue, person.participant)
            return
        except StoreUnavailable:
            _log.info("recheck_later", dialogue=person.dialogue)


def _check_handshake(house: Services, request: HTTPConnection) -> None:
    if not house.ready:
        raise Problem("shutting_down", retry_s=2)
    if bearer(request) is None and request.headers.get("origin") not in house.site.origins:
        raise Problem("bad_origin")
