"""One dialogue in this process: replica, people, writer, and the connections that watch it.

Decides nothing itself: rules stand in `facilitation`, order in the log. What it owns it closes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, cast

from app.facilitation import dialogue as rules
from app.facilitation.commands import Command
from app.facilitation.core import SEATED_ROLES, TEMPORARY, LinkRole, Recorded, RefusalCode
from app.facilitation.events import (
    DutyEnded,
    PeopleLetIn,
    PeopleTurnedAway,
    PersonAllowedAgain,
    PersonErased,
    PersonRemoved,
)
from app.facilitation.state import Dialogue
from app.facilitation.voice.places import stirs
from app.persistence.ports import DialogueUnknown, Head, Store
from app.rooms import frames, people
from app.rooms.air import Said
from app.rooms.bell import Bell, Ring
from app.rooms.buckets import Bucket
from app.rooms.closing import CloseCode
from app.rooms.connection import Connection
from app.rooms.courtesy import Courtesy
from app.rooms.epoch import epoch
from app.rooms.here import Here
from app.rooms.hub import Hub
from app.rooms.measures import Measures
from app.rooms.pace import Pace
from app.rooms.people import PeopleBook
from app.rooms.presence import Presence
from app.rooms.protocol import passing_bucket, person_bucket
from app.rooms.replica import KEPT_EVENTS, Replica
from app.rooms.reveal import Reveal
from app.rooms.speaking import Speaking
from app.rooms.watching import Watching
from app.rooms.writer import Step, Writer, context_of

SPREAD_MS: Final = 10
"""Many who are let in at once come back one after the other, so far apart."""
FOLD_CHUNK_EVENTS: Final = 500
"""How many events a loading room folds before others get their turn."""

Say = Callable[[str, Mapping[str, str | int], str, str], str]
"""(code, detail, locale, form of address) → the sentence people read."""


class Room:
    """The live side of one dialogue. Made by `open`."""

    def __init__(
        self,
        head: Head,
        store: Store,
        bell: Bell,
        present: Presence,
        clock: Callable[[], int],
        say: Say,
        measures: Measures,
    ) -> None:
        self.dialogue = head.dialogue
        self.epoch = epoch(head.log_id)
        self.replica = Replica()
        self.people = PeopleBook()
        self.connections: set[Connection] = set()
        self.clock = clock
        self.left_at = asyncio.get_running_loop().time()
        self._store = store
        self._bell = bell
        self._say = say
        self._hub = Hub(measures, Pace(self._times))
        self._buckets: dict[str, Bucket] = {}
        self._passing: dict[str, Bucket] = {}
        self._joined: dict[str, set[Connection]] = {}
        self._watching = Watching(self._hub, self.replica, self.people, self._joined, self.error)
        self.here = Here(head.dialogue, present, self.connections, clock)
        self._catching_up = asyncio.Lock()
        self._names = Reveal(head.dialogue, store.directory, self.replica, self.people, self.people_changed)
        self._came = Courtesy()
        self._writer = Writer(
            head.dialogue, store.log, self.replica, self._install, clock, measures, self._times, self._came.between
        )
        self._heard_seq = 0
        self.remembered, self.recall_at = -1, 0.0
        """For which version of the people it was asked whom they met in earlier dialogues; when it is asked again."""
        self.voiced: set[str] = set()
        """The media processes that carry voices of this dialogue: as long as there is one, the room stays open."""
        self.talks = True
        """Whether people may talk in this house."""
        self.speaking = Speaking(lambda: self.replica.state, self._joined)
        self.stirred: Callable[[str], None] = lambda _dialogue: None
        """Told when voices may belong elsewhere than before."""
        self.followed: Callable[[str, Recorded], None] = lambda _dialogue, _recorded: None
        """Told of every event that is news here."""

    @classmethod
    async def open(
        cls,
        dialogue: str,
        store: Store,
        bell: Bell,
        present: Presence,
        clock: Callable[[], int],
        say: Say,
        measures: Measures,
    ) -> Room:
        """The room of `dialogue`, folded from its log. Raises `DialogueUnknown`, `StoreUnavailable`."""
        head = await store.log.head(dialogue)
        if head is None or head.deleted:
            raise DialogueUnknown(dialogue)
        room = cls(head, store, bell, present, clock, say, measures)
        try:
            await room._fold_log()
            await room._learn_people()
            room._names.soon()
        except BaseException:
            await room.close()  # its writer runs already
            raise
        return room

    def _times(self) -> float:
        return self.here.times

    async def _fold_log(self) -> None:
        log = await self._store.log.read(self.dialogue)
        quiet = max(0, len(log) - KEPT_EVENTS)
        for start in range(0, quiet, FOLD_CHUNK_EVENTS):
            self.replica.skip(log[start : min(start + FOLD_CHUNK_EVENTS, quiet)])
            await asyncio.sleep(0)
        for start in range(quiet, len(log), FOLD_CHUNK_EVENTS):
            for recorded in log[start : start + FOLD_CHUNK_EVENTS]:
                self.replica.apply(recorded)
            await asyncio.sleep(0)

    # --- commands -------------------------------------------------------------------------------------------------

    async def submit(self, command: Command, actor: str, id: str | None = None) -> int:
        """The seq the command became part of, once stored. Raises `Rejected`, `StoreUnavailable`."""
        return await self._writer.submit(command, actor, id)

    def ask(self, command: Command, actor: str, id: str | None = None) -> asyncio.Future[int]:
        """The same without waiting: the answer will stand there."""
        return self._writer.ask(command, actor, id)

    def _install(self, steps: Sequence[Step], own: int) -> None:
        """Take over what the writer found and what it stored: the last `own`."""
        before = self.replica.state
        for recorded, after in steps:
            self._see(recorded, after)
        self._watching.follow_seats(before)
        if steps:
            self._came.forget(self.replica.seq)
            self._tell_others([recorded for recorded, _ in steps[len(steps) - own :]])

    def _tell_others(self, stored: Sequence[Recorded]) -> None:
        """That there is more; what it is goes along if people of this dialogue are in other processes."""
        along = tuple(stored) if self._times() > 1 else ()
        self._bell.ring(Ring(self.dialogue, self.replica.seq, self.people.version, self.epoch, lambda: along))

    def _see(self, recorded: Recorded, after: Dialogue | None = None) -> None:
        if recorded.seq <= self.replica.seq:
            return  # another way of hearing of it was faster
        before = self.replica.state
        for topic, version, ops in self.replica.apply(recorded, after):
            self._hub.publish(topic, version, recorded.seq, ops)
        self._tell_those_concerned(recorded)
        if stirs(before, self.replica.state):
            self.stirred(self.dialogue)
        self.followed(self.dialogue, recorded)

    def _tell_those_concerned(self, recorded: Recorded) -> None:
        """Whoever may see more or nothing from now on comes back at once, or is told to leave."""
        match recorded.event:
            case PersonErased(participant) | PersonRemoved(participant):
                self.remove(participant, CloseCode.REMOVED)
            case PeopleTurnedAway(participants):
                for participant in participants:
                    self.remove(participant, CloseCode.REMOVED)
            case PeopleLetIn(participants):
                for n, participant in enumerate(participants):
                    self.remove(participant, CloseCode.RESYNC, retry_ms=n * SPREAD_MS)
                self._names.soon()
            case PersonAllowedAgain():
                self._names.soon()
            case DutyEnded(participant):
                self._watching.show_less(participant)
            case _:
                pass  # nobody's rights changed

    # --- staying up to date ---------------------------------------------------------------------------------------

    async def until_told(self) -> None:
        """Wait as long as reading more would tell nobody anything sooner: the writer may have read it by then."""
        await asyncio.sleep(self._hub.ready_at - asyncio.get_running_loop().time())

    def hear(self, ring: Ring) -> None:
        """Keep what came along with the bell."""
        if ring.epoch == self.epoch and ring.seq > self.replica.seq:
            self._came.keep(recorded for recorded in ring.events() if recorded.seq > self.replica.seq)

    async def catch_up(self, seq: int, people_version: int) -> None:
        """Read what is newer, if somebody says there is more than this replica knows."""
        self._heard_seq = max(self._heard_seq, seq)
        async with self._catching_up:
            if seq > self.replica.seq:
                newer = self._came.between(self.replica.seq, max(seq, self._came.newest))
                if newer is None:
                    newer = await self._store.log.read(self.dialogue, self.replica.seq)
                before = self.replica.state
                for recorded in newer:
                    self._see(recorded)
                self._came.forget(self.replica.seq)
                self._watching.follow_seats(before)
            if people_version > self.people.version:
                await self._learn_people()
                self._names.soon()

    async def _learn_people(self) -> None:
        rows = await self._store.directory.people(self.dialogue, self.people.version)
        before = self.people.version  # somebody else may have learned them while we asked
        changes, changed = self.people.learn(rows)
        for topic, ops in changes.items():
            if changed:
                self._hub.publish(topic, before, self.people.version, ops)
        for person in changed:
            self._show_out(person.participant, person.generation)

    def _show_out(self, participant: str, generation: int) -> None:
        """Close what was opened by a personal link that was given anew since."""
        for connection in tuple(self.connections):
            if connection.participant == participant and connection.generation < generation:
                connection.end(CloseCode.NOT_ADMITTED)

    async def people_changed(self) -> None:
        """The directory changed: take it over and tell the other processes."""
        await self._learn_people()
        self._names.soon()
        self._bell.ring(Ring(self.dialogue, self.replica.seq, self.people.version))

    # --- connections ----------------------------------------------------------------------------------------------

    def bucket(self, participant: str) -> Bucket:
        """The bucket all connections of that person share."""
        if participant not in self._buckets:
            self._buckets[participant] = person_bucket(asyncio.get_running_loop().time())
        return self._buckets[participant]

    def passing_bucket(self, participant: str) -> Bucket:
        """The bucket of all that person says in passing."""
        if participant not in self._passing:
            self._passing[participant] = passing_bucket(asyncio.get_running_loop().time())
        return self._passing[participant]

    async def join(self, connection: Connection, client_epoch: str | None, topics: Mapping[str, int]) -> None:
        """Let a connection in: who it is, what it missed, who is here; in one write."""
        await self._not_behind(topics if client_epoch == self.epoch else {})
        await self._know(connection.participant)
        if connection.ended:
            return
        known = topics if client_epoch == self.epoch else dict.fromkeys(topics, 0)
        may = self._watching.may(connection.participant)
        role = cast("LinkRole", connection.role.value)
        talks = self.talks and connection.role in SEATED_ROLES
        hello = frames.Joined(
            self.epoch, connection.participant, role, connection.ordinal, sorted(may), self.clock(), talks
        )
        self.here.comes(connection, self.replica.state)
        self._joined.setdefault(connection.participant, set()).add(connection)
        picture = self._watching.begin(connection, known, may)
        connection.send_picture(frames.encode(hello) + picture + self.here.frame())

    async def watch(self, connection: Connection, topics: Mapping[str, int]) -> None:
        """Let a connection watch more topics, from the versions it has."""
        await self._not_behind(topics)
        if not connection.ended:
            may = self._watching.may(connection.participant)
            connection.send_picture(self._watching.begin(connection, topics, may))

    async def _not_behind(self, topics: Mapping[str, int]) -> None:
        """A client may come from a process that was ahead of this one."""
        seq = max((version for topic, version in topics.items() if topic not in people.TOPICS), default=0)
        people_version = max((topics.get(topic, 0) for topic in people.TOPICS), default=0)
        if seq > self.replica.seq or people_version > self.people.version:
            await self.catch_up(seq, people_version)

    async def _know(self, participant: str) -> None:
        """Somebody may have been let in by another process just now; without this they would be shown nothing."""
        if participant not in self.replica.state.participants:
            head = await self._store.log.head(self.dialogue)
            if head is not None:
                await self.catch_up(head.seq, head.people_version)

    def unwatch(self, connection: Connection, topics: Sequence[str]) -> None:
        """Let a connection watch fewer topics."""
        self._watching.end(connection, topics)

    def heads(self, connection: Connection) -> dict[str, int]:
        """The version of every topic the connection watches."""
        return self._watching.heads(connection)

    def error(
        self, connection: Connection, code: RefusalCode, detail: Mapping[str, str | int] | None = None
    ) -> frames.Error:
        """A no in the connection's language."""
        setup = self.replica.state.setup
        address = setup.address if setup else "sie"
        message = self._say(code, detail or {}, connection.locale, address)
        wait = detail.get("retry_ms") if detail else None
        return frames.Error(code, message, code in TEMPORARY, wait if isinstance(wait, int) else None)

    def leave(self, connection: Connection) -> None:
        """A connection is gone."""
        self.connections.discard(connection)
        own = self._joined.get(connection.participant, set())
        own.discard(connection)
        if not own:
            self._joined.pop(connection.participant, None)
        self._hub.unwatch(connection.topics, connection)
        self.left_at = asyncio.get_running_loop().time()
        self.here.goes(connection)

    def remove(self, participant: str, code: CloseCode, retry_ms: int | None = None) -> None:
        """Close every connection of that person."""
        for connection in tuple(self.connections):
            if connection.participant == participant:
                connection.end(code, retry_ms)

    # --- in passing -----------------------------------------------------------------------------------------------

    def pass_on(self, connection: Connection, topic: str, said: Any) -> Said:
        """What goes into the air when this person says something in passing. Raises `Rejected`."""
        now = self.clock()
        context = context_of(self.replica.state, connection.participant, now)
        payload = rules.say_in_passing(self.replica.state, topic, said, context)
        return Said(self.dialogue, topic, connection.participant, now, self.replica.seq, payload)

    def tell(self, said: Said) -> None:
        """Everyone here who may hear it now hears it, unless they are far behind."""
        if said.topic not in rules.PASSING or not self._hub.watched(said.topic):
            return  # a newer process may know of more
        hearers = rules.hearers(self.replica.state, said.topic, said.by)
        frame = frames.encode(frames.Passed(said.topic, said.by, said.at, said.payload))
        for participant in tuple(self._joined) if hearers is None else hearers:
            for connection in tuple(self._joined.get(participant, ())):
                if said.topic in connection.topics:
                    connection.send_lossy(frame)

    # --- measured -------------------------------------------------------------------------------------------------

    @property
    def people_here(self) -> int:
        """How many different people are connected to this process."""
        return len(self._joined)

    @property
    def waiting_commands(self) -> int:
        """How many commands wait for the writer."""
        return self._writer.waiting

    @property
    def behind(self) -> int:
        """How many stored events this room has heard of and not shown yet."""
        return max(0, self._heard_seq - self.replica.seq)

    # --- the end --------------------------------------------------------------------------------------------------

    async def close(self, code: CloseCode = CloseCode.SHUTDOWN) -> None:
        """Close what is left and stop writing."""
        self.here.close()
        self.speaking.close()
        await self._names.close()
        await self._writer.close()
        for connection in tuple(self.connections):
            connection.end(code)
        await asyncio.gather(*(connection.gone() for connection in tuple(self.connections)))
        self._hub.close()
