"""The documentation: what a dialogue leaves behind, as a page, a file, a text, data and a table.

    material = await load(store, dialogue)
    body = render(document(material.outline, material.people, "de", address), "page")

One document for all formats; the same log and people give the same bytes. Works from a log, needs no live room. May
not know routes, cookies or who may read.
"""

from __future__ import annotations

from app.documentation.build import document
from app.documentation.files import Asset, Assets
from app.documentation.formats import EXPORTS, FORMATS, Format, MediaType, assets, file_name, media_type, render, tag
from app.documentation.from_store import Material, load
from app.documentation.model import Document, People, Person
from app.documentation.table import BYTE_ORDER_MARK
from app.documentation.table import safe as safe_cell

__all__ = [
    "BYTE_ORDER_MARK",
    "EXPORTS",
    "FORMATS",
    "Asset",
    "Assets",
    "Document",
    "Format",
    "Material",
    "MediaType",
    "People",
    "Person",
    "assets",
    "document",
    "file_name",
    "load",
    "media_type",
    "render",
    "safe_cell",
    "tag",
]
