"""The house remembers over the events of a series: read from real logs and directories, told to the rules."""

from __future__ import annotations

from dataclasses import replace

from app.facilitation.commands import Admit, Configure, DrawTables, OpenStep, SitDown
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.facilitation.events import MeetingsRemembered
from app.facilitation.tables.series import pairs_of, sat_together
from app.persistence.ports import Link, Person
from app.rooms.series import Meetings
from tests.facilitation.cafe import GOODBYE_MS, STEPS
from tests.facilitation.story import SETUP
from tests.rooms.client import Client
from tests.rooms.conftest import DIALOGUE, House

SPRING = "spring"
PEOPLE = 16
GUESTS = tuple(f"guest {n}" for n in range(PEOPLE))


def digest(series: str, label: str) -> str:
    """Stands for the keyed digest the house makes."""
    return f"{series}: {label}"


async def invited(house: House, dialogue: str) -> list[Link]:
    """Everybody has a personal invitation, by the same address in every dialogue."""
    return list(await house.store.directory.invite(dialogue, Role.PARTICIPANT, GUESTS, house.clock(), digest))


async def comes(house: House, link: Link, name: str) -> Person:
    rooms = house.running[0]
    person = await house.store.directory.admit(link.dialogue, link.role, name, "de", link.id, house.clock())
    await rooms.submit(link.dialogue, Admit(person.participant, link.role, person.ordinal), SYSTEM_ACTOR)
    await rooms.people_changed(link.dialogue)
    return person


async def a_spring_evening(house: House) -> list[Person]:
    """All of them sat at tables for one round, some weeks ago."""
    rooms, setup = house.running[0], replace(SETUP, steps=STEPS)
    await house.store.log.create(SPRING, house.clock())
    await rooms.submit(SPRING, Configure(setup), ORGANISER_ACTOR)
    people = [await comes(house, link, f"S{n}") for n, link in enumerate(await invited(house, SPRING))]
    await rooms.submit(SPRING, OpenStep("r1", "s1"), ORGANISER_ACTOR)
    await rooms.submit(SPRING, DrawTables("r1", tuple(one.participant for one in people), 1), SYSTEM_ACTOR)
    house.clock.now += GOODBYE_MS
    await rooms.submit(SPRING, SitDown("r1"), SYSTEM_ACTOR)
    await rooms.submit(DIALOGUE, Configure(setup), ORGANISER_ACTOR)
    await house.store.series.join(DIALOGUE, SPRING, "Gut versorgt", house.clock(), digest)
    return people


async def test_whoever_met_in_spring_sits_with_others_in_summer(house: House) -> None:
    """Given sixteen people who sat at tables of four in spring come by their invitations again: the house draws other
    tables, nobody knows anybody there, and what it knew stands in the log."""
    await a_spring_evening(house)
    rooms, links = house.running[0], await invited(house, DIALOGUE)
    clients = [await Client(rooms, await comes(house, link, f"K{n}")).connect() for n, link in enumerate(links)]
    house.clients += clients
    await rooms.submit(DIALOGUE, OpenStep("r1", "s1"), ORGANISER_ACTOR)

    def next_of(client: Client) -> dict | None:
        client.read()
        return client.docs[f"me:{client.person.participant}"]["next"]

    for client in clients:
        await client.until(lambda client=client: next_of(client) is not None)
        seat = next_of(client)
        assert seat is not None and (seat["known"], seat["reason"]) == (0, "new_faces")
    log = await house.store.log.read(DIALOGUE)
    told = [recorded.event for recorded in log if isinstance(recorded.event, MeetingsRemembered)]
    assert sum(len(others) for event in told for _, others in event.met) == 4 * 6
    assert not any("guest" in repr(recorded.event) for recorded in log)


async def test_the_erased_and_those_of_a_dialogue_taken_out_are_not_remembered(house: House) -> None:
    """Given somebody was erased in spring, nobody met them; given spring leaves the series, nobody met anybody."""
    people = await a_spring_evening(house)
    links = await invited(house, DIALOGUE)
    here = [(await comes(house, link, f"K{n}")).participant for n, link in enumerate(links)]
    meetings = Meetings(house.store)
    everybody = set(await meetings.of(DIALOGUE))
    as_in_spring = {one.participant: here[n] for n, one in enumerate(people)}
    spring = sat_together(await house.store.log.read(SPRING))
    assert everybody == pairs_of([as_in_spring[one] for one in company] for company in spring)
    assert len(everybody) == 4 * 6

    await house.store.directory.forget(SPRING, people[0].participant)
    left = set(await meetings.of(DIALOGUE))
    assert left == {pair for pair in everybody if here[0] not in pair} != everybody

    await house.store.series.leave(SPRING)
    assert await meetings.of(DIALOGUE) == ()
