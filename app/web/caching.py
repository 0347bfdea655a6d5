"""Answers that a browser may keep as long as they still hold: ETags, and a small shelf of rendered pages."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Hashable, Mapping

from starlette.requests import Request
from starlette.responses import Response


class Pages:
    """The most recently read pages, `max_pages` at most. A key names everything a page depends on."""

    def __init__(self, max_pages: int) -> None:
        self._max_pages = max_pages
        self._pages: OrderedDict[Hashable, bytes] = OrderedDict()

    def get(self, key: Hashable) -> bytes | None:
        """The page of that key, if it is still here."""
        if key in self._pages:
            self._pages.move_to_end(key)
        return self._pages.get(key)

    def keep(self, key: Hashable, page: bytes) -> bytes:
        """Put a page on the shelf; gives it back."""
        self._pages[key] = page
        if len(self._pages) > self._max_pages:
            self._pages.popitem(last=False)
        return page


def etag_of(body: bytes) -> str:
    """The strong entity tag of a body."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def still_holds(request: Request, etag: str) -> bool:
    """Whether the browser has exactly this already (RFC 9110, section 13.1.2)."""
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    return etag in known or "*" in known


def cacheable(request: Request, body: bytes, media_type: str, headers: Mapping[str, str] | None = None) -> Response:
    """`body`, or 304 if the browser has it. Private and asked again each time, for rights may have changed."""
    etag = etag_of(body)
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", **(headers or {})}
    if still_holds(request, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
