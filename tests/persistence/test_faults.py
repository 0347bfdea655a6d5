"""What goes wrong around a store: callers that go away, frozen writers, cut lines, full disks, restarted servers."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import signal
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import make_url
from sqlalchemy.pool import QueuePool

from app.facilitation.events import Contributed
from app.persistence.ports import LogConflict, StoreUnavailable
from app.persistence.postgres import PostgresEngine, PostgresLimits
from app.persistence.sqlite import SqliteEngine
from app.persistence.store import SqlStore
from tests.persistence.logs import ANNA, DIALOGUE, NOW, append, decided, execute, given, query, said, tamper
from tests.persistence.processes import run_many
from tests.servers.postgres import PostgresServer
from tests.servers.proxy import PostgresProxy

T = TypeVar("T")
Open = Callable[..., Awaitable[SqlStore]]
HASTY = PostgresLimits(idle_in_transaction_s=1.0, statement_s=10.0)


def lent(store: SqlStore) -> int:
    """How many connections are not back in their pools."""
    engine = store._engine
    assert isinstance(engine, SqliteEngine | PostgresEngine)
    pools = (engine._writer.pool, engine._reader.pool)
    assert all(isinstance(pool, QueuePool) for pool in pools)
    return sum(pool.checkedout() for pool in pools if isinstance(pool, QueuePool))


async def all_back(store: SqlStore) -> None:
    """What was cancelled or ended comes back once it is closed, which is a moment later."""
    async with asyncio.timeout(60):
        while lent(store):
            await asyncio.sleep(0.005)


async def seqs(store: SqlStore) -> list[int]:
    return [recorded.seq for recorded in await store.log.read(DIALOGUE)]


# ── Callers that go away (F9) ──


STAGES = range(4)
WRITERS = 120


async def test_cancelled_writers_leave_no_lock_and_no_connection(store: SqlStore) -> None:
    """Writers cancelled somewhere in every stage of a turn: each has written all it wanted, or nothing."""
    chance = random.Random(9)
    await given(store.log)
    await asyncio.gather(*(_cancelled_write(store, n, chance) for n in range(WRITERS)))
    await all_back(store)
    log = [recorded.event for recorded in await store.log.read(DIALOGUE)]
    whole = [event.contribution.partition("-")[0] for event in log if isinstance(event, Contributed)]
    assert all(whole.count(n) == 3 for n in whole)
    assert 0 < len(set(whole)) < WRITERS  # some came before their cancellation, some did not
    await append(store.log, said(1))  # and nobody holds the row
    assert await store.log.verify(DIALOGUE) == []


async def _cancelled_write(store: SqlStore, n: int, chance: random.Random) -> None:
    reached = [asyncio.Event() for _ in STAGES]

    async def write() -> None:
        reached[0].set()
        async with store.log.transaction(DIALOGUE) as turn:
            reached[1].set()
            await turn.remembered([(ANNA, str(n))])
            reached[2].set()
            batch = [decided(Contributed(f"{n}-{k}", "s1", "…")) for k in range(3)]
            await turn.append(batch, {(ANNA, str(n)): turn.head.seq + 3})
            reached[3].set()

    writer = asyncio.create_task(write())
    await reached[n % len(STAGES)].wait()
    for _ in range(chance.randrange(12)):
        await asyncio.sleep(0)
    writer.cancel()
    writer.cancel()  # an impatient caller
    await asyncio.wait([writer])
    assert writer.cancelled() or writer.exception() is None


async def test_cancelled_readers_leave_no_connection(store: SqlStore) -> None:
    chance = random.Random(9)
    await given(store.log, *(said(n) for n in range(50)))
    for _ in range(60):
        reader = asyncio.create_task(seqs(store))
        for _ in range(chance.randrange(40)):
            await asyncio.sleep(0)
        reader.cancel()
        await asyncio.wait([reader])
    assert len(await seqs(store)) == 50
    if isinstance(store._engine, PostgresEngine):  # SQLite's thread goes on reading for nobody; it gives back itself
        await all_back(store)


async def test_a_commit_that_has_begun_is_finished_for_a_cancelled_caller(store: SqlStore) -> None:
    await given(store.log)
    leaving = asyncio.Event()

    async def write() -> None:
        async with store.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(said(1))], {(ANNA, "a"): 1})
            leaving.set()

    writer = asyncio.create_task(write())
    await leaving.wait()  # it now waits for its commit
    writer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writer
    async with store.log.transaction(DIALOGUE) as turn:
        assert await turn.remembered([(ANNA, "a")]) == {(ANNA, "a"): 1}


# ── Several processes ──


async def test_processes_that_write_at_once_stay_dense(url: str, store: SqlStore) -> None:
    await given(store.log)
    assert await run_many(partial(_write_some, url), 2) == [WRITTEN, WRITTEN]
    log = await store.log.read(DIALOGUE)
    assert [recorded.seq for recorded in log] == list(range(1, 2 * WRITTEN + 1))
    assert len({recorded.event for recorded in log}) == 2 * WRITTEN
    assert await store.log.verify(DIALOGUE) == []


WRITTEN = 25


async def _write_some(url: str, process: int) -> int:
    store = await SqlStore.open(url)
    written = 0
    try:
        while written < WRITTEN:
            try:
                await append(store.log, Contributed(f"{process}-{written}", "s1", "…"))
            except (StoreUnavailable, LogConflict):
                continue  # as a client would: the same again
            written += 1
    finally:
        await store.close()
    return written


# ── Frozen writers (F11) ──


async def test_a_writer_idle_in_its_turn_loses_it(postgres_url: str, opened: Open) -> None:
    frozen, lively = await opened(postgres_url, HASTY), await opened(postgres_url)
    await given(lively.log)
    with pytest.raises(StoreUnavailable):
        async with frozen.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(said(1), "late")], {})
            await append(lively.log, said(2))  # waits for the row until the server takes it from the frozen one
    assert [recorded.event for recorded in await lively.log.read(DIALOGUE)] == [said(2)]
    async with frozen.log.transaction(DIALOGUE) as turn:  # it comes back, reads what is newer and decides afresh
        assert [recorded.event for recorded in await turn.newer(0)] == [said(2)]
        assert await turn.remembered([(ANNA, "late")]) == {}
        await turn.append([decided(said(1), "late")], {})
    assert await lively.log.verify(DIALOGUE) == []
    await all_back(frozen)


async def test_a_turn_that_wrote_nothing_yet_ends_with_an_error_too(postgres_url: str, opened: Open) -> None:
    frozen, lively = await opened(postgres_url, HASTY), await opened(postgres_url)
    await given(lively.log)
    with pytest.raises(StoreUnavailable):
        async with frozen.log.transaction(DIALOGUE):
            await append(lively.log, said(2))


async def test_a_turn_frozen_between_the_halves_of_a_statement_loses_it(postgres_url: str, opened: Open) -> None:
    """The driver prepares a statement first and asks for its rows then. To the server, whoever is frozen in between is
    neither idle nor late. Nothing else runs in a blocked loop, which is what freezing is."""
    frozen, lively = await opened(postgres_url, HASTY), await opened(postgres_url)
    await given(lively.log, said(1))
    with pytest.raises(StoreUnavailable):
        async with frozen.log.transaction(DIALOGUE) as turn:
            reading = asyncio.create_task(turn.newer(0))
            while not _meanwhile(_half_a_statement(postgres_url)):
                await asyncio.sleep(0)
            _meanwhile(_says(postgres_url, said(2)))
            await reading
    assert [recorded.event for recorded in await frozen.log.read(DIALOGUE)] == [said(1), said(2)]
    await all_back(frozen)


def _meanwhile(work: Coroutine[Any, Any, T]) -> T:
    """Do this in another thread, while the loop of this one stands still."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()


async def _half_a_statement(url: str) -> bool:
    active = "state = 'active' AND wait_event = 'ClientRead'"
    sql = f"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND {active}"
    return bool(await query(url, sql))


async def _says(url: str, event: Contributed) -> None:
    lively = await SqlStore.open(url, HASTY)
    try:
        await append(lively.log, event)
    finally:
        await lively.close()


async def test_a_process_stopped_in_its_turn_loses_it(postgres_url: str, opened: Open) -> None:
    """SIGSTOP in the middle of a turn, SIGCONT when the others went on: the late commit fails."""
    lively = await opened(postgres_url)
    await given(lively.log)
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_write_when_told, args=(postgres_url, theirs))
    process.start()
    assert process.pid is not None
    try:
        assert await asyncio.to_thread(ours.recv) == "in its turn"
        os.kill(process.pid, signal.SIGSTOP)
        await append(lively.log, said(2))
        os.kill(process.pid, signal.SIGCONT)
        ours.send("go on")
        assert await asyncio.to_thread(ours.recv) == "StoreUnavailable"
        assert await asyncio.to_thread(ours.recv) == "again: 2"
    finally:
        process.kill()
        process.join()
    assert [recorded.event for recorded in await lively.log.read(DIALOGUE)] == [said(2), said(1)]
    assert await lively.log.verify(DIALOGUE) == []


def _write_when_told(url: str, pipe: Pipe) -> None:
    asyncio.run(_write_late(url, pipe))


async def _write_late(url: str, pipe: Pipe) -> None:
    store = await SqlStore.open(url, HASTY)
    try:
        async with store.log.transaction(DIALOGUE) as turn:
            pipe.send("in its turn")
            pipe.recv()
            await turn.append([decided(said(1))], {})
    except StoreUnavailable as error:
        pipe.send(type(error).__name__)
    recorded = await append(store.log, said(1))
    pipe.send(f"again: {recorded[0].seq}")
    await store.close()


async def test_a_writer_that_never_ends_its_turn_holds_others_only_so_long(
    sqlite_url: str, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.persistence.sqlite.TURN_TIMEOUT_S", 0.05)
    store = await opened(sqlite_url)
    await given(store.log)
    async with store.log.transaction(DIALOGUE) as turn:
        with pytest.raises(StoreUnavailable, match="the writers before did not finish in time"):
            await append(store.log, said(2))
        await turn.append([decided(said(1))], {})
    assert await seqs(store) == [1]


async def test_a_file_held_by_another_process_is_temporarily_unavailable(
    sqlite_url: str, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.persistence.sqlite.BUSY_TIMEOUT_MS", 10)
    store, other = await opened(sqlite_url), await opened(sqlite_url)
    await given(store.log, said(1))
    async with other.log.transaction(DIALOGUE):
        with pytest.raises(StoreUnavailable, match="database is locked"):
            await append(store.log, said(2))
        assert await seqs(store) == [1]  # reading goes on
    await append(store.log, said(2))


# ── Lines that are cut (F8) ──


async def test_a_line_cut_between_commit_and_answer_is_no_double_event(postgres_url: str, opened: Open) -> None:
    direct = await opened(postgres_url)
    await given(direct.log)
    async with PostgresProxy(postgres_url) as proxy:
        store = await opened(proxy.url)
        proxy.cut_after(b"COMMIT")
        with pytest.raises(StoreUnavailable):
            async with store.log.transaction(DIALOGUE) as turn:
                await turn.append([decided(said(1))], {(ANNA, "a"): 1})
        assert proxy.cuts == 1
        async with store.log.transaction(DIALOGUE) as turn:  # the client asks again with the same id
            assert turn.head.seq == 1
            assert await turn.remembered([(ANNA, "a")]) == {(ANNA, "a"): 1}
        await all_back(store)
        await store.close()
    assert await seqs(direct) == [1]


@pytest.mark.parametrize("moment", [b"BEGIN", b"INSERT INTO event", b"FOR UPDATE"])
async def test_a_line_cut_before_the_commit_leaves_nothing(postgres_url: str, opened: Open, moment: bytes) -> None:
    direct = await opened(postgres_url)
    await given(direct.log)
    async with PostgresProxy(postgres_url) as proxy:
        store = await opened(proxy.url)
        proxy.cut_after(moment, times=2)  # the first cut of a turn that wrote nothing is mended unseen
        with pytest.raises(StoreUnavailable):
            async with store.log.transaction(DIALOGUE) as turn:
                await turn.append([decided(said(1))], {(ANNA, "a"): 1})
        assert proxy.cuts > 0
        await all_back(store)
        await store.close()
    async with direct.log.transaction(DIALOGUE) as turn:
        assert turn.head.seq == 0
        assert await turn.remembered([(ANNA, "a")]) == {}


# ── Servers that stop, restart, freeze ──


async def test_a_restarted_server_is_not_noticed_by_the_next_turn(
    durable_postgres: PostgresServer, opened: Open
) -> None:
    store = await opened(await durable_postgres.create())
    await given(store.log, said(1))
    assert await seqs(store) == [1]
    durable_postgres.restart()
    assert await seqs(store) == [1]
    await append(store.log, said(2))
    assert await seqs(store) == [1, 2]
    assert await store.log.verify(DIALOGUE) == []


async def test_a_dead_server_is_unavailable_until_it_is_back(durable_postgres: PostgresServer, opened: Open) -> None:
    store = await opened(await durable_postgres.create())
    await given(store.log, said(1))
    durable_postgres.kill()
    for attempt in (append(store.log, said(2)), store.log.read(DIALOGUE), store.ready()):
        with pytest.raises(StoreUnavailable):
            await attempt
    durable_postgres.restart()
    await store.ready()
    await append(store.log, said(2))
    assert await seqs(store) == [1, 2]


@pytest.mark.slow
async def test_a_frozen_server_holds_nobody_for_long(durable_postgres: PostgresServer, opened: Open) -> None:
    store = await opened(await durable_postgres.create(), PostgresLimits(statement_s=1.5))
    await given(store.log, said(1))
    durable_postgres.stop()
    try:
        async with asyncio.timeout(60):
            with pytest.raises(StoreUnavailable):
                await store.ready()
        async with asyncio.timeout(60):
            with pytest.raises(StoreUnavailable):
                await append(store.log, said(2))
    finally:
        durable_postgres.cont()
    await append(store.log, said(3))
    await all_back(store)
    log = await store.log.read(DIALOGUE)
    assert log[-1].event == said(3)
    assert await store.log.verify(DIALOGUE) == []


# ── Full and write-protected disks (F18) ──

SQLITE_FULL = ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823", "database or disk is full")
SQLITE_READ_ONLY = ("PRAGMA query_only = ON", "PRAGMA query_only = OFF", "attempt to write a readonly database")


@pytest.mark.parametrize(("spoil", "mend", "sentence"), [SQLITE_FULL, SQLITE_READ_ONLY], ids=["full", "read-only"])
async def test_a_disk_that_takes_nothing_more_still_lets_us_read(
    sqlite_url: str, opened: Open, spoil: str, mend: str, sentence: str
) -> None:
    store = await opened(sqlite_url)
    await given(store.log, said(1))
    engine = store._engine
    assert isinstance(engine, SqliteEngine)
    _pragma(engine, spoil)
    with pytest.raises(StoreUnavailable, match=sentence):
        await append(store.log, *(said(n, "viel " * 400) for n in range(2, 12)))
    assert await seqs(store) == [1]
    await store.ready()
    _pragma(engine, mend)
    await append(store.log, said(2))
    assert await store.log.verify(DIALOGUE) == []


def _pragma(engine: SqliteEngine, pragma: str) -> None:
    connection = engine._writer.raw_connection()
    connection.execute(pragma).close()
    connection.close()


async def test_a_store_on_a_full_disk_opens_for_reading(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    first = await opened(sqlite_url)
    await given(first.log, said(1))
    await first.close()
    before = (tmp_path / "resonanz.db").stat().st_mtime_ns
    again = await opened(sqlite_url)
    assert await seqs(again) == [1]
    await again.close()
    assert (tmp_path / "resonanz.db").stat().st_mtime_ns == before


DISK_FULL = """
CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
"""


async def test_a_server_without_space_takes_nothing_more_but_lets_us_read(postgres_url: str, opened: Open) -> None:
    store = await opened(postgres_url)
    await given(store.log, said(1))
    await tamper(store, DISK_FULL)
    await tamper(store, "CREATE TRIGGER full_now BEFORE INSERT ON event EXECUTE FUNCTION disk_full()")
    with pytest.raises(StoreUnavailable, match="No space left on device"):
        await append(store.log, said(2))
    assert await seqs(store) == [1]
    await tamper(store, "DROP TRIGGER full_now ON event")
    await append(store.log, said(2))
    assert await store.log.verify(DIALOGUE) == []


async def test_a_server_that_only_reads_takes_nothing_but_lets_us_read(postgres_url: str, opened: Open) -> None:
    await given((await opened(postgres_url)).log, said(1))
    database = make_url(postgres_url).database
    await execute(postgres_url, f'ALTER DATABASE "{database}" SET default_transaction_read_only = on')
    store = await opened(postgres_url)
    with pytest.raises(StoreUnavailable, match="read-only transaction"):
        await append(store.log, said(2))
    assert await seqs(store) == [1]


async def test_our_own_mistakes_stay_loud(fresh_store: SqlStore) -> None:
    """A wrong statement is a bug to see, not a database to wait for. Its error holds no words of people."""
    await fresh_store.log.create(DIALOGUE, NOW)
    await tamper(fresh_store, "ALTER TABLE event RENAME COLUMN payload TO freight")
    with pytest.raises(Exception, match="payload") as caught:
        await append(fresh_store.log, said(1, "Telefonnummer-0815"))
    assert "Telefonnummer" not in str(caught.value)
