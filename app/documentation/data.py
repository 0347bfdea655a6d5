"""The documentation as data (JSON), in the format of `format`: explained in docs/documentation-format.md.

Codes where people chose none of the words; only `collective` and `company_people` depend on the language.
"""

from __future__ import annotations

from typing import Any

import msgspec

from app.documentation import outcome_data
from app.documentation.format import SCHEMA_NAME, Documentation
from app.documentation.model import Document, Line, Moment, Stage, Who
from app.documentation.outcome import Theme
from app.documentation.tables import Sheet, TableSeats, heard_at, meetings

Json = Any


def render(document: Document) -> bytes:
    """The document as UTF-8 JSON, indented by one space, with a line feed at the end."""
    checked = msgspec.convert(value(document), Documentation)
    return msgspec.json.format(msgspec.json.encode(checked), indent=1) + b"\n"


def value(document: Document) -> dict[str, Json]:
    """The document as a JSON value in the shape of `Documentation`."""
    lines = sorted((placed.line for stage in document.stages for placed in stage.lines), key=lambda line: line.n)
    return {
        "schema": SCHEMA_NAME,
        "language": document.language,
        "address": document.address or None,
        "seq": document.seq,
        "as_of": document.as_of.iso,
        "phase": document.phase,
        "title": document.title,
        "welcome": document.welcome,
        "company": document.company,
        "company_people": document.company_people,
        "collective": document.collective,
        "form_of_address": document.form,
        "languages": list(document.languages),
        "zone": document.zone,
        "starts_at": document.starts_at.iso,
        "minutes": document.minutes,
        "closed_at": _iso(document.closed_at),
        "charter": list(document.charter),
        "kinds": [kind.value for kind in document.kinds],
        "steps": [_step(stage) for stage in document.stages],
        "contributions": [_line(line) for line in lines],
        "announcements": [
            {"at": said.at.iso, **_who(said.who), "step": said.step, "text": said.text}
            for said in document.announcements
        ],
        "people": [
            {
                "person": seat.person,
                "name": seat.name,
                "role": seat.role.value,
                "contributions": seat.contributions,
                "erased": seat.erased,
            }
            for seat in document.people
        ],
        "mood": [{"kind": row.kind.value, "count": row.count} for row in document.strings],
        "figures": _figures(document),
        "kept_until": _iso(document.kept_until),
        **outcome_data.value(document.outcome),
        "themes": [_theme(document, theme) for theme in document.outcome.themes],
        **_at_tables(document),
        "recordings": [
            {
                "recording": one.n,
                **_who(one.who),
                "step": one.step,
                "table": one.table,
                "began_at": one.began_at.iso,
                "seconds": one.seconds,
                "address": one.address or None,
            }
            for one in document.voices
        ],
    }


def _iso(moment: Moment | None) -> str | None:
    return moment.iso if moment else None


def _who(who: Who) -> dict[str, Json]:
    return {"person": who.person, "name": who.name, "role": who.role.value}


def _step(stage: Stage) -> dict[str, Json]:
    return {
        "id": stage.id,
        "title": stage.title,
        "question": stage.question,
        "text": stage.text,
        "minutes": stage.minutes,
        "planned_at": _iso(stage.planned_at),
        "opened_at": _iso(stage.opened_at),
        "closed_at": _iso(stage.closed_at),
        "order": [placed.line.n for placed in stage.lines],
    }


def _line(line: Line) -> dict[str, Json]:
    return {
        "n": line.n,
        "number": line.number,
        "anchor": line.anchor,
        "step": line.step,
        "at": line.at.iso,
        **_who(line.who),
        "text": line.text,
        "kind": line.kind.value if line.kind else None,
        "reply_to": line.reply_to,
        "relation": line.relation,
        "answers": list(line.answers),
        "corrected_at": _iso(line.corrected_at),
        "withdrawn_at": _iso(line.withdrawn_at),
        "erased": line.erased,
        "noted_by": _who(line.noted_by) if line.noted_by else None,
        "spoken": line.spoken,
        "confirmed_at": _iso(line.confirmed_at),
        "hidden": line.hidden,
        "table": line.table,
    }


def _theme(document: Document, theme: Theme) -> dict[str, Json]:
    said = {placed.line.n: placed.line.table for stage in document.stages for placed in stage.lines}
    return {**outcome_data.theme(theme), "tables": list(heard_at(said.get(n) for n in theme.lines))}


def _at_tables(document: Document) -> dict[str, Json]:
    met = meetings(document.seatings)
    return {
        "seatings": [
            {"step": one.step, "round": one.round, "tables": list(map(_seats, one.tables))} for one in document.seatings
        ],
        "tables": list(map(_sheet, document.sheets)),
        "meetings": met.total,
        "met_again": met.again,
    }


def _seats(seats: TableSeats) -> dict[str, Json]:
    people = (*((seats.host,) if seats.host else ()), *seats.others)
    return {
        "table": seats.table,
        "host": _who(seats.host) if seats.host else None,
        "people": [_who(who) for who in people],
    }


def _sheet(sheet: Sheet) -> dict[str, Json]:
    return {
        "table": sheet.table,
        "host": _who(sheet.host) if sheet.host else None,
        "handed_in": list(sheet.handed_in),
        "cloth": [
            {"shape": one.shape, "points": [list(point) for point in one.points], "text": one.text, "round": one.round}
            for one in sheet.cloth
        ],
        "rounds": {str(round_): list(lines) for round_, lines in sheet.lines},
    }


def _figures(document: Document) -> dict[str, Json]:
    figures = document.figures
    return {
        "contributions": figures.contributions,
        "by_role": {role.value: n for role, n in figures.by_role},
        "authors": figures.authors,
        "replies": figures.replies,
        "ask_backs": figures.ask_backs,
        "corrected": figures.corrected,
        "withdrawn": figures.withdrawn,
        "erased": figures.erased,
        "announcements": figures.announcements,
        "kinds": {kind.value: n for kind, n in figures.kinds},
        "steps": dict(figures.steps),
        "stances": figures.stances,
        "spoken": figures.spoken,
        "noted": figures.noted,
        "confirmed": figures.confirmed,
    }
