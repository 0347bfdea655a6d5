"""Listens to what browsers complain about: the console, exceptions, the content policy, failed requests.

A test in which any page complained has failed, unless it said beforehand that the line would be cut.
"""

from __future__ import annotations

from playwright.async_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

# What a browser itself writes when the server or the network is away; all of it names the transport, never our code.
OF_THE_LINE = ("net::ERR_", "WebSocket connection to", "Failed to load resource")


class Watch:
    """The complaints of all pages of this test, in words."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self._line_may_break = False
        self._refused: tuple[str, ...] = ()

    def over(self, context: BrowserContext) -> None:
        """Watches every page of this context."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def line_may_break(self) -> None:
        """From now on the line is cut on purpose."""
        self._line_may_break = True

    def refusals(self, *paths: str) -> None:
        """Requests to these paths will be refused, and rightly so."""
        self._refused += paths

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        where = message.location.get("url", "") if message.location else ""
        if self._line_may_break and any(sign in message.text for sign in OF_THE_LINE):
            return
        if "Failed to load resource" in message.text and self._forgiven(where):
            return
        self._complain(message.page, f"{message.type}: {message.text} ({where})")

    def _error(self, error: WebError) -> None:
        self._complain(error.page, f"exception: {error.error}")

    def _failed(self, request: Request) -> None:
        harmless = request.failure == "net::ERR_ABORTED"  # navigated away, or a download
        if not harmless and not self._line_may_break:
            self.complaints.append(f"request failed: {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not self._forgiven(response.url):
            self.complaints.append(f"answered {response.status}: {response.url}")

    def _forgiven(self, url: str) -> bool:
        return any(path in url for path in self._refused)

    def _complain(self, page: Page | None, text: str) -> None:
        self.complaints.append(f"{page.url if page else '?'}: {text}")
