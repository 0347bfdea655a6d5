"""Invitations: shared links by role, with QR codes. Their secrets are computed from the row's id, never stored."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

import segno
import structlog
from fastapi import APIRouter, Response

from app.facilitation import text
from app.facilitation.core import Role
from app.persistence.ports import Link
from app.web import models
from app.web.identity import OwnedDialogue
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.tokens import Purpose

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/links", tags=["organiser"])
_log = structlog.get_logger(__name__)
DEFAULT_LINKS: Final = (Role.PARTICIPANT, Role.MODERATOR, Role.REPRESENTATIVE, Role.PROJECTOR)
LABEL_MAX_CHARS: Final = 80
QR_MODULE_PX: Final = 8
SVG: Final = "image/svg+xml"


def arrival_url(base_url: str, dialogue: str, secret: str) -> str:
    """The address of the door; the secret stands behind #, so no server or log ever sees it."""
    return f"{base_url}/j/{dialogue}#{secret}"


def link_url(house: Services, link: Link) -> str:
    """The address an invitation is given out with."""
    secret = house.tokens.issue(Purpose.LINK, link.dialogue, link.id, link.generation)
    return arrival_url(house.site.base_url, link.dialogue, secret)


async def spell(house: Services, links: Sequence[Link]) -> None:
    """Let the words of these invitations be typed: those of older versions, or of another key of the house, too."""
    right = {link.id: house.tokens.word_digest(house.tokens.word(link.id, link.generation)) for link in links}
    await house.store.directory.set_words({link.id: right[link.id] for link in links if link.word != right[link.id]})


def by_age_and_role(link: Link) -> tuple[int, int]:
    """Sorts invitations: oldest first, the first four in the order of `DEFAULT_LINKS`."""
    return link.created_at, DEFAULT_LINKS.index(link.role)


def link_shape(house: Services, link: Link) -> models.Link:
    """An invitation as its organiser sees it."""
    return models.Link(
        id=link.id,
        role=link.role.value,
        label=link.label,
        url=link_url(house, link),
        word=house.tokens.word(link.id, link.generation),
        revoked=link.revoked_at is not None,
        created_at=link.created_at,
    )


@router.post("", status_code=201)
async def add(house: House, dialogue: OwnedDialogue, new: models.NewLink) -> models.Link:
    """Make a further invitation."""
    label = text.line(new.label)[:LABEL_MAX_CHARS]
    link = await house.store.directory.add_link(dialogue, Role(new.role), label, house.clock())
    await spell(house, [link])
    return link_shape(house, link)


@router.delete("/{link}", status_code=204)
async def revoke(house: House, dialogue: OwnedDialogue, link: str) -> None:
    """Revoke an invitation. Nobody new comes in by it. Participants who are in stay in; whoever leads, answers for
    the company or projects by it is sent out, so that a leaked link of theirs can be undone."""
    row = await _link(house, dialogue, link)
    if row.revoked_at is None:
        await house.store.directory.revoke_link(dialogue, link, house.clock())
        _log.info("link_revoked", dialogue=dialogue, role=row.role.value)
    if row.role is not Role.PARTICIPANT:
        for person in await house.store.directory.people(dialogue):
            if person.link == link:
                await house.rooms.removed(dialogue, person.participant)


@router.get("/{link}/qr.svg", response_class=Response, responses={200: {"content": {SVG: {}}}})
async def qr(house: House, dialogue: OwnedDialogue, link: str) -> Response:
    """The invitation as a QR code, black on white whatever the theme: cameras want it so."""
    row = await _link(house, dialogue, link)
    picture = io.BytesIO()
    code = segno.make(link_url(house, row), error="m", micro=False)
    code.save(
        picture, kind="svg", scale=QR_MODULE_PX, border=4, dark="#000", light="#fff", svgclass=None, lineclass=None
    )
    return Response(picture.getvalue(), media_type=SVG, headers={"Cache-Control": "no-store"})


async def _link(house: Services, dialogue: str, link: str) -> Link:
    row = await house.store.directory.link(link)
    if row is None or row.dialogue != dialogue:
        raise Problem("not_found")
    return row
