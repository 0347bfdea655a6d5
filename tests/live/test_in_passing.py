"""What is said in a break is nowhere afterwards: not in the database, not in the journal, not in the documentation."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import asyncpg
import pytest

from app.rehearsal.line import Line, dial
from app.rehearsal.person import Person
from tests.live.conftest import Furnish, Live
from tests.servers.redis import RedisServer

SECRET = "Wilhelmine backt heute Zwetschgenkuchen"
HEARD_TIMEOUT_S = 60.0

pytestmark = [pytest.mark.slow]


class Guest:
    """Somebody in the break who speaks the protocol by hand."""

    def __init__(self, live: Live, person: Person, home: int) -> None:
        self._live, self._person, self._home = live, person, home
        self.heard: list[dict] = []
        self.changed = asyncio.Event()
        self.line: Line

    async def come(self) -> Guest:
        headers = {"Authorization": f"Bearer {self._person.token}"}
        self.line = await dial(self._live.addresses[self._home], self._person.path, headers, self._hear, lambda _: None)
        self.say({"t": "join", "topics": {"gathering": 0, "around": 0, "stream": 0}})
        await self.until(lambda: any(frame["t"] == "joined" for frame in self.heard))
        return self

    def _hear(self, payload: bytes) -> None:
        self.heard.append(json.loads(payload))
        self.changed.set()

    def say(self, frame: object) -> None:
        self.line.say(json.dumps(frame).encode())

    async def ask(self, id: str, name: str, **args: object) -> dict:
        self.say({"t": "command", "id": id, "name": name, "args": args})
        await self.until(lambda: any(frame.get("id") == id for frame in self.heard))
        return next(frame for frame in self.heard if frame.get("id") == id)

    async def until(self, condition) -> None:
        async with asyncio.timeout(HEARD_TIMEOUT_S):
            while not condition():
                self.changed.clear()
                await self.changed.wait()

    def passed(self) -> list[str]:
        return [frame["payload"]["text"] for frame in self.heard if frame["t"] == "passed"]


def on_disk(folder: Path, words: str = SECRET) -> list[Path]:
    """Files of a server in which the words stand: database, its journal, the server's own journal."""
    return [path for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


async def test_nothing_said_in_a_break_is_anywhere_afterwards(furnish: Furnish):
    live = await furnish()
    await in_the_break(live, homes=(0, 0))
    assert on_disk(live.server.folder, "stood_by"), "what happened is on disk"
    assert on_disk(live.server.folder) == []


async def test_nor_with_two_processes_postgresql_and_redis(
    furnish: Furnish, postgres_url: str, redis_server: RedisServer
):
    live = await furnish(postgres_url, redis_server.url, processes=2)
    await in_the_break(live, homes=(0, 1))
    rows = "\n".join(await everything_in_postgres(postgres_url))
    assert "stood_by" in rows, "the dump holds what happened"
    assert SECRET not in rows
    assert [path for server in live.servers for path in on_disk(server.folder)] == []


async def everything_in_postgres(url: str) -> list[str]:
    """Every row of every table, as text."""
    connection = await asyncpg.connect(url.replace("postgresql+asyncpg", "postgresql"))
    try:
        tables = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        found: list[str] = []
        for (table,) in tables:
            found += [str(row) for row in await connection.fetch(f'SELECT t::text FROM "{table}" t')]
            found += [_readable(row) for row in await connection.fetch(f'SELECT * FROM "{table}"')]
        return found
    finally:
        await connection.close()


def _readable(row) -> str:
    return " ".join(v.decode(errors="replace") if isinstance(v, bytes) else str(v) for v in row.values())


async def in_the_break(live: Live, homes: tuple[int, int]) -> None:
    """Two people stand together; one says something, the other hears it, also after a reconnect nothing of it comes."""
    await live.house.command(live.door.dialogue, "open_step", step="s1", after="s2")
    people = [await live.door.enter(name) for name in ("Uwe", "Carla", "Fern")]
    guests = [await Guest(live, person, home).come() for person, home in zip(people, (*homes, homes[0]), strict=True)]
    uwe, carla, fern = guests
    for n, (guest, spot) in enumerate(zip(guests, (1, 1, 2), strict=True)):
        assert (await guest.ask(f"stand-{n}", "stand_by", spot=spot))["ok"]
    uwe.say({"t": "pass", "topic": "around", "payload": {"text": SECRET}})
    await carla.until(lambda: carla.passed() == [SECRET])
    uwe.say({"t": "pass", "topic": "around", "payload": {"text": SECRET + "x" * 5_000}})
    await uwe.until(lambda: any(frame["t"] == "not_passed" for frame in uwe.heard))
    assert fern.passed() == []
    carla.line.cut()
    again = await Guest(live, people[1], homes[1]).come()
    assert SECRET not in json.dumps(again.heard)
    spots = next(frame["doc"]["spots"] for frame in again.heard if frame.get("topic") == "gathering")
    assert spots[people[1].participant] == 1
    for guest in (uwe, again, fern):
        guest.line.cut()
