"""What every directory of people and links promises, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from app.facilitation.core import Role
from app.persistence.ports import Arrival, DialogueUnknown, Link, LogConflict, Person
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, NOW, given


async def admit(store: SqlStore, name: str, role: Role = Role.PARTICIPANT) -> Person:
    return await store.directory.admit(DIALOGUE, role, name, "de", "link-1", NOW)


async def people_version(store: SqlStore) -> int:
    head = await store.log.head(DIALOGUE)
    assert head is not None
    return head.people_version


async def test_people_get_chairs_in_order_of_arrival(store: SqlStore) -> None:
    await given(store.log)
    anna = await admit(store, "Anna")
    ben = await admit(store, "Ben", Role.MODERATOR)
    assert (anna.ordinal, anna.version, ben.ordinal, ben.version) == (0, 1, 1, 2)
    assert (anna.name, anna.role, anna.locale, anna.link, anna.created_at) == (
        "Anna",
        Role.PARTICIPANT,
        "de",
        "link-1",
        NOW,
    )
    assert await store.directory.person(DIALOGUE, anna.participant) == anna
    assert await store.directory.people(DIALOGUE) == [anna, ben]
    assert await people_version(store) == 2


async def test_two_people_may_have_the_same_name(store: SqlStore) -> None:
    await given(store.log)
    first, second = await admit(store, "Anna"), await admit(store, "Anna")
    assert first.participant != second.participant
    assert first.person != second.person


async def test_arrivals_at_once_in_two_processes_never_share_a_chair(
    url: str, store: SqlStore, opened: Callable[..., Awaitable[SqlStore]]
) -> None:
    other = await opened(url)
    await given(store.log)
    await asyncio.gather(*(admit(which, f"{n}") for n in range(20) for which in (store, other)))
    people = await store.directory.people(DIALOGUE)
    assert sorted(person.ordinal for person in people) == list(range(40))
    assert [person.version for person in people] == list(range(1, 41))


async def test_nobody_arrives_where_there_is_nothing(store: SqlStore) -> None:
    with pytest.raises(DialogueUnknown):
        await admit(store, "Anna")
    assert await store.directory.people(DIALOGUE) == []
    assert await store.directory.person(DIALOGUE, "anna") is None


async def test_a_new_name_is_a_new_version_of_the_people(store: SqlStore) -> None:
    await given(store.log)
    anna, ben = await admit(store, "Anna"), await admit(store, "Ben")
    renamed = await store.directory.rename(DIALOGUE, anna.participant, "Änne")
    assert renamed is not None
    assert (renamed.name, renamed.version, renamed.ordinal) == ("Änne", 3, 0)
    assert await store.directory.people(DIALOGUE, 2) == [renamed]
    assert await store.directory.people(DIALOGUE) == [ben, renamed]
    assert await people_version(store) == 3


async def test_strangers_cannot_be_renamed_or_forgotten(store: SqlStore) -> None:
    await given(store.log)
    assert await store.directory.rename(DIALOGUE, "nobody", "Anna") is None
    assert await store.directory.forget(DIALOGUE, "nobody") is None
    assert await people_version(store) == 0


async def test_the_forgotten_keep_their_chair_and_lose_their_name_for_good(store: SqlStore) -> None:
    await given(store.log)
    anna = await admit(store, "Anna")
    forgotten = await store.directory.forget(DIALOGUE, anna.participant)
    assert forgotten is not None
    assert (forgotten.name, forgotten.locale, forgotten.ordinal, forgotten.version) == (None, "", 0, 2)
    assert await store.directory.rename(DIALOGUE, anna.participant, "Anna") is None
    assert await store.directory.forget(DIALOGUE, anna.participant) == forgotten
    assert await store.directory.people(DIALOGUE) == [forgotten]
    assert (await admit(store, "Ben")).ordinal == 1


async def test_links_are_made_found_and_revoked_once(store: SqlStore) -> None:
    await given(store.log)
    link = await store.directory.add_link(DIALOGUE, Role.REPRESENTATIVE, "Für Halmtal", NOW)
    assert link == Link(link.id, DIALOGUE, Role.REPRESENTATIVE, "Für Halmtal", NOW, None)
    assert await store.directory.link(link.id) == link
    assert await store.directory.revoke_link(DIALOGUE, link.id, NOW + 1)
    assert await store.directory.revoke_link(DIALOGUE, link.id, NOW + 2)
    found = await store.directory.link(link.id)
    assert found is not None
    assert found.revoked_at == NOW + 1


async def test_links_of_a_dialogue_come_in_order_of_making(store: SqlStore) -> None:
    await given(store.log)
    made = [await store.directory.add_link(DIALOGUE, Role.PARTICIPANT, f"{n}", NOW + n) for n in range(3)]
    assert await store.directory.links(DIALOGUE) == made


async def test_a_link_belongs_to_its_dialogue(store: SqlStore) -> None:
    await given(store.log)
    await given(store.log, dialogue="another")
    link = await store.directory.add_link(DIALOGUE, Role.PARTICIPANT, "", NOW)
    assert not await store.directory.revoke_link("another", link.id, NOW)
    assert await store.directory.links("another") == []
    assert await store.directory.link("unknown") is None
    with pytest.raises(DialogueUnknown):
        await store.directory.add_link("nowhere", Role.PARTICIPANT, "", NOW)


async def test_people_and_links_go_with_their_dialogue(store: SqlStore) -> None:
    await given(store.log)
    anna, link = (
        await admit(store, "Anna"),
        await store.directory.add_link(DIALOGUE, Role.PARTICIPANT, "", NOW),
    )
    await store.log.delete(DIALOGUE)
    assert await store.directory.people(DIALOGUE) == []
    assert await store.directory.person(DIALOGUE, anna.participant) is None
    assert await store.directory.link(link.id) is None
    with pytest.raises(DialogueUnknown):
        await admit(store, "Ben")


async def test_whoever_comes_by_a_personal_invitation_is_always_the_same_person(
    url: str, store: SqlStore, opened: Callable[..., Awaitable[SqlStore]]
) -> None:
    other = await opened(url)
    await given(store.log)
    [letter] = await store.directory.invite(DIALOGUE, Role.PARTICIPANT, ["Uwe S."], NOW)
    uwe = Arrival(Role.PARTICIPANT, "Uwe", "de", letter.id)

    came = await asyncio.gather(*(which.directory.arrive(DIALOGUE, uwe, NOW) for which in (store, other, store)))

    assert len({person.participant for person in came}) == 1
    assert await store.directory.by_link(DIALOGUE, letter.id) == came[0]
    assert len(await store.directory.people(DIALOGUE)) == 1


async def test_invitations_keep_the_order_of_the_list_they_were_made_from(store: SqlStore) -> None:
    await given(store.log)
    made = await store.directory.invite(DIALOGUE, Role.PARTICIPANT, ["Zoe", "Anna", "Zoe"], NOW)
    assert [link.label for link in await store.directory.links(DIALOGUE)] == ["Zoe", "Anna", "Zoe"]
    assert await store.directory.links(DIALOGUE) == made
    assert all(link.personal for link in made)
    assert await store.directory.invite(DIALOGUE, Role.PARTICIPANT, [], NOW) == []


async def test_an_invitation_is_found_by_the_digest_of_its_word(store: SqlStore) -> None:
    await given(store.log)
    one, other = await store.directory.invite(DIALOGUE, Role.PARTICIPANT, ["Zoe", "Anna"], NOW)
    await store.directory.set_words({one.id: "d1", other.id: "d2"})
    found = await store.directory.link_by_word("d2")
    assert found is not None
    assert (found.id, found.word) == (other.id, "d2")
    assert await store.directory.link_by_word("d3") is None
    with pytest.raises(LogConflict):
        await store.directory.set_words({one.id: "d2"})


async def test_a_new_personal_link_is_one_generation_more_also_for_the_invitation(store: SqlStore) -> None:
    await given(store.log)
    [letter] = await store.directory.invite(DIALOGUE, Role.PARTICIPANT, ["Uwe S."], NOW)
    await store.directory.set_words({letter.id: "d1"})
    uwe = await store.directory.arrive(DIALOGUE, Arrival(Role.PARTICIPANT, "Uwe", "de", letter.id), NOW)
    anna = await admit(store, "Anna")

    renewed = await store.directory.reissue(DIALOGUE, uwe.participant)

    assert renewed is not None
    assert (uwe.generation, renewed.generation, renewed.version) == (0, 1, 3)
    link = await store.directory.link(letter.id)
    assert link is not None
    assert (link.generation, link.word) == (1, None)
    assert (await store.directory.person(DIALOGUE, anna.participant)) == anna
    assert await store.directory.reissue(DIALOGUE, "nobody") is None


async def test_the_hidden_are_shown_once(store: SqlStore) -> None:
    await given(store.log)
    hidden = Arrival(Role.PARTICIPANT, "Anna", "de", "link-1", shown=False)
    anna, ben, cem = [await store.directory.arrive(DIALOGUE, hidden, NOW) for _ in range(3)]

    assert await store.directory.show(DIALOGUE, [cem.participant, anna.participant, "nobody"])
    assert not await store.directory.show(DIALOGUE, [cem.participant, anna.participant])

    shown = await store.directory.people(DIALOGUE, 3)
    assert [(one.participant, one.shown, one.version) for one in shown] == [
        (cem.participant, True, 4),
        (anna.participant, True, 5),
    ]
    assert (await store.directory.person(DIALOGUE, ben.participant)) == ben
    assert await people_version(store) == 5


async def test_people_are_found_by_their_browser_until_they_are_forgotten(store: SqlStore) -> None:
    await given(store.log)
    there = Arrival(Role.PARTICIPANT, "Anna", "de", "link-1", device="browser")
    anna, ben = [await store.directory.arrive(DIALOGUE, there, NOW) for _ in range(2)]
    await admit(store, "Cem")
    assert await store.directory.by_device(DIALOGUE, "browser") == [anna, ben]
    assert await store.directory.by_device(DIALOGUE, "") == []

    await store.directory.forget(DIALOGUE, anna.participant)
    await store.directory.forget(DIALOGUE, ben.participant, keep_device=True)

    assert [one.participant for one in await store.directory.by_device(DIALOGUE, "browser")] == [ben.participant]


async def test_erasing_somebody_erases_whom_their_invitation_was_for(store: SqlStore) -> None:
    await given(store.log)
    uwes, _annas = await store.directory.invite(DIALOGUE, Role.PARTICIPANT, ["Uwe S.", "Anna"], NOW)
    uwe = await store.directory.arrive(DIALOGUE, Arrival(Role.PARTICIPANT, "Uwe", "de", uwes.id), NOW)

    await store.directory.forget(DIALOGUE, uwe.participant)

    assert [link.label for link in await store.directory.links(DIALOGUE)] == ["", "Anna"]
    assert await store.directory.by_link(DIALOGUE, uwes.id) is None
    assert await store.directory.forget_addresses(DIALOGUE) == 1
    assert [link.label for link in await store.directory.links(DIALOGUE)] == ["", ""]
