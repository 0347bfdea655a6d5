"""The figures of one server process: many in one dialogue, one alone, a thousand who only listen. Judged on the way."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from app.rehearsal.judge import Verdict
from app.rehearsal.line import Address
from app.rehearsal.measures import quantile
from app.rehearsal.record import Sent
from loadtests.figures import MIB, Cores, Figure, Meter, milliseconds, percent
from loadtests.house import ENTER_AT_ONCE, Door, House
from loadtests.product import NewDatabase
from loadtests.swarm import Swarm
from loadtests.talk import LINES_ONLY, SENTENCES
from tests.servers.resonanz import Resonanz

WARM_UP_S: Final = 3.0
IDLE_S: Final = 22.0
"""Longer than the 20 s between two pings to everybody."""
ALONE_LINES: Final = 100
ALONE_PAUSE_S: Final = (0.03, 0.1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: `bots` in one dialogue with `per_s` contributions for `seconds`; `idle` connections."""

    bots: int = 200
    per_s: float = 20.0
    seconds: float = 20.0
    idle: int = 1_000
    redis_url: str = ""
    seed: int = 1


@asynccontextmanager
async def running(plan: Plan, cores: Cores, database: NewDatabase) -> AsyncIterator[tuple[Resonanz, Door]]:
    """A fresh server with one dialogue whose first round is open."""
    server = Resonanz(database_url=await database(), redis_url=plan.redis_url, before=cores.before)
    try:
        server.start()
        house = House(Address(server.port), server.origin)
        await house.claim(server.claim_token)
        door = await house.make_dialogue(capacity=1_000)
        await house.command(door.dialogue, "open_step", step="s2", after="s1")
        yield server, door
        await house.close()
    finally:
        server.close()


async def measure(plan: Plan, cores: Cores, database: NewDatabase) -> list[Figure]:
    """All figures, each on a fresh server."""
    figures: list[Figure] = []
    async with running(plan, cores, database) as (server, door):
        swarm = Swarm(await door.enter_many(plan.bots), [Address(server.port)], plan.seed, plan.per_s, LINES_ONLY)
        await swarm.arrive()
        figures += await _alone(swarm, server)
        figures += await _together(swarm, server, door, plan)
        await swarm.leave()
    async with running(plan, cores, database) as (server, door):
        figures += await _idle(server, door, plan)
    return figures


# --- one after the other ------------------------------------------------------------------------------------------


async def _alone(swarm: Swarm, server: Resonanz) -> list[Figure]:
    """One contribution at a time, with nothing else going on."""
    chance, said = random.Random(swarm.seed), []
    meter = Meter(server.pid)
    for _ in range(ALONE_LINES):
        sent = await chance.choice(swarm.bots).contribute(swarm.step, chance.choice(SENTENCES))
        await swarm.until(lambda sent=sent: sent.seen_by == len(swarm.bots), "a line seen by all")  # type: ignore[misc]
        said.append(sent)
        await asyncio.sleep(chance.uniform(*ALONE_PAUSE_S))
    each = 1e3 * meter.cpu_s / ALONE_LINES
    return [
        Figure(
            f"one line at a time, {len(swarm.bots)} bots: sent → acknowledged", milliseconds(_acknowledged(said)), _P
        ),
        Figure("the same: sent → seen by all", milliseconds(_seen_by_all(said, swarm)), _P),
        Figure(
            "the same: server CPU per line", f"{each:.1f} ms", f"{1e3 * each / len(swarm.bots):.0f} µs per delivery"
        ),
    ]


_P: Final = "p50 / p99 / max"


def _acknowledged(said: Sequence[Sent]) -> list[float]:
    return [one.acknowledged_at - one.at for one in said if one.acknowledged_at is not None]


def _seen_by_all(said: Sequence[Sent], swarm: Swarm) -> list[float]:
    return [one.seen_at - one.at for one in said if one.seen_by == len(swarm.bots)]


# --- all together -------------------------------------------------------------------------------------------------


async def _together(swarm: Swarm, server: Resonanz, door: Door, plan: Plan) -> list[Figure]:
    swarm.talk()
    await asyncio.sleep(WARM_UP_S)
    before = set(swarm.record.contributions)
    swarm.record.deliveries_s.clear()
    meter, own = Meter(server.pid), Meter.own()
    await asyncio.sleep(plan.seconds)
    share, cpu_s, own_share = meter.share, meter.cpu_s, own.share
    said = [one for id, one in swarm.record.contributions.items() if id not in before]
    deliveries = len(swarm.record.deliveries_s)
    each = list(swarm.record.deliveries_s)
    verdict = await judged(swarm, door)
    what = f"{plan.bots} bots, {len(said) / plan.seconds:.1f} lines/s"
    return [
        Figure(f"{what}: server CPU", percent(share), f"of one core; {1e6 * cpu_s / deliveries:.0f} µs per delivery"),
        Figure("the same: sent → acknowledged", milliseconds(_acknowledged(said)), _P),
        Figure("the same: sent → seen, each delivery", milliseconds(each), f"{_P}; {deliveries:,} deliveries"),
        Figure("the same: sent → seen by all", milliseconds(_seen_by_all(said, swarm)), f"{_P}; {len(said)} lines"),
        Figure("the same: lost, doubled, out of order, to the wrong person", _counts(verdict), _judgement(verdict)),
        Figure("the same: the bots' own CPU", percent(own_share), "of the other core: above 80 % it distorts the rest"),
    ]


async def judged(swarm: Swarm, door: Door) -> Verdict:
    """Let everybody finish; the judgement on what they saw and what the server keeps."""
    await swarm.fall_silent()
    stored = await door.pages(swarm.people[0], swarm.step)
    return swarm.verdict(stored, await swarm.settle(stored))


def _counts(verdict: Verdict) -> str:
    return f"{verdict.lost}, {verdict.doubled}, {verdict.out_of_order}, {verdict.to_the_wrong_person}"


def _judgement(verdict: Verdict) -> str:
    return f"of {verdict.acknowledged} acknowledged" if verdict.sound else str(verdict).replace("\n", "; ")


# --- only there ---------------------------------------------------------------------------------------------------


async def _idle(server: Resonanz, door: Door, plan: Plan) -> list[Figure]:
    loop = asyncio.get_running_loop()
    meter, began = Meter(server.pid), loop.time()
    people = await door.enter_many(plan.idle)
    entered = Figure(
        f"{plan.idle:,} people enter (HTTP)",
        f"{loop.time() - began:.1f} s",
        f"{1e3 * meter.cpu_s / plan.idle:.1f} ms CPU each, {ENTER_AT_ONCE} at once",
    )
    before = meter.memory_bytes
    swarm = Swarm(people, [Address(server.port)], plan.seed, 1, LINES_ONLY)
    meter, began = Meter(server.pid), loop.time()
    await swarm.arrive()
    joined = Figure(
        f"{plan.idle:,} people join (WebSocket)",
        f"{loop.time() - began:.1f} s",
        f"{1e3 * meter.cpu_s / plan.idle:.1f} ms CPU each, 100 at once",
    )
    each = (meter.memory_bytes - before) / plan.idle
    meter = Meter(server.pid)
    await asyncio.sleep(IDLE_S)
    idle = Figure(
        f"{plan.idle:,} idle connections: server CPU", percent(meter.share), f"of one core, over {IDLE_S:.0f} s"
    )
    whole = f"server as a whole {meter.memory_bytes / MIB:.0f} MiB"
    memory = Figure("the same: memory per connection", f"{each / 1024:.0f} KiB", whole)
    back = await _herd(swarm, server)
    await swarm.leave()
    return [entered, joined, idle, memory, back]


async def _herd(swarm: Swarm, server: Resonanz) -> Figure:
    """The server is killed and started again: everybody comes back at the pace of a browser."""
    killed_at = swarm.record.clock()
    await asyncio.to_thread(server.restart)
    ready_s = swarm.record.clock() - killed_at
    await swarm.until(lambda: all(bot.joined and bot.joined_at > killed_at for bot in swarm.bots), "all back")
    took = [bot.joined_at - killed_at for bot in swarm.bots]
    return Figure(
        f"killed and restarted: all {len(swarm.bots):,} are back",
        f"{quantile(took, 0.5):.1f} / {quantile(took, 0.99):.1f} / {max(took):.1f} s",
        f"{_P}, from the kill; the server took {ready_s:.1f} s of it to start",
    )
