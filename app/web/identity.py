"""Who is asking: cookies and Bearer tokens, and the row behind them. May not know any rule of a dialogue.

A person's cookie is scoped to `/d/<dialogue>/<participant>/`, so several people live in one browser. Signatures are
checked first, without the database; then the row says whether the person was erased or the invitation revoked.
"""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Path
from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.facilitation.core import Role
from app.persistence.ports import Organiser, Person
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.tokens import Purpose, digest

PERSON_COOKIE: Final = "resonanz_person"
READER_COOKIE: Final = "resonanz_reader"
ORGANISER_COOKIE: Final = "resonanz_organiser"
PERSON_COOKIE_S: Final = 180 * 86_400
_BEARER: Final = "bearer "

DialogueId = Annotated[str, Path(max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]
ParticipantId = Annotated[str, Path(max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]


def location(dialogue: str, participant: str) -> str:
    """The path below which a person lives; also the scope of their cookie."""
    return f"/d/{dialogue}/{participant}/"


def remember_person(house: Services, response: Response, person: Person) -> None:
    """Give the browser the cookies of `person`: to act inside, and to read the documentation."""
    inside = house.tokens.issue(Purpose.COOKIE, person.dialogue, person.participant)
    reader = house.tokens.issue(Purpose.READER, person.dialogue, person.participant)
    path, secure = location(person.dialogue, person.participant), house.site.secure
    response.set_cookie(
        PERSON_COOKIE, inside, PERSON_COOKIE_S, path=path, secure=secure, httponly=True, samesite="strict"
    )
    # Lax: whoever follows a link to the documentation from a mail must be let in; it only ever reads.
    response.set_cookie(
        READER_COOKIE,
        reader,
        PERSON_COOKIE_S,
        path=f"/doc/{person.dialogue}",
        secure=secure,
        httponly=True,
        samesite="lax",
    )


def forget_person(response: Response, person: Person) -> None:
    """Take the cookies of `person` back."""
    response.delete_cookie(PERSON_COOKIE, location(person.dialogue, person.participant), httponly=True)
    response.delete_cookie(READER_COOKIE, f"/doc/{person.dialogue}", httponly=True)


def bearer(request: HTTPConnection) -> str | None:
    """The token of an `Authorization: Bearer` header; None without one."""
    header = request.headers.get("authorization", "")
    return header[len(_BEARER) :].strip() if header.lower().startswith(_BEARER) else None


def claimed_participant(house: Services, request: HTTPConnection, dialogue: str) -> str | None:
    """Whom the signatures of this request name in `dialogue`; asks no table."""
    if (token := bearer(request)) is not None:
        return house.tokens.read(Purpose.PERSON, dialogue, token)
    return house.tokens.read(Purpose.COOKIE, dialogue, request.cookies.get(PERSON_COOKIE, ""))


async def admitted(house: Services, dialogue: str, participant: str) -> Person:
    """The person, if they may still be here. Raises not_signed_in (unknown, erased), link_revoked."""
    person = await _known(house, dialogue, participant)
    await _check_invitation(house, person)
    return person


async def _known(house: Services, dialogue: str, participant: str) -> Person:
    person = await house.store.directory.person(dialogue, participant)
    if person is None or person.name is None:
        raise Problem("not_signed_in")
    return person


async def _check_invitation(house: Services, person: Person) -> None:
    # Revoking the shared participants' link stops new arrivals only; who is in stays in. An invitation to a role with
    # rights of its own (moderator, representative, projector) ends with its link, or a leaked one could not be undone.
    if person.role is Role.PARTICIPANT:
        return
    link = await house.store.directory.link(person.link)
    if link is None or link.revoked_at is not None:
        raise Problem("link_revoked")


async def person_here(
    house: House, request: HTTPConnection, dialogue: DialogueId, participant: ParticipantId
) -> Person:
    """The person whose path this is, signed in. Raises not_signed_in, link_revoked, dialogue_unknown, _deleted."""
    person = await person_known(house, request, dialogue, participant)
    await _check_invitation(house, person)
    return person


async def person_known(
    house: House, request: HTTPConnection, dialogue: DialogueId, participant: ParticipantId
) -> Person:
    """The same, also once their invitation was revoked: whoever may not act may still take back what is theirs."""
    if claimed_participant(house, request, dialogue) != participant:
        raise Problem("not_signed_in")
    await house.dialogue(dialogue, request)
    return await _known(house, dialogue, participant)


async def reader(house: Services, request: HTTPConnection, dialogue: str) -> Person | None:
    """The person this browser may read the documentation of `dialogue` as, if any."""
    token = request.cookies.get(READER_COOKIE, "")
    participant = house.tokens.read(Purpose.READER, dialogue, token)
    if participant is None:
        return None
    try:
        return await admitted(house, dialogue, participant)
    except Problem:
        return None


async def signed_in(house: Services, request: HTTPConnection) -> Organiser | None:
    """The organiser of this browser, if any."""
    token = request.cookies.get(ORGANISER_COOKIE)
    return await house.store.organisers.signed_in(digest(token), house.clock()) if token else None


async def organiser_here(house: House, request: HTTPConnection) -> Organiser:
    """The organiser, signed in. Raises organiser_not_signed_in."""
    organiser = await signed_in(house, request)
    if organiser is None:
        raise Problem("organiser_not_signed_in")
    return organiser


OrganiserHere = Annotated[Organiser, Depends(organiser_here)]


async def owned_dialogue(house: House, organiser: OrganiserHere, request: HTTPConnection, dialogue: DialogueId) -> str:
    """The id of a dialogue that belongs to the organiser. Others learn no more than that there is none."""
    if not await house.store.organisers.owns(organiser.id, dialogue):
        raise await house.missing(dialogue)
    await house.dialogue(dialogue, request)
    return dialogue


PersonHere = Annotated[Person, Depends(person_here)]
PersonKnown = Annotated[Person, Depends(person_known)]
OwnedDialogue = Annotated[str, Depends(owned_dialogue)]
