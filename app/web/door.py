"""The door: what somebody is told before giving a name, and going in. May not decide who is full, closed or kept out
anew: the rules and the rows say it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import structlog
from fastapi import APIRouter, Request, Response

from app.facilitation import limits, people, text
from app.facilitation.commands import Admit
from app.facilitation.core import SEATED_ROLES, SYSTEM_ACTOR, Rejected, Role
from app.facilitation.state import Dialogue
from app.persistence.ports import Arrival, Link, Person, StoreUnavailable
from app.web import calendar, models, words
from app.web.identity import (
    DialogueId,
    check_invitation,
    device_digest,
    device_of,
    known_by,
    location,
    personal_token,
    remember_device,
    remember_person,
)
from app.web.problems import Problem
from app.web.services import House, Services
from app.web.tokens import Purpose

router = APIRouter(prefix="/api/dialogues/{dialogue}", tags=["door"])
_log = structlog.get_logger(__name__)
NOBODY_YET: Final = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a secret opens: the place of somebody known, or an invitation for somebody new."""

    link: Link | None
    person: Person | None

    @property
    def role(self) -> Role:
        """The role one has behind this door."""
        found = self.person or self.link
        assert found is not None
        return found.role


async def opened(house: Services, dialogue: str, secret: str) -> Opened:
    """What a secret opens in `dialogue`. Raises link_unknown, link_revoked, dialogue_deleted."""
    if (claimed := house.tokens.claimed(Purpose.LINK, dialogue, secret)) is not None:
        link = await house.store.directory.link(claimed.subject)
        if link is None or link.dialogue != dialogue:
            raise await _unknown(house, dialogue)
        if link.revoked_at is not None or link.generation != claimed.generation:
            raise Problem("link_revoked")
        known = await house.store.directory.by_link(dialogue, link.id) if link.personal else None
        return Opened(link, known)
    if (claimed := house.tokens.claimed(Purpose.PERSON, dialogue, secret)) is not None:
        try:
            person = await known_by(house, dialogue, claimed)
        except Problem:
            raise await _unknown(house, dialogue) from None
        await check_invitation(house, person)
        return Opened(None, person)
    raise Problem("link_unknown")


async def _unknown(house: Services, dialogue: str) -> Problem:
    """Links go with their dialogue, and another process may have deleted it before this one has heard of it."""
    missing = await house.missing(dialogue)
    return missing if missing.code == "dialogue_deleted" else Problem("link_unknown")


@router.post("/door")
async def door(house: House, request: Request, dialogue: DialogueId, knock: models.Knock) -> models.DoorAnswer:
    """What is behind a link, before any name is given."""
    house.limit_address(request)
    state, _ = await house.dialogue(dialogue, request)
    behind = await opened(house, dialogue, knock.secret)
    _check_ban(state, await _came_before(house, request, dialogue, behind))
    setup, person = state.described, behind.person
    guest = person is None and behind.role in people.GUEST_ROLES
    shared = behind.link is not None and not behind.link.personal
    return models.DoorAnswer(
        role=behind.role.value,
        returning=None if person is None else models.Returning(participant=person.participant, name=person.name or ""),
        dialogue=models.public(setup),
        phase=state.phase,
        present=house.rooms.present(dialogue),
        capacity=setup.capacity,
        moderators=list(setup.moderation) or await _moderators(house, dialogue),
        server_time=house.clock(),
        name=behind.link.label if behind.link is not None and behind.link.personal else "",
        lobby=guest and shared and state.access.lobby,
        locked=guest and state.access.locked,
        voice=house.site.voice and behind.role in SEATED_ROLES,
    )


async def _moderators(house: Services, dialogue: str) -> list[str]:
    rows = await house.store.directory.people(dialogue)
    return [person.name for person in rows if person.role is Role.MODERATOR and person.name]


async def _came_before(house: Services, request: Request, dialogue: str, opened: Opened) -> list[str]:
    """The participants this browser or this personal link was, as far as the door is for them."""
    if opened.role not in people.GUEST_ROLES:
        return []
    known = await house.store.directory.by_device(dialogue, device_digest(dialogue, device_of(request)))
    own = [opened.person.participant] if opened.person is not None else []
    return own + [person.participant for person in known]


def _check_ban(state: Dialogue, came_before: list[str]) -> None:
    if any(_out(state, participant) == "banned" for participant in came_before):
        raise Problem("banned")


def _out(state: Dialogue, participant: str) -> str | None:
    person = state.participants.get(participant)
    return None if person is None else person.out


@router.post("/enter")
async def enter(
    house: House, request: Request, response: Response, dialogue: DialogueId, wish: models.Enter
) -> models.Entered:
    """Go in: as a new person by an invitation, or as the same one by a personal link. Sets the cookies."""
    house.limit_address(request)
    state, _ = await house.dialogue(dialogue, request)
    behind = await opened(house, dialogue, wish.secret)
    came_before = await _came_before(house, request, dialogue, behind)
    _check_ban(state, came_before)
    device = device_of(request)
    if behind.person is not None:
        person = behind.person
        await _seat(house, person)
    else:
        assert behind.link is not None
        doubtful = any(_out(state, participant) == "removed" for participant in came_before)
        person = await _new_person(house, behind.link, wish, device_digest(dialogue, device), doubtful)
    remember_person(house, response, person)
    remember_device(house, response, device)
    return models.Entered(
        participant=person.participant,
        token=personal_token(house, person),
        name=person.name or "",
        role=person.role.value,
        location=location(dialogue, person.participant),
    )


async def _new_person(house: Services, link: Link, wish: models.Enter, device: str, doubtful: bool) -> Person:
    try:
        return await _arrived(house, link, wish, device, doubtful)
    except Rejected as no:
        if no.code != "moved_on":
            raise
        return await _arrived(house, link, wish, device, doubtful)  # the lobby was opened between two steps of ours


async def _arrived(house: Services, link: Link, wish: models.Enter, device: str, doubtful: bool) -> Person:
    name = _name_for(link, wish.name)
    state, _ = await house.dialogue(link.dialogue)
    if link.role is Role.PARTICIPANT and state.phase == "closed":
        raise Problem("dialogue_closed")
    admit = Admit(NOBODY_YET, link.role, 0, shared=not link.personal, doubtful=doubtful)
    people.check_door(state, admit)  # asked before a chair is given a number; decided below, where it is stored
    locale = words.language_of(wish.locale, None, state.described.languages)
    shown = not people.must_wait(state, admit)
    arrival = Arrival(link.role, name, locale, link.id, device, shown)
    person = await house.store.directory.arrive(link.dialogue, arrival, house.clock())
    await _admit(house, person, admit)
    await house.rooms.people_changed(link.dialogue)
    return person


async def _admit(house: Services, person: Person, asked: Admit) -> None:
    wish = replace(asked, participant=person.participant, ordinal=person.ordinal, shown=person.shown)
    try:
        await house.rooms.submit(person.dialogue, wish, SYSTEM_ACTOR)
    except (Rejected, StoreUnavailable):
        await _take_back(house, person)
        raise


def _name_for(link: Link, wished: str) -> str:
    if link.role is Role.PROJECTOR:  # a screen on a wall has no name to give
        wished = text.line(wished) or link.label or "Projektor"
        return wished[: limits.NAME_MAX_CHARS]
    return text.person_name(wished, limits.NAME_MAX_CHARS)


async def _take_back(house: Services, person: Person) -> None:
    # Somebody whose admission could not be stored must not stand in the list of names.
    state, _ = await house.dialogue(person.dialogue)
    if person.participant in state.participants:
        return  # another of their devices was faster
    try:
        await house.store.directory.forget(person.dialogue, person.participant)
    except StoreUnavailable:
        _log.warning("admission_not_taken_back", dialogue=person.dialogue, participant=person.participant)


async def _seat(house: Services, person: Person) -> None:
    """Admit a person the log does not know yet (the process that let them in may have died in between), and let one who
    was asked out knock again."""
    state, _ = await house.dialogue(person.dialogue)
    known = state.participants.get(person.participant)
    if known is None or known.out is not None:
        await house.rooms.submit(person.dialogue, Admit(person.participant, person.role, person.ordinal), SYSTEM_ACTOR)


@router.get("/calendar.ics", response_class=Response, responses={200: {"content": {calendar.MEDIA_TYPE: {}}}})
async def invitation(house: House, request: Request, dialogue: DialogueId) -> Response:
    """The date for one's calendar. No secret is in it."""
    state, _ = await house.dialogue(dialogue, request)
    return calendar.response(dialogue, state.described, house.site.base_url, house.clock())
