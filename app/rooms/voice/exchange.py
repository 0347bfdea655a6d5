"""One media process, as the house sees it: its line, the visits it carries, and where everybody's voice belongs there.

It derives nothing itself: places come from the rules, sound from the media process. Never waits for a person.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final, Protocol

import msgspec
import structlog

from app import voice_frames as media
from app.facilitation.commands import Command
from app.facilitation.core import SYSTEM_ACTOR
from app.facilitation.recording import recorded
from app.facilitation.state import Agreement, Dialogue
from app.facilitation.voice import place_of
from app.persistence.ports import DialogueUnknown, StoreUnavailable
from app.rooms.air import Said
from app.rooms.recorded import RecordedFiles
from app.rooms.room import Room
from app.rooms.voice.admission import Admission
from app.rooms.voice.measuring import Measuring
from app.rooms.voice.messages import Ask, SayMessage, Speak, Tell
from app.rooms.voice.visits import Visit, Visits, whereabouts

HELLO_TIMEOUT_S: Final = 10.0
SILENT_BEATS: Final = 2
"""So many beats of the house in a row without a word: the process is frozen, and people's voices with it (fault F16:
they shall be back in 5 s). Counted, not timed: a house that stood still itself has heard nobody."""
ASKS_WAITING_MAX: Final = 5_000
NOTED_AGAIN_S: Final = 5.0
"""After how long it is tried again to write down that a recording is there: until then nobody could delete it."""

_log = structlog.get_logger(__name__)


class MediaWire(Protocol):
    """The WebSocket of a media process."""

    async def receive(self) -> str | bytes | None:
        """The next message; None when the other side is gone."""
        ...

    def send(self, text: str) -> None:
        """Write without waiting."""
        ...

    def cut(self) -> None:
        """End it now, whatever is still waiting to be sent."""
        ...


class Exchange:
    """The line to one media process. `room_at` opens a dialogue's room, brought up to a seq; `own` runs a task."""

    def __init__(
        self,
        hello: media.Hello,
        wire: MediaWire,
        room_at: Callable[[str, int], Coroutine[Any, Any, Room]],
        say: SayMessage,
        own: Callable[[Coroutine[Any, Any, Any]], None],
        files: RecordedFiles,
    ) -> None:
        self.process = hello.process
        self.free = hello.free
        self.visits = Visits()
        self.load: media.Load | None = None
        self._heard_of = True
        self._silent_beats = 0
        self._wire, self._room_at, self._say, self._own, self._files = wire, room_at, say, own, files
        self._admission = Admission(self._now())
        self._asks: asyncio.Queue[tuple[Ask, Said]] = asyncio.Queue(ASKS_WAITING_MAX)
        self._told: dict[str, dict[str, media.Whereabouts]] = {}
        self._rooms: dict[str, Room] = {}
        self._measuring = Measuring(self._rooms, self.visits, say, own)
        self._moving: set[str] = set()
        self._recorded: tuple[Dialogue | None, dict[str, Agreement]] = None, {}
        self._pumping: asyncio.TimerHandle | None = None
        self._worker = asyncio.get_running_loop().create_task(self._work())

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    def silent(self) -> bool:
        """At every beat of the house: whether the process has told nothing for too long."""
        self._silent_beats = 0 if self._heard_of else self._silent_beats + 1
        self._heard_of = False
        return self._silent_beats >= SILENT_BEATS

    @property
    def waiting(self) -> int:
        """How many offers wait for their turn."""
        return len(self._admission)

    @property
    def room_for(self) -> int:
        """How many more people it takes."""
        return self.free - sum(1 for visit in self.visits if not visit.up)

    # --- what people wish -----------------------------------------------------------------------------------------

    def ask(self, wish: Ask, said: Said) -> None:
        """A wish of a person, in the order they came."""
        if self._asks.full():
            self._tell(said.dialogue, said.by, Tell(visit=wish.visit, state="down", reason="busy"))
        else:
            self._asks.put_nowait((wish, said))

    async def _work(self) -> None:
        while True:
            wish, said = await self._asks.get()
            try:
                await self._fulfil(wish, said)
            except (DialogueUnknown, StoreUnavailable, TimeoutError):
                self._tell(said.dialogue, said.by, Tell(visit=wish.visit, state="down", reason="unavailable"))
            except Exception:
                _log.exception("voice_wish_failed", act=wish.act)

    async def _fulfil(self, wish: Ask, said: Said) -> None:
        if wish.act == "offer":
            await self._offered(wish, said)
        elif wish.act == "microphone":
            self._microphone(wish, said)
        else:
            known = self.visits.get(wish.visit)
            if known is not None and known.person == said.by:
                self._end(known, "bye")

    async def _offered(self, wish: Ask, said: Said) -> None:
        urgent = False
        if not wish.own:
            state = (await self._room_of(said.dialogue, said.seq)).replica.state
            if place_of(state, said.by) is None:
                self._tell(said.dialogue, said.by, Tell(visit=wish.visit, state="down", reason="not_placed"))
                return
            urgent = _urgent(state, said.by)
        visit = Visit(wish.visit, said.dialogue, said.by, wish.own, wish.sdp, on=wish.on)
        older = self.visits.add(visit)
        if older is not None:
            self._gone(older, "replaced")
        wait_ms = self._admission.wait_ms(self._now())
        if not self._admission.ask(visit.id, urgent=urgent):
            self._end(visit, "busy")
            return
        if wait_ms:
            self._tell(visit.dialogue, visit.person, Tell(visit=visit.id, state="waiting", wait_ms=wait_ms))
        self._pump()

    async def _room_of(self, dialogue: str, seq: int) -> Room:
        room = await self._room_at(dialogue, seq)
        self._rooms[dialogue] = room
        room.voiced.add(self.process)
        return room

    def _pump(self) -> None:
        """Let in who may come in now, and look again when the next one may."""
        self._pumping = None
        while (id := self._admission.due(self._now())) is not None:
            visit = self.visits.get(id)
            if visit is not None and not visit.asked:
                self._let_in(visit)
        if len(self._admission) and self._pumping is None:
            self._pumping = asyncio.get_running_loop().call_later(self._admission.wait_s, self._pump)

    def _let_in(self, visit: Visit) -> None:
        visit.asked = True
        if not visit.own:
            self._place(visit)
        self._send(media.Offer(visit.dialogue, visit.person, visit.id, visit.sdp, visit.own))
        visit.sdp = ""

    def _microphone(self, wish: Ask, said: Said) -> None:
        visit = self.visits.get(wish.visit)
        if visit is None or visit.person != said.by:
            self._tell(said.dialogue, said.by, Tell(visit=wish.visit, state="down", reason="lost"))
            return
        visit.on = wish.on
        if visit.asked:
            self._place(visit)
        if visit.up:
            self._stands(visit)

    # --- where voices belong --------------------------------------------------------------------------------------

    def stirred(self, dialogue: str) -> None:
        """Voices of a dialogue may belong elsewhere now: looked at once for all that happens at once."""
        if dialogue in self._rooms and dialogue not in self._moving:
            self._moving.add(dialogue)
            asyncio.get_running_loop().call_soon(self._move, dialogue)

    def deleted(self, dialogue: str) -> None:
        """A dialogue is no more: nobody has voice in it, and nobody is recorded."""
        for visit in tuple(self.visits.people(dialogue).values()):
            self._end(visit, "over")

    def stirred_all(self) -> None:
        """Something changed that concerns everybody."""
        for dialogue in tuple(self._rooms):
            self.stirred(dialogue)

    def _move(self, dialogue: str) -> None:
        self._moving.discard(dialogue)
        room = self._rooms.get(dialogue)
        if room is None:
            return
        for visit in tuple(self.visits.people(dialogue).values()):
            if visit.asked:
                self._place(visit)
        self._measuring.turn_begins(dialogue, room.replica.state)

    def _place(self, visit: Visit) -> None:
        """Tell the media process where a voice belongs, if it belongs elsewhere than it knows."""
        room = self._rooms.get(visit.dialogue)
        now = whereabouts(room.replica.state, visit, self._number(room.replica.state, visit)) if room else None
        if now is None:
            self._end(visit, "not_placed")
            return
        told = self._told.get(visit.dialogue)
        if told is None:
            self._told[visit.dialogue] = {visit.person: now}
            self._send(media.Places(visit.dialogue, {visit.person: now}))
        elif told.get(visit.person) != now:
            told[visit.person] = now
            self._send(media.Place(visit.dialogue, visit.person, now))

    def _number(self, state: Dialogue, visit: Visit) -> int:
        """Under which number somebody is recorded now. Asked for everybody of a dialogue in a row: found once."""
        if self._files.recordings is None or self._files.held:
            return 0
        if state is not self._recorded[0]:
            self._recorded = state, recorded(state)
        yes = self._recorded[1].get(visit.person)
        return yes.n if yes is not None else 0

    # --- what the media process says ------------------------------------------------------------------------------

    async def run(self) -> None:
        """Follow the process until it is gone."""
        while (text := await self._wire.receive()) is not None:
            self._heard_of = True
            try:
                frame = media.from_media(text)
            except msgspec.MsgspecError:
                _log.warning("media_frame_unreadable", process=self.process)
                continue
            self._heard(frame)

    def _heard(self, frame: media.FromMedia) -> None:
        match frame:
            case media.Answer() | media.NotAnswered() | media.Down():
                if visit := self.visits.get(frame.visit):
                    self._answered(visit, frame)
            case media.Up():
                self._up(frame)
            case media.Speaking(dialogue, people):
                self._say(dialogue, SYSTEM_ACTOR, Speak(people))
            case media.Spoke(dialogue, ms):
                self._measuring.spoke(dialogue, ms)
            case media.Load():
                self.load = frame
            case media.Kept():
                self._own(self._kept(frame))
            case media.Hello(_, free):
                self.free = free

    def _answered(self, visit: Visit, frame: media.Answer | media.NotAnswered | media.Down) -> None:
        match frame:
            case media.Answer():
                self._tell(visit.dialogue, visit.person, Tell(visit=visit.id, state="answer", sdp=frame.sdp))
            case media.NotAnswered():
                self._gone(visit, frame.code)
            case media.Down():
                self._gone(visit, frame.reason)

    def _up(self, frame: media.Up) -> None:
        visit = self.visits.get(frame.visit)
        if visit is None:  # this worker has just begun, or another one had passed the offer on
            visit = Visit(frame.visit, frame.dialogue, frame.person, frame.own, asked=True)
            self.visits.add(visit)
            self._own(self._adopt(frame.dialogue))
        if not visit.up:
            visit.up = True
            self.free -= 1
        self._stands(visit)

    def _stands(self, visit: Visit) -> None:
        self._tell(visit.dialogue, visit.person, Tell(visit=visit.id, state="up", on=visit.on))

    async def _adopt(self, dialogue: str) -> None:
        """Voices stand of which this process knows nothing: find out where they belong."""
        try:
            await self._room_of(dialogue, 0)
            self.stirred(dialogue)
        except (DialogueUnknown, StoreUnavailable):
            self._send(media.Over(dialogue))

    def _end(self, visit: Visit, reason: str) -> None:
        """The house ends a visit."""
        if visit.asked:
            self._send(media.Bye(visit.dialogue, visit.id))
        self._gone(visit, reason)

    def _gone(self, visit: Visit, reason: str) -> None:
        """A visit is over; if it was the person's voice, they have none now."""
        current = self.visits.of(visit.dialogue, visit.person)
        self.visits.drop(visit.id)
        self.free += visit.up
        self._tell(visit.dialogue, visit.person, Tell(visit=visit.id, state="down", reason=reason))
        if visit.own or (current is not None and current is not visit):
            return
        self._measuring.silenced(visit.dialogue, visit.person)
        if self._told.get(visit.dialogue, {}).pop(visit.person, None) is not None:
            self._send(media.Place(visit.dialogue, visit.person, None))
        if not self.visits.people(visit.dialogue):
            self._over(visit.dialogue)

    def _over(self, dialogue: str) -> None:
        if self._told.pop(dialogue, None) is not None:
            self._send(media.Over(dialogue))
            self._say(dialogue, SYSTEM_ACTOR, Speak([]))
        self._measuring.over(dialogue)
        if room := self._rooms.pop(dialogue, None):
            room.voiced.discard(self.process)

    # --- what is recorded -----------------------------------------------------------------------------------------

    async def _kept(self, kept: media.Kept) -> None:
        async def submit(dialogue: str, command: Command) -> None:
            room = self._rooms.get(dialogue) or await self._room_at(dialogue, 0)
            await room.submit(command, SYSTEM_ACTOR)

        while not await self._files.note(kept, submit):
            await asyncio.sleep(NOTED_AGAIN_S)
            if self._worker.done():
                return  # told anew to whoever has the line now
        self._send(media.Noted(kept.dialogue, kept.person, kept.recording))

    # --- the end --------------------------------------------------------------------------------------------------

    def _send(self, frame: media.ToMedia) -> None:
        self._wire.send(media.encode(frame))

    def _tell(self, dialogue: str, person: str, message: Tell) -> None:
        self._say(dialogue, person, message)

    def cut(self) -> None:
        """End the line to a process that tells nothing any more."""
        self._wire.cut()

    async def close(self) -> None:
        """The line is gone."""
        self._worker.cancel()
        await asyncio.wait([self._worker])
        if self._pumping is not None:
            self._pumping.cancel()
        while not self._asks.empty():
            wish, said = self._asks.get_nowait()
            self._tell(said.dialogue, said.by, Tell(visit=wish.visit, state="down", reason="lost"))
        for dialogue, room in self._rooms.items():
            room.voiced.discard(self.process)
            self._say(dialogue, SYSTEM_ACTOR, Speak([]))

    def lost(self, still: Exchange | None) -> None:
        """The process is gone, too, or (`still`) has come back with what stands there: everybody else has no voice."""
        for visit in self.visits:
            if still is None or still.visits.get(visit.id) is None:
                self._tell(visit.dialogue, visit.person, Tell(visit=visit.id, state="down", reason="lost"))


def _urgent(dialogue: Dialogue, person: str) -> bool:
    """Whether others wait to hear that person."""
    speaking = dialogue.floor.speaking
    return dialogue.is_moderator(person) or (speaking is not None and speaking.participant == person)
