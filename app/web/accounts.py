"""The organiser's own account beside signing in: passwords, recovery codes, links that work once."""

from __future__ import annotations

import structlog
from fastapi import APIRouter, Request, Response

from app.facilitation import limits, text
from app.persistence.key_ports import OneTimeLink
from app.persistence.organiser_ports import NameTaken
from app.web import account_models as models
from app.web.identity import ORGANISER_COOKIE, OrganiserHere
from app.web.models import OrganiserAnswer
from app.web.organiser import begin_sign_in, check_password
from app.web.passwords import PASSWORD_MAX_CHARS
from app.web.problems import Problem
from app.web.secrets import code_digest, new_codes
from app.web.services import House, Services
from app.web.tokens import digest

router = APIRouter(prefix="/api/organiser", tags=["organiser"])
_log = structlog.get_logger(__name__)


@router.get("/account")
async def account(house: House, organiser: OrganiserHere) -> models.Account:
    """The own account."""
    return models.Account(
        id=organiser.id,
        name=organiser.name,
        codes_left=await house.store.keys.codes_left(organiser.id),
        signed_in=await house.store.organisers.sign_ins(organiser.id, house.clock()),
    )


@router.post("/one-time-link")
async def behind(house: House, request: Request, wish: models.Behind) -> models.OneTimeLinkAnswer:
    """What is behind a one-time link. Looking does not use it up."""
    link = await _link(house, request, wish.token)
    return models.OneTimeLinkAnswer(
        purpose=link.purpose,
        name=link.organiser and link.organiser.name,
        made_by=link.made_by and link.made_by.name,
        expires_at=link.expires_at,
    )


async def _link(house: Services, request: Request, token: str) -> OneTimeLink:
    house.limit_address(request)
    link = await house.store.keys.link(digest(token), house.clock())
    if link is None:
        raise Problem("one_time_link_unknown")
    return link


@router.post("/join")
async def join(house: House, request: Request, response: Response, wish: models.Join) -> models.Welcome:
    """Become an organiser of this house by a one-time link. A name that is taken does not use the link up."""
    await _link(house, request, wish.token)
    name = text.person_name(wish.name, limits.NAME_MAX_CHARS)
    check_password(wish.password)
    password_hash = await house.passwords.hashed(wish.password)
    try:
        organiser = await house.store.keys.join(digest(wish.token), name, password_hash, house.clock())
    except NameTaken:
        raise Problem("name_taken") from None
    if organiser is None:
        raise Problem("one_time_link_unknown")
    _log.info("organiser_joined", organiser=organiser.id)
    codes = await new_codes(house.store, organiser.id)
    await begin_sign_in(house, response, organiser)
    return models.Welcome(name=organiser.name, recovery_codes=codes)


@router.post("/reset")
async def reset(house: House, request: Request, response: Response, wish: models.Reset) -> OrganiserAnswer:
    """Set a new password by a one-time link. Ends every sign-in of that account, then signs in here."""
    await _link(house, request, wish.token)
    check_password(wish.password)
    password_hash = await house.passwords.hashed(wish.password)
    organiser = await house.store.keys.reset(digest(wish.token), password_hash, house.clock())
    if organiser is None:
        raise Problem("one_time_link_unknown")
    house.tries.succeeded(organiser.id)
    _log.warning("password_reset", organiser=organiser.id)
    await begin_sign_in(house, response, organiser)
    return OrganiserAnswer(name=organiser.name)


@router.post("/recover")
async def recover(house: House, request: Request, response: Response, wish: models.Recover) -> OrganiserAnswer:
    """Set a new password by a printed recovery code, which is used up. Ends every other sign-in."""
    house.limit_address(request)
    check_password(wish.password)
    organiser = await house.store.organisers.by_name(text.line(wish.name))
    key = ("recover", organiser.id if organiser else text.line(wish.name).casefold())
    if wait := house.tries.wait(key):
        raise Problem("too_many_tries", retry_s=wait, seconds=round(wait + 0.5))
    house.tries.failed(key)
    password_hash = await house.passwords.hashed(wish.password)
    owner = organiser.id if organiser else ""
    if organiser is None or not await house.store.keys.recover(owner, code_digest(owner, wish.code), password_hash):
        _log.warning("recovery_failed")
        raise Problem("recovery_failed")
    house.tries.succeeded(key)
    house.tries.succeeded(organiser.id)
    _log.warning("password_recovered", organiser=organiser.id)
    await begin_sign_in(house, response, organiser)
    return OrganiserAnswer(name=organiser.name)


@router.put("/password", status_code=204)
async def change_password(house: House, organiser: OrganiserHere, request: Request, wish: models.NewPassword) -> None:
    """Change the own password. Ends every other sign-in."""
    await _confirmed(house, organiser.id, organiser.password_hash, wish.old)
    check_password(wish.new)
    here = digest(request.cookies.get(ORGANISER_COOKIE, ""))
    await house.store.organisers.set_password(organiser.id, await house.passwords.hashed(wish.new), keep=here)
    _log.info("password_changed", organiser=organiser.id)


@router.post("/recovery-codes")
async def codes(house: House, organiser: OrganiserHere, wish: models.Confirmation) -> models.RecoveryCodes:
    """New recovery codes, shown this once; earlier ones no longer work."""
    await _confirmed(house, organiser.id, organiser.password_hash, wish.password)
    return models.RecoveryCodes(codes=await new_codes(house.store, organiser.id))


async def _confirmed(house: Services, organiser: str, password_hash: str, password: str) -> None:
    """Whoever found an open browser does not know the password: they may try as slowly as at the door."""
    if wait := house.tries.wait(organiser):
        raise Problem("too_many_tries", retry_s=wait, seconds=round(wait + 0.5))
    house.tries.failed(organiser)
    if len(password) > PASSWORD_MAX_CHARS or not await house.passwords.matches(password_hash, password):
        raise Problem("old_password_wrong")
    house.tries.succeeded(organiser)


@router.post("/sign-out-everywhere")
async def sign_out_everywhere(house: House, organiser: OrganiserHere) -> Response:
    """End every sign-in of the own account, this one too."""
    await house.store.organisers.sign_out_everywhere(organiser.id)
    response = Response(status_code=204)
    response.delete_cookie(ORGANISER_COOKIE, path="/", httponly=True)
    return response
