"""The organiser's account: claiming a fresh house, signing in and out. May not touch a dialogue's content."""

from __future__ import annotations

import secrets
from typing import Final

import structlog
from fastapi import APIRouter, Request, Response

from app.facilitation import limits, text
from app.persistence.organiser_ports import NameTaken, Organiser
from app.web import models
from app.web.account_models import Welcome
from app.web.identity import ORGANISER_COOKIE, OrganiserHere
from app.web.passwords import PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS
from app.web.problems import Problem
from app.web.secrets import new_codes
from app.web.services import House, Services
from app.web.tokens import Purpose, digest

router = APIRouter(prefix="/api/organiser", tags=["organiser"])
_log = structlog.get_logger(__name__)
SIGN_IN_BYTES: Final = 32
HOUSE: Final = "house"
"""Subject of a claim that brings no dialogue with it."""


def claim_url(base_url: str, token: str) -> str:
    """The one-time link that makes its reader the first organiser."""
    return f"{base_url}/organiser#claim={token}"


@router.post("/claim")
async def claim(house: House, request: Request, response: Response, wish: models.Claim) -> Welcome:
    """Become the first organiser of this house, and the owner of the dialogue the link was printed for, if any."""
    house.limit_address(request)
    subject = house.tokens.read(Purpose.CLAIM, "", wish.token)
    if subject is None:
        raise Problem("claim_unknown")
    name = text.person_name(wish.name, limits.NAME_MAX_CHARS)
    check_password(wish.password)
    async with house.claiming:
        if await house.store.organisers.any():
            raise Problem("already_claimed")
        organiser = await _add(house, name, wish.password)
    if subject != HOUSE:
        await house.store.organisers.own(organiser.id, subject, house.clock())
    codes = await new_codes(house.store, organiser.id)
    await begin_sign_in(house, response, organiser)
    return Welcome(name=organiser.name, recovery_codes=codes)


def check_password(password: str) -> None:
    """Raises `password_too_short`."""
    if not PASSWORD_MIN_CHARS <= len(password) <= PASSWORD_MAX_CHARS:
        raise Problem("password_too_short", limit=PASSWORD_MIN_CHARS)


async def _add(house: Services, name: str, password: str) -> Organiser:
    password_hash = await house.passwords.hashed(password)
    try:
        return await house.store.organisers.add(name, password_hash, house.clock())
    except NameTaken:
        raise Problem("name_taken") from None


@router.post("/sign-in")
async def sign_in(house: House, request: Request, response: Response, wish: models.SignIn) -> models.OrganiserAnswer:
    """Sign in. After a few wrong passwords the next try for that name has to wait, longer each time."""
    house.limit_address(request)
    organiser = await house.store.organisers.by_name(text.line(wish.name))
    # By account: there are many spellings that find the same one, and each would be a fresh handful of tries.
    key = organiser.id if organiser else text.line(wish.name).casefold()
    if wait := house.tries.wait(key):
        raise Problem("too_many_tries", retry_s=wait, seconds=round(wait + 0.5))
    password_hash = organiser.password_hash if organiser else None
    house.tries.failed(key)  # counted before hashing, so that parallel tries do not slip through
    genuine = len(wish.password) <= PASSWORD_MAX_CHARS and await house.passwords.matches(password_hash, wish.password)
    if organiser is None or not genuine:
        _log.warning("sign_in_failed")
        raise Problem("wrong_password")
    house.tries.succeeded(key)
    await begin_sign_in(house, response, organiser)
    return models.OrganiserAnswer(name=organiser.name)


async def begin_sign_in(house: Services, response: Response, organiser: Organiser) -> None:
    """Sign this browser in."""
    token, now = secrets.token_urlsafe(SIGN_IN_BYTES), house.clock()
    seconds = house.site.sign_in_s
    await house.store.organisers.sign_in(organiser.id, digest(token), now, now + seconds * 1_000)
    response.set_cookie(
        ORGANISER_COOKIE, token, seconds, path="/", secure=house.site.secure, httponly=True, samesite="strict"
    )


@router.post("/sign-out", status_code=204)
async def sign_out(house: House, request: Request) -> Response:
    """Sign out; the cookie is worth nothing afterwards. Signing out twice is fine."""
    if token := request.cookies.get(ORGANISER_COOKIE):
        await house.store.organisers.sign_out(digest(token))
    response = Response(status_code=204)
    response.delete_cookie(ORGANISER_COOKIE, path="/", httponly=True)
    return response


@router.get("")
async def who(organiser: OrganiserHere) -> models.OrganiserAnswer:
    """The organiser of this browser."""
    return models.OrganiserAnswer(name=organiser.name)
