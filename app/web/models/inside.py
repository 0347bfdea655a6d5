"""The shapes of what somebody inside asks over HTTP."""

from __future__ import annotations

from app.facilitation.commands import HideReason, Relation
from app.facilitation.core import LinkRole
from app.facilitation.setup import Kind
from app.web.models.base import Shape, Text


class Keeping(Shape):
    """Until when something is kept, Unix milliseconds. `fixed`: the dialogue has ended; before that the times follow
    from the day it is planned for and move with it."""

    contributions_until: int
    addresses_until: int
    fixed: bool


class Me(Shape):
    """Oneself in this dialogue. `waiting`: at the door. `keeping`: until when one's words are kept."""

    participant: str
    name: str
    role: LinkRole
    token: str
    waiting: bool
    keeping: Keeping


class Rename(Shape):
    """What one wants to be called from now on."""

    name: Text


class Contribution(Shape):
    """One contribution as everyone may see it. `n` is its number (B1, B2 …); withdrawn, erased or hidden: `text` null.

    `noted_by` wrote down what `by` said; `confirmed_at`: when they said „Ja, so". `hidden`: why the moderation does
    not show it.
    """

    id: str
    n: int
    step: str
    by: str | None
    at: int
    text: str | None
    kind: Kind | None = None
    reply_to: str | None
    relation: Relation | None
    corrected_at: int | None
    withdrawn_at: int | None
    withdrawn_by: str | None
    erased: bool
    noted_by: str | None
    spoken: bool
    confirmed_at: int | None
    hidden: HideReason | None
    table: int | None


class ContributionPage(Shape):
    """A page of a step's contributions, newest first; `more`: there are older ones."""

    items: list[Contribution]
    more: bool
