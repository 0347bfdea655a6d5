"""Series: dialogues that belong together, so that people who have met sit with others. By their organisers.

Says no name and no address: how many of those invited were invited before, and whose they are the list tells.
"""

from __future__ import annotations

from typing import Annotated

import structlog
from fastapi import APIRouter
from pydantic import Field

from app.facilitation import limits, text
from app.persistence.organiser_ports import Organiser
from app.persistence.ports import DialogueUnknown
from app.persistence.series_ports import Series
from app.web.identity import OrganiserHere, OwnedDialogue
from app.web.models import Shape
from app.web.problems import Problem
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/series", tags=["organiser"])
_log = structlog.get_logger(__name__)


class DialogueInSeries(Shape):
    """One dialogue of a series that is this organiser's, too. `starts_at`: local time there, ISO 8601 to the minute."""

    id: str
    title: str
    starts_at: str


class OneSeries(Shape):
    """The series a dialogue is in. `dialogues`: the organiser's own, in the order in which they came to it; `others`:
    how many more there are; `known`: personal invitations to this one of people who were invited to another one of the
    own: whom colleagues invited to theirs cannot be found out."""

    name: str
    dialogues: list[DialogueInSeries]
    others: int
    known: int


class SeriesWish(Shape):
    """`earlier`: the dialogue this one continues, null: only another name for its series. `name`: "" leaves it as it
    is; a series that begins without one is called like the earlier dialogue."""

    earlier: Annotated[str, Field(max_length=40)] | None = None
    name: Annotated[str, Field(max_length=400)] = ""


@router.get("")
async def series(house: House, dialogue: OwnedDialogue, organiser: OrganiserHere) -> OneSeries | None:
    """The series of this dialogue, null if it is in none."""
    found = await house.store.series.of(dialogue)
    return None if found is None else await _shape(house, dialogue, organiser, found)


async def _shape(house: Services, dialogue: str, organiser: Organiser, found: Series) -> OneSeries:
    own = [one for one in found.dialogues if await house.store.organisers.owns(organiser.id, one)]
    known = await house.store.series.known(dialogue, own)
    return OneSeries(
        name=found.name,
        dialogues=[await _dialogue(house, one) for one in own],
        others=len(found.dialogues) - len(own),
        known=len(known),
    )


async def _dialogue(house: Services, dialogue: str) -> DialogueInSeries:
    state, _ = await house.dialogue(dialogue)
    return DialogueInSeries(id=dialogue, title=state.described.title, starts_at=state.described.starts_at)


@router.put("")
async def put(house: House, dialogue: OwnedDialogue, organiser: OrganiserHere, wish: SeriesWish) -> OneSeries:
    """Continue the series of an earlier dialogue, begin one with it, or call it otherwise."""
    name = checked_name(wish.name)
    if wish.earlier is not None:
        await continue_from(house, organiser, dialogue, wish.earlier, name)
    elif name and not await house.store.series.rename(dialogue, name):
        raise Problem("not_found")
    found = await house.store.series.of(dialogue)
    if found is None:
        raise Problem("not_found")
    return await _shape(house, dialogue, organiser, found)


def checked_name(name: str) -> str:
    """The name as it is kept. Raises text_too_long."""
    line = text.line(name)
    if len(line) > limits.TITLE_MAX_CHARS:
        raise Problem("text_too_long", limit=limits.TITLE_MAX_CHARS)
    return line


async def continue_from(house: Services, organiser: Organiser, dialogue: str, earlier: str, name: str = "") -> None:
    """Put `dialogue` into the series of `earlier`. Raises not_found: no other dialogue of theirs."""
    if earlier == dialogue or not await house.store.organisers.owns(organiser.id, earlier):
        raise Problem("not_found")
    before, _ = await house.dialogue(earlier)
    called = name or before.described.title
    try:
        joined = await house.store.series.join(dialogue, earlier, called, house.clock(), house.tokens.known_by)
    except DialogueUnknown:
        raise Problem("not_found") from None
    if name and joined.name != name:
        await house.store.series.rename(dialogue, name)
    _log.info("series_continued", dialogue=dialogue, series=joined.id)


@router.delete("", status_code=204)
async def delete(house: House, dialogue: OwnedDialogue) -> None:
    """Take the dialogue out of its series: nobody is known from it, or to it, any more."""
    if await house.store.series.leave(dialogue):
        _log.info("series_left", dialogue=dialogue)
