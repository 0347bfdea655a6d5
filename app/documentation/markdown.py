"""The documentation as Markdown (CommonMark): to read as text, to write on in a report.

Nothing people wrote is read as markup: every character that could begin something is escaped, at the beginning of a
line too. No raw HTML comes out of here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.documentation.commonmark import escaped, named, plain, quoted
from app.documentation.model import Document, Line, Placed, Stage, Who
from app.documentation.outcome_markdown import OutcomeText
from app.documentation.outcome_wording import OutcomeWording
from app.documentation.tables import Sheet
from app.documentation.tables_wording import TablesWording
from app.documentation.wording import Entry, RunEntry, Wording
from app.facilitation.core import Role

STAVE_LINES_MAX: Final = 60


def render(document: Document) -> bytes:
    """The document as UTF-8 Markdown, lines ended by a line feed."""
    return ("\n\n".join(_Text(document).blocks()) + "\n").encode()


class _Text:
    """One document as blocks of Markdown, in the order of its contents."""

    def __init__(self, document: Document) -> None:
        self.document, self.words = document, Wording(document)
        self.say = self.words.say

    def blocks(self) -> Iterable[str]:
        contents = self.words.contents()
        chapters = {entry.id: entry for entry in contents}
        yield from self.title(contents)
        yield from self.mood(chapters["mood"])
        yield from self.score(chapters["score"])
        yield from self.run(chapters["run"])
        for stage in self.document.chapters:
            yield from self.stage(stage, chapters[f"step-{stage.id}"])
        if "tables" in chapters:
            yield from self.tables(chapters["tables"])
        yield from OutcomeText(self.words).blocks(chapters, self.line)
        if "voices" in chapters:
            yield from self.voices(chapters["voices"])
        yield from self.people(chapters["people"])
        yield from self.charter(chapters["charter"])
        yield from self.figures(chapters["figures"])
        if kept := self.words.kept():
            yield escaped(kept)
        yield escaped(
            self.say(
                "doc-colophon",
                date=self.document.as_of_date,
                time=self.words.as_of_time(),
                zone=self.words.zone_name(),
            )
        )

    @staticmethod
    def head(entry: Entry) -> str:
        return f"## {entry.number}. {escaped(entry.title)}"

    def title(self, contents: tuple[Entry, ...]) -> Iterable[str]:
        document, words = self.document, self.words
        yield f"# {escaped(document.title)}"
        occasion = f"{self.say('doc-a-dialogue')} {document.company_people}"
        yield "\\\n".join(escaped(row) for row in (occasion, document.date, words.times_of_day()))
        if document.welcome:
            yield "\n".join(plain(document.welcome))
        yield escaped(words.present())
        if document.phase != "closed":
            yield f"*{escaped(self.say('doc-not-started' if document.phase == 'foyer' else 'doc-running-file'))}*"
        yield f"**{escaped(self.say('doc-contents'))}**"
        # Bullets with the number in words: Markdown would count a numbered list anew.
        yield "\n".join(f"- {entry.number} {escaped(entry.title)}" for entry in contents if entry.id != "reading")

    def mood(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        rows = [f"- {escaped(row.name)}: {row.count}" for row in self.document.strings]
        if rows:
            yield "\n".join(rows)
        yield escaped(self.words.mood_counts())

    def score(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield "\n".join(f"- {self.stave(stage)}" for stage in self.document.chapters)

    def stave(self, stage: Stage) -> str:
        """Who wrote when in a step, one after the other; only how many, where that could no longer be read."""
        lines = sorted((placed.line for placed in stage.lines), key=lambda line: line.n)
        name = f"{escaped(stage.title)} ({escaped(self.words.span_of(stage))})"
        if not lines:
            return f"{name}: –"
        if len(lines) > STAVE_LINES_MAX:
            first, last = lines[0].number, lines[-1].number
            return f"{name}: {len(lines)}, {self.say('doc-from-line', first=first, last=last)}"
        marks = (("◆ " if line.who.role is Role.REPRESENTATIVE else "") + line.number for line in lines)
        return f"{name}: " + ", ".join(f"{mark} {line.at.label}" for mark, line in zip(marks, lines, strict=True))

    def run(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield escaped(self.say("doc-run-lead", zone=self.words.zone_name()))
        rows = [self.run_row(row) for row in self.words.run()]
        if self.document.closed_at:
            rows.append(f"- **{self.document.closed_at.label}** {escaped(self.say('doc-end'))}")
        yield "\n".join(rows)

    def run_row(self, entry: RunEntry) -> str:
        if entry.said:
            said = " ".join(plain(entry.said.text))
            return (
                f"- {entry.said.at.label} {escaped(self.say('doc-announcement'))}, {self.who(entry.said.who)}: {said}"
            )
        stage = entry.stage
        assert stage is not None, "an entry is a step or an announcement"
        time = f"**{stage.opened_at.label}** " if stage.opened_at else ""
        now = f", {self.say('doc-now')}" if entry.now else ""
        plan = f" ({escaped(entry.plan)}{now})" if entry.plan or now else ""
        return f"- {time}{escaped(stage.title)}{plan}"

    def stage(self, stage: Stage, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield escaped(f"{stage.place}, {self.words.span_of(stage)}")
        if stage.question:
            yield f"**{escaped(stage.question)}**"
        if stage.text:
            yield "\n".join(plain(stage.text))
        handed_in = TablesWording(self.words).handed_in(stage)
        if not stage.lines and not handed_in:
            yield f"*{escaped(self.words.nothing_in(stage))}*"
        for sheet in handed_in:
            yield f"**{self.say('doc-table', n=sheet.table)}**"
            yield "\n\n".join(map(quoted, sheet.handed_in))
        for placed in stage.lines:
            yield self.line(placed)

    def line(self, placed: Placed) -> str:
        line, inset = placed.line, "> " * placed.depth
        rows = [f"{inset}{self.number(line)} {self.source(line)}"]
        if line.text is not None:
            rows += [inset.rstrip(), quoted(line.text, f"{inset}> ")]
        return "\n".join(rows)

    def number(self, line: Line) -> str:
        """The number, leading to its permanent address if that is a full one."""
        address = self.document.address
        if not address.startswith(("https://", "http://")):
            return f"**{line.number}**"
        return f"**[{line.number}](<{address}#{line.anchor}>)**"

    def source(self, line: Line) -> str:
        """Who, when, of what kind, answering what: the words of the margin."""
        if line.erased:
            return f"{self.say('doc-erased-person')}, {line.at.label}"
        if line.text is None:
            return self.gone(line)
        parts = [escaped(line.kind_name)] if line.kind else []
        parts += [self.who(line.who), *self.way(line), line.at.label]
        if line.table is not None:
            parts.append(self.say("doc-table", n=line.table))
        if line.corrected_at:
            parts.append(self.say("doc-corrected-at", time=line.corrected_at.label))
        if line.reply_to is not None:
            parts.append(f"{self.words.answers_to(line)} {self.words.number_of(line.reply_to)}")
        parts += [f"{self.say('doc-gathered-in')} {theme.number}" for theme in self.document.outcome.themes_of(line.n)]
        parts += [f"{self.words.answered_in(answer)} {answer.number}" for answer in self.words.answered_elsewhere(line)]
        return ", ".join(parts)

    def way(self, line: Line) -> list[str]:
        """How the line came onto paper: noted by whom, confirmed or not."""
        outcome = OutcomeWording(self.words)
        if line.noted_by is None:
            return [outcome.way(line)] if line.spoken else []
        return [f"{outcome.way(line)} {self.who(line.noted_by)}", outcome.confirmed(line)]

    def gone(self, line: Line) -> str:
        if line.hidden:
            return OutcomeWording(self.words).why_hidden(line).removeprefix(f"{line.number} ")
        if line.withdrawn_at is None:
            return self.say("doc-line-withdrawn", number="").strip()
        return self.say("doc-withdrawn-at", number="", time=line.withdrawn_at.label).strip()

    def who(self, who: Who) -> str:
        return named(self.words, who)

    def tables(self, entry: Entry) -> Iterable[str]:
        words = TablesWording(self.words)
        yield self.head(entry)
        yield escaped(words.lead())
        for seating in self.document.seatings:
            rows = (
                f"- {self.say('doc-table', n=seats.table)}: " + ", ".join(map(self.who, words.people(seats)))
                for seats in seating.tables
            )
            yield f"**{escaped(seating.title)}**\n\n" + "\n".join(rows)
        for sheet in self.document.sheets:
            yield from self.sheet(sheet, words)

    def sheet(self, sheet: Sheet, words: TablesWording) -> Iterable[str]:
        yield f"### {escaped(words.title(sheet))}"
        if sheet.host:
            yield f"{escaped(self.say('doc-host'))}: {self.who(sheet.host)}"
        if sheet.handed_in:
            yield f"**{escaped(self.say('doc-handed-in'))}**"
            yield "\n\n".join(quoted(text) for text in sheet.handed_in)
        if sheet.cloth:
            yield escaped(words.picture(sheet))
        rows = [
            f"- {escaped(self.say('doc-round', n=round_))}: "
            + ", ".join(self.words.number_of(n) + words.themes_of(n) for n in lines)
            for round_, lines in sheet.lines
        ]
        if rows:
            yield "\n".join(rows)

    def people(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield escaped(self.words.present())
        for group in self.words.groups():
            if group.seats:
                mark = "◆ " if group.role is Role.REPRESENTATIVE else ""
                names = ", ".join(f"{mark}{escaped(seat.name or '')}" for seat in group.named)
                yield f"**{escaped(group.title)}** ({len(group.seats)})" + (f": {names}" if names else "")
            if group.erased:
                yield escaped(self.say("doc-people-erased", n=group.erased))

    def voices(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield escaped(self.say("doc-voices-lead"))
        rows = ((escaped(self.words.voice(one)), one.address) for one in self.document.voices)
        yield "\n".join(f"- [{said}](<{address}>)" if address else f"- {said}" for said, address in rows)

    def charter(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        if not self.document.charter:
            yield escaped(self.say("doc-charter-none"))
            return
        yield escaped(self.say("doc-charter-lead"))
        yield "\n".join(f"{number}. {escaped(rule)}" for number, rule in enumerate(self.document.charter, start=1))

    def figures(self, entry: Entry) -> Iterable[str]:
        yield self.head(entry)
        yield escaped(self.say("doc-figures-lead"))
        for table in (*self.words.tables(), *OutcomeWording(self.words).tables()):
            if table.rows:
                rows = [f"{'  ' if row.sub else ''}- {escaped(row.name)}: {row.value}" for row in table.rows]
                yield f"**{escaped(table.title)}**\n\n" + "\n".join(rows)
