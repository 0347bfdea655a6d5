"""Notices that the event loop stands still, and names what holds it: a thread looks at a beat the loop should keep.

One slow calculation in the loop makes everybody of this process wait (fault F17). Whoever finds this in the log moves
it into a thread or a process.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Final

import structlog

BEAT_S: Final = 0.05
BLOCKED_S: Final = 0.2
"""A beat that is so late is told; 300 ms of standing still are never missed."""
PLACES: Final = 6
"""So many places in the code are named, innermost first."""

_log = structlog.get_logger(__name__)
Observe = Callable[[float], None]


class Watchdog:
    """Watches the running loop. `late` is told how late each beat came, `blocked` how long the loop stood still."""

    def __init__(self, late: Observe, blocked: Observe) -> None:
        self._late, self._blocked = late, blocked
        self._loop = asyncio.get_running_loop()
        self._loops_thread = threading.get_ident()
        self._due = time.monotonic() + BEAT_S
        self._told = False
        self._ended = threading.Event()
        self._beat: asyncio.TimerHandle | None = None
        self._thread = threading.Thread(target=self._watch, name="loop-watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._beat = self._loop.call_later(BEAT_S, self._beats)
        self._thread.start()

    def _beats(self) -> None:
        late = max(0.0, time.monotonic() - self._due)
        self._late(late)
        if late >= BLOCKED_S:
            self._blocked(late)
            _log.warning("loop_went_on", after_s=round(late, 3))
        self._told = False
        self._due = time.monotonic() + BEAT_S
        self._beat = self._loop.call_later(BEAT_S, self._beats)

    def _watch(self) -> None:
        looked_at = time.monotonic()
        while not self._ended.wait(BEAT_S):
            before, looked_at = looked_at, time.monotonic()
            if looked_at - before >= BLOCKED_S:  # we did not run either: nobody in this process is to blame
                self._told = True
                _log.warning("process_paused", for_s=round(looked_at - before, 3))
            elif looked_at - self._due >= BLOCKED_S and not self._told:
                self._told = True
                self._tell()

    def _tell(self) -> None:
        frame = sys._current_frames().get(self._loops_thread)
        _log.warning("loop_blocked", task=task_name(asyncio.current_task(self._loop)), at=places(frame))

    def close(self) -> None:
        """Stop watching."""
        if self._beat is not None:
            self._beat.cancel()
        self._ended.set()
        self._thread.join(2 * BEAT_S)


def task_name(task: asyncio.Task[object] | None) -> str:
    """The name of a task and of its coroutine; a mere callback has none."""
    if task is None:
        return "callback"
    coroutine = getattr(task.get_coro(), "__qualname__", "?")
    return f"{task.get_name()} {coroutine}"


def places(frame: FrameType | None) -> list[str]:
    """Where the code is, innermost first: module, line and function, never a value."""
    found: list[str] = []
    while frame is not None and len(found) < PLACES:
        found.append(f"{frame.f_globals.get('__name__', '?')}:{frame.f_lineno} {frame.f_code.co_qualname}")
        frame = frame.f_back
    return found
