"""Voice and text of one house together: a real server with its media process, people who write and have headsets.

What text notices of a thousand voices that join, and how voices come back when their process is killed, and frozen.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.rehearsal.line import Address
from app.rehearsal.measures import quantile
from app.rehearsal.talking import Voice
from loadtests.figures import MIB, Cores, Figure, Meter, milliseconds, percent
from loadtests.house import House
from loadtests.swarm import Swarm
from loadtests.talk import LINES_ONLY
from tests.servers.resonanz import Resonanz

LINES_PER_S: Final = 8.0
"""A lively thousand."""
QUIET_S: Final = 12.0
WARM_UP_S: Final = 3.0
START_MAX_S: Final = 30.0
ALL_UP_MAX_S: Final = 90.0
WISHES_WITHIN_S: Final = 2.0
LOOK_S: Final = 0.05
MODERATORS: Final = 3
_P: Final = "p50 / p99 / max"


class Evening:
    """A house, its people, and their voices."""

    def __init__(self, server: Resonanz, swarm: Swarm) -> None:
        self.server, self.swarm = server, swarm
        self.voices: list[Voice] = []

    @property
    def media_pid(self) -> int:
        """The media process beside the server."""
        children = Path(f"/proc/{self.server.pid}/task").glob("*/children")
        pids = [int(pid) for one in children for pid in one.read_text().split()]
        return next(pid for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes())

    async def text(self, seconds: float) -> list[float]:
        """From sending to being seen, of every sight in so many seconds."""
        self.swarm.record.deliveries_s.clear()
        await asyncio.sleep(seconds)
        return sorted(self.swarm.record.deliveries_s)

    async def all_up(self, since: float, before: Sequence[int]) -> dict[str, list[float]]:
        """When each voice stood once more than `before`, from `since` on, by role; waits until all do, or for long
        enough."""
        up: dict[int, float] = {}
        while len(up) < len(self.voices) and time.monotonic() < since + ALL_UP_MAX_S:
            now = time.monotonic()
            up.update({n: now - since for n, voice in enumerate(self.voices) if n not in up and voice.ups > before[n]})
            await asyncio.sleep(LOOK_S)
        found: dict[str, list[float]] = {"participant": [], "moderator": []}
        for n, after in sorted(up.items(), key=lambda one: one[1]):
            found[self.voices[n].bot.person.role].append(after)
        return found


async def measure(people: int, cores: Cores) -> list[Figure]:
    """All figures."""
    server = Resonanz(before=cores.before, settings={"MEDIA_BESIDE": "true", "MEDIA_HOST": "127.0.0.1"})
    try:
        server.start()
        house = House(Address(server.port), server.origin)
        await house.claim(server.claim_token)
        door = await house.make_dialogue(capacity=1_000)
        await house.command(door.dialogue, "open_step", step="s2", after="s1")
        moderators = [await door.enter(f"Moderation {n}", "moderator") for n in range(MODERATORS)]
        swarm = Swarm(
            [*await door.enter_many(people - MODERATORS), *moderators],
            [Address(server.port)],
            1,
            LINES_PER_S,
            LINES_ONLY,
        )
        await swarm.arrive()
        swarm.talk()
        evening = Evening(server, swarm)
        await asyncio.sleep(WARM_UP_S)
        figures = [*await _joins(evening, people), *await _back(evening)]
        await asyncio.gather(*(voice.close() for voice in evening.voices))
        await swarm.fall_silent()
        await swarm.leave()
        await house.close()
        return figures
    finally:
        server.close()


async def _joins(evening: Evening, people: int) -> list[Figure]:
    quiet = await evening.text(QUIET_S)
    media = Meter(evening.media_pid)
    server, empty = Meter(evening.server.pid), media.memory_bytes
    begun, chance = time.monotonic(), random.Random(1)
    evening.swarm.record.deliveries_s.clear()
    for bot in evening.swarm.bots:
        evening.voices.append(Voice(bot, chance))
        await asyncio.sleep(WISHES_WITHIN_S / people)
    up = [after for role in (await evening.all_up(begun, [0] * people)).values() for after in role]
    meanwhile = sorted(evening.swarm.record.deliveries_s)
    took_s, cpu_s, each = max(up, default=0), media.cpu_s, (media.memory_bytes - empty) / people / 1_024
    still = await evening.text(QUIET_S)
    return [
        Figure(
            f"{people:,} voices join through the house, all wish it within {WISHES_WITHIN_S:.0f} s",
            f"{took_s:.1f} s",
            f"{len(up):,} stand; media {1e3 * cpu_s / people:.1f} ms CPU and {each:.0f} KiB each, "
            f"server {percent(server.share)} of a core",
        ),
        Figure("text before: sent → seen", milliseconds(quiet), f"{_P}; {LINES_PER_S:.0f} lines/s"),
        Figure("text while voices join", milliseconds(meanwhile), _P),
        Figure("text once all have joined", milliseconds(still), _P),
        Figure(
            "server and media process: memory",
            f"{server.memory_bytes / MIB:.0f} + {media.memory_bytes / MIB:.0f} MiB",
            "with everybody in",
        ),
    ]


async def _back(evening: Evening) -> list[Figure]:
    figures = []
    for how, number in (("killed", signal.SIGKILL), ("frozen", signal.SIGSTOP)):
        pid = evening.media_pid
        evening.swarm.record.deliveries_s.clear()
        since, before = time.monotonic(), [voice.ups for voice in evening.voices]
        os.kill(pid, number)
        back = await evening.all_up(since, before)
        text = sorted(evening.swarm.record.deliveries_s)
        figures += [
            Figure(
                f"media process {how}: back, first / p95 / last",
                _back_words(back["participant"]),
                f"{len(back['participant']):,} from the fault on; the moderation {_back_words(back['moderator'])}",
            ),
            Figure("the same: text meanwhile", milliseconds(text), _P),
        ]
    return figures


def _back_words(back: Sequence[float]) -> str:
    return f"{back[0]:.1f} / {quantile(back, 0.95):.1f} / {back[-1]:.1f} s" if back else "none"
