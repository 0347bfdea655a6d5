"""The sentences about the tables of a World Café, in the words of a document. May not know markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.documentation.model import Who
from app.documentation.outcome import Theme
from app.documentation.tables import Sheet, TableSeats, heard_at, meetings
from app.documentation.wording import Wording

PLAN_OPEN_TABLES = 12
"""So many tables stand open on the page; a longer plan is folded."""


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

    def heard(self, theme: Theme) -> str:
        """ "gehört an 3 Tischen (3, 5, 9)": a trace, no vote."""
        lines = self.words.lines
        tables = heard_at(lines[n].table for n in theme.lines if n in lines)
        if not tables:
            return ""
        return self.say("doc-heard-at", n=len(tables), tables=", ".join(map(str, tables)))

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
