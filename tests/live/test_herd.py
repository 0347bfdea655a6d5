"""F1 and F15: many who come at once, because a worker was killed or because the evening begins.

`make chaos` brings a thousand (CHAOS_HERD).
"""

from __future__ import annotations

import asyncio
import os
import time

import pytest

from app.rehearsal.person import Patience
from loadtests.swarm import Swarm
from tests.live.conftest import Furnish
from tests.servers.redis import RedisServer

HERD = int(os.environ.get("CHAOS_HERD", "60"))
ALL_BACK_S = 30.0
P99_BACK_S = 10.0
ARRIVAL_S = 10.0
P95_JOIN_S = 3.0
"""From the opened socket to the complete picture, on a machine that also carries everybody who comes."""
AS_BROWSERS = Patience()

pytestmark = [pytest.mark.slow]


def quantile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


async def test_a_killed_worker_with_everybody_connected(furnish: Furnish, postgres_url: str, redis_server: RedisServer):
    live = await furnish(postgres_url, redis_server.url, processes=2)
    swarm = Swarm(await live.door.enter_many(HERD), live.addresses, 51, 10.0, patience=AS_BROWSERS)
    live.swarms.append(swarm)
    await swarm.arrive()
    swarm.talk()
    await swarm.until_more(acknowledged=5)
    moved = [bot for bot in swarm.bots if bot.home == 0]
    killed_at = time.monotonic()
    live.servers[0].kill()
    await swarm.until(lambda: all(bot.connections > 1 and bot.furnished for bot in moved), "all are back", ALL_BACK_S)
    back_s = [bot.joined_at - killed_at for bot in moved]
    assert quantile(back_s, 0.99) < P99_BACK_S
    assert max(back_s) - min(back_s) > 0.5, "all came back in the same moment"
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent


async def test_everybody_comes_within_ten_seconds(furnish: Furnish):
    live = await furnish()
    swarm = Swarm(await live.door.enter_many(HERD), live.addresses, 52, 5.0)
    live.swarms.append(swarm)
    began: dict[str, float] = {}
    for bot in swarm.bots:
        began[bot.person.participant] = time.monotonic()
        bot.start()
        await asyncio.sleep(ARRIVAL_S / HERD / 2)  # the pace at which they come
    await swarm.until(lambda: all(bot.complete.is_set() for bot in swarm.bots), "everybody has the whole picture")
    joins = [bot.completed_at - began[bot.person.participant] for bot in swarm.bots]
    assert quantile(joins, 0.95) < P95_JOIN_S
    swarm.talk()
    await swarm.until_more(acknowledged=3)
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
