"""Malformed and hostile frames by the hundred thousand: no crash, no mistake of ours in the log, the neighbours
as quick as before, memory flat. `make chaos` sends a million (CHAOS_FRAMES).
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import random
from collections.abc import Awaitable, Iterator

import psutil

from app.rehearsal.line import TEXT, Line, dial, masked
from app.rehearsal.person import Person
from loadtests.swarm import Swarm
from loadtests.talk import LINES_ONLY
from tests.live.conftest import Furnish, Live
from tests.live.test_hostile import FRAMES

FRAMES_SENT = int(os.environ.get("CHAOS_FRAMES", "4000"))
ATTACKERS = 8
BURST = 60
"""So many frames on one connection, below what closes it as too many, so that each of them is looked at."""
RATIO_MAX = 3.0
ALLOWANCE_S = 0.1
"""Neighbours' 99 of 100 may take so many times as long as before, and this: on two cores the attackers are load too."""
MEMORY_GROWTH_MAX_MB = 24
NEIGHBOURS = 8 + FRAMES_SENT // 20_000
"""The longer it takes, the more of them there are: nobody may say more than a few hundred things in one dialogue."""
WARM_UP = 60

JUNK = [sent for sent, _ in FRAMES.values() if len(sent) < 2_000]


def hostile(chance: random.Random) -> Iterator[bytes]:
    """Frames without end: noise in JSON, known tricks, commands with arguments of every wrong kind."""
    kinds = [None, True, -1, 2**63, "x" * 300, [], [[]], {}, {"a": {}}, "\u0000", "\u202e", 1e308]
    names = ["contribute", "resonate", "correct", "withdraw", "set_kind", "open_step", "hide", "nothing", "__class__"]
    members = ["contribution", "step", "text", "reply_to", "stance", "kind", "after", "seq"]
    for n in itertools.count():
        args = {chance.choice(members): chance.choice(kinds) for _ in range(chance.randint(0, 5))}
        frame = {"t": "command", "id": f"x{n}", "name": chance.choice(names), "args": args}
        yield masked(TEXT, json.dumps(frame).encode())


async def attack(live: Live, person: Person, frames: int, seed: int) -> int:
    """Send so many frames over as many connections as it takes; how many were sent."""
    chance, sent = random.Random(seed), 0
    source = hostile(chance)
    while sent < frames:
        ended = asyncio.Event()
        line = await connected(live, person, ended)
        burst = [next(source) for _ in range(BURST)] + [chance.choice(JUNK)]
        for frame in burst:
            line.write_raw(frame)
        sent += len(burst)
        try:
            async with asyncio.timeout(1):
                await ended.wait()
        except TimeoutError:  # the last one was a half of something
            line.cut()
    return sent


async def connected(live: Live, person: Person, ended: asyncio.Event) -> Line:
    headers = {"Authorization": f"Bearer {person.token}"}
    line = await dial(live.addresses[0], person.path, headers, lambda _payload: None, lambda _code: ended.set())
    line.say(b'{"t":"join","topics":{}}')
    return line


async def p99(swarm: Swarm, work: Awaitable[object]) -> float:
    """The neighbours' 99 of 100, from sending to seen, while `work` is going on."""
    start = len(swarm.record.deliveries_s)
    await work
    taken = sorted(swarm.record.deliveries_s[start:])
    assert len(taken) > 50, "the neighbours said too little to tell"
    return taken[int(0.99 * len(taken))]


async def test_a_flood_of_hostile_frames_is_nobody_elses_trouble(furnish: Furnish):
    live = await furnish()
    swarm = await live.swarm(NEIGHBOURS, seed=61, per_s=15, habits=LINES_ONLY)
    attackers = await live.door.enter_many(ATTACKERS)
    swarm.talk()
    await asyncio.gather(*(attack(live, one, BURST, n) for n, one in enumerate(attackers)))  # everything is loaded once
    quiet_s = await p99(swarm, swarm.until_more(acknowledged=WARM_UP))
    process = psutil.Process(live.server.pid)
    each = FRAMES_SENT // ATTACKERS // 2
    sent: list[int] = []
    held_mb: list[float] = []

    async def everybody_attacks() -> None:
        for half in (100, 200):
            sent.extend(await asyncio.gather(*(attack(live, one, each, half + n) for n, one in enumerate(attackers))))
            await swarm.until_more(acknowledged=10)
            held_mb.append(process.memory_info().rss / 2**20)

    flooded_s = await p99(swarm, everybody_attacks())
    grown_mb = held_mb[1] - held_mb[0]  # what the first half took is there to be used again

    told = f"{sum(sent)} frames; p99 {quiet_s * 1000:.0f} → {flooded_s * 1000:.0f} ms; {grown_mb:+.1f} MB"
    print(told)
    assert sum(sent) >= 2 * each * ATTACKERS
    assert flooded_s < RATIO_MAX * quiet_s + ALLOWANCE_S, told
    assert grown_mb < MEMORY_GROWTH_MAX_MB, told
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert [bot.connections for bot in swarm.bots] == [1] * NEIGHBOURS, "a neighbour was cut off"
    assert "Traceback" not in live.server.log.read_text()
