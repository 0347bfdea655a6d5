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


def digest(series: str, label: str) -> str | None:
    """Stands for the keyed digest the house makes."""
    return f"{series}: {label}" if label else None


async def invited(store: SqlStore, dialogue: str, *labels: str) -> list[Link]:
    return list(await store.directory.invite(dialogue, Role.PARTICIPANT, labels, NOW, digest))


async def comes(store: SqlStore, link: Link, name: str = "Anna") -> Person:
    return await store.directory.admit(link.dialogue, link.role, name, "de", link.id, NOW)


async def test_a_series_begins_with_two_and_is_continued(store: SqlStore) -> None:
    """Given three dialogues, the second continues the first, the third the second: one series of one name."""
    await dialogues(store, FIRST, SECOND, THIRD)
    assert await store.series.of(FIRST) is None
    made = await store.series.join(SECOND, FIRST, "Gut versorgt", NOW, digest)
    assert (made.name, made.dialogues) == ("Gut versorgt", (FIRST, SECOND))
    assert await store.series.join(THIRD, SECOND, "another name", NOW + 9, digest) == Series(
        made.id, "Gut versorgt", (FIRST, SECOND, THIRD)
    )
    assert await store.series.rename(FIRST, "Reihe 2027")
    assert (await store.series.of(THIRD)) == Series(made.id, "Reihe 2027", (FIRST, SECOND, THIRD))
    assert not await store.series.rename("winter", "x")


async def test_a_dialogue_taken_out_leaves_the_others_and_with_the_last_one_the_series_ends(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await store.series.join(SECOND, FIRST, "", NOW, digest)
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
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    ben_again, carla, anna_again = await invited(store, SECOND, "ben", "carla", "anna")
    after = [await comes(store, anna_again, "Änne"), await comes(store, ben_again)]
    assert [one.person for one in after] == [one.person for one in before]
    assert (await comes(store, carla)).person not in {one.person for one in before}
    assert set(await store.series.known(SECOND, [FIRST])) == {anna_again.id, ben_again.id}


async def test_they_are_recognised_too_if_the_series_is_made_afterwards(store: SqlStore) -> None:
    """Given both evenings were prepared before anybody thought of a series, and one has come already."""
    await dialogues(store, FIRST, SECOND)
    (anna,), (anna_again,) = await invited(store, FIRST, "anna"), await invited(store, SECOND, "anna")
    first, second = await comes(store, anna), await comes(store, anna_again)
    assert first.person != second.person
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    now = await store.directory.person(SECOND, second.participant)
    assert now is not None and now.person == first.person and now.version == second.version


async def test_invitations_from_before_are_recognised_as_long_as_it_is_known_whom_they_are_for(store: SqlStore) -> None:
    """Given the list of one was already erased when the series is made: whom it was for nobody can tell any more."""
    await dialogues(store, FIRST, SECOND)
    (anna,), (again,) = await invited(store, FIRST, "anna"), await invited(store, SECOND, "anna")
    came = await comes(store, anna)
    await store.directory.forget_addresses(FIRST)
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    assert (await comes(store, again)).person != came.person


async def test_nobody_can_be_followed_from_series_to_series(store: SqlStore) -> None:
    """Given Anna was invited to two series and to a dialogue of its own: what is kept of it is never the same, and
    nothing where nobody is to be recognised."""
    await dialogues(store, FIRST, SECOND, THIRD, "winter", "alone")
    for dialogue in (FIRST, SECOND, THIRD, "winter", "alone"):
        await invited(store, dialogue, "anna")
    assert [(await store.directory.links(one))[0].known_by for one in (FIRST, "alone")] == [None, None]
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    await store.series.join("winter", THIRD, "", NOW, digest)
    kept = [(await store.directory.links(one))[0] for one in (FIRST, SECOND, THIRD, "winter", "alone")]
    first, second, third, winter, alone = (link.known_by for link in kept)
    assert first == second is not None and third == winter is not None and first != third and alone is None
    assert len({link.person for link in kept}) == 3

    await store.series.join(SECOND, "winter", "", NOW, digest)
    moved = (await store.directory.links(SECOND))[0]
    assert (moved.known_by, moved.person) == (winter, kept[3].person)


async def test_what_is_known_from_dialogues_of_others_is_not_told(store: SqlStore) -> None:
    """Given a colleague's dialogue is in the series, too: by inviting people one cannot find out who was there."""
    await dialogues(store, FIRST, SECOND, THIRD)
    await invited(store, FIRST, "anna")
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    await store.series.join(THIRD, SECOND, "", NOW, digest)
    (anna,) = await invited(store, THIRD, "anna")
    assert await store.series.known(THIRD, [SECOND, THIRD]) == []
    assert await store.series.known(THIRD, [FIRST]) == [anna.id]


async def test_two_of_one_name_are_not_taken_for_each_other(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await invited(store, FIRST, "anna", "anna")
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    await invited(store, SECOND, "anna")
    assert await store.series.known(SECOND, [FIRST]) == []


async def test_outside_a_series_nobody_is_recognised(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    (anna,), (again,) = await invited(store, FIRST, "anna"), await invited(store, SECOND, "anna")
    assert (await comes(store, anna)).person != (await comes(store, again)).person


async def test_whoever_comes_from_a_dialogue_that_was_taken_out_is_somebody_new(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    (anna,) = await invited(store, FIRST, "anna")
    came = await comes(store, anna)
    await store.series.join(SECOND, FIRST, "", NOW, digest)
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
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    (again,) = await invited(store, SECOND, "anna")
    assert await store.series.known(SECOND, [FIRST]) == []
    gone = await store.directory.person(FIRST, came.participant)
    assert gone is not None and gone.person != came.person
    assert (await comes(store, again)).person not in {came.person, gone.person}


async def test_a_digest_is_kept_longer_than_the_address_only_in_a_series(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND, THIRD)
    for dialogue in (FIRST, SECOND, THIRD):
        await invited(store, dialogue, "anna")
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    for dialogue in (FIRST, THIRD):
        assert await store.directory.forget_addresses(dialogue) == 1
    kept = {one: (await store.directory.links(one))[0] for one in (FIRST, SECOND, THIRD)}
    assert [kept[one].label for one in (FIRST, SECOND, THIRD)] == ["", "anna", ""]
    keys = [kept[one].known_by for one in (FIRST, SECOND, THIRD)]
    assert keys[0] == keys[1] is not None and keys[2] is None
    await store.series.leave(FIRST)
    await store.series.leave(SECOND)
    assert [(await store.directory.links(one))[0].known_by for one in (FIRST, SECOND)] == [None, None]


async def test_a_deleted_dialogue_belongs_to_no_series(store: SqlStore) -> None:
    await dialogues(store, FIRST, SECOND)
    await store.series.join(SECOND, FIRST, "", NOW, digest)
    await store.log.delete(FIRST)
    left = await store.series.of(SECOND)
    assert left is not None and left.dialogues == (SECOND,)
    with pytest.raises(DialogueUnknown):
        await store.series.join(SECOND, FIRST, "", NOW, digest)
    await store.log.delete(SECOND)
    assert await store.series.of(SECOND) is None
