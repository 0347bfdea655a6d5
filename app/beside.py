"""The media process beside the server: started with it, started anew when it dies or stands still, ended with it.

Text never waits for it and never notices it. May not know sound, dialogues or people.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Mapping
from multiprocessing.process import BaseProcess
from typing import Any, Final

import structlog

from app.settings import Settings

AGAIN_MIN_S: Final = 0.5
AGAIN_MAX_S: Final = 10.0
"""A process that cannot even take its port is tried at this pace; it says why in its own line."""
WELL_S: Final = 30.0
"""Whoever lived so long died by chance: the next one is started at once."""
LOOK_S: Final = 0.25
BEAT_S: Final = 0.25
FROZEN_LOOKS: Final = 10
"""So many looks in a row at which it has not moved on, and it is frozen (fault F16); counted, as the whole machine may
sleep, too. It has begun to move once it gives voice. With its start, voices are back within 5 s."""
END_MAX_S: Final = 5.0

Beats = Any
"""A number both processes see, larger with every beat."""
Work = Callable[[Mapping[str, Any], Beats], None]
_log = structlog.get_logger(__name__)


class Beside:
    """One media process, kept alive by a thread of its own: neither a busy loop nor a waiting one delays it."""

    def __init__(self, settings: Settings, work: Work | None = None) -> None:
        self._given = settings.model_dump()
        self._work = work or _give_voice
        self._context = multiprocessing.get_context("spawn")
        self._ended = threading.Event()
        self._process: BaseProcess | None = None
        self._thread = threading.Thread(target=self._watch, name="media-beside", daemon=True)

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def _watch(self) -> None:
        again_s = AGAIN_MIN_S
        while not self._ended.is_set():
            began = time.monotonic()
            beats = self._context.RawValue("Q", 0)
            self._process = self._context.Process(target=self._work, args=(self._given, beats), daemon=True)
            self._process.start()
            self._follow(self._process, beats)
            if self._ended.is_set():
                break
            _log.error("media_process_died", code=self._process.exitcode)
            again_s = AGAIN_MIN_S if time.monotonic() - began > WELL_S else min(AGAIN_MAX_S, 2 * again_s)
            self._ended.wait(again_s)

    def _follow(self, process: BaseProcess, beats: Beats) -> None:
        """Until it is dead, or frozen and then killed, or nobody wants it any more."""
        before, still = 0, 0
        while process.is_alive() and not self._ended.wait(LOOK_S):
            still = still + 1 if beats.value == before and before else 0
            before = beats.value
            if still >= FROZEN_LOOKS:
                _log.error("media_process_frozen", seconds=FROZEN_LOOKS * LOOK_S)
                process.kill()
                process.join()

    def close(self) -> None:
        """End it, gently at first."""
        self._ended.set()
        self._thread.join(2 * LOOK_S + END_MAX_S)
        if self._process is not None and self._process.is_alive():
            self._process.terminate()
            self._process.join(END_MAX_S)
            self._process.kill()


def of(settings: Settings) -> Beside | None:
    """The media process these settings want beside the server, if any."""
    return Beside(settings) if settings.talks and settings.media_beside else None


def _give_voice(given: Mapping[str, Any], beats: Beats) -> None:
    """The process itself: it ends when the server does, however that ended."""
    from app import voice
    from app.settings import SettingsError
    from app.web import logs

    settings = Settings.model_construct(**given)
    logs.configure(settings.log_format, settings.log_level)
    try:
        with asyncio.Runner() as runner:
            runner.run(_until_orphaned(voice.run(settings), beats))
    except SettingsError as trouble:
        _log.error("no_voice", trouble=str(trouble))


async def _until_orphaned(work: Any, beats: Beats) -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None, "it was started beside a server"
    loop = asyncio.get_running_loop()

    def orphaned() -> None:
        loop.remove_reader(parent.sentinel)
        os.kill(os.getpid(), signal.SIGTERM)

    loop.add_reader(parent.sentinel, orphaned)
    beating = loop.create_task(_beat(beats))
    try:
        await work
    finally:
        beating.cancel()


async def _beat(beats: Beats) -> None:
    while True:
        beats.value += 1
        await asyncio.sleep(BEAT_S)
