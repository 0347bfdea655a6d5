"""The page and the one-file HTML: the same template, once with linked assets, once carrying them, without any script.

Escaping is on for everything; nothing people wrote is ever marked safe. No attribute holds script or style, so that
both work under a policy that allows neither.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.documentation import drawing
from app.documentation.cloth import cloth
from app.documentation.files import Assets
from app.documentation.model import Document, Line, Stage
from app.documentation.outcome_wording import OutcomeWording
from app.documentation.tables_wording import TablesWording
from app.documentation.wording import FORMATS_TO_READ_ON, Wording
from app.facilitation.core import Role

TEMPLATES: Final = Path(__file__).parent / "templates"
MANY_LINES: Final = 300
"""From here on the browser only lays out what is near the screen."""
JUMP_EVERY_LINES: Final = 100
ELSEWHERE: Final = {"weighing": "themes", "read_back": "answers"}
"""Where that stands which came of a step: its method, and the chapter."""

# Small marks, drawn like a woodcut: 16 × 16, one stroke, the same as on every other screen. Never a colour.
KIND_MARKS: Final = (
    ("story", "M2 9c2-5 4-5 6 0s4 5 6 0"),
    ("need", "M11.2 3.5A5.5 5.5 0 1 0 13.5 8"),
    ("challenge", "M1.5 13L6 4.5l3 5 2-3 3.5 6.5"),
    ("wish", "M8 14V8M8 8L4 4.5M8 8V2.5M8 8l4-3.5M5.5 10.5L8 12.5l2.5-2"),
    ("idea", "M8 6v4M4.5 8h-3M14.5 8h-3M8 1.5v2M8 12.5v2M3.5 3.5l1.6 1.6M12.5 3.5l-1.6 1.6"),
    ("question", "M4.5 6a3.5 3.5 0 1 1 5 3.1c-1 .5-1.5 1.1-1.5 2.1M8 14v.1"),
    ("fear", "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 8v.1"),
    ("worry", "M4 3v6M8 5v8M12 3v6"),
    ("hope", "M2 11h12M4 11a4 4 0 0 1 8 0M8 2.5v2"),
    ("joy", "M3 7a5 5 0 0 0 10 0"),
    ("matter", "M8 13.5C3 10 2 7.5 2.6 5.4C3.3 3 6.5 2.8 8 5.5C9.5 2.8 12.7 3 13.4 5.4C14 7.5 13 10 8 13.5Z"),
)


def page(document: Document, assets: Assets) -> bytes:
    """The documentation page: UTF-8 HTML that links `assets` by their hashed address."""
    return _rendered(document, {"assets": assets, "style": "", "policy": "", "base": document.address})


def one_file(document: Document, assets: Assets) -> bytes:
    """The page as one file: style and fonts inside, no script, and a policy of its own that allows nothing else.

    Links to other formats only if the document's address is a full one: a saved file has no server behind it.
    """
    style = assets.inlined(_letters(document)) + running_head(document.title)
    base = document.address if document.address.startswith(("https://", "http://")) else ""
    return _rendered(document, {"assets": assets, "style": _Css(style), "policy": policy(style), "base": base})


def policy(style: str) -> str:
    """The Content-Security-Policy of a file whose only style is `style`."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"


def running_head(title: str) -> str:
    """The style that prints `title` on top of every sheet but the first.

    The title is people's words in a style sheet: every character but letters and digits is written as its number.
    """
    spelled = "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):06x}" for char in title)
    face = 'font:400 9pt "Fira Sans",sans-serif;color:#4C555F'
    return f'@page{{@top-left{{content:"{spelled}";{face}}}}}\n@page:first{{@top-left{{content:none}}}}\n'


class _Css(str):
    """Our own style sheet, not people's words: the one thing that is put into the file as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        assert "</" not in self, "a style sheet that would end the element it stands in"
        return str(self)


def _letters(document: Document) -> frozenset[str]:
    """Every letter on the page, as far as it decides which fonts the file carries."""
    words = [document.title, document.welcome, *document.charter, *(seat.name or "" for seat in document.people)]
    for stage in document.stages:
        words += [stage.title, stage.question, stage.text, *(placed.line.text or "" for placed in stage.lines)]
    words += [said.text for said in document.announcements]
    words += [theme.title for theme in document.outcome.themes]
    for sheet in document.sheets:
        words += [*sheet.handed_in, *(one.text for one in sheet.cloth)]
    return frozenset("".join([*words, *_said_of_it(document)]))


def _said_of_it(document: Document) -> Iterable[str]:
    outcome = document.outcome
    for theme in outcome.themes:
        yield from (one.text for one in theme.responses)
        yield from (one.text for one in theme.reasons)
    for understood in outcome.understood:
        yield understood.text
        yield from (one.text for one in understood.responses)
    for given in outcome.given:
        yield from (given.text, given.reason, given.department, *(one.text for one in given.replies))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["paragraphs"] = _paragraphs
    return environment


def _paragraphs(words: str) -> list[list[str]]:
    return [paragraph.split("\n") for paragraph in words.split("\n\n")]


def _rendered(document: Document, way: Mapping[str, Any]) -> bytes:
    template = _environment().get_template("page.html.j2")
    return template.render(_View(document).names() | dict(way)).encode()


class _View:
    """What the template may ask for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = Wording(document)
        self.outcome = OutcomeWording(self.words)

    def names(self) -> dict[str, Any]:
        """Every name of the template but the assets."""
        document, words = self.document, self.words
        contents, strings, notes = words.contents(), drawing.strings(document.strings), drawing.score(document)
        number, anchor = words.example()
        return {
            "doc": document,
            "t": words.say,
            "kind_marks": KIND_MARKS,
            "contents": contents,
            "numbers": {entry.id: entry.number for entry in contents},
            "titles": {entry.id: entry.title for entry in contents},
            "times_of_day": words.times_of_day(),
            "as_of_time": words.as_of_time(),
            "kept": words.kept(),
            "zone_name": words.zone_name(),
            "present": words.present(),
            "strings": strings,
            "mood_caption": words.mood_caption(strings.bundle),
            "notes": notes,
            "score_caption": words.score_caption(dense=notes.dense, peak=notes.peak),
            "by_company": dict(document.figures.by_role)[Role.REPRESENTATIVE],
            "run_entries": words.run(),
            "groups": words.groups(),
            "tables": (*words.tables(), *self.outcome.tables()),
            "at_tables": TablesWording(words),
            "cloth": cloth,
            "outcome": self.outcome,
            "exports": self.exports(),
            "example_number": number,
            "example_anchor": anchor,
            "many": document.figures.contributions > MANY_LINES,
            "span_of": words.span_of,
            "note_label": words.note_label,
            "voice_label": words.voice,
            "bin_label": self.bin_label,
            "nothing_in": words.nothing_in,
            "elsewhere": {method: id for method, id in ELSEWHERE.items() if id in {one.id for one in contents}},
            "jumps": jumps,
            "answers_to": words.answers_to,
            "answered_in": words.answered_in,
            "answered_elsewhere": words.answered_elsewhere,
            "context_of": words.context_of,
            "name_of": words.number_of,
            "beginning_of": lambda n: words.lines[n].beginning,
        }

    def exports(self) -> list[dict[str, str]]:
        say = self.words.say
        return [
            {"format": format, "name": say(f"doc-export-{format}"), "words": say(f"doc-export-{format}-words")}
            for format in FORMATS_TO_READ_ON
        ]

    def bin_label(self, column: drawing.Bin) -> str:
        first, last = column.first, column.last
        return self.words.say("doc-bin", start=first.at.label, end=last.at.label, n=column.count, first=first.number)


def jumps(stage: Stage) -> list[Line]:
    """Every so many lines one to jump to, in a step with many."""
    return [placed.line for placed in stage.lines[::JUMP_EVERY_LINES]]
