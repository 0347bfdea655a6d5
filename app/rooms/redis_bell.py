"""Bell, presence and air over Redis: the same promises as in one process, for any number of processes and machines."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec

from app.facilitation.core import Recorded
from app.persistence import codec
from app.rooms.air import HeardSaid, Said
from app.rooms.bell import Heard, Ring
from app.rooms.presence import Changed
from app.rooms.redis_link import HEARTBEAT_S, MISSES_MAX, RedisLink

_BELL: Final = "bell"
_PRESENCE: Final = "presence"
_AIR: Final = "air"
ROWS_MAX_BYTES: Final = 64 * 1024
"""More than that is read from the log: Redis cuts off who does not keep up."""
_SEAL_BYTES: Final = 16


class _Rung(msgspec.Struct):
    """A ring on its way. `rows`: the events, sealed; a process of an older version neither sends nor reads them."""

    dialogue: str
    seq: int
    people_version: int
    epoch: str = ""
    rows: bytes = b""
    seal: bytes = b""


_Row = tuple[int, int, str, str, bytes]
"""Of an event: seq, at, actor, name and payload, as in the log."""


class RedisBell:
    """The bell over Redis pub/sub. `secret`: what all processes of the house share, and Redis does not know.

    Events are sealed with it: whoever can write to Redis can delay what people see, and no more than that.
    """

    def __init__(self, link: RedisLink, secret: str = "") -> None:
        self._link = link
        self._key = hmac.digest(secret.encode() or secrets.token_bytes(), b"resonanz/bell", "sha256")
        self._rows = msgspec.msgpack.Decoder(list[_Row])

    async def start(self, heard: Heard) -> None:
        """Begin to listen."""
        decoder = msgspec.msgpack.Decoder(_Rung)

        def arrived(payload: bytes) -> None:
            rung = decoder.decode(payload)
            heard(Ring(rung.dialogue, rung.seq, rung.people_version, rung.epoch, partial(self._opened, rung)))

        self._link.on(_BELL, arrived)
        self._link.start()

    def ring(self, ring: Ring) -> None:
        """Tell everyone who listens, oneself included."""
        rung = _Rung(ring.dialogue, ring.seq, ring.people_version, ring.epoch)
        events = ring.events()
        rows = msgspec.msgpack.encode([_row(one) for one in events]) if events else b""
        if rows and len(rows) <= ROWS_MAX_BYTES:
            rung.rows = rows
            rung.seal = self._seal(rung)
        self._link.publish(_BELL, msgspec.msgpack.encode(rung))

    def _seal(self, rung: _Rung) -> bytes:
        place = msgspec.msgpack.encode((rung.dialogue, rung.epoch))
        return hashlib.blake2b(place + rung.rows, key=self._key, digest_size=_SEAL_BYTES).digest()

    def _opened(self, rung: _Rung) -> Sequence[Recorded]:
        """The events that came along; none if no process of this house sealed them, or a newer one wrote them."""
        if not rung.rows or not hmac.compare_digest(rung.seal, self._seal(rung)):
            return ()
        try:
            rows = self._rows.decode(rung.rows)
            return [Recorded(seq, at, actor, codec.decode(name, payload)) for seq, at, actor, name, payload in rows]
        except (msgspec.MsgspecError, codec.EventUnreadable):
            return ()  # the log will tell, or say what is wrong with it

    async def close(self) -> None:
        """Stop."""
        await self._link.close()


def _row(recorded: Recorded) -> _Row:
    event = recorded.event
    return recorded.seq, recorded.at, recorded.actor, codec.name_of(event), codec.encode(event)


class RedisAir:
    """The air over Redis pub/sub: nothing of it is kept there either.

    One's own process hears it at once, not by way of Redis: those who stand beside each other need no server for it.
    """

    def __init__(self, link: RedisLink) -> None:
        self._link = link
        self._heard: HeardSaid = lambda _said: None
        self._decoder = msgspec.msgpack.Decoder(_Carried)
        link.on(_AIR, self._arrived)

    async def start(self, heard: HeardSaid) -> None:
        """Begin to listen."""
        self._heard = heard
        self._link.start()

    def say(self, said: Said) -> None:
        """Tell everyone who listens, oneself included."""
        asyncio.get_running_loop().call_soon(self._heard, said)
        self._link.publish(_AIR, msgspec.msgpack.encode(_Carried(self._link.process, said)))

    def _arrived(self, payload: bytes) -> None:
        carried = self._decoder.decode(payload)
        if carried.process != self._link.process:
            self._heard(carried.said)

    async def close(self) -> None:
        """Stop listening; the line itself is the bell's to close."""
        self._heard = lambda _said: None


class _Carried(msgspec.Struct):
    """Something said in passing, and the process it was said in."""

    process: str
    said: Said


class _Here(msgspec.Struct):
    """One process's bits of one dialogue, as told to the others."""

    process: str
    dialogue: str
    bits: bytes


class RedisPresence:
    """Presence over Redis pub/sub: every process repeats its bits each heartbeat; three misses, and they are gone."""

    def __init__(self, link: RedisLink, heartbeat_s: float = HEARTBEAT_S) -> None:
        self._link = link
        self._heartbeat_s = heartbeat_s
        self._own: dict[str, int] = {}
        self._others: dict[tuple[str, str], tuple[int, float]] = {}  # (process, dialogue) → bits, heard at
        self._changed: Changed = lambda _dialogue: None
        self._task: asyncio.Task[None] | None = None
        self._decoder = msgspec.msgpack.Decoder(_Here)
        link.on(_PRESENCE, self._heard)
        link.on_flip(self._doubt)

    async def start(self, changed: Changed) -> None:
        """Begin to listen and to repeat oneself."""
        self._changed = changed
        self._link.start()
        self._task = asyncio.get_running_loop().create_task(self._repeat())

    def here(self, dialogue: str, bits: int) -> None:
        """Say who is connected to this process."""
        self._own[dialogue] = bits
        self._tell(dialogue)
        if not bits:
            del self._own[dialogue]
        asyncio.get_running_loop().call_soon(self._changed, dialogue)

    def _doubt(self) -> None:
        """Whether the count is to be believed has changed, wherever somebody is here."""
        for dialogue in self._own:
            self._changed(dialogue)

    def _tell(self, dialogue: str) -> None:
        bits = self._own.get(dialogue, 0)
        raw = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
        self._link.publish(_PRESENCE, msgspec.msgpack.encode(_Here(self._link.process, dialogue, raw)))

    def _heard(self, payload: bytes) -> None:
        told = self._decoder.decode(payload)
        if told.process == self._link.process:
            return
        key, bits = (told.process, told.dialogue), int.from_bytes(told.bits, "little")
        before, _ = self._others.get(key, (0, 0.0))
        if bits:
            self._others[key] = (bits, asyncio.get_running_loop().time())
        else:
            self._others.pop(key, None)
        if bits != before:
            self._changed(told.dialogue)

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(self._heartbeat_s)
            for dialogue in self._own:
                self._tell(dialogue)
            self._forget_silent()

    def _forget_silent(self) -> None:
        too_old = asyncio.get_running_loop().time() - MISSES_MAX * self._heartbeat_s
        for key in [key for key, (_, heard_at) in self._others.items() if heard_at < too_old]:
            del self._others[key]
            self._changed(key[1])

    def everywhere(self, dialogue: str) -> int:
        """The union of all processes' bits."""
        bits = self._own.get(dialogue, 0)
        for (_, other), (theirs, _) in self._others.items():
            if other == dialogue:
                bits |= theirs
        return bits

    @property
    def sure(self) -> bool:
        """Whether Redis carries what the others say."""
        return self._link.connected.is_set()

    async def close(self) -> None:
        """Tell the others that nobody is here any more, and stop."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        for dialogue in list(self._own):
            self.here(dialogue, 0)
