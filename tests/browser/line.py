"""A line between one browser and the server that can be cut: what `set_offline` does not do to an open WebSocket."""

from __future__ import annotations

import asyncio
from contextlib import suppress

CHUNK_BYTES = 65_536


class Line:
    """A TCP forwarder on a port of its own; its `origin` has to be allowed by the server behind it."""

    def __init__(self) -> None:
        self.target_port = 0
        self._listener: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._whole = True

    async def start(self) -> None:
        self._listener = await asyncio.start_server(self._forward, "127.0.0.1", 0)

    @property
    def origin(self) -> str:
        assert self._listener is not None
        return f"http://localhost:{self._listener.sockets[0].getsockname()[1]}"

    def through(self, url: str) -> str:
        """The same address, over this line."""
        return url.replace(f"http://localhost:{self.target_port}", self.origin)

    def cut(self) -> None:
        """Everything that was open breaks off, nothing new gets through."""
        self._whole = False
        for end in self._open:
            end.transport.abort()

    def mend(self) -> None:
        self._whole = True

    async def close(self) -> None:
        self.cut()
        if self._listener is not None:
            self._listener.close()
            await self._listener.wait_closed()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._whole:
            return writer.transport.abort()
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target_port)
        except OSError:  # nobody there at the moment
            return writer.transport.abort()
        self._open |= {writer, far_writer}
        await asyncio.gather(_pour(reader, far_writer), _pour(far_reader, writer))
        self._open -= {writer, far_writer}
        return None


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK_BYTES):
            writer.write(data)
            await writer.drain()
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
