"""A dialogue that belongs to several organisers of the house."""

from __future__ import annotations

from typing import Any

import httpx2

from tests.web.conftest import ORGANISER, House


async def id_of(organiser: httpx2.AsyncClient) -> str:
    return str((await organiser.get("/api/organiser/account")).json()["id"])


async def shared(house: House) -> tuple[httpx2.AsyncClient, httpx2.AsyncClient, str]:
    """Two organisers with a dialogue of the first that both own; its path."""
    first, second = await house.organiser(), await house.organiser("Jan")
    path = f"/api/organiser/dialogues/{await house.dialogue(first)}"
    answer = await first.post(f"{path}/organisers", json={"organiser": await id_of(second)})
    assert answer.status_code == 200, answer.text
    return first, second, path


async def owners(organiser: httpx2.AsyncClient, path: str) -> list[tuple[str, bool]]:
    return [(one["name"], one["me"]) for one in (await organiser.get(f"{path}/organisers")).json()]


def code_of(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


async def test_a_shared_dialogue_is_everybodys_with_equal_rights(house_on_each_store: House) -> None:
    first, second, path = await shared(house_on_each_store)

    assert await owners(second, path) == [(ORGANISER, False), ("Jan", True)]
    listed: list[Any] = (await second.get("/api/organiser/dialogues")).json()
    assert [one["id"] for one in listed] == [path.rpartition("/")[2]]
    assert (await second.put(f"{path}/reading", json={"who": "public"})).status_code == 200
    assert (await first.get(path)).json()["reading"] == "public"


async def test_sharing_again_changes_nothing_and_strangers_cannot_be_chosen(house: House) -> None:
    first, second, path = await shared(house)

    again = await first.post(f"{path}/organisers", json={"organiser": await id_of(second)})
    nobody = await first.post(f"{path}/organisers", json={"organiser": "nobody"})

    assert [one["name"] for one in again.json()] == [ORGANISER, "Jan"]
    assert code_of(nobody) == (404, "not_found")


async def test_whoever_leaves_sees_no_more_of_it(house_on_each_store: House) -> None:
    first, second, path = await shared(house_on_each_store)

    left = await second.delete(f"{path}/organisers/{await id_of(second)}")

    assert left.status_code == 204
    assert code_of(await second.get(path)) == (404, "dialogue_unknown")
    assert await owners(first, path) == [(ORGANISER, True)]


async def test_the_last_one_cannot_leave(house: House) -> None:
    first, second, path = await shared(house)
    ids = [await id_of(one) for one in (first, second)]

    assert (await second.delete(f"{path}/organisers/{ids[0]}")).status_code == 204, "equal rights"
    assert code_of(await second.delete(f"{path}/organisers/{ids[1]}")) == (409, "last_owner")
    assert code_of(await second.delete(f"{path}/organisers/{ids[0]}")) == (404, "not_found")
    assert await owners(second, path) == [("Jan", True)]


async def test_colleagues_are_told_who_can_help_whom(house: House) -> None:
    first, _, _ = await shared(house)
    await house.organiser("Eva")

    found = (await first.get("/api/organiser/colleagues")).json()

    assert [(one["name"], one["me"], one["shares"]) for one in found] == [
        ("Eva", False, False),
        ("Jan", False, True),
        (ORGANISER, True, False),
    ]
