"""The people of the sample evening, as programs: ordinary clients over the documented protocol, one socket each.

They are there, say what is left of the script slowly, follow the moderation to the next step, and tell visitors now and
then that their words meet their own life. May know nothing of the server but its address.
"""

from __future__ import annotations

import asyncio
import json
import random
import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import structlog
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from app.demo.stage import NOW_AFTER_S, Actor, Sample
from app.facilitation.core import Role
from app.sample.lines import SEEN, Line, among, told_by_the_house
from app.sample.script import SCRIPT
from app.sample.tables import table_of

FIRST_LINE_S: Final = 12.0
"""After opening the links one has so long to look around before somebody says something."""
SHORTEST_PAUSE_S: Final = 5.0
LONGEST_PAUSE_S: Final = 45.0
PACE: Final = 0.4
"""The script's pauses times this."""
ECHO_AFTER_S: Final = (6.0, 18.0)
WATCHED: Final = ("stage", "stream", "incoming", "tables")
"""What one of them sees for all: the open step, what is said before everybody and at tables, who sits where."""
ECHOES_MAX: Final = 200
RETRY_S: Final = (1.0, 4.0)
CONNECT_TIMEOUT_S: Final = 10.0
MESSAGE_MAX_BYTES: Final = 8 * 1024 * 1024
ARRIVE_PER_S: Final = 20
_LED: Final = frozenset({"open_step", "close_dialogue", "announce", "ask_duty"})
"""What is left to whoever tries it out."""
_log = structlog.get_logger(__name__)


def remaining_lines() -> dict[str, list[Line]]:
    """What the script still holds after the moment the evening stands at, by the step it belongs to."""
    lines: dict[str, list[Line]] = {}
    step = ""
    for line in SCRIPT:
        if line.command == "open_step":
            step = str(line.args["step"])
        elif line.offset_s >= NOW_AFTER_S and line.command not in _LED and not told_by_the_house(line):
            lines.setdefault(step, []).append(line)
    return lines


class Robot:
    """One sample person's socket: is there, answers the heartbeat, comes back when it is cut.

    `heard`: the frames of `topics`, to be taken away.
    """

    def __init__(self, url: str, actor: Actor, topics: Sequence[str] = ()) -> None:
        self.actor = actor
        self._mine = f"me:{actor.participant}"
        self._url, self._topics = url, topics
        self._socket: ClientConnection | None = None
        self.heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue(1_000)
        self._seqs: dict[str, int] = {}
        """Line of one's own → of which words it stands."""

    async def stay(self) -> None:
        """Be there until cancelled, or until told not to come back."""
        while True:
            try:
                if not await self._visit():
                    return
            except (OSError, TimeoutError, ConnectionClosed, InvalidHandshake):
                pass
            self._socket = None
            await asyncio.sleep(random.uniform(*RETRY_S))  # noqa: S311

    async def _visit(self) -> bool:
        """One connection; whether to come back after it."""
        header = {"Authorization": f"Bearer {self.actor.token}"}
        async with connect(
            self._url,
            additional_headers=header,
            compression=None,
            max_size=MESSAGE_MAX_BYTES,
            open_timeout=CONNECT_TIMEOUT_S,
            ping_interval=None,
            proxy=None,
        ) as self._socket:
            topics = dict.fromkeys((self._mine, *self._topics), 0)
            await self._send({"t": "join", "epoch": None, "topics": topics, "locale": "de"})
            async for text in self._socket:
                frame = json.loads(text)
                if frame["t"] == "ping":
                    await self._send({"t": "pong"})
                elif frame["t"] == "goodbye" and frame["retry_ms"] is None:
                    return False
                elif frame.get("topic") == self._mine:
                    for document in documents(frame):
                        lines = document.get("contributions", {})
                        self._seqs |= {id: line["seq"] for id, line in lines.items() if "seq" in line}
                elif frame.get("topic") in self._topics and not self.heard.full():
                    self.heard.put_nowait(frame)
        return True

    async def _send(self, frame: Mapping[str, Any]) -> None:
        assert self._socket is not None
        await self._socket.send(json.dumps(frame))

    async def does(self, command: str, args: Mapping[str, Any]) -> None:
        """Wish for something; if it is refused or the line is cut, it did not happen, and that is fine here."""
        wish = {name: self._seqs.get(args["contribution"]) if value == SEEN else value for name, value in args.items()}
        try:
            if self._socket is not None and None not in wish.values():
                await self._send({"t": "command", "id": secrets.token_hex(8), "name": command, "args": wish})
        except ConnectionClosed:
            _log.debug("robot_not_connected", command=command)


class Robots:
    """All sample people. `url`: the server as reached from here, `ws://127.0.0.1:8000`."""

    def __init__(self, sample: Sample, url: str, pace: float = PACE) -> None:
        self._pace = pace
        # the one who leads is left to whoever tries it out; her colleague keeps watch for the others
        watcher = next(actor for actor in sample.actors if actor.role is Role.MODERATOR)
        self._robots = {
            actor.key: Robot(
                f"{url}/d/{sample.dialogue}/{actor.participant}/ws",
                actor,
                WATCHED if actor is watcher else (),
            )
            for actor in sample.actors
        }
        self._watcher = self._robots[watcher.key]
        self._seats: dict[str, list[str]] = {}
        """Table → who sits there."""
        self._participants = {actor.key: actor.participant for actor in sample.actors}
        self._own = set(self._participants.values())
        self._said: set[str] = set()
        self._lines = remaining_lines()
        self._speaking: list[asyncio.Task[None]] = []
        self._echoes: set[asyncio.Task[None]] = set()
        self._step = ""

    async def run(self) -> None:
        """Play until cancelled."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._watch())
                for robot in self._robots.values():
                    group.create_task(robot.stay())
                    await asyncio.sleep(1 / ARRIVE_PER_S)
        finally:
            for task in (*self._echoes, *self._speaking):
                task.cancel()

    async def _watch(self) -> None:
        while True:
            frame = await self._watcher.heard.get()
            for document in documents(frame):
                self._read(frame["topic"], document, fresh=frame["t"] == "delta")

    def _read(self, topic: str, document: Mapping[str, Any], *, fresh: bool) -> None:
        if topic == "stage":
            self._follow(document.get("current", self._step), document.get("phase"))
        self._seats |= {
            table: there["people"] for table, there in document.get("tables", {}).items() if "people" in there
        }
        for id, item in document.get("items", {}).items():
            if fresh and item["by"] not in self._own and id not in self._said and len(self._echoes) < ECHOES_MAX:
                self._later(self._meet(id, item["by"]))
            self._said.add(id)

    def _follow(self, step: str, phase: str | None) -> None:
        if phase == "closed" or step != self._step:
            self._step = step
            for speaking in self._speaking:
                speaking.cancel()
            loop, tables = asyncio.get_running_loop(), self._by_table(step) if phase != "closed" else []
            self._speaking = [loop.create_task(self._speak(lines)) for lines in tables]

    def _by_table(self, step: str) -> list[list[Line]]:
        """What is left to say in a step: at each table at the same time, elsewhere one after the other."""
        tables: dict[int | None, list[Line]] = {}
        for line in self._lines.get(step, []):
            tables.setdefault(table_of(step, line.who), []).append(line)
        return list(tables.values())

    async def _speak(self, lines: Sequence[Line]) -> None:
        pause = FIRST_LINE_S
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            if line.command in {"contribute", "note"} and line.args["contribution"] in self._said:
                continue
            await asyncio.sleep(pause)
            await self._robots[line.who].does(line.command, among(line, self._participants).args)
            gap = (following.offset_s - line.offset_s) * self._pace if following else 0
            pause = min(max(gap, SHORTEST_PAUSE_S), LONGEST_PAUSE_S)

    def _later(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._echoes.add(task)
        task.add_done_callback(self._echoes.discard)

    async def _meet(self, contribution: str, by: str) -> None:
        """Two people who heard it say that a visitor's words meet their own life."""
        there = next((people for people in self._seats.values() if by in people), self._own)
        robots = [self._robots[key] for key, id in self._participants.items() if id in there]
        heard = [robot for robot in robots if robot is not self._watcher]
        for robot in random.sample(heard, min(2, len(heard))):
            await asyncio.sleep(random.uniform(*ECHO_AFTER_S))  # noqa: S311
            await robot.does("resonate", {"contribution": contribution, "stance": "same"})


def documents(frame: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What a frame about a topic says of it, as parts of its document."""
    if frame["t"] == "snapshot":
        yield frame["doc"]
    elif frame["t"] == "delta":
        yield from map(_as_document, frame["ops"])


def _as_document(op: Sequence[Any]) -> dict[str, Any]:
    """An operation as the part of the document that it sets."""
    if op[0] != "=" or not op[1]:
        return {}
    value: Any = op[2]
    for member in reversed(op[1]):
        value = {member: value}
    document: dict[str, Any] = value
    return document
