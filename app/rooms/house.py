"""All dialogues of this process, and the one way in for connections and for the web layer.

Opens a room when somebody needs it. Hears the bell, polls the log slowly for what no bell told. What happens by itself
stands in `heartbeat`, what a connection asks in `visit`. No HTTP, no rule.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine
from typing import Any, Final

import structlog

from app.facilitation.commands import AgreeToRecording, Command, LeaveFloor, OpenStep
from app.facilitation.core import SYSTEM_ACTOR, Recorded, Rejected
from app.facilitation.rehearsing import is_rehearsal
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Person, Store, StoreUnavailable
from app.recordings import Recordings
from app.rooms import protocol
from app.rooms.air import Air, InProcessAir, Said
from app.rooms.bell import Bell, Ring
from app.rooms.closing import CloseCode
from app.rooms.connection import Connection
from app.rooms.heartbeat import BEAT_S, PING_INTERVAL_S, Heartbeat
from app.rooms.looks import Looks, looked
from app.rooms.measures import Measures, Unmeasured
from app.rooms.presence import Presence
from app.rooms.recorded import DELETES_FILES, RecordedFiles
from app.rooms.room import Room, Say
from app.rooms.series import Meetings
from app.rooms.visit import Visit
from app.rooms.voice import Voices
from app.rooms.voice.messages import PREFIX as VOICE
from app.rooms.wire import Wire

POLL_S: Final = 0.4
"""How often the log is asked for what no bell told, while people are connected."""
UNREAD_MAX_S: Final = 5.0
"""If the log could not be read for so long, nobody is recorded until it can: somebody may have said no."""
DRAIN_PER_S: Final = 50
CONNECTIONS_PER_PERSON: Final = 12

_log = structlog.get_logger(__name__)


class Rooms:
    """Every dialogue this process serves."""

    def __init__(
        self,
        store: Store,
        bell: Bell,
        presence: Presence,
        clock: Callable[[], int],
        say: Say,
        air: Air | None = None,
        measures: Measures | None = None,
        recordings: Recordings | None = None,
    ) -> None:
        self._store = store
        self._bell = bell
        self._presence = presence
        self._air = air or InProcessAir()
        self._clock = clock
        self._say = say
        self._measures = measures or Unmeasured()
        self._rooms: dict[str, asyncio.Task[Room]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self.draining = False
        self._read_at = asyncio.get_running_loop().time()
        self._heartbeat = Heartbeat(self._open_rooms, self._close_idle, clock, self._own, Meetings(store))
        self.files = RecordedFiles(recordings)
        self.voices = Voices(self._room_at, self._open_room, self._air.say, clock, self._own, self.files)

    async def start(self) -> None:
        """Begin to listen, poll and keep the heartbeat."""
        await self._bell.start(self._heard)
        await self._presence.start(self._presence_changed)
        await self._air.start(self._heard_said)
        self._own(self._forever(POLL_S, self._poll))
        self._own(self._forever(BEAT_S, self._beat))

    def _own(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _forever(self, every_s: float, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            await asyncio.sleep(every_s)
            try:
                await work()
            except (StoreUnavailable, TimeoutError) as trouble:
                _log.warning("store_unavailable", trouble=str(trouble))
            except Exception:
                _log.exception("housekeeping_failed")

    # --- rooms ----------------------------------------------------------------------------------------------------

    async def room(self, dialogue: str) -> Room:
        """The room of `dialogue`, opened if needed. Raises `DialogueUnknown`, `StoreUnavailable`."""
        opening = self._rooms.get(dialogue)
        if opening is None:
            work = Room.open(dialogue, self._store, self._bell, self._presence, self._clock, self._say, self._measures)
            opening = self._rooms[dialogue] = asyncio.get_running_loop().create_task(work)
            opening.add_done_callback(lambda done: self._forget_failed(dialogue, done))
        room = await asyncio.shield(opening)
        room.stirred, room.talks = self.voices.stirred, self.voices.offered
        room.followed = self._follow
        return room

    def _follow(self, dialogue: str, recorded: Recorded) -> None:
        if isinstance(recorded.event, DELETES_FILES) and self.files.recordings is not None:
            self._own(self.files.follow(dialogue, recorded))

    async def _room_at(self, dialogue: str, seq: int) -> Room:
        """The room of `dialogue`, at least at `seq`."""
        room = await self.room(dialogue)
        if seq > room.replica.seq or not room.connections:
            await self._refresh(room)
        return room

    def _forget_failed(self, dialogue: str, opening: asyncio.Task[Room]) -> None:
        if (opening.cancelled() or opening.exception()) and self._rooms.get(dialogue) is opening:
            del self._rooms[dialogue]

    def _open_rooms(self) -> list[Room]:
        done = (task for task in self._rooms.values() if task.done() and not task.cancelled())
        return [task.result() for task in done if not task.exception()]  # a failed one is forgotten in a moment

    def _open_room(self, dialogue: str) -> Room | None:
        return next((room for room in self._open_rooms() if room.dialogue == dialogue), None)

    async def state(self, dialogue: str) -> tuple[Dialogue, int]:
        """The fold of `dialogue` and the seq it is at, with everything stored by now in it."""
        room = await self.room(dialogue)
        if not room.connections:  # nobody polls for it
            await self._refresh(room)
        return room.replica.state, room.replica.seq

    async def _refresh(self, room: Room) -> None:
        head = await self._store.log.head(room.dialogue)
        if head is None or head.deleted:
            await self.deleted(room.dialogue)
            raise DialogueUnknown(room.dialogue)
        await room.catch_up(head.seq, head.people_version)

    async def submit(self, dialogue: str, command: Command, actor: str, id: str | None = None) -> int:
        """The seq the command became part of. Raises `Rejected`, `StoreUnavailable`, `DialogueUnknown`."""
        return await self._ask(await self.room(dialogue), command, actor, id)

    def _ask(self, room: Room, command: Command, actor: str, id: str | None) -> asyncio.Future[int]:
        if isinstance(command, AgreeToRecording) and self.files.recordings is None:
            raise Rejected("no_recording")
        answer = room.ask(command, actor, id)
        if isinstance(command, OpenStep):  # nobody waits for the next beat to learn where they go
            answer.add_done_callback(lambda _answer: self._heartbeat.tend(room))
        return answer

    async def may_ask(self, dialogue: str, participant: str) -> bool:
        """Whether that person may ask once more now: the same bucket for all their sockets and for HTTP."""
        room = await self.room(dialogue)
        return room.bucket(participant).take(asyncio.get_running_loop().time())

    async def people_changed(self, dialogue: str) -> None:
        """The directory changed: tell everyone who watches."""
        await (await self.room(dialogue)).people_changed()

    def present(self, dialogue: str) -> int:
        """How many people are in `dialogue` now, in all processes."""
        return self._presence.everywhere(dialogue).bit_count()

    def connections(self) -> int:
        """How many sockets of people this process holds; those of a rehearsal are nobody's."""
        return sum(len(room.connections) for room in self._open_rooms() if not is_rehearsal(room.dialogue))

    def talking(self) -> int:
        """How many of them are in a dialogue that is under way."""
        rooms = (room for room in self._open_rooms() if not is_rehearsal(room.dialogue))
        return sum(len(room.connections) for room in rooms if room.replica.state.phase == "running")

    def looks(self) -> Looks:
        """How all of them stand now, for whoever measures."""
        return looked(self._open_rooms())

    def served(self) -> list[tuple[str, int, int]]:
        """Every dialogue that is open here: its connections, and the seq its picture is at."""
        return [(room.dialogue, len(room.connections), room.replica.seq) for room in self._open_rooms()]

    @property
    def others_heard(self) -> bool:
        """Whether the other processes are heard at once, and not by polling only."""
        return self._presence.sure

    async def removed(self, dialogue: str, participant: str) -> None:
        """Close every connection of that person; they stand on no list and have no word any more."""
        if room := self._open_room(dialogue):
            room.remove(participant, CloseCode.REMOVED)
        await self.submit(dialogue, LeaveFloor(participant), SYSTEM_ACTOR)

    async def deleted(self, dialogue: str) -> None:
        """Close everything of a deleted dialogue."""
        if room := self._open_room(dialogue):
            del self._rooms[dialogue]
            await room.close(CloseCode.DELETED)
        self.voices.deleted(dialogue)
        await self.files.deleted(dialogue)

    # --- staying up to date ---------------------------------------------------------------------------------------

    def _heard(self, ring: Ring) -> None:
        room = self._open_room(ring.dialogue)
        if room and (ring.seq > room.replica.seq or ring.people_version > room.people.version):
            room.hear(ring)
            self._own(self._hear(room, ring))

    async def _hear(self, room: Room, ring: Ring) -> None:
        await room.until_told()
        await self._catch_up(room, ring.seq, ring.people_version)

    async def _catch_up(self, room: Room, seq: int, people_version: int) -> None:
        try:
            await room.catch_up(seq, people_version)
        except StoreUnavailable as trouble:
            _log.warning("store_unavailable", trouble=str(trouble))  # the poll will find it
        except Exception:  # one dialogue that cannot be read keeps no other from the news
            _log.exception("catching_up_failed", dialogue=room.dialogue)

    def _presence_changed(self, dialogue: str) -> None:
        if room := self._open_room(dialogue):
            room.here.changed()

    async def _poll(self) -> None:
        watched = {room.dialogue: room for room in self._open_rooms() if room.connections or room.voiced}
        heads = await self._store.log.heads(list(watched)) if watched else []
        self._read_at = asyncio.get_running_loop().time()
        self.voices.hold_recordings(held=False)
        for head in heads:
            if head.deleted:
                await self.deleted(head.dialogue)
            else:
                await self._catch_up(watched[head.dialogue], head.seq, head.people_version)

    async def _beat(self) -> None:
        if asyncio.get_running_loop().time() - self._read_at > UNREAD_MAX_S:
            self.voices.hold_recordings(held=True)
        self.voices.beat()
        await self._heartbeat.beat()

    async def _close_idle(self, room: Room) -> None:
        del self._rooms[room.dialogue]
        await room.close()

    # --- connections ----------------------------------------------------------------------------------------------

    async def serve_connection(self, wire: Wire, person: Person, locale: str = "") -> None:
        """Run one admitted WebSocket until it ends. Never raises for what the peer does."""
        loop = asyncio.get_running_loop()
        room = await self.room(person.dialogue)
        passing = room.passing_bucket(person.participant)
        limits = protocol.Protocol(loop.time(), room.bucket(person.participant), passing)
        connection = Connection(wire, person.participant, person.role, person.ordinal, limits)
        connection.locale, connection.generation = locale, person.generation
        connection.ping_at = loop.time() + PING_INTERVAL_S * random.random()  # noqa: S311 (spreads the heartbeat)
        room.connections.add(connection)
        try:
            if self.draining:
                connection.end(CloseCode.SHUTDOWN, retry_ms=0)
            self._keep_to_limit(room, connection)
            await Visit(room, connection, self._ask, self._air, self.voices).run(wire)
        finally:
            room.leave(connection)
            self.voices.left(connection)
            await connection.gone()

    def _keep_to_limit(self, room: Room, newest: Connection) -> None:
        own = [other for other in room.connections if other.participant == newest.participant and not other.ended]
        if len(own) > CONNECTIONS_PER_PERSON:
            newest.end(CloseCode.TOO_MANY, retry_ms=30_000)

    def _heard_said(self, said: Said) -> None:
        if said.topic.startswith(VOICE):
            self.voices.heard(said)
        elif room := self._open_room(said.dialogue):
            if said.seq > room.replica.seq:  # who may hear it is not known here yet
                self._own(self._tell_later(room, said))
            else:
                room.tell(said)

    async def _tell_later(self, room: Room, said: Said) -> None:
        await self._catch_up(room, said.seq, 0)
        room.tell(said)

    # --- the end --------------------------------------------------------------------------------------------------

    async def drain(self) -> None:
        """Send everyone away, `DRAIN_PER_S` a second, each with a hint when to come back, spread over the same time."""
        self.draining = True
        leaving = [connection for room in self._open_rooms() for connection in room.connections]
        spread_ms = 1_000 * len(leaving) / DRAIN_PER_S
        for index, connection in enumerate(leaving, start=1):
            connection.end(CloseCode.SHUTDOWN, retry_ms=int(500 + random.random() * spread_ms))  # noqa: S311
            if index % DRAIN_PER_S == 0:
                await asyncio.sleep(1)

    async def close(self) -> None:
        """Drain, then stop everything."""
        await self.drain()
        self.voices.close()
        for room in self._open_rooms():
            await room.close()
        for task in (*self._tasks, *self._rooms.values()):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._rooms.values(), return_exceptions=True)
        await self._air.close()
        await self._presence.close()
        await self._bell.close()
