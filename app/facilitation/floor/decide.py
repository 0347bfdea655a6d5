"""Who gets the floor, and when.

Rules and their sources (handbook: interface, methods D6, pains 15 and 16):
- a hand is raised where the step has a list of speakers, and only for the step that is open;
- the order is `order`'s; a direct reply comes before it: one per turn, short, to a turn that runs or has just ended,
  never to another direct reply;
- the moderation may give anybody the word, with or without a hand; out of order, everyone sees who did it;
- where voice measured how long somebody spoke, that counts, not how long they had the word;
- nobody is cut by a clock: a turn ends when its speaker, the moderation or, if they are gone, the house says so;
- where the list runs by itself, the end of a turn gives the word to the next, and a hand on an empty floor gets it.

May not know sockets or presence: the house tells when somebody is gone.
"""

from __future__ import annotations

from typing import Final, assert_never

from app.facilitation import limits
from app.facilitation.commands import (
    FloorCommand,
    Given,
    GrantFloor,
    LeaveFloor,
    LowerHand,
    MeasureTurn,
    PauseClock,
    RaiseHand,
    ResumeClock,
    RunList,
    RunOn,
    Way,
    YieldFloor,
)
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import Event, FloorGranted, FloorYielded, HandLowered, HandRaised, ListRun, TurnMeasured
from app.facilitation.floor import clock
from app.facilitation.floor.order import Waiting, ordered, rank_of, speaking_list, waiting
from app.facilitation.state import Dialogue, Turn

SECOND_MS: Final = 1_000


def decide(dialogue: Dialogue, command: FloorCommand, context: Context) -> list[Event]:
    """What follows from a wish about the floor or the clock."""
    match command:
        case PauseClock() | ResumeClock():
            return clock.decide(dialogue, command, context)
        case RunOn(turn):
            return _run_on(dialogue, turn, context)
        case MeasureTurn():
            return _measure(dialogue, command, context)
        case LeaveFloor(participant):
            return _leave(dialogue, participant, context)
        case RaiseHand():
            return _raise(dialogue, command, _seated(dialogue, context))
        case LowerHand():
            return _lower(dialogue, command, _seated(dialogue, context))
        case GrantFloor():
            return _grant(dialogue, command, _moderator(dialogue, context))
        case YieldFloor(turn):
            return _yield(dialogue, turn, _seated(dialogue, context))
        case RunList(by_itself):
            return _run_list(dialogue, by_itself, _moderator(dialogue, context))
    assert_never(command)


def _seated(dialogue: Dialogue, context: Context) -> Context:
    person = dialogue.participants.get(context.actor)
    if person is None or person.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    return context


def _moderator(dialogue: Dialogue, context: Context) -> Context:
    if _seated(dialogue, context).role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    return context


def _house(context: Context) -> None:
    if context.role is not Role.SYSTEM:
        raise Rejected("not_allowed")


def _has_floor(dialogue: Dialogue) -> bool:
    step = dialogue.described.step(dialogue.current)
    return dialogue.phase != "closed" and step is not None and step.has_floor


def _must_have_floor(dialogue: Dialogue) -> None:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if not _has_floor(dialogue):
        raise Rejected("no_floor")


# --- wishes -----------------------------------------------------------------------------------------------------------


def _raise(dialogue: Dialogue, command: RaiseHand, context: Context) -> list[Event]:
    if command.step != dialogue.current:
        raise Rejected("moved_on")
    _must_have_floor(dialogue)
    if command.direct:
        return _raise_direct(dialogue, command, context)
    floor, me = dialogue.floor, context.actor
    if floor.speaking and floor.speaking.participant == me:
        return []  # a doubled wish that has just been fulfilled
    known = floor.hands.get(me)
    if known and known.way == command.way:
        return []
    if known is None and len(floor.hands) >= limits.HANDS_MAX:
        raise Rejected("too_many_hands", limit=limits.HANDS_MAX)
    raised = HandRaised(command.way)
    if known or floor.speaking or not floor.by_itself:
        return [raised]
    return [raised, *_next_after(dialogue, context, also=me, way=command.way)]


def _raise_direct(dialogue: Dialogue, command: RaiseHand, context: Context) -> list[Event]:
    floor, me = dialogue.floor, context.actor
    known = floor.direct
    if known and known.participant == me:
        return [] if known.way == command.way else [HandRaised(command.way, direct=True)]
    turn = floor.turn
    if turn is None or turn.direct or turn.participant == me or not _answerable(turn, dialogue, context.now):
        raise Rejected("no_turn")
    if known or turn.answered:
        raise Rejected("direct_taken")
    raised = HandRaised(command.way, direct=True)
    if floor.speaking or not floor.by_itself:
        return [raised]
    return [raised, _granted(dialogue, me, command.way, context.now, direct=True)]


def _answerable(turn: Turn, dialogue: Dialogue, now: int) -> bool:
    if turn.step != dialogue.current:
        return False  # what was said then belongs to another question
    return turn.ended_at is None or now - turn.ended_at <= limits.DIRECT_REPLY_WITHIN_S * SECOND_MS


def _lower(dialogue: Dialogue, command: LowerHand, context: Context) -> list[Event]:
    if command.participant != context.actor and context.role is not Role.MODERATOR:
        raise Rejected("not_yours")
    return _lowered(dialogue, command.participant, direct=command.direct)


def _lowered(dialogue: Dialogue, participant: str, *, direct: bool) -> list[Event]:
    known = dialogue.floor.direct if direct else dialogue.floor.hands.get(participant)
    return [HandLowered(participant, direct)] if known and known.participant == participant else []


# --- the word ---------------------------------------------------------------------------------------------------------


def _grant(dialogue: Dialogue, command: GrantFloor, context: Context) -> list[Event]:
    floor, who = dialogue.floor, command.participant
    person = dialogue.participants.get(who)
    if person is None or not person.inside or person.role not in SEATED_ROLES:
        raise Rejected("not_found")
    _must_have_floor(dialogue)
    if floor.speaking and floor.speaking.participant == who:
        return []
    if command.after != floor.last:
        raise Rejected("moved_on")  # two moderators at once: only one of them gave the word
    direct = floor.direct is not None and floor.direct.participant == who
    hand = floor.direct if direct else floor.hands.get(who)
    ended: list[Event] = [FloorYielded(floor.speaking.n)] if floor.speaking else []
    in_order = who == _first(dialogue)
    granted = _granted(dialogue, who, hand.way if hand else "voice", context.now, direct=direct, in_order=in_order)
    return [*ended, granted]


def _first(dialogue: Dialogue) -> str | None:
    if dialogue.floor.direct:
        return dialogue.floor.direct.participant
    return next(iter(speaking_list(dialogue)), None)


def _granted(
    dialogue: Dialogue, who: str, way: Way, now: int, *, direct: bool = False, in_order: bool = True
) -> FloorGranted:
    step = dialogue.described.step(dialogue.current)
    seconds = limits.DIRECT_REPLY_S if direct else step.turn_s if step else None
    soft_ends_at = now + seconds * SECOND_MS if seconds else None
    given: Given = "list" if in_order else "moderation"
    return FloorGranted(who, dialogue.floor.last + 1, way, direct, soft_ends_at, given)


def _yield(dialogue: Dialogue, turn: int, context: Context) -> list[Event]:
    speaking = dialogue.floor.speaking
    if speaking is None or speaking.n != turn:
        return []  # it is over already
    if speaking.participant != context.actor and context.role is not Role.MODERATOR:
        raise Rejected("not_yours")
    return [FloorYielded(turn), *_go_on(dialogue, context)]


def _run_list(dialogue: Dialogue, by_itself: bool, context: Context) -> list[Event]:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if dialogue.floor.by_itself == by_itself:
        return []
    begins = by_itself and not dialogue.floor.speaking
    return [ListRun(by_itself), *(_next_after(dialogue, context) if begins else [])]


def _run_on(dialogue: Dialogue, turn: int, context: Context) -> list[Event]:
    _house(context)
    if not dialogue.floor.by_itself or turn != dialogue.floor.last:
        return []
    ended: list[Event] = [FloorYielded(turn)] if dialogue.floor.speaking else []
    return [*ended, *_next_after(dialogue, context)]


def _measure(dialogue: Dialogue, command: MeasureTurn, context: Context) -> list[Event]:
    """Nobody spoke longer than they had the word; a turn is measured once."""
    _house(context)
    turn = next((turn for turn in dialogue.floor.measurable if turn.n == command.turn), None)
    return [TurnMeasured(turn.n, turn.participant, max(0, min(command.ms, turn.ms)))] if turn else []


def _leave(dialogue: Dialogue, participant: str, context: Context) -> list[Event]:
    _house(context)
    lowered = [*_lowered(dialogue, participant, direct=False), *_lowered(dialogue, participant, direct=True)]
    speaking = dialogue.floor.speaking
    if speaking is None or speaking.participant != participant:
        return lowered
    return [*lowered, FloorYielded(speaking.n), *_go_on(dialogue, context, without=participant)]


def _go_on(dialogue: Dialogue, context: Context, without: str = "") -> list[Event]:
    return _next_after(dialogue, context, without=without) if dialogue.floor.by_itself else []


def _next_after(
    dialogue: Dialogue, context: Context, *, also: str = "", way: Way = "voice", without: str = ""
) -> list[Event]:
    """The word for whoever is next, if anybody waits. `also`: somebody whose hand goes up with this very wish."""
    floor = dialogue.floor
    if not _has_floor(dialogue):
        return []
    if floor.direct and floor.direct.participant != without:
        return [_granted(dialogue, floor.direct.participant, floor.direct.way, context.now, direct=True)]
    wishes = [wish for wish in waiting(dialogue) if wish.participant != without]
    if also:
        wishes.append(Waiting(also, rank_of(dialogue, also), _AFTER_ALL))
    order = ordered(wishes)
    if not order:
        return []
    hand = floor.hands.get(order[0])
    return [_granted(dialogue, order[0], hand.way if hand else way, context.now)]


_AFTER_ALL: Final = 1 << 62
"""The place in time of a wish that has no event yet."""
