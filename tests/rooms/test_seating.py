"""The house at the tables: it draws, lets people sit down, seats who comes late, and frees the seats of the absent."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from app.facilitation.commands import Configure, MovePerson, OpenStep
from app.facilitation.core import ORGANISER_ACTOR, Role
from app.rooms import seating
from app.rooms.bell import Belfry, InProcessBell
from tests.facilitation.cafe import STEPS, Cafe
from tests.facilitation.story import SETUP
from tests.rooms.client import Client
from tests.rooms.conftest import DIALOGUE, House

HALF_A_MINUTE_MS = 30_000


async def a_cafe(house: House, people: int) -> tuple[Client, list[Client]]:
    """Ines, and so many customers who are in."""
    await house.running[0].submit(DIALOGUE, Configure(replace(SETUP, steps=STEPS)), ORGANISER_ACTOR)
    ines = await house.client(house.running[0], "Ines", Role.MODERATOR)
    return ines, [await house.client(house.running[n % len(house.running)], f"K{n}") for n in range(people)]


def mine(client: Client) -> dict:
    client.read()
    return client.docs[f"me:{client.person.participant}"]


def tables_of(client: Client) -> set[str]:
    """The tables this person was told of since they came."""
    return {frame["topic"] for frame in client.seen if frame["t"] == "snapshot" and frame["topic"].startswith("table:")}


async def sit(house: House, people: list[Client]) -> list[int]:
    """All of them sit down, when the goodbye is over."""
    for client in people:
        await client.until(lambda client=client: mine(client)["next"] is not None)
    house.clock.now += HALF_A_MINUTE_MS
    for client in people:
        await client.until(lambda client=client: mine(client)["next"] is None)
    return [mine(client)["seat"]["table"] for client in people]


async def test_everybody_is_told_where_they_go_and_has_that_tables_picture_without_asking(small_house: House):
    ines, people = await a_cafe(small_house, 10)
    assert (await ines.ask("open_step", step="r1", after="s1"))["ok"]
    tables = await sit(small_house, people)
    assert sorted(tables) == [0] * 5 + [1] * 5
    for client, table in zip(people, tables, strict=True):
        await client.until(lambda client=client, table=table: f"table:{table}" in tables_of(client))
    assert (await ines.ask("open_step", step="r2", after="r1"))["ok"]
    after = await sit(small_house, people)
    for client, table in zip(people, after, strict=True):
        client.say({"t": "subscribe", "topics": {f"table:{1 - table}": 0}})
        await client.until(lambda client=client: any(frame["t"] == "not_shown" for frame in client.seen))


async def test_nobody_hears_a_table_they_have_left(small_house: House):
    ines, people = await a_cafe(small_house, 10)
    await ines.ask("open_step", step="r1", after="s1")
    tables = dict(zip(people, await sit(small_house, people), strict=True))
    mover = people[0]
    stays = next(client for client in people if client is not mover and tables[client] == tables[mover])
    other = 1 - tables[mover]
    who = mover.person.participant
    assert (await ines.ask("move_person", step="r1", participant=who, table=other))["ok"]
    await mover.until(lambda: f"table:{other}" in tables_of(mover))
    mover.seen.clear()
    assert (await stays.ask("contribute", contribution="line-0000000000000001", step="r1", text="Nur hier."))["ok"]
    newcomer = next(client for client in people if tables[client] == other)
    assert (await newcomer.ask("contribute", contribution="line-0000000000000002", step="r1", text="Auch hier."))["ok"]
    topic = f"table:{other}"
    await mover.until(lambda: any(frame.get("topic") == topic for frame in mover.seen if frame["t"] == "delta"))
    assert not [frame for frame in mover.seen if frame.get("topic") == f"table:{tables[mover]}"]


async def test_whoever_only_passes_a_table_is_told_nothing_of_it(small_house: House):
    """As when a table that is short of people takes somebody in and is joined with another at once."""
    ines, people = await a_cafe(small_house, 10)
    await ines.ask("open_step", step="r1", after="s1")
    tables = await sit(small_house, people)
    mover, who = people[0], people[0].person.participant
    there, back = 1 - tables[0], tables[0]
    mover.seen.clear()
    moves = (MovePerson("r1", who, table) for table in (there, back))
    await asyncio.gather(*(small_house.running[0].submit(DIALOGUE, move, ines.person.participant) for move in moves))
    assert (await mover.ask("contribute", contribution="line-0000000000000001", step="r1", text="Wieder da."))["ok"]
    assert f"table:{there}" not in tables_of(mover)


async def test_one_reads_where_one_sits_before_what_lies_there(small_house: House):
    ines, people = await a_cafe(small_house, 10)
    await ines.ask("open_step", step="r1", after="s1")
    tables = await sit(small_house, people)
    mover, who = people[0], people[0].person.participant
    mover.seen.clear()
    assert (await ines.ask("move_person", step="r1", participant=who, table=1 - tables[0]))["ok"]
    await mover.until(lambda: f"table:{1 - tables[0]}" in tables_of(mover))
    told = [frame["topic"] for frame in mover.seen if frame["t"] in {"delta", "snapshot"}]
    assert told.index(f"me:{who}") < told.index(f"table:{1 - tables[0]}")


async def test_whoever_comes_late_is_seated_at_once(house: House):
    """By whichever process they come to, also where no bell is heard."""
    await house.process(bell=InProcessBell(Belfry()))
    ines, people = await a_cafe(house, 9)
    await ines.ask("open_step", step="r1", after="s1")
    await sit(house, people)
    late = await house.client(house.running[1], "Spät")
    await late.until(lambda: mine(late)["seat"] is not None)
    assert mine(late)["seat"]["reason"] == "late"


async def test_a_seat_is_kept_for_three_minutes_and_then_free(small_house: House):
    ines, people = await a_cafe(small_house, 10)
    await ines.ask("open_step", step="r1", after="s1")
    await sit(small_house, people)
    gone = people[0]
    table, who = str(mine(gone)["seat"]["table"]), gone.person.participant
    await gone.hang_up()
    ines.say({"t": "subscribe", "topics": {"tables": 0}})
    await ines.until(lambda: "tables" in ines.docs)
    late = await small_house.client(small_house.running[0], "Spät")
    await late.until(lambda: mine(late)["seat"] is not None)  # the house has looked who is here
    assert who in ines.docs["tables"]["tables"][table]["people"]
    small_house.clock.now += seating.SEAT_KEPT_MS
    await ines.until(lambda: who not in ines.docs["tables"]["tables"][table]["people"])


# --- what is due, told who is present and when ------------------------------------------------------------------------


def bits(cafe: Cafe, *names: str) -> int:
    return sum(1 << cafe.state.participants[name].ordinal for name in names)


def test_nobody_is_called_absent_while_the_other_processes_are_not_heard():
    cafe = Cafe(10).round("r1")
    keeper = seating.Seating()
    here = bits(cafe, *cafe.guests[1:])
    keeper.due(cafe.state, here, cafe.now, sure=True)
    later = cafe.now + seating.SEAT_KEPT_MS
    assert keeper.due(cafe.state, here, later, sure=False) is None
    assert keeper.due(cafe.state, here, later, sure=True).gone == (cafe.guests[0],)


def test_whoever_comes_back_in_time_keeps_the_seat():
    cafe = Cafe(10).round("r1")
    keeper = seating.Seating()
    all_here = bits(cafe, *cafe.guests)
    keeper.due(cafe.state, bits(cafe, *cafe.guests[1:]), cafe.now, sure=True)
    keeper.due(cafe.state, all_here, cafe.now + 60_000, sure=True)
    later = cafe.now + seating.SEAT_KEPT_MS
    assert keeper.due(cafe.state, bits(cafe, *cafe.guests[1:]), later, sure=True) is None


def test_what_cannot_be_mended_is_not_asked_for_again_and_again():
    cafe = Cafe(2).round("r1")
    keeper = seating.Seating()
    assert keeper.due(cafe.state, bits(cafe, *cafe.guests), cafe.now, sure=True) is None


def test_nothing_is_due_where_nobody_sits_at_tables():
    cafe = Cafe(10)
    assert seating.Seating().due(cafe.state, bits(cafe, *cafe.guests), cafe.now, sure=True) is None
    cafe.round("r1").when(OpenStep("pause", "r1"), by="ines")
    assert seating.Seating().due(cafe.state, bits(cafe, *cafe.guests), cafe.now, sure=True) is None
