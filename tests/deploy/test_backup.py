"""A backup made while people write, restored into an empty house: nothing broken, and the same documentation."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from app.persistence.store import SqlStore
from tests.conftest import require
from tests.live.conftest import Furnish, Live, furnish  # noqa: F401 (a fixture)
from tests.servers.postgres import Databases, find_binaries
from tests.servers.process import Missing
from tests.servers.resonanz import Resonanz

PEOPLE = 8


@dataclass
class Way:
    """How a house is backed up and restored, as docs/operators.md says."""

    live: Live
    back_up: Callable[[Path], Awaitable[None]]
    restore: Callable[[Path], Awaitable[Resonanz]]


def _run(*words: str, **options: dict[str, str]) -> None:
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr


def _beside_postgres(name: str) -> str:
    found = require(find_binaries()).folder / name
    return str(require(found if found.exists() else Missing(f"no {name} beside PostgreSQL in {found.parent}")))


def _place(url: str) -> list[str]:
    """A database in the words of PostgreSQL's programs."""
    address = make_url(url)
    host = address.query.get("host") or address.host
    return ["--host", str(host), "--username", str(address.username), "--dbname", str(address.database)]


async def _on_sqlite(furnish: Furnish) -> Way:  # noqa: F811
    live = await furnish()

    async def back_up(file: Path) -> None:
        assert f"{file}:" in await asyncio.to_thread(live.server.run, "backup", str(file))

    async def restore(file: Path) -> Resonanz:
        again = Resonanz(secret_key=live.server.environment["RESONANZ_SECRET_KEY"])
        (again.folder / "data").mkdir()
        shutil.copy(file, again.folder / "data" / "resonanz.db")
        return again

    return Way(live, back_up, restore)


async def _on_postgresql(furnish: Furnish, databases: Databases) -> Way:  # noqa: F811
    live = await furnish(await databases.create())

    async def back_up(file: Path) -> None:
        words = (_beside_postgres("pg_dump"), "--format=custom", f"--file={file}", *_place(live.database_url))
        await asyncio.to_thread(_run, *words)

    async def restore(file: Path) -> Resonanz:
        empty = await databases.create()
        words = (_beside_postgres("pg_restore"), "--no-owner", "--exit-on-error", *_place(empty), str(file))
        await asyncio.to_thread(_run, *words)
        return Resonanz(database_url=empty, secret_key=live.server.environment["RESONANZ_SECRET_KEY"])

    return Way(live, back_up, restore)


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Databases | None:
    """A PostgreSQL that makes databases, or None: the house keeps its words in SQLite."""
    return None if request.param == "sqlite" else request.getfixturevalue("durable_postgres")


@pytest.fixture
async def way(databases: Databases | None, furnish: Furnish) -> Way:  # noqa: F811
    return await _on_sqlite(furnish) if databases is None else await _on_postgresql(furnish, databases)


async def _log(database_url: str, dialogue: str) -> list[tuple[int, int, str, type]]:
    """Every event without its words: some were erased since."""
    store = await SqlStore.open(database_url)
    try:
        return [(one.seq, one.at, one.actor, type(one.event)) for one in await store.log.read(dialogue)]
    finally:
        await store.close()


def _database_of(house: Resonanz) -> str:
    return house.environment["RESONANZ_DATABASE_URL"] or f"sqlite+aiosqlite:///{house.folder / 'data' / 'resonanz.db'}"


def _documentation(house: Resonanz, dialogue: str) -> str:
    house.environment["RESONANZ_PUBLIC_URL"] = "https://dialog.example.org"  # its own address stands in it
    return house.run("export", dialogue, "--format", "json")


@pytest.mark.slow
async def test_backed_up_while_people_write_and_restored_nothing_is_missing(way: Way, tmp_path: Path) -> None:
    live, dialogue = way.live, way.live.door.dialogue
    swarm = await live.swarm(PEOPLE, seed=5, per_s=30)
    swarm.talk()
    await swarm.until_more(acknowledged=20)
    before = len(await live.stored())

    await way.back_up(tmp_path / "in-the-midst")
    await swarm.until_more(acknowledged=20)
    await swarm.fall_silent()
    await way.back_up(tmp_path / "at-the-end")

    everything = await _log(live.database_url, dialogue)
    midst = await way.restore(tmp_path / "in-the-midst")
    kept = await _log(_database_of(midst), dialogue)
    assert before <= len(kept) < len(everything)
    assert kept == everything[: len(kept)]
    assert "1 checked, 0 with faults" in await asyncio.to_thread(midst.run, "verify-log")
    end = await way.restore(tmp_path / "at-the-end")
    theirs, ours = [await asyncio.to_thread(_documentation, house, dialogue) for house in (live.server, end)]
    assert len(theirs) > 1_000 and ours == theirs
    await asyncio.to_thread(end.start)
    assert (await asyncio.to_thread(end.run, "organiser", "list")).split() == ["Olga"], "people sign in as before"
    for house in (midst, end):
        house.close()
