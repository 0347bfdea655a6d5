"""The rehearsal in a house: opened by its key or its organiser, invisible to people, thrown away however it ends."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.facilitation.limits import ARRIVE_S, GOODBYE_S
from app.facilitation.rehearsing import CUE, SILENT_MAX_MS, is_rehearsal
from app.rehearsal.assignment import Assignment, Job
from app.rehearsal.house import House as RobotsHouse
from app.rehearsal.house import Over
from app.rehearsal.play import Play
from app.rehearsal.robots import hold
from app.rehearsal.web import Web, address_of
from app.rooms import keeping
from app.settings import Settings
from app.web.rehearsing import open_rehearsal, sweep
from app.web.tokens import Purpose
from tests.facilitation.story import SETUP
from tests.web.conftest import House, on_a_port

MINUTES = 0.1
PATIENCE_S = 60.0


async def opened(house: House, people: int = 30, of: str = "", minutes: float = MINUTES) -> Assignment:
    return await open_rehearsal(house.services, of, SETUP, people, minutes)


def job_for(house: House, assignment: Assignment) -> Job:
    return Job(assignment, house.base_url.replace("localhost", "127.0.0.1"), house.base_url)


async def left_behind(house: House, assignment: Assignment) -> list[Any]:
    """Everything that is still kept of a rehearsal."""
    store = house.services.store
    head = await store.log.head(assignment.dialogue)
    rows = [await store.log.read(assignment.dialogue), await store.directory.people(assignment.dialogue)]
    rows += [await store.directory.links(assignment.dialogue)]
    assert head is None or head.deleted
    return [row for kept in rows for row in kept]


def pass_of(house: House, at: int | None = None) -> dict[str, str]:
    made = house.services.clock() if at is None else at
    return {"Authorization": f"Bearer {house.services.tokens.issue(Purpose.REHEARSAL, '', str(made))}"}


@pytest.mark.slow
async def test_thirty_robots_hold_an_evening_and_leave_nothing(settings_on_each_store: Settings) -> None:
    """On both stores, with a limit per address that would keep out everybody but the first few."""
    async with on_a_port(settings_on_each_store.model_copy(update={"per_address_limit": 5})) as house:
        organiser = await house.organiser()
        dialogue = await house.dialogue(organiser)
        assignment = await open_rehearsal(house.services, dialogue, SETUP, 30, MINUTES)

        verdict = await hold(job_for(house, assignment))

        figures = verdict.figures
        assert verdict.notes == () and not any(figures.faults.values())
        assert (figures.came, figures.never, figures.missing) == (27, 3, 0)
        assert figures.acknowledged == figures.sent > 0
        assert figures.joined.count == 27 and figures.moved.count > 0 and figures.deliveries > figures.sent
        assert figures.machine.processes == 1 and figures.machine.server_mib > 10
        assert await left_behind(house, assignment) == []
        page = (await organiser.get(f"/api/organiser/dialogues/{dialogue}/rehearsal")).json()
        assert page["running"] is None and page["last"]["outcome"] == verdict.outcome
        ready = (await organiser.get(f"/api/organiser/dialogues/{dialogue}/ready")).json()["findings"]
        assert "rehearsal" not in {finding["id"] for finding in ready}


async def test_an_interrupted_one_leaves_nothing(server: House) -> None:
    assignment = await opened(server, minutes=5.0)
    arrived = asyncio.Event()

    async def tell(progress: Any) -> None:
        if progress.came > 3:
            arrived.set()

    holding = asyncio.get_running_loop().create_task(hold(job_for(server, assignment), tell))
    await asyncio.wait_for(arrived.wait(), PATIENCE_S)
    holding.cancel()
    await asyncio.wait([holding])

    assert holding.cancelled()
    assert await left_behind(server, assignment) == []
    assert await server.services.store.rehearsals.under_way() is None


async def test_one_that_is_stopped_ends_its_robots(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    assignment = await open_rehearsal(server.services, dialogue, SETUP, 10, 5.0)
    holding = asyncio.get_running_loop().create_task(hold(job_for(server, assignment)))
    path = f"/api/organiser/dialogues/{dialogue}/rehearsal"
    while (await organiser.get(path)).json()["progress"] is None:
        await asyncio.sleep(0.05)

    assert (await organiser.delete(path)).status_code == 204

    with pytest.raises(Over):
        await asyncio.wait_for(holding, PATIENCE_S)
    assert await left_behind(server, assignment) == []


async def test_what_killed_robots_left_is_swept_at_the_next_start(house_on_each_store: House) -> None:
    house = house_on_each_store
    assignment, services = await opened(house), house.services
    link = assignment.secrets["participant"]
    await house.enter(assignment.dialogue, link, "Robot 1")
    now = services.clock()

    await sweep(services.store, services.rooms, now + SILENT_MAX_MS - 1_000)
    still_there = await services.store.rehearsals.under_way()
    await sweep(services.store, services.rooms, now + SILENT_MAX_MS + 1_000)

    assert still_there is not None and still_there.dialogue == assignment.dialogue
    assert await left_behind(house, assignment) == []
    assert await services.store.rehearsals.under_way() is None


async def test_a_trace_of_it_is_forgotten_too(house: House) -> None:
    assignment, services = await opened(house), house.services
    later = services.clock() + SILENT_MAX_MS + 1
    await sweep(services.store, services.rooms, later)
    services.clock = lambda: later + 2 * 3_600_000
    await sweep(services.store, services.rooms, services.clock())

    assert await services.store.log.head(assignment.dialogue) is None


async def test_it_stands_in_no_list_no_count_and_no_purge_date(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    assignment = await open_rehearsal(server.services, dialogue, SETUP, 10, 5.0)
    web = Web(address_of(job_for(server, assignment).url), {"Origin": server.base_url})
    play = Play(job_for(server, assignment), web)
    running = asyncio.get_running_loop().create_task(play.run())
    while not play.bots or not all(bot.joined for bot in play.bots):
        await asyncio.sleep(0.05)

    listed = (await organiser.get("/api/organiser/dialogues")).json()
    metrics = (await server.browser().get("/metrics")).text
    years_later = server.services.clock() + 50 * 365 * 86_400_000
    due = [overdue.dialogue async for overdue in keeping.due(server.services.store, years_later)]

    assert [one["id"] for one in listed] == [dialogue]
    assert "resonanz_connections 0.0" in metrics
    assert not any(is_rehearsal(one) for one in [*due, *await server.services.store.log.dialogues()])
    running.cancel()
    await asyncio.wait([running])
    web.close()


async def test_only_the_key_of_the_house_opens_one(house: House) -> None:
    browser = house.browser()
    wish = {"people": 30, "minutes": 1}
    too_old = house.services.clock() - 11 * 60_000

    refused = [
        await browser.post("/api/rehearsals", json=wish),
        await browser.post("/api/rehearsals", json=wish, headers={"Authorization": "Bearer 1.forged"}),
        await browser.post("/api/rehearsals", json=wish, headers=pass_of(house, too_old)),
    ]
    let_in = await browser.post("/api/rehearsals", json=wish, headers=pass_of(house))

    assert {answer.json()["error"]["code"] for answer in refused} == {"rehearsal_not_allowed"}
    assert let_in.status_code == 201 and is_rehearsal(let_in.json()["dialogue"])


async def test_a_world_cafe_is_rehearsed_without_an_agenda_of_ones_own(house: House) -> None:
    """Three rounds and a harvest; robots know how long people say goodbye before they sit. In fours, if one likes."""
    wish = {"people": 30, "minutes": 6, "method": "world_cafe", "table_seats": 4}
    opened = (await house.browser().post("/api/rehearsals", json=wish, headers=pass_of(house))).json()

    rounds = [step for step in opened["steps"] if step["method"] == "world_cafe"]
    assert [step["settles_s"] for step in rounds] == [ARRIVE_S, GOODBYE_S, GOODBYE_S]
    assert {"table_harvest", "harvest", "closing_round"} <= {step["method"] for step in opened["steps"]}
    assert (await house.services.dialogue(opened["dialogue"]))[0].described.table_seats == 4
    unknown = await house.browser().post("/api/rehearsals", json={**wish, "method": "dance"}, headers=pass_of(house))
    assert unknown.status_code == 422


async def test_there_is_one_at_a_time(house: House) -> None:
    browser = house.browser()
    wish = {"people": 30, "minutes": 1}
    await browser.post("/api/rehearsals", json=wish, headers=pass_of(house))

    second = await browser.post("/api/rehearsals", json=wish, headers=pass_of(house))

    assert second.json()["error"]["code"] == "rehearsal_running"


async def test_the_allowance_is_good_for_its_own_dialogue_only(settings: Settings) -> None:
    async with on_a_port(settings.model_copy(update={"per_address_limit": 1})) as house:
        organiser = await house.organiser()
        real = await house.dialogue(organiser)
        link = await house.secret(organiser, real, "participant")
        assignment = await opened(house)
        allowed = house.browser(**{"X-Resonanz-Rehearsal": assignment.allowance})
        robots_link = assignment.secrets["participant"]

        at_home = [await knock(allowed, assignment.dialogue, robots_link) for _ in range(5)]
        elsewhere = [await knock(allowed, real, link) for _ in range(3)]

        assert at_home == [200] * 5
        assert 429 in elsewhere


async def knock(browser: Any, dialogue: str, secret: str) -> int:
    return int((await browser.post(f"/api/dialogues/{dialogue}/door", json={"secret": secret})).status_code)


async def test_robots_of_another_house_are_told_it_is_over(server: House) -> None:
    assignment = await opened(server)
    await server.services.store.rehearsals.over(assignment.dialogue, server.services.clock())
    web = Web(address_of(job_for(server, assignment).url), {"Origin": server.base_url})
    play = Play(job_for(server, assignment), web)

    with pytest.raises(Over):
        await RobotsHouse(web, assignment).tell(play.progress())
    web.close()


async def test_the_organiser_begins_one_that_robots_hold_in_their_own_process(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    path = f"/api/organiser/dialogues/{dialogue}/rehearsal"

    began = await organiser.post(path, json={"people": 10, "minutes": MINUTES})
    async with asyncio.timeout(PATIENCE_S):
        while (state := (await organiser.get(path)).json())["running"]:
            await asyncio.sleep(0.2)

    assert began.status_code == 202 and began.json()["running"] == "here"
    assert state["last"]["people"] == 10 and state["last"]["lines"]
    assert [one["id"] for one in (await organiser.get("/api/organiser/dialogues")).json()] == [dialogue]


async def test_only_its_owner_may_rehearse_a_dialogue(house: House) -> None:
    dialogue = await house.dialogue(await house.organiser())
    other = await house.organiser("Somebody else")

    answer = await other.post(f"/api/organiser/dialogues/{dialogue}/rehearsal", json={"people": 10, "minutes": 1})

    assert answer.status_code in {403, 404}


async def test_nobody_rehearses_while_people_talk(server: House) -> None:
    from tests.web.conftest import Live

    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    uwe = await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"))
    command = {"name": "open_step", "args": {"step": "s2", "after": "s1"}}
    await organiser.post(f"/api/organiser/dialogues/{dialogue}/commands", json=command)
    live = await Live.open(server, uwe, "stage")

    answer = await organiser.post(f"/api/organiser/dialogues/{dialogue}/rehearsal", json={"people": 10, "minutes": 1})

    assert answer.json()["error"]["code"] == "people_are_talking"
    await live.socket.close()


def test_the_cue_is_a_mark_nobody_writes() -> None:
    assert CUE not in {step.cue for step in SETUP.steps}
