"""What was erased is in no byte of SQLite's files. (PostgreSQL keeps dead rows until vacuum; see `postgres`.)"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

import pytest

from app.facilitation.core import Role
from app.facilitation.events import Contributed, Redacted
from app.persistence.sqlite import SqliteEngine
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, NOW, append, erase, given, said

Open = Callable[..., Awaitable[SqlStore]]


@pytest.fixture
async def store(sqlite_url: str, opened: Open) -> SqlStore:
    return await opened(sqlite_url)


def traces(folder: Path, words: Iterable[str]) -> list[str]:
    """Those of `words` that stand somewhere in the files of the store."""
    content = b"".join(file.read_bytes() for file in sorted(folder.iterdir()))
    return [word for word in words if word.encode() in content]


async def scrubbed(store: SqlStore) -> None:
    """Until the cleaning that an erasure started is done."""
    engine = store._engine
    assert isinstance(engine, SqliteEngine)
    assert engine._scrubbing is not None
    await engine._scrubbing


async def test_the_test_sees_words_that_are_there(store: SqlStore, tmp_path: Path) -> None:
    await given(store.log, said(1, "Telefonnummer-0815"))
    assert traces(tmp_path, ["Telefonnummer-0815"]) == ["Telefonnummer-0815"]


async def test_redacted_words_leave_no_trace(store: SqlStore, tmp_path: Path) -> None:
    await given(store.log, said(1, "Telefonnummer-0815"), said(2, "Es bleibt"))
    await erase(store.log, 1)
    await scrubbed(store)
    assert traces(tmp_path, ["Telefonnummer-0815", "Es bleibt"]) == ["Es bleibt"]


async def test_names_leave_no_trace(store: SqlStore, tmp_path: Path) -> None:
    await given(store.log)
    person = await store.directory.admit(DIALOGUE, Role.PARTICIPANT, "Annegret-Vorher", "de", "l", NOW)
    await store.directory.rename(DIALOGUE, person.participant, "Annegret-Nachher")
    await scrubbed(store)
    assert traces(tmp_path, ["Annegret-Vorher", "Annegret-Nachher"]) == ["Annegret-Nachher"]
    await store.directory.forget(DIALOGUE, person.participant)
    await scrubbed(store)
    assert traces(tmp_path, ["Annegret-Nachher"]) == []


async def test_a_deleted_dialogue_leaves_no_trace(store: SqlStore, tmp_path: Path) -> None:
    words = [f"Geheimnis-{n}-" for n in range(300)]
    await given(store.log, *(said(n, word * 20) for n, word in enumerate(words)))
    await store.directory.admit(DIALOGUE, Role.PARTICIPANT, "Annegret", "de", "l", NOW)
    await store.log.delete(DIALOGUE)
    await scrubbed(store)
    assert traces(tmp_path, [*words, "Annegret"]) == []


async def test_closing_leaves_no_trace_either(store: SqlStore, tmp_path: Path) -> None:
    await given(store.log, said(1, "Telefonnummer-0815"))
    await erase(store.log, 1)
    await store.close()
    assert traces(tmp_path, ["Telefonnummer-0815"]) == []


async def test_whoever_still_reads_only_delays_it(
    store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.persistence.sqlite.SCRUB_RETRY_S", 0.01)
    monkeypatch.setattr("app.persistence.sqlite.BUSY_TIMEOUT_MS", 1)
    engine = store._engine
    assert isinstance(engine, SqliteEngine)
    await given(store.log, said(1, "Telefonnummer-0815"))
    reader = engine._reader.raw_connection()
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM event").fetchall()
    await erase(store.log, 1)
    assert not await engine.checkpoint()
    assert traces(tmp_path, ["Telefonnummer-0815"])
    reader.execute("COMMIT")
    reader.close()
    await scrubbed(store)
    assert traces(tmp_path, ["Telefonnummer-0815"]) == []


async def test_after_a_long_evening_only_what_stands_is_there(store: SqlStore, tmp_path: Path) -> None:
    """Many dialogues, short and long words, moved between pages by later ones: nothing stays in the gaps."""
    chance = random.Random(20270311)
    dialogues = [f"dialogue-{n}" for n in range(6)]
    words: dict[tuple[str, int], str] = {}
    for dialogue in dialogues:
        await given(store.log, dialogue=dialogue)
    for turn in range(150):
        dialogue = chance.choice(dialogues)
        said_now = [f"<{turn}-{n}>" + "so lang " * chance.randrange(600) for n in range(chance.randrange(1, 6))]
        told = await append(store.log, *(Contributed("c", "s1", word) for word in said_now), dialogue=dialogue)
        words |= {(dialogue, one.seq): word.partition(">")[0] + ">" for one, word in zip(told, said_now, strict=True)}
        if turn % 3 == 0:
            await append(store.log, Redacted(_some(chance, words, dialogue)), dialogue=dialogue)
    await scrubbed(store)
    erased = [
        words[dialogue, seq]
        for dialogue in dialogues
        for one in await store.log.read(dialogue)
        if isinstance(one.event, Redacted)
        for seq in one.event.seqs
    ]
    assert len(erased) > 100
    assert traces(tmp_path, erased) == []
    assert await store.log.verify(dialogues[0]) == []


def _some(chance: random.Random, words: dict[tuple[str, int], str], dialogue: str) -> tuple[int, ...]:
    known = [seq for of, seq in words if of == dialogue]
    return tuple(sorted(set(chance.choices(known, k=6))))
