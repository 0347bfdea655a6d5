"""What stands around every request: headers that forbid, the Origin check, a limit on bodies, one log line.

Pure ASGI, so that nothing is buffered and WebSockets pass. No secret and none of people's words may reach a log line
from here: neither query strings nor the text of exceptions are written.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any, Final

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web import problems
from app.web.logs import where
from app.web.metrics import Metrics
from app.web.services import Site

CONTENT_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' {sockets}; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""No inline script or style anywhere (threat T10). `sockets`: older Safari does not count wss as 'self'."""
PERMISSIONS: Final = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), payment=(), usb=()"
)
_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class SecurityHeaders:
    """The same forbidding headers on every answer, denials of a WebSocket handshake included."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        sockets = site.base_url.replace("http", "ws", 1)
        self._headers = {
            "Content-Security-Policy": CONTENT_POLICY.format(sockets=sockets),
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Permissions-Policy": PERMISSIONS,
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "no-store",  # unless a route knows better
        }
        if site.secure:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)

        async def send_with_headers(message: Message) -> None:
            if message["type"] in {"http.response.start", "websocket.http.response.start"}:
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        return await self._app(scope, receive, send_with_headers)


class OriginCheck:
    """A request that may change something comes from one of our own pages: exact Origin, or it is refused (T1)."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._origins = app, site.origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in _READING and not self._is_ours(scope):
            return await problems.answer(Request(scope), "bad_origin")(scope, receive, send)
        return await self._app(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        return Headers(scope=scope).get("origin") in self._origins


class BodyLimit:
    """Bodies above `max_bytes` are refused, announced or not, before they are in memory."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app, self._max_bytes = app, max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced) > self._max_bytes:
            return await self._refuse(scope, receive, send)
        body = await self._read(receive)
        if body is None:
            return await self._refuse(scope, receive, send)
        return await self._app(scope, _replay(body, receive), send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        await problems.answer(Request(scope), "too_large")(scope, receive, send)

    async def _read(self, receive: Receive) -> bytes | None:
        """The whole body; None as soon as it is too large. Every body of ours is one small JSON value."""
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if len(body) > self._max_bytes:
                return None
            if not message.get("more_body", False):
                return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    waiting = [body]

    async def replay() -> Message:
        return {"type": "http.request", "body": waiting.pop()} if waiting else await receive()

    return replay


class HeadAnswers:
    """HEAD is answered like GET, without the body (RFC 9110, section 9.3.2), so no route has to say so."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            return await self._app(scope, receive, send)

        async def send_bodiless(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        return await self._app({**scope, "method": "GET"}, receive, send_bodiless)


class Journal:
    """One log line and one measurement per request, and an answer of ours for whatever breaks."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics
        self._log: structlog.stdlib.BoundLogger = structlog.get_logger("resonanz.web")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        request_id = secrets.token_hex(6)
        structlog.contextvars.bind_contextvars(request=request_id)
        began, status = time.perf_counter(), 0

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = request_id
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        except Exception as error:
            self._broke(error)
            if status == 0:
                await problems.answer(Request(scope), "internal")(scope, receive, send_noting)
        finally:
            self._done(scope, status, time.perf_counter() - began)
            structlog.contextvars.unbind_contextvars("request")

    def _broke(self, error: Exception) -> None:
        # Where it broke and what kind of error, never its text: that may hold words, names or parameters.
        self._log.error("request_broke", error=type(error).__name__, where=where(error))

    def _done(self, scope: Scope, status: int, seconds: float) -> None:
        route = route_of(scope)
        self._metrics.request(scope["method"], route, status, seconds)
        if route in {"/healthz", "/readyz", "/metrics"}:
            return
        self._level(scope["method"], status)(
            "request", method=scope["method"], route=route, status=status, ms=round(seconds * 1_000, 1)
        )

    def _level(self, method: str, status: int) -> Callable[..., None]:
        """Reading that went well is most of the traffic and tells least."""
        if status >= 500:
            return self._log.warning
        return self._log.debug if method in _READING and status < 400 else self._log.info


def route_of(scope: dict[str, Any] | Scope) -> str:
    """The route's template (`/d/{dialogue}/…`), never the path itself: that names dialogues and people."""
    route = scope.get("route")
    path: str = getattr(route, "path", "") or "unrouted"
    return path
