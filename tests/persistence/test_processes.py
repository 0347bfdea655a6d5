"""The list of processes."""

from __future__ import annotations

from app.persistence.house_ports import Told
from app.persistence.store import SqlStore


async def test_what_a_process_told_last_stands_until_it_leaves(store: SqlStore) -> None:
    await store.processes.tell(Told("a", 1, "eins"), 0)
    await store.processes.tell(Told("b", 2, "zwei"), 0)
    await store.processes.tell(Told("a", 3, "drei"), 0)
    assert await store.processes.everybody() == [Told("a", 3, "drei"), Told("b", 2, "zwei")]
    await store.processes.gone("a")
    assert await store.processes.everybody() == [Told("b", 2, "zwei")]


async def test_a_newcomer_forgets_who_fell_silent_long_ago(store: SqlStore) -> None:
    await store.processes.tell(Told("a", 1, "eins"), 0)
    await store.processes.tell(Told("b", 9, "zwei"), 5)
    assert [one.process for one in await store.processes.everybody()] == ["b"]
