"""A calendar file (RFC 5545) for a dialogue. Never holds a secret: calendars are shared, synchronised and printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from starlette.responses import Response

from app.facilitation.setup import Setup
from app.web import words

MEDIA_TYPE: Final = "text/calendar"
LINE_MAX_OCTETS: Final = 75  # RFC 5545, section 3.1
DEFAULT_MINUTES: Final = 120
_STAMP: Final = "%Y%m%dT%H%M%SZ"


def response(dialogue: str, setup: Setup, base_url: str, now: int) -> Response:
    """The calendar file as a download."""
    headers = {"Content-Disposition": f'attachment; filename="{dialogue}.ics"', "Cache-Control": "no-store"}
    return Response(calendar(dialogue, setup, base_url, now), media_type=MEDIA_TYPE, headers=headers)


def calendar(dialogue: str, setup: Setup, base_url: str, now: int) -> str:
    """The file's text; times in UTC, so that no description of a zone is needed. `now`: Unix milliseconds."""
    return "".join(folded(line) for line in _lines(dialogue, setup, base_url, now))


def _lines(dialogue: str, setup: Setup, base_url: str, now: int) -> Iterator[str]:
    starts = datetime.fromisoformat(setup.starts_at).replace(tzinfo=ZoneInfo(setup.zone)).astimezone(UTC)
    voice = {"address": setup.address, "company": setup.company, "collective": setup.collective}
    hint = words.text(setup.languages[0], "calendar-hint", voice)
    description = f"{setup.welcome}\n\n{hint}".strip()
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Resonanz//Resonanz//DE", "METHOD:PUBLISH", "BEGIN:VEVENT")
    yield f"UID:{dialogue}@{urlsplit(base_url).hostname}"
    yield f"DTSTAMP:{datetime.fromtimestamp(now / 1_000, UTC):{_STAMP}}"
    yield f"DTSTART:{starts:{_STAMP}}"
    yield f"DURATION:PT{setup.minutes or DEFAULT_MINUTES}M"
    yield f"SUMMARY:{_escaped(setup.title)}"
    yield f"DESCRIPTION:{_escaped(description)}"
    yield f"LOCATION:{_escaped(base_url)}"
    yield from ("END:VEVENT", "END:VCALENDAR")


def _escaped(value: str) -> str:
    """A TEXT value (RFC 5545, section 3.3.11)."""
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """`line` with its line end, in pieces of at most 75 octets that never cut a character."""
    pieces, piece = [], ""
    for char in line:
        if len((piece + char).encode()) > LINE_MAX_OCTETS:
            pieces.append(piece)
            piece = " "
        piece += char
    return "\r\n".join([*pieces, piece]) + "\r\n"
