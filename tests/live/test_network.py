"""A network that fails: connections are cut at random moments, for a moment or for long; nobody misses anything."""

from __future__ import annotations

import random

import pytest

from app.facilitation.limits import STREAM_WINDOW_ITEMS
from app.rehearsal.person import Patience
from tests.live.conftest import Furnish

PEOPLE = 24
LINES = STREAM_WINDOW_ITEMS + 60
CUTS_PER_LINE = 0.7


class GoneForLong(Patience):
    """Comes back only when told that the network is there again."""

    def pause(self, chance: random.Random, failures: int) -> float:
        return 600.0


@pytest.mark.slow
async def test_cut_connections_come_back_and_miss_nothing(furnish: Furnish):
    """Longer than the stream's window, so that who was away for long finds the newest lines only, and knows."""
    live = await furnish()
    swarm = await live.swarm(PEOPLE, seed=11, per_s=60)
    away = swarm.bots[5]
    away.patience = GoneForLong()
    chance = random.Random(11)
    swarm.talk()
    cuts = 0
    while swarm.record.acknowledged < LINES:
        await swarm.until_more(acknowledged=1)
        if chance.random() < CUTS_PER_LINE:
            bot = away if cuts == 0 else chance.choice([bot for bot in swarm.bots if bot is not away])
            bot.cut()
            cuts += 1
    away.come_back()
    verdict = await live.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert sum(bot.connections for bot in swarm.bots) > PEOPLE + cuts / 2
    assert away.leapt, "nobody was away for so long that lines left the stream meanwhile"
