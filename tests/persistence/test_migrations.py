"""Opening a store brings its schema up to date, whoever else does so at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from app.persistence.migrate import configuration
from app.persistence.ports import StoreUnavailable, StoreUnusable
from app.persistence.store import SqlStore
from app.persistence.tables import METADATA
from tests.persistence.logs import DIALOGUE, NOW, given, said, tamper
from tests.persistence.processes import run_many

Open = Callable[..., Awaitable[SqlStore]]


@pytest.fixture
def url(fresh_url: str) -> str:
    """These tests begin before there is a schema, or spoil it."""
    return fresh_url


async def test_migrations_and_tables_agree(store: SqlStore) -> None:
    assert await store._engine.read(_differences) == []


async def test_a_forgotten_migration_would_be_noticed(store: SqlStore) -> None:
    await tamper(store, "ALTER TABLE link ADD COLUMN colour VARCHAR(7)")
    assert [difference[0] for difference in await store._engine.read(_differences)] == ["remove_column"]


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, METADATA))


async def test_opening_again_changes_nothing(url: str, store: SqlStore, opened: Open) -> None:
    await given(store.log, said(1))
    again = await opened(url)
    assert await again.log.read(DIALOGUE) == await store.log.read(DIALOGUE)


async def test_stores_opened_at_once_in_one_process_all_serve(url: str, opened: Open) -> None:
    first, *others = await asyncio.gather(*(opened(url) for _ in range(4)))
    await given(first.log, said(1))
    for other in others:
        assert len(await other.log.read(DIALOGUE)) == 1


async def test_processes_started_at_once_all_serve(url: str, opened: Open) -> None:
    outcomes = await run_many(partial(_open_and_admit, url), 4)
    assert outcomes == [0, 1, 2, 3]
    store = await opened(url)
    assert await store._engine.read(_differences) == []


async def _open_and_admit(url: str, n: int) -> int:
    store = await SqlStore.open(url)
    try:
        await store.log.create(f"dialogue-{n}", NOW)
        await store.ready()
    finally:
        await store.close()
    return n


async def test_a_dialogue_of_the_first_schema_can_be_shared(url: str, opened: Open) -> None:
    store = await opened(url)
    await _back_to(store, "0001")
    await tamper(
        store, "INSERT INTO organiser VALUES ('o1', 'Ines', 'ines', 'hash', 1), ('o2', 'Jan', 'jan', 'hash', 1)"
    )
    await tamper(store, "INSERT INTO ownership VALUES ('old', 'o1', 1)")
    again = await opened(url)
    assert await again.organisers.own("o2", "old", NOW)
    assert [one.name for one in await again.organisers.owners("old")] == ["Ines", "Jan"]
    assert await again._engine.read(_differences) == []


async def _back_to(store: SqlStore, revision: str) -> None:
    async with store._engine.turn() as turn:
        await turn.run(lambda connection: command.downgrade(configuration(connection), revision))


async def test_a_newer_database_is_refused_with_a_sentence(url: str, store: SqlStore) -> None:
    await tamper(store, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnusable, match=r"written by a newer version of Resonanz \(schema 9999\)"):
        await SqlStore.open(url)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("nonsense", "is no database URL: write sqlite"),
        ("mysql://localhost/resonanz", "No store is called 'mysql': write sqlite"),
        ("sqlite+aiosqlite://", "SQLite needs a file"),
        ("sqlite+aiosqlite:///:memory:", "SQLite needs a file"),
    ],
)
async def test_an_address_that_cannot_be_used_is_refused_with_a_sentence(url: str, sentence: str) -> None:
    with pytest.raises(StoreUnusable, match=sentence):
        await SqlStore.open(url)


async def test_a_folder_is_made_for_the_file(tmp_path: Path, opened: Open) -> None:
    store = await opened(f"sqlite+aiosqlite:///{tmp_path}/not/yet there%/resonanz.db")
    await store.ready()
    assert (tmp_path / "not" / "yet there%" / "resonanz.db").exists()


async def test_what_is_no_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Sehr geehrte Damen und Herren, " * 100)
    with pytest.raises(StoreUnusable, match=r"letter\.txt cannot be opened: file is not a database"):
        await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path}/letter.txt")


async def test_a_file_where_a_folder_should_be_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreUnusable, match="cannot be opened"):
        await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path}/data/resonanz.db")


async def test_a_database_that_does_not_exist_is_refused_with_a_sentence(postgres_url: str) -> None:
    with pytest.raises(StoreUnusable, match=r"PostgreSQL does not let us in: .*does not exist"):
        await SqlStore.open(postgres_url.replace("/rz_", "/nowhere_"))


async def test_a_server_that_is_not_there_may_come_back(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        await SqlStore.open(f"postgresql+asyncpg://resonanz@/resonanz?host={tmp_path}")
