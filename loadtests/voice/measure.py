"""The figures of one media process: joins, silence, the plenary, 250 tables, a move, ten thousand who come and go."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from app.rehearsal.headset import Headset
from app.voice_frames import Whereabouts
from loadtests.figures import MIB, Cores, Figure, Meter, milliseconds, percent
from loadtests.voice import janus
from loadtests.voice.crowd import Crowd
from loadtests.voice.house import MediaHouse, media_house
from loadtests.voice.lines import Lines
from loadtests.voice.tone import opus

WARM_UP_S: Final = 1.5
SETTLE_S: Final = 0.5
AT_A_TABLE: Final = 4
KIB: Final = 1_024
STOCK_LISTENERS: Final = 12
"""More, and it is full."""
_P: Final = "added latency p50 / p99 / max"


@dataclass(frozen=True, slots=True)
class Plan:
    """`people` with headsets, measured for `seconds` each; `cycles`: connects and disconnects."""

    people: int = 1_000
    seconds: float = 10.0
    cycles: int = 0


async def measure(plan: Plan, cores: Cores) -> list[Figure]:
    """All figures of one process."""
    figures: list[Figure] = []
    async with _crowd(plan, cores, figures) as (house, crowd):
        figures += await _silence(house, plan)
        figures += await _plenary(house, crowd, plan)
        figures += await _tables(house, crowd, plan)
    if plan.cycles:
        figures += await _cycles(plan, cores)
    figures += await janus.measure(plan.people, plan.seconds, cores)
    return [*figures, await _stock(plan, cores)]


@asynccontextmanager
async def _crowd(plan: Plan, cores: Cores, figures: list[Figure]) -> AsyncIterator[tuple[MediaHouse, Crowd]]:
    async with media_house(cores.before, plan.people) as house:
        crowd = Crowd(house, Lines())
        await house.place({f"p{number}": Whereabouts(place="plenary") for number in range(plan.people)})
        meter, own, begun = house.meter, Meter.own(), time.monotonic()
        empty = meter.memory_bytes
        await crowd.join(plan.people)
        took_s, cpu_s = time.monotonic() - begun, meter.cpu_s
        each_kib = (meter.memory_bytes - empty) / plan.people / KIB
        figures.append(
            Figure(
                f"{plan.people:,} voice joins",
                f"{took_s:.1f} s",
                f"{1_000 * cpu_s / plan.people:.2f} ms CPU and {each_kib:.0f} KiB each; crowd {percent(own.share)}",
            )
        )
        try:
            yield house, crowd
        finally:
            await crowd.leave()


async def _silence(house: MediaHouse, plan: Plan) -> list[Figure]:
    meter = house.meter
    await asyncio.sleep(plan.seconds)
    return [Figure(f"{plan.people:,} joined, nobody speaks", percent(meter.share), "checks and reports go on")]


async def _plenary(house: MediaHouse, crowd: Crowd, plan: Plan) -> list[Figure]:
    figures = []
    for speakers, ms in ((1, 60), (3, 60), (1, 20)):
        floor = {f"p{number}": Whereabouts(place="plenary", heard=True) for number in range(speakers)}
        await house.place(floor)
        what = f"plenary, {speakers} of {plan.people:,} speaking, {ms} ms packets"
        figures += await _spoken(what, house, crowd, range(speakers), ms, plan)
        await house.place({person: Whereabouts(place="plenary") for person in floor})
    return figures


async def _tables(house: MediaHouse, crowd: Crowd, plan: Plan) -> list[Figure]:
    tables = plan.people // AT_A_TABLE
    seats = {f"p{number}": Whereabouts(place=f"table:{number % tables}", heard=True) for number in range(plan.people)}
    figures = [await _move(seats, house, crowd, range(tables))]
    what = f"{tables} tables × {AT_A_TABLE}, one speaking at each, 20 ms packets"
    return [*figures, *await _spoken(what, house, crowd, range(tables), 20, plan)]


async def _move(seats: dict[str, Whereabouts], house: MediaHouse, crowd: Crowd, speakers: Sequence[int]) -> Figure:
    """All go to tables while one speaks at each: when does everybody hear their new table?"""
    crowd.begin()
    speaking = asyncio.create_task(crowd.speak(speakers, 20, 4.0))
    await asyncio.sleep(1.0)
    begun, came = time.monotonic(), dict[int, float]()
    await house.place(seats)
    listeners = set(range(len(crowd.headsets))) - set(speakers)
    while len(came) < len(listeners) and time.monotonic() < begun + 3:
        now = time.monotonic()
        came.update({at: now - begun for at in listeners - came.keys() if crowd.headsets[at].packets})
        await asyncio.sleep(0.005)
    await speaking
    return Figure(
        f"{len(seats):,} people move to tables: voice at the new place",
        milliseconds(sorted(came.values())),
        f"p50 / p99 / max from the house's first frame; {len(listeners) - len(came)} heard nothing",
    )


async def _spoken(
    what: str, house: MediaHouse, crowd: Crowd, speakers: Sequence[int], ms: int, plan: Plan
) -> list[Figure]:
    await crowd.speak(speakers, ms, WARM_UP_S)
    await asyncio.sleep(SETTLE_S)
    crowd.begin()
    meter, own = house.meter, Meter.own()
    said = await crowd.speak(speakers, ms, plan.seconds)
    cpu_s, share, own_share = meter.cpu_s, meter.share, own.share
    await asyncio.sleep(SETTLE_S)
    listeners = (len(crowd.headsets) - 1) if len(speakers) <= 3 else AT_A_TABLE - 1
    due, came = said * listeners, crowd.packets
    return [
        Figure(
            what, percent(share), f"of one core; {1e6 * cpu_s / max(1, came):.1f} µs per forwarded packet, all included"
        ),
        Figure(f"the same: {_P}", milliseconds(sorted(crowd.delays_s)), f"crowd's own CPU {percent(own_share)}"),
        Figure("the same: lost", f"{due - came:,} of {due:,}", "in the server, and in the crowd's sockets"),
    ]


async def _stock(plan: Plan, cores: Cores) -> Figure:
    """The same task for aiortc as it is: one speaks, a few listen."""
    async with media_house(cores.before, STOCK_LISTENERS + 1, ("loadtests.voice.stock",)) as house:
        lines = Lines()
        speaker, *listeners = (Headset(slots=1, line=lines.open) for _ in range(STOCK_LISTENERS + 1))
        for number, headset in enumerate((speaker, *listeners)):
            await house.connect(f"p{number}", headset)
        tone = opus(seconds=1.0)
        await _play(speaker, tone, WARM_UP_S)
        before, meter = sum(one.packets for one in listeners), house.meter
        await _play(speaker, tone, plan.seconds)
        share, cpu_s = meter.share, meter.cpu_s
        came = sum(one.packets for one in listeners) - before
        lines.close()
        each = f"{1e6 * cpu_s / max(1, came):,.0f} µs per packet, all included"
        return Figure(f"stock aiortc, 1 of {STOCK_LISTENERS + 1} speaking, 20 ms packets", percent(share), each)


async def _play(speaker: Headset, packets: Sequence[bytes], seconds: float) -> None:
    begun, said = time.monotonic(), 0
    while said * 0.02 < seconds:
        speaker.say(packets[said % len(packets)])
        said += 1
        await asyncio.sleep(max(0.0, begun + said * 0.02 - time.monotonic()))


async def _cycles(plan: Plan, cores: Cores) -> list[Figure]:
    """So many come and go, a hundred at a time."""
    async with media_house(cores.before, 200) as house:
        marks: list[float] = []
        for _ in range(plan.cycles // 100):
            crowd = Crowd(house, Lines())
            await crowd.join(100)
            await crowd.leave()
            await asyncio.sleep(0.05)
            marks.append(house.meter.memory_bytes / MIB)
        warm = marks[max(0, len(marks) // 10 - 1)]
        return [
            Figure(
                f"{plan.cycles:,} connects and disconnects",
                f"{100 * (marks[-1] - warm) / warm:+.1f} % memory",
                f"{warm:.1f} MiB after the first tenth, {marks[-1]:.1f} MiB at the end",
            )
        ]
