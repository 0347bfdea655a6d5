"""The sentences about what came of it, in the language and form of address of a document. Beside `wording`, as it."""

from __future__ import annotations

from collections.abc import Sequence

from app.documentation.model import Line
from app.documentation.outcome import Former, Given, Open, Outcome, Rating, Response, Theme, Understood
from app.documentation.wording import Row, Table, Wording
from app.facilitation.core import Role


class OutcomeWording:
    """The words around what came of one dialogue."""

    def __init__(self, words: Wording) -> None:
        self.words, self.say = words, words.say
        self.outcome: Outcome = words.document.outcome
        self._themes = {theme.n: theme for theme in self.outcome.themes}

    # ── themes ──

    def lines_of(self, theme: Theme) -> list[Line]:
        """The lines of a theme in the order they were said."""
        return [self.words.lines[n] for n in theme.lines]

    def points_of(self, theme: Theme) -> str:
        """ "27 Punkte", or nothing if nothing was weighed."""
        return "" if theme.points is None else self.say("doc-points", n=theme.points)

    def at_a_glance(self, theme: Theme, heard: str) -> Sequence[str]:
        """ "27 Punkte", "4 Beiträge", "gehört an 3 Tischen (3, 5, 9)": what is so of a theme."""
        lines = self.say("doc-n-contributions", n=len(theme.lines))
        return [fact for fact in (self.points_of(theme), lines, heard) if fact]

    def renamed(self, theme: Theme) -> str:
        """What the theme was called before."""
        return self.say("doc-theme-renamed", title=theme.earlier[-1]) if theme.earlier else ""

    def agreement(self, theme: Theme) -> str:
        """How many authors said what to their lines standing here."""
        agreed = sum(one.agrees is True for one in theme.responses)
        objected = sum(one.agrees is False for one in theme.responses)
        open_ = len(theme.lines) - len({one.line for one in theme.responses if one.line in theme.lines})
        return self.say("doc-theme-agreement", agreed=agreed, objected=objected, open=max(0, open_))

    def themes_lead(self) -> str:
        """How the themes came about, in numbers."""
        gathered = sum(len(theme.lines) for theme in self.outcome.themes)
        answers = [one for theme in self.outcome.themes for one in theme.responses]
        sentence = self.say(
            "doc-themes-lead",
            gathered=gathered,
            answers=len(answers),
            agreed=sum(one.agrees is True for one in answers),
            objected=sum(one.agrees is False for one in answers),
        )
        if not self.outcome.points_each:
            return sentence
        points = sum(theme.points or 0 for theme in self.outcome.themes)
        return f"{sentence} {self.say('doc-themes-weighed', each=self.outcome.points_each, points=points)}"

    # ── what was understood and answered ──

    def about(self, understood: Understood) -> list[tuple[str, str]]:
        """What was understood is about: (name, anchor) of its themes and lines."""
        themes = [(self._themes[n].number, self._themes[n].anchor) for n in understood.themes if n in self._themes]
        return themes + [(self.words.lines[n].number, self.words.lines[n].anchor) for n in understood.lines]

    def status(self, given: Given) -> str:
        """ "Zugesagt", "Nein" …"""
        return self.say(f"doc-status-{given.status}")

    def next_message(self, given: Given) -> str:
        """When the next message comes, or by when an answer."""
        return self.say("doc-answer-by" if given.status == "open" else "doc-next-message", date=given.next_label)

    def history(self, given: Given) -> list[str]:
        """What was answered before, oldest first."""
        return [
            self.say("doc-earlier-status", status=self.say(f"doc-status-{one.status}"), date=one.given_on)
            for one in given.earlier
        ]

    def promised_then(self, one: Former) -> str:
        """What a former answer was, and the message it promised."""
        message = f", {self.say('doc-next-message', date=one.next_label)}" if one.next_label else ""
        return f"{self.say(f'doc-status-{one.status}')}, {one.given_on}{message}"

    def verdict(self, response: Response) -> str:
        """ "Ja, so" or "Nein, eher so"; nothing where nothing was asked."""
        if response.taken_in is not None:
            return self.say("doc-taken-in", time=response.taken_in.label)
        if response.agrees is None:
            return ""
        return self.say("doc-agrees" if response.agrees else "doc-objects")

    def said(self, understood: Understood) -> str:
        """How many said „Ja, so" without more."""
        n = sum(one.agrees is True and not one.text for one in understood.responses)
        return self.say("doc-agreed", n=n) if n else ""

    def open_name(self, one: Open) -> tuple[str, str, str]:
        """What has no answer yet: its name, its anchor, its first words."""
        if one.theme is not None:
            return one.theme.number, one.theme.anchor, one.theme.title
        line = self.words.lines[one.line or 0]
        return line.number, line.anchor, line.beginning

    # ── lines ──

    def way(self, line: Line) -> str:
        """How a line came onto paper, as far as that is more than being typed by its author; without the name."""
        if line.noted_by is not None:
            return self.say("doc-noted-by")
        return self.say("doc-noted-self") if line.spoken else ""

    def confirmed(self, line: Line) -> str:
        """Whether the one who said it has confirmed what another wrote down."""
        if line.noted_by is None:
            return ""
        if line.confirmed_at is None:
            return self.say("doc-not-confirmed")
        return self.say("doc-set-right" if line.corrected_at else "doc-confirmed")

    def why_hidden(self, line: Line) -> str:
        """That the moderation does not show a line, and why."""
        return self.say("doc-line-hidden", number=line.number, reason=self.say(f"doc-hidden-{line.hidden}"))

    # ── how it was ──

    def scale(self, rating: Rating) -> str:
        """The sentence people answered."""
        return self.say(f"doc-scale-{rating.scale}")

    def answered(self, rating: Rating) -> str:
        """How many of how many answered."""
        role = self.words.role_name(rating.role)
        return self.say("doc-scale-answered", n=rating.given, of=rating.of, people=role)

    @property
    def rounds(self) -> int:
        """How many closing rounds were answered; with one, its title need not be repeated."""
        return len({rating.step_id for rating in self.outcome.ratings})

    # ── figures ──

    def tables(self) -> tuple[Table, ...]:
        """The numbers about speaking, themes and moderation; those that are all nothing are left out."""
        return tuple(table for table in (self._spoken(), self._results(), self._moderation()) if table.rows)

    def _spoken(self) -> Table:
        figures, outcome = self.words.document.figures, self.outcome
        rows = (
            Row(self.say("doc-figure-spoken"), figures.spoken),
            Row(self.say("doc-figure-noted"), figures.noted, sub=True),
            Row(self.say("doc-figure-confirmed"), figures.confirmed, sub=True),
            Row(self.say("doc-figure-turns"), outcome.turns),
            Row(self.say("doc-figure-speakers"), outcome.speakers),
            *self._sound(),
        )
        return self._table("spoken", rows)

    def _sound(self) -> tuple[Row, ...]:
        """Where nobody could talk, nobody is without sound."""
        outcome = self.outcome
        if not outcome.with_sound and not outcome.without_sound:
            return ()
        return (
            Row(self.say("doc-figure-with-sound"), outcome.with_sound),
            Row(self.say("doc-figure-without-sound"), outcome.without_sound),
            Row(self.say("doc-figure-wrote-instead"), outcome.wrote_instead, sub=True),
        )

    def _results(self) -> Table:
        outcome = self.outcome
        rows = (
            Row(self.say("doc-figure-themes"), len(outcome.themes), href="themes" if outcome.themes else ""),
            Row(self.say("doc-figure-answers"), len(outcome.given), href="answers" if outcome.given else ""),
            Row(self.say("doc-figure-open"), len(outcome.open), href="open" if outcome.open else ""),
        )
        return self._table("results", rows)

    def _moderation(self) -> Table:
        outcome = self.outcome
        reasons = tuple(Row(self.say(f"doc-hidden-{reason}"), n, sub=True) for reason, n in outcome.hidden)
        rows = (
            Row(self.say("doc-figure-hidden"), sum(n for _, n in outcome.hidden)),
            *reasons,
            Row(self.say("doc-figure-rewritten"), outcome.rewritten),
            Row(self.say("doc-figure-removed"), outcome.removed),
            *((Row(self.say("doc-figure-banned"), outcome.banned, sub=True),) if outcome.banned else ()),
            *((Row(self.say("doc-figure-turned-away"), outcome.turned_away),) if outcome.turned_away else ()),
            Row(self.say("doc-figure-cases"), outcome.cases),
        )
        return Table("moderation", self.say("doc-figures-moderation"), rows, self.say("doc-figures-moderation-note"))

    def _table(self, id: str, rows: tuple[Row, ...]) -> Table:
        some = any(row.value for row in rows)
        return Table(id, self.say(f"doc-figures-{id}"), rows if some else ())

    @property
    def company(self) -> Role:
        """The role of the company's people, for templates."""
        return Role.REPRESENTATIVE
