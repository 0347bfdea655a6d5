"""Go or no-go: what the robots measured against named limits, and what to change. Pure; no sentence stands in here.

What must be 0 is lost, doubled, out of order, to the wrong person, or different with two people: the first of them is a
no. Times above a limit are a no, too, unless the robots themselves were too late to measure: then nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

JOIN_P95_MAX_MS: Final = 3_000
"""From the opened link to the complete picture, for 95 of 100 people."""
ACKNOWLEDGED_P99_MAX_MS: Final = 1_000
"""From sending to „stored", for 99 of 100 contributions."""
SEEN_P99_MAX_MS: Final = 2_000
"""From sending to the moment the last one who is there sees it, for 99 of 100 contributions."""
MOVED_P95_MAX_MS: Final = 3_000
"""From opening a step until everybody stands in it, for 95 of 100 people."""
PLACED_P95_MAX_MS: Final = 3_000
"""From opening a round until everybody knows their seat and has the table's picture, for 95 of 100 people."""
SAT_P95_MAX_MS: Final = 1_000
"""From the end of the goodbye until everybody sits at their next table, for 95 of 100 people."""
AT_TABLE_P99_MAX_MS: Final = 300
"""From writing a line or drawing a stroke until the others at the table see it, for 99 of 100 sights."""
VOICE_JOIN_P95_MAX_MS: Final = 5_000
"""From the wish for a voice until it stands, for 95 of 100 people; those who come at once wait for their turn."""
VOICE_DELAY_P99_MAX_MS: Final = 150
"""From being said to reaching the listener's machine, for 99 of 100 packets: more, and people begin to interrupt."""
VOICE_LOST_MAX_PERCENT: Final = 2
"""Of all packets of speech; browsers mend single ones."""
SERVER_CPU_MAX_PERCENT: Final = 85
"""Of one core, for the busiest process: above it every peak becomes a delay."""
ROBOTS_DELAY_P99_MAX_MS: Final = 200
"""How late the robots' own clock rang, 99 times of 100: above it they measure themselves."""
MACHINE_MAX_PERCENT: Final = 90
"""Of all cores, server and robots together: above it they take each other's time."""

Outcome = Literal["go", "no_go", "unknown"]
"""`unknown`: the robots, not the server, were the limit."""
EXIT_CODES: Final[dict[Outcome, int]] = {"go": 0, "no_go": 1, "unknown": 2}
FaultName = Literal["lost", "doubled", "out_of_order", "to_the_wrong_person", "different_documents", "other"]
FAULTS: Final[tuple[FaultName, ...]] = (
    "lost",
    "doubled",
    "out_of_order",
    "to_the_wrong_person",
    "different_documents",
    "other",
)


@dataclass(frozen=True, slots=True)
class Times:
    """Of many times, in milliseconds. `high`: the 95th or 99th percentile, as its limit says; None: none measured."""

    p50_ms: float | None = None
    high_ms: float | None = None
    count: int = 0
    p99_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the evening, and what it cost: shares of one core, of all server processes and of the robots."""

    title: str
    method: str
    seconds: float
    server_percent: float
    robots_percent: float


@dataclass(frozen=True, slots=True)
class Machine:
    """What it cost. Shares in percent of one core, memory in MiB, `cores` of the server's machine.

    `busiest_percent`: of the busiest server process over the busiest stretch of some seconds.
    """

    cores: int = 1
    server_percent: float = 0.0
    busiest_percent: float = 0.0
    server_mib: float = 0.0
    processes: int = 0
    robots_percent: float = 0.0
    robots_mib: float = 0.0
    robots_delay_p99_ms: float = 0.0
    together: bool = True

    @property
    def percent(self) -> float:
        """Of all cores of the server's machine."""
        return (self.server_percent + (self.robots_percent if self.together else 0.0)) / max(1, self.cores)


@dataclass(frozen=True, slots=True)
class Voices:
    """Those with a headset: `wanted` one at the end, and `up`: had it; `deaf`: heard nothing where somebody spoke;
    `again`: lost voices that came back. `packets` of speech that came, all listeners together."""

    wanted: int = 0
    up: int = 0
    deaf: int = 0
    again: int = 0
    packets: int = 0
    lost_percent: float = 0.0
    joined: Times = field(default_factory=Times)
    delay: Times = field(default_factory=Times)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that was measured. `expected`: invited; `never`: stayed away, as always some do; `missing`: were on
    their way and never got in; `dropped`: lost their line; `back`: of those, came back."""

    minutes: float = 0.0
    expected: int = 0
    never: int = 0
    came: int = 0
    missing: int = 0
    dropped: int = 0
    back: int = 0
    steps: int = 0
    sent: int = 0
    acknowledged: int = 0
    deliveries: int = 0
    wishes: int = 0
    refused: int = 0
    joined: Times = field(default_factory=Times)
    stored: Times = field(default_factory=Times)
    seen: Times = field(default_factory=Times)
    moved: Times = field(default_factory=Times)
    tables: int = 0
    rounds: int = 0
    met: int = 0
    met_again: int = 0
    placed: Times = field(default_factory=Times)
    sat: Times = field(default_factory=Times)
    at_table: Times = field(default_factory=Times)
    drawn: Times = field(default_factory=Times)
    parts: tuple[Part, ...] = ()
    faults: dict[str, int] = field(default_factory=dict)
    machine: Machine = field(default_factory=Machine)
    voices: Voices = field(default_factory=Voices)


ReasonName = Literal[
    "faults",
    "missing",
    "unheard",
    "join_slow",
    "stored_slow",
    "seen_slow",
    "moved_slow",
    "placed_slow",
    "sat_slow",
    "at_table_slow",
    "drawn_slow",
    "robots_late",
    "nothing_said",
    "voice_missing",
    "voice_deaf",
    "voice_slow",
    "voice_late",
    "voice_lost",
]
AdviceName = Literal[
    "report",
    "more_workers",
    "more_cores",
    "robots_elsewhere",
    "look_at_network",
    "look_at_disk",
    "fewer_at_once",
    "look_at_voice",
]


NETWORK: Final[frozenset[ReasonName]] = frozenset(
    {"seen_slow", "moved_slow", "placed_slow", "sat_slow", "at_table_slow", "drawn_slow", "join_slow", "missing"}
)
"""What a slow network looks like, where machine and disk had room."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it is no go: a limit and what was found instead (milliseconds, or how many)."""

    id: ReasonName
    found: int
    limit: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rehearsal says. `notes`: the judge's sentences about faults, for whoever mends them."""

    outcome: Outcome
    figures: Figures
    reasons: tuple[Reason, ...] = ()
    advice: tuple[AdviceName, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 only for go."""
        return EXIT_CODES[self.outcome]


def verdict(figures: Figures, notes: tuple[str, ...] = ()) -> Verdict:
    """The verdict on what was measured."""
    hard, slow = tuple(_hard(figures)), tuple(_slow(figures))
    late = robots_late(figures.machine)
    if hard:
        outcome: Outcome = "no_go"
    elif slow:
        outcome = "unknown" if late else "no_go"
    else:
        outcome = "go"
    reasons = (*hard, *slow, *(_lateness(figures.machine) if late and outcome != "go" else ()))
    advice = () if outcome == "go" else tuple(dict.fromkeys(_advice(figures, reasons)))
    return Verdict(outcome, figures, reasons, advice, notes[:20])


def robots_late(machine: Machine) -> bool:
    """Whether the robots were too late themselves to say anything about the server."""
    return machine.robots_delay_p99_ms > ROBOTS_DELAY_P99_MAX_MS


def _lateness(machine: Machine) -> tuple[Reason, ...]:
    return (Reason("robots_late", round(machine.robots_delay_p99_ms), ROBOTS_DELAY_P99_MAX_MS),)


def _hard(figures: Figures) -> Iterator[Reason]:
    """What is a no whoever was slow."""
    if wrong := sum(figures.faults.values()):
        yield Reason("faults", wrong, 0)
    if figures.missing and not robots_late(figures.machine):
        yield Reason("missing", figures.missing, 0)
    if unheard := figures.sent - figures.acknowledged:
        yield Reason("unheard", unheard, 0)
    if not figures.acknowledged and not unheard:
        yield Reason("nothing_said", 0, 1)
    if not robots_late(figures.machine):
        yield from _without_voice(figures.voices)


def _without_voice(voices: Voices) -> Iterator[Reason]:
    if missing := voices.wanted - voices.up:
        yield Reason("voice_missing", missing, 0)
    if voices.deaf:
        yield Reason("voice_deaf", voices.deaf, 0)


def _slow(figures: Figures) -> Iterator[Reason]:
    measured: tuple[tuple[ReasonName, Times, int], ...] = (
        ("join_slow", figures.joined, JOIN_P95_MAX_MS),
        ("stored_slow", figures.stored, ACKNOWLEDGED_P99_MAX_MS),
        ("seen_slow", figures.seen, SEEN_P99_MAX_MS),
        ("moved_slow", figures.moved, MOVED_P95_MAX_MS),
        ("placed_slow", figures.placed, PLACED_P95_MAX_MS),
        ("sat_slow", figures.sat, SAT_P95_MAX_MS),
        ("at_table_slow", figures.at_table, AT_TABLE_P99_MAX_MS),
        ("drawn_slow", figures.drawn, AT_TABLE_P99_MAX_MS),
        ("voice_slow", figures.voices.joined, VOICE_JOIN_P95_MAX_MS),
        ("voice_late", figures.voices.delay, VOICE_DELAY_P99_MAX_MS),
    )
    for id, times, limit in measured:
        if times.high_ms is not None and times.high_ms > limit:
            yield Reason(id, round(times.high_ms), limit)
    if (lost := figures.voices.lost_percent) > VOICE_LOST_MAX_PERCENT:
        yield Reason("voice_lost", round(lost), VOICE_LOST_MAX_PERCENT)
    if robots_late(figures.machine):
        if figures.missing:
            yield Reason("missing", figures.missing, 0)
        yield from _without_voice(figures.voices)


def _advice(figures: Figures, reasons: tuple[Reason, ...]) -> Iterator[AdviceName]:
    machine, found = figures.machine, {reason.id for reason in reasons}
    if found & {"faults", "unheard", "nothing_said"}:
        yield "report"
    if "robots_late" in found:
        yield "robots_elsewhere"
        return
    if machine.percent > MACHINE_MAX_PERCENT:
        yield "more_cores"
    elif machine.busiest_percent > SERVER_CPU_MAX_PERCENT:
        yield "more_workers" if machine.processes < machine.cores else "more_cores"
    elif "stored_slow" in found:
        yield "look_at_disk"
    elif found & NETWORK:
        yield "look_at_network"
    if found & {"voice_missing", "voice_deaf", "voice_slow", "voice_late", "voice_lost"}:
        yield "look_at_voice"
    if found & {"join_slow", "missing"}:
        yield "fewer_at_once"


def limits() -> dict[str, int]:
    """Every limit by its name, with its unit at the end of it."""
    return {name.lower(): value for name, value in globals().items() if "_MAX_" in name}
