"""One contract for bell, presence and air, kept by the embedded and by the Redis implementation."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from app.facilitation.core import Recorded
from app.facilitation.events import Contributed, Redacted
from app.rooms.air import Air, InProcessAir, Said, Sky
from app.rooms.bell import Belfry, Bell, InProcessBell, Ring
from app.rooms.chairs import Chairs
from app.rooms.courtesy import KEPT_MAX_EVENTS, Courtesy
from app.rooms.presence import Hall, InProcessPresence, Presence, as_bytes
from app.rooms.redis_bell import RedisAir, RedisBell, RedisPresence
from app.rooms.redis_link import RedisLink
from tests.facilitation.story import NOW

HEARD_TIMEOUT_S = 60.0
FAST_HEARTBEAT_S = 0.4
"""Three of them are longer than a busy machine keeps anybody waiting."""

Process = tuple[Bell, Presence, Air]


async def until(condition: Callable[[], bool]) -> None:
    """Let others work until `condition` holds."""
    async with asyncio.timeout(HEARD_TIMEOUT_S):
        while not condition():
            await asyncio.sleep(0.005)


class Processes:
    """Makes processes that share nothing but the means of hearing each other, and closes them."""

    def __init__(self, make: Callable[[], Process]) -> None:
        self._make = make
        self._made: list[Process] = []

    def __call__(self) -> Process:
        self._made.append(self._make())
        return self._made[-1]

    async def close(self) -> None:
        for bell, presence, air in self._made:
            await air.close()
            await presence.close()
            await bell.close()


class Contract:
    """What every bell and every presence promises; the classes below say which implementation keeps it."""

    async def test_a_ring_is_heard_by_everyone(self, process: Processes) -> None:
        heard: list[list[Ring]] = [[], []]
        bells = [process()[0], process()[0]]
        for bell, rings in zip(bells, heard, strict=True):
            await bell.start(rings.append)

        def heard_by_all() -> bool:
            bells[0].ring(Ring("d1", 7, 3))  # a ring before the other listens may be lost: ring until heard
            return all(Ring("d1", 7, 3) in rings for rings in heard)

        await until(heard_by_all)

    async def test_events_come_along_with_a_ring(self, process: Processes) -> None:
        told = (Recorded(7, NOW, "uwe", Contributed("line-0000000000000001", "s1", "Da bin ich.")),)
        heard: list[Ring] = []
        ringing, listening = process()[0], process()[0]
        await ringing.start(lambda _ring: None)
        await listening.start(heard.append)

        def heard_by_other() -> bool:
            ringing.ring(Ring("d1", 7, 3, "e1", lambda: told))
            return Ring("d1", 7, 3, "e1") in heard

        await until(heard_by_other)
        assert tuple(heard[0].events()) == told

    async def test_presence_is_the_union_and_ends_with_its_process(self, process: Processes) -> None:
        (bell_a, a, _), (bell_b, b, _) = process(), process()
        changed: list[str] = []
        for bell, presence in ((bell_a, a), (bell_b, b)):
            await bell.start(lambda _ring: None)
            await presence.start(changed.append)
        a.here("d1", 0b0101)
        b.here("d1", 0b1000)
        await until(lambda: a.everywhere("d1") == b.everywhere("d1") == 0b1101)
        await until(lambda: "d1" in changed)
        assert a.everywhere("d2") == 0
        a.here("d1", 0)
        await until(lambda: b.everywhere("d1") == 0b1000)
        await b.close()
        await bell_b.close()
        await until(lambda: a.everywhere("d1") == 0)

    async def test_what_is_said_in_passing_is_heard_by_everyone_once_and_kept_by_nobody(
        self, process: Processes
    ) -> None:
        heard: list[list[Said]] = [[], []]
        airs = [process()[2], process()[2]]
        for air, said in zip(airs, heard, strict=True):
            await air.start(said.append)
        sent: list[Said] = []

        def heard_by_all() -> bool:
            sent.append(Said("d1", "around", "uwe", len(sent), 7, {"text": "Kaffee?"}))
            airs[0].say(sent[-1])
            return all(said for said in heard)

        await until(heard_by_all)
        await until(lambda: heard[0] == sent and heard[1][-1] == sent[-1])
        assert len({said.at for said in heard[1]}) == len(heard[1])
        late: list[Said] = []
        await (newcomer := process()[2]).start(late.append)
        airs[1].say(Said("d1", "around", "uwe", -1, 7, {"text": "Noch da?"}))
        await until(lambda: any(said.at == -1 for said in heard[0]))
        assert [said for said in late if said.at != -1] == []
        await newcomer.close()

    def test_what_is_said_shows_in_no_line_of_a_journal(self) -> None:
        assert "Kaffee" not in repr(Said("d1", "around", "uwe", 1, 7, {"text": "Kaffee?"}))


class TestInProcess(Contract):
    @pytest.fixture
    async def process(self) -> AsyncIterator[Processes]:
        belfry, hall, sky = Belfry(), Hall(), Sky()
        made = Processes(lambda: (InProcessBell(belfry), InProcessPresence(hall), InProcessAir(sky)))
        yield made
        await made.close()


class TestRedis(Contract):
    @pytest.fixture
    async def process(self, redis_url: str) -> AsyncIterator[Processes]:
        def make() -> Process:
            link = RedisLink(redis_url, heartbeat_s=FAST_HEARTBEAT_S)
            return RedisBell(link, "our secret"), RedisPresence(link, FAST_HEARTBEAT_S), RedisAir(link)

        made = Processes(make)
        yield made
        await made.close()


async def test_who_does_not_know_the_houses_secret_can_ring_but_tell_nothing(redis_url: str) -> None:
    forged = Recorded(7, NOW, "uwe", Contributed("line-0000000000000001", "s1", "Das habe ich nie gesagt."))
    stranger, house = (RedisBell(RedisLink(redis_url), secret) for secret in ("their secret", "our secret"))
    heard: list[Ring] = []
    await stranger.start(lambda _ring: None)
    await house.start(heard.append)

    def rung() -> bool:
        stranger.ring(Ring("d1", 7, 3, "e1", lambda: (forged,)))
        return bool(heard)

    await until(rung)
    assert (heard[0], tuple(heard[0].events())) == (Ring("d1", 7, 3, "e1"), ())
    await stranger.close()
    await house.close()


def test_what_came_along_is_used_whole_or_not_at_all() -> None:
    came = Courtesy()
    first, second, third = (Recorded(seq, NOW, "uwe", Redacted(())) for seq in (5, 6, 7))
    came.keep([third, first])
    assert came.between(4, 7) is None
    assert came.between(6, 7) == [third]
    came.keep([second, first])
    assert (came.between(4, 7), came.newest) == ([first, second, third], 7)
    came.forget(6)
    assert (came.between(4, 7), came.between(6, 7)) == (None, [third])
    came.keep(Recorded(seq, NOW, "uwe", Redacted(())) for seq in range(9, 9 + KEPT_MAX_EVENTS))
    assert came.newest == 0, "whatever waits for something that never comes is bounded"


async def test_a_frozen_redis_is_noticed_and_left_behind(redis_server) -> None:
    """redis-py tells nothing of a half-open line; the missing heartbeat does."""
    link = RedisLink(redis_server.url, heartbeat_s=FAST_HEARTBEAT_S)
    heard: list[bytes] = []
    link.on("bell", heard.append)
    link.start()
    await until(link.connected.is_set)
    redis_server.stop()
    await until(lambda: not link.connected.is_set())
    redis_server.cont()
    await until(link.connected.is_set)

    def heard_again() -> bool:
        link.publish("bell", b"again")
        return b"again" in heard

    await until(heard_again)
    await link.close()


async def test_without_redis_nothing_waits_and_nothing_fails(tmp_path) -> None:
    link = RedisLink(f"unix://{tmp_path / 'nobody.sock'}", heartbeat_s=FAST_HEARTBEAT_S)
    bell, presence = RedisBell(link), RedisPresence(link, FAST_HEARTBEAT_S)
    await bell.start(lambda _ring: None)
    await presence.start(lambda _dialogue: None)
    for seq in range(20_000):  # more than the outgoing queue holds
        bell.ring(Ring("d1", seq, 0))
    presence.here("d1", 1)
    assert presence.everywhere("d1") == 1
    await presence.close()
    await bell.close()


def test_somebody_with_three_tabs_takes_one_chair() -> None:
    chairs = Chairs()
    assert [chairs.take(9), chairs.take(9), chairs.take(2)] == [True, False, True]
    assert as_bytes(chairs.bits) == bytes([0b00000100, 0b00000010])
    assert [chairs.leave(9), chairs.leave(9), chairs.leave(2)] == [False, True, True]
    assert chairs.bits == 0
