"""How long people spoke, from what a media process tells: for each of them, for turns, tables and the list of speakers.

Of people at work nothing is measured, not even for themselves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

import structlog

from app import voice_frames as media
from app.facilitation.commands import MeasureSpeech, MeasureTurn
from app.facilitation.core import SYSTEM_ACTOR, Rejected, Role
from app.facilitation.state import Dialogue
from app.persistence.ports import StoreUnavailable
from app.rooms.room import Room
from app.rooms.voice.messages import HaveSpoken, SayMessage
from app.rooms.voice.speech import Speech, Talk
from app.rooms.voice.visits import Visits

LAST_WORDS_S: Final = media.SPOKE_EVERY_S + 1.0
"""Then the media process has told everything of a turn that is over."""

_log = structlog.get_logger(__name__)


class Measuring:
    """Of all dialogues whose voices one media process carries. `rooms` by dialogue; `own` runs a task."""

    def __init__(
        self,
        rooms: Mapping[str, Room],
        visits: Visits,
        say: SayMessage,
        own: Callable[[Coroutine[Any, Any, Any]], None],
    ) -> None:
        self._rooms, self._visits, self._say, self._own = rooms, visits, say, own
        self._speech: dict[str, Speech] = {}
        self._talk: dict[str, Talk] = {}

    def turn_begins(self, dialogue: str, state: Dialogue) -> None:
        """Somebody may have got the word, or lost it."""
        speaking = state.floor.speaking
        if speaking is not None:
            visit = self._visits.of(dialogue, speaking.participant)
            self._speech.setdefault(dialogue, Speech()).begins(state, visit is not None and visit.up)
        if (speech := self._speech.get(dialogue)) and speech.ended(state):
            # Whoever was silent in the end is told of no more: their turn counts all the same.
            asyncio.get_running_loop().call_later(LAST_WORDS_S, self.spoke, dialogue, {})

    def silenced(self, dialogue: str, person: str) -> None:
        """That person's voice is gone."""
        if speech := self._speech.get(dialogue):
            speech.silenced(person)

    def over(self, dialogue: str) -> None:
        """Nobody of that dialogue has a voice here any more."""
        self._speech.pop(dialogue, None)
        self._talk.pop(dialogue, None)

    def spoke(self, dialogue: str, ms: Mapping[str, int]) -> None:
        """So long people spoke, in milliseconds, since it was told last."""
        room = self._rooms.get(dialogue)
        if room is None:
            return
        state = room.replica.state
        customers = {person: spoken for person, spoken in ms.items() if _is_customer(state, person)}
        if customers:
            self._say(dialogue, SYSTEM_ACTOR, HaveSpoken(customers))
            self._talked(room, customers)
        if speech := self._speech.get(dialogue):
            for turn, spoken in speech.spoken(state, customers).items():
                self._own(self._measured(room, MeasureTurn(turn, spoken)))

    def _talked(self, room: Room, customers: Mapping[str, int]) -> None:
        talk, state = self._talk.setdefault(room.dialogue, Talk()), room.replica.state
        talk.spoken(state, customers)
        if told := talk.due(state, asyncio.get_running_loop().time()):
            self._own(self._measured(room, told))

    async def _measured(self, room: Room, told: MeasureTurn | MeasureSpeech) -> None:
        try:
            await room.submit(told, SYSTEM_ACTOR)
        except (Rejected, StoreUnavailable) as trouble:
            _log.warning("speech_not_measured", trouble=type(trouble).__name__)  # then the time with the word counts


def _is_customer(dialogue: Dialogue, person: str) -> bool:
    known = dialogue.participants.get(person)
    return known is not None and known.role is Role.PARTICIPANT
