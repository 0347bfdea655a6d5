"""A World Café in a house of two processes: one dies while people move, and everybody sits, reads and draws on.

Every robot watches what its own table says; whoever sees a word of another one is a fault (app/rehearsal/judge.py).
"""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace

import pytest

from app.facilitation.dialogue import EMPTY, fold
from app.facilitation.state import Dialogue
from app.persistence.store import SqlStore
from app.rehearsal.bot import Bot
from loadtests.house import CUE, setup
from loadtests.swarm import Swarm
from loadtests.talk import at_tables
from tests.live.conftest import IMPATIENT, Furnish, Live
from tests.servers.redis import RedisServer

PEOPLE = 24
TURNS_PER_S = 80.0
BEFORE_THEY_SIT_S = 0.05

pytestmark = [pytest.mark.slow]


@pytest.fixture
async def cafe(furnish: Furnish, postgres_url: str, redis_server: RedisServer) -> Live:
    live = await furnish(postgres_url, redis_server.url, processes=2)
    tables = {"method": "world_cafe", "question": "Was ist da passiert?", "minutes": 20, "cue": CUE}
    described = setup(capacity=60)
    described["steps"] = [described["steps"][0], {"id": "r1", "title": "Runde 1", **tables}]
    return replace(live, door=await live.house.make(described))


async def swarm_of(live: Live) -> Swarm:
    """Everybody in the Foyer, and Ines who moderates."""
    persons = [*await live.door.enter_many(PEOPLE - 1), await live.door.enter("Ines", "moderator")]
    persons = [replace(person, also=("tables",)) for person in persons]
    swarm = Swarm(persons, live.addresses, 11, TURNS_PER_S, patience=IMPATIENT, turn=at_tables(random.Random(11)))
    live.swarms.append(swarm)
    await swarm.arrive()
    return swarm


async def state_of(live: Live) -> Dialogue:
    """The dialogue as its log tells it."""
    store = await SqlStore.open(live.database_url)
    try:
        return fold(EMPTY, await store.log.read(live.door.dialogue))
    finally:
        await store.close()


def phase(bot: Bot) -> str | None:
    return bot.documents.docs["tables"]["phase"]


async def test_a_process_dies_while_people_move_and_everybody_sits_all_the_same(cafe: Live):
    swarm = await swarm_of(cafe)
    guests = swarm.bots[:-1]
    swarm.talk()
    await cafe.house.command(cafe.door.dialogue, "open_step", step="r1", after="s1")
    await swarm.until(lambda: all(phase(bot) == "goodbye" for bot in swarm.bots), "seats drawn")
    due = guests[0].documents.docs["tables"]["sits_at"] / 1_000 - swarm.record.server_ahead_s
    await asyncio.sleep(due - BEFORE_THEY_SIT_S - swarm.record.clock())
    cafe.server.kill()
    await swarm.until(lambda: all(phase(bot) == "seated" for bot in guests if bot.home == 1), "they sit")
    await asyncio.to_thread(cafe.server.start)
    await swarm.until(lambda: all(bot.joined and phase(bot) == "seated" for bot in guests), "all sit")
    await swarm.until_more(acknowledged=40)

    verdict = await cafe.judged(swarm)
    assert verdict.sound, str(verdict)
    assert verdict.acknowledged == verdict.sent
    assert len({bot.sitting.table for bot in guests}) >= 5 and None not in {bot.sitting.table for bot in guests}
    assert swarm.record.drawn_s and swarm.record.at_table_s, "nobody drew or read anything: nothing was shown"
    _as_the_log_says(await state_of(cafe), guests)


def _as_the_log_says(dialogue: Dialogue, guests: list[Bot]) -> None:
    """One drawing, one sitting down, one seat each; and every line that anybody read was of their own table."""
    sitting = dialogue.tables.sittings["r1"]
    assert dialogue.tables.order == ("r1",) and sitting.seated
    for bot in guests:
        seat = sitting.seats[bot.person.participant]
        assert seat.table == bot.sitting.table
        lines = {id for id, line in dialogue.contributions.items.items() if line.table == seat.table}
        assert bot.sitting.heard.keys() == lines
