"""Imprint and privacy page of the house. The privacy page says what this software does and is ours; who is responsible,
the imprint, and what they add is the organisers', kept in versions, or else the settings'.

Plain pages without scripts: they must be readable where nothing else works.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import structlog
from fastapi import APIRouter, Request, Response

from app import documentation
from app.persistence.house_ports import HouseTexts
from app.web import apidocs, models, problems, words
from app.web.identity import OrganiserHere
from app.web.problems import Problem
from app.web.services import House, Services

router = APIRouter(tags=["house"])
_log = structlog.get_logger(__name__)
TEXT_MAX_CHARS: Final = 20_000
DAY_S: Final = 86_400
_HTML: Final = "text/html; charset=utf-8"
_OTHER: Final = {"de": "en", "en": "de"}
_SECTIONS: Final = ("who", "kept", "not", "cookies", "seen", "basis", "duration", "rights")
_COOKIES: Final = ("person", "reader", "device", "organiser")

Paragraphs = list[list[str]]
"""Paragraphs of lines."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Whether the house says who it is."""

    imprint: bool
    privacy: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A part of such a page: paragraphs of lines, then points, then paragraphs again."""

    title: str
    paragraphs: Paragraphs
    points: tuple[str, ...] = ()
    after: Paragraphs | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A link at the foot; `language`: the same page in that one."""

    to: str
    says: str
    language: str = ""


async def texts(house: Services) -> HouseTexts:
    """What the house says about itself: as the organisers saved it last, empty parts from the settings."""
    saved = await house.store.housekeeping.texts() or HouseTexts()
    site = house.site
    no_imprint = not saved.imprint_de and not saved.imprint_en
    return replace(
        saved,
        imprint_de=site.imprint if no_imprint else saved.imprint_de,
        controller=saved.controller or site.controller,
    )


async def filled(house: Services) -> Filled:
    """Whether imprint and privacy page say who is responsible: asked before a dialogue is opened to people."""
    said = await texts(house)
    return Filled(imprint=bool(said.imprint_de or said.imprint_en), privacy=bool(said.controller))


@router.get("/imprint", response_class=Response, responses={200: {"content": {_HTML: {}}}})
async def imprint(house: House, request: Request) -> Response:
    """The imprint as a page."""
    language, said = problems.language_of(request), await texts(house)
    own = {"de": said.imprint_de or said.imprint_en, "en": said.imprint_en or said.imprint_de}[language]
    body = own or words.text(language, "legal-imprint-missing")
    return _page(language, "imprint", [Section("", _paragraphs(body))])


@router.get("/privacy", response_class=Response, responses={200: {"content": {_HTML: {}}}})
async def privacy(house: House, request: Request) -> Response:
    """The privacy page: what is kept, how long, who sees it, what one may ask for."""
    language, said = problems.language_of(request), await texts(house)
    sections = [Section("", _joined(_paragraphs(words.text(language, "privacy-lead"))))]
    sections += [_section(house, language, name, said) for name in _SECTIONS]
    more = {"de": said.privacy_de or said.privacy_en, "en": said.privacy_en or said.privacy_de}[language]
    if more:
        sections.append(Section(words.text(language, "legal-more-title"), _paragraphs(more)))
    return _page(language, "privacy", sections)


def _section(house: Services, language: str, name: str, said: HouseTexts) -> Section:
    title = words.text(language, f"privacy-{name}-title")
    if name == "who":  # lines of an address stay lines
        body = said.controller or words.text(language, "legal-controller-missing")
        return Section(title, _paragraphs(body))
    own = _joined(_paragraphs(words.text(language, f"privacy-{name}")))
    if name != "cookies":
        return Section(title, own)
    days = house.site.sign_in_s // DAY_S
    points = tuple(words.text(language, f"privacy-cookie-{cookie}", {"days": days}) for cookie in _COOKIES)
    return Section(title, own, points, _joined(_paragraphs(words.text(language, "privacy-browser"))))


def _paragraphs(text: str) -> Paragraphs:
    parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return [[line.strip() for line in part.split("\n")] for part in parts if part]


def _joined(paragraphs: Paragraphs) -> Paragraphs:
    """Lines of a catalogue end where its file does, not where the sentence wants it."""
    return [[" ".join(lines)] for lines in paragraphs]


def _page(language: str, name: str, sections: Iterable[Section]) -> Response:
    assets, other = documentation.assets(), _OTHER[language]
    different = "privacy" if name == "imprint" else "imprint"
    ways = (
        Way("/", words.text(language, "legal-home")),
        Way(f"/{different}?lang={language}", words.text(language, f"legal-{different}")),
        Way(f"/{name}?lang={other}", words.text(language, "legal-other-language"), other),
    )
    html = apidocs.page_of(
        "legal.html",
        language=language,
        title=words.text(language, f"legal-{name}"),
        sections=sections,
        ways=ways,
        style=assets.url("page.css"),
        icon=assets.icon,
    )
    return Response(html, media_type=_HTML, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


@router.get("/api/organiser/house-texts")
async def house_texts(house: House, _organiser: OrganiserHere) -> models.HouseTexts:
    """Imprint and privacy page as organisers wrote them; what the settings say where they wrote nothing."""
    return models.HouseTexts.model_validate(await texts(house))


@router.put("/api/organiser/house-texts")
async def save(house: House, organiser: OrganiserHere, wish: models.HouseTexts) -> models.HouseTexts:
    """Say who runs this house, in a new version; it holds at once, for all dialogues."""
    wanted = HouseTexts(**{name: text.strip() for name, text in wish})
    if any(len(text) > TEXT_MAX_CHARS for _, text in wish):
        raise Problem("text_too_long", limit=TEXT_MAX_CHARS)
    version = await house.store.housekeeping.save_texts(wanted, organiser.id, house.clock())
    _log.info("house_texts_saved", version=version)
    return await house_texts(house, organiser)
