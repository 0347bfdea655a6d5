"""What every store of personal cases promises, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.persistence.house_ports import PersonalCase
from app.persistence.ports import DialogueUnknown
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, NOW, given

CASE = PersonalCase("case-00000000000001", DIALOGUE, "roswitha", b"\x01sealed\x00words", ("tarek", "selin"), NOW)


async def test_a_case_comes_back_to_the_person_and_to_those_named(store: SqlStore) -> None:
    await given(store.log)
    assert await store.cases.hand_in(CASE, 10)
    assert await store.cases.of(DIALOGUE, "roswitha") == [CASE]
    assert await store.cases.handed_to(DIALOGUE, "selin") == [CASE]
    assert await store.cases.handed_to(DIALOGUE, "sel") == []
    assert await store.cases.handed_to(DIALOGUE, "jost") == []


async def test_handing_in_again_changes_nothing_and_a_strangers_id_is_refused(store: SqlStore) -> None:
    await given(store.log)
    await store.cases.hand_in(CASE, 10)
    assert await store.cases.hand_in(replace(CASE, sealed=b"other"), 10)
    assert not await store.cases.hand_in(replace(CASE, participant="uwe"), 10)
    assert [case.sealed for case in await store.cases.of(DIALOGUE, "roswitha")] == [CASE.sealed]


async def test_nobody_has_more_cases_than_allowed(store: SqlStore) -> None:
    await given(store.log)
    assert await store.cases.hand_in(CASE, 1)
    assert not await store.cases.hand_in(replace(CASE, id="case-00000000000002"), 1)


async def test_a_case_is_done_and_not_done_again(store: SqlStore) -> None:
    await given(store.log)
    await store.cases.hand_in(CASE, 10)
    await store.cases.mark(DIALOGUE, CASE.id, NOW + 5, "selin")
    assert await store.cases.of(DIALOGUE, "roswitha") == [replace(CASE, done_at=NOW + 5, done_by="selin")]
    await store.cases.mark(DIALOGUE, CASE.id, None, None)
    assert await store.cases.of(DIALOGUE, "roswitha") == [CASE]


async def test_only_the_person_removes_a_case_one_or_all(store: SqlStore) -> None:
    await given(store.log)
    for n in range(3):
        await store.cases.hand_in(replace(CASE, id=f"case-0000000000000{n}"), 10)
    assert await store.cases.remove(DIALOGUE, "uwe", "case-00000000000000") == 0
    assert await store.cases.remove(DIALOGUE, "roswitha", "case-00000000000000") == 1
    assert await store.cases.remove(DIALOGUE, "roswitha") == 2
    assert await store.cases.of(DIALOGUE, "roswitha") == []


async def test_cases_go_with_the_dialogue_and_by_the_purge(store: SqlStore) -> None:
    await given(store.log)
    await store.cases.hand_in(CASE, 10)
    assert (await store.cases.purge(DIALOGUE), await store.cases.purge(DIALOGUE)) == (1, 0)
    await store.cases.hand_in(CASE, 10)
    await store.log.delete(DIALOGUE)
    assert await store.cases.handed_to(DIALOGUE, "selin") == []
    with pytest.raises(DialogueUnknown):
        await store.cases.hand_in(CASE, 10)
