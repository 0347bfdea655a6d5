"""A documentation behind a real address: a small server of one page, with the policy the house serves it under."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from app.documentation import assets, render
from app.documentation.model import Document

OWN = ("style-src", "script-src", "connect-src", "font-src", "img-src")
POLICY = "; ".join(["default-src 'none'", "base-uri 'none'", *(f"{kind} 'self'" for kind in OWN)])


class Served:
    """Serves `document` as a page until told another one. `answers`: the codes given to requests for the page."""

    def __init__(self, document: Document) -> None:
        self.answers: list[int] = []
        self.show(document)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/doc/k7h2"

    def show(self, document: Document) -> None:
        """From now on, this."""
        self.body = render(document, "page")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        served = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                file = assets().files.get(path.rpartition("/")[2])
                if path.startswith("/doc-assets/") and file:
                    return self._answer(200, file.body, file.media_type)
                if path.startswith("/doc/"):
                    return self._page()
                return self._answer(404, b"", "text/plain")

            def _page(self) -> None:
                tag = f'"{hash(served.body)}"'
                code = 304 if self.headers.get("If-None-Match") == tag else 200
                served.answers.append(code)
                self._answer(code, served.body if code == 200 else b"", "text/html; charset=utf-8", tag)

            def _answer(self, code: int, body: bytes, media_type: str, tag: str = '""') -> None:
                self.send_response(code)
                for name, value in (
                    ("Content-Type", media_type),
                    ("Content-Length", str(len(body))),
                    ("Content-Security-Policy", POLICY),
                    ("ETag", tag),
                ):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler
