"""What somebody inside may ask over HTTP: oneself, one's data, older contributions. Everything live goes by socket."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from fastapi import APIRouter, Query, Request, Response

from app.facilitation import limits, text
from app.facilitation.contributions import public_item
from app.facilitation.setup import METHODS_AT_TABLES
from app.facilitation.state import Contribution, Dialogue
from app.facilitation.tables import readable
from app.persistence.ports import Person
from app.web import models
from app.web.caching import Pages, cacheable
from app.web.dialogues import kept
from app.web.guests import erase_person
from app.web.identity import PersonAtDoor, PersonHere, PersonKnown, forget_person, personal_token, remember_person
from app.web.problems import Problem
from app.web.services import House, Services

router = APIRouter(prefix="/d/{dialogue}/{participant}/api", tags=["inside"])
PAGE_MAX_ITEMS: Final = 200
PAGES_KEPT: Final = 256
_PAGES: Final = Pages(PAGES_KEPT)


async def _me(house: Services, person: Person) -> models.Me:
    state, _ = await house.dialogue(person.dialogue)
    known = state.participants.get(person.participant)
    return models.Me(
        participant=person.participant,
        name=person.name or "",
        role=person.role.value,
        token=personal_token(house, person),
        waiting=known is not None and known.waiting,
        keeping=await kept(house, person.dialogue),
    )


@router.get("/me")
async def me(house: House, person: PersonAtDoor, response: Response) -> models.Me:
    """Oneself, with the secret of the personal return link. Renews the cookies."""
    remember_person(house, response, person)
    response.headers["Cache-Control"] = "no-store"
    return await _me(house, person)


@router.patch("/me")
async def rename(house: House, person: PersonAtDoor, wish: models.Rename) -> models.Me:
    """Be called something else from now on, everywhere and in the documentation."""
    name = text.person_name(wish.name, limits.NAME_MAX_CHARS)
    if not await house.rooms.may_ask(person.dialogue, person.participant):
        raise Problem("too_fast", retry_s=1)
    renamed = await house.store.directory.rename(person.dialogue, person.participant, name)
    if renamed is None:
        raise Problem("not_signed_in")
    await house.rooms.people_changed(person.dialogue)
    return await _me(house, renamed)


@router.delete("/me", status_code=204)
async def erase(house: House, person: PersonKnown) -> Response:
    """Erase all words and the name of this person. What was said becomes an empty place; it cannot be undone."""
    await erase_person(house, person.dialogue, person.participant, person.participant)
    response = Response(status_code=204)
    forget_person(response, person)
    return response


Before = Annotated[int | None, Query(ge=1, description="Only contributions with a smaller number `n`.")]
Limit = Annotated[int, Query(ge=1, le=PAGE_MAX_ITEMS)]


@router.get("/steps/{step}/contributions", response_model=models.ContributionPage)
async def contributions(
    house: House, person: PersonHere, request: Request, step: str, before: Before = None, limit: Limit = 100
) -> Response:
    """A page of a step's contributions, newest first: those older than what the `stream` topic holds.

    What was said at a table only for those who sit there, for moderators and theme editors.
    """
    state, seq = await house.dialogue(person.dialogue, request)
    described = state.described.step(step)
    if described is None:
        raise Problem("not_found")
    # what is said before everybody is one page for all
    tables = readable(state, person.participant) if described.method in METHODS_AT_TABLES else None
    key = (person.dialogue, seq, step, before, limit, tables)
    body = _PAGES.get(key) or _PAGES.keep(key, _page(state, step, before, limit, tables))
    return cacheable(request, body, "application/json")


def _page(dialogue: Dialogue, step: str, before: int | None, limit: int, tables: frozenset[int] | None) -> bytes:
    known = dialogue.contributions
    items: list[Contribution] = []
    for n in range(min(before or known.total + 1, known.total + 1) - 1, 0, -1):
        item = known.items[known.by_n[n]]
        if item.step == step and (item.table is None or tables is None or item.table in tables):
            items.append(item)
        if len(items) > limit:
            break
    shown = [public_item(dialogue, item) for item in items[:limit]]
    return msgspec.json.encode({"items": shown, "more": len(items) > limit})
