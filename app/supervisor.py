"""Keeps a number of worker processes serving one listening socket: replaces who dies, and renews all one by one.

Our own, because uvicorn's kills a worker that does not answer for five seconds, which a frozen database can make of a
healthy one (fault F11).
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any, Final

import structlog

RESTART_DELAY_S: Final = 1.0
TICK_S: Final = 0.2
START_MAX_S: Final = 60.0
"""A renewed worker that does not serve by then is taken back, and the old ones stay."""
FAREWELL_MAX_S: Final = 15.0
"""How much longer than its drain an old worker may take to end."""

Work = Callable[[Mapping[str, Any], socket.socket, Connection], None]
"""What a worker does: settings, socket, and a pipe into which it says that it serves."""

_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Worker:
    """A process, and the pipe on which it says that it serves."""

    process: BaseProcess
    told: Connection

    @property
    def alive(self) -> bool:
        return self.process.is_alive()

    @property
    def serves(self) -> bool:
        """Whether it has said so."""
        return self.alive and self.told.poll()

    def hand_over(self) -> None:
        """Take nobody new, send away whom it has, end."""
        if self.alive and self.process.pid is not None:
            os.kill(self.process.pid, signal.SIGHUP)


class Supervisor:
    """`count` processes that `work`; SIGTERM and SIGINT end them, SIGHUP renews them without a gap."""

    def __init__(
        self, work: Work, settings: Mapping[str, Any], listener: socket.socket, count: int, drain_s: float
    ) -> None:
        self._work, self._settings, self._listener = work, settings, listener
        self._count, self._drain_s = count, drain_s
        # "spawn": a new worker reads the program from disk, so that renewing brings a new version of it
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[Worker] = []
        self._stopping = self._renew = False

    def start(self) -> None:
        """Begin to listen to signals, and start everybody."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGHUP, self._ask_to_renew)
        self._workers = [self._worker() for _ in range(self._count)]

    def _worker(self) -> Worker:
        told, tells = self._context.Pipe(duplex=False)
        process = self._context.Process(target=self._work, args=(self._settings, self._listener, tells))
        process.start()
        tells.close()
        return Worker(process, told)

    def run(self) -> None:
        """Until told to stop, and everybody has ended."""
        while any(worker.alive for worker in self._workers) or not self._stopping:
            self._tick()
            if self._renew and not self._stopping:
                self._renew = False
                self._renew_all()

    def _tick(self) -> None:
        time.sleep(TICK_S)
        if not self._stopping:
            self._replace_the_dead()

    def _replace_the_dead(self) -> None:
        for place, worker in enumerate(self._workers):
            if not worker.alive:
                _log.error("worker_died", code=worker.process.exitcode)
                time.sleep(RESTART_DELAY_S)
                if not self._stopping:
                    self._workers[place] = self._worker()

    def _renew_all(self) -> None:
        """One after the other: first somebody new who serves, then the old one goes. Nobody is without a server."""
        for place in range(self._count):
            newcomer = self._worker()
            if not self._wait(lambda newcomer=newcomer: newcomer.serves or not newcomer.alive, START_MAX_S):  # type: ignore[misc]
                newcomer.process.kill()
            if self._stopping or not newcomer.serves:
                newcomer.process.terminate()
                _log.error("not_renewed", code=newcomer.process.exitcode)
                return
            leaving, self._workers[place] = self._workers[place], newcomer
            self._see_off(leaving)
        _log.warning("renewed", workers=self._count)

    def _see_off(self, leaving: Worker) -> None:
        leaving.hand_over()
        if not self._wait(lambda: not leaving.alive, self._drain_s + FAREWELL_MAX_S):
            _log.error("worker_killed", pid=leaving.process.pid)
            leaving.process.kill()

    def _wait(self, condition: Callable[[], bool], longest_s: float) -> bool:
        until = time.monotonic() + longest_s
        while not condition() and time.monotonic() < until:
            self._tick()
        return condition()

    def _ask_to_renew(self, _number: int, _frame: FrameType | None) -> None:
        self._renew = True

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True
        for worker in multiprocessing.active_children():
            worker.terminate()
