"""Who holds others up and has fallen silent in the middle of a statement: PostgreSQL waits for them for ever.

The driver prepares a statement first and asks for its rows then. A process frozen in between is "active" to the server:
no limit ends it, neither that of idle transactions nor that of statements, and it keeps what it has locked. So whoever
waits for it longer than an idle one would be given has its session ended.

May not end anybody who is not in somebody's way.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import structlog
from sqlalchemy import Connection, text

from app.persistence.engine import Work
from app.persistence.ports import StoreUnavailable

LOOK_AGAIN_S: Final = 1.0
_END: Final = text(
    """
    SELECT DISTINCT pg_terminate_backend(holder.pid), holder.pid
    FROM pg_stat_activity AS waiting
    CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS blocking (pid)
    JOIN pg_stat_activity AS holder ON holder.pid = blocking.pid
    WHERE waiting.datname = current_database() AND waiting.wait_event_type = 'Lock'
    AND holder.usename = current_user AND holder.state = 'active' AND holder.wait_event = 'ClientRead'
    AND holder.state_change < clock_timestamp() - make_interval(secs => CAST(:silent_s AS double precision))
    """
)

_log = structlog.get_logger(__name__)
Read = Callable[[Work[int]], Awaitable[int]]


class Silent:
    """`read` runs a query on a connection that waits for nobody; `silent_s`: how long one may be silent."""

    def __init__(self, read: Read, silent_s: float) -> None:
        self._read, self._silent_s = read, silent_s
        self._looking: set[asyncio.Task[Any]] = set()

    @contextmanager
    def ended(self) -> Iterator[None]:
        """While this lasts too long, look for somebody silent who is in the way, and end them."""
        loop, timers = asyncio.get_running_loop(), list[asyncio.TimerHandle]()

        def look() -> None:
            task = loop.create_task(self._look())
            self._looking.add(task)
            task.add_done_callback(self._looking.discard)
            timers[:] = [loop.call_later(LOOK_AGAIN_S, look)]

        timers.append(loop.call_later(self._silent_s, look))
        try:
            yield
        finally:
            timers[0].cancel()

    async def _look(self) -> None:
        with contextlib.suppress(StoreUnavailable):  # then it is not somebody silent that is in the way
            if ended := await self._read(self._end):
                _log.warning("silent_writers_ended", sessions=ended)

    def _end(self, connection: Connection) -> int:
        return len(connection.execute(_END, {"silent_s": self._silent_s}).all())

    async def close(self) -> None:
        """Wait for who still looks."""
        await asyncio.gather(*self._looking)
