"""What every store promises of series: who is the same person in two dialogues, and who is not; on both engines."""

from __future__ import annotations

import pytest

from app.facilitation.core import Role
from app.persistence.ports import DialogueUnknown, Link, Person
from app.persistence.series_ports import Series
from app.persistence.store import SqlStore
from tests.persistence.logs import NOW

FIRST, SECOND, THIRD = "spring", "summer", "autumn"


async def dialogues(store: SqlStore, *names: str) -> None:
    for n, name in enumerate(names):
        await store.log.create(name, NOW + n)


async def invited(store: SqlStore, dialogue: str, *keys: str | None) -> list[Link]:
    return list(await store.directory.invite(dialogue, Role.PARTICIPANT, [f"for {key}" for key in keys], NOW, keys))


async def comes(store: SqlStore, link: Link, name: str = "Anna") -> Person:
    return await store.directory.admit(link.dialogue, link.role, name, "de", link.id, NOW)


async def test_a_series_begins_with_two_and_is_continued(store: SqlStore) -> None:
    """Given three dialogues, the second continues the first, the third the second: one series of one name."""
    await dialogues(store, FIRST, SECOND, THIRD)
    assert await store.series.of(FIRST) is None
    made = await store.series.join(SECOND, FIRST, "Gut versorgt", NOW)
    assert (made.name, made.dialogues) == ("Gut versorgt", (FIRST, SECOND))
    assert await store.series.join(THIRD, SECOND, "another name", NOW + 9) == Series(
        made.id, "Gut versorgt", (FIRST, SECOND, THIRD)
    )
    assert await store.series.rename(FIRST, "Reihe 2027")
    assert (await store.series.of(THIRD)) == Series(made.id, "Reihe 2027", (FIRST, SECOND, THIRD))
    assert not await store.series.rename("winter", "x")


async def test_a_dialogue_taken_out_leaves_the_others_and_with_the_last_one_the_series_ends(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await store.series.join(SECOND, FIRST, "", NOW)
    assert await store.series.leave(FIRST)
    assert not await store.series.leave(FIRST)
    left = await store.series.of(SECOND)
    assert left is not None and left.dialogues == (SECOND,)
    assert await store.series.leave(SECOND)
    assert await store.series.of(SECOND) is None


async def test_whoever_was_invited_before_is_the_same_person(store: SqlStore) -> None:
    """Given the same address was invited to two dialogues of a series, whoever comes is one person; others are not."""
    await dialogues(store, FIRST, SECOND)
    anna, ben = await invited(store, FIRST, "anna", "ben")
    before = [await comes(store, anna), await comes(store, ben)]
    await store.series.join(SECOND, FIRST, "", NOW)
    ben_again, carla, anna_again = await invited(store, SECOND, "ben", "carla", "anna")
    after = [await comes(store, anna_again, "Änne"), await comes(store, ben_again)]
    assert [one.person for one in after] == [one.person for one in before]
    assert (await comes(store, carla)).person not in {one.person for one in before}
    assert set(await store.series.known(SECOND)) == {anna_again.id, ben_again.id}


async def test_they_are_recognised_too_if_the_series_is_made_afterwards(store: SqlStore) -> None:
    """Given both evenings were prepared before anybody thought of a series, and one has come already."""
    await dialogues(store, FIRST, SECOND)
    (anna,), (anna_again,) = await invited(store, FIRST, "anna"), await invited(store, SECOND, "anna")
    first, second = await comes(store, anna), await comes(store, anna_again)
    assert first.person != second.person
    await store.series.join(SECOND, FIRST, "", NOW)
    now = await store.directory.person(SECOND, second.participant)
    assert now is not None and now.person == first.person and now.version == second.version


async def test_invitations_from_before_are_recognised_as_long_as_it_is_known_whom_they_are_for(store: SqlStore) -> None:
    """Given invitations of which nobody noted a digest: it is said when the series is made."""
    await dialogues(store, FIRST, SECOND)
    (anna,), (again,) = await invited(store, FIRST, None), await invited(store, SECOND, None)
    came = await comes(store, anna)
    await store.series.join(SECOND, FIRST, "", NOW, {anna.id: "digest", again.id: "digest"})
    assert (await comes(store, again)).person == came.person


async def test_two_of_one_name_are_not_taken_for_each_other(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await invited(store, FIRST, "anna", "anna")
    await store.series.join(SECOND, FIRST, "", NOW)
    await invited(store, SECOND, "anna")
    assert await store.series.known(SECOND) == []


async def test_outside_a_series_nobody_is_recognised(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    (anna,), (again,) = await invited(store, FIRST, "anna"), await invited(store, SECOND, "anna")
    assert (await comes(store, anna)).person != (await comes(store, again)).person


async def test_whoever_comes_from_a_dialogue_that_was_taken_out_is_somebody_new(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    (anna,) = await invited(store, FIRST, "anna")
    came = await comes(store, anna)
    await store.series.join(SECOND, FIRST, "", NOW)
    (again,) = await invited(store, SECOND, "anna")
    returned = await comes(store, again)
    await store.series.leave(SECOND)
    now = await store.directory.person(SECOND, returned.participant)
    assert now is not None and now.person != came.person


async def test_whoever_was_erased_is_not_known_any_more(store: SqlStore) -> None:
    """Given Anna was erased in the first dialogue, in the second she is somebody new, under the same address too."""
    await dialogues(store, FIRST, SECOND)
    (anna,) = await invited(store, FIRST, "anna")
    came = await comes(store, anna)
    await store.directory.forget(FIRST, came.participant)
    await store.series.join(SECOND, FIRST, "", NOW)
    (again,) = await invited(store, SECOND, "anna")
    assert await store.series.known(SECOND) == []
    gone = await store.directory.person(FIRST, came.participant)
    assert gone is not None and gone.person != came.person
    assert (await comes(store, again)).person not in {came.person, gone.person}


async def test_a_digest_is_kept_longer_than_the_address_only_in_a_series(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND, THIRD)
    for dialogue in (FIRST, SECOND, THIRD):
        await invited(store, dialogue, "anna")
    await store.series.join(SECOND, FIRST, "", NOW)
    for dialogue in (FIRST, THIRD):
        assert await store.directory.forget_addresses(dialogue) == 1
    kept = {one: (await store.directory.links(one))[0] for one in (FIRST, SECOND, THIRD)}
    assert [kept[one].label for one in (FIRST, SECOND, THIRD)] == ["", "for anna", ""]
    assert [kept[one].known_by for one in (FIRST, SECOND, THIRD)] == ["anna", "anna", None]
    await store.series.leave(FIRST)
    assert (await store.directory.links(FIRST))[0].known_by is None


async def test_a_deleted_dialogue_belongs_to_no_series(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await store.series.join(SECOND, FIRST, "", NOW)
    await store.log.delete(FIRST)
    left = await store.series.of(SECOND)
    assert left is not None and left.dialogues == (SECOND,)
    with pytest.raises(DialogueUnknown):
        await store.series.join(SECOND, FIRST, "", NOW)
    await store.log.delete(SECOND)
    assert await store.series.of(SECOND) is None
