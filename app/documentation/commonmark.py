"""People's words as CommonMark that every reader shows exactly as they are. May not know what a documentation says."""

from __future__ import annotations

import re
from typing import Final

from app.documentation.moments import Who
from app.documentation.wording import Wording
from app.facilitation.core import Role

# Anywhere: emphasis, code, links, HTML, entities, tables, mathematics, strike-through.
_INLINE: Final = re.compile(r"([\\`*_\[\]<>&|~$!#])")
# At the beginning of a line: lists, rules, headings by underlining, numbered lists; "1." and "1)".
_LEADING: Final = re.compile(r"^([-+=:])")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])")
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def escaped(words: str) -> str:
    """`words`, one line of them, so that every reader of Markdown shows exactly them."""
    safe = _INLINE.sub(r"\\\1", words.strip())
    safe = _ADDRESS.sub(lambda found: f"{found[1]}\\{found[2]}", safe)
    return _NUMBERED.sub(r"\1\\\2", _LEADING.sub(r"\\\1", safe))


def quoted(words: str, before: str = "> ") -> str:
    """`words` with all their lines as a quotation; line breaks stay line breaks."""
    rows = words.split("\n")
    marked = [
        f"{escaped(row)}\\" if row.strip() and index + 1 < len(rows) and rows[index + 1].strip() else escaped(row)
        for index, row in enumerate(rows)
    ]
    return "\n".join(f"{before}{row}".rstrip() for row in marked)


def plain(words: str) -> list[str]:
    """People's paragraphs as Markdown of their own."""
    return quoted(words, "").split("\n")


def named(words: Wording, who: Who) -> str:
    """Somebody in the words of a margin: the company's people by sign and word, moderators by word."""
    if who.person is None:
        return words.say("doc-role-organiser")
    if who.name is None:
        return words.say("doc-erased-person")
    if who.role is Role.REPRESENTATIVE:
        return f"◆ {escaped(who.name)} {escaped(words.document.company_people)}"
    return escaped(who.name) + (f", {words.say('doc-role-moderator')}" if who.role is Role.MODERATOR else "")
