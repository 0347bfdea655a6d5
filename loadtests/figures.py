"""What is measured of a server process, and how figures are written down."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import psutil

from app.rehearsal.measures import quantile

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    value: str
    note: str = ""


class Meter:
    """The processor time a process takes from now on, its threads included, as a share of one core."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._began, self._cpu = time.monotonic(), self._cpu_s()

    @classmethod
    def own(cls) -> Meter:
        """Of this process."""
        return cls(os.getpid())

    def _cpu_s(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system

    @property
    def cpu_s(self) -> float:
        """Processor seconds so far."""
        return self._cpu_s() - self._cpu

    @property
    def share(self) -> float:
        """Of one core, 1.0 for all of it."""
        return self.cpu_s / (time.monotonic() - self._began)

    @property
    def memory_bytes(self) -> int:
        """Resident now."""
        return int(self._process.memory_info().rss)


def milliseconds(values_s: Sequence[float]) -> str:
    """Median, 99th percentile and maximum of times in seconds."""
    if not values_s:
        return "–"
    p50, p99, most = (1_000 * found for found in (quantile(values_s, 0.5), quantile(values_s, 0.99), max(values_s)))
    return f"{p50:.1f} / {p99:.1f} / {most:.1f} ms"


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = "".join(f"| {one.what} | {one.value} | {one.note} |\n" for one in figures)
    return f"| what | figure | how |\n|---|---|---|\n{rows}"


@dataclass(frozen=True, slots=True)
class Cores:
    """Who runs where: the server on one core and the bots on another, as far as there are two."""

    server: int | None
    bots: int | None

    @classmethod
    def parted(cls) -> Cores:
        """Puts this process on its core; the server is to be started with `before`."""
        allowed = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
        if len(allowed) < 2:
            return cls(None, None)
        os.sched_setaffinity(0, {allowed[1]})
        return cls(allowed[0], allowed[1])

    @property
    def before(self) -> tuple[str, ...]:
        return () if self.server is None else ("taskset", "-c", str(self.server))


def conditions(cores: Cores, *, preferred: bool) -> str:
    """The machine, as far as it matters, in a sentence."""
    rank = "; both preferred to everything else on the machine (SCHED_RR)" if preferred else ""
    where = "server and bots not kept apart" if cores.server is None else "server on one core, bots on another"
    busy, _, _ = os.getloadavg()
    memory_gib = round(psutil.virtual_memory().total / MIB / 1024)
    return (
        f"{psutil.cpu_count()} shared virtual cores ({_processor()}), {memory_gib} GiB, {platform.system()}, "
        f"Python {platform.python_version()}, loopback; {where}; load average at the beginning {busy:.1f}{rank}"
    )


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:  # noqa: PTH123 (not a file of ours)
            names = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.machine()
