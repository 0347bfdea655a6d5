"""A bot: one person with one connection, who follows docs/protocol.md, comes back and checks what it is shown.

What it must never see it looks for in every frame.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from app.rehearsal.documents import Document, Documents, Reading
from app.rehearsal.line import Address, Line, Refused, dial
from app.rehearsal.outbox import Frame, Outbox
from app.rehearsal.person import Patience, Person
from app.rehearsal.record import Record, Sent
from app.rehearsal.sitting import TABLE, Sitting

MOVED_ON: Final = frozenset({"not_seated"})
"""The table one was on the way to is none any more, as the next step was opened: nothing bad."""
LAST_COME_BACK: Final = 4_499
_read: Final = Reading()
_encode: Final = msgspec.json.Encoder().encode


@dataclass
class Bot:
    """`addresses`: the processes it may go to; `home`: the one it goes to first. `secrets`: what it must never see."""

    person: Person
    addresses: Sequence[Address]
    record: Record
    chance: random.Random
    home: int = 0
    patience: Patience = field(default_factory=Patience)
    secrets: Sequence[bytes] = ()

    def __post_init__(self) -> None:
        self.documents = Documents()
        moderates = self.person.role == "moderator"
        self.sitting = Sitting(self.person.participant, self.documents, self.record, everywhere=moderates)
        self.seen: dict[str, int] = {}
        """Every line it ever saw: id → n."""
        self.leapt: set[int] = set()
        """The numbers of lines it was too late for: they stand in the step's pages."""
        self.skipped: set[int] = set()
        """The numbers it did not see between two it saw: those of lines at tables."""
        self.outbox = Outbox(self.person.participant, self.chance, self._send)
        self.joined = False
        self.joined_at = 0.0
        self.complete = asyncio.Event()
        """Set once it had every document it may have."""
        self.completed_at = 0.0
        self.step = ""
        self.connections = 0
        self.gaps = 0
        self.goodbyes: list[int] = []
        self.hints_ms: list[int | None] = []
        self.present = 0
        self.others_heard = True
        self.ordinal = -1
        self.frames = 0
        self._asked: frozenset[str] | None = None
        """The topics it asked for with its line, until it knows whether they were the right ones."""
        self._line: Line | None = None
        self._over = asyncio.Event()
        self._rested = asyncio.Event()
        self._retry_s: float | None = None
        self._newest = 0
        self.sent = 0
        self.voice: Callable[[Frame], None] | None = None
        """Told what concerns its voice, if it has a headset."""
        self._living: asyncio.Task[None] | None = None

    # --- coming and going -----------------------------------------------------------------------------------------

    def start(self) -> None:
        """Connect, and stay until `leave`."""
        self._living = asyncio.get_running_loop().create_task(self._live(), name=f"bot {self.person.participant}")

    async def leave(self) -> None:
        """Close as a browser does, and do not come back."""
        if self._living is not None:
            self._living.cancel()
            await asyncio.wait([self._living])
        self.outbox.close()
        if self._line is not None:
            self._line.hang_up()
            self._line.cut()

    def cut(self) -> None:
        """The network fails: the connection ends without a word."""
        if self._line is not None:
            self._line.cut()

    def come_back(self) -> None:
        """The network is there again: wait no longer."""
        self._rested.set()

    async def _live(self) -> None:
        failures, lost_at = 0, self.record.clock()
        while True:
            self._over.clear()
            self._retry_s = None
            try:
                address = self.addresses[(self.home + failures) % len(self.addresses)]
                headers = {"Authorization": f"Bearer {self.person.token}"}
                self._line = await dial(address, self.person.path, headers, self._hear, self._ended)
            except Refused as no:
                if no.code < 500 and no.code != 429:
                    self.record.fault(f"{self.person.participant} was not let in: {no.code} {no.answer[:200]!r}")
                    return
                failures += 1
            except (OSError, TimeoutError):
                failures += 1
            else:
                self._join()
                await self._over.wait()
                failures, lost_at = (0, self.record.clock()) if self.joined else (failures + 1, lost_at)
                self.joined = False
                self.record.changed.set()
                if not self._may_return():
                    return
            await self._rest(self.record.clock() - lost_at)

    async def _rest(self, away_s: float) -> None:
        pause_s = self.patience.pause(self.chance, away_s) if self._retry_s is None else self._retry_s
        self._rested.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause_s):
                await self._rested.wait()

    def _may_return(self) -> bool:
        code = self.goodbyes[-1] if self.goodbyes else 0
        return code <= LAST_COME_BACK

    def _join(self) -> None:
        have = {topic: self.documents.versions.get(topic, 0) for topic in self.person.topics} | self.sitting.wanted()
        self._asked = frozenset(have)
        self._say({"t": "join", "epoch": self.documents.epoch, "topics": have, "locale": "de"})

    def _ended(self, _code: int) -> None:
        self._over.set()

    def say(self, frame: Frame) -> None:
        """Something that is no command. Raises `ConnectionError` while there is no line."""
        if not self.joined or self._line is None:
            raise ConnectionError("no line")
        self._say(frame)

    def _say(self, frame: Frame) -> None:
        assert self._line is not None
        self._line.say(_encode(frame))

    # --- what it is told ------------------------------------------------------------------------------------------

    def _hear(self, payload: bytes) -> None:
        self.frames += 1
        self._look_for_secrets(payload)
        frame: Frame = _read(payload)
        match frame["t"]:
            case "delta":
                self._delta(frame)
            case "snapshot":
                self._snapshot(frame)
            case "reply":
                self.outbox.replied(frame)
            case "presence":
                self.present, self.others_heard = frame["count"], frame["others_heard"]
            case "ping":
                self._ping(frame["heads"])
            case "joined":
                self._welcomed(frame)
            case "goodbye":
                self._farewell(frame)
            case "not_shown" if all(topic.startswith(TABLE) for topic in frame["topics"]):
                pass  # it was given another table while it was away
            case "answer" | "voice" | "speaking" | "spoken":
                self._of_voice(frame)
            case other:
                self.record.fault(f"{self.person.participant} got a frame of type {other}: {payload[:200]!r}")
        self.record.changed.set()

    def _of_voice(self, frame: Frame) -> None:
        if self.voice is not None:
            self.voice(frame)
        elif frame["t"] != "speaking":  # who speaks, everybody is told
            self._wrong("was told of a voice without having one")

    def _look_for_secrets(self, payload: bytes) -> None:
        for secret in self.secrets:
            if secret in payload:
                self._wrong(f"saw {secret!r}")

    def _wrong(self, what: str) -> None:
        self.record.wrong(f"{self.person.participant} ({self.person.role}) {what}")

    def _mine(self, topic: str) -> bool:
        if topic in self.person.topics or topic.startswith(TABLE):  # the house sends one's table unasked
            return True
        self._wrong(f"was sent the topic {topic}")
        return False

    def _welcomed(self, frame: Frame) -> None:
        self.connections += 1
        self.joined, self.joined_at = True, self.record.clock()
        self.ordinal = frame["ordinal"]
        self.record.greeted(frame["now"])
        if frame["participant"] != self.person.participant:
            self._wrong(f"was taken for {frame['participant']}")
        self.documents.begin(frame["epoch"])
        self.outbox.send_all()
        if self.voice is not None:
            self.voice(frame)

    def _snapshot(self, frame: Frame) -> None:
        topic, doc = frame["topic"], frame["doc"]
        if self._mine(topic):
            self.documents.snapshot(topic, frame["version"], doc)
            self.sitting.told(topic, 0, frame["version"], self.joined_at, None)
            if topic == "stream":
                self._look_at(doc["items"].values(), leaps=True)
            elif topic == "stage":
                self._look_where(doc.get("current", self.step))
            elif topic.startswith("me:"):
                self._ask_for_tables()
            if not self.complete.is_set() and self.furnished:
                self.completed_at = self.record.clock()
                self.complete.set()

    def _delta(self, frame: Frame) -> None:
        topic, ops = frame["topic"], frame["ops"]
        if not self._mine(topic):
            return
        before = self.documents.versions.get(topic, 0)
        if not self.documents.delta(topic, frame["from"], frame["to"], ops):
            self.gaps += 1
            self._say({"t": "subscribe", "topics": {topic: before}})
            return
        if frame["to"] > before:
            self.sitting.told(topic, before, frame["to"], self.joined_at, ops)
        if topic == "stream" and frame["to"] > before:
            lines = [op for op in ops if op[1][0] == "items"]
            came_and_went = any(op[0] == "-" and op[1][1] not in self.seen for op in lines)
            self._look_at((op[2] for op in lines if op[0] == "="), leaps=came_and_went)
        elif topic == "stage":
            self._look_where(self.documents.docs["stage"].get("current", self.step))
        elif topic.startswith("me:"):
            self._ask_for_tables()

    def _ask_for_tables(self) -> None:
        """What one was given while one was away one asks for; later the house sends it by itself."""
        if self._asked is None:
            return
        given = {topic: have for topic, have in self.sitting.wanted().items() if topic not in self._asked}
        self._asked = None
        if given:
            self._say({"t": "subscribe", "topics": given})

    def _look_where(self, step: str) -> None:
        if step != self.step:
            self.step = step
            self.record.stands_in(step, self.joined_at)

    def _look_at(self, items: Iterable[Mapping[str, Any]], *, leaps: bool) -> None:
        """New lines follow on what was seen. `leaps`: who comes back late may find the newest lines only."""
        for item in sorted(items, key=_number):
            self.record.shown(item, self.person.participant)
            if item["id"] in self.seen:
                continue
            if item["n"] > self._newest + 1:
                (self.leapt if leaps else self.skipped).update(range(self._newest + 1, item["n"]))
            elif item["n"] <= self._newest:
                self.record.out_of_order += 1
                self.record.fault(f"{self.person.participant} saw B{item['n']} after B{self._newest}")
            leaps = False  # at the beginning only
            self._newest = item["n"]
            self.seen[item["id"]] = item["n"]
            self.record.seen(item["id"], self.joined_at)

    def _ping(self, heads: Mapping[str, int]) -> None:
        self._say({"t": "pong"})
        behind = {t: have for t, head in heads.items() if head > (have := self.documents.versions.get(t, 0))}
        if behind:
            self._say({"t": "subscribe", "topics": behind})

    def _farewell(self, frame: Frame) -> None:
        self.goodbyes.append(frame["code"])
        self.hints_ms.append(frame["retry_ms"])
        if frame["retry_ms"] is not None:
            self._retry_s = frame["retry_ms"] / 1_000

    # --- what it asks for -----------------------------------------------------------------------------------------

    def wish(self, name: str, args: Mapping[str, Any]) -> asyncio.Future[Frame]:
        """Send a command, now or when there is a line again; its final reply."""
        return self.outbox.wish(name, args)

    def _send(self, command: bytes) -> None:
        if self.joined and self._line is not None:
            self._line.say(command)

    async def contribute(self, step: str, text: str, reply_to: str | None = None) -> Sent:
        """Put something in, and wait until it is acknowledged or refused for good."""
        self.sent += 1
        id = f"line-{self.chance.getrandbits(80):020x}"
        sent = Sent(id, self.person.participant, step, text, self.sent, self.record.clock())
        lines = self.connections
        self.record.sends(sent)
        relation = "reply" if reply_to else None
        args = {"contribution": id, "step": step, "text": text, "reply_to": reply_to, "relation": relation}
        frame = await self.wish("contribute", args)
        sent.cut = self.connections != lines
        if frame["ok"]:
            self.record.acknowledges(sent, frame["seq"])
        elif frame["error"]["code"] in MOVED_ON:
            self.record.refuses(sent, frame["error"]["code"])
        else:
            sent.refused = frame["error"]["code"]
            self.record.fault(f"{self.person.participant}: {id} was refused, {sent.refused}")
        return sent

    async def note(self, step: str, text: str, said_by: str) -> Sent:
        """Write down what somebody else said. A no is nothing bad: they may sit elsewhere by now."""
        id = f"note-{self.chance.getrandbits(80):020x}"
        sent, lines = Sent(id, said_by, step, text, 0, self.record.clock()), self.connections
        self.record.sends(sent)
        args = {"contribution": id, "step": step, "said_by": said_by, "text": text, "reply_to": None, "relation": None}
        frame = await self.wish("note", args)
        sent.cut = self.connections != lines
        if frame["ok"]:
            self.record.acknowledges(sent, frame["seq"])
        else:
            self.record.refuses(sent, frame["error"]["code"])
        return sent

    @property
    def furnished(self) -> bool:
        """Whether it is in, with every document it may have."""
        return self.joined and all(topic in self.documents.versions for topic in self.person.topics)

    @property
    def absence(self) -> str:
        """What is known of why it is not there."""
        living = self._living is not None and not self._living.done()
        trouble = f"{self.connections} connections, goodbyes {self.goodbyes}, {len(self.outbox)} wishes unanswered"
        return f"{self.person.participant} is not there{'' if living else ' any more'}: {trouble}"

    def shows(self, picture: Mapping[str, Document]) -> bool:
        """Whether it has what somebody new is shown; of tables, those that are its own."""
        topics = (*self.person.topics, *self.sitting.wanted())
        return all(self.documents.docs.get(topic) == picture.get(topic) for topic in topics)

    @property
    def lines_told(self) -> int:
        """How many lines were said before everybody, as it is shown."""
        total: int = self.documents.docs["stream"]["total"]
        return total

    @property
    def lines(self) -> list[Mapping[str, Any]]:
        """The lines it sees now, oldest first."""
        items = self.documents.docs.get("stream", {}).get("items", {})
        return sorted(items.values(), key=_number)


def _number(item: Mapping[str, Any]) -> int:
    n: int = item["n"]
    return n
