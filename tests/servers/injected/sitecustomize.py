"""Loaded by Python at the start of a program under test, if this folder is on its path: faults from inside.

SIGUSR1 blocks the event loop for BLOCK_S in a task of its own; CLOCK_FILE holds how many seconds the system's clock is
wrong. TEST_PING_S: how often the house says what time it is, so that screens know soon that its clock has jumped.
"""

import asyncio
import os
import signal
import sys
import threading
import time

BLOCK_S = float(os.environ.get("TEST_BLOCK_S", "0.3"))
CLOCK_FILE = os.environ.get("TEST_CLOCK_FILE", "")
PING_S = float(os.environ.get("TEST_PING_S", "0"))
PINGING = ("app.rooms.heartbeat", "app.rooms.house")
_right = time.time_ns


async def a_slow_calculation() -> None:
    """Stands for one that nobody moved into a thread."""
    time.sleep(BLOCK_S)


def _block(_number: int, _frame: object) -> None:
    asyncio.get_running_loop().create_task(a_slow_calculation(), name="injected")


def _wrong_ns() -> int:
    try:
        with open(CLOCK_FILE) as file:  # noqa: PTH123
            return _right() + int(float(file.read() or "0") * 1e9)
    except OSError:
        return _right()


def _ping_often() -> None:
    """As soon as the program knows how often it does."""
    waiting = set(PINGING)
    while waiting:
        for name in list(waiting):
            if hasattr(sys.modules.get(name), "PING_INTERVAL_S"):
                sys.modules[name].PING_INTERVAL_S = PING_S  # type: ignore[attr-defined]
                waiting.discard(name)
        time.sleep(0.005)


if PING_S:
    threading.Thread(target=_ping_often, daemon=True).start()
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGUSR1, _block)
if CLOCK_FILE:
    time.time_ns = _wrong_ns
    time.time = lambda: _wrong_ns() / 1e9
