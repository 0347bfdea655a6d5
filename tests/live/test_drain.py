"""Stopped as an operator stops it (SIGTERM): people are sent away gently, come back by themselves, and lose nothing."""

from __future__ import annotations

import asyncio
import signal

import pytest

from app.rooms.house import DRAIN_PER_S
from tests.live.conftest import Furnish

PEOPLE = DRAIN_PER_S + 14
"""More than one second's share, so that there is a time in which some have gone and others have not."""


@pytest.mark.slow
async def test_a_stopping_server_sends_people_away_gently_and_loses_nothing(furnish: Furnish):
    live = await furnish()
    swarm = await live.swarm(PEOPLE, seed=3, per_s=40)
    swarm.talk()
    await swarm.until_more(acknowledged=20)

    stopping = asyncio.create_task(asyncio.to_thread(live.server.terminate))
    await swarm.until(lambda: any(bot.goodbyes for bot in swarm.bots), "the first goodbye")
    assert not all(bot.goodbyes for bot in swarm.bots), "everybody was sent away in the same moment"
    assert not await asyncio.to_thread(live.server.ready), "new people would still be sent here"
    assert await stopping in {0, -signal.SIGTERM}
    assert [bot.goodbyes for bot in swarm.bots] == [[4000]] * PEOPLE
    hints_ms = [bot.hints_ms[-1] for bot in swarm.bots]
    assert all(hint is not None and 0 < hint < 1_000 * (2 + PEOPLE / DRAIN_PER_S) for hint in hints_ms)
    assert len(set(hints_ms)) > PEOPLE / 2, "everybody would come back in the same moment"

    await asyncio.to_thread(live.server.start)
    await swarm.until_more(acknowledged=20)
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert all(bot.connections > 1 for bot in swarm.bots)


async def test_an_empty_server_stops_at_once(furnish: Furnish):
    live = await furnish(DRAIN_S="60")
    assert await asyncio.to_thread(live.server.terminate) in {0, -signal.SIGTERM}, "it had to be killed"
