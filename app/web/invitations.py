"""Personal invitations: one link, QR code and word for each person, to print, to send, to type."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

import segno
import structlog
from fastapi import APIRouter, Request, Response

from app import documentation
from app.facilitation import limits, text
from app.facilitation.core import Role
from app.persistence.ports import Link, Person
from app.web import models, problems, words
from app.web.identity import OwnedDialogue
from app.web.links import link_shape, link_url, spell
from app.web.problems import Problem
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/invitations", tags=["organiser"])
_log = structlog.get_logger(__name__)
INVITATIONS_MAX: Final = 2_000
CSV: Final = "text/csv; charset=utf-8"
COLUMNS: Final = ("name", "role", "word", "link", "came")


@router.get("")
async def invitations(house: House, dialogue: OwnedDialogue) -> list[models.Invitation]:
    """All personal invitations, in the order in which they were made."""
    return [_shape(house, link, person) for link, person in await _all(house, dialogue)]


async def _all(house: Services, dialogue: str) -> list[tuple[Link, Person | None]]:
    """Every personal invitation with who came by it."""
    links = await personal_links(house, dialogue)
    people = await house.store.directory.people(dialogue)
    came = {person.link: person for person in people if person.name is not None}
    return [(link, came.get(link.id)) for link in links]


async def personal_links(house: Services, dialogue: str) -> list[Link]:
    """The personal invitations of a dialogue, oldest first; their words can be typed from now on."""
    links = [link for link in await house.store.directory.links(dialogue) if link.personal]
    await spell(house, links)
    return links


def _shape(house: Services, link: Link, person: Person | None) -> models.Invitation:
    return models.Invitation(
        **link_shape(house, link).model_dump(),
        participant=None if person is None else person.participant,
        name=None if person is None else person.name,
    )


@router.post("", status_code=201)
async def invite(house: House, dialogue: OwnedDialogue, new: models.NewInvitations) -> list[models.Invitation]:
    """Make personal invitations. Raises too_many_invitations."""
    labels = _labels(new)
    there = await house.store.directory.links(dialogue)
    if sum(1 for link in there if link.personal) + len(labels) > INVITATIONS_MAX:
        raise Problem("too_many_invitations", limit=INVITATIONS_MAX)
    made = await house.store.directory.invite(dialogue, Role(new.role), labels, house.clock(), house.tokens.known_by)
    await spell(house, made)
    _log.info("invitations_made", dialogue=dialogue, count=len(made))
    return [_shape(house, link, None) for link in made]


def _labels(new: models.NewInvitations) -> list[str]:
    named = [text.line(label)[: limits.NAME_MAX_CHARS] for label in new.labels]
    return [label for label in named if label] + [""] * new.count


@router.get("/letters")
async def letters(house: House, dialogue: OwnedDialogue) -> list[models.Letter]:
    """The invitations that still hold, each with its QR code, to be printed."""
    valid = [(link, person) for link, person in await _all(house, dialogue) if link.revoked_at is None]
    codes = await asyncio.to_thread(_codes, [link_url(house, link) for link, _ in valid])
    return [
        models.Letter(**_shape(house, link, person).model_dump(), qr=path, size=size)
        for (link, person), (path, size) in zip(valid, codes, strict=True)
    ]


def _codes(addresses: Iterable[str]) -> list[tuple[str, int]]:
    return [_code(address) for address in addresses]


def _code(address: str) -> tuple[str, int]:
    """A QR code as a path of filled runs, one unit a module, and how many units a side has; no border."""
    rows: Sequence[bytearray] = segno.make(address, error="m", micro=False).matrix
    runs = (f"M{x} {y}h{width}v1h-{width}z" for y, row in enumerate(rows) for x, width in _runs(row))
    return "".join(runs), len(rows)


def _runs(row: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Where dark stretches of a row begin and how long they are."""
    start = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, x - start
            start = None


@router.get("/export.csv", response_class=Response, responses={200: {"content": {CSV: {}}}})
async def export(house: House, request: Request, dialogue: OwnedDialogue) -> Response:
    """The invitations that still hold as a table, for letters made elsewhere (mail merge)."""
    say, rows = problems.language_of(request), io.StringIO(newline="")
    state, _ = await house.dialogue(dialogue)
    writer = csv.writer(rows, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([words.text(say, f"invitations-column-{column}") for column in COLUMNS])
    company = state.described.company
    for link, person in await _all(house, dialogue):
        if link.revoked_at is None:
            cells = _cells(house, link, person, say, company)
            writer.writerow([documentation.safe_cell(cell) for cell in cells])
    body = (documentation.BYTE_ORDER_MARK + rows.getvalue()).encode()
    name = {"Content-Disposition": f'attachment; filename="resonanz-{dialogue}.csv"', "Cache-Control": "no-store"}
    return Response(body, media_type=CSV, headers=name)


def _cells(house: Services, link: Link, person: Person | None, language: str, company: str) -> Iterable[str]:
    yield link.label
    yield words.text(language, f"invitations-role-{link.role.value}", {"company": company})
    yield house.tokens.word(link.id, link.generation)
    yield link_url(house, link)
    yield words.text(language, "doc-yes") if person is not None else ""
