"""The line to Redis that bell and presence share: publish without waiting, listen for ever, notice a frozen server.

redis-py notices neither a frozen server nor what was lost while it reconnected (faults F3, F4): the link publishes a
heartbeat to itself and starts over after three misses. Everything sent here may be lost; nothing may depend on it.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Coroutine
from typing import Any, Final

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

HEARTBEAT_S: Final = 2.0
MISSES_MAX: Final = 3
PUBLISH_TIMEOUT_S: Final = 1.0
QUEUE_MAX: Final = 10_000
RECONNECT_S: Final = 0.5

Handler = Callable[[bytes], None]

_log = structlog.get_logger(__name__)


class RedisLink:
    """One process's line to Redis. `prefix` keeps several houses on one server apart."""

    def __init__(self, url: str, prefix: str = "resonanz", heartbeat_s: float = HEARTBEAT_S) -> None:
        self.process = secrets.token_hex(8)
        self.connected = asyncio.Event()
        """Set while the heartbeat comes back."""
        self._flips: list[Callable[[], None]] = []
        self._url = url
        self._prefix = prefix
        self._heartbeat_s = heartbeat_s
        self._handlers: dict[str, Handler] = {self.process: self._alive}
        self._outgoing: asyncio.Queue[tuple[str, bytes]] = asyncio.Queue(QUEUE_MAX)
        self._heard_at = 0.0
        self._tasks: list[asyncio.Task[None]] = []

    def on(self, channel: str, handler: Handler) -> None:
        """Call `handler` with everything published on `channel`. Before `start`; must not block."""
        self._handlers[channel] = handler

    def on_flip(self, told: Callable[[], None]) -> None:
        """Call `told` whenever the heartbeat begins to come back, or no longer does. Must not block."""
        self._flips.append(told)

    def start(self) -> None:
        """Begin to listen and publish; returns at once, whether Redis is there or not. Twice is once."""
        if not self._tasks:
            work: tuple[Coroutine[Any, Any, None], ...] = (self._listen(), self._publish(), self._beat())
            self._tasks = [asyncio.get_running_loop().create_task(coroutine) for coroutine in work]

    def publish(self, channel: str, payload: bytes) -> None:
        """Send when possible. Never waits, never raises; the oldest is dropped when too much waits."""
        if self._outgoing.full():
            self._outgoing.get_nowait()
            self._outgoing.task_done()
        self._outgoing.put_nowait((channel, payload))

    def _client(self) -> Redis:
        return Redis.from_url(
            self._url,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=None,
            socket_connect_timeout=PUBLISH_TIMEOUT_S,
        )

    async def _publish(self) -> None:
        client = self._client()
        try:
            while True:
                channel, payload = await self._outgoing.get()
                try:
                    async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                        await client.publish(f"{self._prefix}:{channel}", payload)
                except (RedisError, OSError, TimeoutError):
                    await self._drop(client)  # a half-read answer must not be taken for the next one's
                    client = self._client()
                finally:
                    self._outgoing.task_done()
        finally:
            await self._drop(client)

    async def _listen(self) -> None:
        while True:
            client = self._client()
            try:
                await self._hear(client)
            except (RedisError, OSError, TimeoutError) as trouble:
                _log.warning("redis_lost", trouble=type(trouble).__name__)
            finally:
                self._flip(connected=False)
                await self._drop(client)
            await asyncio.sleep(RECONNECT_S)

    async def _hear(self, client: Redis) -> None:
        pubsub = client.pubsub(ignore_subscribe_messages=True)
        try:
            async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                await pubsub.subscribe(*(f"{self._prefix}:{channel}" for channel in self._handlers))
            self._heard_at = self._now()
            while True:
                if self._now() - self._heard_at > MISSES_MAX * self._heartbeat_s:
                    raise TimeoutError  # frozen or half open: nothing told us, the missing heartbeat did
                message = await pubsub.get_message(timeout=self._heartbeat_s)
                if message is not None:
                    self._handle(message["channel"].decode(), message["data"])
        finally:
            with contextlib.suppress(RedisError, OSError, TimeoutError):
                async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                    await pubsub.aclose()  # type: ignore[no-untyped-call]

    def _handle(self, channel: str, payload: bytes) -> None:
        handler = self._handlers.get(channel.removeprefix(f"{self._prefix}:"))
        if handler is not None:
            try:
                handler(payload)
            except Exception:  # a stranger's words on our channel end nothing
                _log.exception("redis_message_failed", channel=channel)

    async def _beat(self) -> None:
        while True:
            self.publish(self.process, b"")
            await asyncio.sleep(self._heartbeat_s)

    def _alive(self, _payload: bytes) -> None:
        self._heard_at = self._now()
        self._flip(connected=True)

    def _flip(self, *, connected: bool) -> None:
        if connected is self.connected.is_set():
            return
        if connected:
            self.connected.set()
        else:
            self.connected.clear()
        for told in self._flips:
            told()

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    @staticmethod
    async def _drop(client: Redis) -> None:
        with contextlib.suppress(RedisError, OSError, TimeoutError):
            async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                await client.aclose()

    async def close(self) -> None:
        """Send what waits, for at most a second, then stop. Twice is once."""
        tasks, self._tasks = self._tasks, []
        if not tasks:
            return
        if self.connected.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PUBLISH_TIMEOUT_S):
                    await self._outgoing.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
