"""The shape of `floor`: hands, the turn, how the list runs."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.floor import Given, Way


class ShownHand(TypedDict):
    """A wish to speak. The list is the hands by `rank`, then by `seq`: who had less of the floor, who wished first.

    `rank` is coarse on purpose: 0 never had it, then in steps of half a minute. Nobody's time is shown.
    """

    at: int
    seq: int
    way: Way
    rank: int


class DirectHand(TypedDict):
    """Who wishes to reply to the turn directly; they come before everybody on the list."""

    participant: str
    at: int
    way: Way


class ShownTurn(TypedDict):
    """The newest turn; `ended_at` null: they have the floor. `soft_ends_at`: when a word is said, never a cut.

    `answered`: somebody replied directly; `given` "moderation": out of the list's order.
    """

    n: int
    participant: str
    way: Way
    direct: bool
    given: Given
    started_at: int
    soft_ends_at: int | None
    ended_at: int | None
    answered: bool


class FloorDocument(TypedDict):
    """Who wishes to speak by participant (at most `HANDS_MAX`), who has the floor, whether the list runs by itself."""

    hands: dict[str, ShownHand]
    direct: DirectHand | None
    turn: ShownTurn | None
    by_itself: bool
