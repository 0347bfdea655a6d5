"""What a thousand people in one dialogue take and get: idle, one line at a time, many, and as they all come at once.

The crowd is light (`crowd.py`), so that times are the server's; whether every line reached everybody is counted.
"""

from __future__ import annotations

import asyncio
import random
import time
from typing import Final

from app.rehearsal.measures import quantile
from loadtests.crowd import Crowd
from loadtests.figures import MIB, Cores, Figure, Meter, milliseconds, percent
from loadtests.product import FullHouse, NewDatabase, full_house

PEOPLE: Final = 1_000
LINES_PER_S: Final = 200
SECONDS: Final = 15.0
FINISH_S: Final = 5.0
WARM_UP_S: Final = 3.0
IDLE_S: Final = 22.0
"""Longer than the 20 s between two pings to everybody."""
ALONE_LINES: Final = 40
ALONE_PAUSE_S: Final = (0.1, 0.3)
ALREADY_SAID: Final = 10_000
FILLING_PER_S: Final = 600
JOINING_S: Final = 10.0
JOINED_S: Final = 3.0
"""After the last one came, for whoever still waits for the picture."""
_P: Final = "p50 / p99 / max"


async def measure(cores: Cores, database: NewDatabase) -> list[Figure]:
    """All figures."""
    figures: list[Figure] = []
    async with full_house(PEOPLE, PEOPLE, cores, database) as house:
        figures += await asyncio.to_thread(_idle, house)
        figures += await asyncio.to_thread(_alone, house)
        figures += await asyncio.to_thread(_many, house)
        figures += await asyncio.to_thread(_joins, house)
    return figures


def _idle(house: FullHouse) -> list[Figure]:
    meter = Meter(house.pid)
    time.sleep(IDLE_S)
    return [
        Figure(f"{PEOPLE:,} connected, nothing said", percent(meter.share), f"of one core, over {IDLE_S:.0f} s"),
        Figure(
            "the same: memory per connection",
            f"{(meter.memory_bytes - house.empty_bytes) / PEOPLE / 1024:.0f} KiB",
            f"server as a whole {meter.memory_bytes / MIB:.0f} MiB",
        ),
    ]


def _alone(house: FullHouse) -> list[Figure]:
    """One line at a time; the tick fires at once."""
    chance, half, seen, refused = random.Random(1), [], [], 0
    house.stay()
    house.crowd.settle()
    for _ in range(ALONE_LINES):
        time.sleep(chance.uniform(*ALONE_PAUSE_S))
        heard = house.crowd.say_one(house.says)
        house.crowd.finish(heard, FINISH_S)
        half += heard.seen_by_half
        seen += heard.seen_by(PEOPLE)
        refused += heard.refused
    return [
        Figure("a single contribution on an idle line: sent → seen by half", milliseconds(half), _P),
        Figure(
            "the same: sent → seen by all",
            milliseconds(seen),
            f"{_P}; {len(seen)} of {ALONE_LINES} lines; {refused} refused",
        ),
    ]


def _many(house: FullHouse) -> list[Figure]:
    house.stay()
    house.crowd.talk(LINES_PER_S, WARM_UP_S, house.says)
    house.crowd.settle()
    meter, own = Meter(house.pid), Meter.own()
    heard = house.crowd.talk(LINES_PER_S, SECONDS, house.says)
    share, own_share = meter.share, own.share
    house.crowd.finish(heard, FINISH_S)
    seen = heard.seen_by(PEOPLE)
    return [
        Figure(
            f"{PEOPLE:,} people, {LINES_PER_S} contributions/s: sent → seen by all",
            milliseconds(seen),
            f"{_P}; {len(seen):,} of {heard.sent:,} lines; {heard.refused} refused",
        ),
        Figure("the same: server CPU", percent(share), f"of one core; the crowd {percent(own_share)} of the other"),
    ]


def _joins(house: FullHouse) -> list[Figure]:
    """A thousand come to a dialogue in which much has been said."""
    house.crowd.talk(FILLING_PER_S, (ALREADY_SAID - house.said) / FILLING_PER_S, house.says)
    house.crowd.settle()
    house.crowd.close()
    house.crowd = Crowd(house.server.port, 0)
    meter, began = Meter(house.pid), time.perf_counter()
    for number, person in enumerate(house.people):
        house.crowd.listen(began + number * JOINING_S / PEOPLE - time.perf_counter())
        house.enter(person)
    house.crowd.listen(JOINED_S)
    cpu_s, took = meter.cpu_s, house.crowd.completed_s
    return [
        Figure(
            f"{PEOPLE:,} join within {JOINING_S:.0f} s a dialogue of {house.said:,} contributions",
            f"{1e3 * quantile(took, 0.5):.0f} / {1e3 * quantile(took, 0.95):.0f} / {1e3 * max(took):.0f} ms",
            f"p50 / p95 / max, from the first packet to the complete picture, of {len(took):,}; "
            f"{1e3 * cpu_s / PEOPLE:.1f} ms server CPU each",
        )
    ]
