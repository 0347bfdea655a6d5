"""Words for people, in their language: one sentence per key, read from the Fluent catalogues in `app/locales`.

The same files are read by the browser. This module sits at the bottom of the house: it may import nothing of the app
and know nothing of a dialogue beyond the arguments it is given. No sentence stands in here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Resource

LANGUAGES: Final = ("de", "en")
"""Every language of the house; the first is the one asked when another has no word."""
LOCALES: Final = Path(__file__).parent / "locales"

Argument = str | int | float
ADDRESS_DEFAULT: Final = "sie"


def text(language: str, key: str, /, **args: Argument) -> str:
    """The sentence `key` (or `key.attribute`) in `language`, filled with `args`.

    `address` ("sie" or "du") is "sie" unless given. A language or a key that one catalogue lacks falls back to the
    first of `LANGUAGES`; a key nobody has raises `KeyError`. An argument that is missing stays visible as `{$name}`.
    Numbers are written as the language writes them; pass text where a number is a name ("B12").
    """
    filled, _ = formatted(language, key, **args)
    return filled


def formatted(language: str, key: str, /, **args: Argument) -> tuple[str, tuple[str, ...]]:
    """Like `text`, with a description of everything that was missing on the way, for tests of the catalogues."""
    name, _, attribute = key.partition(".")
    for candidate in dict.fromkeys((language, LANGUAGES[0])):
        bundle = _bundle(candidate)
        if bundle is None or not bundle.has_message(name):
            continue
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is not None:
            filled, errors = bundle.format_pattern(pattern, {"address": ADDRESS_DEFAULT, **args})
            return str(filled), tuple(str(error) for error in errors)
    raise KeyError(key)


def keys(language: str) -> frozenset[str]:
    """Every key of the catalogues of `language`."""
    resources = (_resource(path) for path in _catalogues(language))
    return frozenset(entry.id.name for resource in resources for entry in resource.body if isinstance(entry, Message))


def _catalogues(language: str) -> list[Path]:
    return sorted((LOCALES / language).glob("*.ftl")) if language in LANGUAGES else []


def _resource(path: Path) -> Resource:
    return FluentResource(path.read_text(encoding="utf-8"))


@cache
def _bundle(language: str) -> FluentBundle | None:
    """All catalogues of a language as one. None for a language the house does not speak."""
    paths = _catalogues(language)
    if not paths:
        return None
    # No isolating marks around what is filled in: they would end up in files people compute with. Pages isolate
    # names by markup.
    bundle = FluentBundle([language], use_isolating=False)
    for path in paths:
        bundle.add_resource(_resource(path))
    return bundle
