"""Lines of many headsets, looked at every few milliseconds instead of being waited at.

In the field a thousand listeners sit at a thousand machines. Here they share one with the server, and a process that
waits at a socket makes the sender pay for waking it: with every packet, several microseconds, which is as much as
sending. So nobody waits: a look at all sockets now and then, and what it adds to latencies stands beside them.
"""

from __future__ import annotations

import asyncio
import select
import socket
from typing import Final

from app.rehearsal.headset import Headset, Line

LOOK_EVERY_S: Final = 0.002
DATAGRAM_MAX_BYTES: Final = 2_048
PER_LOOK: Final = 16_384
BUFFER_BYTES: Final = 1 << 20


class _Line:
    def __init__(self, lines: Lines, made: socket.socket) -> None:
        self._lines = lines
        self._socket = made
        self.recv = made.recv

    def sendto(self, data: bytes, address: tuple[str, int]) -> object:
        return self._socket.sendto(data, address)

    def close(self) -> None:
        self._lines.forget(self._socket)
        self._socket.close()


class Lines:
    """All lines of a crowd."""

    def __init__(self) -> None:
        self._poll = select.epoll()
        self._headsets: dict[int, tuple[Headset, _Line]] = {}
        self._looks = asyncio.get_running_loop().create_task(self._look())

    async def open(self, headset: Headset, address: tuple[str, int]) -> Line:
        """A line for `headset`."""
        made = socket.socket(socket.AF_INET6 if ":" in address[0] else socket.AF_INET, socket.SOCK_DGRAM)
        made.setblocking(False)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        made.bind(address)
        line = _Line(self, made)
        self._headsets[made.fileno()] = headset, line
        self._poll.register(made.fileno(), select.EPOLLIN)
        return line

    def forget(self, made: socket.socket) -> None:
        """The line is hung up."""
        self._headsets.pop(made.fileno())
        self._poll.unregister(made.fileno())

    async def _look(self) -> None:
        while True:
            for number, _ in self._poll.poll(0, PER_LOOK):
                headset, line = self._headsets[number]
                try:
                    while True:
                        headset.came(line.recv(DATAGRAM_MAX_BYTES))
                except OSError:  # nothing more, or nobody at the other end
                    continue
            await asyncio.sleep(LOOK_EVERY_S)

    def close(self) -> None:
        """Look no more."""
        self._looks.cancel()
        self._poll.close()
