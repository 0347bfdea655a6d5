"""Behind a pooler in transaction mode (F10): refused with a sentence, or served when the URL says so."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app.persistence.ports import StoreUnavailable, StoreUnusable
from app.persistence.postgres import PostgresLimits
from app.persistence.store import SqlStore
from tests.conftest import SERVERS_USED, require
from tests.persistence.logs import ANNA, DIALOGUE, append, decided, erase, given, said
from tests.servers.debian import PGBOUNCER
from tests.servers.process import ServerProcess, output_of, short_folder

Open = Callable[..., Awaitable[SqlStore]]
SETTINGS = """
[databases]
* = host={postgres}
[pgbouncer]
listen_addr =
unix_socket_dir = {folder}
auth_type = trust
auth_file = {folder}/people
pool_mode = transaction
default_pool_size = 2
{more}
"""
IGNORING = "ignore_startup_parameters = idle_in_transaction_session_timeout,statement_timeout"
NAMESPACE = ("unshare", "-U", "--map-user=1000", "--map-group=1000")  # it refuses to run as root


@pytest.fixture
def pooled(postgres_url: str) -> Iterator[Callable[[str], str]]:
    """Starts pgbouncer before the database with further settings; gives the URL through it."""
    found = require(PGBOUNCER.find())
    SERVERS_USED["pgbouncer"] = found.origin
    if os.geteuid() == 0 and not output_of([*NAMESPACE, "id", "-u"]):
        pytest.skip("pgbouncer does not run as root, and user namespaces are forbidden here")
    folder, address = short_folder("pool"), make_url(postgres_url)
    started: list[ServerProcess] = []

    def start(more: str = "") -> str:
        settings = SETTINGS.format(postgres=address.query["host"], folder=folder, more=more)
        (folder / "settings").write_text(settings)
        (folder / "people").write_text(f'"{address.username}" ""\n')
        command = [*(NAMESPACE if os.geteuid() == 0 else ()), str(found.program), str(folder / "settings")]
        started.append(
            ServerProcess(command, folder / "log", lambda: _accepts(folder / ".s.PGSQL.6432"), env=found.environment)
        )
        started[-1].start()
        through = address.set(port=6432).update_query_dict({"host": str(folder)})
        return through.render_as_string(hide_password=False)

    yield start
    for process in started:
        process.terminate()
    shutil.rmtree(folder)


def _accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


@pytest.mark.parametrize("more", ["", IGNORING], ids=["refusing our settings", "swallowing our settings"])
async def test_a_pooler_nobody_told_us_of_is_refused_with_a_sentence(pooled: Callable[[str], str], more: str) -> None:
    with pytest.raises(StoreUnusable, match=r"a pooler such as pgbouncer .* add \?pooler=transaction"):
        await SqlStore.open(pooled(more))


async def test_behind_a_pooler_everything_is_kept_as_well(pooled: Callable[[str], str], opened: Open) -> None:
    url = f"{pooled('')}&pooler=transaction"
    first, second = await opened(url), await opened(url)
    await given(first.log)
    async with asyncio.TaskGroup() as group:
        for n in range(20):
            group.create_task(append((first, second)[n % 2].log, said(n)))
    async with first.log.transaction(DIALOGUE) as turn:
        await turn.append([decided(said(20))], {(ANNA, "a"): 21})
    await erase(second.log, 1, 2, 3)
    async with second.log.transaction(DIALOGUE) as turn:
        assert await turn.remembered([(ANNA, "a")]) == {(ANNA, "a"): 21}
    assert [recorded.seq for recorded in await second.log.read(DIALOGUE)] == list(range(1, 23))
    assert await first.log.verify(DIALOGUE) == []


async def test_behind_a_pooler_a_frozen_writer_loses_its_turn_too(pooled: Callable[[str], str], opened: Open) -> None:
    url, hasty = f"{pooled('')}&pooler=transaction", PostgresLimits(idle_in_transaction_s=1.0)
    frozen, lively = await opened(url, hasty), await opened(url)
    await given(lively.log)
    with pytest.raises(StoreUnavailable):
        async with frozen.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(said(1))], {})
            await append(lively.log, said(2))
    assert [recorded.event for recorded in await lively.log.read(DIALOGUE)] == [said(2)]
