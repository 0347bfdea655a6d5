"""„Ist alles bereit?" over HTTP: what is gathered, and how it is said."""

from __future__ import annotations

import pytest

from app.web.ready import reach
from tests.web.conftest import House


async def test_it_says_in_plain_words_what_is_missing_and_where_to_mend_it(house: House) -> None:
    organiser = await house.organiser()
    path = f"/api/organiser/dialogues/{await house.dialogue(organiser)}"

    german = (await organiser.get(f"{path}/ready")).json()["findings"]
    english = (await organiser.get(f"{path}/ready", headers={"Accept-Language": "en"})).json()["findings"]

    by_id = {one["id"]: one for one in german}
    assert by_id["charter"]["level"] == "must" and by_id["charter"]["place"] == "f-charter-add"
    assert by_id["company-nobody"]["message"].count("von Halmtal Energie") == 1
    assert {"moderation-nobody", "answers-never", "only-here", "alone"} <= set(by_id)
    assert [one["id"] for one in english] == [one["id"] for one in german]
    assert all(one["message"] != other["message"] for one, other in zip(german, english, strict=True))


async def test_what_was_mended_is_gone(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, charter=["Wir antworten. Aufgehoben wird es, und veröffentlicht."])
    path = f"/api/organiser/dialogues/{dialogue}"
    await organiser.post(f"{path}/links", json={"role": "moderator", "label": "Ines"})
    await house.enter(dialogue, await house.secret(organiser, dialogue, "representative"), "Jost")

    found = {one["id"] for one in (await organiser.get(f"{path}/ready")).json()["findings"]}

    assert not {"charter", "moderation-nobody", "company-nobody"} & found


async def test_the_day_is_judged_in_the_dialogues_own_zone(house: House) -> None:
    house.services.clock = lambda: 1_800_000_000_000  # 2027-01-15 08:00 UTC
    organiser = await house.organiser()
    late = await house.dialogue(organiser, starts_at="2027-01-15T08:30", zone="Europe/Berlin")
    early = await house.dialogue(organiser, starts_at="2027-01-15T04:30", zone="America/New_York")

    found = [(await organiser.get(f"/api/organiser/dialogues/{one}/ready")).json()["findings"] for one in (late, early)]

    assert ["past" in {one["id"] for one in each} for each in found] == [True, False]


async def test_once_it_has_begun_nothing_is_asked(house: House) -> None:
    organiser = await house.organiser()
    path = f"/api/organiser/dialogues/{await house.dialogue(organiser)}"
    await organiser.post(f"{path}/commands", json={"name": "open_step", "args": {"step": "s2", "after": "s1"}})

    assert (await organiser.get(f"{path}/ready")).json() == {"findings": []}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://dialog.halmtal.example", "everywhere"),
        ("http://dialog.halmtal.example", "insecure"),
        ("http://localhost:8000", "here"),
        ("http://127.0.0.1:8000", "here"),
    ],
)
def test_how_the_house_is_reached(address: str, expected: str) -> None:
    assert reach(address) == expected
