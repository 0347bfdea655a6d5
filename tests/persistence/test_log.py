"""What every event log promises, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from app.facilitation.core import Recorded
from app.facilitation.events import Contributed, Corrected, DialogueClosed, Redacted, Withdrawn
from app.persistence.ports import DialogueUnknown, Head, LogConflict
from app.persistence.store import SqlStore
from tests.persistence.logs import ANNA, DIALOGUE, NOW, append, decided, erase, given, said


async def test_a_new_log_is_empty_and_known(store: SqlStore) -> None:
    head = await store.log.create(DIALOGUE, NOW)
    assert (head.seq, head.people_version, head.deleted) == (0, 0, False)
    assert await store.log.head(DIALOGUE) == head
    assert await store.log.read(DIALOGUE) == []


async def test_every_log_has_an_identity_of_its_own(store: SqlStore) -> None:
    first, second = await store.log.create("first", NOW), await store.log.create("second", NOW)
    assert first.log_id != second.log_id


async def test_a_log_is_created_once(store: SqlStore) -> None:
    await store.log.create(DIALOGUE, NOW)
    with pytest.raises(LogConflict):
        await store.log.create(DIALOGUE, NOW)


async def test_unknown_dialogues_have_no_head_and_no_turn(store: SqlStore) -> None:
    assert await store.log.head("nowhere") is None
    with pytest.raises(DialogueUnknown):
        async with store.log.transaction("nowhere"):
            pytest.fail("there is nothing to write to")


async def test_appended_events_are_dense_and_come_back_as_they_were(store: SqlStore) -> None:
    await store.log.create(DIALOGUE, NOW)
    first = await append(store.log, said(1), said(2))
    second = await append(store.log, DialogueClosed())
    assert await store.log.read(DIALOGUE) == [*first, *second]
    assert [recorded.seq for recorded in (*first, *second)] == [1, 2, 3]
    assert second == [Recorded(3, NOW, ANNA, DialogueClosed())]


async def test_a_turn_knows_its_head_before_and_after(store: SqlStore) -> None:
    await given(store.log, said(1))
    async with store.log.transaction(DIALOGUE) as turn:
        assert turn.head.seq == 1
        await turn.append([decided(said(2))], {})
        assert turn.head.seq == 2
        await turn.append([decided(said(3)), decided(said(4))], {})
        assert [recorded.seq for recorded in await turn.newer(1)] == [2, 3, 4]
    head = await store.log.head(DIALOGUE)
    assert head is not None
    assert head.seq == 4


async def test_reading_goes_on_after_a_seq_and_up_to_a_limit(store: SqlStore) -> None:
    await given(store.log, *(said(n) for n in range(10)))
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE, 7)] == [8, 9, 10]
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE, 3, 2)] == [4, 5]
    assert await store.log.read(DIALOGUE, 10) == []
    assert await store.log.read(DIALOGUE, 0, 0) == []


async def test_a_log_longer_than_one_page_is_read_whole(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.persistence.log.PAGE_EVENTS", 4)
    await given(store.log, *(said(n) for n in range(12)))
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE)] == list(range(1, 13))
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE, 1, 9)] == list(range(2, 11))
    assert await store.log.verify(DIALOGUE) == []


async def test_dialogues_do_not_see_each_other(store: SqlStore) -> None:
    await given(store.log, said(1), dialogue="first")
    await given(store.log, said(2), said(3), dialogue="second")
    assert [recorded.event for recorded in await store.log.read("first")] == [said(1)]
    assert {head.dialogue: head.seq for head in await store.log.heads(["first", "second", "nowhere"])} == {
        "first": 1,
        "second": 2,
    }


async def test_the_heads_of_many_dialogues_come_in_one_go(store: SqlStore) -> None:
    made = [await store.log.create(f"dialogue-{n}", NOW) for n in range(7)]
    asked = [head.dialogue for head in made] + [f"nowhere-{n}" for n in range(600)]
    assert sorted(await store.log.heads(asked), key=lambda head: head.dialogue) == made
    assert await store.log.heads([]) == []


async def test_what_a_failed_turn_appended_never_happened(store: SqlStore) -> None:
    await given(store.log, said(1))
    with pytest.raises(ZeroDivisionError):
        async with store.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(said(2), "command-2")], {(ANNA, "command-2"): 2})
            assert len(await turn.newer(0)) == 2
            raise ZeroDivisionError
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE)] == [1]
    async with store.log.transaction(DIALOGUE) as turn:
        assert await turn.remembered([(ANNA, "command-2")]) == {}
        await turn.append([decided(said(3))], {})
    assert await store.log.verify(DIALOGUE) == []


# ── Commands ──


async def test_accepted_commands_are_remembered_by_actor_and_id(store: SqlStore) -> None:
    await given(store.log)
    async with store.log.transaction(DIALOGUE) as turn:
        await turn.append([decided(said(1)), decided(said(2))], {(ANNA, "a"): 1, ("ben", "a"): 2})
    async with store.log.transaction(DIALOGUE) as turn:
        asked = [(ANNA, "a"), ("ben", "a"), ("ben", "b"), ("cem", "a")]
        assert await turn.remembered(asked) == {(ANNA, "a"): 1, ("ben", "a"): 2}
        assert await turn.remembered([]) == {}


async def test_a_command_without_events_is_remembered_too(store: SqlStore) -> None:
    await given(store.log, said(1))
    async with store.log.transaction(DIALOGUE) as turn:
        assert await turn.append([], {(ANNA, "open again"): 1}) == []
    async with store.log.transaction(DIALOGUE) as turn:
        assert turn.head.seq == 1
        assert await turn.remembered([(ANNA, "open again")]) == {(ANNA, "open again"): 1}


async def test_the_command_of_a_decided_event_is_remembered_with_its_last_seq(store: SqlStore) -> None:
    await given(store.log)
    async with store.log.transaction(DIALOGUE) as turn:
        await turn.append([decided(said(1), "erase"), decided(Redacted((1,)), "erase")], {})
    async with store.log.transaction(DIALOGUE) as turn:
        assert await turn.remembered([(ANNA, "erase")]) == {(ANNA, "erase"): 2}


async def test_the_same_command_in_another_dialogue_is_another_command(store: SqlStore) -> None:
    await given(store.log, dialogue="first")
    await given(store.log, dialogue="second")
    async with store.log.transaction("first") as turn:
        await turn.append([decided(said(1))], {(ANNA, "a"): 1})
    async with store.log.transaction("second") as turn:
        assert await turn.remembered([(ANNA, "a")]) == {}


async def test_a_command_is_never_stored_twice(store: SqlStore) -> None:
    await given(store.log)
    async with store.log.transaction(DIALOGUE) as turn:
        await turn.append([decided(said(1))], {(ANNA, "a"): 1})
    with pytest.raises(LogConflict):
        async with store.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(said(2))], {(ANNA, "a"): 2})
    assert [recorded.seq for recorded in await store.log.read(DIALOGUE)] == [1]


async def test_many_commands_are_looked_up_at_once(store: SqlStore) -> None:
    await given(store.log, said(0))
    answers = {(ANNA, f"command-{n}"): 1 for n in range(1100)}
    async with store.log.transaction(DIALOGUE) as turn:
        await turn.append([], answers)
    async with store.log.transaction(DIALOGUE) as turn:
        assert await turn.remembered(list(answers)) == answers


# ── Two writers ──


async def test_two_processes_deciding_at_once_stay_dense(
    url: str, store: SqlStore, opened: Callable[..., Awaitable[SqlStore]]
) -> None:
    """Two stores stand for two processes: they share nothing but the database."""
    other = await opened(url)
    await given(store.log)

    async def write(which: SqlStore, name: str) -> None:
        for n in range(40):
            async with which.log.transaction(DIALOGUE) as turn:
                event = Contributed(f"{name}-{n}", "s1", "…")
                await turn.append([decided(event)], {(name, str(n)): turn.head.seq + 1})

    await asyncio.gather(*(write(which, f"{k}-{n}") for k in range(2) for n, which in enumerate((store, other))))
    log = await store.log.read(DIALOGUE)
    assert [recorded.seq for recorded in log] == list(range(1, 161))
    assert len({recorded.event for recorded in log}) == 160
    assert await other.log.verify(DIALOGUE) == []


async def test_the_same_command_sent_to_two_processes_happens_once(
    url: str, store: SqlStore, opened: Callable[..., Awaitable[SqlStore]]
) -> None:
    other = await opened(url)
    await given(store.log)

    async def send(which: SqlStore) -> int:
        async with which.log.transaction(DIALOGUE) as turn:
            known = await turn.remembered([(ANNA, "one and only")])
            if known:
                return known[ANNA, "one and only"]
            await turn.append([decided(said(1))], {(ANNA, "one and only"): turn.head.seq + 1})
            return turn.head.seq

    assert set(await asyncio.gather(*(send(which) for which in (store, other, store, other)))) == {1}
    assert [recorded.event for recorded in await store.log.read(DIALOGUE)] == [said(1)]


# ── Erasing ──


async def test_erased_words_are_gone_and_the_rest_stays(store: SqlStore) -> None:
    await given(store.log, said(1, "my telephone number"), Corrected("contribution-1", "my street"), said(2))
    await erase(store.log, 1, 2)
    events = [recorded.event for recorded in await store.log.read(DIALOGUE)]
    assert events == [
        Contributed("contribution-1", "s1", None),
        Corrected("contribution-1", None),
        said(2),
        Redacted((1, 2)),
    ]
    assert await store.log.verify(DIALOGUE) == []


async def test_words_said_and_erased_in_one_turn_are_never_stored(store: SqlStore) -> None:
    await given(store.log, said(0))
    appended = await append(store.log, said(1, "a slip"), Withdrawn("contribution-1"), Redacted((2,)))
    assert appended[0].event == said(1, "a slip")  # this turn's own fold still needs it
    assert (await store.log.read(DIALOGUE))[1].event == Contributed("contribution-1", "s1", None)
    assert await store.log.verify(DIALOGUE) == []


async def test_words_appended_and_erased_in_two_steps_of_one_turn_are_gone(store: SqlStore) -> None:
    await given(store.log)
    async with store.log.transaction(DIALOGUE) as turn:
        await turn.append([decided(said(1))], {})
        await turn.append([decided(Redacted((1,)))], {})
    assert (await store.log.read(DIALOGUE))[0].event == Contributed("contribution-1", "s1", None)
    assert await store.log.verify(DIALOGUE) == []


async def test_erasing_twice_changes_nothing_more(store: SqlStore) -> None:
    await given(store.log, said(1))
    await erase(store.log, 1)
    await erase(store.log, 1)
    assert (await store.log.read(DIALOGUE))[0].event == Contributed("contribution-1", "s1", None)
    assert await store.log.verify(DIALOGUE) == []


async def test_the_many_words_of_one_person_are_erased_at_once(store: SqlStore) -> None:
    await given(store.log, *(said(n) for n in range(1300)))
    await erase(store.log, *range(1, 1301, 2))
    kept = [recorded.seq for recorded in await store.log.read(DIALOGUE, 0, 1300) if recorded.event.text is not None]  # type: ignore[union-attr]
    assert kept == list(range(2, 1301, 2))
    assert await store.log.verify(DIALOGUE) == []


async def test_an_erasure_that_fails_leaves_the_words(store: SqlStore) -> None:
    await given(store.log, said(1))
    with pytest.raises(ZeroDivisionError):
        async with store.log.transaction(DIALOGUE) as turn:
            await turn.append([decided(Redacted((1,)))], {})
            await turn.newer(0)
            raise ZeroDivisionError
    assert (await store.log.read(DIALOGUE))[0].event == said(1)


# ── Deleting ──


async def test_a_deleted_dialogue_is_known_to_be_gone(store: SqlStore) -> None:
    await given(store.log, said(1))
    before = await store.log.head(DIALOGUE)
    await store.log.delete(DIALOGUE)
    assert before is not None
    assert await store.log.head(DIALOGUE) == Head(DIALOGUE, 1, 0, before.log_id, deleted=True)
    assert await store.log.read(DIALOGUE) == []
    with pytest.raises(DialogueUnknown):
        await append(store.log, said(2))
    with pytest.raises(DialogueUnknown):
        await store.log.delete(DIALOGUE)
    with pytest.raises(LogConflict):
        await store.log.create(DIALOGUE, NOW)


async def test_deleting_leaves_the_neighbour_alone(store: SqlStore) -> None:
    await given(store.log, said(1), dialogue="first")
    await given(store.log, said(2), dialogue="second")
    await store.log.delete("first")
    assert [recorded.event for recorded in await store.log.read("second")] == [said(2)]
    assert await store.log.verify("second") == []


async def test_all_dialogues_that_were_not_deleted_are_listed_oldest_first(store: SqlStore) -> None:
    for n, dialogue in enumerate(("third", "first", "gone", "second")):
        await store.log.create(dialogue, NOW + (3, 1, 0, 2)[n])
    await store.log.delete("gone")
    assert await store.log.dialogues() == ["first", "second", "third"]
