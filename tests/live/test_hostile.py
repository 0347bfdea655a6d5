"""Whatever a peer sends, the worst that follows is that its own connection closes, with a code that docs/protocol.md
names; the neighbour in the same dialogue notices nothing.
"""

from __future__ import annotations

import asyncio
import json
import random
import struct
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from app.rehearsal.line import ABNORMAL, PING, PONG, TEXT, Line, dial, masked
from app.rehearsal.person import Person
from loadtests.swarm import Swarm
from tests.live.conftest import Furnish, Live

CLOSE_TIMEOUT_S = 60.0
LIMIT_BYTES = 64 * 1024
PROTOCOL = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
DEEP = 30_000
UNREAD_PICTURES = 46
NEIGHBOURS = 8


@pytest.fixture(scope="module")
async def evening(furnish_once: Furnish) -> AsyncIterator[tuple[Live, Swarm]]:
    """A house in which a few people talk during all of this module; in the end nothing has gone wrong for them."""
    live = await furnish_once()
    swarm = await live.swarm(NEIGHBOURS, seed=1, per_s=12)
    swarm.talk()
    yield live, swarm
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent > 0
    assert [bot.connections for bot in swarm.bots] == [1] * NEIGHBOURS, "a neighbour was cut off"
    assert "Traceback" not in live.server.log.read_text()


class Peer:
    """Somebody with bad manners: a person of the dialogue who sends bytes as they like."""

    def __init__(self, live: Live, person: Person) -> None:
        self._live, self._person = live, person
        self.heard: list[dict] = []
        self.changed = asyncio.Event()
        self.code: int | None = None
        self.line: Line

    async def connect(self, *, join: bool = True, receive_buffer_bytes: int = 0) -> Peer:
        headers = {"Authorization": f"Bearer {self._person.token}"}
        server, path = self._live.addresses[0], self._person.path
        self.line = await dial(server, path, headers, self._hear, self._ended, receive_buffer_bytes)
        if join:
            self.say({"t": "join", "topics": {"stream": 0, "stage": 0}})
            await self.until(lambda: any(frame["t"] == "joined" for frame in self.heard))
        return self

    def _hear(self, payload: bytes) -> None:
        self.heard.append(json.loads(payload))
        self.changed.set()

    def _ended(self, code: int) -> None:
        self.code = code
        self.changed.set()

    def say(self, frame: object) -> None:
        self.line.say(json.dumps(frame).encode())

    async def until(self, condition) -> None:
        async with asyncio.timeout(CLOSE_TIMEOUT_S):
            while not condition():
                self.changed.clear()
                await self.changed.wait()

    async def closed(self) -> int:
        """The close code, once the server has closed."""
        await self.until(lambda: self.code is not None)
        assert self.code is not None
        return self.code

    async def closes_as_documented(self) -> None:
        """With a documented code; what still arrives while the server closes may cut the line before (RST, 1006)."""
        code = await self.closed()
        assert code == ABNORMAL or f"| {code} |" in PROTOCOL


@pytest.fixture
async def mallory(evening: tuple[Live, Swarm]) -> AsyncIterator[Peer]:
    live, swarm = evening
    peer = Peer(live, await live.door.enter("Mallory"))
    before = swarm.record.acknowledged
    yield peer
    if hasattr(peer, "line"):
        peer.line.cut()
    await swarm.until_more(acknowledged=1)  # the neighbours are still being served
    assert swarm.record.acknowledged > before and not swarm.record.faults


def text(payload: bytes | str) -> bytes:
    return masked(TEXT, payload.encode() if isinstance(payload, str) else payload)


def command(**members: object) -> str:
    return json.dumps({"t": "command", "id": "c1", "name": "contribute", "args": {}} | members)


def half_message(first: int, payload: bytes) -> bytes:
    """A frame without FIN."""
    return masked(first & 0x7F, payload)


FRAMES = {
    "binary": (masked(0x82, b'{"t":"pong"}'), 4500),
    "no JSON": (text("Guten Abend"), 4500),
    "nothing": (text(""), 4500),
    "null": (text("null"), 4500),
    "an array": (text("[]"), 4500),
    "no type": (text('{"id":"c1"}'), 4500),
    "an unknown type": (text('{"t":"shutdown"}'), 4500),
    "a number as type": (text('{"t":1}'), 4500),
    "a second join": (text('{"t":"join"}'), 4500),
    "half a JSON text": (text('{"t":"pong"'), 4500),
    "deep arrays": (text("[" * DEEP), 4500),
    "deep arguments": (text('{"t":"command","id":"c","name":"x","args":{"x":' + "[" * DEEP + "]" * DEEP + "}}"), 4500),
    "a lone surrogate": (text(r'{"t":"command","id":"\ud800","name":"contribute"}'), 4500),
    "not a number": (text('{"t":"subscribe","topics":{"stream":NaN}}'), 4500),
    "a negative version": (text('{"t":"subscribe","topics":{"stream":-1}}'), 4500),
    "an endless version": (text('{"t":"subscribe","topics":{"stream":1e400}}'), 4500),
    "a huge version": (text('{"t":"subscribe","topics":{"stream":9007199254740993}}'), 4500),
    "a long topic": (text(json.dumps({"t": "subscribe", "topics": {"x" * 81: 0}})), 4500),
    "too many topics": (text(json.dumps({"t": "subscribe", "topics": {f"t{n}": 0 for n in range(65)}})), 4500),
    "an empty command id": (text(command(id="")), 4500),
    "a long command id": (text(command(id="x" * 41)), 4500),
    "a command id with a zero byte": (text(command(id="c\u0000")), 4500),
    "a command id with spaces": (text(command(id="c 1\n")), 4500),
    "no UTF-8": (text(b'{"t":"pong","x":"\xc3\x28"}'), 1007),
    "no UTF-8 in two halves": (half_message(TEXT, b'{"t":"\xe2\x82') + masked(0x80, b'("}'), 1007),
    "a huge frame": (struct.pack("!BBQ", TEXT, 0x80 | 127, 2**62), 1009),
    "a frame above the limit": (text(" " * (LIMIT_BYTES + 1)), 1009),
    "a message above the limit in parts": (
        half_message(TEXT, b" " * (LIMIT_BYTES - 10)) + masked(0x80, b" " * 20),
        1009,
    ),
    "an unmasked frame": (b"\x81\x0c" + b'{"t":"pong"}', 1002),
    "another mask than it says": (b"\x81\x8c" + b"\x00\x00\x00\x00" + bytes(c ^ 0x01 for c in b'{"t":"pong"}'), 4500),
    "reserved bits": (masked(TEXT | 0x40, b'{"t":"pong"}'), 1002),
    "a reserved opcode": (masked(0x83, b"x"), 1002),
    "a middle without a beginning": (masked(0x80, b"x"), 1002),
    "a beginning after a beginning": (half_message(TEXT, b"x") + text("x"), 1002),
    "a long ping": (masked(PING, b"x" * 126), 1002),
    "half a ping": (masked(PING & 0x7F, b"x"), 1002),
    "a close code of one byte": (masked(0x88, b"x"), 1002),
    "a close code that is none": (masked(0x88, struct.pack("!H", 999)), 1002),
}


@pytest.mark.parametrize("name", FRAMES)
async def test_a_bad_frame_closes_its_own_connection_with_a_documented_code(mallory: Peer, name: str):
    sent, code = FRAMES[name]
    await mallory.connect()
    mallory.line.write_raw(sent)
    assert await mallory.closed() == code
    assert f"| {code} |" in PROTOCOL


@pytest.mark.parametrize("first", ['{"t":"pong"}', '{"t":"command","id":"c1","name":"contribute"}', "x" * 1_000])
async def test_before_join_nothing_else_is_heard(mallory: Peer, first: str):
    await mallory.connect(join=False)
    mallory.line.say(first.encode())
    assert await mallory.closed() == 4500


@pytest.mark.parametrize("seed", range(12))
async def test_random_bytes(mallory: Peer, seed: int):
    """Noise, as a whole and in small pieces; a last unfinished frame is cut by the peer."""
    chance = random.Random(seed)
    await mallory.connect(join=seed % 2 == 0)
    for _ in range(20):
        mallory.line.write_raw(chance.randbytes(chance.randint(1, 400)))
    mallory.line.write_raw(b"\xff" * 200)
    await mallory.closes_as_documented()


@pytest.mark.parametrize("seed", range(12))
async def test_frames_with_a_few_wrong_bytes(mallory: Peer, seed: int):
    chance = random.Random(seed)
    await mallory.connect()
    wish = {"contribution": f"line-{seed:016}", "step": "s2", "text": "Ein ganzer Satz.", "reply_to": None}
    frame = bytearray(text(command(args=wish)))
    for _ in range(chance.randint(1, 4)):
        frame[chance.randrange(len(frame))] ^= 1 << chance.randrange(8)
    mallory.line.write_raw(bytes(frame))
    mallory.line.write_raw(b"\xff" * 200)
    await mallory.closes_as_documented()


async def test_half_a_frame_and_then_the_line_is_cut(mallory: Peer):
    await mallory.connect()
    mallory.line.write_raw(text(command(args={"x": "y" * 1_000}))[:500])
    mallory.line.cut()
    await mallory.closed()


async def test_too_many_frames(mallory: Peer):
    await mallory.connect()
    for _ in range(200):
        mallory.line.say(b'{"t":"pong"}')
    assert await mallory.closed() == 4003


async def test_too_many_commands_are_refused_and_nothing_else_happens(mallory: Peer):
    await mallory.connect()
    for n in range(40):
        mallory.line.say(command(id=f"c{n}", name="resonate", args={"contribution": "x", "stance": "same"}).encode())
    await mallory.until(lambda: sum(frame["t"] == "reply" for frame in mallory.heard) == 40)
    codes = [frame["error"]["code"] for frame in mallory.heard if frame["t"] == "reply"]
    assert codes.count("too_fast") >= 15 and set(codes) == {"too_fast", "not_found"}
    assert mallory.code is None


async def test_too_many_connections_of_one_person(mallory: Peer):
    await mallory.connect()
    peers = [mallory, *[await Peer(mallory._live, mallory._person).connect() for _ in range(11)]]
    thirteenth = await Peer(mallory._live, mallory._person).connect(join=False)
    assert await thirteenth.closed() == 4003
    assert [peer.code for peer in peers] == [None] * 12
    for peer in peers:
        peer.line.cut()


WORDS = [
    "\u0000",
    "\\ud800",
    "\u202e\u2066",
    "\ufeff\u200b",
    "\x1b[2J",
    "'; DROP TABLE event; --",
    "<script>",
    "{{7*7}}",
]


@pytest.mark.parametrize("words", WORDS)
async def test_strange_words_are_words_or_a_no(mallory: Peer, words: str):
    """In every place of a contribution: the answer is a reply or a documented close, and others can still write."""
    await mallory.connect()
    wish = {"contribution": f"line-{abs(hash(words)):016x}"[:30], "step": "s2", "text": f"Ja {words} nein"}
    for place in ("text", "step", "contribution", "reply_to", "relation"):
        changed = {**wish, place: f"{wish.get(place, '')}{words}"}
        sent = json.dumps({"t": "command", "id": f"c-{place}", "name": "contribute", "args": changed})
        mallory.line.say(sent.replace("\\\\ud800", "\\ud800").encode())
    await mallory.until(lambda: mallory.code is not None or sum(frame["t"] == "reply" for frame in mallory.heard) == 5)
    assert mallory.code in {None, 4500}


async def test_what_is_not_shown_is_refused(mallory: Peer, evening: tuple[Live, Swarm]):
    """Topics of others exist for others only."""
    await mallory.connect()
    neighbour = evening[1].bots[0].person.participant
    hidden = ["moderators", f"me:{neighbour}", "me:", "people\u0000", "table:1"]
    mallory.say({"t": "subscribe", "topics": dict.fromkeys(hidden, 0)})
    await mallory.until(lambda: any(frame["t"] == "not_shown" for frame in mallory.heard))
    assert next(frame["topics"] for frame in mallory.heard if frame["t"] == "not_shown") == sorted(hidden)
    mallory.say({"t": "subscribe", "topics": {"mood": 0}})
    await mallory.until(lambda: any(frame.get("topic") == "mood" for frame in mallory.heard))
    assert not any(frame.get("topic") in hidden for frame in mallory.heard)


ENDLESS = {"pings": masked(PING, b"x" * 125), "pongs": masked(PONG, b""), "empty parts": masked(0x00, b"")}


@pytest.mark.parametrize("name", ENDLESS)
async def test_endless_frames_that_are_no_message_are_too_many(mallory: Peer, name: str):
    """A ping must be answered (RFC 6455, 5.5.2) and a part kept: without a limit they cost memory and time for free."""
    await mallory.connect()
    mallory.line.write_raw(half_message(TEXT, b""))
    mallory.line.write_raw(ENDLESS[name] * 200)
    assert await mallory.closed() == 4003


async def test_a_few_pings_and_parts_are_as_good_as_any(mallory: Peer):
    """Control frames may stand between the parts of a message (RFC 6455, 5.4)."""
    await mallory.connect()
    ask = b'{"t":"subscribe","topics":{"mood":0}}'
    mallory.line.write_raw(half_message(TEXT, ask[:10]) + masked(PING, b"x"))
    mallory.line.write_raw(half_message(0x80, ask[10:20]) + masked(PONG, b"y") + masked(0x80, ask[20:]))
    await mallory.until(lambda: any(frame.get("topic") == "mood" for frame in mallory.heard))


async def test_who_misbehaves_without_reading_is_dropped_all_the_same(mallory: Peer, evening: tuple[Live, Swarm]):
    """What waits for a peer that never reads must not keep its connection for ever."""
    live, swarm = evening
    server = psutil.Process(live.server.pid)
    await mallory.connect(receive_buffer_bytes=4_096)
    for n in range(16):  # together a picture large enough to overflow what the kernel takes (about 3 MB on Linux)
        wish = {"contribution": f"lang-{n:016}", "step": "s2", "text": "ä" * 2_000}
        mallory.line.say(command(id=f"c{n}", args=wish).encode())
    await mallory.until(lambda: sum(frame["t"] == "reply" for frame in mallory.heard) == 16)
    mallory.line.pause()
    other = await Peer(live, mallory._person).connect()
    for n in range(UNREAD_PICTURES):
        mallory.say({"t": "subscribe", "topics": {"stream": 0}})
        other.say({"t": "subscribe", "topics": {"nothing": 0}})  # the answer tells that the server got so far
        await other.until(lambda n=n: sum(frame["t"] == "not_shown" for frame in other.heard) > n)
    other.line.cut()
    mallory.line.write_raw(masked(0x83, b""))
    port = mallory.line.port

    def held() -> bool:
        return any(one.raddr and one.raddr.port == port for one in server.net_connections("tcp4"))

    await swarm.until(lambda: not held(), "the server has let go of the connection", CLOSE_TIMEOUT_S)
