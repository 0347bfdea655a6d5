"""People of a dialogue as those see them who look after them: the organiser renews a lost link and erases on request,
a moderator renews a lost link while the dialogue is live.

A new personal link makes the one before, and the cookies that came with it, worth nothing at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import structlog
from fastapi import APIRouter

from app.facilitation.commands import ErasePerson
from app.facilitation.core import ORGANISER_ACTOR, Role
from app.facilitation.state import Dialogue, Participant
from app.persistence.ports import Link, Person
from app.web import models
from app.web.identity import OwnedDialogue, ParticipantId, PersonHere, personal_token
from app.web.links import arrival_url, spell
from app.web.problems import Problem
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/people", tags=["organiser"])
desk = APIRouter(prefix="/d/{dialogue}/{participant}/api/people", tags=["inside"])
_log = structlog.get_logger(__name__)
_RENEWED_BY_MODERATORS: Final = frozenset({Role.PARTICIPANT})


@router.get("")
async def people(house: House, dialogue: OwnedDialogue) -> list[models.Guest]:
    """Everybody who came, in the order in which they came."""
    state, _ = await house.dialogue(dialogue)
    personal = {link.id: link for link in await house.store.directory.links(dialogue) if link.personal}
    rows = sorted(await house.store.directory.people(dialogue), key=lambda person: person.ordinal)
    return [_guest(state, person, personal) for person in rows if person.participant in state.participants]


def _guest(state: Dialogue, person: Person, personal: Mapping[str, Link]) -> models.Guest:
    known = state.participants[person.participant]
    return models.Guest(
        participant=person.participant,
        name=person.name,
        role=person.role.value,
        entered_at=person.created_at,
        contributions=len(state.contributions.by_author.get(person.participant, ())),
        presence=presence_of(known),
        personal=person.link in personal,
    )


def presence_of(known: Participant) -> models.Presence:
    """Where somebody is: at the door, past it, or no longer."""
    if known.erased:
        return "erased"
    if known.out is not None:
        return known.out
    return "waiting" if known.waiting else "inside"


@router.post("/{who}/link")
async def renew(house: House, dialogue: OwnedDialogue, who: ParticipantId) -> models.NewPersonalLink:
    """Give somebody who lost their personal link a new one."""
    return await _renewed(house, dialogue, who)


@desk.post("/{who}/link")
async def renew_at_desk(house: House, person: PersonHere, who: ParticipantId) -> models.NewPersonalLink:
    """The same by a moderator, for participants and as long as the dialogue is live: nobody gets into the place of one
    who leads or answers for the company this way."""
    state, _ = await house.dialogue(person.dialogue)
    known = state.participants.get(who)
    if person.role is not Role.MODERATOR or (known is not None and known.role not in _RENEWED_BY_MODERATORS):
        raise Problem("not_allowed")
    if state.phase == "closed":
        raise Problem("already_closed")
    return await _renewed(house, person.dialogue, who)


async def _renewed(house: Services, dialogue: str, who: str) -> models.NewPersonalLink:
    state, _ = await house.dialogue(dialogue)
    if who not in state.participants:
        raise Problem("not_found")
    person = await house.store.directory.reissue(dialogue, who)
    if person is None:
        raise Problem("not_found")
    link = await house.store.directory.link(person.link)
    await spell(house, [link] if link is not None and link.personal else [])
    await house.rooms.people_changed(dialogue)  # every process closes what the old link opened
    _log.info("personal_link_renewed", dialogue=dialogue, participant=who)
    return models.NewPersonalLink(url=arrival_url(house.site.base_url, dialogue, personal_token(house, person)))


@router.delete("/{who}", status_code=204)
async def erase(house: House, dialogue: OwnedDialogue, who: ParticipantId) -> None:
    """Erase all words and the name of somebody who asked for it. It cannot be undone."""
    state, _ = await house.dialogue(dialogue)
    if who not in state.participants:
        raise Problem("not_found")
    await erase_person(house, dialogue, who, ORGANISER_ACTOR)
    _log.info("person_erased", dialogue=dialogue, participant=who)


async def erase_person(house: Services, dialogue: str, who: str, actor: str) -> None:
    """Erase what is kept of a person: words in the log, name and invitation in the tables."""
    state, _ = await house.dialogue(dialogue)
    known = state.participants.get(who)
    if known is not None and not known.erased:  # else only the name is left: an erasure was cut in the middle
        await house.rooms.submit(dialogue, ErasePerson(who), actor)
    banned = known is not None and known.out == "banned"
    await house.store.directory.forget(dialogue, who, keep_device=banned)
    await house.rooms.people_changed(dialogue)
    await house.rooms.removed(dialogue, who)
