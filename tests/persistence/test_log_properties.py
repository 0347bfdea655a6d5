"""Whatever happens to a log, it equals a simple list: random turns, failures and erasures against a model."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.facilitation.core import Recorded
from app.facilitation.events import EVENT_TYPES, WORDS, Event, Redacted
from app.persistence import codec
from app.persistence.migrate import migrate_sqlite
from app.persistence.ports import Decided
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, NOW
from tests.persistence.test_codec import events


@dataclass(frozen=True)
class Turn:
    """One writer's turn: what it appends, what it erases by rank among what is there, whether it fails."""

    events: Sequence[Event]
    erased: Sequence[int]
    fails: bool
    reopens: bool


turns = st.builds(
    Turn,
    st.lists(events.filter(lambda event: not isinstance(event, Redacted)), max_size=6),
    st.lists(st.integers(0, 100), max_size=3),
    st.booleans(),
    st.integers(0, 3).map(lambda chance: chance == 3),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store that is up to date, to be copied: migrating each time would be most of the work."""
    file = tmp_path_factory.mktemp("store") / "empty.db"
    migrate_sqlite(file)
    return file


@given(st.lists(turns, max_size=8))
@settings(deadline=None, max_examples=30)
def test_a_log_is_a_list_of_what_was_decided(empty: Path, script: list[Turn]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "resonanz.db"
        shutil.copy(empty, file)
        asyncio.run(_play(f"sqlite+aiosqlite:///{file}", script))


async def _play(url: str, script: list[Turn]) -> None:
    store, model = await SqlStore.open(url), list[Recorded]()
    await store.log.create(DIALOGUE, NOW)
    for number, turn in enumerate(script):
        if turn.reopens:
            await store.close()
            store = await SqlStore.open(url)
        model = await _take(store, model, turn, number)
        log = await store.log.read(DIALOGUE)
        assert log == model
        assert [codec.encode(one.event) for one in log] == [codec.encode(one.event) for one in model]
        assert await store.log.verify(DIALOGUE) == []
    await store.close()


async def _take(store: SqlStore, model: list[Recorded], turn: Turn, number: int) -> list[Recorded]:
    before = len(model)
    seqs = tuple(sorted({1 + rank % before for rank in turn.erased})) if before else ()
    decided = [Decided(event, NOW + number, f"person-{n}") for n, event in enumerate(turn.events)]
    decided += [Decided(Redacted(seqs), NOW + number, "house")] if seqs else []
    try:
        async with store.log.transaction(DIALOGUE) as transaction:
            assert transaction.head.seq == before
            appended = await transaction.append(decided, {})
            if turn.fails:
                raise ZeroDivisionError
    except ZeroDivisionError:
        return model
    return [_emptied(one) if one.seq in seqs else one for one in (*model, *appended)]


def _emptied(recorded: Recorded) -> Recorded:
    name = next(name for name, shape in EVENT_TYPES.items() if shape is type(recorded.event))
    return structs.replace(recorded, event=replace(recorded.event, **dict.fromkeys(WORDS.get(name, ()))))
