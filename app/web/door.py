"""The door: what somebody is told before giving a name, and going in. May not decide who is full or closed anew: the
rules and the rows say it.
"""

from __future__ import annotations

from typing import Final

import structlog
from fastapi import APIRouter, Request, Response

from app.facilitation import limits, text
from app.facilitation.commands import Admit
from app.facilitation.core import SEATED_ROLES, SYSTEM_ACTOR, Rejected, Role
from app.facilitation.state import Dialogue
from app.persistence.ports import Link, Person, StoreUnavailable
from app.web import calendar, models, words
from app.web.identity import DialogueId, admitted, location, remember_person
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.tokens import Purpose

router = APIRouter(prefix="/api/dialogues/{dialogue}", tags=["door"])
_log = structlog.get_logger(__name__)
# Whoever leads or answers for the company is never kept out by a full ring.
_NEEDS_FREE_CHAIR: Final = frozenset({Role.PARTICIPANT})


async def _opened(house: Services, dialogue: str, secret: str) -> Link | Person:
    """What a secret opens: an invitation, or the place of somebody known. Raises link_unknown, link_revoked."""
    if (link_id := house.tokens.read(Purpose.LINK, dialogue, secret)) is not None:
        link = await house.store.directory.link(link_id)
        if link is None or link.dialogue != dialogue:
            raise Problem("link_unknown")
        if link.revoked_at is not None:
            raise Problem("link_revoked")
        return link
    if (participant := house.tokens.read(Purpose.PERSON, dialogue, secret)) is not None:
        try:
            return await admitted(house, dialogue, participant)
        except Problem as problem:
            raise Problem("link_unknown" if problem.code == "not_signed_in" else problem.code) from None
    raise Problem("link_unknown")


@router.post("/door")
async def door(house: House, request: Request, dialogue: DialogueId, knock: models.Knock) -> models.DoorAnswer:
    """What is behind a link, before any name is given."""
    house.limit_address(request)
    state, _ = await house.dialogue(dialogue, request)
    opened = await _opened(house, dialogue, knock.secret)
    setup = state.described
    returning = None
    if isinstance(opened, Person):
        returning = models.Returning(participant=opened.participant, name=opened.name or "")
    return models.DoorAnswer(
        role=opened.role.value,
        returning=returning,
        dialogue=models.public(setup),
        phase=state.phase,
        present=house.rooms.present(dialogue),
        capacity=setup.capacity,
        moderators=list(setup.moderation) or await _moderators(house, dialogue),
        server_time=house.clock(),
    )


async def _moderators(house: Services, dialogue: str) -> list[str]:
    people = await house.store.directory.people(dialogue)
    return [person.name for person in people if person.role is Role.MODERATOR and person.name]


@router.post("/enter")
async def enter(
    house: House, request: Request, response: Response, dialogue: DialogueId, wish: models.Enter
) -> models.Entered:
    """Go in: as a new person by an invitation, or as the same one by a personal return link. Sets the cookies."""
    house.limit_address(request)
    await house.dialogue(dialogue, request)
    opened = await _opened(house, dialogue, wish.secret)
    person = opened if isinstance(opened, Person) else await _new_person(house, opened, wish)
    await _seat(house, person)
    remember_person(house, response, person)
    return models.Entered(
        participant=person.participant,
        token=house.tokens.issue(Purpose.PERSON, dialogue, person.participant),
        name=person.name or "",
        role=person.role.value,
        location=location(dialogue, person.participant),
    )


async def _new_person(house: Services, link: Link, wish: models.Enter) -> Person:
    name = _name_for(link, wish.name)
    async with house.door(link.dialogue):
        state, _ = await house.dialogue(link.dialogue)
        _must_have_room(state, link.role)
        locale = words.language_of(wish.locale, None, state.described.languages)
        person = await house.store.directory.admit(link.dialogue, link.role, name, locale, link.id, house.clock())
        try:
            await house.rooms.submit(
                link.dialogue, Admit(person.participant, person.role, person.ordinal), SYSTEM_ACTOR
            )
        except (Rejected, StoreUnavailable):
            await _take_back(house, person)
            raise
    await house.rooms.people_changed(link.dialogue)
    return person


def _name_for(link: Link, wished: str) -> str:
    if link.role is Role.PROJECTOR:  # a screen on a wall has no name to give
        wished = text.line(wished) or link.label or "Projektor"
        return wished[: limits.NAME_MAX_CHARS]
    return text.person_name(wished, limits.NAME_MAX_CHARS)


def _must_have_room(state: Dialogue, role: Role) -> None:
    if role is Role.PARTICIPANT and state.phase == "closed":
        raise Problem("dialogue_closed")
    if role in _NEEDS_FREE_CHAIR and taken_chairs(state) >= state.described.capacity:
        raise Problem("dialogue_full")


def taken_chairs(state: Dialogue) -> int:
    """How many chairs are taken, by people who are or were here; an erased person's is free again."""
    return sum(1 for person in state.participants.values() if person.role in SEATED_ROLES and not person.erased)


async def _take_back(house: Services, person: Person) -> None:
    # Somebody whose admission could not be stored must not stand in the list of names.
    try:
        await house.store.directory.forget(person.dialogue, person.participant)
    except StoreUnavailable:
        _log.warning("admission_not_taken_back", dialogue=person.dialogue, participant=person.participant)


async def _seat(house: Services, person: Person) -> None:
    """Admit a person the log does not know yet: the process that let them in may have died in between."""
    state, _ = await house.dialogue(person.dialogue)
    if person.participant not in state.participants:
        await house.rooms.submit(person.dialogue, Admit(person.participant, person.role, person.ordinal), SYSTEM_ACTOR)


@router.get("/calendar.ics", response_class=Response, responses={200: {"content": {calendar.MEDIA_TYPE: {}}}})
async def invitation(house: House, request: Request, dialogue: DialogueId) -> Response:
    """The date for one's calendar. No secret is in it."""
    state, _ = await house.dialogue(dialogue, request)
    return calendar.response(dialogue, state.described, house.site.base_url, house.clock())
