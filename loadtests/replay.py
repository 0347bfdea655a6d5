"""How long a long log takes to be folded: alone, from the database, and until a room is open.

The one part of this package that uses the application from inside.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from app.facilitation import dialogue as rules
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.facilitation.events import Admitted, Configured, Contributed, Event, KindSet, Resonated, StepOpened
from app.facilitation.setup import Kind, Setup, Step, checked
from app.persistence.ports import Decided
from app.persistence.store import SqlStore
from app.rooms.bell import InProcessBell
from app.rooms.house import Rooms
from app.rooms.presence import InProcessPresence
from app.serving import collect_seldom
from loadtests.figures import Figure

PEOPLE: Final = 300
BATCH_EVENTS: Final = 1_000
REPEATS: Final = 5
BEGAN_MS: Final = 1_800_000_000_000
DIALOGUE: Final = "replay"

T = TypeVar("T")


def setup() -> Setup:
    """A dialogue of two steps."""
    steps = (Step("s1", "foyer", "Ankommen"), Step("s2", "plenary", "Runde"))
    return checked(Setup("Lange Probe", "Halmtal Energie", "2027-03-11T17:30", "Europe/Berlin", steps=steps))


def long_log(events: int, seed: int = 1) -> list[Decided]:
    """Half lines (every seventh an answer), then stances, then kinds, by 300 people."""
    chance = random.Random(seed)
    log = [Decided(Configured(setup()), BEGAN_MS, ORGANISER_ACTOR)]
    log += [Decided(Admitted(f"person{n:07}", Role.PARTICIPANT, n), BEGAN_MS, SYSTEM_ACTOR) for n in range(PEOPLE)]
    log += [Decided(StepOpened("s2", None), BEGAN_MS, ORGANISER_ACTOR)]
    authors: dict[str, str] = {}
    ids: list[str] = []
    while len(log) < events:
        person = f"person{chance.randrange(PEOPLE):07}"
        actor, event = _next(chance, person, ids, authors)
        log.append(Decided(event, BEGAN_MS + 50 * len(log), actor, f"c{len(log)}"))
    return log


def _next(chance: random.Random, person: str, ids: list[str], authors: dict[str, str]) -> tuple[str, Event]:
    dice = chance.random()
    if dice < 0.5 or not ids:
        answers = chance.choice(ids) if ids and dice < 0.07 else None
        ids.append(f"contribution-{len(ids):08}")
        authors[ids[-1]] = person
        words = "Vier Stunden ohne Strom, und niemand ging ans Telefon. Ich wünsche mir, dass jemand zurückruft."
        return person, Contributed(ids[-1], "s2", words, answers, "reply" if answers else None)
    id = chance.choice(ids)
    if dice < 0.9 and authors[id] != person:
        return person, Resonated(id, "same" if dice < 0.7 else "differs")
    return authors[id], KindSet(id, chance.choice(list(Kind)), named=False)


def best_of(work: Callable[[], T]) -> tuple[float, T]:
    """The shortest of some runs in seconds of the processor, and what the last one gave."""
    times = []
    for _ in range(REPEATS - 1):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    began = time.process_time()
    result = work()
    return min(*times, time.process_time() - began), result


async def measure(folder: Path, events: int) -> list[Figure]:
    """The figures for a log of so many events in a SQLite file in `folder`; cycles are looked for as a server does."""
    collect_seldom()
    store = await SqlStore.open(f"sqlite+aiosqlite:///{folder / 'replay.db'}")
    try:
        began = time.perf_counter()
        await _write(store, long_log(events))
        written_s = time.perf_counter() - began
        log = await store.log.read(DIALOGUE)
        fold_s, state = best_of(lambda: rules.fold(rules.EMPTY, log))
        read_s, opened_s = await _read_and_fold(store), await _open_room(store)
    finally:
        await store.close()
    assert len(log) == events
    many = f"{events:,} events ({state.contributions.total:,} contributions)"
    return [
        Figure(
            f"{many}: fold alone",
            f"{fold_s:.2f} s",
            f"of the processor, best of {REPEATS}",
        ),
        Figure("the same: read from SQLite, decode, fold", f"{read_s:.2f} s", f"best of {REPEATS}"),
        Figure("the same: until a process has opened the room", f"{opened_s:.2f} s", "with the newest deltas; once"),
        Figure(
            "the same: written with hash chain", f"{written_s:.2f} s", f"batches of {BATCH_EVENTS:,}, synchronous=FULL"
        ),
    ]


async def _write(store: SqlStore, log: list[Decided]) -> None:
    await store.log.create(DIALOGUE, BEGAN_MS)
    for start in range(0, len(log), BATCH_EVENTS):
        async with store.log.transaction(DIALOGUE) as transaction:
            await transaction.append(log[start : start + BATCH_EVENTS], {})


async def _read_and_fold(store: SqlStore) -> float:
    times = []
    for _ in range(REPEATS):
        began = time.process_time()
        rules.fold(rules.EMPTY, await store.log.read(DIALOGUE))
        times.append(time.process_time() - began)
    return min(times)


async def _open_room(store: SqlStore) -> float:
    rooms = Rooms(store, InProcessBell(), InProcessPresence(), lambda: BEGAN_MS, lambda code, *_: code)
    await rooms.start()
    began = time.process_time()
    await rooms.room(DIALOGUE)
    took = time.process_time() - began
    await rooms.close()
    return took
