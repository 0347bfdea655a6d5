"""Whoever changes the log behind its back is found out."""

from __future__ import annotations

import pytest

from app.facilitation.events import Corrected, Redacted
from app.persistence.store import SqlStore
from tests.persistence.logs import DIALOGUE, append, erase, given, said, tamper


@pytest.fixture
async def log(store: SqlStore) -> SqlStore:
    """Seven events; the words of 2 are erased."""
    await given(store.log, said(1), said(2), said(3), Corrected("contribution-1", "neu"), said(4))
    await erase(store.log, 2)
    await append(store.log, said(5))
    assert await store.log.verify(DIALOGUE) == []
    return store


BROKEN = "the hash chain does not hold: this event or the one before was changed or moved"


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        (
            "UPDATE event SET payload = (SELECT payload FROM event WHERE seq = 3) WHERE seq = 1",
            ["event 1: its payload was changed"],
        ),
        ("UPDATE event SET actor = 'ben' WHERE seq = 3", [f"event 3: {BROKEN}"]),
        ("UPDATE event SET at = at + 1 WHERE seq = 3", [f"event 3: {BROKEN}"]),
        ("UPDATE event SET type = 'corrected' WHERE seq = 2", [f"event 2: {BROKEN}"]),
        ("DELETE FROM event WHERE seq = 3", ["event 3 is missing", f"event 4: {BROKEN}"]),
        ("DELETE FROM event WHERE seq IN (3, 4)", ["events 3 to 4 are missing", f"event 5: {BROKEN}"]),
        ("DELETE FROM event WHERE seq = 7", ["the log should end with event 7 but ends with 6"]),
        ("DELETE FROM event", ["the log should end with event 7 but ends with 0"]),
        (
            "UPDATE event SET seq = CASE seq WHEN 3 THEN 40 ELSE seq END",
            [
                *("event 3 is missing", f"event 4: {BROKEN}", "events 8 to 39 are missing", f"event 40: {BROKEN}"),
                "the log should end with event 7 but ends with 40",
            ],
        ),
        ("UPDATE event SET salt = NULL WHERE seq = 1", ["event 1: it lost its salt but not its words"]),
        (
            "UPDATE event SET salt = digest WHERE seq = 2",
            [
                "event 2: its payload was changed",
                "event 2: event 6 says its words were erased, but they stand there",
            ],
        ),
        (
            "UPDATE dialogue SET chain = (SELECT chain FROM event WHERE seq = 1)",
            ["the last event is not the one that the dialogue's row knows"],
        ),
    ],
)
async def test_tampering_is_found(log: SqlStore, tampering: str, found: list[str]) -> None:
    await tamper(log, tampering)
    assert await log.log.verify(DIALOGUE) == found


async def test_two_events_that_changed_places_are_found(log: SqlStore) -> None:
    for step in ("40 WHERE seq = 4", "4 WHERE seq = 5", "5 WHERE seq = 40"):
        await tamper(log, f"UPDATE event SET seq = {step}")
    assert await log.log.verify(DIALOGUE) == [f"event 4: {BROKEN}", f"event 5: {BROKEN}", f"event 6: {BROKEN}"]


async def test_an_event_put_in_is_found(log: SqlStore) -> None:
    await tamper(
        log,
        "INSERT INTO event (dialogue, seq, at, actor, type, payload, salt, digest, chain) "
        "SELECT dialogue, 8, at, 'ben', type, payload, salt, digest, chain FROM event WHERE seq = 7",
    )
    assert await log.log.verify(DIALOGUE) == [
        f"event 8: {BROKEN}",
        "the log should end with event 7 but ends with 8",
    ]


async def test_words_erased_without_saying_so_are_found(log: SqlStore) -> None:
    stone = "(SELECT payload FROM event WHERE seq = 2)"
    await tamper(log, f"UPDATE event SET salt = NULL, payload = {stone} WHERE seq = 3")
    assert await log.log.verify(DIALOGUE) == [
        "event 3: its words are gone, but no event says they were erased",
    ]


async def test_what_nobody_can_read_is_found(log: SqlStore) -> None:
    await tamper(log, "UPDATE event SET payload = digest WHERE seq = 2")
    faults = await log.log.verify(DIALOGUE)
    assert len(faults) == 2
    assert faults[0].startswith("event 2: it cannot be read (contributed: ")
    assert faults[1] == "event 2: event 6 says its words were erased, but they stand there"


async def test_erasing_the_word_of_an_event_that_has_none_is_sound(log: SqlStore) -> None:
    await append(log.log, Redacted((6,)))
    assert await log.log.verify(DIALOGUE) == []


async def test_a_dialogue_that_is_not_there_has_no_sound_log(store: SqlStore) -> None:
    assert await store.log.verify("nowhere") == ["there is no such dialogue"]
