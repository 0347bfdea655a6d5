"""A client as docs/protocol.md describes it, over a wire in memory: it follows documents by snapshot and deltas."""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
import struct
from typing import Any

from app.facilitation.core import Op
from app.persistence.ports import Person
from app.rooms.house import Rooms
from tests.facilitation.test_properties import apply

REPLY_TIMEOUT_S = 60.0
COMMAND_IDS = itertools.count()


class MemoryWire:
    """A transport without a network: what the server writes waits in `unread` until the peer reads."""

    def __init__(self) -> None:
        self.inbound: asyncio.Queue[str | bytes | None] = asyncio.Queue()
        self.unread = bytearray()
        self.reading = True
        self.writes = 0
        self.closed: tuple[int, str] | None = None
        self.arrived = asyncio.Event()

    async def receive(self) -> str | bytes | None:
        return await self.inbound.get()

    def write(self, *frames: bytes) -> int:
        if self.closed is None:
            self.unread += b"".join(frames)
            self.writes += 1
            self.arrived.set()
        return self.buffered()

    def buffered(self) -> int:
        return 0 if self.reading else len(self.unread)

    async def close(self, code: int, reason: str) -> None:
        self.closed = (code, reason)
        self.arrived.set()
        self.inbound.put_nowait(None)

    def abort(self) -> None:
        self.closed = (1006, "")
        self.inbound.put_nowait(None)


def parse(data: bytearray) -> list[dict[str, Any]]:
    """All whole text frames in `data` (RFC 6455, section 5.2, unmasked); takes them out."""
    found = []
    while len(data) >= 2:
        assert data[0] == 0x81, "the server sends final text frames only"
        length, start = data[1], 2
        if length == 126:
            length, start = struct.unpack_from("!H", data, 2)[0], 4
        elif length == 127:
            length, start = struct.unpack_from("!Q", data, 2)[0], 10
        found.append(json.loads(data[start : start + length]))
        del data[: start + length]
    return found


class Client:
    """One connection of one person. `docs` and `versions` survive a reconnect, as in a browser."""

    def __init__(self, rooms: Rooms, person: Person) -> None:
        self.rooms = rooms
        self.person = person
        self.epoch: str | None = None
        self.docs: dict[str, dict[str, Any]] = {}
        self.versions: dict[str, int] = {}
        self.allowed: list[str] = []
        self.replies: dict[str, dict[str, Any]] = {}
        self.seen: list[dict[str, Any]] = []
        self.present = b""
        self.gaps = 0

    async def connect(self, *topics: str, rooms: Rooms | None = None) -> Client:
        """Join, watching `topics` (all that may be seen if none are named), from the versions one has."""
        self.rooms = rooms or self.rooms
        self.wire = MemoryWire()
        self.serving = asyncio.create_task(self.rooms.serve_connection(self.wire, self.person, "de"))
        wanted = topics or ("stage", "stream", "people", "mood", f"me:{self.person.participant}")
        versions = {topic: self.versions.get(topic, 0) for topic in wanted}
        self.say({"t": "join", "epoch": self.epoch, "topics": versions, "locale": "de"})
        await self.until(lambda: any(frame["t"] == "joined" for frame in self.seen))
        return self

    def say(self, frame: dict[str, Any] | str) -> None:
        """Send a frame."""
        self.wire.inbound.put_nowait(frame if isinstance(frame, str) else json.dumps(frame))

    async def ask(self, name: str, id: str | None = None, **args: Any) -> dict[str, Any]:
        """Send a command and wait for its reply."""
        id = id or f"c-{next(COMMAND_IDS)}"
        self.replies.pop(id, None)
        self.say({"t": "command", "id": id, "name": name, "args": args})
        await self.until(lambda: id in self.replies)
        return self.replies[id]

    async def until(self, condition) -> None:
        """Read until `condition` holds."""
        async with asyncio.timeout(REPLY_TIMEOUT_S):
            while True:
                self.read()
                if condition():
                    return
                if self.wire.closed:
                    raise ConnectionError(self.wire.closed)
                self.wire.arrived.clear()
                await self.wire.arrived.wait()

    def read(self) -> None:
        """Take in everything that has arrived."""
        for frame in parse(self.wire.unread):
            self.seen.append(frame)
            self._take(frame)

    def _take(self, frame: dict[str, Any]) -> None:
        match frame:
            case {"t": "joined", "epoch": epoch, "topics": topics}:
                if epoch != self.epoch:
                    self.versions.clear()
                self.epoch, self.allowed = epoch, topics
            case {"t": "snapshot", "topic": topic, "version": version, "doc": doc}:
                self.docs[topic], self.versions[topic] = copy.deepcopy(doc), version
            case {"t": "delta", "topic": topic, "from": first, "to": to, "ops": ops}:
                self._delta(topic, first, to, ops)
            case {"t": "reply", "id": id}:
                self.replies[id] = frame
            case {"t": "presence", "bits": bits}:
                self.present = bits

    def _delta(self, topic: str, first: int, to: int, ops: list[Any]) -> None:
        have = self.versions[topic]
        if to <= have:
            return
        if first > have:
            self.gaps += 1
            self.say({"t": "subscribe", "topics": {topic: have}})
            return
        for op in ops:
            apply(self.docs[topic], Op(tuple(op[1]), op[2] if op[0] == "=" else None, gone=op[0] == "-"))
        self.versions[topic] = to

    async def hang_up(self) -> None:
        """The line is cut."""
        self.wire.inbound.put_nowait(None)
        await self.serving
