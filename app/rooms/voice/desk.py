"""What stands before people's sockets: it takes their wishes about voice to the media process that serves their
dialogue, wherever its line ends, and brings back how their voice stands. Knows no sound; never lets text wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

import msgspec
import structlog

from app import voice_frames as media
from app.rooms import frames
from app.rooms.air import Said
from app.rooms.connection import Connection
from app.rooms.recorded import RecordedFiles
from app.rooms.room import Room
from app.rooms.voice.echo import Echoes
from app.rooms.voice.exchange import HELLO_TIMEOUT_S, Exchange, MediaWire
from app.rooms.voice.messages import HOUSE, Ask, HaveSpoken, Message, Serves, Speak, Tell, message_of, said

ANNOUNCE_S: Final = 2.0
FORGOTTEN_S: Final = 7.0
"""A media process elsewhere of which nothing was heard for so long is gone."""
REDIAL_S: Final = 1.0
"""So long a media process may be without a line before people are told that their voice is gone; it dials three times
meanwhile."""
PATIENT_S: Final = 20.0
"""So long a wish waits for a media process to be there: it may just be starting anew."""
CALLER_AWAY_S: Final = 45.0
"""So long a voice stands without its person's socket: as long as a lost line may take to come back."""
CALLERS_PER_PERSON: Final = 3
PATIENT_MAX: Final = 5_000

_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Caller:
    """Somebody whose socket is (or was, until `away_at`) here, with their visit. `on`: their microphone."""

    dialogue: str
    person: str
    connection: Connection | None
    on: bool = False
    away_at: float = 0.0


@dataclass(slots=True)
class Process:
    """A media process somewhere, as it was announced last."""

    free: int
    dialogues: frozenset[str]
    heard_at: float


class Voices:
    """All of voice that belongs to this process."""

    def __init__(
        self,
        room_at: Callable[[str, int], Coroutine[Any, Any, Room]],
        open_room: Callable[[str], Room | None],
        say: Callable[[Said], None],
        clock: Callable[[], int],
        own: Callable[[Coroutine[Any, Any, Any]], None],
        files: RecordedFiles,
    ) -> None:
        self.offered = True
        """Whether people may talk in this house."""
        self.exchanges: dict[str, Exchange] = {}
        """The lines to media processes that end here."""
        self._room_at, self._open_room, self._say_air, self._clock, self._own = room_at, open_room, say, clock, own
        self._files = files
        self._callers: dict[str, Caller] = {}
        self._elsewhere: dict[str, Process] = {}
        self._echoes = Echoes(self._send, clock)
        self._patient: list[tuple[float, Ask, Said]] = []
        self._announce_at = 0.0

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    # --- from people's sockets ------------------------------------------------------------------------------------

    def offer(self, room: Room, connection: Connection, frame: frames.VoiceOffer) -> None:
        """Somebody wants to be heard and to hear."""
        if self._callers.get(frame.visit) or len(frame.sdp) > media.OFFER_MAX_CHARS:
            _show(connection, Tell(visit=frame.visit, state="down", reason="bad_offer"))
            return
        own = [visit for visit, caller in self._callers.items() if caller.person == connection.participant]
        for visit in own[: max(0, len(own) - CALLERS_PER_PERSON + 1)]:
            del self._callers[visit]
        self._callers[frame.visit] = Caller(room.dialogue, connection.participant, connection, frame.on)
        wish = Ask(process="", act="offer", visit=frame.visit, sdp=frame.sdp, on=frame.on)
        self._send(wish, self._said(room, connection.participant, wish))

    def microphone(self, room: Room, connection: Connection, frame: frames.Microphone) -> None:
        """Somebody switched theirs, or came back with the voice they have."""
        known = self._callers.get(frame.visit)
        if known is not None and known.person != connection.participant:
            return
        self._callers[frame.visit] = Caller(room.dialogue, connection.participant, connection, frame.on)
        wish = Ask(process="", act="microphone", visit=frame.visit, on=frame.on)
        self._send(wish, self._said(room, connection.participant, wish))

    def hang_up(self, room: Room, connection: Connection, frame: frames.HangUp) -> None:
        """Somebody wants no voice any more."""
        known = self._callers.get(frame.visit)
        if known is not None and known.person == connection.participant:
            del self._callers[frame.visit]
            wish = Ask(process="", act="bye", visit=frame.visit)
            self._send(wish, self._said(room, connection.participant, wish))

    def left(self, connection: Connection) -> None:
        """A socket is gone; the voice may stand until its person is back."""
        for caller in self._callers.values():
            if caller.connection is connection:
                caller.connection, caller.away_at = None, self._now()

    async def echo(self, dialogue: str, sdp: str) -> str:
        """The answer to the offer of an echo test, which ends by itself. Raises `NoVoice`."""
        return await self._echoes.ask(dialogue, sdp)

    def _said(self, room: Room, person: str, message: Message) -> Said:
        return said(room.dialogue, person, self._clock(), room.replica.seq, message)

    def _send(self, wish: Ask, by: Said) -> None:
        """Take a wish to the media process that serves the dialogue, or keep it a while if there is none."""
        process = self._serving(by.dialogue)
        if process is not None:
            wish.process = process
            self._say_air(said(by.dialogue, by.by, by.at, by.seq, wish))
        elif len(self._patient) < PATIENT_MAX and wish.act != "bye":
            self._patient.append((self._now(), wish, by))

    def _serving(self, dialogue: str) -> str | None:
        """The media process for a dialogue: the one that carries it, else the one with the most room."""
        known = {id: Process(one.room_for, frozenset(one.visits.dialogues), 0) for id, one in self.exchanges.items()}
        known = {**self._elsewhere, **known}
        carrying = sorted(id for id, one in known.items() if dialogue in one.dialogues)
        if carrying:
            return carrying[0]
        return min(known, key=lambda process: (-known[process].free, process), default=None)

    @property
    def there(self) -> bool:
        """Whether a media process is there at all."""
        return bool(self.exchanges or self._elsewhere)

    @property
    def standing(self) -> int:
        """How many people's voices stand in the media processes whose line ends here."""
        return sum(1 for exchange in self.exchanges.values() for visit in exchange.visits if visit.up)

    @property
    def waiting(self) -> int:
        """How many wait for theirs, for their turn or for a media process."""
        return len(self._patient) + sum(exchange.waiting for exchange in self.exchanges.values())

    # --- a media process ------------------------------------------------------------------------------------------

    async def serve_media(self, wire: MediaWire) -> None:
        """Follow one media process until its line is gone. Returns at once if it does not say hello."""
        try:
            async with asyncio.timeout(HELLO_TIMEOUT_S):
                hello = media.from_media(await wire.receive() or "")
        except (msgspec.MsgspecError, TimeoutError):
            return
        if not isinstance(hello, media.Hello):
            return
        exchange = Exchange(hello, wire, self._room_at, self._say, self._own, self._files)
        older = self.exchanges.get(exchange.process)
        self.exchanges[exchange.process] = exchange
        if older is not None:
            older.cut()
        self._announce(exchange)
        self._send_patient()
        _log.info("media_there", process=exchange.process, free=exchange.free)
        try:
            await exchange.run()
        finally:
            await self._line_gone(exchange)

    async def _line_gone(self, exchange: Exchange) -> None:
        _log.warning("media_gone", process=exchange.process)
        await exchange.close()
        if self.exchanges.get(exchange.process) is exchange:
            del self.exchanges[exchange.process]
            self._say(HOUSE, "", Serves(process=exchange.process, free=-1, dialogues=[]))
        if len(exchange.visits):
            lost = lambda: exchange.lost(self.exchanges.get(exchange.process))  # noqa: E731
            asyncio.get_running_loop().call_later(REDIAL_S, lost)

    def _announce(self, exchange: Exchange) -> None:
        free, dialogues = max(0, exchange.room_for), exchange.visits.dialogues
        self._say(HOUSE, "", Serves(process=exchange.process, free=free, dialogues=dialogues))

    def _send_patient(self) -> None:
        waiting, self._patient = self._patient, []
        for since, wish, by in waiting:
            if self._now() - since < PATIENT_S:
                self._send(wish, by)
            else:
                self._told(by.dialogue, Tell(visit=wish.visit, state="down", reason="unavailable"))

    def stirred(self, dialogue: str) -> None:
        """Voices of a dialogue may belong elsewhere now."""
        for exchange in self.exchanges.values():
            exchange.stirred(dialogue)
        if room := self._open_room(dialogue):
            room.speaking.moved()

    def deleted(self, dialogue: str) -> None:
        """A dialogue is no more."""
        for exchange in self.exchanges.values():
            exchange.deleted(dialogue)

    def hold_recordings(self, *, held: bool) -> None:
        """Let nobody be recorded for a while, or no longer so."""
        if held != self._files.held:
            self._files.held = held
            for exchange in self.exchanges.values():
                exchange.stirred_all()

    def beat(self) -> None:
        """Once a second: who is silent, who is gone, who waits."""
        now = self._now()
        for exchange in tuple(self.exchanges.values()):
            if exchange.silent():
                _log.warning("media_silent", process=exchange.process)
                exchange.cut()
        if now >= self._announce_at:
            self._announce_at = now + ANNOUNCE_S
            for exchange in self.exchanges.values():
                self._announce(exchange)
        gone = [id for id, one in self._elsewhere.items() if now - one.heard_at > FORGOTTEN_S]
        for id in gone:
            del self._elsewhere[id]
        if self._patient:
            self._send_patient()
        self._let_go(now)

    def _let_go(self, now: float) -> None:
        """End the voices of people who did not come back."""
        away = [id for id, one in self._callers.items() if one.connection is None and now - one.away_at > CALLER_AWAY_S]
        for id in away:
            caller, wish = self._callers.pop(id), Ask(process="", act="bye", visit=id)
            self._send(wish, said(caller.dialogue, caller.person, self._clock(), 0, wish))

    def close(self) -> None:
        """End the lines to all media processes."""
        for exchange in tuple(self.exchanges.values()):
            exchange.cut()

    # --- through the air ------------------------------------------------------------------------------------------

    def _say(self, dialogue: str, by: str, message: Message) -> None:
        self._say_air(said(dialogue, by, self._clock(), 0, message))

    def heard(self, heard: Said) -> None:
        """Something about voice was said, here or in another process."""
        try:
            message = message_of(heard)
        except msgspec.ValidationError:
            return  # a newer process may know of more
        match message:
            case Ask(process=process) if process in self.exchanges:
                self.exchanges[process].ask(message, heard)
            case Tell():
                self._told(heard.dialogue, message)
            case Serves(process=process, free=free, dialogues=dialogues) if process not in self.exchanges:
                self._known_elsewhere(process, free, dialogues)
            case Speak(people) if room := self._open_room(heard.dialogue):
                room.speaking.told(people)
            case HaveSpoken(ms) if room := self._open_room(heard.dialogue):
                room.speaking.have_spoken(ms)
            case _:
                pass  # another process's

    def _known_elsewhere(self, process: str, free: int, dialogues: list[str]) -> None:
        if free < 0:
            self._elsewhere.pop(process, None)
            return
        self._elsewhere[process] = Process(free, frozenset(dialogues), self._now())
        if self._patient:
            self._send_patient()

    def _told(self, dialogue: str, tell: Tell) -> None:
        if self._echoes.told(tell):
            return
        caller, room = self._callers.get(tell.visit), self._open_room(dialogue)
        if caller is None or room is None:
            return
        if tell.state == "down":
            del self._callers[tell.visit]
        if tell.state == "up" and tell.on != caller.on:
            wish = Ask(process="", act="microphone", visit=tell.visit, on=caller.on)
            self._send(wish, self._said(room, caller.person, wish))
        if caller.connection is not None:
            _show(caller.connection, tell)


def _show(connection: Connection, tell: Tell) -> None:
    if tell.state == "answer":
        connection.send(frames.encode(frames.VoiceAnswer(tell.visit, tell.sdp)))
    else:
        state = frames.VoiceState(tell.visit, tell.state, tell.reason or None, tell.wait_ms or None)
        connection.send(frames.encode(state))
