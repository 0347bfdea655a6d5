"""Oneself, one's data, older contributions."""

from __future__ import annotations

from typing import Any

import pytest

from app.facilitation.commands import (
    Announce,
    Contribute,
    DeclareGroup,
    ErasePerson,
    Hide,
    OpenStep,
    Rate,
    Resonate,
    SetKind,
)
from app.facilitation.core import ORGANISER_ACTOR
from app.facilitation.setup import Kind
from app.rooms.protocol import COMMAND_BURST
from tests.web.conftest import House, Inside


async def say(house: House, who: Inside, n: int, words: str, step: str = "s1") -> str:
    id = f"contribution-{n:04}"
    await house.services.rooms.submit(who.dialogue, Contribute(id, step, words), who.participant)
    return id


@pytest.fixture
async def uwe(house: House) -> Inside:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    return await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")


async def page(who: Inside, **query: Any) -> dict[str, Any]:
    answer = await who.get("api/steps/s1/contributions", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_older_contributions_come_in_pages_newest_first(house: House, uwe: Inside) -> None:
    for n in range(1, 8):
        await say(house, uwe, n, f"Satz {n}")

    first = await page(uwe, limit=3)
    second = await page(uwe, limit=3, before=first["items"][-1]["n"])
    last = await page(uwe, limit=3, before=second["items"][-1]["n"])

    assert [item["n"] for one in (first, second, last) for item in one["items"]] == [7, 6, 5, 4, 3, 2, 1]
    assert [one["more"] for one in (first, second, last)] == [True, True, False]


async def test_a_feeling_is_not_shown_beside_the_name_unless_wanted(house: House, uwe: Inside) -> None:
    hidden, shown = await say(house, uwe, 1, "Angst habe ich"), await say(house, uwe, 2, "Freude auch")
    rooms = house.services.rooms
    await rooms.submit(uwe.dialogue, SetKind(hidden, Kind.FEAR), uwe.participant)
    await rooms.submit(uwe.dialogue, SetKind(shown, Kind.JOY, named=True), uwe.participant)

    kinds = {item["id"]: item["kind"] for item in (await page(uwe))["items"]}

    assert kinds == {hidden: None, shown: "joy"}


async def test_pages_and_data_of_others_hold_nothing_of_a_hidden_line(house: House, uwe: Inside) -> None:
    organiser = await house.organiser()
    carla = await house.enter(uwe.dialogue, await house.secret(organiser, uwe.dialogue, "participant"), "Carla")
    ines = await house.enter(uwe.dialogue, await house.secret(organiser, uwe.dialogue, "moderator"), "Ines")
    line = await say(house, uwe, 1, "Frau Muster hat aufgelegt.")
    await house.services.rooms.submit(uwe.dialogue, SetKind(line, Kind.STORY), uwe.participant)
    before = await carla.get("api/steps/s1/contributions")
    await house.services.rooms.submit(uwe.dialogue, Hide(line, "third_party", "Ohne Namen, bitte."), ines.participant)

    after = await carla.get("api/steps/s1/contributions", headers={"If-None-Match": before.headers["ETag"]})

    assert "Muster" in before.text and "Muster" not in after.text and uwe.participant not in after.text
    (item,) = after.json()["items"]
    assert (item["hidden"], item["kind"], item["by"], item["text"]) == ("third_party", None, None, None)
    mine = (await uwe.get("api/me/data")).json()
    assert mine["contributions"][0]["text"] == "Frau Muster hat aufgelegt."
    assert mine["hidings"][0]["words"] == "Ohne Namen, bitte."
    assert (await carla.get("api/me/data")).json()["hidings"] == []


async def test_a_page_that_has_not_changed_is_not_sent_again(house: House, uwe: Inside) -> None:
    await say(house, uwe, 1, "Satz")
    first = await uwe.get("api/steps/s1/contributions")
    tag = {"If-None-Match": first.headers["ETag"]}

    same = await uwe.get("api/steps/s1/contributions", headers=tag)
    await say(house, uwe, 2, "Noch einer")
    changed = await uwe.get("api/steps/s1/contributions", headers=tag)

    assert (same.status_code, same.content) == (304, b"")
    assert changed.status_code == 200 and changed.headers["ETag"] != first.headers["ETag"]
    assert "private" in first.headers["Cache-Control"]


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 100_000}, {"before": 0}, {"before": "x"}])
async def test_a_page_that_cannot_be_is_refused(uwe: Inside, query: dict[str, Any]) -> None:
    answer = await uwe.get("api/steps/s1/contributions", params=query)

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_arguments")


async def test_an_unknown_step_is_not_found(uwe: Inside) -> None:
    assert (await uwe.get("api/steps/s9/contributions")).status_code == 404


async def test_my_data_hold_what_i_said_and_how_i_met_others(house: House, uwe: Inside) -> None:
    organiser = await house.organiser()
    secret = await house.secret(organiser, uwe.dialogue, "participant")
    carla = await house.enter(uwe.dialogue, secret, "Carla")
    mine, hers = await say(house, uwe, 1, "Mein Satz"), await say(house, carla, 2, "Ihr Satz")
    await house.services.rooms.submit(uwe.dialogue, SetKind(mine, Kind.WORRY), uwe.participant)
    await house.services.rooms.submit(uwe.dialogue, Resonate(hers, "same"), uwe.participant)

    answer = await uwe.get("api/me/data")

    data = answer.json()
    assert "attachment" in answer.headers["Content-Disposition"]
    assert (data["name"], data["participant"]) == ("Uwe", uwe.participant)
    assert [(one["text"], one["kind"]) for one in data["contributions"]] == [("Mein Satz", "worry")]
    assert [(one["contribution"], one["stance"]) for one in data["stances"]] == [(hers, "same")]
    assert "Ihr Satz" not in answer.text and "Carla" not in answer.text


async def test_my_data_hold_my_group_and_how_it_was_for_me_and_nobody_elses(house: House) -> None:
    organiser = await house.organiser()
    closing = {"id": "c1", "method": "closing_round", "title": "Wie war's?"}
    steps = [{"id": "s1", "method": "foyer", "title": "Ankommen"}, closing]
    dialogue = await house.dialogue(organiser, groups=["Stadt", "Umland"], group_question="Wohnort", steps=steps)
    secret, rooms = await house.secret(organiser, dialogue, "participant"), house.services.rooms
    uwe, carla = await house.enter(dialogue, secret, "Uwe"), await house.enter(dialogue, secret, "Carla")
    await rooms.submit(dialogue, OpenStep("c1", "s1"), ORGANISER_ACTOR)
    await rooms.submit(dialogue, DeclareGroup(1), uwe.participant)
    await rooms.submit(dialogue, DeclareGroup(0), carla.participant)
    await rooms.submit(dialogue, Rate("c1", "heard", 4), uwe.participant)
    await rooms.submit(dialogue, Rate("c1", "learned", 2), carla.participant)

    data = (await uwe.get("api/me/data")).json()

    assert data["group"] == "Umland"
    assert data["ratings"] == [{"step": "c1", "scale": "heard", "value": 4}]


async def test_erasing_oneself_leaves_empty_places_and_no_name(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")
    uwe, carla = await house.enter(dialogue, secret, "Uwe"), await house.enter(dialogue, secret, "Carla")
    await say(house, uwe, 1, "Worte, die verschwinden sollen")

    erased = await uwe.web.delete(f"{uwe.path}api/me")

    assert erased.status_code == 204
    seen = (await page(carla))["items"]
    assert [(item["n"], item["text"], item["erased"]) for item in seen] == [(1, None, True)]
    assert (await uwe.get("api/me")).status_code == 401
    people = await house.services.store.directory.people(dialogue)
    assert {person.participant: person.name for person in people}[uwe.participant] is None
    log = await house.services.store.log.read(dialogue)
    assert "verschwinden" not in repr(log)
    assert await house.services.store.log.verify(dialogue) == []
    back = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": uwe.token})
    assert back.json()["error"]["code"] == "link_unknown"


async def test_erasing_oneself_takes_ones_announcements_along(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    ines = await house.enter(dialogue, await house.secret(organiser, dialogue, "moderator"), "Ines")
    await house.services.rooms.submit(dialogue, Announce("a1", "Gleich ist Pause."), ines.participant)

    assert (await ines.web.delete(f"{ines.path}api/me")).status_code == 204

    log = house.services.store.log
    assert "Pause" not in repr(await log.read(dialogue))
    assert await log.verify(dialogue) == []
    assert "Pause" not in (await organiser.get(f"/doc/{dialogue}/export.json")).text


async def test_an_erasure_that_was_cut_in_the_middle_can_be_finished(house: House, uwe: Inside) -> None:
    """The process may die after the words are gone and before the name is; whoever asks again is not refused."""
    await house.services.rooms.submit(uwe.dialogue, ErasePerson(uwe.participant), uwe.participant)

    again = await uwe.web.delete(f"{uwe.path}api/me")

    assert again.status_code == 204, again.text
    person = await house.services.store.directory.person(uwe.dialogue, uwe.participant)
    assert person is not None and person.name is None


async def test_renaming_oneself_over_and_over_is_slowed_down(uwe: Inside) -> None:
    """Each new name is written with a scrub and told to everyone: one person may not make a thousand read along."""
    answers = [await uwe.web.patch(f"{uwe.path}api/me", json={"name": f"Uwe {n}"}) for n in range(COMMAND_BURST + 5)]

    assert answers[0].status_code == 200
    assert (answers[-1].status_code, answers[-1].json()["error"]["code"]) == (429, "too_fast")


async def test_a_new_name_is_cleaned_like_the_first(uwe: Inside) -> None:
    answer = await uwe.web.patch(f"{uwe.path}api/me", json={"name": " Uwe \u202e S. "})

    assert answer.json()["name"] == "Uwe S."
    assert (await uwe.web.patch(f"{uwe.path}api/me", json={"name": ""})).json()["error"]["code"] == "name_required"
    assert (await uwe.get("api/me")).json()["name"] == "Uwe S."
