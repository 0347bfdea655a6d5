"""The documentation as a table (CSV): one row per contribution, for a spreadsheet that must not compute it.

RFC 4180: commas, CRLF, every cell quoted, quotes doubled; UTF-8 with a byte order mark, or a spreadsheet reads
umlauts wrong. A cell that begins like a formula gets an apostrophe in front (threat T11, ASVS 1.2.10).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from app.documentation.model import Document, Line
from app.documentation.wording import Wording

BYTE_ORDER_MARK: Final = "\ufeff"
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""The wide ones too: some spreadsheets read them as the narrow ones."""
COLUMNS: Final = (
    "number",
    "step",
    "table",
    "time",
    "person",
    "name",
    "role",
    "kind",
    "text",
    "reply-to",
    "relation",
    "corrected",
    "withdrawn",
    "erased",
    "way",
    "noted-by",
    "confirmed",
    "hidden",
    "themes",
    "link",
)


def render(document: Document) -> bytes:
    """The contributions as CSV, by number. Heads and kinds in the document's language, times as ISO 8601."""
    words, rows = Wording(document), io.StringIO(newline="")
    writer = csv.writer(rows, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe(words.say(f"doc-column-{column}")) for column in COLUMNS])
    for _, line in sorted(words.lines.items()):
        writer.writerow([safe(cell) for cell in _cells(words, line)])
    return (BYTE_ORDER_MARK + rows.getvalue()).encode()


def safe(cell: str) -> str:
    """`cell`, never a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _cells(words: Wording, line: Line) -> Iterable[str]:
    say, document = words.say, words.document
    yield line.number
    yield words.stages[line.step].title
    yield str(line.table or "")
    yield line.at.iso
    yield str(line.who.person or "")
    yield line.who.name or ""
    yield words.role_name(line.who.role)
    yield line.kind_name
    yield line.text or ""
    yield words.number_of(line.reply_to) if line.reply_to is not None else ""
    yield say(f"doc-relation-{line.relation}") if line.relation else ""
    yield line.corrected_at.iso if line.corrected_at else ""
    yield line.withdrawn_at.iso if line.withdrawn_at else ""
    yield say("doc-yes") if line.erased else ""
    yield say(f"doc-way-{_way(line)}")
    yield line.noted_by.name or "" if line.noted_by else ""
    yield line.confirmed_at.iso if line.confirmed_at else ""
    yield say(f"doc-hidden-{line.hidden}") if line.hidden else ""
    yield ", ".join(theme.number for theme in document.outcome.themes_of(line.n))
    yield f"{document.address}#{line.anchor}" if document.address else ""


def _way(line: Line) -> str:
    if line.noted_by is not None:
        return "noted"
    return "self" if line.spoken else "written"
