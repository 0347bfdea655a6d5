"""Several organisers: who is in the house, inviting another one, sharing a dialogue, helping to a new password."""

from __future__ import annotations

import structlog
from fastapi import APIRouter, Depends

from app.persistence.organiser_ports import LastOwner, Organiser
from app.web import account_models as models
from app.web.identity import OrganiserHere, OwnedDialogue, organiser_here
from app.web.problems import Problem
from app.web.secrets import new_link
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser", tags=["organiser"])
_log = structlog.get_logger(__name__)


@router.get("/colleagues")
async def colleagues(house: House, organiser: OrganiserHere) -> list[models.Colleague]:
    """All organisers of this house, by name."""
    everybody = await house.store.organisers.everybody()
    return [await _colleague(house, organiser, one) for one in everybody]


async def _colleague(house: Services, me: Organiser, one: Organiser) -> models.Colleague:
    shares = one.id != me.id and await house.store.organisers.share(me.id, one.id)
    return models.Colleague(id=one.id, name=one.name, me=one.id == me.id, shares=shares)


@router.post("/colleagues/{colleague}/reset", status_code=201)
async def reset(house: House, organiser: OrganiserHere, colleague: str) -> models.MadeLink:
    """Make a link with which a colleague sets a new password, once, within 24 hours. Only for whom one shares a
    dialogue with: it lets its holder into that account."""
    if colleague == organiser.id or not await house.store.organisers.share(organiser.id, colleague):
        raise Problem("not_allowed")
    other = next(one for one in await house.store.organisers.everybody() if one.id == colleague)
    now, base_url = house.clock(), house.site.base_url
    link, url = await new_link(house.store, base_url, "reset", now, organiser=other, made_by=organiser)
    _log.warning("reset_link_made", organiser=colleague, by=organiser.id)
    return models.MadeLink(id=link.id, url=url, expires_at=link.expires_at)


@router.get("/invitations", dependencies=[Depends(organiser_here)])
async def invitations(house: House) -> list[models.OpenLink]:
    """The one-time links into this house that still work, newest first."""
    return [
        models.OpenLink(
            id=link.id,
            made_by=link.made_by and link.made_by.name,
            created_at=link.created_at,
            expires_at=link.expires_at,
        )
        for link in await house.store.keys.links(house.clock())
    ]


@router.post("/invitations", status_code=201)
async def invite(house: House, organiser: OrganiserHere) -> models.MadeLink:
    """Make a link with which somebody becomes an organiser of this house, once, within seven days."""
    link, url = await new_link(house.store, house.site.base_url, "join", house.clock(), made_by=organiser)
    _log.info("organiser_invited", by=organiser.id)
    return models.MadeLink(id=link.id, url=url, expires_at=link.expires_at)


@router.delete("/invitations/{invitation}", status_code=204, dependencies=[Depends(organiser_here)])
async def uninvite(house: House, invitation: str) -> None:
    """Take an invitation into this house back."""
    if not await house.store.keys.drop_link(invitation):
        raise Problem("not_found")


@router.get("/dialogues/{dialogue}/organisers")
async def owners(house: House, organiser: OrganiserHere, dialogue: OwnedDialogue) -> list[models.Owner]:
    """Whose dialogue this is, all with equal rights."""
    return await _owners(house, organiser, dialogue)


async def _owners(house: Services, me: Organiser, dialogue: str) -> list[models.Owner]:
    found = await house.store.organisers.owners(dialogue)
    return [models.Owner(id=one.id, name=one.name, me=one.id == me.id) for one in found]


@router.post("/dialogues/{dialogue}/organisers")
async def share(
    house: House, organiser: OrganiserHere, dialogue: OwnedDialogue, wish: models.NewOwner
) -> list[models.Owner]:
    """Share the dialogue with another organiser of this house. Again: nothing changes."""
    everybody = await house.store.organisers.everybody()
    if all(one.id != wish.organiser for one in everybody):
        raise Problem("not_found")
    if await house.store.organisers.own(wish.organiser, dialogue, house.clock()):
        _log.info("dialogue_shared", dialogue=dialogue, organiser=wish.organiser, by=organiser.id)
    return await _owners(house, organiser, dialogue)


@router.delete("/dialogues/{dialogue}/organisers/{owner}", status_code=204)
async def leave(house: House, organiser: OrganiserHere, dialogue: OwnedDialogue, owner: str) -> None:
    """Take an organiser's rights in the dialogue, one's own or, as all are equal, another's. The last one stays."""
    try:
        gone = await house.store.organisers.disown(owner, dialogue)
    except LastOwner:
        raise Problem("last_owner") from None
    if not gone:
        raise Problem("not_found")
    _log.info("dialogue_left", dialogue=dialogue, organiser=owner, by=organiser.id)
