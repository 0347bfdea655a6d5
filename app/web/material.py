"""What waits for an answer, in the words it was said in: beside the answering screen, and on Meine Seite."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter, Request, Response

from app.facilitation import answers
from app.facilitation.answers.concern import answered_themes, is_shown, standing_themes
from app.facilitation.contributions import public_item
from app.facilitation.state import Dialogue, Theme
from app.web import case_shapes as shapes
from app.web.caching import Pages, cacheable
from app.web.identity import PersonHere
from app.web.models import Contribution
from app.web.services import House

router = APIRouter(prefix="/d/{dialogue}/{participant}/api/answers", tags=["inside"])
PAGES_KEPT: Final = 32
_PAGES: Final = Pages(PAGES_KEPT)


@router.get("/material", response_model=shapes.Material)
async def material(house: House, person: PersonHere, request: Request) -> Response:
    """Themes with their lines, and ideas that stand in no theme; what is hidden or withdrawn is left out."""
    state, seq = await house.dialogue(person.dialogue, request)
    key = (person.dialogue, seq)
    body = _PAGES.get(key) or _PAGES.keep(key, _material(state).model_dump_json().encode())
    return cacheable(request, body, "application/json")


def _material(state: Dialogue) -> shapes.Material:
    answered = answered_themes(state)
    return shapes.Material(
        themes=[_theme(state, theme, theme.id in answered) for theme in standing_themes(state)],
        ideas=_lines(state, (line.id for line in answers.unanswered(state).ideas)),
        answers_until=state.described.answers_until,
    )


def _theme(state: Dialogue, theme: Theme, answered: bool) -> shapes.HarvestedTheme:
    lines = _lines(state, theme.contributions)
    return shapes.HarvestedTheme(id=theme.id, n=theme.n, title=theme.title, answered=answered, lines=lines)


def _lines(state: Dialogue, ids: Iterable[str]) -> list[Contribution]:
    shown = (state.contributions.items[id] for id in ids if is_shown(state, id))
    return [Contribution(**public_item(state, item)) for item in shown]
