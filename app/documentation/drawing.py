"""Where things stand in the two pictures of the documentation. Geometry only: numbers in, numbers out.

Everything across is in percent of the picture's width, so that one drawing fits a desk, a phone and a sheet of paper;
everything upwards is in pixels. May not know markup or colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from app.documentation.model import Document, Line, Stage, String
from app.facilitation.core import Role

# ── The Stimmungsbild ──

BELLY_MAX_PERCENT: Final = 13.76
STRING_ROOM_PERCENT: Final = 92.0
BELLIES_MAX: Final = 64
"""More bellies than this on one string cannot be counted by eye; then each stands for several contributions."""
BUNDLES: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
LONG_NAME_CHARS: Final = 10
FINE_FROM_PERCENT: Final = 3.2
"""Bellies narrower than this are drawn without their inner waves, which would only be grey."""


@dataclass(frozen=True, slots=True)
class Belly:
    """One swing of a string, from `x` over `width` percent. `part`: less than a whole bundle."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Plucked:
    """One string with its bellies; `end` is where it becomes straight. `weight`: 0 light … 10 heavy."""

    name: str
    count: int
    weight: int
    bellies: tuple[Belly, ...]
    end: float


@dataclass(frozen=True, slots=True)
class Strings:
    """All strings. `bundle`: how many contributions one belly stands for. `lift`: half its height in pixels.

    `fine`: with inner waves. `long`: a name needs more room than usual on a narrow screen.
    """

    strings: tuple[Plucked, ...]
    bundle: int
    lift: float
    fine: bool
    long: bool


def strings(rows: Sequence[String]) -> Strings:
    """The picture of these kinds. All bellies are equally wide and high; when there are many, their unit shrinks."""
    most = max((row.count for row in rows), default=0)
    bundle = next(size for size in BUNDLES if most <= size * BELLIES_MAX or size == BUNDLES[-1])
    unit = min(BELLY_MAX_PERCENT, STRING_ROOM_PERCENT / max(1.0, most / bundle))
    plucked = tuple(_plucked(row, weight, unit, bundle) for row, weight in zip(rows, _weights(len(rows)), strict=True))
    long = any(len(row.name) > LONG_NAME_CHARS for row in rows)
    return Strings(plucked, bundle, round(min(13.5, 6 + unit * 0.9), 1), unit >= FINE_FROM_PERCENT, long)


def _weights(rows: int) -> Iterable[int]:
    return (round(row * 10 / max(1, rows - 1)) for row in range(rows))


def _plucked(row: String, weight: int, unit: float, bundle: int) -> Plucked:
    whole, rest = divmod(row.count, bundle)
    widths = [unit] * whole + ([unit * rest / bundle] if rest else [])
    starts = [round(index * unit, 3) for index in range(len(widths))]
    bellies = tuple(Belly(start, round(width, 3)) for start, width in zip(starts, widths, strict=True))
    return Plucked(row.name, row.count, weight, bellies, round(sum(widths), 3))


# ── Who wrote when: a stave per step ──

STAVE_MAX_PERCENT: Final = 94.0
"""The rest is room for what was written to a step after it had ended."""
STAVE_MIN_PERCENT: Final = 7.0
COMMON_SCALE_MAX_MS: Final = 6 * 3_600_000
"""Steps longer than this (a foyer open for days) do not share a scale with the others."""
NOTE_PERCENT: Final = 2.05
"""Two notes closer than this touch; the later one stands above the earlier, as in a chord."""
LABEL_PERCENT: Final = 2.8
"""Two numbers closer than this would run into each other."""
CHORD_MAX_NOTES: Final = 6
NOTES_MAX: Final = 400
"""Beyond this, or with chords too high to read, lines are drawn as density."""
DENSITY_BIN_PERCENT: Final = 1.6
COLUMN_MAX_PX: Final = 40.0
TICK_PERCENT: Final = 6.0
QUARTER_MS: Final = 15 * 60_000


@dataclass(frozen=True, slots=True)
class Note:
    """One line as a note: `x` in percent, `level` 0 sits on the stave, 1 above it …"""

    line: Line
    x: float
    level: int
    company: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Label:
    """The numbers written over a chord: "B10" or "B10–13"."""

    x: float
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Bin:
    """Many lines in a short time, as a column from `x` over `width` percent; `first` and `last` in time."""

    x: float
    width: float
    count: int
    company: int
    height: float
    first: Line
    last: Line


@dataclass(frozen=True, slots=True)
class Tick:
    """A quarter of an hour on a stave."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Stave:
    """One step: a line as long as it lasted, with notes or, when there are many, columns."""

    stage: Stage
    width: float
    notes: tuple[Note, ...]
    labels: tuple[Label, ...]
    bins: tuple[Bin, ...]
    ticks: tuple[Tick, ...]
    levels: int
    count: int


@dataclass(frozen=True, slots=True)
class Score:
    """All steps that were opened. `dense`: columns instead of notes, `peak` lines in the highest of them."""

    staves: tuple[Stave, ...]
    dense: bool
    peak: int


@dataclass(frozen=True, slots=True)
class _Span:
    """A step in time and its lines in the order of time."""

    stage: Stage
    lines: tuple[Line, ...]
    start: int
    end: int
    width: float
    zone: ZoneInfo

    def x(self, ms: int) -> float:
        """Where that moment is, in percent; what came later than the end is at the end."""
        return round(min(1.0, max(0.0, (ms - self.start) / max(1, self.end - self.start))) * self.width, 2)

    def late(self, line: Line) -> bool:
        return self.stage.closed_at is not None and line.at.ms > self.end

    def clock(self, ms: int) -> str:
        """That moment as HH:MM of the dialogue's zone."""
        return f"{datetime.fromtimestamp(ms / 1000, tz=self.zone):%H:%M}"


def score(document: Document) -> Score:
    """The picture of who wrote when."""
    spans = _spans(document)
    staves = [_stave(span) for span in spans]
    crowded = sum(len(span.lines) for span in spans) > NOTES_MAX or any(
        stave.levels > CHORD_MAX_NOTES for stave in staves
    )
    if not crowded:
        return Score(tuple(staves), dense=False, peak=0)
    binned = [_binned(span) for span in spans]
    peak = max((len(lines) for bins in binned for lines in bins.values()), default=1)
    return Score(tuple(_dense(span, bins, peak) for span, bins in zip(spans, binned, strict=True)), True, peak)


def _spans(document: Document) -> list[_Span]:
    raw = [_raw_span(document, stage) for stage in document.chapters]
    shared = [end - start for _, _, start, end in raw if end - start <= COMMON_SCALE_MAX_MS]
    longest = max(shared, default=1)
    zone = ZoneInfo(document.zone)
    return [_Span(stage, lines, start, end, _width(end - start, longest), zone) for stage, lines, start, end in raw]


def _width(length_ms: int, longest_ms: int) -> float:
    share = min(1.0, length_ms / max(1, longest_ms))
    return round(max(STAVE_MIN_PERCENT, share * STAVE_MAX_PERCENT), 2)


def _raw_span(document: Document, stage: Stage) -> tuple[Stage, tuple[Line, ...], int, int]:
    lines = tuple(sorted((placed.line for placed in stage.lines), key=lambda line: line.n))
    assert stage.opened_at is not None, "a chapter has been opened"
    start, end = stage.opened_at.ms, (stage.closed_at or document.as_of).ms
    if stage.n == 0 and (stage.planned_at or document.starts_at).ms < end:
        # The foyer is open from the moment a dialogue is described, often days before anybody comes.
        start = max(start, min([(stage.planned_at or document.starts_at).ms, *(line.at.ms for line in lines)]))
    return stage, lines, start, max(start + 1, end)


def _stave(span: _Span) -> Stave:
    notes = tuple(_notes(span))
    levels = max((note.level + 1 for note in notes), default=1)
    return Stave(span.stage, span.width, notes, tuple(_labels(notes)), (), _ticks(span), levels, len(notes))


def _notes(span: _Span) -> Iterable[Note]:
    free_from: list[float] = []  # per level: where the next note may stand
    late_ones = 0
    for line in span.lines:
        late = span.late(line)
        late_ones += late
        x = min(98.5, span.width + NOTE_PERCENT * late_ones) if late else span.x(line.at.ms)
        level = next((index for index, free in enumerate(free_from) if x >= free), len(free_from))
        free_from[level : level + 1] = [x + NOTE_PERCENT]
        yield Note(line, x, level, line.who.role is Role.REPRESENTATIVE, late)


def _labels(notes: Sequence[Note]) -> Iterable[Label]:
    """One label per group of notes whose numbers would run into each other."""
    groups: list[list[Note]] = []
    for note in notes:
        if groups and note.x - groups[-1][-1].x < LABEL_PERCENT:
            groups[-1].append(note)
        else:
            groups.append([note])
    for group in groups:
        first, last = group[0].line, group[-1].line
        words = first.number if first is last else f"{first.number}–{last.number[1:]}"
        middle = (group[0].x + group[-1].x) / 2
        yield Label(round(middle, 2), max(note.level for note in group), words)


def _ticks(span: _Span) -> tuple[Tick, ...]:
    if span.end - span.start > COMMON_SCALE_MAX_MS:
        return ()
    first = -(-span.start // QUARTER_MS) * QUARTER_MS
    ticks = (Tick(span.x(ms), span.clock(ms)) for ms in range(first, span.end + 1, QUARTER_MS))
    kept: list[Tick] = []
    for tick in ticks:
        if not kept or tick.x - kept[-1].x >= TICK_PERCENT:
            kept.append(tick)
    return tuple(kept)


def _binned(span: _Span) -> dict[int, list[Line]]:
    bins: dict[int, list[Line]] = {}
    for line in span.lines:
        x = min(span.x(line.at.ms), span.width - 0.01)
        bins.setdefault(-1 if span.late(line) else int(x / DENSITY_BIN_PERCENT), []).append(line)
    return bins


def _dense(span: _Span, bins: dict[int, list[Line]], peak: int) -> Stave:
    columns = tuple(_bin(span, index, lines, peak) for index, lines in sorted(bins.items()))
    return Stave(span.stage, span.width, (), (), columns, _ticks(span), 1, len(span.lines))


def _bin(span: _Span, index: int, lines: Sequence[Line], peak: int) -> Bin:
    """A column; `index` -1 is what was written after the end, and stands behind it."""
    x = index * DENSITY_BIN_PERCENT if index >= 0 else span.width + DENSITY_BIN_PERCENT / 2
    room = span.width - x if index >= 0 else DENSITY_BIN_PERCENT
    return Bin(
        x=round(x, 2),
        width=round(min(DENSITY_BIN_PERCENT, max(0.5, room)), 2),
        count=len(lines),
        company=sum(line.who.role is Role.REPRESENTATIVE for line in lines),
        height=round(max(1.0, len(lines) / peak * COLUMN_MAX_PX), 1),
        first=lines[0],
        last=lines[-1],
    )
