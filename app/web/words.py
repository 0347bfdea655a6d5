"""Sentences in the caller's language, from the catalogues the browser uses too. May not know who asks or why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from app.facilitation.setup import LANGUAGES

LOCALES: Final = Path(__file__).resolve().parent.parent / "locales"
FILES: Final = ("common.ftl", "web.ftl")
DEFAULT_LANGUAGE: Final = "de"
_WORDS_ALWAYS: Final = {"address": "sie", "collective": "", "company": "", "company_people": ""}

Detail = Mapping[str, str | int]


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for name in FILES:
        path = LOCALES / language / name
        if path.exists():
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def knows(language: str, id: str) -> bool:
    """Whether the catalogue of `language` has that sentence."""
    return _bundle(language).has_message(id)


def text(language: str, id: str, detail: Detail | None = None) -> str:
    """The sentence `id` in `language`; `detail` fills it (`address` "sie" unless given). Raises `KeyError`."""
    bundle = _bundle(language)
    if not bundle.has_message(id):
        raise KeyError(id)
    pattern = bundle.get_message(id).value
    assert pattern is not None, id
    words, _ = bundle.format_pattern(pattern, {**_WORDS_ALWAYS, **(detail or {})})
    return str(words)


def error_sentence(language: str, code: str, detail: Detail | None = None) -> str:
    """What people read for an error code; never fails: an unknown code says that something did not work."""
    id = f"error-{code}"
    return text(language, id if knows(language, id) else "error-unknown", detail)


def language_of(asked: str | None, accept_language: str | None, offered: Iterable[str] = LANGUAGES) -> str:
    """The language to answer in: the one asked for, else the best of Accept-Language, else the first offered."""
    known = [*offered]
    wishes = [asked or "", *_by_weight(accept_language or "")]
    spoken = (wish.split("-")[0].lower() for wish in wishes)
    return next((language for language in spoken if language in known), known[0])


def _by_weight(header: str) -> list[str]:
    weighed = []
    for entry in header[:500].split(","):
        name, _, parameters = entry.strip().partition(";")
        weighed.append((_weight(parameters), name))
    return [name for weight, name in sorted(weighed, key=lambda pair: -pair[0]) if weight > 0]


def _weight(parameters: str) -> float:
    key, _, value = parameters.strip().partition("=")
    if key != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
