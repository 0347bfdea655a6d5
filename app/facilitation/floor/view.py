"""What is shown of the floor: one document for everybody. One's own place is computed in the browser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.facilitation.core import Delta, Recorded, drop, put
from app.facilitation.documents import DirectHand, FloorDocument, ShownHand, ShownTurn
from app.facilitation.floor.order import rank_of
from app.facilitation.state import Dialogue, Hand, Participant, Turn

FLOOR: Final = "floor"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Everyone may know who speaks and who wishes to."""
    return frozenset({FLOOR})


def view(dialogue: Dialogue) -> FloorDocument:
    """The document of `floor`."""
    floor = dialogue.floor
    return {
        "hands": {participant: _hand(dialogue, hand) for participant, hand in floor.hands.items()},
        "direct": _direct(floor.direct),
        "turn": _turn(floor.turn),
        "by_itself": floor.by_itself,
    }


def _hand(dialogue: Dialogue, hand: Hand) -> ShownHand:
    return {"at": hand.at, "seq": hand.seq, "way": hand.way, "rank": rank_of(dialogue, hand.participant)}


def _direct(hand: Hand | None) -> DirectHand | None:
    return {"participant": hand.participant, "at": hand.at, "way": hand.way} if hand else None


def _turn(turn: Turn | None) -> ShownTurn | None:
    if turn is None:
        return None
    return {
        "n": turn.n,
        "participant": turn.participant,
        "way": turn.way,
        "direct": turn.direct,
        "given": turn.given,
        "started_at": turn.started_at,
        "soft_ends_at": turn.soft_ends_at,
        "ended_at": turn.ended_at,
        "answered": turn.answered,
    }


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed in `floor`. Every hand is addressed by its participant."""
    if before.floor is after.floor:
        return
    was, now = view(before), view(after)
    for participant, hand in now["hands"].items():
        if was["hands"].get(participant) != hand:
            yield put(FLOOR, "hands", participant, value=hand)
    for participant in sorted(was["hands"].keys() - now["hands"].keys()):
        yield drop(FLOOR, "hands", participant)
    if was["direct"] != now["direct"]:
        yield put(FLOOR, "direct", value=now["direct"])
    if was["turn"] != now["turn"]:
        yield put(FLOOR, "turn", value=now["turn"])
    if was["by_itself"] != now["by_itself"]:
        yield put(FLOOR, "by_itself", value=now["by_itself"])
