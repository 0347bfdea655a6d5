"""uvicorn, set up for dialogues: our WebSocket transport, no compression, one heartbeat (ours), and a goodbye first.

uvicorn on stop closes all sockets at once with 1012; a thousand people would come back in the same second (fault F2).
So the people are sent away first, a few at a time, each with a hint when to come back.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final

import uvicorn
from fastapi import FastAPI

from app.web.services import Services
from app.web.wire import MESSAGE_MAX_BYTES, WireProtocol

GRACEFUL_SHUTDOWN_S: Final = 5
FAREWELL_S: Final = 0.3
"""Time for the last close frames to cross, before uvicorn closes what is left."""
BACKLOG: Final = 2_048


class Server(uvicorn.Server):
    """Serves `app` on sockets that are bound already. `drain_s`: at most this long for sending people away;
    `started` is called once people can come."""

    def __init__(
        self, app: FastAPI, *, forwarded_allow_ips: str, drain_s: float, started: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                ws=WireProtocol,
                ws_max_size=MESSAGE_MAX_BYTES,
                ws_per_message_deflate=False,
                ws_ping_interval=None,
                forwarded_allow_ips=forwarded_allow_ips,
                timeout_graceful_shutdown=GRACEFUL_SHUTDOWN_S,
                backlog=BACKLOG,
                lifespan="on",
                interface="asgi3",
                log_config=None,
                access_log=False,
                server_header=False,
            )
        )
        self._app, self._drain_s, self._tell_started = app, drain_s, started
        self._draining: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open the house and begin to listen."""
        await super().startup(sockets)
        if self.started:
            self._tell_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Send everyone away, then stop."""
        services: Services | None = getattr(self._app.state, "services", None)
        if services is not None and not self.force_exit:
            self._draining = asyncio.get_running_loop().create_task(self._drain(services))
            with contextlib.suppress(asyncio.CancelledError):
                await self._draining
        await super().shutdown(sockets)
        # uvicorn would now raise the signal again, which ends the process before whoever started us has cleaned up
        self._captured_signals.clear()

    def hand_over(self) -> None:
        """Leave the listening socket to the other processes that share it, and stop."""
        for server in self.servers:
            server.close()
        self.should_exit = True

    async def _drain(self, services: Services) -> None:
        leaving = services.rooms.connections()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._drain_s):
                await services.rooms.drain()
                if leaving:
                    await asyncio.sleep(FAREWELL_S)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The first signal stops gracefully, a second one at once."""
        super().handle_exit(sig, frame)
        if self.force_exit and self._draining is not None:
            self._draining.get_loop().call_soon_threadsafe(self._draining.cancel)
