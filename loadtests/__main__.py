"""`python -m loadtests`: measure this machine and print a table. `make bench` does it with everything set up."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import uvloop

from loadtests import bench, replay, thousand, workers
from loadtests.figures import Cores, Figure, conditions, table
from loadtests.peers import compare
from loadtests.product import NewDatabase
from loadtests.voice import measure as voice
from loadtests.voice import whole
from tests.servers.postgres import PostgresServer, find_binaries
from tests.servers.process import Missing

PARTS: Final = ("peers", "thousand", "live", "replay", "voice", "workers")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m loadtests", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; all without it")
    parser.add_argument("--bots", type=int, default=200, help="bots in one dialogue")
    parser.add_argument("--per-s", type=float, default=20.0, help="contributions a second, of all together")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long they talk")
    parser.add_argument("--idle", type=int, default=1_000, help="idle connections")
    parser.add_argument("--events", type=int, default=50_000, help="length of the log that is replayed")
    parser.add_argument("--headsets", type=int, default=1_000, help="people with voice")
    parser.add_argument("--cycles", type=int, default=10_000, help="connects and disconnects of voices")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database-url", default="", help="a PostgreSQL in place of SQLite")
    parser.add_argument("--postgresql", action="store_true", help="the same, on a private one that is started for it")
    parser.add_argument("--redis-url", default="", help="Redis in place of the bell within the process")
    parser.add_argument(
        "--preferred",
        action="store_true",
        help="server and bots go before everything else on this machine (real-time scheduling; needs root): for a "
        "machine that has other work to do",
    )
    return parser.parse_args()


async def _measure(options: argparse.Namespace, cores: Cores) -> list[Figure]:
    parts, figures = options.parts or PARTS, []
    if "peers" in parts:
        async with _database(options) as database:
            figures += await compare.measure(cores, database)
    if "thousand" in parts:
        async with _database(options) as database:
            figures += await thousand.measure(cores, database)
    if "workers" in parts:
        async with _private() as database:
            figures += await workers.measure(cores, database)
    if "live" in parts:
        async with _database(options) as database:
            figures += await bench.measure(_plan(options), cores, database)
    if "replay" in parts:
        with tempfile.TemporaryDirectory(prefix="rz-replay-") as folder:
            figures += await replay.measure(Path(folder), options.events)
    if "voice" in parts:
        plan = voice.Plan(people=options.headsets, seconds=options.seconds, cycles=options.cycles)
        figures += await voice.measure(plan, cores)
        figures += await whole.measure(options.headsets, cores)
    return figures


def _plan(options: argparse.Namespace) -> bench.Plan:
    return bench.Plan(
        bots=options.bots,
        per_s=options.per_s,
        seconds=options.seconds,
        idle=options.idle,
        redis_url=options.redis_url,
        seed=options.seed,
    )


@asynccontextmanager
async def _database(options: argparse.Namespace) -> AsyncIterator[NewDatabase]:
    """Where each house keeps its dialogues: SQLite in its own folder, unless a PostgreSQL was asked for."""
    if not options.postgresql:
        yield lambda: _ready(options.database_url)
        return
    async with _private() as database:
        yield database


@asynccontextmanager
async def _private() -> AsyncIterator[NewDatabase]:
    """A PostgreSQL of our own, with fsync on."""
    found = find_binaries()
    if isinstance(found, Missing):
        raise SystemExit(found.reason)
    server = PostgresServer(found, durable=True)
    try:
        server.init()
        server.start()
        if os.sched_getscheduler(0) == os.SCHED_RR:
            _prefer(1)  # it shares a core with the crowd, which must not keep it waiting
        yield server.create
    finally:
        server.close()


async def _ready(url: str) -> str:
    return url


def _prefer(rank: int) -> None:
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(rank))


def main() -> None:
    """Measure and print."""
    options, cores = _options(), Cores.parted()
    print(f"{conditions(cores, preferred=options.preferred)}\n", flush=True)
    if options.preferred:
        _prefer(2)  # the server inherits it
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(table(runner.run(_measure(options, cores))))


if __name__ == "__main__":
    main()
