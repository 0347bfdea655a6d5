"""Who is asking: cookies and Bearer tokens, and the row behind them. May not know any rule of a dialogue.

A person's cookie is scoped to `/d/<dialogue>/<participant>/`, so several people live in one browser. Signatures are
checked first, without the database; then the row says whether the person was erased, their link given anew or their
invitation revoked, and the log whether they wait at the door or had to leave.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Annotated, Final

from fastapi import Depends, Path
from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.facilitation.core import Role
from app.facilitation.state import Dialogue
from app.persistence.organiser_ports import Organiser
from app.persistence.ports import Person
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.tokens import Claimed, Purpose, digest

PERSON_COOKIE: Final = "resonanz_person"
READER_COOKIE: Final = "resonanz_reader"
DEVICE_COOKIE: Final = "resonanz_device"
ORGANISER_COOKIE: Final = "resonanz_organiser"
PERSON_COOKIE_S: Final = 180 * 86_400
DEVICE_BYTES: Final = 16
DEVICE_MAX_CHARS: Final = 64
DOORS: Final = "/api/dialogues"
"""Below it the door knows a browser again, and nowhere else."""
_BEARER: Final = "bearer "

DialogueId = Annotated[str, Path(max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]
ParticipantId = Annotated[str, Path(max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]


def location(dialogue: str, participant: str) -> str:
    """The path below which a person lives; also the scope of their cookie."""
    return f"/d/{dialogue}/{participant}/"


def personal_token(house: Services, person: Person) -> str:
    """The secret of the personal return link, as it holds now."""
    return house.tokens.issue(Purpose.PERSON, person.dialogue, person.participant, person.generation)


def remember_person(house: Services, response: Response, person: Person) -> None:
    """Give the browser the cookies of `person`: to act inside, and to read the documentation."""
    subject = (person.dialogue, person.participant, person.generation)
    inside = house.tokens.issue(Purpose.COOKIE, *subject)
    reader = house.tokens.issue(Purpose.READER, *subject)
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


def device_of(request: HTTPConnection) -> str:
    """The random number of this browser; a new one if it has none. A bot that sends none is new each time."""
    known = request.cookies.get(DEVICE_COOKIE, "")
    return known if 0 < len(known) <= DEVICE_MAX_CHARS else secrets.token_urlsafe(DEVICE_BYTES)


def remember_device(house: Services, response: Response, device: str) -> None:
    """Let the door know this browser again."""
    response.set_cookie(
        DEVICE_COOKIE,
        device,
        PERSON_COOKIE_S,
        path=DOORS,
        secure=house.site.secure,
        httponly=True,
        samesite="strict",
    )


def device_digest(dialogue: str, device: str) -> str:
    """What is kept of a browser in one dialogue: not the same in two of them, and nothing to find the number by."""
    return hashlib.sha256(f"{dialogue}/{device}".encode()).hexdigest()


def bearer(request: HTTPConnection) -> str | None:
    """The token of an `Authorization: Bearer` header; None without one."""
    header = request.headers.get("authorization", "")
    return header[len(_BEARER) :].strip() if header.lower().startswith(_BEARER) else None


def claimed_participant(house: Services, request: HTTPConnection, dialogue: str) -> Claimed | None:
    """Whom the signatures of this request name in `dialogue`; asks no table."""
    if (token := bearer(request)) is not None:
        return house.tokens.claimed(Purpose.PERSON, dialogue, token)
    return house.tokens.claimed(Purpose.COOKIE, dialogue, request.cookies.get(PERSON_COOKIE, ""))


async def known_by(house: Services, dialogue: str, claimed: Claimed) -> Person:
    """The person a token names. Raises not_signed_in: unknown, erased, or their link was given anew since."""
    person = await house.store.directory.person(dialogue, claimed.subject)
    if person is None or person.name is None or person.generation != claimed.generation:
        raise Problem("not_signed_in")
    return person


async def check_invitation(house: Services, person: Person) -> None:
    """Raises link_revoked."""
    # Revoking the shared participants' link stops new arrivals only; who is in stays in. An invitation to a role with
    # rights of its own (moderator, representative, projector) ends with its link, or a leaked one could not be undone.
    if person.role is Role.PARTICIPANT:
        return
    link = await house.store.directory.link(person.link)
    if link is None or link.revoked_at is not None:
        raise Problem("link_revoked")


def check_not_out(state: Dialogue, participant: str) -> None:
    """Raises banned, removed: somebody the moderators asked out, or turned away at the door."""
    person = state.participants.get(participant)
    if person is not None and person.out is not None:
        raise Problem("banned" if person.out == "banned" else "removed")


async def person_at_door(
    house: House, request: HTTPConnection, dialogue: DialogueId, participant: ParticipantId
) -> Person:
    """The person whose path this is, signed in, be it that they still wait at the door.

    Raises not_signed_in, link_revoked, banned, removed, dialogue_unknown, _deleted.
    """
    person = await person_known(house, request, dialogue, participant)
    await check_invitation(house, person)
    state, _ = await house.dialogue(dialogue)
    check_not_out(state, participant)
    return person


async def person_here(
    house: House, request: HTTPConnection, dialogue: DialogueId, participant: ParticipantId
) -> Person:
    """The person whose path this is, signed in and inside. Raises as `person_at_door`, and waiting."""
    person = await person_at_door(house, request, dialogue, participant)
    state, _ = await house.dialogue(dialogue)
    known = state.participants.get(participant)
    if known is None or known.waiting:
        raise Problem("waiting")
    return person


async def person_known(
    house: House, request: HTTPConnection, dialogue: DialogueId, participant: ParticipantId
) -> Person:
    """The same, also once their invitation was revoked or they had to leave: whoever may not act may still take back
    what is theirs."""
    claimed = claimed_participant(house, request, dialogue)
    if claimed is None or claimed.subject != participant:
        raise Problem("not_signed_in")
    await house.dialogue(dialogue, request)
    return await known_by(house, dialogue, claimed)


async def reader(house: Services, request: HTTPConnection, dialogue: str) -> Person | None:
    """The person this browser may read the documentation of `dialogue` as, if any."""
    claimed = house.tokens.claimed(Purpose.READER, dialogue, request.cookies.get(READER_COOKIE, ""))
    if claimed is None:
        return None
    try:
        person = await known_by(house, dialogue, claimed)
        await check_invitation(house, person)
    except Problem:
        return None
    state, _ = await house.dialogue(dialogue)
    known = state.participants.get(person.participant)
    return person if known is not None and known.inside else None


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
PersonAtDoor = Annotated[Person, Depends(person_at_door)]
PersonKnown = Annotated[Person, Depends(person_known)]
OwnedDialogue = Annotated[str, Depends(owned_dialogue)]
