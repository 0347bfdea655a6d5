"""The API's description as a page: from OpenAPI, without scripts and without files from elsewhere.

The usual viewers load scripts from other hosts and run them inline; our content policy forbids both.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import jinja2
from fastapi import APIRouter, Request, Response

TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
router = APIRouter(include_in_schema=False)
_FRESH: Final = {"Cache-Control": "no-cache"}


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(TEMPLATES)
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["shape"] = shape
    return environment


def page_of(template: str, **names: Any) -> str:
    """One of this floor's few pages, everything in it escaped."""
    return _environment().get_template(template).render(names)


@router.get("/api/docs")
async def page(request: Request) -> Response:
    """Every route with its shapes, for people."""
    html = page_of("api.html", api=request.app.openapi())
    return Response(html, media_type="text/html", headers=_FRESH)


@router.get("/api/docs.css")
async def style() -> Response:
    """How that page looks."""
    css = (TEMPLATES / "api.css").read_text(encoding="utf-8")
    return Response(css, media_type="text/css", headers=_FRESH)


def shape(schema: dict[str, Any]) -> str:
    """A JSON schema as one short expression: `[Contribution]`, `string | null`, `"sie" | "du"`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if either := schema.get("anyOf") or schema.get("oneOf"):
        return " | ".join(dict.fromkeys(shape(part) for part in either))
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    if "const" in schema:
        return json.dumps(schema["const"])
    if "prefixItems" in schema:
        return f"[{', '.join(shape(part) for part in schema['prefixItems'])}]"
    if schema.get("type") == "array":
        return f"[{shape(schema.get('items', {}))}]"
    return str(schema.get("type", "any"))
