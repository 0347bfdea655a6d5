"""The help for choosing over HTTP: what is said, and what is refused."""

from __future__ import annotations

import pytest

from tests.web.conftest import House

ASKED = "/api/organiser/fitting?people=42&minutes=150&aim=themes"


async def test_a_plan_comes_with_its_reasons_in_the_language_asked_for(house: House) -> None:
    organiser = await house.organiser()

    german = (await organiser.get(ASKED)).json()["plans"][0]
    english = (await organiser.get(ASKED, headers={"Accept-Language": "en"})).json()["plans"][0]

    assert (german["way"], german["rounds"], german["tables"]) == ("cafe", 3, 9)
    assert [step["name"] for step in german["steps"]][:2] == ["arrive", "welcome"]
    assert [one["id"] for one in german["reasons"]] == [one["id"] for one in english["reasons"]]
    assert all("{" not in one["message"] for one in (*german["reasons"], *english["reasons"]))
    assert "Niemand trifft jemanden zweimal" in " ".join(one["message"] for one in german["reasons"])


@pytest.mark.parametrize(
    "wrong", ["people=1&minutes=150&aim=hear", "people=42&minutes=5&aim=hear", "people=42&minutes=90&aim=sell"]
)
async def test_what_nobody_can_plan_is_refused(house: House, wrong: str) -> None:
    organiser = await house.organiser()
    assert (await organiser.get(f"/api/organiser/fitting?{wrong}")).status_code == 422
