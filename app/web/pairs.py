"""Who shall sit with whom at the tables of a World Café, or never: what the organiser and the moderation have said."""

from __future__ import annotations

from fastapi import APIRouter

from app.facilitation.commands.tables import PairWish
from app.web.identity import OwnedDialogue
from app.web.models import Shape
from app.web.services import House

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/pairs", tags=["organiser"])


class KeptPair(Shape):
    """A wish for two people, by their ids. It is made and lifted by the command `keep_pair`."""

    one: str
    other: str
    wish: PairWish


@router.get("")
async def pairs(house: House, dialogue: OwnedDialogue) -> list[KeptPair]:
    """Every wish for two people."""
    state, _ = await house.dialogue(dialogue)
    return [KeptPair(one=one, other=other, wish=wish) for (one, other), wish in sorted(state.tables.pairs.items())]
