"""A media process: one UDP port, and one line to the house, dialled again whenever it breaks.

Voice goes on while the line is down, with the places last told; but not for long, as nobody could be muted or sent away
meanwhile. May not know settings, rooms or rules.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import structlog
from aioice.ice import get_host_addresses
from msgspec import MsgspecError
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, WebSocketException

from app import voice_frames as frames
from app.media.port import Port
from app.media.recorder import Recorder
from app.media.voices import TICK_S, Voices
from app.recordings import Recordings
from app.voice_frames import FromMedia

DIAL_TIMEOUT_S: Final = 5.0
HEARTBEAT_S: Final = 5.0
REDIAL_MIN_S: Final = 0.2
REDIAL_MAX_S: Final = 3.0
"""Short: after a restart of the house a thousand people wait for their voice."""
WITHOUT_HOUSE_MAX_S: Final = 60.0
OUTBOX_MAX: Final = 5_000

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Setup:
    """`house`: WebSocket origin; `host`, `port`: UDP, every address if `host` is empty; `addresses`: for browsers.

    `recordings`: the folder where voices are recorded whose people all agreed; None: never. `free_bytes`: of its disk,
    as long as so many are free.
    """

    house: str
    secret: str
    host: str
    port: int
    addresses: tuple[str, ...] = ()
    most: int = 1_000
    recordings: Path | None = None
    free_bytes: int = 0


async def run(setup: Setup) -> None:
    """Give voice until cancelled. Raises `PortTaken`."""
    async with opened(setup) as process:
        await process.run()


@contextlib.asynccontextmanager
async def opened(setup: Setup) -> AsyncIterator[MediaProcess]:
    """A process that holds its port; its peers are told goodbye at the end."""
    port = Port.open(setup.host, setup.port)
    process = MediaProcess(setup, port)
    try:
        yield process
    finally:
        await process.close()
        port.close()


class MediaProcess:
    """The line to the house, and what happens at times."""

    def __init__(self, setup: Setup, port: Port) -> None:
        self.name = secrets.token_hex(6)
        self.port = port
        folder = setup.recordings
        self._recorder = Recorder(Recordings(folder), setup.free_bytes) if folder is not None else None
        addresses = setup.addresses or addresses_of(setup.host)
        self.voices = Voices(port, addresses, setup.most, self._say, self._recorder)
        self._setup = setup
        self._outbox: asyncio.Queue[FromMedia] = asyncio.Queue(OUTBOX_MAX)
        self._heard_at = time.monotonic()

    def _say(self, frame: FromMedia) -> None:
        if not self._outbox.full():
            self._outbox.put_nowait(frame)

    async def close(self) -> None:
        """End all voices and recordings; peers are told goodbye."""
        await self.voices.close()
        if self._recorder is not None:
            self._recorder.close(time.monotonic(), self._say)

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._line())
            tasks.create_task(self._ticks())
            tasks.create_task(self._tells())
            tasks.create_task(self._loads())

    async def _line(self) -> None:
        delay_s = REDIAL_MIN_S
        while True:
            try:
                async with self._dialled() as line:
                    delay_s = REDIAL_MIN_S
                    await self._talk(line)
            except InvalidStatus as refused:
                _log.error("house_refuses", status=refused.response.status_code)
                delay_s = REDIAL_MAX_S
            except (OSError, TimeoutError, WebSocketException) as trouble:
                _log.warning("house_lost", trouble=type(trouble).__name__)
            if time.monotonic() - self._heard_at > WITHOUT_HOUSE_MAX_S and self.voices.count:
                await self.voices.close("over")
            await asyncio.sleep(random.uniform(delay_s / 2, delay_s))  # noqa: S311 (spreads, hides nothing)
            delay_s = min(REDIAL_MAX_S, 2 * delay_s)

    def _dialled(self) -> connect:
        return connect(
            self._setup.house + frames.PATH,
            additional_headers={"Authorization": f"Bearer {self._setup.secret}"},
            compression=None,
            open_timeout=DIAL_TIMEOUT_S,
            ping_interval=HEARTBEAT_S,
            ping_timeout=2 * HEARTBEAT_S,
            close_timeout=1,
            max_size=frames.FRAME_MAX_BYTES,
            proxy=None,
        )

    async def _talk(self, line: ClientConnection) -> None:
        while not self._outbox.empty():  # said to nobody; what still holds is said anew
            self._outbox.get_nowait()
        _log.info("house_found", process=self.name)
        await line.send(frames.encode(frames.Hello(self.name, self.voices.free)))
        for frame in self.voices.stand():
            await line.send(frames.encode(frame))
        speaks = asyncio.create_task(self._speak(line))
        try:
            async for text in line:
                self._heard_at = time.monotonic()
                self._hear(text)
        finally:
            self._heard_at = time.monotonic()
            self.voices.hold_recordings()
            speaks.cancel()
            await asyncio.gather(speaks, return_exceptions=True)

    async def _speak(self, line: ClientConnection) -> None:
        while True:
            await line.send(frames.encode(await self._outbox.get()))

    def _hear(self, text: str | bytes) -> None:
        try:
            frame = frames.to_media(text)
        except MsgspecError as trouble:  # a newer house may say more than this process understands
            _log.warning("not_understood", trouble=str(trouble))
            return
        self.voices.hear(frame)

    async def _ticks(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self.voices.tick()

    async def _tells(self) -> None:
        while True:
            await asyncio.sleep(frames.SPOKE_EVERY_S)
            self.voices.tell_spoken()

    async def _loads(self) -> None:
        cpu, sent, at = time.process_time(), self.voices.forwarded, time.monotonic()
        while True:
            await asyncio.sleep(frames.LOAD_EVERY_S)
            before = cpu, sent, at
            cpu, sent, at = time.process_time(), self.voices.forwarded, time.monotonic()
            passed_s = at - before[2]
            packets = round((sent - before[1]) / passed_s)
            self._say(frames.Load(self.voices.count, packets, round((cpu - before[0]) / passed_s, 3)))


def addresses_of(host: str) -> Sequence[str]:
    """Where browsers find a process that takes packets at `host`. Nobody's resolver or STUN server is asked."""
    if host:
        return (host,)
    found = get_host_addresses(use_ipv4=True, use_ipv6=True)
    return (*found, "127.0.0.1") if os.name == "posix" else tuple(found)
