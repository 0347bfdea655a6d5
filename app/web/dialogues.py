"""The organiser's dialogues: make, describe, lead, delete. What is allowed when, the rules decide."""

from __future__ import annotations

import secrets
from typing import Any, Final

import msgspec
import structlog
from fastapi import APIRouter, Response

from app.facilitation import keeping, limits, text
from app.facilitation.commands import PUBLIC_COMMANDS, Command, Configure, SetReading
from app.facilitation.core import ORGANISER_ACTOR, Rejected
from app.facilitation.people import taken_chairs, waiting
from app.facilitation.setup import Setup, checked
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Head
from app.web import calendar, models
from app.web.identity import OrganiserHere, OwnedDialogue
from app.web.links import DEFAULT_LINKS, by_age_and_role, link_shape, spell
from app.web.problems import Problem
from app.web.series import continue_from
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser/dialogues", tags=["organiser"])
_log = structlog.get_logger(__name__)
ID_ALPHABET: Final = "23456789abcdefghjkmnpqrstwxyz"  # without what is confused when read aloud
ID_CHARS: Final = 12
SUMMARIES_MAX: Final = 2_000
COMMANDS: Final[dict[str, type[Command]]] = {
    name: PUBLIC_COMMANDS[name]
    for name in ("change_agenda", "open_step", "extend", "close_dialogue", "announce", "keep_pair")
}
"""What an organiser may ask by name; describing and reading rights have routes of their own."""


@router.get("")
async def dialogues(house: House, organiser: OrganiserHere) -> list[models.Summary]:
    """The organiser's dialogues, newest first."""
    owned = sorted(await house.store.organisers.owned(organiser.id), key=lambda one: (-one.created_at, one.dialogue))
    heads = {head.dialogue: head for head in await house.store.log.heads([one.dialogue for one in owned])}
    summaries = [await _summary(house, heads[one.dialogue]) for one in owned if one.dialogue in heads]
    return [summary for summary in summaries if summary is not None]


async def _summary(house: Services, head: Head) -> models.Summary | None:
    """What the list says of a dialogue. Folding two hundred logs anew for each look at the list would take seconds."""
    key = (head.dialogue, head.seq, head.log_id)
    if key not in house.summaries:
        house.summaries[key] = await _folded(house, head.dialogue)
        while len(house.summaries) > SUMMARIES_MAX:
            house.summaries.popitem(last=False)
    house.summaries.move_to_end(key)
    return house.summaries[key]


async def _folded(house: Services, dialogue: str) -> models.Summary | None:
    try:
        state, _ = await house.rooms.state(dialogue)
    except DialogueUnknown:
        return None  # deleted meanwhile
    if state.setup is None:
        return None
    return models.Summary(
        id=dialogue,
        title=state.setup.title,
        starts_at=state.setup.starts_at,
        zone=state.setup.zone,
        phase=state.phase,
        people=taken_chairs(state),
        contributions=state.contributions.total,
    )


@router.post("", status_code=201)
async def create(house: House, organiser: OrganiserHere, new: models.NewDialogue) -> models.Created:
    """Make a dialogue, with one invitation for each role."""
    _check_house(house, new.setup.as_rules())
    setup = checked(new.setup.as_rules())  # before anything is stored
    if new.continues is not None and not await house.store.organisers.owns(organiser.id, new.continues):
        raise Problem("not_found")
    dialogue = await make_dialogue(house, organiser.id, setup)
    if new.continues is not None:
        await continue_from(house, organiser, dialogue, new.continues)
    return models.Created(id=dialogue)


def _check_house(house: Services, setup: Setup) -> None:
    """Whether the house allows so many chairs, and recording. Raises `Rejected` setup_invalid, no_recording."""
    if setup.recording and house.rooms.files.recordings is None:
        raise Rejected("no_recording")
    limit = house.site.chairs_limit
    if not limits.CAPACITY_MIN_CHAIRS <= setup.capacity <= limit:
        raise Rejected("setup_invalid", field="capacity", problem="out_of_range", limit=limit)


async def make_dialogue(house: Services, organiser: str, setup: Setup) -> str:
    """The id of a new dialogue that belongs to `organiser`."""
    dialogue, now = new_dialogue_id(), house.clock()
    await house.store.log.create(dialogue, now)
    await house.rooms.submit(dialogue, Configure(setup), ORGANISER_ACTOR)
    links = [await house.store.directory.add_link(dialogue, role, "", now) for role in DEFAULT_LINKS]
    await spell(house, links)
    await house.store.organisers.own(organiser, dialogue, now)
    return dialogue


def new_dialogue_id() -> str:
    """A random id, 12 characters that can be read aloud; a name, not a right."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_CHARS))


@router.get("/{dialogue}")
async def overview(house: House, dialogue: OwnedDialogue) -> models.Overview:
    """One dialogue with its description and its invitations."""
    state, seq = await house.dialogue(dialogue)
    links = await house.store.directory.links(dialogue)
    shared = sorted((link for link in links if not link.personal), key=by_age_and_role)
    await spell(house, shared)
    return models.Overview(
        id=dialogue,
        setup=models.Setup.of(state.described),
        phase=state.phase,
        reading=state.reading,
        current_step=state.current,
        opened={step: run.opened_at for step, run in state.runs.items() if run.opened_at is not None},
        ends_at=state.clock.ends_at if state.clock else None,
        agenda_version=state.agenda_version,
        links=[link_shape(house, link) for link in shared],
        people=taken_chairs(state),
        contributions=state.contributions.total,
        seq=seq,
        invitations=len(links) - len(shared),
        door=_door(state),
        keeping=await kept(house, dialogue),
    )


def _door(state: Dialogue) -> models.DoorState:
    counted = {"turned_away": state.access.turned_away, "removed": state.access.removed, "banned": state.access.banned}
    return models.DoorState(
        lobby=state.access.lobby, locked=state.access.locked, waiting=len(waiting(state)), **counted
    )


async def kept(house: Services, dialogue: str) -> models.Keeping:
    """Until when a dialogue is kept, as things stand."""
    replica = (await house.rooms.room(dialogue)).replica
    return models.Keeping.model_validate(keeping.kept_of(replica.state, replica.at))


@router.put("/{dialogue}/setup")
async def describe(house: House, dialogue: OwnedDialogue, new: models.Description) -> models.Accepted:
    """Describe the dialogue anew, as long as it has not started."""
    setup = new.setup.as_rules()
    _check_house(house, setup)
    return await _submit(house, dialogue, Configure(setup, new.after))


@router.put("/{dialogue}/reading")
async def set_reading(house: House, dialogue: OwnedDialogue, wish: models.WhoMayRead) -> models.Accepted:
    """Say who may read the documentation; holds from the next request on."""
    return await _submit(house, dialogue, SetReading(wish.who))


@router.post("/{dialogue}/commands")
async def command(house: House, dialogue: OwnedDialogue, wish: models.Wish) -> models.Accepted:
    """Lead from outside: open a step, give it more time, announce, close."""
    shape = COMMANDS.get(wish.name)
    if shape is None:
        raise Problem("unknown_command")
    try:
        wanted: Any = msgspec.convert(wish.args, shape)
    except msgspec.ValidationError:
        raise Problem("bad_arguments") from None
    return await _submit(house, dialogue, wanted)


async def _submit(house: Services, dialogue: str, wanted: Command) -> models.Accepted:
    return models.Accepted(seq=await house.rooms.submit(dialogue, wanted, ORGANISER_ACTOR))


@router.delete("/{dialogue}", status_code=204)
async def delete(house: House, dialogue: OwnedDialogue, wish: models.Deletion) -> None:
    """Delete the dialogue with everything in it: log, names, invitations. It cannot be undone."""
    state, _ = await house.dialogue(dialogue)
    if text.line(wish.title) != state.described.title:
        raise Problem("title_differs")
    await house.store.log.delete(dialogue)
    await house.rooms.deleted(dialogue)
    _log.info("dialogue_deleted", dialogue=dialogue)


@router.get(
    "/{dialogue}/calendar.ics", response_class=Response, responses={200: {"content": {calendar.MEDIA_TYPE: {}}}}
)
async def date(house: House, dialogue: OwnedDialogue) -> Response:
    """The date as a calendar file; no secret is in it, so it may be sent to anybody."""
    state, _ = await house.dialogue(dialogue)
    return calendar.response(dialogue, state.described, house.site.base_url, house.clock())
