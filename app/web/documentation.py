"""The documentation, read where it grows and taken along in every format: who may, and not more often than needed.

What it says and how it looks is made below; here are rights, caching and downloads. Rendering runs in a thread, a few
at a time, and once for everybody who asks for the same.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request, Response

from app import documentation
from app.documentation import Format
from app.facilitation import dialogue as rules
from app.facilitation.recording.outline import recordings
from app.facilitation.state import Dialogue
from app.web import apidocs, problems, words
from app.web.caching import still_holds
from app.web.identity import DialogueId, reader, signed_in
from app.web.problems import Problem
from app.web.recordings import AUDIO, Number, as_sound, file_of
from app.web.services import House, Services

router = APIRouter(tags=["documentation"])
FRESH_S: Final = 1.0
"""While people write, a rendering this young is new enough for the next reader; the end is never late."""
RENDERINGS_KEPT: Final = 64
PARALLEL_RENDERINGS: Final = 2
FOR_EVER: Final = "public, max-age=31536000, immutable"
_HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One documentation in one format and language. `tag` changes whenever a byte could."""

    tag: str
    body: bytes
    file_name: str
    made_at: float


Key = tuple[str, str, str, str]
"""Dialogue, phase, language, format."""


class Renderings:
    """The newest rendering of each documentation, and those being made. Owned by the application."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._newest: OrderedDict[Key, Rendering] = OrderedDict()
        self._making: dict[tuple[Key, str], asyncio.Task[Rendering]] = {}
        self._turns = asyncio.Semaphore(PARALLEL_RENDERINGS)

    def kept(self, key: Key, tag: str) -> Rendering | None:
        """A rendering that is exactly this, or young enough."""
        rendering = self._newest.get(key)
        if rendering is None or (rendering.tag != tag and self._clock() - rendering.made_at > FRESH_S):
            return None
        self._newest.move_to_end(key)
        return rendering

    async def made(self, key: Key, tag: str, material: documentation.Material, address: str) -> Rendering:
        """The rendering of `material`; whoever asks for the same meanwhile gets the same."""
        newest = self._newest.get(key)
        if newest is not None and newest.tag == tag:
            return newest  # finished while the material was fetched
        task = self._making.get((key, tag))
        if task is None:
            task = asyncio.get_running_loop().create_task(self._make(key, tag, material, address))
            self._making[key, tag] = task
            task.add_done_callback(lambda _: self._making.pop((key, tag), None))
        return await asyncio.shield(task)

    async def _make(self, key: Key, tag: str, material: documentation.Material, address: str) -> Rendering:
        made_at = self._clock()
        async with self._turns:
            body, name = await asyncio.to_thread(_render, material, key[2], address, key[3])
        rendering = self._newest[key] = Rendering(tag, body, name, made_at)
        self._newest.move_to_end(key)
        if len(self._newest) > RENDERINGS_KEPT:
            self._newest.popitem(last=False)
        return rendering

    async def close(self) -> None:
        """Wait for what is being made."""
        await asyncio.gather(*self._making.values(), return_exceptions=True)


def _render(material: documentation.Material, language: str, address: str, format: str) -> tuple[bytes, str]:
    document = documentation.document(material.outline, material.people, language, address)
    wanted = _format(format)
    return documentation.render(document, wanted), documentation.file_name(document, wanted)


def _format(name: str) -> Format:
    for format in documentation.FORMATS:
        if format == name:
            return format
    raise Problem("not_found")


async def _check_reader(house: Services, request: Request, dialogue: str, state: Dialogue) -> None:
    """Raises reading_closed, reading_participants if this browser may not read."""
    if state.reading == "public":
        return
    organiser = await signed_in(house, request)
    if organiser is not None and await house.store.organisers.owns(organiser.id, dialogue):
        return
    if state.reading == "nobody":
        raise Problem("reading_closed")
    if await reader(house, request, dialogue) is None:
        raise Problem("reading_participants")


async def _documentation(house: Services, request: Request, dialogue: str, format: str) -> Response:
    state, seq = await house.dialogue(dialogue, request)
    await _check_reader(house, request, dialogue, state)
    room = await house.rooms.room(dialogue)
    language = _language(request, state)
    address = f"{house.site.base_url}/doc/{dialogue}"
    state, seq, as_of, people_version = room.replica.state, room.replica.seq, room.replica.at, room.people.version
    tag = documentation.tag(room.epoch, seq, people_version, language, f"{address} {format}")
    if still_holds(request, f'"{tag}"'):
        return Response(status_code=304, headers=_headers(tag))
    key = (dialogue, state.phase, language, format)
    rendering = request.app.state.renderings.kept(key, tag)
    if rendering is None:
        # people after the log: whoever is in the log has a name by now
        people = {person.participant: person for person in await house.store.directory.people(dialogue)}
        material = documentation.Material(rules.outline(state, seq, as_of), people, seq, people_version)
        rendering = await request.app.state.renderings.made(key, tag, material, address)
    headers = _headers(rendering.tag)
    if format != "page":
        headers["Content-Disposition"] = f'attachment; filename="{rendering.file_name}"'
    return Response(rendering.body, media_type=documentation.media_type(_format(format)), headers=headers)


def _language(request: Request, state: Dialogue) -> str:
    asked, header = request.query_params.get("lang"), request.headers.get("accept-language")
    return words.language_of(asked, header, state.described.languages)


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": f'"{tag}"', "Cache-Control": "private, no-cache", "Vary": "Accept-Language, Cookie"}


@router.get("/doc/{dialogue}", response_class=Response, responses={200: {"content": {_HTML: {}}}})
async def page(house: House, request: Request, dialogue: DialogueId) -> Response:
    """The documentation as a page; it grows by itself until the dialogue is closed."""
    try:
        return await _documentation(house, request, dialogue, "page")
    except Problem as problem:
        return _notice(request, problem)


def _notice(request: Request, problem: Problem) -> Response:
    """A refusal as a page: this address is opened by people, from mails and bookmarks."""
    sentence = problems.sentence(request, problem.code, problem.detail)
    assets, language = documentation.assets(), problems.language_of(request)
    style = assets.url("page.css")
    html = apidocs.page_of("notice.html", language=language, sentence=sentence, style=style, icon=assets.icon)
    return Response(html, problems.status_of(problem.code), {"Cache-Control": "no-store"}, _HTML)


@router.get("/doc/{dialogue}/export.{format}", response_class=Response)
async def export(house: House, request: Request, dialogue: DialogueId, format: str) -> Response:
    """The documentation as a file: html (one file), md, json (docs/documentation-format.schema.json) or csv."""
    if format not in documentation.EXPORTS:
        raise Problem("not_found")
    return await _documentation(house, request, dialogue, format)


@router.get("/doc/{dialogue}/recordings/{number}", response_class=Response, responses={200: {"content": {AUDIO: {}}}})
async def recording(house: House, request: Request, dialogue: DialogueId, number: Number) -> Response:
    """A recording that stands in the documentation: its person and the organiser both said so, and still do."""
    state, _ = await house.dialogue(dialogue, request)
    await _check_reader(house, request, dialogue, state)
    known = next((one for one in recordings(state) if one.n == number), None)
    if known is None:
        raise Problem("not_found")
    path = await file_of(house, state, dialogue, known.participant, number)
    return as_sound(path, f"resonanz-{dialogue}-{number}.opus")


@router.get("/doc-assets/{version}/{name}", include_in_schema=False)
async def asset(version: str, name: str) -> Response:
    """A style sheet or script of the page."""
    assets = documentation.assets()
    file = assets.files.get(name)
    if file is None:
        raise Problem("not_found")
    cache = FOR_EVER if version == assets.version else "no-cache"
    return Response(file.body, media_type=file.media_type, headers={"Cache-Control": cache})
