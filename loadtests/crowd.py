"""A light crowd: a thousand sockets in one loop over epoll, which count what arrives and read nothing else of it.

Every message said carries `MARK` and its number; a delivery is one `MARK` that arrived.
"""

from __future__ import annotations

import re
import select
import socket
import struct
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

MARK: Final = "¦"
"""Stands in what the crowd says, once, and in nothing else any server sends, the lengths of frames included."""
PICTURE_ENDS: Final = b'"t":"presence"'
"""The last frame of the product's first picture."""
WORDS_BYTES: Final = 250
QUIET_S: Final = 0.5
OPEN_TIMEOUT_S: Final = 10.0
POLL_S: Final = 0.002
_MARK: Final = MARK.encode()
_SAID: Final = re.compile(b"\xc2\xa6(\\d{8})")
_SAID_BYTES: Final = 10
_REFUSED: Final = b'"ok":false'


def words(number: int) -> str:
    """What is said as message `number`: always of the same length."""
    return f"{MARK}{number:08} ".ljust(WORDS_BYTES - 1, "a")  # the mark takes two bytes


def upgrade(path: str, headers: Iterable[str] = ()) -> bytes:
    """The request for a WebSocket, without compression."""
    lines = (
        f"GET {path} HTTP/1.1",
        "Host: 127.0.0.1",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        *headers,
    )
    return "\r\n".join([*lines, "", ""]).encode()


def masked(payload: bytes) -> bytes:
    """One text frame of a client, under the mask 0, which costs its receiver what any other does."""
    length = len(payload)
    head = struct.pack("!BB", 0x81, 0x80 | length) if length < 126 else struct.pack("!BBH", 0x81, 0xFE, length)
    return head + bytes(4) + payload


Says = Callable[[int, int], bytes]
"""(socket, message) → the frame in which that socket says that message."""


@dataclass(slots=True)
class Ear:
    """What one of those who note has: all messages before place `upto`, and some `apart` from these."""

    upto: int = 0
    reads: list[tuple[int, float]] = field(default_factory=list)
    """`upto` after each read, and when that was."""
    apart: dict[int, float] = field(default_factory=dict)

    @property
    def have(self) -> int:
        """How many."""
        return self.upto + len(self.apart)

    def note_next(self, count: int, last: int, now: float) -> bool:
        """Note that the next `count` came, if they end with `last`: the usual case, whatever their number."""
        if self.apart or last - self.upto + 1 != count:
            return False
        self.upto += count
        self.reads.append((self.upto, now))
        return True

    def note(self, place: int, now: float) -> None:
        """Note one. Whoever said it is shown it twice, and counts once."""
        if place >= self.upto:
            self.apart.setdefault(place, now)
        while self.upto in self.apart:
            self.reads.append((self.upto + 1, self.apart.pop(self.upto)))
            self.upto += 1

    def noted(self) -> Iterator[tuple[int, float]]:
        """Each place it has, and when it came."""
        before = 0
        for upto, now in self.reads:
            yield from ((place, now) for place in range(before, upto))
            before = upto
        yield from self.apart.items()


@dataclass(slots=True)
class Heard:
    """What the crowd heard of `sent` messages within `seconds`."""

    connections: int
    first: int = 0
    """The number of the first of them: what was said before may arrive late, and is not one of them."""
    ears: Mapping[int, Ear] = field(default_factory=dict)
    """Those who note when each message arrived."""
    sent: int = 0
    unsent: int = 0
    """Messages the server did not take off the wire in time."""
    refused: int = 0
    """Messages of those who note what arrives, to which the server said no: busy."""
    deliveries: int = 0
    received_bytes: int = 0
    seconds: float = 0.0
    said_at: array[float] = field(default_factory=lambda: array("d"))

    @property
    def missing(self) -> int:
        """Messages that whoever is most behind of those who note has not."""
        return max((self.sent - ear.have for ear in self.ears.values()), default=self.sent)

    def _times(self) -> list[list[float]]:
        times: list[list[float]] = [[] for _ in self.said_at]
        for ear in self.ears.values():
            for place, now in ear.noted():
                times[place].append(now)
        return times

    def seen_by(self, listeners: int) -> list[float]:
        """From send to seen by the last of `listeners`, in seconds, of every message all of them saw."""
        each = zip(self.said_at, self._times(), strict=True)
        return [max(times) - said for said, times in each if len(times) >= listeners]

    @property
    def seen_by_half(self) -> list[float]:
        """The same until half of them saw it."""
        half = (len(self.ears) + 1) // 2
        each = zip(self.said_at, self._times(), strict=True)
        return [sorted(times)[half - 1] - said for said, times in each if len(times) >= half]


class Crowd:
    """Sockets that are open. `tracked`: how many of them note when each message arrived."""

    def __init__(self, port: int, tracked: int) -> None:
        self._port = port
        self._ports: set[int] = set()
        self._tracked_most = tracked
        self._epoll = select.epoll()
        self._sockets: dict[int, socket.socket] = {}
        self._order: list[socket.socket] = []
        self._tracked: set[int] = set()
        self._turn = 0
        self._numbers = 0
        self._awaited: dict[int, float] = {}
        self._cut: dict[int, bytes] = {}
        """The beginning of what was said, where a read ended in the middle of it."""
        self.completed_s: list[float] = []
        """From the first packet to the end of the first picture, of everyone who has it."""
        self._buffer = bytearray(1 << 20)
        self._view = memoryview(self._buffer)

    @property
    def tracked(self) -> int:
        """How many note when each message arrived."""
        return len(self._tracked)

    def open(self, request: bytes, hello: bytes = b"", port: int | None = None) -> None:
        """Open one more, at another process if `port` says so. Raises `OSError`."""
        began = time.perf_counter()
        self._ports.add(port or self._port)
        line = socket.create_connection(("127.0.0.1", port or self._port), OPEN_TIMEOUT_S)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.sendall(request)
        head = b""
        while b"\r\n\r\n" not in head:
            more = line.recv(4096)
            if not more:
                raise ConnectionResetError(head.decode(errors="replace"))
            head += more
        if not head.startswith(b"HTTP/1.1 101"):
            raise ConnectionRefusedError(head[:200].decode(errors="replace"))
        line.sendall(hello)
        line.setblocking(False)
        self._epoll.register(line, select.EPOLLIN)
        self._sockets[line.fileno()] = line
        self._order.append(line)
        self._awaited[line.fileno()] = began
        if len(self._tracked) < self._tracked_most:
            self._tracked.add(line.fileno())

    def settle(self) -> int:
        """Read until nobody has heard anything for a while; the bytes of it."""
        heard, quiet_at = self._hears(), time.perf_counter() + QUIET_S
        while time.perf_counter() < quiet_at:
            before = heard.received_bytes
            self._read(heard, POLL_S)
            if heard.received_bytes != before:
                quiet_at = time.perf_counter() + QUIET_S
        return heard.received_bytes

    def all_say(self, frame: bytes) -> None:
        """Everybody sends that frame."""
        for line in self._order:
            line.send(frame)

    def listen(self, seconds: float) -> None:
        """Read for so long."""
        heard, until = self._hears(), time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._read(heard, left)

    def _hears(self) -> Heard:
        return Heard(len(self._order), self._numbers, {handle: Ear() for handle in self._tracked})

    def say_one(self, says: Says) -> Heard:
        """Say exactly one message."""
        heard = self._hears()
        self._say(heard, says)
        return heard

    def talk(self, per_s: float, seconds: float, says: Says) -> Heard:
        """Say `per_s` messages a second, each from another socket: `says(socket, message)` gives the frame."""
        heard = self._hears()
        began = time.perf_counter()
        while (now := time.perf_counter()) < began + seconds:
            while heard.sent + heard.unsent < (now - began) * per_s:
                self._say(heard, says)
            due = began + (heard.sent + heard.unsent) / per_s
            self._read(heard, max(0.0, min(due - time.perf_counter(), began + seconds - now)))
        heard.seconds = time.perf_counter() - began
        return heard

    def _say(self, heard: Heard, says: Says) -> None:
        number, who = self._numbers, self._turn % len(self._order)
        self._numbers += 1
        self._turn += 1
        heard.said_at.append(time.perf_counter())
        try:
            self._order[who].send(says(who, number))
        except BlockingIOError:
            heard.unsent += 1
        else:
            heard.sent += 1

    def finish(self, heard: Heard, within_s: float) -> None:
        """Read what is still on its way, for at most so long."""
        until = time.perf_counter() + within_s
        while heard.missing > 0 and time.perf_counter() < until:
            self._read(heard, POLL_S)

    def _read(self, heard: Heard, wait_s: float) -> None:
        buffer = self._buffer
        for handle, _ in self._epoll.poll(wait_s):
            kept = self._cut.get(handle, b"")
            buffer[: len(kept)] = kept
            try:
                length = self._sockets[handle].recv_into(self._view[len(kept) :])
            except BlockingIOError:
                continue
            if length == 0:
                raise ConnectionResetError("the server closed a connection")
            heard.received_bytes += length
            self._count(heard, handle, len(kept) + length)

    def _count(self, heard: Heard, handle: int, length: int) -> None:
        buffer, whole = self._buffer, length - self._cut_off(length)
        self._cut.pop(handle, None)
        if whole < length:
            self._cut[handle] = bytes(buffer[whole:length])
        count = buffer.count(_MARK, 0, whole)
        heard.deliveries += count
        if handle in heard.ears:
            self._note(heard, heard.ears[handle], count, whole)
        if handle in self._awaited and buffer.find(PICTURE_ENDS, 0, length) >= 0:
            self.completed_s.append(time.perf_counter() - self._awaited.pop(handle))

    def _cut_off(self, length: int) -> int:
        """How many bytes at the end of the buffer are the beginning of something said; the rest comes with the next."""
        start = self._buffer.rfind(_MARK[:1], max(0, length - _SAID_BYTES + 1), length)
        if start < 0:
            return 0
        begun = bytes(self._buffer[start:length])
        return len(begun) if begun == _MARK[:1] or (begun[:2] == _MARK and not begun[2:].strip(b"0123456789")) else 0

    def _note(self, heard: Heard, ear: Ear, count: int, length: int) -> None:
        now = time.perf_counter()
        heard.refused += self._buffer.count(_REFUSED, 0, length)
        if not count:
            return
        last = self._buffer.rfind(_MARK, 0, length) + len(_MARK)
        in_order = len(self._ports) == 1  # two processes store what is said in an order of their own
        if in_order and ear.note_next(count, int(self._buffer[last : last + 8]) - heard.first, now):
            return
        for said in _SAID.finditer(self._buffer, 0, length):
            place = int(said[1]) - heard.first
            if 0 <= place < len(heard.said_at):
                ear.note(place, now)

    def close(self) -> None:
        """All hang up."""
        for line in self._order:
            line.close()
        self._epoll.close()
