"""A verdict in plain words, for the organiser's page and the command line. The sentences stand in the catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app import i18n
from app.rehearsal import verdict as limits
from app.rehearsal.verdict import FAULTS, Figures, Reason, Times, Verdict, Voices

SECONDS_FROM_MS: Final = 1_000
_TIMED: Final = frozenset({"join_slow", "stored_slow", "seen_slow", "moved_slow", "robots_late"}) | {
    "placed_slow",
    "sat_slow",
    "at_table_slow",
    "drawn_slow",
    "voice_slow",
    "voice_late",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: what, what was found, and (or "") what it may be at most. `kept`: whether that holds."""

    what: str
    found: str
    limit: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict in words."""

    headline: str
    reasons: tuple[str, ...]
    advice: tuple[str, ...]
    lines: tuple[Line, ...]


def told(verdict: Verdict, language: str) -> Told:
    """The whole verdict in one language."""
    return Told(
        i18n.text(language, f"rehearsal-outcome-{verdict.outcome}"),
        tuple(_reason(reason, language) for reason in verdict.reasons),
        tuple(i18n.text(language, f"rehearsal-advice-{advice}") for advice in verdict.advice),
        tuple(_lines(verdict, language)),
    )


def _reason(reason: Reason, language: str) -> str:
    if reason.id not in _TIMED:
        return i18n.text(language, f"rehearsal-reason-{reason.id}", found=reason.found, limit=reason.limit)
    found, limit = _time(reason.found, language), _time(reason.limit, language)
    return i18n.text(language, f"rehearsal-reason-{reason.id}", found=found, limit=limit)


def _time(ms: float, language: str) -> str:
    if ms < SECONDS_FROM_MS:
        return i18n.text(language, "rehearsal-unit-ms", value=round(ms))
    return i18n.text(language, "rehearsal-unit-s", value=round(ms / 1_000, 1))


def _lines(verdict: Verdict, language: str) -> Iterator[Line]:
    figures, machine = verdict.figures, verdict.figures.machine
    coming = figures.expected - figures.never
    people = {"came": figures.came, "coming": coming, "never": figures.never}
    lines = {"dropped": figures.dropped, "back": figures.back}
    yield _line("people", language, not figures.missing, **people, **lines)
    said = {"sent": figures.sent, "acknowledged": figures.acknowledged, "deliveries": figures.deliveries}
    yield _line("said", language, figures.sent == figures.acknowledged, **said)
    yield _times("joined", figures.joined, limits.JOIN_P95_MAX_MS, language)
    yield _times("stored", figures.stored, limits.ACKNOWLEDGED_P99_MAX_MS, language)
    yield _times("seen", figures.seen, limits.SEEN_P99_MAX_MS, language)
    yield _times("moved", figures.moved, limits.MOVED_P95_MAX_MS, language)
    if figures.tables:
        yield from _at_tables(figures, language)
    if figures.voices.wanted:
        yield from _voices(figures.voices, language)
    counts = [figures.faults.get(name, 0) for name in FAULTS[:-1]]
    what = i18n.text(language, "rehearsal-line-faults")
    yield Line(what, ", ".join(map(str, counts)), "0", not sum(figures.faults.values()))
    loads = {"percent": round(machine.busiest_percent), "mib": round(machine.server_mib)}
    yield _line("server", language, **loads, processes=machine.processes)
    late = {"percent": round(machine.robots_percent), "delay": round(machine.robots_delay_p99_ms)}
    yield _line(
        "robots", language, not limits.robots_late(machine), _most(limits.ROBOTS_DELAY_P99_MAX_MS, language), **late
    )
    yield _line("machine", language, percent=round(machine.percent), cores=machine.cores)
    if figures.parts:
        yield Line(i18n.text(language, "rehearsal-line-parts"), _parts(figures, language), "", True)


def _at_tables(figures: Figures, language: str) -> Iterator[Line]:
    yield _line("tables", language, tables=figures.tables, rounds=figures.rounds)
    yield _line("met", language, met=figures.met, again=figures.met_again)
    yield _times("placed", figures.placed, limits.PLACED_P95_MAX_MS, language)
    yield _times("sat", figures.sat, limits.SAT_P95_MAX_MS, language)
    yield _times("at_table", figures.at_table, limits.AT_TABLE_P99_MAX_MS, language)
    yield _times("drawn", figures.drawn, limits.AT_TABLE_P99_MAX_MS, language)


def _parts(figures: Figures, language: str) -> str:
    return ", ".join(
        i18n.text(language, "rehearsal-line-parts-one", title=part.title, percent=round(part.server_percent))
        for part in figures.parts
    )


def _voices(voices: Voices, language: str) -> Iterator[Line]:
    heard = {"up": voices.up, "wanted": voices.wanted, "deaf": voices.deaf, "again": voices.again}
    yield _line("voices", language, voices.up == voices.wanted and not voices.deaf, **heard)
    yield _times("voice-joined", voices.joined, limits.VOICE_JOIN_P95_MAX_MS, language)
    yield _times("voice-delay", voices.delay, limits.VOICE_DELAY_P99_MAX_MS, language)
    most = i18n.text(
        language,
        "rehearsal-at-most",
        value=i18n.text(language, "rehearsal-unit-percent", value=limits.VOICE_LOST_MAX_PERCENT),
    )
    found = i18n.text(language, "rehearsal-line-voice-lost-value", percent=voices.lost_percent, packets=voices.packets)
    kept = voices.lost_percent <= limits.VOICE_LOST_MAX_PERCENT
    yield Line(i18n.text(language, "rehearsal-line-voice-lost"), found, most, kept)


def _line(name: str, language: str, kept: bool = True, limit: str = "", /, **values: int) -> Line:
    what = i18n.text(language, f"rehearsal-line-{name}")
    return Line(what, i18n.text(language, f"rehearsal-line-{name}-value", **values), limit, kept)


def _most(ms: int, language: str) -> str:
    return i18n.text(language, "rehearsal-at-most", value=_time(ms, language))


def _times(name: str, times: Times, limit: int, language: str) -> Line:
    what = i18n.text(language, f"rehearsal-line-{name}")
    if times.p50_ms is None or times.high_ms is None:
        return Line(what, "–", _most(limit, language), True)
    half, high = _time(times.p50_ms, language), _time(times.high_ms, language)
    found = i18n.text(language, "rehearsal-two", half=half, high=high)
    return Line(what, found, _most(limit, language), times.high_ms <= limit)


def text(verdict: Verdict, language: str) -> str:
    """For a terminal."""
    words = told(verdict, language)
    width = max(len(line.what) for line in words.lines) + 2
    rows = [f"  {line.what:<{width}}{line.found}{f'  ({line.limit})' if line.limit else ''}" for line in words.lines]
    said = [words.headline, *(f"  – {sentence}" for sentence in (*words.reasons, *words.advice))]
    return "\n".join([*said, "", *rows])
