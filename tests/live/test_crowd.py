"""The light crowd counts every line once, however the network cuts what it reads."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from loadtests.crowd import Crowd, Heard, masked, upgrade, words

SWITCHED = b"HTTP/1.1 101 Switching Protocols\r\n\r\n"
SAID = b"\x81\x7e..{" + words(0).encode() + b"}"
AT_ONCE_S = 1e-6
WITHIN_S = 5.0


@contextmanager
def one_of_a_crowd() -> Iterator[tuple[Crowd, socket.socket]]:
    """A crowd of one, and the server's end of its socket."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        answered: list[socket.socket] = []

        def answer() -> None:
            line, _ = listening.accept()
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.recv(4096)
            line.sendall(SWITCHED)
            answered.append(line)

        server = threading.Thread(target=answer)
        server.start()
        with closing(Crowd(listening.getsockname()[1], 1)) as crowd:
            crowd.open(upgrade("/"))
            server.join()
            with closing(answered[0]) as line:
                yield crowd, line


def says_one(crowd: Crowd) -> Heard:
    return crowd.talk(1 / AT_ONCE_S, AT_ONCE_S, lambda _, number: masked(words(number).encode()))


def hears(crowd: Crowd, heard: Heard, line: socket.socket, sent: bytes) -> None:
    """The crowd reads exactly that, in one go."""
    before = heard.received_bytes
    line.sendall(sent)
    while heard.missing > 0 and heard.received_bytes < before + len(sent):
        crowd.finish(heard, 0.01)


@pytest.mark.parametrize("cut", [pytest.param(n, id=f"after {n} bytes") for n in range(1, len(SAID)) if n < 24])
def test_a_line_cut_between_two_reads_is_counted_once(cut: int) -> None:
    with one_of_a_crowd() as (crowd, line):
        heard = says_one(crowd)
        hears(crowd, heard, line, SAID[:cut])
        hears(crowd, heard, line, SAID[cut:])
        assert (heard.deliveries, len(heard.seen_by(1))) == (1, 1)


def test_what_was_refused_is_told_apart_from_what_never_came() -> None:
    with one_of_a_crowd() as (crowd, line):
        heard = says_one(crowd)
        hears(crowd, heard, line, b'\x81\x7e..{"t":"reply","id":"c","error":{"code":"busy"},"ok":false}')
        assert (heard.refused, heard.seen_by(1)) == (1, [])
