"""What is said in passing: heard by those who stand there now, in every process, and then nowhere."""

from __future__ import annotations

import json

from app.facilitation import limits
from app.facilitation.core import Role
from app.rooms.bell import Belfry, InProcessBell
from tests.rooms.client import Client, MemoryWire
from tests.rooms.conftest import DIALOGUE, House

SECRET = "Meine Schwester heißt Wilhelmine."


def say(client: Client, text: object = SECRET, topic: str = "around") -> None:
    client.say({"t": "pass", "topic": topic, "payload": {"text": text}})


def heard(client: Client) -> list[str]:
    client.read()
    return [frame["payload"]["text"] for frame in client.seen if frame["t"] == "passed"]


def refused(client: Client) -> list[str]:
    client.read()
    return [frame["error"]["code"] for frame in client.seen if frame["t"] == "not_passed"]


async def comes(house: House, name: str, spot: int, process: int = 0) -> Client:
    """Somebody in the Foyer, standing in that circle."""
    topics = ("gathering", "around", "stage")
    client = await house.client(house.running[process], name, Role.PARTICIPANT, *topics)
    if spot:
        assert (await client.ask("stand_by", spot=spot))["ok"]
    return client


async def test_those_who_stand_together_hear_it_and_nobody_else(house: House):
    uwe, carla, jost = [await comes(house, name, spot) for name, spot in (("Uwe", 1), ("Carla", 1), ("Jost", 2))]
    say(uwe)
    await carla.until(lambda: heard(carla) == [SECRET])
    await uwe.until(lambda: heard(uwe) == [SECRET])
    say(jost, "Hier drüben.")
    await jost.until(lambda: heard(jost) == ["Hier drüben."])
    assert heard(carla) == [SECRET]


async def test_it_is_heard_in_other_processes_too_even_where_the_bell_was_not(house: House):
    """The process of those who listen learns where people stand by the log, before it decides who may hear."""
    await house.process(bell=InProcessBell(Belfry()))
    uwe, carla = await comes(house, "Uwe", 1), await comes(house, "Carla", 1, process=1)
    jost = await comes(house, "Jost", 2, process=1)
    assert (await uwe.ask("stand_by", spot=2))["ok"]
    say(uwe)
    await jost.until(lambda: heard(jost) == [SECRET])
    assert heard(carla) == []


async def test_whoever_comes_back_stands_where_they_stood_and_reads_nothing_old(house: House):
    uwe, carla = await comes(house, "Uwe", 3), await comes(house, "Carla", 3)
    say(uwe)
    await carla.until(lambda: heard(carla) == [SECRET])
    await house.process()
    await carla.hang_up()
    carla.seen.clear()
    await carla.connect("gathering", "around", rooms=house.running[1])
    assert carla.docs["gathering"]["spots"][carla.person.participant] == 3
    say(uwe, "Wieder da?")
    await carla.until(lambda: heard(carla) == ["Wieder da?"])


async def test_nothing_of_it_is_in_the_log(house: House):
    uwe = await comes(house, "Uwe", 1)
    say(uwe)
    await uwe.until(lambda: heard(uwe) == [SECRET])
    log = await house.store.log.read(DIALOGUE)
    assert log and SECRET not in repr(log)


async def test_who_does_not_watch_the_topic_hears_nothing(small_house: House):
    uwe, carla = await comes(small_house, "Uwe", 1), await comes(small_house, "Carla", 1)
    carla.say({"t": "unsubscribe", "topics": ["around"]})
    await carla.ask("stand_by", spot=1)
    say(uwe)
    await uwe.until(lambda: heard(uwe) == [SECRET])
    assert heard(carla) == []


async def test_a_projector_neither_says_nor_hears_anything(small_house: House):
    wall = await small_house.client(small_house.running[0], "Leinwand", Role.PROJECTOR, "stage", "around")
    assert "around" not in wall.allowed
    say(wall)
    await wall.until(lambda: refused(wall) == ["not_allowed"])


async def test_a_flood_is_stopped_and_the_person_stays(small_house: House):
    uwe, carla = await comes(small_house, "Uwe", 1), await comes(small_house, "Carla", 1)
    for n in range(limits.PASSES_BURST + 20):
        say(uwe, f"{n}")
    await uwe.until(lambda: len(heard(uwe)) + len(refused(uwe)) == limits.PASSES_BURST + 20)
    assert set(refused(uwe)) == {"passes_too_fast"} and len(heard(uwe)) <= limits.PASSES_BURST + 1
    assert uwe.wire.closed is None
    say(carla, "Ich auch noch.")
    await carla.until(lambda: "Ich auch noch." in heard(carla))


async def test_two_tabs_are_one_person(small_house: House):
    uwe = await comes(small_house, "Uwe", 1)
    again = await Client(uwe.rooms, uwe.person).connect("around")
    small_house.clients.append(again)
    for n in range(limits.PASSES_BURST):
        say(uwe, f"{n}")
    await uwe.until(lambda: len(heard(uwe)) == limits.PASSES_BURST)
    assert len(heard(again)) == limits.PASSES_BURST
    for _ in range(5):
        say(again)
    await again.until(lambda: "passes_too_fast" in refused(again))


async def test_whatever_is_wrong_is_heard_by_nobody_and_ends_nothing(small_house: House):
    uwe, carla = await comes(small_house, "Uwe", 1), await comes(small_house, "Carla", 1)
    wrong: list[tuple[object, str]] = [
        ({"t": "pass", "topic": "around", "payload": None}, "bad_arguments"),
        ({"t": "pass", "topic": "around", "payload": {"text": 7}}, "bad_arguments"),
        ({"t": "pass", "topic": "around", "payload": {"text": "x" * limits.PASS_MAX_BYTES}}, "bad_arguments"),
        ({"t": "pass", "topic": "around", "payload": {"text": "x" * 401}}, "text_too_long"),
        ({"t": "pass", "topic": "around", "payload": {"text": " "}}, "empty_text"),
        ({"t": "pass", "topic": f"me:{carla.person.participant}", "payload": {}}, "not_allowed"),
        ({"t": "pass", "topic": "stream", "payload": {"text": "x"}}, "not_allowed"),
    ]
    for frame, _ in wrong:
        uwe.say(json.dumps(frame))
    await uwe.until(lambda: len(refused(uwe)) == len(wrong))
    assert refused(uwe) == [code for _, code in wrong]
    assert heard(carla) == [] and uwe.wire.closed is None


async def test_before_joining_nothing_is_said(small_house: House):
    uwe = await comes(small_house, "Uwe", 1)
    await uwe.hang_up()
    wire = MemoryWire()
    wire.inbound.put_nowait(json.dumps({"t": "pass", "topic": "around", "payload": {"text": SECRET}}))
    await uwe.rooms.serve_connection(wire, uwe.person, "de")
    assert wire.closed == (4500, "bad_frame")


async def test_a_deaf_reader_is_left_out_and_nobody_waits(small_house: House):
    uwe, carla = await comes(small_house, "Uwe", 1), await comes(small_house, "Carla", 1)
    carla.wire.reading = False
    carla.wire.unread += b"\x81\x00" * 150_000  # more than what is not history may wait behind
    before = len(carla.wire.unread)
    say(uwe)
    await uwe.until(lambda: heard(uwe) == [SECRET])
    assert len(carla.wire.unread) == before
