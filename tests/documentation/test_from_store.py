"""From a real store to a documentation, without a live room."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.documentation import document, load, render
from app.facilitation.commands import Admit, Configure, Contribute
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Role
from app.facilitation.dialogue import EMPTY, decide, evolve
from app.persistence.ports import Decided, DialogueUnknown
from app.persistence.store import SqlStore
from app.sample.evening import SETUP
from tests.sample.held import DOORS_OPEN_MS


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path / 'resonanz.db'}")
    yield opened
    await opened.close()


async def _spoken(store: SqlStore, dialogue: str) -> str:
    """A dialogue in which somebody has written one line; that person's id."""
    await store.log.create(dialogue, DOORS_OPEN_MS)
    link = await store.directory.add_link(dialogue, Role.PARTICIPANT, "", DOORS_OPEN_MS)
    person = await store.directory.admit(dialogue, Role.PARTICIPANT, "Uwe S.", "de", link.id, DOORS_OPEN_MS)
    wishes = (
        (Configure(SETUP), ORGANISER_ACTOR, Role.ORGANISER),
        (Admit(person.participant, Role.PARTICIPANT, person.ordinal), SYSTEM_ACTOR, Role.SYSTEM),
        (Contribute("stored-line-0001", "ankommen", "Der Wecker."), person.participant, Role.PARTICIPANT),
    )
    state, seq = EMPTY, 0
    for command, actor, role in wishes:
        events = decide(state, command, Context(DOORS_OPEN_MS, actor, role))
        async with store.log.transaction(dialogue) as turn:
            for recorded in await turn.append([Decided(event, DOORS_OPEN_MS, actor) for event in events], {}):
                state, seq = evolve(state, recorded), recorded.seq
    assert seq == 3
    return person.participant


async def test_a_documentation_comes_from_the_log_and_the_directory(store: SqlStore) -> None:
    await _spoken(store, "k7h2")

    material = await load(store, "k7h2")
    said = render(document(material.outline, material.people, "de"), "md").decode()

    assert material.seq == 3
    assert "Der Wecker." in said
    assert "Uwe S." in said


async def test_a_name_changes_nothing_in_the_log_but_the_documentation(store: SqlStore) -> None:
    participant = await _spoken(store, "k7h2")
    before = await load(store, "k7h2")
    await store.directory.forget("k7h2", participant)
    after = await load(store, "k7h2")

    assert (before.seq, before.people_version) != (after.seq, after.people_version)
    assert before.seq == after.seq
    assert "Uwe S." not in render(document(after.outline, after.people, "de"), "json").decode()


async def test_what_is_not_there_is_unknown(store: SqlStore) -> None:
    await store.log.create("empty", DOORS_OPEN_MS)
    await _spoken(store, "gone")
    await store.log.delete("gone")

    for dialogue in ("never", "empty", "gone"):
        with pytest.raises(DialogueUnknown):
            await load(store, dialogue)
