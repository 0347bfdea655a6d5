"""Before the event: two people who shall sit together at the tables, or never."""

from __future__ import annotations

from tests.web.conftest import House


async def test_an_organiser_keeps_two_people_apart_and_lifts_it_again(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    path = f"/api/organiser/dialogues/{dialogue}"
    secret = await house.secret(organiser, dialogue, "participant")
    one, other = sorted([(await house.enter(dialogue, secret, name)).participant for name in ("Uwe", "Carla")])

    async def keep(wish: str | None) -> int:
        asked = {"name": "keep_pair", "args": {"one": one, "other": other, "wish": wish}}
        return (await organiser.post(f"{path}/commands", json=asked)).status_code

    assert await keep("apart") == 200
    assert (await organiser.get(f"{path}/pairs")).json() == [{"one": one, "other": other, "wish": "apart"}]
    assert await keep(None) == 200
    assert (await organiser.get(f"{path}/pairs")).json() == []


async def test_everything_else_about_tables_is_the_moderations(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    asked = {"name": "merge_tables", "args": {"step": "s1", "table": 0, "into": 1}}
    assert (await organiser.post(f"/api/organiser/dialogues/{dialogue}/commands", json=asked)).status_code == 422
