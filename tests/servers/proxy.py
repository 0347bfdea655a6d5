"""A proxy of our own before any server: it can be slow, silent, cut, idle or double what is published.

It lives in the event loop of the test, so that a fault begins and ends exactly where the test says so.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final, Self

from sqlalchemy import make_url

from tests.servers.process import short_folder
from tests.servers.resonanz import free_port

CHUNK_BYTES: Final = 65_536
PUBLISHED: Final = b"3\r\n$7\r\nmessage\r\n"
POSTGRES_SOCKET: Final = ".s.PGSQL.5432"


class FaultProxy:
    """Passes everything on to `target` (a Unix socket or a TCP port), with the faults that are set at the moment."""

    def __init__(self, target: Path | int, name: str = "socket") -> None:
        self._target = target
        self._folder = short_folder("fault")
        self.path = self._folder / name
        self.port = free_port() if isinstance(target, int) else 0
        self.latency_s = 0.0
        """What every piece waits before it is passed on, each way."""
        self.idle_max_s: float | None = None
        """Lines on which nothing was said for so long are cut, as proxies on the way do."""
        self.doubles = False
        """Whether what Redis publishes is passed on twice."""
        self.lines = 0
        self.cuts = 0
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._refusing = False
        self._words: bytes | None = None
        self._left = 0
        self._open: dict[asyncio.StreamWriter, float] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    # --- faults ---------------------------------------------------------------------------------------------------

    def swallow(self) -> None:
        """Half open from now on: lines stay, new ones are taken, and nothing passes; nobody is told."""
        self._flowing.clear()

    def flow(self) -> None:
        """Everything passes again, what was kept back first."""
        self._refusing = False
        self._loop.call_soon_threadsafe(self._flowing.set)

    def cut(self) -> None:
        """Cut all lines; new ones are taken."""
        for writer in tuple(self._open):
            writer.transport.abort()

    def refuse(self) -> None:
        """Cut all lines, and every new one at once."""
        self._refusing = True
        self.cut()

    def cut_after(self, words: bytes, times: int = 1) -> None:
        """Cut each of the next `times` lines on which `words` are asked: the server gets them, nobody its answer."""
        self._words, self._left = words, times

    # --- passing on -----------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        if isinstance(self._target, int):
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        else:
            self._server = await asyncio.start_unix_server(self._serve, str(self.path))
        self._tasks.add(asyncio.create_task(self._cut_the_idle()))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.flow()
        self.cut()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()
        shutil.rmtree(self._folder)

    async def _cut_the_idle(self) -> None:
        while True:
            await asyncio.sleep(0.1)
            if (longest := self.idle_max_s) is not None:
                silent = [line for line, heard_at in self._open.items() if time.monotonic() - heard_at > longest]
                self.cuts += len(silent)
                for writer in silent:
                    writer.transport.abort()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self._target, int):
            return await asyncio.open_connection("127.0.0.1", self._target)
        return await asyncio.open_unix_connection(str(self._target))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        if self._refusing:
            writer.transport.abort()
            return
        await self._flowing.wait()
        try:
            from_server, to_server = await self._connect()
        except OSError:
            writer.transport.abort()
            return
        self._open |= dict.fromkeys((writer, to_server), time.monotonic())
        answers = asyncio.create_task(self._answer(from_server, writer, to_server))
        self._tasks.add(answers)
        answers.add_done_callback(self._tasks.discard)
        with contextlib.suppress(ConnectionError):
            await self._ask(reader, to_server, writer, answers)
        for line in (writer, to_server):
            self._open.pop(line, None)
            line.close()
        await asyncio.wait([answers])

    async def _pieces(self, reader: asyncio.StreamReader, *line: asyncio.StreamWriter) -> AsyncIterator[bytes]:
        while piece := await reader.read(CHUNK_BYTES):
            await self._flowing.wait()
            if self.latency_s:
                await asyncio.sleep(self.latency_s)
            for end in line:
                if end in self._open:
                    self._open[end] = time.monotonic()
            yield piece

    async def _ask(
        self,
        reader: asyncio.StreamReader,
        to_server: asyncio.StreamWriter,
        writer: asyncio.StreamWriter,
        answers: asyncio.Task[None],
    ) -> None:
        async for asked in self._pieces(reader, to_server, writer):
            cut = self._left > 0 and self._words is not None and self._words in asked
            if cut:
                self._left -= 1
                self.cuts += 1
                answers.cancel()
                await asyncio.wait([answers])
            to_server.write(asked)
            await to_server.drain()
            if cut:
                return

    async def _answer(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, to_server: asyncio.StreamWriter
    ) -> None:
        kept = b""
        with contextlib.suppress(ConnectionError):
            async for answered in self._pieces(reader, writer, to_server):
                kept, whole = self._doubled(kept + answered) if self.doubles or kept else (b"", answered)
                writer.write(whole)
                await writer.drain()
            writer.close()

    def _doubled(self, said: bytes) -> tuple[bytes, bytes]:
        """What has to wait for its rest, and what is passed on: each published message twice."""
        out = b""
        while message := published(said):
            out += message * 2
            said = said[len(message) :]
        beginning = said[:1] in {b"*", b">"} and PUBLISHED.startswith(said[1 : 1 + len(PUBLISHED)])
        return (said, out) if beginning else (b"", out + said)


def published(said: bytes) -> bytes:
    """The published message at the beginning of what Redis says (`*3 $7 message $n channel $m payload`), or b""."""
    if said[:1] not in {b"*", b">"} or not said[1:].startswith(PUBLISHED):
        return b""
    end = 1 + len(PUBLISHED)
    for _ in range(2):
        length, newline, _ = said[end + 1 :].partition(b"\r\n")
        if not newline:
            return b""
        end += 1 + len(length) + 2 + int(length) + 2
    return said[:end] if len(said) >= end else b""


class RedisProxy(FaultProxy):
    """Before a Redis on a Unix socket (`unix:///path`)."""

    def __init__(self, url: str) -> None:
        super().__init__(Path(url.removeprefix("unix://")))
        self.url = f"unix://{self.path}"


class PostgresProxy(FaultProxy):
    """Before a PostgreSQL on a Unix socket."""

    def __init__(self, url: str) -> None:
        address = make_url(url)
        host = address.query["host"]
        assert isinstance(host, str)
        super().__init__(Path(host) / POSTGRES_SOCKET, POSTGRES_SOCKET)
        self.url = address.update_query_dict({"host": str(self._folder)}).render_as_string(hide_password=False)
