"""Series, as organisers make, name and leave them; and what is known of whom."""

from __future__ import annotations

from typing import Any

import httpx2

from app.facilitation.commands import RememberMeetings
from app.facilitation.core import SYSTEM_ACTOR
from tests.web.conftest import House


async def series(organiser: httpx2.AsyncClient, dialogue: str) -> Any:
    answer = await organiser.get(f"/api/organiser/dialogues/{dialogue}/series")
    assert answer.status_code == 200
    return answer.json()


async def invite(organiser: httpx2.AsyncClient, dialogue: str, *labels: str) -> None:
    path = f"/api/organiser/dialogues/{dialogue}/invitations"
    assert (await organiser.post(path, json={"labels": list(labels)})).status_code == 201


async def continued(house: House, organiser: httpx2.AsyncClient, earlier: str, title: str) -> str:
    """A copy of an old dialogue that continues its series."""
    old = (await organiser.get(f"/api/organiser/dialogues/{earlier}")).json()["setup"]
    wish = {"setup": {**old, "title": title}, "continues": earlier}
    made = await organiser.post("/api/organiser/dialogues", json=wish)
    assert made.status_code == 201
    return str(made.json()["id"])


async def test_a_copy_of_an_old_dialogue_continues_its_series(house: House) -> None:
    """Given an evening in spring, its copy begins a series of that title; whoever is invited to both, by the same
    address however it is written, is known; it can be named and left."""
    organiser = await house.organiser()
    spring = await house.dialogue(organiser, title="Gut versorgt")
    assert await series(organiser, spring) is None
    await invite(organiser, spring, "Anna Vogt <anna@example.org>", "Ben Kurz", "Carla")
    summer = await continued(house, organiser, spring, "Noch besser versorgt")
    await invite(organiser, summer, "ANNA@example.org", "ben  kurz", "Dora")
    found = await series(organiser, summer)
    assert (found["name"], found["known"], found["others"]) == ("Gut versorgt", 2, 0)
    assert [one["title"] for one in found["dialogues"]] == ["Gut versorgt", "Noch besser versorgt"]

    path = f"/api/organiser/dialogues/{spring}/series"
    assert (await organiser.put(path, json={"name": " Reihe  2027 "})).json()["name"] == "Reihe 2027"
    assert (await organiser.put(path, json={"name": "x" * 200})).json()["error"]["code"] == "text_too_long"
    assert (await organiser.delete(path)).status_code == 204
    assert await series(organiser, spring) is None
    assert (await series(organiser, summer))["known"] == 0


async def test_a_dialogue_that_exists_is_put_into_a_series_afterwards(house: House) -> None:
    organiser = await house.organiser()
    spring, summer = await house.dialogue(organiser, title="A"), await house.dialogue(organiser, title="B")
    for one in (spring, summer):
        await invite(organiser, one, "anna@example.org")
    path = f"/api/organiser/dialogues/{summer}/series"
    assert (await organiser.put(path, json={"earlier": spring, "name": "Beirat"})).json()["name"] == "Beirat"
    assert (await series(organiser, summer))["known"] == 1
    assert (await organiser.put(path, json={"earlier": summer})).status_code == 404


async def test_nobody_reaches_into_a_colleagues_series(house: House) -> None:
    """Given a dialogue of somebody else's, it cannot be continued; of one that is shared, only the own are named."""
    organiser, colleague = await house.organiser(), await house.organiser("Kollegin")
    theirs, own = await house.dialogue(colleague, title="Fremd"), await house.dialogue(organiser, title="Eigen")
    path = f"/api/organiser/dialogues/{own}/series"
    assert (await organiser.put(path, json={"earlier": theirs})).status_code == 404
    assert (await organiser.get(f"/api/organiser/dialogues/{theirs}/series")).status_code in {403, 404}
    setup = (await organiser.get(f"/api/organiser/dialogues/{own}")).json()["setup"]
    refused = await organiser.post("/api/organiser/dialogues", json={"setup": setup, "continues": theirs})
    assert refused.status_code == 404
    found = next(one for one in await house.services.store.organisers.everybody() if one.name == "Kollegin")
    await house.services.store.organisers.own(found.id, own, 1)
    assert (await colleague.put(f"/api/organiser/dialogues/{theirs}/series", json={"earlier": own})).status_code == 200
    await invite(colleague, theirs, "anna@example.org")
    await invite(organiser, own, "anna@example.org")
    seen = await series(organiser, own)
    assert ([one["title"] for one in seen["dialogues"]], seen["others"]) == (["Eigen"], 1)
    assert seen["known"] == 0, "whom a colleague invited cannot be found out by inviting them"
    assert (await series(colleague, theirs))["known"] == 1


async def test_no_name_and_no_address_is_in_the_log_or_in_what_a_series_keeps(house: House) -> None:
    organiser = await house.organiser()
    spring = await house.dialogue(organiser)
    await invite(organiser, spring, "anna@example.org")
    summer = await continued(house, organiser, spring, "Zwei")
    await invite(organiser, summer, "anna@example.org")
    store = house.services.store
    links = [link for one in (spring, summer) for link in await store.directory.links(one) if link.personal]
    assert {link.person for link in links} == {links[0].person} and links[0].person is not None
    assert all("anna" not in (link.known_by or "anna") for link in links)
    assert all("anna" not in repr(one.event) for one in await store.log.read(summer))


async def test_whoever_asks_is_told_that_they_are_recognised_and_how_many_they_met(house: House) -> None:
    """Given Anna and Ben met in spring, „Meine Seite" says to her: recognised, and met one; and of whom nothing."""
    organiser = await house.organiser()
    spring = await house.dialogue(organiser)
    summer = await continued(house, organiser, spring, "Zwei")
    await invite(organiser, summer, "anna@example.org", "ben@example.org")
    letters = (await organiser.get(f"/api/organiser/dialogues/{summer}/invitations")).json()
    anna, ben = [await house.enter(summer, one["url"].split("#")[1], one["label"]) for one in letters]
    met = RememberMeetings(((anna.participant, ben.participant),))
    await house.services.rooms.submit(summer, met, SYSTEM_ACTOR)
    told = (await anna.get("api/me/data")).json()
    assert (told["recognisable"], told["met_before"]) == (True, 1)
    assert ben.participant not in str(told)
