"""Cleaning what people type: pure, and never a reason to lose words.

Threat T10 of the reliability page: names are free of control and bidirectional characters, so that nobody can
turn a line around or fake another sender. Escaping is the renderer's business, not done here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from app.facilitation.core import Rejected

# Bidirectional embeddings, overrides and isolates (UAX #9) and invisible joiners that let two names look equal.
_BIDI: Final = dict.fromkeys([0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF])
_KEPT_CONTROLS: Final = {"\n", "\t"}
_SPACES: Final = re.compile(r"\s+")
_BLANK_LINES: Final = re.compile(r"\n{3,}")


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} and char not in _KEPT_CONTROLS


def plain(text: str) -> str:
    """`text` in NFC without control and bidirectional characters; line breaks and tabs stay, CRLF becomes LF."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.replace("\n", " ").isprintable():
        return text  # nearly always: looking at every character costs more than all other rules together
    return "".join(char for char in text.translate(_BIDI) if not _is_control(char))


def line(text: str) -> str:
    """`text` as one clean line: white space runs become one space, none at the ends."""
    return _SPACES.sub(" ", plain(text)).strip()


def paragraph(text: str) -> str:
    """`text` clean, with at most one blank line in a row and none at the ends."""
    text = plain(text)
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def words(text: str, max_chars: int) -> str:
    """What someone contributes, cleaned. Rejects `empty_text` and `text_too_long` (detail: chars, limit)."""
    cleaned = paragraph(text)
    if not cleaned:
        raise Rejected("empty_text")
    if len(cleaned) > max_chars:
        raise Rejected("text_too_long", chars=len(cleaned), limit=max_chars)
    return cleaned


def person_name(text: str, max_chars: int) -> str:
    """What a person wants to be called. Rejects `name_required` and `name_too_long` (detail: limit)."""
    cleaned = line(text)
    if not cleaned:
        raise Rejected("name_required")
    if len(cleaned) > max_chars:
        raise Rejected("name_too_long", limit=max_chars)
    return cleaned
