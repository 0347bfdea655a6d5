"""What links that work once and recovery codes promise, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from app.persistence.ids import new_id
from app.persistence.key_ports import LinkPurpose, OneTimeLink
from app.persistence.organiser_ports import NameTaken, Organiser
from app.persistence.store import SqlStore
from tests.persistence.logs import NOW

LATER = NOW + 1_000


async def ines_in(store: SqlStore) -> Organiser:
    return await store.organisers.add("Ines", "old", NOW)


async def made(
    store: SqlStore,
    digest: str,
    purpose: LinkPurpose = "join",
    organiser: Organiser | None = None,
    by: Organiser | None = None,
    at: int = NOW,
) -> OneTimeLink:
    link = OneTimeLink(new_id(), purpose, organiser, by, at, at + 1_000)
    await store.keys.make_link(digest, link)
    return link


async def test_a_link_is_known_until_it_expires(store: SqlStore) -> None:
    ines = await ines_in(store)
    link = await made(store, "digest", by=ines)
    assert await store.keys.link("digest", LATER - 1) == link
    assert await store.keys.link("digest", LATER) is None
    assert await store.keys.link("other", NOW) is None
    assert await store.keys.links(NOW) == [link]


async def test_a_link_into_the_house_makes_one_account(store: SqlStore) -> None:
    await made(store, "digest")
    joining = (store.keys.join("digest", f"Jan {n}", "hash", NOW) for n in range(6))
    joined = [one for one in await asyncio.gather(*joining) if one is not None]
    assert len(joined) == 1
    assert await store.organisers.everybody() == joined


async def test_a_name_that_is_taken_does_not_use_the_link_up(store: SqlStore) -> None:
    await ines_in(store)
    await made(store, "digest")
    with pytest.raises(NameTaken):
        await store.keys.join("digest", "INES", "hash", NOW)
    assert await store.keys.join("digest", "Jan", "hash", NOW) is not None


async def test_a_link_to_a_new_password_ends_every_sign_in_and_works_once(store: SqlStore) -> None:
    ines = await ines_in(store)
    await store.organisers.sign_in(ines.id, "laptop", NOW, LATER)
    await made(store, "digest", "reset", ines)
    assert await store.keys.reset("digest", "new", NOW) == ines
    assert await store.keys.reset("digest", "newer", NOW) is None
    found = await store.organisers.by_name("Ines")
    assert found is not None and found.password_hash == "new"
    assert await store.organisers.signed_in("laptop", NOW) is None


async def test_a_link_opens_only_what_it_was_made_for(store: SqlStore) -> None:
    ines = await ines_in(store)
    await made(store, "into the house")
    await made(store, "to a password", "reset", ines)
    assert await store.keys.reset("into the house", "new", NOW) is None
    assert await store.keys.join("to a password", "Jan", "hash", NOW) is None
    assert await store.keys.reset("to a password", "new", LATER) is None, "expired"


async def test_a_new_link_to_a_password_replaces_the_one_before(store: SqlStore) -> None:
    ines = await ines_in(store)
    await made(store, "first", "reset", ines)
    await made(store, "second", "reset", ines)
    assert await store.keys.reset("first", "new", NOW) is None
    assert await store.keys.reset("second", "new", NOW) == ines


async def test_a_password_set_otherwise_ends_the_links_to_a_new_one(store: SqlStore) -> None:
    ines = await ines_in(store)
    await made(store, "digest", "reset", ines)
    await store.organisers.set_password(ines.id, "new")
    assert await store.keys.reset("digest", "newer", NOW) is None


async def test_a_link_into_the_house_can_be_taken_back(store: SqlStore) -> None:
    ines = await ines_in(store)
    join, reset = await made(store, "join"), await made(store, "reset", "reset", ines)
    assert await store.keys.drop_link(join.id)
    assert not await store.keys.drop_link(join.id)
    assert not await store.keys.drop_link(reset.id), "a link to a password is not everybody's business"
    assert await store.keys.links(NOW) == []


async def test_a_recovery_code_works_once_for_its_owner(store: SqlStore) -> None:
    ines, jan = await ines_in(store), await store.organisers.add("Jan", "hash", NOW)
    await store.organisers.sign_in(ines.id, "laptop", NOW, LATER)
    await store.keys.set_codes(ines.id, ["one", "two"])
    assert not await store.keys.recover(jan.id, "one", "new")
    assert await store.keys.recover(ines.id, "one", "new")
    assert not await store.keys.recover(ines.id, "one", "newer")
    assert (await store.keys.codes_left(ines.id), await store.keys.codes_left(jan.id)) == (1, 0)
    assert await store.organisers.signed_in("laptop", NOW) is None


async def test_new_codes_replace_the_earlier_ones(store: SqlStore) -> None:
    ines = await ines_in(store)
    await store.keys.set_codes(ines.id, ["one", "two"])
    await store.keys.set_codes(ines.id, ["three"])
    assert not await store.keys.recover(ines.id, "one", "new")
    assert await store.keys.recover(ines.id, "three", "new")


async def test_a_code_used_twice_at_once_works_once(store: SqlStore) -> None:
    ines = await ines_in(store)
    await store.keys.set_codes(ines.id, ["one"])
    outcomes = await asyncio.gather(*(store.keys.recover(ines.id, "one", f"new {n}") for n in range(4)))
    assert sorted(outcomes) == [False, False, False, True]
