"""What every list of organisers promises, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from app.persistence.organiser_ports import LastOwner, NameTaken, Organiser, OwnedDialogue
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
    assert await store.organisers.owners("first") == [ines]
    assert await store.organisers.owners("nowhere") == []


async def test_a_dialogue_is_shared_with_equal_rights(store: SqlStore) -> None:
    ines, jan, eva = [await store.organisers.add(name, "hash", NOW) for name in ("Ines", "Jan", "Eva")]
    assert await store.organisers.own(ines.id, DIALOGUE, NOW)
    assert await store.organisers.own(jan.id, DIALOGUE, NOW + 1)
    assert not await store.organisers.own(jan.id, DIALOGUE, NOW + 2), "a second time changes nothing"
    assert await store.organisers.owners(DIALOGUE) == [ines, jan]
    assert [await store.organisers.owns(one.id, DIALOGUE) for one in (ines, jan, eva)] == [True, True, False]
    assert await store.organisers.share(jan.id, ines.id)
    assert not await store.organisers.share(ines.id, eva.id)


async def test_the_last_owner_cannot_leave(store: SqlStore) -> None:
    ines, jan = await shared(store)
    assert await store.organisers.disown(ines.id, DIALOGUE)
    assert not await store.organisers.disown(ines.id, DIALOGUE)
    with pytest.raises(LastOwner):
        await store.organisers.disown(jan.id, DIALOGUE)
    assert await store.organisers.owners(DIALOGUE) == [jan]


async def test_of_the_last_two_who_leave_at_once_one_stays(store: SqlStore) -> None:
    owners = await shared(store)
    leaving = (store.organisers.disown(one.id, DIALOGUE) for one in owners)
    outcomes = await asyncio.gather(*leaving, return_exceptions=True)
    assert sorted(str(type(outcome).__name__) for outcome in outcomes) == ["LastOwner", "bool"]
    assert len(await store.organisers.owners(DIALOGUE)) == 1


async def shared(store: SqlStore) -> list[Organiser]:
    await given(store.log)
    owners = [await store.organisers.add(name, "hash", NOW) for name in ("Ines", "Jan")]
    for n, one in enumerate(owners):
        await store.organisers.own(one.id, DIALOGUE, NOW + n)
    return owners


async def test_a_deleted_dialogue_is_nobodys(store: SqlStore) -> None:
    ines, _ = await shared(store)
    await store.log.delete(DIALOGUE)
    assert await store.organisers.owned(ines.id) == []
    assert await store.organisers.owners(DIALOGUE) == []


async def test_everybody_is_listed_by_name(store: SqlStore) -> None:
    for name in ("jan", "Änne", "Ines"):
        await store.organisers.add(name, "hash", NOW)
    assert [one.name for one in await store.organisers.everybody()] == ["Ines", "jan", "Änne"]


async def test_a_new_password_ends_every_sign_in_but_the_one_it_was_set_in(store: SqlStore) -> None:
    ines, jan = [await store.organisers.add(name, "old", NOW) for name in ("Ines", "Jan")]
    for organiser, where in ((ines, "laptop"), (ines, "telephone"), (jan, "tablet")):
        await store.organisers.sign_in(organiser.id, where, NOW, NOW + 100)
    assert await store.organisers.sign_ins(ines.id, NOW) == 2
    await store.organisers.set_password(ines.id, "new", keep="laptop")
    known = await store.organisers.signed_in("laptop", NOW)
    assert known is not None and known.password_hash == "new"
    assert await store.organisers.signed_in("telephone", NOW) is None
    assert await store.organisers.signed_in("tablet", NOW) == jan


async def test_signing_out_everywhere(store: SqlStore) -> None:
    ines = await store.organisers.add("Ines", "hash", NOW)
    for where in ("laptop", "telephone"):
        await store.organisers.sign_in(ines.id, where, NOW, NOW + 100)
    await store.organisers.sign_out_everywhere(ines.id)
    assert await store.organisers.sign_ins(ines.id, NOW) == 0
