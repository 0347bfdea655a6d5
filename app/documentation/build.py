"""From an outline and its people to a document in one language. Pure: the same in, the same out, no clock asked.

May not know any format. Everything people wrote is cleaned once more of control and bidirectional characters, so
that no renderer depends on how old a log is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from app import i18n
from app.documentation.figures import figures
from app.documentation.model import (
    Announced,
    Document,
    Line,
    Moment,
    People,
    Seat,
    Stage,
    String,
    Voice,
    Who,
)
from app.documentation.outcome import Outcome
from app.documentation.results import Results
from app.documentation.tables import LaidThing, Seating, Sheet, TableSeats
from app.documentation.threads import placed
from app.documentation.times import Calendar
from app.facilitation import text
from app.facilitation.core import Role
from app.facilitation.outline import (
    Outline,
    OutlineContribution,
    OutlinePerson,
    OutlineRecording,
    OutlineSeats,
    OutlineStep,
    OutlineTable,
)
from app.facilitation.setup import Kind
from app.facilitation.tables.stand import is_pair

FIRST_STEP_CHAPTER: Final = 4
"""Before the steps stand the Stimmungsbild, the lines over time and the run of the event."""
BEGINNING_MAX_CHARS: Final = 60

LIGHT_TO_HEAVY: Final = (
    Kind.JOY,
    Kind.HOPE,
    Kind.WISH,
    Kind.IDEA,
    Kind.STORY,
    Kind.MATTER,
    Kind.NEED,
    Kind.QUESTION,
    Kind.CHALLENGE,
    Kind.WORRY,
    Kind.FEAR,
)
"""The order of the strings, the same as on every other screen."""


def document(outline: Outline, people: People, language: str, address: str = "") -> Document:
    """The documentation of `outline` in `language` ("de" or "en").

    `people`: participant id → name. `address`: where the page is read ("https://…/doc/x" or "/doc/x"), without it no
    format links to the others. Depends on nothing else: no time of rendering is anywhere in it.
    """
    return _Builder(outline, people, language, address.rstrip("/")).document()


class _Builder:
    """One document on its way. Holds what every part asks for: calendar, seats, names."""

    def __init__(self, outline: Outline, people: People, language: str, address: str) -> None:
        self.outline, self.people, self.language, self.address = outline, people, language, address
        self.setup = outline.setup
        self.calendar = Calendar(outline.setup.zone, language, outline.setup.starts_at)
        self.seats = {person.participant: person for person in outline.people}
        self.kind_names = {kind: i18n.text(language, f"doc-kind-{kind}") for kind in Kind}

    def document(self) -> Document:
        outline, setup, calendar = self.outline, self.setup, self.calendar
        lines = self.lines()
        begun = [step.opened_at for step in outline.steps[1:] if step.opened_at is not None]
        ends_at = calendar.after_start(setup.minutes) if setup.minutes else None
        ended_ms = outline.closed_at or (ends_at.ms if ends_at else None)
        return Document(
            language=self.language,
            content_language=setup.languages[0],
            languages=setup.languages,
            address=self.address,
            seq=outline.seq,
            form=setup.address,
            title=text.line(setup.title),
            welcome=text.paragraph(setup.welcome),
            company=text.line(setup.company),
            company_people=self.company_people(),
            collective=self.collective(),
            zone=setup.zone,
            date=calendar.date(),
            daytime=calendar.daytime(ended_ms),
            starts_at=calendar.starts_at,
            ends_at=ends_at,
            minutes=setup.minutes,
            begun_at=calendar.maybe(min(begun, default=None)),
            closed_at=calendar.maybe(outline.closed_at),
            as_of=calendar.at(outline.as_of),
            as_of_date=calendar.date(outline.as_of),
            phase=outline.phase,
            charter=tuple(map(text.line, setup.charter)),
            kinds=setup.kinds,
            stages=tuple(self.stages(lines)),
            announcements=tuple(self.announcements()),
            people=tuple(map(self.seat, outline.people)),
            strings=tuple(self.strings()),
            figures=figures(outline, [line for step in lines.values() for line in step]),
            kept_until=calendar.maybe(outline.kept_until),
            kept_until_date=calendar.date(outline.kept_until) if outline.kept_until is not None else "",
            outcome=self.outcome(lines),
            group_question=text.line(setup.group_question),
            seatings=tuple(self.seatings()),
            sheets=tuple(self.sheets(lines)),
            voices=tuple(map(self.voice, outline.recordings)),
        )

    def voice(self, one: OutlineRecording) -> Voice:
        step = self.setup.step(one.step)
        return Voice(
            n=one.n,
            who=self.who(one.participant),
            step=one.step,
            title=text.line(step.title) if step is not None else one.step,
            table=one.table + 1 if one.table is not None and not is_pair(one.table) else None,
            began_at=self.calendar.at(one.began_at),
            seconds=round(one.ms / 1_000),
            address=f"{self.address}/recordings/{one.n}" if self.address else "",
        )

    def outcome(self, lines: Mapping[str, tuple[Line, ...]]) -> Outcome:
        by_n = {line.n: line for step in lines.values() for line in step}
        return Results(self.outline, by_n, self.calendar, self.who, self.kind_names).outcome()

    def speaks_content(self) -> bool:
        """Whether the page is in the language the organiser wrote the dialogue in."""
        return self.language == self.setup.languages[0]

    def company_people(self) -> str:
        own = text.line(self.setup.company_people)
        if own and self.speaks_content():
            return own
        return i18n.text(self.language, "doc-of-company", company=text.line(self.setup.company))

    def collective(self) -> str:
        own = text.line(self.setup.collective)
        return own if own and self.speaks_content() else i18n.text(self.language, "doc-collective")

    def name(self, participant: str) -> str | None:
        """What somebody is called; None if they were erased, whatever the directory still says."""
        seat, person = self.seats.get(participant), self.people.get(participant)
        if person is None or person.name is None or (seat and seat.erased):
            return None
        return text.line(person.name) or None

    def who(self, participant: str | None) -> Who:
        seat = self.seats.get(participant) if participant else None
        if participant is None or seat is None:
            return Who(None, None, Role.ORGANISER)
        return Who(seat.ordinal + 1, self.name(participant), seat.role)

    def lines(self) -> Mapping[str, tuple[Line, ...]]:
        """Every line by step, with what answers it."""
        answers: defaultdict[int, list[int]] = defaultdict(list)
        for item in self.items():
            if item.reply_to is not None:
                answers[item.reply_to].append(item.n)
        return {
            step.id: tuple(self.line(item, answers[item.n]) for item in step.contributions)
            for step in self.outline.steps
        }

    def items(self) -> Iterable[OutlineContribution]:
        return (item for step in self.outline.steps for item in step.contributions)

    def line(self, item: OutlineContribution, answers: list[int]) -> Line:
        words = None if item.text is None or item.erased or item.hidden else text.paragraph(item.text)
        return Line(
            n=item.n,
            step=item.step,
            at=self.calendar.at(item.at),
            who=self.who(item.by),
            text=words,
            beginning=_beginning(words or ""),
            kind=item.kind,
            kind_name=self.kind_names[item.kind] if item.kind else "",
            reply_to=item.reply_to,
            relation=item.relation,
            answers=tuple(sorted(answers)),
            corrected_at=self.calendar.maybe(item.corrected_at),
            withdrawn_at=self.calendar.maybe(item.withdrawn_at),
            erased=item.erased,
            noted_by=self.who(item.noted_by) if item.noted_by else None,
            spoken=item.spoken,
            confirmed_at=self.calendar.maybe(item.confirmed_at),
            hidden=item.hidden,
            table=item.table,
        )

    def stages(self, lines: Mapping[str, tuple[Line, ...]]) -> Iterable[Stage]:
        planned, chapter = self.plan(), FIRST_STEP_CHAPTER
        for step in self.outline.steps:
            opened = step.opened_at is not None
            yield Stage(
                id=step.id,
                n=step.n,
                method=step.method,
                place=i18n.text(self.language, f"doc-place-{step.place}"),
                title=text.line(step.title),
                question=text.line(step.question),
                text=text.paragraph(step.text),
                minutes=step.minutes,
                planned_at=planned.get(step.id),
                opened_at=self.calendar.maybe(step.opened_at),
                closed_at=self.calendar.maybe(step.closed_at),
                chapter=chapter if opened else None,
                lines=placed(lines[step.id]),
            )
            chapter += opened

    def seatings(self) -> Iterable[Seating]:
        titles = {step.id: text.line(step.title) for step in self.outline.steps}
        for round_ in self.outline.seatings:
            seats = (self.seats_at(seats) for seats in round_.tables)
            yield Seating(round_.step, round_.round, titles.get(round_.step, ""), tuple(seats))

    def seats_at(self, seats: OutlineSeats) -> TableSeats:
        others = tuple(self.who(person) for person in seats.people if person != seats.host)
        return TableSeats(seats.table, self.who(seats.host) if seats.host else None, others)

    def sheets(self, lines: Mapping[str, tuple[Line, ...]]) -> Iterable[Sheet]:
        """What every table leaves, also one at which only lines were said."""
        said = {table: tuple(rounds.items()) for table, rounds in self.said_at(lines).items()}
        left = {one.table: one for one in self.outline.tables}
        hosts = {seats.table: seats.host for round_ in self.outline.seatings for seats in round_.tables}
        for table in sorted({*said, *left}):
            known = left.get(table) or OutlineTable(table, hosts.get(table), (), ())
            things = (LaidThing(one.shape, one.points, text.line(one.text), one.round) for one in known.cloth)
            yield Sheet(
                table,
                self.who(known.host) if known.host else None,
                tuple(things),
                tuple(map(text.paragraph, known.handed_in)),
                said.get(table, ()),
            )

    def said_at(self, lines: Mapping[str, tuple[Line, ...]]) -> Mapping[int, dict[int, tuple[int, ...]]]:
        """Table → round → the numbers of the lines with words that were said there."""
        rounds = {one.step: one.round for one in self.outline.seatings}
        found: defaultdict[int, dict[int, tuple[int, ...]]] = defaultdict(dict)
        for step, said in lines.items():
            for line in said:
                if line.table is not None and line.text is not None and step in rounds:
                    round_ = rounds[step]
                    found[line.table][round_] = (*found[line.table].get(round_, ()), line.n)
        return found

    def plan(self) -> Mapping[str, Moment]:
        """When each step was to begin, as far as minutes were given. The foyer is before the beginning."""
        first, *rest = self.outline.steps
        planned = {first.id: self.calendar.after_start(-first.minutes)} if first.minutes else {}
        passed: int | None = 0
        for step in rest:
            if passed is not None:
                planned[step.id] = self.calendar.after_start(passed)
            passed = None if passed is None or step.minutes is None else passed + step.minutes
        return planned

    def announcements(self) -> Iterable[Announced]:
        for said in self.outline.announcements:
            step = _open_at(self.outline.steps, said.at)
            yield Announced(self.calendar.at(said.at), self.who(said.by), text.paragraph(said.text), step)

    def seat(self, person: OutlinePerson) -> Seat:
        name = self.name(person.participant)
        return Seat(person.ordinal + 1, person.role, name, person.contributions, name is None)

    def strings(self) -> Iterable[String]:
        counts = dict(self.outline.mood)
        for kind in LIGHT_TO_HEAVY:
            if kind in self.setup.kinds or kind in counts:
                yield String(kind, self.kind_names[kind], counts.get(kind, 0))


def _open_at(steps: tuple[OutlineStep, ...], ms: int) -> str | None:
    """The step that was open at that moment: the one opened last before it."""
    opened = [
        (step.opened_at, step.n, step.id) for step in steps if step.opened_at is not None and step.opened_at <= ms
    ]
    return max(opened)[2] if opened else None


def _beginning(words: str) -> str:
    """The first words, at most `BEGINNING_MAX_CHARS`, cut between words where there is a gap."""
    flat = text.line(words)
    if len(flat) <= BEGINNING_MAX_CHARS:
        return flat
    cut = flat[:BEGINNING_MAX_CHARS]
    shorter = cut.rpartition(" ")[0]
    return (shorter or cut).rstrip(" ,;:.–-„“\"'") + " …"
