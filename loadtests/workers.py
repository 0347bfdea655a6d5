"""One dialogue on one process and on several: what the busiest of them takes, and what that means for more of them.

All share PostgreSQL and Redis, and one core; the crowd is spread evenly. Only the processes' own time counts.
"""

from __future__ import annotations

import asyncio
import http.client
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loadtests.costs import Observed, forecast
from loadtests.crowd import Heard
from loadtests.figures import Cores, Figure, Meter
from loadtests.product import FullHouse, NewDatabase, full_house
from tests.servers.redis import RedisServer, find_programs
from tests.servers.resonanz import Resonanz

PEOPLE: Final = 1_000
RATES: Final = (10, 50, 200, 400)
WORKERS: Final = (1, 2)
FOR_PRICES: Final = ((200, (50, 200), True), (1_000, (50, 400), False))
"""People, lines a second, whether they watch. Where a thousand watch, all costs grow with the writes; these runs tell
them apart: less to write and as much to store, and nothing to write at all.
"""
WARM_UP_S: Final = 2.0
SECONDS: Final = 6.0
FINISH_S: Final = 5.0
TRACKED: Final = 20
_WRITES: Final = re.compile(rb"^resonanz_deliveries_total (\S+)", re.MULTILINE)
_TURNS: Final = re.compile(rb"^resonanz_commit_seconds_count (\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """One rate on so many processes. `observed`: each process, the busiest first."""

    workers: int
    people: int
    per_s: int
    heard: Heard
    observed: list[Observed]

    @property
    def busiest_s(self) -> float:
        """Processor seconds of the busiest process per delivery of all."""
        return self.observed[0].cpu_s / self.heard.deliveries


async def measure(cores: Cores, database: NewDatabase) -> list[Figure]:
    """Every rate on every number of processes, and what follows from it. Needs PostgreSQL and a Redis."""
    redis = RedisServer(find_programs()[0])
    redis.start()
    runs: list[Run] = []
    for_prices: list[Run] = []
    try:
        for workers in WORKERS:
            for people, rates, watching in ((PEOPLE, RATES, True), *FOR_PRICES):
                into = runs if (people, rates) == (PEOPLE, RATES) else for_prices
                async with full_house(people, TRACKED, cores, database, redis.url, workers, watching=watching) as house:
                    into += await asyncio.to_thread(_runs, house, rates)
    finally:
        redis.close()
    single = {run.per_s: run for run in runs if run.workers == 1}
    observed = [one for run in (*runs, *for_prices) for one in run.observed]
    return [*(_figure(run, single[run.per_s]) for run in runs), *map(_prices, for_prices), *forecast(observed)]


def _runs(house: FullHouse, rates: Sequence[int]) -> list[Run]:
    return [_run(house, per_s) for per_s in rates]


def _run(house: FullHouse, per_s: int) -> Run:
    house.stay()
    house.crowd.talk(per_s, WARM_UP_S, house.says)
    house.crowd.settle()
    meters = [Meter(server.pid) for server in house.servers]
    before = [_counted(server) for server in house.servers]
    heard = house.crowd.talk(per_s, SECONDS, house.says)
    if house.watching:
        house.crowd.finish(heard, FINISH_S)
    cpu_s = [meter.cpu_s for meter in meters]
    counted = [_counted(server) for server in house.servers]
    share = 1 / len(house.servers)
    own, each = heard.sent * share, heard.deliveries * share
    name = f"{len(house.people)} {per_s} {house.watching} {len(house.servers)}"
    found = [
        Observed(turns - began[1], own, heard.sent - own, writes - began[0], each, took, name)
        for (writes, turns), began, took in zip(counted, before, cpu_s, strict=True)
    ]
    return Run(len(house.servers), len(house.people), per_s, heard, sorted(found, key=lambda one: -one.cpu_s))


def _counted(server: Resonanz) -> tuple[float, float]:
    """How often it has written to a socket, and how many turns its writer has taken."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("GET", "/metrics")
    text = connection.getresponse().read()
    connection.close()
    writes, turns = (float(found[1]) if (found := name.search(text)) else 0.0 for name in (_WRITES, _TURNS))
    return writes, turns


def _figure(run: Run, single: Run) -> Figure:
    each = ", ".join(f"{1e3 * one.cpu_s / run.heard.sent:.2f}" for one in run.observed)
    return Figure(
        f"{run.per_s}/s to {PEOPLE:,} people, processes: {run.workers}",
        f"{1e6 * run.busiest_s:.2f} µs of the busiest per delivery",
        f"{run.busiest_s / single.busiest_s:.2f} of the single one's; {each} ms of each a line; told "
        f"{run.observed[0].writes * run.workers / PEOPLE / SECONDS:.0f} times a second; "
        f"{len(run.heard.seen_by(TRACKED)):,} of {run.heard.sent:,} lines seen, {run.heard.refused} refused",
    )


def _prices(run: Run) -> Figure:
    busiest = run.observed[0]
    return Figure(
        f"for the prices: {run.per_s}/s, {run.people:,} people, processes: {run.workers}",
        f"{1e3 * busiest.cpu_s / run.heard.sent:.2f} ms of the busiest a line",
        f"{busiest.turns / SECONDS:.0f} turns, {busiest.writes / SECONDS:,.0f} writes a second; "
        f"{run.heard.refused} refused",
    )
