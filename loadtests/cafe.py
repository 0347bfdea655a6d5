"""`python -m loadtests.cafe`: a rehearsal of a World Café, on one process or on two, of which one dies as people move.

    python -m loadtests.cafe --present 1000 --preferred           # a thousand at tables on SQLite, one process
    python -m loadtests.cafe --processes 2 --kills 2 --preferred  # PostgreSQL, Redis, a kill in each of two moves

Servers on one core, robots on the other. Exit code 0: everything was as promised, however fast; the verdict is printed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import uvloop

from app.rehearsal.assignment import Job
from app.rehearsal.coming import invited
from app.rehearsal.measures import times
from app.rehearsal.play import Play
from app.rehearsal.telling import text
from app.rehearsal.verdict import Verdict
from app.rehearsal.web import Web, address_of
from app.rehearse import opened
from app.settings import Settings
from loadtests.figures import Cores, Meter, conditions
from tests.servers.postgres import PostgresServer, find_binaries
from tests.servers.process import Missing
from tests.servers.redis import RedisServer, find_programs
from tests.servers.resonanz import Resonanz

AROUND_S: Final = (-0.3, 0.6)
"""A process dies so long after the moment at which people sit down (before it, if negative)."""
DEAD_S: Final = 1.0
ROBOTS_RANK: Final = 1
DATABASE_RANK: Final = 2
"""PostgreSQL and Redis run on the robots' core: among equals a busy robot would keep them waiting for 100 ms each time,
which nobody's browser can."""
LOOK_S: Final = 0.05


@dataclass
class Stage:
    """The processes of one house, and how often one of them was killed in a move."""

    servers: list[Resonanz]
    key: str
    cores: Cores
    redis: RedisServer | None = None
    postgres: PostgresServer | None = None
    killed: list[str] = field(default_factory=list)


@asynccontextmanager
async def stage(processes: int, cores: Cores, *, preferred: bool = False) -> AsyncIterator[Stage]:
    """One process on SQLite, several on PostgreSQL and Redis. `preferred`: before everything else on this machine."""
    async with AsyncExitStack() as stack:
        held = Stage([], secrets.token_urlsafe(48), cores)
        prefer(DATABASE_RANK if preferred else 0)
        shared = await _shared(held, stack) if processes > 1 else {}
        prefer(ROBOTS_RANK if preferred else 0)
        for _ in range(processes):
            server = Resonanz(secret_key=held.key, before=cores.before, **shared)
            stack.callback(server.close)
            await asyncio.to_thread(server.start)
            held.servers.append(server)
        yield held


def prefer(rank: int) -> None:
    """This thread and the processes it starts come before all of a lower rank; 0: nothing is done."""
    if rank:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(rank))


async def _shared(held: Stage, stack: AsyncExitStack) -> dict[str, Any]:
    binaries, programs = find_binaries(), [one for one in find_programs() if one.program is not None]
    if isinstance(binaries, Missing) or not programs:
        sys.exit("Two processes need PostgreSQL and Redis; `make test` says how to get them.")
    held.postgres, held.redis = PostgresServer(binaries, durable=True), RedisServer(programs[0])
    stack.callback(held.postgres.close)
    stack.callback(held.redis.close)
    held.postgres.init()
    held.postgres.start()
    held.redis.start()
    return {"database_url": await held.postgres.create(), "redis_url": held.redis.url}


async def kills(held: Stage, play: Play, times: int, chance: random.Random) -> None:
    """Kill a process around the moment at which people sit down at their next table, in so many moves."""
    for _ in range(times):
        shown = await _goodbye(play, held.killed)
        due_s = shown["sits_at"] / 1_000 - play.record.server_ahead_s + chance.uniform(*AROUND_S)
        await asyncio.sleep(due_s - play.record.clock())
        server = chance.choice(held.servers)
        server.kill()
        held.killed.append(shown["step"])
        print(f"killed process {held.servers.index(server) + 1} as people moved to {shown['step']}", flush=True)
        await asyncio.sleep(DEAD_S)
        await asyncio.to_thread(server.start)


async def _goodbye(play: Play, done: list[str]) -> dict[str, Any]:
    while True:
        shown = play.bots[0].documents.docs.get("tables", {}) if play.bots else {}
        if shown.get("phase") == "goodbye" and shown["step"] not in done:
            return dict(shown)
        await asyncio.sleep(LOOK_S)


async def rehearsed(held: Stage, options: argparse.Namespace) -> tuple[Verdict, Play]:
    """Hold it; the verdict, and what was recorded."""
    urls = [f"http://127.0.0.1:{server.port}" for server in held.servers]
    settings = Settings(secret_key=held.key, data_dir=held.servers[0].folder)
    people = invited(options.present) if options.present else options.people
    wish = {"people": people, "minutes": options.minutes, "method": options.method}
    if options.table_seats:
        wish["table_seats"] = options.table_seats
    assignment = await opened(settings, urls[0], held.servers[0].origin, wish)
    job = Job(assignment, urls[0], held.servers[0].origin, tuple(urls[1:]))
    web = Web(address_of(job.url), {"Origin": job.origin, "Accept-Language": "de"})
    play = Play(job, web, seed=options.seed, arriving_s=options.arriving)
    chance = random.Random(options.seed)
    killing = asyncio.get_running_loop().create_task(kills(held, play, options.kills, chance))
    try:
        verdict = await play.run()
        await play.house.end(verdict)
    finally:
        killing.cancel()
        await asyncio.gather(killing, return_exceptions=True)
        web.close()
    return verdict, play


def apart(play: Play) -> str:
    """How soon lines were stored and read at their tables, apart by whether their authors lost their own line before
    they heard that it is stored: those waited until they were back, those at their tables until the line came."""
    said = [one for one in play.record.contributions.values() if one.acknowledged_at is not None]
    parts = []
    for cut, whose in ((False, "kept"), (True, "lost")):
        lines = [one for one in said if one.cut is cut]
        stored = times([one.acknowledged_at - one.at for one in lines if one.acknowledged_at is not None], 0.99)
        read = times([sight for one in lines for sight in one.sights_s], 0.99)
        parts.append(f"  of authors who {whose} their line: stored {stored}, at_table {read}")
    return "\n".join(parts)


async def main(options: argparse.Namespace, cores: Cores) -> int:
    """0 if nothing was lost, doubled, out of order or shown to the wrong person, and every kill happened."""
    async with stage(options.processes, cores, preferred=options.preferred) as held:
        meters = [Meter(server.pid) for server in held.servers]
        verdict, play = await rehearsed(held, options)
        if not held.killed:
            print(f"server processor seconds, each: {[round(meter.cpu_s) for meter in meters]}")
    print(text(verdict, "en"))
    figures = verdict.figures
    for name in ("placed", "sat", "at_table", "drawn", "stored", "seen", "moved", "joined"):
        print(f"  {name}: {getattr(figures, name)}")
    print(apart(play))
    print("\n".join(verdict.notes))
    sound = not any(figures.faults.values()) and figures.sent == figures.acknowledged and not figures.missing
    print("SOUND" if sound and len(held.killed) == options.kills else "NOT SOUND")
    return 0 if sound and len(held.killed) == options.kills else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m loadtests.cafe", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--present", type=int, help="who come and get a seat, in place of all who are invited")
    parser.add_argument("--minutes", type=float, default=6.0)
    parser.add_argument("--arriving", type=float, help="seconds of them for arriving, in place of half of them")
    parser.add_argument("--method", default="world_cafe", choices=("world_cafe", "plenary"))
    parser.add_argument("--table-seats", type=int, choices=(4, 5))
    parser.add_argument("--processes", type=int, default=1, help="of the house; more than one on PostgreSQL and Redis")
    parser.add_argument("--kills", type=int, default=0, help="in so many moves a process dies")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--preferred", action="store_true", help="before everything else on this machine; needs root")
    return parser.parse_args()


if __name__ == "__main__":
    given, parted = _options(), Cores.parted()
    print(conditions(parted, preferred=given.preferred), flush=True)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        sys.exit(runner.run(main(given, parted)))
