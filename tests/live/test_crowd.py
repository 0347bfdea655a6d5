"""The light crowd says what it says, and counts every line once with everyone, however and whenever it comes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest

from loadtests.crowd import Crowd, Heard, masked, upgrade, words

SWITCHED = b"HTTP/1.1 101 Switching Protocols\r\n\r\n"
WITHIN_S = 60.0


def sent(number: int) -> bytes:
    """That line as the server sends it."""
    return b"\x81\x7e..{" + words(number).encode() + b"}"


SAID = sent(0)


@contextmanager
def a_crowd(people: int = 1) -> Iterator[tuple[Crowd, list[socket.socket]]]:
    """So many, and the server's ends of their sockets."""
    with ExitStack() as stack:
        listening = stack.enter_context(closing(socket.create_server(("127.0.0.1", 0))))
        crowd = stack.enter_context(closing(Crowd(listening.getsockname()[1], people)))
        lines: list[socket.socket] = []

        def answer() -> None:
            line = stack.enter_context(closing(listening.accept()[0]))
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.recv(4096)
            line.sendall(SWITCHED)
            lines.append(line)

        for _ in range(people):
            server = threading.Thread(target=answer)
            server.start()
            crowd.open(upgrade("/"))
            server.join()
        yield crowd, lines


def says(_who: int, number: int) -> bytes:
    return masked(words(number).encode())


def hears(crowd: Crowd, heard: Heard, line: socket.socket, sent: bytes) -> None:
    """The crowd reads exactly that, in one go."""
    before = heard.received_bytes
    line.sendall(sent)
    while heard.missing > 0 and heard.received_bytes < before + len(sent):
        crowd.finish(heard, 0.01)


@pytest.mark.parametrize("cut", [pytest.param(n, id=f"after {n} bytes") for n in range(1, len(SAID)) if n < 24])
def test_a_line_cut_between_two_reads_is_counted_once(cut: int) -> None:
    with a_crowd() as (crowd, (line,)):
        heard = crowd.say_one(says)
        hears(crowd, heard, line, SAID[:cut])
        hears(crowd, heard, line, SAID[cut:])
        assert (heard.deliveries, len(heard.seen_by(1))) == (1, 1)


def test_what_was_refused_is_told_apart_from_what_never_came() -> None:
    with a_crowd() as (crowd, (line,)):
        heard = crowd.say_one(says)
        hears(crowd, heard, line, b'\x81\x7e..{"t":"reply","id":"c","error":{"code":"busy"},"ok":false}')
        assert (heard.refused, heard.seen_by(1)) == (1, [])


def test_one_line_is_said_however_slow_the_machine_is() -> None:
    with a_crowd() as (crowd, _):
        assert [crowd.say_one(says).sent for _ in range(1_000)] == [1] * 1_000


def test_who_is_shown_their_own_line_twice_does_not_stand_for_somebody_who_waits() -> None:
    with a_crowd(2) as (crowd, (author, other)):
        heard = crowd.say_one(says)
        hears(crowd, heard, author, sent(0) + sent(0))
        assert (heard.missing, heard.seen_by(2)) == (1, [])
        other.sendall(sent(0))
        crowd.finish(heard, WITHIN_S)
        assert (heard.missing, len(heard.seen_by(2))) == (0, 1)


def test_a_line_that_comes_late_is_not_taken_for_a_newer_one() -> None:
    with a_crowd() as (crowd, (line,)):
        crowd.say_one(says)
        newer = crowd.say_one(says)
        hears(crowd, newer, line, sent(0))
        assert newer.seen_by(1) == []
        hears(crowd, newer, line, sent(1))
        assert len(newer.seen_by(1)) == 1
