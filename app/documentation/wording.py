"""The sentences of a documentation that more than one format says, in the language and form of address of a document.

May not know markup. Every sentence comes from the catalogues; here only the numbers and words for it are put together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app import i18n
from app.documentation.figures import ROLES
from app.documentation.model import Announced, Document, Line, Seat, Stage, Voice
from app.documentation.times import Calendar
from app.facilitation.core import Role


@dataclass(frozen=True, slots=True)
class RunEntry:
    """One entry of the run of the event: a step or an announcement. `now`: it is open at this moment."""

    stage: Stage | None = None
    said: Announced | None = None
    plan: str = ""
    now: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The people in one role. `named` in the order they are listed, `erased`: how many have no name any more."""

    role: Role
    title: str
    seats: tuple[Seat, ...]
    named: tuple[Seat, ...]
    erased: int


@dataclass(frozen=True, slots=True)
class Row:
    """One number. `sub`: it is part of the one above it. `href`: id of what it counts."""

    name: str
    value: int
    sub: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Some numbers under one title."""

    id: str
    title: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    number: int
    id: str
    title: str


FORMATS_TO_READ_ON: Final = ("html", "md", "json", "csv")


class Wording:
    """The words around one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = {placed.line.n: placed.line for stage in document.stages for placed in stage.lines}
        self.stages = {stage.id: stage for stage in document.stages}
        self._calendar = Calendar(document.zone, document.language, document.starts_at.iso[:16])
        self._fixed = {
            "address": document.form,
            "company": document.company,
            "company_people": document.company_people,
            "collective": document.collective,
        }

    def say(self, key: str, **args: i18n.Argument) -> str:
        """The sentence `key`, in the document's language and form of address."""
        return i18n.text(self.document.language, key, **self._fixed, **args)

    # ── titles and contents ──

    @property
    def mood_title(self) -> str:
        return self.say("doc-mood-title", daytime=self.document.daytime, tense=self._tense)

    @property
    def _tense(self) -> str:
        return "past" if self.document.phase == "closed" else "present"

    def contents(self) -> tuple[Entry, ...]:
        """Every chapter with its number and id."""
        titles = [("mood", self.mood_title), ("score", self.say("doc-score-title")), ("run", self.say("doc-run-title"))]
        titles += [(f"step-{stage.id}", stage.title) for stage in self.document.chapters]
        if self.document.seatings:
            titles.append(("tables", self.say("doc-tables-title")))
        titles += self._outcome_titles()
        if self.document.voices:
            titles.append(("voices", self.say("doc-voices-title")))
        titles += [(name, self.say(f"doc-{name}-title")) for name in ("people", "charter", "figures", "reading")]
        return tuple(Entry(number, id, title) for number, (id, title) in enumerate(titles, start=1))

    def _outcome_titles(self) -> Iterable[tuple[str, str]]:
        outcome = self.document.outcome
        if outcome.themes:
            yield "themes", self.say("doc-themes-title", n=len(outcome.themes))
        if outcome.understood:
            yield "answers", self.say("doc-answers-title", n=len(outcome.given))
        if outcome.open or outcome.unanswered():
            yield "open", self.say("doc-open-title")
        if outcome.ratings:
            yield "ratings", self.say("doc-ratings-title")

    def voice(self, one: Voice) -> str:
        """Whose voice, where and when, how long."""
        return self.say(
            "doc-voice",
            name=one.who.name or self.say("doc-erased-person"),
            step=one.title,
            table=one.table or 0,
            time=one.began_at.label,
            minutes=one.seconds // 60,
            seconds=f"{one.seconds % 60:02}",
        )

    # ── times ──

    def times_of_day(self) -> str:
        """ "17:30 bis 20:01 Uhr": as planned, and after the end as it was."""
        document = self.document
        start, end = document.starts_at, document.ends_at
        if document.closed_at:
            start, end = document.begun_at or start, document.closed_at
        if end is None:
            return self.say("doc-from", time=start.label)
        return self.say("doc-from-to", start=start.label, end=end.label)

    def as_of_time(self) -> str:
        """The time of day of the last event."""
        return self.document.as_of.label.rpartition(", ")[2]

    def span_of(self, stage: Stage) -> str:
        """ "17:44 bis 18:13", or since when a step is open."""
        if stage.opened_at is None:
            return ""
        if stage.closed_at is None:
            return self.say("doc-since", time=stage.opened_at.label)
        return self.say("doc-span", start=stage.opened_at.label, end=stage.closed_at.label)

    def zone_name(self) -> str:
        """The zone all times are in."""
        return self._calendar.zone_name()

    # ── captions ──

    def mood_caption(self, bundle: int) -> str:
        """What the Stimmungsbild shows."""
        drawn = [self.say("doc-mood-strings", bundle=bundle)] if self._named else []
        return " ".join([*drawn, self.mood_counts()])

    def mood_counts(self) -> str:
        """How many chose a kind."""
        if not self._named:
            return self.say("doc-mood-none" if self.document.strings else "doc-mood-not-offered", tense=self._tense)
        return self.say("doc-mood-counts", named=self._named, total=self.document.figures.contributions)

    @property
    def _named(self) -> int:
        return sum(row.count for row in self.document.strings)

    def score_caption(self, *, dense: bool, peak: int) -> str:
        """What the picture of lines over time shows."""
        total = self.document.figures.contributions
        if not total:
            return self.say("doc-score-none", tense=self._tense)
        return self.say("doc-score-dense", n=total, peak=peak) if dense else self.say("doc-score-caption", n=total)

    def present(self) -> str:
        """Who was there, and how much they wrote, in one sentence."""
        count = {group.role: len(group.seats) for group in self.groups()}
        people = [self.say(f"doc-present-{role}", n=count[role]) for role in ROLES if count[role]]
        if not people:
            return self.say("doc-present-nobody")
        total = self.document.figures.contributions
        return self.say("doc-present", people=self.listed(people), n=total, tense=self._tense)

    def listed(self, items: list[str]) -> str:
        """ "a, b und c"."""
        if len(items) < 2:
            return "".join(items)
        return self.say("doc-list", first=", ".join(items[:-1]), last=items[-1])

    def nothing_in(self, stage: Stage) -> str:
        """What to say of a step nobody wrote in."""
        return self.say("doc-step-empty", tense="present" if stage.closed_at is None else "past", method=stage.method)

    # ── the run ──

    def run(self) -> tuple[RunEntry, ...]:
        """Steps and announcements in the order they happened, then the steps still to come or never reached."""
        document = self.document
        happened = [
            (stage.opened_at.ms, 0, stage.n, self._run_step(stage)) for stage in document.chapters if stage.opened_at
        ]
        said = [(said.at.ms, 1, n, RunEntry(said=said)) for n, said in enumerate(document.announcements)]
        ahead = [self._run_step(stage) for stage in document.stages if stage.opened_at is None]
        return (*(entry for *_, entry in sorted(happened + said, key=lambda item: item[:3])), *ahead)

    def _run_step(self, stage: Stage) -> RunEntry:
        now = stage.opened_at is not None and stage.closed_at is None and self.document.phase != "closed"
        return RunEntry(stage=stage, plan=self.plan_of(stage), now=now)

    def plan_of(self, stage: Stage) -> str:
        """ "geplant 17:43, 30 Minuten", and whether it was left out."""
        parts = [self.say("doc-planned-at", time=stage.planned_at.label)] if stage.planned_at else []
        if stage.minutes:
            parts.append(self.say("doc-minutes", n=stage.minutes))
        if stage.opened_at is None and self.document.phase == "closed":
            parts.append(self.say("doc-not-reached"))
        return ", ".join(parts)

    # ── lines ──

    def note_label(self, line: Line) -> str:
        """A line in a few words, for who cannot see its note: number, name, time."""
        name = line.who.name if line.text is not None else None
        return ", ".join(filter(None, (line.number, name, line.at.label)))

    def answers_to(self, line: Line) -> str:
        """Why a line answers another, before its number."""
        return self.say("doc-asks-back" if line.relation == "ask_back" else "doc-replies-to")

    def answered_in(self, answer: Line) -> str:
        """How a line was answered elsewhere, before the number of the answer."""
        return self.say("doc-asked-back-in" if answer.relation == "ask_back" else "doc-answered-in")

    def answered_elsewhere(self, line: Line) -> list[Line]:
        """The answers to `line` that stand in another step and still have words, oldest first."""
        answers = (self.lines[n] for n in line.answers)
        return [answer for answer in answers if answer.step != line.step and answer.text is not None]

    def context_of(self, line: Line) -> str:
        """The first words of what `line` answers, if that stands in another step."""
        answered = self.lines[line.reply_to] if line.reply_to else line
        if answered.step == line.step or not answered.beginning:
            return ""
        return ", " + self.say("doc-quoted", words=answered.beginning)

    def number_of(self, n: int) -> str:
        """How the line with that number is called."""
        return self.lines[n].number

    # ── people and figures ──

    def groups(self) -> tuple[Group, ...]:
        """Everybody by role: the company and the moderation by chair, the others by name."""
        return tuple(self._group(role) for role in (Role.REPRESENTATIVE, Role.MODERATOR, Role.PARTICIPANT))

    def _group(self, role: Role) -> Group:
        seats = tuple(seat for seat in self.document.people if seat.role is role)
        named = [seat for seat in seats if seat.name is not None]
        if role is Role.PARTICIPANT:
            named.sort(key=lambda seat: ((seat.name or "").casefold(), seat.person))
        return Group(role, self.role_name(role), seats, tuple(named), len(seats) - len(named))

    def role_name(self, role: Role) -> str:
        """What people in that role are called together."""
        if role is Role.PARTICIPANT:
            return self.document.collective
        return self.document.company_people if role is Role.REPRESENTATIVE else self.say(f"doc-role-{role}")

    def tables(self) -> tuple[Table, ...]:
        """All figures."""
        figures, say = self.document.figures, self.say
        roles = (Row(self.role_name(role), n, sub=True) for role, n in figures.by_role if n)
        contributions = (
            Row(say("doc-figure-contributions"), figures.contributions),
            *roles,
            Row(say("doc-figure-authors"), figures.authors),
            Row(say("doc-figure-replies"), figures.replies),
            Row(say("doc-figure-ask-backs"), figures.ask_backs),
            Row(say("doc-figure-corrected"), figures.corrected),
            Row(say("doc-figure-withdrawn"), figures.withdrawn),
            *((Row(say("doc-figure-erased"), figures.erased),) if figures.erased else ()),
            Row(say("doc-figure-announcements"), figures.announcements),
        )
        stances = (Row(say("doc-figure-stances"), figures.stances),)
        return (
            Table("all", say("doc-figures-all"), contributions),
            Table("kinds", say("doc-figures-kinds"), tuple(self._kind_rows()), say("doc-figures-kinds-note")),
            Table("steps", say("doc-figures-steps"), tuple(self._step_rows())),
            Table("stances", say("doc-figures-stances"), stances, say("doc-figures-stances-note")),
        )

    def _kind_rows(self) -> Iterable[Row]:
        return (Row(row.name, row.count) for row in self.document.strings if row.count)

    def _step_rows(self) -> Iterable[Row]:
        for id, n in self.document.figures.steps:
            yield Row(self.stages[id].title, n, href=f"step-{id}")

    def kept(self) -> str:
        """Until when all of this is kept; "" before the dialogue has ended."""
        date = self.document.kept_until_date
        return self.say("doc-kept-until", date=date) if date else ""

    def example(self) -> tuple[str, str]:
        """Number and anchor of a line to show what a permanent link is."""
        first = min(self.lines, default=12)
        line = self.lines.get(12, self.lines.get(first))
        return (line.number, line.anchor) if line else ("B12", "B12")
