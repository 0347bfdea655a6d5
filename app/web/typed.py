"""Words to type: from a letter or a notice to the door. May not say anything about a word that is not right."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request

from app.web import models
from app.web.problems import Problem
from app.web.services import House
from app.web.tokens import Purpose

router = APIRouter(prefix="/api/words", tags=["door"])
NO_ADDRESS: Final = "unknown"


@router.post("")
async def find(house: House, request: Request, wish: models.TypedWord) -> models.FoundDoor:
    """The door a word leads to. Case, spaces, hyphens and ä or ae make no difference. Wrong words are limited per
    network address and for the whole house, whatever the operator set, so that guessing is hopeless.

    Raises word_unknown, link_revoked, too_many_words.
    """
    address = request.client.host if request.client else NO_ADDRESS
    if wait := house.words.take(address):
        raise Problem("too_many_words", retry_s=wait, seconds=max(1, round(wait + 0.5)))
    link = await house.store.directory.link_by_word(house.tokens.word_digest(wish.word))
    if link is None:
        raise Problem("word_unknown")
    house.words.was_right(address)
    if link.revoked_at is not None:
        raise Problem("link_revoked")
    secret = house.tokens.issue(Purpose.LINK, link.dialogue, link.id, link.generation)
    return models.FoundDoor(dialogue=link.dialogue, secret=secret)
