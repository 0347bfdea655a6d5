"""A proxy before PostgreSQL's Unix socket that cuts the line at a chosen moment."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from pathlib import Path
from typing import Self

from sqlalchemy import make_url

from tests.servers.process import short_folder

SOCKET = ".s.PGSQL.5432"


class CuttingProxy:
    """Passes everything on, until `cut_after`: then the server still gets the words, and nobody gets its answer."""

    def __init__(self, url: str) -> None:
        self._to = make_url(url)
        self._folder = short_folder("cut")
        self._words: bytes | None = None
        self._left = 0
        self._open: set[asyncio.StreamWriter] = set()
        self.cuts = 0
        self.url = self._to.update_query_dict({"host": str(self._folder)}).render_as_string(hide_password=False)

    def cut_after(self, words: bytes, times: int = 1) -> None:
        """Cut each of the next `times` lines on which the client sends `words`."""
        self._words, self._left = words, times

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._serve, str(self._folder / SOCKET))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for writer in self._open:
            writer.close()
        await self._server.wait_closed()
        shutil.rmtree(self._folder)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = self._to.query["host"]
        assert isinstance(host, str)
        from_server, to_server = await asyncio.open_unix_connection(str(Path(host) / SOCKET))
        self._open |= {writer, to_server}
        with contextlib.suppress(ConnectionError):
            answers = asyncio.create_task(self._pass_on(from_server, writer))
            await self._ask(reader, to_server, answers)
        for line in (writer, to_server):
            line.close()
        await asyncio.wait([answers])

    async def _ask(
        self, reader: asyncio.StreamReader, to_server: asyncio.StreamWriter, answers: asyncio.Task[None]
    ) -> None:
        while asked := await reader.read(65536):
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

    async def _pass_on(self, from_server: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while answered := await from_server.read(65536):
                writer.write(answered)
                await writer.drain()
            writer.close()
