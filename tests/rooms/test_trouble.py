"""A room that breaks, ends, or lags behind: whoever waits for it is answered, and nothing of it is left over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import Admit, Configure, Contribute, Extend, OpenStep
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Recorded, Role
from app.persistence.codec import EventUnreadable
from app.persistence.ports import StoreUnavailable
from app.rooms import visit
from app.rooms.bell import Belfry, InProcessBell
from app.rooms.closing import CloseCode
from tests.facilitation.story import SETUP
from tests.rooms.client import Client, MemoryWire, parse
from tests.rooms.conftest import DIALOGUE, House

ANSWERED_WITHIN_S = 60
BROKEN = "a-broken-one"
"""Asked for before `DIALOGUE` when heads are read in order."""


def line(n: int) -> str:
    return f"line-{n:015}"


async def test_a_broken_rule_of_what_is_shown_does_not_silence_the_dialogue(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is stored, but telling it fails: its sender hears so, and the next one is served."""
    rooms = small_house.running[0]
    uwe = (await small_house.admit(rooms, "Uwe")).participant

    def broken(*_args: object) -> list[object]:
        raise ZeroDivisionError

    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(rules, "deltas", broken)
        await asyncio.wait_for(rooms.submit(DIALOGUE, Contribute(line(1), "s1", "Eins"), uwe), ANSWERED_WITHIN_S)
    await asyncio.wait_for(rooms.submit(DIALOGUE, Contribute(line(2), "s1", "Zwei"), uwe), ANSWERED_WITHIN_S)

    state, _ = await rooms.state(DIALOGUE)
    assert state.contributions.total == 2


async def test_a_command_that_comes_after_the_end_is_told_to_come_back(small_house: House) -> None:
    rooms = small_house.running[0]
    uwe = (await small_house.admit(rooms, "Uwe")).participant
    room = await rooms.room(DIALOGUE)
    await room.close()

    with pytest.raises(StoreUnavailable):
        await asyncio.wait_for(room.submit(Contribute(line(1), "s1", "Zu spät"), uwe), ANSWERED_WITHIN_S)


async def test_whoever_is_too_slow_to_join_comes_back(small_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bad line, or a house that stood still meanwhile, is no reason to be shown out for good."""
    monkeypatch.setattr(visit, "JOIN_TIMEOUT_S", 0.01)
    rooms, wire = small_house.running[0], MemoryWire()
    uwe = await small_house.admit(rooms, "Uwe")
    await asyncio.wait_for(rooms.serve_connection(wire, uwe), ANSWERED_WITHIN_S)
    goodbye = parse(wire.unread)[-1]
    assert wire.closed == (CloseCode.RESYNC, "resync")
    assert goodbye["t"] == "goodbye" and goodbye["retry_ms"] is not None


async def test_a_room_that_could_not_be_opened_leaves_no_task(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = await small_house.process()
    before = asyncio.all_tasks()

    async def lost(*_args: object) -> Sequence[Recorded]:
        raise StoreUnavailable("gone")

    with monkeypatch.context() as patch:
        patch.setattr(small_house.store.log, "read", lost)
        for _ in range(3):
            with pytest.raises(StoreUnavailable):
                await rooms.room(DIALOGUE)

    async with asyncio.timeout(ANSWERED_WITHIN_S):
        while left := asyncio.all_tasks() - before:  # what was cancelled ends with the next turns of the loop
            await asyncio.wait(left, timeout=0.01)


async def test_while_a_room_fails_to_open_the_others_are_still_counted(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the failure and its being forgotten there is a moment in which anything may look at all rooms."""
    rooms = await small_house.process()
    loop, failed, wrong = asyncio.get_running_loop(), asyncio.Event(), []

    async def lost(*_args: object) -> Sequence[Recorded]:
        raise StoreUnavailable("gone")

    def look() -> None:
        try:
            rooms.connections()
        except StoreUnavailable as trouble:
            wrong.append(trouble)
        if not failed.is_set():
            loop.call_soon(look)  # in every turn of the loop

    monkeypatch.setattr(small_house.store.log, "read", lost)
    for _ in range(5):
        failed.clear()
        look()
        with pytest.raises(StoreUnavailable):
            await rooms.room(DIALOGUE)
        failed.set()
    assert wrong == []


async def test_whoever_was_let_in_elsewhere_just_now_sees_everything(small_house: House) -> None:
    """The bell was lost and the poll is not due: a process that has not heard of a person asks the log first."""
    first = small_house.running[0]
    deaf = await small_house.process(bell=InProcessBell(Belfry()))
    await small_house.client(deaf, "Carla")  # so that the room there is open and in use
    uwe = Client(deaf, await small_house.admit(first, "Uwe"))

    await uwe.connect()

    assert "stream" in uwe.allowed
    assert "stream" in uwe.docs


async def test_a_dialogue_that_cannot_be_read_does_not_keep_the_others_from_the_news(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, first = small_house.store, small_house.running[0]
    deaf = await small_house.process(bell=InProcessBell(Belfry()))
    uwe = await small_house.client(deaf, "Uwe")
    await store.log.create(BROKEN, small_house.clock())
    await first.submit(BROKEN, Configure(SETUP), ORGANISER_ACTOR)
    jost = await store.directory.admit(BROKEN, Role.PARTICIPANT, "Jost", "de", "link", small_house.clock())
    await first.submit(BROKEN, Admit(jost.participant, jost.role, jost.ordinal), SYSTEM_ACTOR)
    await Client(deaf, jost).connect()
    read = store.log.read

    async def unreadable(dialogue: str, *rest: int) -> Sequence[Recorded]:
        if dialogue == BROKEN:
            raise EventUnreadable("written by a newer version")
        return await read(dialogue, *rest)

    monkeypatch.setattr(store.log, "read", unreadable)
    await first.submit(BROKEN, Contribute(line(1), "s1", "Das liest keiner"), jost.participant)
    carla = await small_house.admit(first, "Carla")
    await first.submit(DIALOGUE, Contribute(line(1), "s1", "Hört mich jemand?"), carla.participant)

    await uwe.until(lambda: uwe.docs["stream"]["total"] == 1)


async def test_time_never_runs_backwards_between_processes(house: House) -> None:
    """Machines' clocks disagree; what comes later in the log is never earlier in time."""
    first, second = house.running[0], await house.process(InProcessBell(Belfry()))
    _, seq = await second.state(DIALOGUE)
    house.clock.now += 60_000
    await first.submit(DIALOGUE, OpenStep("s2", "s1"), ORGANISER_ACTOR)
    house.clock.now -= 50_000
    await second.submit(DIALOGUE, Extend("s2", 5), ORGANISER_ACTOR)
    times = [recorded.at for recorded in await house.store.log.read(DIALOGUE, seq - 1)]
    assert times == sorted(times) and len(times) == 3


async def test_what_came_along_with_the_bell_is_shown_without_asking_the_log(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = small_house.running[0], await small_house.process()
    uwe, carla = await small_house.client(first, "Uwe"), await small_house.client(second, "Carla")
    here, there = await first.room(DIALOGUE), await second.room(DIALOGUE)
    async with asyncio.timeout(ANSWERED_WITHIN_S):
        while here.here.times == 1 or here.replica.seq != there.replica.seq:
            await asyncio.sleep(0)

    async def unreadable(*_args: object) -> Sequence[Recorded]:
        raise StoreUnavailable("gone")

    with monkeypatch.context() as patch:
        patch.setattr(small_house.store.log, "read", unreadable)
        for n in (1, 2, 3):
            await first.submit(DIALOGUE, Contribute(line(n), "s1", f"Satz {n}"), uwe.person.participant)
        await carla.until(lambda: carla.docs["stream"]["total"] == 3)
        await second.submit(DIALOGUE, Contribute(line(4), "s1", "Und ich?"), carla.person.participant)
        await uwe.until(lambda: uwe.docs["stream"]["total"] == 4)
