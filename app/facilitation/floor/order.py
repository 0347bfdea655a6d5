"""The rule of the list of speakers (Redeliste), one pure function that the browser has too.

First who has not had the floor in this dialogue; then who had it least, in steps of `FAIRNESS_STEP_S`; then who wished
first. Source: the handbook's pains 16 and methods D6. Of people at work no time is kept (German works-constitution
law): once they had the floor, they stand behind the customers who wait. A table of cases that both sides are tested
with stands in tests/facilitation/speakers.json.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from app.facilitation import limits
from app.facilitation.core import Role
from app.facilitation.state import Dialogue, Spoken

RANK_NEW: Final = 0
RANK_LAST: Final = 999
"""Behind everybody whose time is measured; so many steps are more than eight hours."""


class Waiting(NamedTuple):
    """A wish to speak, as far as its place on the list goes."""

    participant: str
    rank: int
    seq: int


def ordered(hands: Iterable[Waiting]) -> list[str]:
    """The participants in the order in which they get the word."""
    return [hand.participant for hand in sorted(hands, key=lambda hand: (hand.rank, hand.seq))]


def rank(spoken: Spoken | None, role: Role) -> int:
    """How early somebody stands: the less they had of the floor, the earlier."""
    if spoken is None or not spoken.turns:
        return RANK_NEW
    if role is not Role.PARTICIPANT:
        return RANK_LAST
    return min(1 + spoken.ms // (1_000 * limits.FAIRNESS_STEP_S), RANK_LAST - 1)


def rank_of(dialogue: Dialogue, participant: str) -> int:
    """How early that person stands now."""
    return rank(dialogue.floor.spoken.get(participant), dialogue.participants[participant].role)


def waiting(dialogue: Dialogue) -> list[Waiting]:
    """Everybody with a hand up, in no order. A direct reply is not among them: it comes before the list."""
    hands = dialogue.floor.hands.values()
    return [Waiting(hand.participant, rank_of(dialogue, hand.participant), hand.seq) for hand in hands]


def speaking_list(dialogue: Dialogue) -> list[str]:
    """Everybody who waits on the list, in its order."""
    return ordered(waiting(dialogue))
