"""One dialogue on one process and on several: what the busiest of them takes, and what that means for more of them.

All share PostgreSQL and Redis, and one core; the crowd is spread evenly. Only the processes' own time counts.
"""

from __future__ import annotations

import asyncio
import http.client
import re
from dataclasses import dataclass
from typing import Final

from loadtests.costs import Observed, fitted, forecast
from loadtests.crowd import Heard
from loadtests.figures import Cores, Figure, Meter
from loadtests.product import FullHouse, NewDatabase, full_house
from tests.servers.redis import RedisServer, find_programs
from tests.servers.resonanz import Resonanz

PEOPLE: Final = 1_000
RATES: Final = (50, 200, 400)
WORKERS: Final = (1, 2)
WARM_UP_S: Final = 2.0
SECONDS: Final = 8.0
FINISH_S: Final = 5.0
TRACKED: Final = 20
_WRITES: Final = re.compile(rb"^resonanz_deliveries_total (\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """One rate on so many processes. `observed`: each process, the busiest first."""

    workers: int
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
    try:
        for workers in WORKERS:
            async with full_house(PEOPLE, TRACKED, cores, database, redis.url, workers) as house:
                runs += await asyncio.to_thread(lambda house=house: [_run(house, per_s) for per_s in RATES])  # type: ignore[misc]
    finally:
        redis.close()
    single = {run.per_s: run for run in runs if run.workers == 1}
    cost = fitted([one for run in runs for one in run.observed])
    worst = max(abs(cost.of(one) / one.cpu_s - 1) for run in runs for one in run.observed)
    return [*(_figure(run, single[run.per_s]) for run in runs), *forecast(cost, worst)]


def _run(house: FullHouse, per_s: int) -> Run:
    house.stay()
    house.crowd.talk(per_s, WARM_UP_S, house.says)
    house.crowd.settle()
    meters = [Meter(server.pid) for server in house.servers]
    before = [_writes(server) for server in house.servers]
    heard = house.crowd.talk(per_s, SECONDS, house.says)
    house.crowd.finish(heard, FINISH_S)
    cpu_s = [meter.cpu_s for meter in meters]
    writes = [_writes(server) - earlier for server, earlier in zip(house.servers, before, strict=True)]
    own = heard.sent / len(house.servers)
    each = heard.deliveries / len(house.servers)
    found = [Observed(own, heard.sent - own, wrote, each, took) for wrote, took in zip(writes, cpu_s, strict=True)]
    return Run(len(house.servers), per_s, heard, sorted(found, key=lambda one: -one.cpu_s))


def _writes(server: Resonanz) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("GET", "/metrics")
    found = _WRITES.search(connection.getresponse().read())
    connection.close()
    return float(found[1]) if found else 0.0


def _figure(run: Run, single: Run) -> Figure:
    each = ", ".join(f"{1e3 * one.cpu_s / run.heard.sent:.2f}" for one in run.observed)
    return Figure(
        f"{run.per_s}/s to {PEOPLE:,} people, processes: {run.workers}",
        f"{1e6 * run.busiest_s:.2f} µs of the busiest per delivery",
        f"{run.busiest_s / single.busiest_s:.2f} of the single one's; {each} ms of each a line; told "
        f"{run.observed[0].writes * run.workers / PEOPLE / SECONDS:.0f} times a second; "
        f"{len(run.heard.seen_by(TRACKED)):,} of {run.heard.sent:,} lines seen, {run.heard.refused} refused",
    )
