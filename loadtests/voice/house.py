"""A media process, started as an operator starts it, and the house it dials: this one only passes offers on."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Final

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from app import voice_frames as frames
from app.rehearsal.headset import Headset, NoVoice
from app.voice_frames import FromMedia, Whereabouts
from loadtests.figures import Meter
from tests.servers.process import short_folder
from tests.servers.resonanz import ROOT, free_port

DIALOGUE: Final = "d"
PRODUCT: Final = ("app.cli", "media")
START_MAX_S: Final = 30.0


class MediaHouse:
    """The line to one media process."""

    def __init__(self) -> None:
        self.pid = 0
        self.loads: list[frames.Load] = []
        self.downs: list[frames.Down] = []
        self._line: ServerConnection | None = None
        self._there = asyncio.Event()
        self._answers: dict[str, asyncio.Future[FromMedia]] = {}
        self._visits = 0

    async def hear(self, line: ServerConnection) -> None:
        """What the process says, until it hangs up."""
        self._line = line
        with suppress(ConnectionClosed):
            async for text in line:
                self._note(frames.from_media(text))

    def _note(self, frame: FromMedia) -> None:
        match frame:
            case frames.Hello():
                self._there.set()
            case frames.Answer() | frames.NotAnswered():
                self._answers.pop(frame.visit).set_result(frame)
            case frames.Load():
                self.loads.append(frame)
            case frames.Down():
                self.downs.append(frame)
            case _:
                pass

    async def until_there(self) -> None:
        """The process has dialled."""
        await asyncio.wait_for(self._there.wait(), START_MAX_S)

    async def say(self, frame: frames.ToMedia) -> None:
        """To the process."""
        assert self._line is not None, "it has dialled"
        await self._line.send(frames.encode(frame))

    async def place(self, people: Mapping[str, Whereabouts]) -> None:
        """One frame for each, as a house sends them when many move."""
        for person, now in people.items():
            await self.say(frames.Place(DIALOGUE, person, now))

    async def connect(self, person: str, headset: Headset) -> str:
        """Bring a headset through; its visit."""
        self._visits += 1
        visit = f"v{self._visits}"
        answer = self._answers[visit] = asyncio.get_running_loop().create_future()
        await self.say(frames.Offer(DIALOGUE, person, visit, headset.offer()))
        said = await answer
        if not isinstance(said, frames.Answer):
            raise NoVoice(str(said))
        await headset.connect(said.sdp)
        return visit

    @property
    def meter(self) -> Meter:
        """The process's processor time from now on."""
        return Meter(self.pid)


@asynccontextmanager
async def media_house(before: Sequence[str], most: int, program: Sequence[str] = PRODUCT) -> AsyncIterator[MediaHouse]:
    """A media process that has dialled; `before`: words in front of its command."""
    house, folder = MediaHouse(), short_folder("rz")
    async with serve(house.hear, "127.0.0.1", 0, max_size=None, ping_interval=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        settings = {
            "MEDIA_URL": f"ws://127.0.0.1:{port}",
            "MEDIA_SECRET": secrets.token_urlsafe(48),
            "MEDIA_HOST": "127.0.0.1",
            "MEDIA_PORT": str(free_port()),
            "MEDIA_PEERS": str(most),
            "LOG_LEVEL": "warning",
            "DATA_DIR": str(folder),
        }
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")},
            **{f"RESONANZ_{name}": value for name, value in settings.items()},
            "PYTHONPATH": str(ROOT),
        }
        process = await asyncio.create_subprocess_exec(
            *before, sys.executable, "-m", *program, env=environment, cwd=ROOT
        )
        try:
            await house.until_there()
            house.pid = process.pid
            yield house
        finally:
            with suppress(ProcessLookupError):
                process.terminate()
            await process.wait()
            shutil.rmtree(folder, ignore_errors=True)
