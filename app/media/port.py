"""The one UDP port of a media process: packets of all peers come and go here, IPv4 and IPv6.

A datagram belongs to a peer by the address it comes from, and an address belongs to a peer only after a check from
there that knew the peer's password. Whatever else strangers send (a ClientHello in the middle of a set-up, RTP, noise)
is dropped before anything looks at it (threat T14).
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import Any, Final, Protocol

from app.media import stun

Address = tuple[Any, ...]
"""As the socket writes it; the first two are host and port."""
DATAGRAM_MAX_BYTES: Final = 1_500
BATCH: Final = 64
"""Datagrams read at once at most, so that timers and the line to the house have their turn."""
BUFFER_BYTES: Final = 8 * 1024 * 1024
"""A packet to a thousand listeners is 300 KB; the system may give less."""


class Attached(Protocol):
    """What the port needs of a peer."""

    password: bytes

    def checked(self, address: Address, *, nominated: bool, now: float) -> bool:
        """A check from `address` was authentic; False: no answer (over budget)."""

    def datagram(self, data: bytes, now: float) -> None:
        """Something that is not STUN came from an address that belongs to this peer."""


class PortTaken(Exception):
    """The UDP port cannot be had; the reason."""


class Port:
    """Its peers, by user name and by address. `dropped`: what was thrown away, by reason."""

    def __init__(self, given: socket.socket) -> None:
        self._socket = given
        self._loop = asyncio.get_running_loop()
        self._by_user: dict[str, Attached] = {}
        self._by_address: dict[Address, Attached] = {}
        self.dropped: Counter[str] = Counter()
        self.sent = 0
        self._loop.add_reader(given.fileno(), self._readable)

    @classmethod
    def open(cls, host: str, port: int) -> Port:
        """Take the port at `host`, at every address if it is empty. Raises `PortTaken`."""
        try:
            return cls(_bound(host, port))
        except OSError as error:
            raise PortTaken(error.strerror or str(error)) from None

    @property
    def number(self) -> int:
        """The port's number."""
        return int(self._socket.getsockname()[1])

    @property
    def addresses(self) -> AbstractSet[Address]:
        """All that belong to somebody."""
        return self._by_address.keys()

    def attach(self, user: str, peer: Attached) -> None:
        """From now on checks for `user` are answered for `peer`."""
        self._by_user[user] = peer

    def detach(self, user: str, addresses: Iterable[Address]) -> None:
        """Forget the peer and the addresses it had."""
        peer = self._by_user.pop(user, None)
        for address in addresses:
            if self._by_address.get(address) is peer:
                del self._by_address[address]

    def forget(self, address: Address) -> None:
        """The address belongs to nobody any longer."""
        self._by_address.pop(address, None)

    def send(self, data: bytes, address: Address) -> None:
        """Send at once or not at all: nobody waits for a full line."""
        try:
            self._socket.sendto(data, address)
            self.sent += 1
        except OSError as error:
            self.dropped["line_full" if isinstance(error, BlockingIOError) else "unreachable"] += 1

    @property
    def sendto(self) -> Callable[[bytes, Address], object]:
        """The socket's own, for where each call counts; what it raises is the caller's to drop."""
        return self._socket.sendto

    def close(self) -> None:
        """Give the port back."""
        self._loop.remove_reader(self._socket.fileno())
        self._socket.close()

    def _readable(self) -> None:
        now = time.monotonic()
        receive, known = self._socket.recvfrom, self._by_address
        for _ in range(BATCH):
            try:
                data, address = receive(DATAGRAM_MAX_BYTES)
            except BlockingIOError:
                return
            except OSError:  # what an earlier packet to somebody unreachable came back as
                continue
            if data and data[0] < 4:
                self._check(data, address, now)
            elif (peer := known.get(address)) is not None:
                peer.datagram(data, now)
            else:
                self.dropped["stranger"] += 1

    def _check(self, data: bytes, address: Address, now: float) -> None:
        asked = stun.check(data)
        peer = self._by_user.get(asked.to) if asked is not None else None
        if asked is None or peer is None or not asked.believable(peer.password):
            self.dropped["unbelievable"] += 1
        elif peer.checked(address, nominated=asked.nominates, now=now):
            self._by_address[address] = peer
            self.send(stun.answer(asked, address[0], address[1], peer.password), address)


def _bound(host: str, port: int) -> socket.socket:
    if host:
        return _socket(socket.AF_INET6 if ":" in host else socket.AF_INET, host, port)
    try:
        return _socket(socket.AF_INET6, "", port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise
        return _socket(socket.AF_INET, "", port)  # a machine without IPv6


def _socket(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_DGRAM)
    try:
        if family is socket.AF_INET6 and not host:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    made.setblocking(False)
    for size in (socket.SO_RCVBUF, socket.SO_SNDBUF):
        with contextlib.suppress(OSError):
            made.setsockopt(socket.SOL_SOCKET, size, BUFFER_BYTES)
    return made
