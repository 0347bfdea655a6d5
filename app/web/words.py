"""Which language to answer in, and what people read for an error code. The sentences stand in the catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app import i18n

Detail = Mapping[str, str | int]
_WORDS_ALWAYS: Final[Detail] = {"collective": "", "company": "", "company_people": ""}


def text(language: str, id: str, detail: Detail | None = None) -> str:
    """The sentence `id` in `language`; `detail` fills it (`address` "sie" unless given). Raises `KeyError`."""
    return i18n.text(language, id, **{**_WORDS_ALWAYS, **(detail or {})})


def error_sentence(language: str, code: str, detail: Detail | None = None) -> str:
    """What people read for an error code; never fails: an unknown code says that something did not work."""
    try:
        return text(language, f"error-{code}", detail)
    except KeyError:
        return text(language, "error-unknown", detail)


def language_of(asked: str | None, accept_language: str | None, offered: Iterable[str] = i18n.LANGUAGES) -> str:
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
