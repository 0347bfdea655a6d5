"""How the floor and the clock change with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import Final, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded, Role
from app.facilitation.events import (
    ClockEvent,
    ClockPaused,
    ClockResumed,
    DialogueClosed,
    FloorEvent,
    FloorGranted,
    FloorYielded,
    HandLowered,
    HandRaised,
    ListRun,
    PersonRemoved,
    StepOpened,
    TurnMeasured,
)
from app.facilitation.state import Dialogue, Floor, Hand, Measurable, Spoken, Turn

MEASURABLE_KEPT: Final = 8
"""So many ended turns wait at most for voice to tell how long was really spoken."""


def evolve(dialogue: Dialogue, recorded: Recorded, event: FloorEvent) -> Dialogue:
    """The dialogue after `event`."""
    if isinstance(event, ClockPaused | ClockResumed):
        return _clock(dialogue, recorded.at, event)
    return replace(dialogue, floor=_evolved(dialogue, recorded, event))


def _clock(dialogue: Dialogue, at: int, event: ClockEvent) -> Dialogue:
    clock = dialogue.clock
    if clock is None:
        return dialogue
    if isinstance(event, ClockPaused):
        return replace(dialogue, clock=replace(clock, paused_at=at))
    stood = event.ends_at - clock.ends_at
    moved = replace(clock, started_at=clock.started_at + stood, ends_at=event.ends_at, paused_at=None)
    return replace(dialogue, clock=moved)


def _evolved(dialogue: Dialogue, recorded: Recorded, event: FloorEvent) -> Floor:
    floor = dialogue.floor
    match event:
        case HandRaised(way, direct):
            return _raised(floor, Hand(recorded.actor, recorded.at, recorded.seq, way), direct=direct)
        case HandLowered(participant, direct):
            return replace(floor, direct=None) if direct else _without(floor, participant)
        case FloorGranted():
            return _granted(dialogue, recorded.at, event)
        case FloorYielded():
            return _ended(dialogue, recorded.at)
        case TurnMeasured():
            return _measured(floor, event)
        case ListRun(by_itself):
            return replace(floor, by_itself=by_itself)
        case ClockPaused() | ClockResumed():
            return floor
    assert_never(event)


def _raised(floor: Floor, hand: Hand, *, direct: bool) -> Floor:
    known = floor.direct if direct else floor.hands.get(hand.participant)
    if known is not None and known.participant == hand.participant:
        hand = replace(known, way=hand.way)  # another way of speaking costs nobody their place
    return replace(floor, direct=hand) if direct else replace(floor, hands=floor.hands.set(hand.participant, hand))


def _without(floor: Floor, participant: str) -> Floor:
    return replace(floor, hands=floor.hands.delete(participant)) if participant in floor.hands else floor


def _granted(dialogue: Dialogue, at: int, event: FloorGranted) -> Floor:
    floor = _ended(dialogue, at)  # two at once never have the word, whatever the log says
    turn = Turn(
        event.turn,
        event.participant,
        event.way,
        event.direct,
        dialogue.current,
        at,
        event.soft_ends_at,
        answered=event.direct,
        given=event.given,
    )
    return replace(floor if event.direct else _without(floor, event.participant), turn=turn, direct=None)


def _ended(dialogue: Dialogue, at: int) -> Floor:
    floor = dialogue.floor
    turn = floor.speaking
    if turn is None:
        return floor
    spoken = floor.spoken.set(turn.participant, _having_spoken(dialogue, turn, at))
    floor = replace(floor, turn=replace(turn, ended_at=at), spoken=spoken)
    person = dialogue.participants.get(turn.participant)
    if turn.way != "voice" or person is None or person.role is not Role.PARTICIPANT:
        return floor
    ended = Measurable(turn.n, turn.participant, max(0, at - turn.started_at))
    return replace(floor, measurable=(*floor.measurable, ended)[-MEASURABLE_KEPT:])


def _measured(floor: Floor, event: TurnMeasured) -> Floor:
    turn = next((turn for turn in floor.measurable if turn.n == event.turn), None)
    spoken = floor.spoken.get(event.participant)
    if turn is None or spoken is None:
        return floor
    spoken = replace(spoken, ms=max(0, spoken.ms - turn.ms + event.ms))
    left = tuple(other for other in floor.measurable if other is not turn)
    return replace(floor, spoken=floor.spoken.set(event.participant, spoken), measurable=left)


def _having_spoken(dialogue: Dialogue, turn: Turn, at: int) -> Spoken:
    person = dialogue.participants.get(turn.participant)
    if person is None or person.role is not Role.PARTICIPANT:
        return Spoken(turns=1)
    before = dialogue.floor.spoken.get(turn.participant, Spoken())
    return Spoken(before.turns + 1, before.ms + max(0, at - turn.started_at))


FOLLOWS: Final = (PersonRemoved, StepOpened, DialogueClosed)


def follow(before: Dialogue, recorded: Recorded, dialogue: Dialogue) -> Dialogue:
    """A new question has its own wishes to speak; who speaks goes on, unless nobody has the floor in that step.

    Whoever had to leave is not waited for.
    """
    event = recorded.event
    if isinstance(event, PersonRemoved):
        return replace(dialogue, floor=_left(dialogue, event.participant, recorded.at))
    step = dialogue.described.step(dialogue.current)
    goes_on = isinstance(event, StepOpened) and step is not None and step.has_floor
    floor = dialogue.floor if goes_on else _ended(dialogue, recorded.at)
    return replace(dialogue, floor=replace(floor, hands=Map(), direct=None))


def _left(dialogue: Dialogue, participant: str, at: int) -> Floor:
    """Whoever had to leave waits for nothing and speaks no longer; what they said until then was said."""
    speaking = dialogue.floor.speaking
    floor = _ended(dialogue, at) if speaking and speaking.participant == participant else dialogue.floor
    return _without_wishes(floor, participant)


def _without_wishes(floor: Floor, participant: str) -> Floor:
    floor = _without(floor, participant)
    return replace(floor, direct=None) if floor.direct and floor.direct.participant == participant else floor


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Whoever is erased wishes nothing, has no word, and nobody knows any more how long they had it."""
    floor = _without_wishes(dialogue.floor, participant)
    if floor.speaking and floor.speaking.participant == participant:
        floor = replace(floor, turn=replace(floor.speaking, ended_at=floor.speaking.started_at))
    if participant in floor.spoken:
        floor = replace(floor, spoken=floor.spoken.delete(participant))
    floor = replace(floor, measurable=tuple(turn for turn in floor.measurable if turn.participant != participant))
    return replace(dialogue, floor=floor)
