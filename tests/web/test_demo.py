"""The sample evening in a store: in the middle of its course, sound, used again while it goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.demo.robots import remaining_lines
from app.demo.stage import NOW_AFTER_S, Sample, prepare
from app.facilitation import dialogue as rules
from app.facilitation.commands import CloseDialogue
from app.facilitation.core import Context, Recorded, Role
from app.facilitation.state import Dialogue
from app.persistence.ports import Decided
from app.persistence.store import SqlStore
from app.sample.lines import among, as_seen, command_of
from app.sample.script import SCRIPT
from app.web.tokens import Tokens
from tests.web.conftest import SECRET

NOW = 1_800_000_000_000
MINUTE_MS = 60_000


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path / 'house.db'}")
    yield opened
    await opened.close()


async def sample(store: SqlStore, now: int = NOW) -> Sample:
    return await prepare(store, Tokens(SECRET), "http://localhost:8000", now)


async def state_of(store: SqlStore, dialogue: str) -> Dialogue:
    return rules.fold(rules.EMPTY, await store.log.read(dialogue))


async def test_the_evening_stands_in_its_middle(store: SqlStore) -> None:
    found = await sample(store)
    state, log = await state_of(store, found.dialogue), await store.log.read(found.dialogue)

    assert (state.phase, state.current, state.reading) == ("running", "gemeinsam", "public")
    assert state.clock is not None and state.clock.ends_at - NOW > 15 * MINUTE_MS
    assert state.contributions.total >= 15
    assert len(state.participants) == 44
    assert [one.at for one in log] == sorted(one.at for one in log) and log[-1].at <= NOW
    assert await store.log.verify(found.dialogue) == []


async def test_an_evening_under_way_is_used_again_and_gets_more_time(store: SqlStore) -> None:
    first = await sample(store)

    again = await sample(store, NOW + 60 * MINUTE_MS)

    assert again == first
    clock = (await state_of(store, again.dialogue)).clock
    assert clock is not None and clock.ends_at >= NOW + 75 * MINUTE_MS


async def test_when_it_is_over_another_one_is_written_for_the_same_organiser(store: SqlStore) -> None:
    first = await sample(store)
    organiser = await store.organisers.add("Orga", "hash", NOW)
    await store.organisers.own(organiser.id, first.dialogue, NOW)
    async with store.log.transaction(first.dialogue) as turn:
        state = await state_of(store, first.dialogue)
        events = rules.decide(state, CloseDialogue(state.current), Context(NOW, "organiser", Role.ORGANISER))
        await turn.append([Decided(event, NOW, "organiser") for event in events], {})

    second = await sample(store)

    assert second.dialogue != first.dialogue
    assert await store.organisers.owners(second.dialogue) == [organiser]
    assert second.links["organiser"].endswith(f"/organiser/d/{second.dialogue}")


async def test_what_is_left_of_the_script_can_still_be_said(store: SqlStore) -> None:
    found = await sample(store)
    state = await state_of(store, found.dialogue)
    actors = {actor.key: actor for actor in found.actors}
    participants = {key: actor.participant for key, actor in actors.items()}
    seq, lines = 10_000, remaining_lines()
    for line in SCRIPT:
        if line.offset_s < NOW_AFTER_S:
            continue
        actor = actors[line.who]
        context = Context(NOW + line.offset_s * 1_000, actor.participant, actor.role)
        for event in rules.decide(state, command_of(as_seen(among(line, participants), state)), context):
            seq += 1
            state = rules.evolve(state, Recorded(seq, context.now, context.actor, event))

    assert state.phase == "closed"
    assert {"gemeinsam", "ernte", "gehoert", "wie-wars"} <= set(lines)
    assert sum(map(len, lines.values())) > 20
