"""The sentences about the tables of a World Café, in the words of a document. May not know markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from app.documentation.model import Line, Stage, Who
from app.documentation.outcome import Theme
from app.documentation.tables import Sheet, TableSeats, heard_at, meetings
from app.documentation.wording import Wording

PLAN_OPEN_TABLES: Final = 12
"""So many tables stand open on the page; a longer plan is folded."""
GAP: Final = "…"
"""Stands in a sentence where the numbers of tables go."""


class TablesWording:
    """The words around the tables of one document."""

    def __init__(self, words: Wording) -> None:
        self.words, self.document, self.say = words, words.document, words.say

    def lead(self) -> str:
        """How many rounds, how many met, and whether anybody met twice."""
        seatings = self.document.seatings
        met = meetings(seatings)
        return self.say("doc-tables-lead", rounds=len(seatings), total=met.total, again=met.again)

    def folded(self) -> bool:
        """Whether the plan is too long to stand open."""
        return len(self.numbers()) > PLAN_OPEN_TABLES

    def numbers(self) -> list[int]:
        """Every table of any round."""
        return sorted({seats.table for seating in self.document.seatings for seats in seating.tables})

    def plan(self) -> Iterable[tuple[int, list[TableSeats | None]]]:
        """Each table with who sat there, round after round; None: it did not stand."""
        rounds = [{seats.table: seats for seats in seating.tables} for seating in self.document.seatings]
        for table in self.numbers():
            yield table, [seats.get(table) for seats in rounds]

    def leaves(self) -> frozenset[int]:
        """The tables that leave something: each has a place of its own."""
        return frozenset(sheet.table for sheet in self.document.sheets)

    def heard_at(self, theme: Theme) -> tuple[int, ...]:
        """The tables at which the lines of a theme were said."""
        lines = self.words.lines
        return heard_at(lines[n].table for n in theme.lines if n in lines)

    def heard(self, theme: Theme) -> str:
        """ "gehört an 3 Tischen (3, 5, 9)": a trace, no vote."""
        tables = self.heard_at(theme)
        return self.say("doc-heard-at", n=len(tables), tables=", ".join(map(str, tables))) if tables else ""

    def around_heard(self, theme: Theme) -> Sequence[str]:
        """The same without the numbers: what stands before and behind them."""
        before, _, behind = self.say("doc-heard-at", n=len(self.heard_at(theme)), tables=GAP).partition(GAP)
        return before, behind

    def round_of(self, line: Line) -> int | None:
        """The round in which a line was said at a table."""
        if line.table is None:
            return None
        return next((seating.round for seating in self.document.seatings if seating.step == line.step), None)

    def handed_in(self, stage: Stage) -> Sequence[Sheet]:
        """What the tables handed in, told of the last step in which they were asked to."""
        asked = [one.id for one in self.document.chapters if one.method == "table_harvest"]
        if not asked or asked[-1] != stage.id:
            return ()
        return [sheet for sheet in self.document.sheets if sheet.handed_in]

    def themes_of(self, n: int) -> str:
        """ " (T2, T3)": where a line went, "" if nowhere."""
        themes = ", ".join(theme.number for theme in self.document.outcome.themes_of(n))
        return f" ({themes})" if themes else ""

    def title(self, sheet: Sheet) -> str:
        """ "Tisch 9"."""
        return self.say("doc-table", n=sheet.table)

    def picture(self, sheet: Sheet) -> str:
        """What a cloth shows, for who cannot see it."""
        shapes = [one.shape for one in sheet.cloth]
        words = " · ".join(self.say("doc-quoted", words=one.text) for one in sheet.words)
        drawn = self.say(
            "doc-cloth-drawn",
            strokes=shapes.count("stroke"),
            arrows=shapes.count("arrow"),
            hearts=shapes.count("heart"),
        )
        return " ".join(filter(None, (self.say("doc-cloth", n=sheet.table) + ":", words, drawn)))

    def people(self, seats: TableSeats) -> Sequence[Who]:
        """The host first."""
        return (*((seats.host,) if seats.host else ()), *seats.others)
