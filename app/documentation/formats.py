"""One door to all formats: a document in, bytes out. May not know what is in a format."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, Literal

from app import i18n
from app.documentation import data, files, html, markdown, table
from app.documentation.model import Document

Format = Literal["page", "html", "md", "json", "csv"]
MediaType = str

FORMATS: Final[dict[Format, MediaType]] = {
    "page": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8; header=present",
}
EXPORTS: Final[tuple[Format, ...]] = ("html", "md", "json", "csv")
"""What one can take along; `page` is for reading where it is."""


def render(document: Document, format: Format) -> bytes:
    """`document` in `format`. Same document (and same build), same bytes; no time of rendering is in it.

    `page`: HTML linking `assets()`; it grows by itself while the dialogue runs, under a policy of 'self' for style,
    script, connect, font and img. `html`: one file, no script, with its own policy inside. `md`: CommonMark. `json`:
    `resonanz/documentation/1`. `csv`: one row per contribution.
    """
    match format:
        case "page":
            return html.page(document, assets())
        case "html":
            return html.one_file(document, assets())
        case "md":
            return markdown.render(document)
        case "json":
            return data.render(document)
        case "csv":
            return table.render(document)


def media_type(format: Format) -> MediaType:
    """What to say a format is."""
    return FORMATS[format]


def file_name(document: Document, format: Format) -> str:
    """A name for the saved file, in plain letters: "gut-versorgt-gut-verstanden.md"."""
    spelled = document.title.lower().translate({0xE4: "ae", 0xF6: "oe", 0xFC: "ue", 0xDF: "ss"})
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{stem or 'resonanz'}.{'html' if format == 'page' else format}"


@cache
def assets() -> files.Assets:
    """The static files of the page, read once."""
    return files.load()


def tag(log_id: str, seq: int, people_version: int, language: str, address: str = "") -> str:
    """What a rendering depends on, as a short text for an ETag: it changes whenever a byte could.

    Computed from the head of a log alone, without folding it: `Head.log_id`, `Head.seq`, `Head.people_version`.
    """
    parts = (log_id, str(seq), str(people_version), language, address, _renderer())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def _renderer() -> str:
    """A hash of everything a rendering is made with: code, templates, words, assets."""
    here, digest = Path(__file__).parent, hashlib.sha256(assets().version.encode())
    for path in sorted([*here.glob("*.py"), *here.glob("templates/*"), *i18n.LOCALES.glob("*/*.ftl")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
