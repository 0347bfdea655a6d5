"""What every list of organisers promises, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from app.persistence.ports import LogConflict, NameTaken, OwnedDialogue
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, NOW, given


async def test_a_house_is_unclaimed_until_the_first_organiser(store: SqlStore) -> None:
    assert not await store.organisers.any()
    ines = await store.organisers.add("Ines Falkenried", "hash", NOW)
    assert await store.organisers.any()
    assert (ines.name, ines.password_hash) == ("Ines Falkenried", "hash")


@pytest.mark.parametrize("typed", ["Änne Groß", "änne groß", "ÄNNE GROSS", " Änne  Groß ", "A\u0308nne Groß"])
async def test_names_are_found_however_they_are_typed(store: SqlStore, typed: str) -> None:
    aenne = await store.organisers.add("Änne Groß", "hash", NOW)
    assert await store.organisers.by_name(typed) == aenne
    with pytest.raises(NameTaken):
        await store.organisers.add(typed, "another", NOW)


async def test_strangers_are_not_found(store: SqlStore) -> None:
    assert await store.organisers.by_name("Ines") is None
    assert await store.organisers.signed_in("digest", NOW) is None


async def test_of_two_who_claim_a_name_at_once_one_gets_it(store: SqlStore) -> None:
    claims = (store.organisers.add("Ines", f"hash-{n}", NOW) for n in range(8))
    outcomes = await asyncio.gather(*claims, return_exceptions=True)
    assert sum(1 for outcome in outcomes if not isinstance(outcome, NameTaken)) == 1


async def test_a_sign_in_lasts_until_it_expires(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    await store.organisers.sign_in(ines.id, "digest", NOW, NOW + 100)
    assert await store.organisers.signed_in("digest", NOW + 99) == ines
    assert await store.organisers.signed_in("digest", NOW + 100) is None
    assert await store.organisers.signed_in("other", NOW) is None


async def test_signing_out_ends_one_sign_in(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    await store.organisers.sign_in(ines.id, "laptop", NOW, NOW + 100)
    await store.organisers.sign_in(ines.id, "telephone", NOW, NOW + 100)
    await store.organisers.sign_out("laptop")
    assert await store.organisers.signed_in("laptop", NOW) is None
    assert await store.organisers.signed_in("telephone", NOW) == ines


async def test_what_expired_is_removed_at_the_next_sign_in(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    await store.organisers.sign_in(ines.id, "old", NOW, NOW + 100)
    await store.organisers.sign_in(ines.id, "new", NOW + 100, NOW + 200)
    assert await store.organisers.signed_in("old", NOW) is None


async def test_an_organiser_owns_dialogues_newest_first(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    await store.organisers.own(ines.id, "first", NOW)
    await store.organisers.own(ines.id, "second", NOW + 1)
    assert await store.organisers.owned(ines.id) == [
        OwnedDialogue("second", ines.id, NOW + 1),
        OwnedDialogue("first", ines.id, NOW),
    ]
    assert await store.organisers.owner("first") == ines.id
    assert await store.organisers.owner("nowhere") is None


async def test_a_dialogue_has_one_owner(store: SqlStore) -> None:
    ines, jan = [await store.organisers.add(name, "hash", NOW) for name in ("Ines", "Jan")]
    await store.organisers.own(ines.id, DIALOGUE, NOW)
    with pytest.raises(LogConflict):
        await store.organisers.own(jan.id, DIALOGUE, NOW)
    assert await store.organisers.owner(DIALOGUE) == ines.id


async def test_a_deleted_dialogue_is_nobodys(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    await given(store.log)
    await store.organisers.own(ines.id, DIALOGUE, NOW)
    await store.log.delete(DIALOGUE)
    assert await store.organisers.owned(ines.id) == []
    assert await store.organisers.owner(DIALOGUE) is None
