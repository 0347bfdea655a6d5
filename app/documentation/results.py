"""From the outline to what came of it, in one language. A part of `build`, which gives names, times and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from app.documentation.model import Line, Who
from app.documentation.outcome import (
    Former,
    Given,
    GroupMood,
    Open,
    Outcome,
    Rating,
    Reason,
    Response,
    Theme,
    Understood,
)
from app.documentation.times import Calendar
from app.facilitation import text
from app.facilitation.outline import (
    Outline,
    OutlineEarlier,
    OutlineFate,
    OutlineReadBack,
    OutlineResponse,
    OutlineTheme,
)
from app.facilitation.setup import Kind


class Results:
    """What came of one dialogue. `who`: participant id → who that is; `lines`: every line by its number."""

    def __init__(
        self,
        outline: Outline,
        lines: Mapping[int, Line],
        calendar: Calendar,
        who: Callable[[str], Who],
        kind_names: Mapping[Kind, str],
    ) -> None:
        self.outline, self.lines, self.calendar, self.who, self.kind_names = outline, lines, calendar, who, kind_names

    def outcome(self) -> Outcome:
        """All of it."""
        outline = self.outline
        themes = tuple(self.theme(theme) for theme in outline.themes)
        understood = {one.n: self.understood(one) for one in outline.read_backs}
        given = tuple(self.given(fate, understood[fate.read_back]) for fate in outline.fates)
        gathered = {n for theme in themes for n in theme.lines}
        without = (n for n, line in self.lines.items() if n not in gathered and line.text is not None)
        return Outcome(
            themes=themes,
            without=tuple(sorted(without)) if themes else (),
            points_each=outline.points_each,
            understood=tuple(understood.values()),
            given=given,
            open=tuple(self.open(themes)),
            ratings=tuple(self.ratings()),
            groups=tuple(self.groups()),
            hidden=outline.hidden,
            rewritten=outline.rewritten,
            cases=outline.cases,
            removed=outline.kept_out.removed,
            banned=outline.kept_out.banned,
            turned_away=outline.kept_out.turned_away,
            turns=outline.turns,
            speakers=outline.speakers,
            with_sound=outline.sound.heard,
            without_sound=outline.sound.without,
            wrote_instead=outline.sound.wrote,
        )

    def theme(self, theme: OutlineTheme) -> Theme:
        answers = (
            Response(
                self.who(one.by), self.calendar.at(one.at), one.agrees, text.paragraph(one.text or ""), one.contribution
            )
            for one in theme.answers
        )
        return Theme(
            n=theme.n,
            title=text.line(theme.title or "") or f"T{theme.n}",
            earlier=tuple(map(text.line, theme.earlier)),
            at=self.calendar.at(theme.at),
            lines=theme.contributions,
            responses=tuple(answers),
            points=theme.points,
            reasons=tuple(Reason(self.who(one.by), one.points, text.paragraph(one.text)) for one in theme.reasons),
        )

    def response(self, one: OutlineResponse) -> Response:
        return Response(
            self.who(one.by),
            self.calendar.at(one.at),
            one.agrees,
            text.paragraph(one.text or ""),
            taken_in=self.calendar.maybe(one.taken_in_at),
        )

    def understood(self, one: OutlineReadBack) -> Understood:
        return Understood(
            n=one.n,
            who=self.who(one.by),
            at=self.calendar.at(one.at),
            text=text.paragraph(one.text or ""),
            themes=one.themes,
            lines=one.contributions,
            revised_at=self.calendar.maybe(one.revised_at),
            responses=tuple(map(self.response, one.responses)),
        )

    def given(self, fate: OutlineFate, understood: Understood) -> Given:
        return Given(
            n=fate.n,
            understood=understood,
            status=fate.status,
            text=text.paragraph(fate.text or ""),
            reason=text.paragraph(fate.reason or ""),
            responsible=self.who(fate.responsible),
            department=text.line(fate.department),
            next_on=fate.next_on,
            next_label=self.day(fate.next_on),
            who=self.who(fate.by),
            at=self.calendar.at(fate.at),
            given_on=self.calendar.date(fate.at),
            earlier=tuple(map(self.former, fate.earlier)),
            replies=tuple(self.response(reply) for reply in fate.replies if reply.text),
        )

    def former(self, one: OutlineEarlier) -> Former:
        return Former(
            status=one.status,
            text=text.paragraph(one.text or ""),
            reason=text.paragraph(one.reason or ""),
            next_on=one.next_on,
            next_label=self.day(one.next_on),
            who=self.who(one.by),
            at=self.calendar.at(one.at),
            given_on=self.calendar.date(one.at),
        )

    def day(self, iso: str) -> str:
        return self.calendar.day(date.fromisoformat(iso)) if iso else ""

    def open(self, themes: Iterable[Theme]) -> Iterable[Open]:
        """Every theme, and every idea in none, without an answer: with the day that was promised for all."""
        until = self.outline.setup.answers_until
        by_number = {theme.n: theme for theme in themes}
        for one in self.outline.open:
            yield Open(by_number[one.theme] if one.theme else None, one.contribution, until, self.day(until))

    def ratings(self) -> Iterable[Rating]:
        titles = {step.id: text.line(step.title) for step in self.outline.steps}
        for one in self.outline.scales:
            yield Rating(one.step, titles[one.step], one.scale, one.role, one.given, one.asked, one.counts)

    def groups(self) -> Iterable[GroupMood]:
        for one in self.outline.mood_groups:
            kinds = tuple((kind, self.kind_names[kind], n) for kind, n in one.kinds)
            yield GroupMood(text.line(one.group), kinds)
