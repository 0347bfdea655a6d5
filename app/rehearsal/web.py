"""The HTTP side of a robot: a request of its own connection each time, as every person's browser makes it.

In threads: they wait for the network most of the time. May not know what is asked for.
"""

from __future__ import annotations

import asyncio
import http.client
import ssl
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from app.rehearsal.line import Address

TIMEOUT_S: Final = 30.0
AT_ONCE: Final = 64
"""Requests on their way at the same time; the next ones wait, and their waiting counts as the robots' own delay."""


class Unanswered(Exception):
    """An answer with a status of 400 or more. `code`: the house's own word for why."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"HTTP {status} {code}")
        self.status, self.code = status, code

    @property
    def gone(self) -> bool:
        """Whether it was there and was deleted."""
        return self.status == 410

    @property
    def temporary(self) -> bool:
        """Whether asking again a little later may help."""
        return self.status == 429 or self.status >= 500


def address_of(url: str) -> Address:
    """Where `url` leads."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    return Address(parts.port or (443 if secure else 80), parts.hostname or "127.0.0.1", secure)


class Web:
    """Requests to one house. `headers` go with each of them."""

    def __init__(self, address: Address, headers: Mapping[str, str]) -> None:
        self.address = address
        self._headers = headers
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="robots")

    async def ask(self, method: str, path: str, wish: object = None, **headers: str) -> bytes:
        """The body of the answer. Raises `Unanswered`, `OSError`."""
        body = None if wish is None else msgspec.json.encode(wish)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._ask, method, path, body, {**self._headers, **named})

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> bytes:
        connection = self._connection()
        try:
            kind = {} if body is None else {"Content-Type": "application/json"}
            connection.request(method, path, body, {**headers, **kind, "Connection": "close"})
            answer = connection.getresponse()
            said = answer.read()
        except http.client.HTTPException as error:
            raise ConnectionError(str(error)) from error
        finally:
            connection.close()
        if answer.status >= 400:
            raise Unanswered(answer.status, _code_of(said))
        return said

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self.address.host, self.address.port
        if not self.address.secure:
            return http.client.HTTPConnection(host, port, timeout=TIMEOUT_S)
        return http.client.HTTPSConnection(host, port, timeout=TIMEOUT_S, context=ssl.create_default_context())

    async def json(self, method: str, path: str, wish: object = None, **headers: str) -> Any:
        """The same, decoded."""
        return msgspec.json.decode(await self.ask(method, path, wish, **headers))

    def close(self) -> None:
        """Begin nothing new."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _code_of(said: bytes) -> str:
    try:
        return str(msgspec.json.decode(said)["error"]["code"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return "unknown"
