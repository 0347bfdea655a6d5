"""Handing something over in confidence, and reading what was handed to one. Never cached, never in the log.

Only the person and the people they named can get the words, and only as long as those have the duty. Each opening is
an event without words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from immutables import Map

from app.facilitation import limits, text
from app.facilitation.answers import is_confidant, must_have_desk
from app.facilitation.commands import HandInCase, ReadCase
from app.facilitation.core import SYSTEM_ACTOR, Role
from app.facilitation.state import Dialogue
from app.persistence.house_ports import PersonalCase
from app.persistence.ports import Person
from app.web import case_shapes as shapes
from app.web.identity import PersonHere, PersonKnown
from app.web.problems import Problem
from app.web.seals import SealBroken
from app.web.services import House, Services


def _never_kept(response: Response) -> None:
    response.headers["Cache-Control"] = "no-store"


router = APIRouter(prefix="/d/{dialogue}/{participant}/api/cases", tags=["inside"], dependencies=[Depends(_never_kept)])
CaseInPath = Annotated[str, shapes.CaseId]


@router.get("/desk")
async def desk(house: House, person: PersonHere, request: Request) -> shapes.CaseDesk:
    """Where a personal case can be handed, and to whom."""
    state, _ = await house.dialogue(person.dialogue, request)
    return shapes.CaseDesk(
        desk=state.described.case_desk, confidants=await _named(house, person.dialogue, _confidants(state))
    )


def _confidants(state: Dialogue) -> list[str]:
    return sorted(participant for participant in state.duties.of if is_confidant(state, participant))


async def _named(house: Services, dialogue: str, participants: Sequence[str]) -> list[shapes.Confidant]:
    names = await _names(house, dialogue)
    return [shapes.Confidant(participant=one, name=names[one]) for one in participants if one in names]


async def _names(house: Services, dialogue: str) -> dict[str, str]:
    people = await house.store.directory.people(dialogue)
    return {person.participant: person.name for person in people if person.name is not None}


@router.get("")
async def own(house: House, person: PersonKnown, request: Request) -> shapes.OwnCases:
    """What one handed over oneself."""
    state, _ = await house.dialogue(person.dialogue, request)
    return shapes.OwnCases(cases=await own_cases(house, state, person))


async def own_cases(house: Services, state: Dialogue, person: Person) -> list[shapes.OwnCase]:
    """What `person` handed over, with its words."""
    names = await _names(house, person.dialogue)
    cases = await house.store.cases.of(person.dialogue, person.participant)
    return [_own(house, state, case, names) for case in cases]


def _own(house: Services, state: Dialogue, case: PersonalCase, names: dict[str, str]) -> shapes.OwnCase:
    words, contact = _opened(house, case)
    opened = sorted(state.answers.cases.get(case.id, {}).items(), key=lambda pair: pair[1])
    return shapes.OwnCase(
        case=case.id,
        words=words,
        contact=contact,
        readers=[shapes.Confidant(participant=one, name=names.get(one, "")) for one in case.readers],
        opened=[shapes.CaseOpened(participant=who, name=names.get(who, ""), at=at) for who, at in opened],
        handed_at=case.handed_at,
        done_at=case.done_at,
    )


def _opened(house: Services, case: PersonalCase) -> tuple[str | None, str | None]:
    try:
        words, contact = msgspec.json.decode(house.seals.opened(case.id, case.sealed), type=tuple[str, str])
    except SealBroken:
        return None, None
    return words, contact


@router.post("", status_code=201)
async def hand_in(house: House, person: PersonHere, request: Request, wish: shapes.NewCase) -> shapes.OwnCases:
    """Hand something over, with consent, to people one names. The same `case` again changes nothing."""
    state, _ = await house.dialogue(person.dialogue, request)
    case = _checked(house, state, person, wish)
    if not await house.rooms.may_ask(person.dialogue, person.participant):
        raise Problem("too_fast", retry_s=1)
    if not await house.store.cases.hand_in(case, limits.CASES_PER_PERSON):
        raise Problem("too_many_cases", limit=limits.CASES_PER_PERSON)
    await house.rooms.submit(person.dialogue, HandInCase(case.id), SYSTEM_ACTOR)
    return await own(house, person, request)


def _checked(house: Services, state: Dialogue, person: Person, wish: shapes.NewCase) -> PersonalCase:
    if person.role is not Role.PARTICIPANT:
        raise Problem("not_allowed")
    must_have_desk(state)
    if not wish.consent:
        raise Problem("consent_needed")
    readers = tuple(dict.fromkeys(wish.readers))
    if not readers or not all(is_confidant(state, reader) for reader in readers):
        raise Problem("confidant_missing")
    words = text.words(wish.words, limits.CASE_MAX_CHARS)
    contact = text.words(wish.contact, limits.CASE_CONTACT_MAX_CHARS)
    sealed = house.seals.seal(wish.case, msgspec.json.encode((words, contact)))
    return PersonalCase(wish.case, person.dialogue, person.participant, sealed, readers, house.clock())


@router.delete("/{case}", status_code=204)
async def take_back(house: House, person: PersonKnown, case: CaseInPath) -> None:
    """Delete what one handed over, at any time; it is gone for those who could read it too."""
    if not await house.store.cases.remove(person.dialogue, person.participant, case):
        raise Problem("not_found")


@router.get("/handed")
async def handed(house: House, person: PersonHere, request: Request) -> shapes.HandedCases:
    """What was handed to oneself, without its words."""
    state, _ = await house.dialogue(person.dialogue, request)
    if not is_confidant(state, person.participant):
        raise Problem("not_allowed")
    names = await _names(house, person.dialogue)
    cases = await house.store.cases.handed_to(person.dialogue, person.participant)
    return shapes.HandedCases(cases=[_handed(state, person, case, names) for case in cases])


def _handed(state: Dialogue, person: Person, case: PersonalCase, names: dict[str, str]) -> shapes.HandedCase:
    return shapes.HandedCase(
        case=case.id,
        participant=case.participant,
        name=names.get(case.participant, ""),
        handed_at=case.handed_at,
        opened_at=state.answers.cases.get(case.id, Map()).get(person.participant),
        done_at=case.done_at,
    )


async def _mine_to_read(house: Services, person: Person, id: str, request: Request) -> PersonalCase:
    state, _ = await house.dialogue(person.dialogue, request)
    cases = await house.store.cases.handed_to(person.dialogue, person.participant)
    case = next((case for case in cases if case.id == id), None)
    if case is None or not is_confidant(state, person.participant):
        raise Problem("not_found")
    return case


@router.get("/handed/{case}")
async def read(house: House, person: PersonHere, request: Request, case: CaseInPath) -> shapes.CaseWords:
    """The words of a case that was handed to oneself. That one opened it is written down first."""
    found = await _mine_to_read(house, person, case, request)
    await house.rooms.submit(person.dialogue, ReadCase(found.id), person.participant)
    words, contact = _opened(house, found)
    return shapes.CaseWords(case=found.id, words=words, contact=contact)


@router.put("/handed/{case}")
async def mark(
    house: House, person: PersonHere, request: Request, case: CaseInPath, wish: shapes.CaseDone
) -> shapes.HandedCases:
    """Say that a case is done, or not yet after all. The person it is about sees that."""
    found = await _mine_to_read(house, person, case, request)
    now, by = (house.clock(), person.participant) if wish.done else (None, None)
    await house.store.cases.mark(person.dialogue, found.id, now, by)
    return await handed(house, person, request)
