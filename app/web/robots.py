"""The robots of a rehearsal that an organiser began: a process of their own, beside this one. May not know a dialogue's
content.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec
import structlog

from app.rehearsal.assignment import Job

STOP_TIMEOUT_S: Final = 5.0
_log = structlog.get_logger(__name__)


class Robots:
    """The robots this process started; they go when it does."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.subprocess.Process] = {}
        self._watching: set[asyncio.Task[None]] = set()

    async def start(self, job: Job, gone: Callable[[], Awaitable[None]]) -> None:
        """Let robots do `job`; `gone` is called when they have gone, however that was."""
        program = (sys.executable, "-m", "app.rehearsal.robots")
        none = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(*program, stdin=asyncio.subprocess.PIPE, stdout=none)
        assert process.stdin is not None
        process.stdin.write(msgspec.json.encode(job) + b"\n")  # and left open: its end tells them that we are gone
        self._running[job.assignment.dialogue] = process
        task = asyncio.get_running_loop().create_task(self._watch(process, job.assignment.dialogue, gone))
        self._watching.add(task)
        task.add_done_callback(self._watching.discard)

    async def _watch(
        self, process: asyncio.subprocess.Process, dialogue: str, gone: Callable[[], Awaitable[None]]
    ) -> None:
        code = await process.wait()
        self._running.pop(dialogue, None)
        _log.info("robots_gone", dialogue=dialogue, code=code)
        await gone()

    async def close(self) -> None:
        """Send all robots away."""
        for process in self._running.values():
            process.terminate()
        if self._watching:
            await asyncio.wait(tuple(self._watching), timeout=STOP_TIMEOUT_S)
        for process in tuple(self._running.values()):
            process.kill()
        for task in self._watching:
            task.cancel()
