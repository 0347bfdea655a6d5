"""Clients follow documents through storms, cuts and broken bells, and end with exactly what the rules say."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import Contribute, ErasePerson, OpenStep, SetKind
from app.facilitation.core import ORGANISER_ACTOR, Role
from app.facilitation.setup import Kind
from app.rooms import replica as replicas
from app.rooms.bell import Heard, Ring
from app.rooms.house import Rooms
from tests.rooms.client import REPLY_TIMEOUT_S, Client
from tests.rooms.conftest import DIALOGUE, House


def line(n: int) -> str:
    return f"line-{n:015}"


async def settled(rooms: Rooms, client: Client) -> None:
    """`client` has everything the rules say now, for every topic it follows."""
    state, _ = await rooms.state(DIALOGUE)
    for topic in client.versions:
        if topic != "people":
            expected = rules.view(state, topic)
            await client.until(lambda topic=topic, expected=expected: client.docs[topic] == expected)


async def talk(house: House, who: str, start: int, count: int) -> None:
    for n in range(start, start + count):
        await house.running[0].submit(DIALOGUE, Contribute(line(n), "s1", f"Satz {n}"), who)


@pytest.mark.parametrize("seed", range(4))
async def test_cut_again_and_again_a_client_ends_with_the_document(small_house: House, seed: int) -> None:
    """Snapshot or missing deltas, never a part: whatever was missed."""
    chance = random.Random(seed)
    rooms = small_house.running[0]
    ines = await small_house.client(rooms, "Ines", Role.MODERATOR)
    uwe = await small_house.client(rooms, "Uwe")
    for n in range(12):
        await talk(small_house, ines.person.participant, n * 40, chance.randrange(40))
        uwe.read()
        if chance.random() < 0.6:
            await uwe.hang_up()
            await talk(small_house, ines.person.participant, n * 40 + 20_000, chance.randrange(30))
            await uwe.connect()
    await settled(rooms, uwe)
    assert uwe.gaps == 0


async def test_who_was_away_too_long_gets_a_snapshot(small_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replicas, "KEPT_EVENTS", 10)
    rooms = small_house.running[0]
    ines = await small_house.client(rooms, "Ines", Role.MODERATOR)
    uwe = await small_house.client(rooms, "Uwe")
    await uwe.hang_up()
    await talk(small_house, ines.person.participant, 0, 30)
    uwe.seen.clear()
    await uwe.connect()
    await settled(rooms, uwe)
    assert {frame["topic"] for frame in uwe.seen if frame["t"] == "snapshot"} >= {"stream"}


async def test_a_restarted_process_serves_returning_clients(small_house: House) -> None:
    rooms = small_house.running[0]
    uwe = await small_house.client(rooms, "Uwe")
    await talk(small_house, uwe.person.participant, 0, 5)
    await uwe.until(lambda: uwe.docs["stream"]["total"] == 5)
    restarted = await small_house.process()
    await uwe.hang_up()
    await talk(small_house, uwe.person.participant, 100, 3)
    uwe.seen.clear()
    await uwe.connect(rooms=restarted)
    await settled(restarted, uwe)
    assert not [frame for frame in uwe.seen if frame["t"] == "snapshot"], "missing deltas are enough"


async def test_another_epoch_means_snapshots(small_house: House) -> None:
    uwe = await small_house.client(small_house.running[0], "Uwe")
    await uwe.hang_up()
    uwe.epoch = "another.code"
    uwe.docs = {}
    await uwe.connect()
    await settled(small_house.running[0], uwe)


async def test_nobody_is_sent_a_topic_they_may_not_see(small_house: House) -> None:
    """Not on joining, not on subscribing, not later; and they are told so."""
    rooms = small_house.running[0]
    ines = await small_house.client(rooms, "Ines", Role.MODERATOR, "stage", "moderators")
    assert ines.docs["moderators"]["cues"]
    uwe = await small_house.admit(rooms, "Uwe")
    foreign = f"me:{ines.person.participant}"
    curious = await Client(rooms, uwe).connect("stage", "moderators", foreign, "nothing")
    curious.say({"t": "subscribe", "topics": {"moderators": 1, foreign: 1}})
    await curious.until(lambda: sum(frame["t"] == "not_shown" for frame in curious.seen) == 2)
    await talk(small_house, ines.person.participant, 0, 3)
    await rooms.submit(DIALOGUE, SetKind(line(0), Kind.FEAR), ines.person.participant)
    await curious.ask("withdraw", contribution="line-of-nobody-0000")
    assert {frame.get("topic") for frame in curious.seen} <= {None, "stage"}


async def test_a_topic_ends_with_the_right_to_it(small_house: House) -> None:
    """Theme editors see half-made headings; whoever was one does not, even on the same line."""
    rooms = small_house.running[0]
    ines = await small_house.client(rooms, "Ines", Role.MODERATOR)
    uwe = await small_house.client(rooms, "Uwe")
    await ines.ask("open_step", step="s2", after="s1")
    await ines.ask("ask_duty", participant=uwe.person.participant, duty="editor", wanted=True)
    await uwe.ask("take_duty", duty="editor", willing=True)
    uwe.say({"t": "subscribe", "topics": {"editors": 0}})
    await uwe.until(lambda: "editors" in uwe.docs)
    await uwe.ask("take_duty", duty="editor", willing=False)
    await ines.ask("create_theme", theme="theme-000000000000001", title="Halb fertig", contributions=[])
    await settled_but(rooms, uwe, "editors")
    assert uwe.docs["editors"]["themes"] == {}


async def settled_but(rooms: Rooms, client: Client, topic: str) -> None:
    """As `settled`, for all but `topic`: something said afterwards has come."""
    client.versions.pop(topic)
    await rooms.submit(DIALOGUE, Contribute(line(77), "s2", "Danach."), client.person.participant)
    await settled(rooms, client)


async def test_one_write_per_connection_and_tick(small_house: House) -> None:
    """A storm within one tick is one write to each connection, whatever it touched."""
    rooms = small_house.running[0]
    ines = await small_house.client(rooms, "Ines", Role.MODERATOR)
    uwe = await small_house.client(rooms, "Uwe")
    await settled(rooms, uwe)
    before = uwe.wire.writes
    wishes = [Contribute(line(n), "s1", "Satz") for n in range(40)]
    await asyncio.gather(*(rooms.submit(DIALOGUE, wish, ines.person.participant) for wish in wishes))
    await uwe.until(lambda: uwe.docs["stream"]["total"] == 40)
    assert uwe.wire.writes - before <= 3, "at once for the first, then coalesced"


async def test_a_removed_person_is_sent_away_and_sees_nothing_more(small_house: House) -> None:
    rooms = small_house.running[0]
    uwe = await small_house.client(rooms, "Uwe")
    await rooms.submit(DIALOGUE, ErasePerson(uwe.person.participant), ORGANISER_ACTOR)
    await asyncio.wait_for(uwe.serving, REPLY_TIMEOUT_S)
    assert uwe.wire.closed == (4502, "removed")


class BrokenBell:
    """A bell that drops, doubles and swaps, by a seed."""

    def __init__(self, chance: random.Random, others: list[Heard]) -> None:
        self._chance = chance
        self._others = others
        self._held: Ring | None = None

    async def start(self, heard: Heard) -> None:
        self._others.append(heard)

    def ring(self, ring: Ring) -> None:
        fate = self._chance.random()
        if fate < 0.4:
            return
        if fate < 0.6:
            self._held, ring = ring, self._held or ring
        for heard in self._others:
            for _ in range(1 + (fate > 0.8)):
                asyncio.get_running_loop().call_soon(heard, ring)

    async def close(self) -> None:
        self._others.clear()


@pytest.mark.parametrize("seed", range(3))
async def test_two_replicas_under_broken_bells_end_equal(house: House, seed: int) -> None:
    chance, heard = random.Random(seed), []
    processes = [await house.process(bell=BrokenBell(chance, heard)) for _ in range(2)]
    ines = await house.client(processes[0], "Ines", Role.MODERATOR)
    people = [await house.client(process, f"Gast {n}") for n, process in enumerate(processes)]
    await processes[0].submit(DIALOGUE, OpenStep("s2", "s1"), ines.person.participant)
    for n in range(30):
        author = chance.choice(people)
        wish = Contribute(line(n), "s2", f"Satz {n}")
        await chance.choice(processes).submit(DIALOGUE, wish, author.person.participant)
    expected = await _read_all(house)
    for client in people:
        await client.until(lambda client=client: client.docs["stream"] == rules.view(expected, "stream"))
    assert people[0].docs["stage"] == people[1].docs["stage"]


async def _read_all(house: House) -> rules.Dialogue:
    return rules.fold(rules.EMPTY, await house.store.log.read(DIALOGUE))


async def test_without_any_bell_the_poll_finds_what_happened(house: House) -> None:
    silent: Callable[[], BrokenBell] = lambda: BrokenBell(random.Random(0), [])  # noqa: E731
    first, second = [await house.process(bell=silent()) for _ in range(2)]
    uwe = await house.client(second, "Uwe")
    carla = await house.admit(first, "Carla")
    await first.submit(DIALOGUE, Contribute(line(1), "s1", "Hört mich jemand?"), carla.participant)
    await uwe.until(lambda: uwe.docs["stream"]["total"] == 1)
    await uwe.until(lambda: carla.participant in uwe.docs["people"]["items"])
