"""The built frontend: hashed assets for ever, `index.html` fresh each time, compressed variants as they lie there.

Starlette serves no pre-compressed files, so this does it. The folder is read once at start: a path that is not one of
its files is not found, whatever it looks like.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Request, Response

from app.web import words
from app.web.caching import etag_of, still_holds
from app.web.problems import Problem, language_of

FOLDER: Final = Path(__file__).resolve().parent.parent / "static"
ENCODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
FOR_EVER: Final = "public, max-age=31536000, immutable"
_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


@dataclass(frozen=True, slots=True)
class File:
    """One file of the build, by content coding ("" is the file itself)."""

    media_type: str
    etag: str
    bodies: dict[str, bytes] = field(repr=False)

    def best(self, accept_encoding: str) -> tuple[str, bytes]:
        """The smallest form the browser understands."""
        accepted = {entry.partition(";")[0].strip() for entry in accept_encoding.split(",") if "q=0" not in entry}
        coding = next((name for name, _ in ENCODINGS if name in accepted and name in self.bodies), "")
        return coding, self.bodies[coding]


def load(folder: Path = FOLDER) -> dict[str, File]:
    """Every file of the build by its path below `folder`; empty if the frontend is not built."""
    suffixes = tuple(suffix for _, suffix in ENCODINGS)
    if not (folder / "index.html").exists():
        return {}
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(suffixes))
    return {path.relative_to(folder).as_posix(): _file(path) for path in paths if not path.name.startswith(".")}


def _file(path: Path) -> File:
    plain = path.read_bytes()
    bodies = {"": plain}
    for coding, suffix in ENCODINGS:
        variant = path.with_name(path.name + suffix)
        if variant.exists() and variant.stat().st_size < len(plain):
            bodies[coding] = variant.read_bytes()
    media_type = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return File(media_type, etag_of(plain), bodies)


def _serve(request: Request, file: File, cache: str) -> Response:
    coding, body = file.best(request.headers.get("accept-encoding", ""))
    etag = f'{file.etag[:-1]}-{coding}"' if coding else file.etag
    headers = {"Cache-Control": cache, "ETag": etag, "Vary": "Accept-Encoding"}
    if still_holds(request, etag):
        return Response(status_code=304, headers=headers)
    if coding:
        headers["Content-Encoding"] = coding
    return Response(body, media_type=file.media_type, headers=headers)


def _files(request: Request) -> dict[str, File]:
    files: dict[str, File] = request.app.state.static
    return files


router = APIRouter(include_in_schema=False)


@router.get("/assets/{path:path}")
async def asset(request: Request, path: str) -> Response:
    """A file of the build; its name holds a hash of its content."""
    file = _files(request).get(f"assets/{path}")
    if file is None:
        raise Problem("not_found")
    return _serve(request, file, FOR_EVER)


@router.get("/")
@router.get("/w")
@router.get("/j/{dialogue}")
@router.get("/d/{dialogue}/{participant}")
@router.get("/d/{dialogue}/{participant}/")
@router.get("/d/{dialogue}/{participant}/me")
@router.get("/organiser")
@router.get("/organiser/{path:path}")
async def page(request: Request) -> Response:
    """The one page the browser draws everything in. It holds no data, so anybody may have it."""
    index = _files(request).get("index.html")
    return _not_built(request) if index is None else _serve(request, index, "no-cache")


def _not_built(request: Request) -> Response:
    language = language_of(request)
    sentence = words.text(language, "error-frontend_missing")
    page = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Resonanz</title><p>{sentence}</p>'
    return Response(page, 503, {"Cache-Control": "no-store"}, "text/html")


@router.get("/{name:path}")
async def root_file(request: Request, name: str) -> Response:
    """What browsers look for at the root of a site (favicon, robots.txt), if the build has it; else not found."""
    file = _files(request).get(name) if name != "index.html" else None
    if file is not None:
        return _serve(request, file, "public, max-age=3600")
    if name == "favicon.ico":  # pages name their own icon
        return Response(status_code=204, headers={"Cache-Control": "public, max-age=86400"})
    index = _files(request).get("index.html")
    if index is None or "text/html" not in request.headers.get("accept", ""):
        raise Problem("not_found")
    return _lost(request, index)


def _lost(request: Request, index: File) -> Response:
    """For people with a browser at an address nobody knows: the page that says so, with a way on."""
    coding, body = index.best(request.headers.get("accept-encoding", ""))
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if coding:
        headers["Content-Encoding"] = coding
    return Response(body, 404, headers, index.media_type)
