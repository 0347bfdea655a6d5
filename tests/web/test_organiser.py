"""The organiser: claiming, signing in, describing, leading, inviting, deleting."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Any
from xml.etree import ElementTree

import pytest

from app.web.limits import GrowingDelay
from app.web.organiser import HOUSE
from app.web.tokens import Purpose
from tests.facilitation.story import SETUP
from tests.web.conftest import ORGANISER, PASSWORD, House


def claim(house: House, name: str = "Orga", password: str = PASSWORD, subject: str = HOUSE) -> dict[str, str]:
    token = house.services.tokens.issue(Purpose.CLAIM, "", subject)
    return {"token": token, "name": name, "password": password}


async def test_the_house_is_claimed_once(house_on_each_store: House) -> None:
    house = house_on_each_store
    wishes = [house.browser().post("/api/organiser/claim", json=claim(house, f"Orga {n}")) for n in range(3)]

    answers = await asyncio.gather(*wishes)

    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    refused = next(answer for answer in answers if answer.status_code == 409)
    assert refused.json()["error"]["code"] == "already_claimed"


async def test_a_claim_brings_the_dialogue_it_was_printed_for(house: House) -> None:
    await house.services.store.log.create("probe", 1)

    browser = house.browser()
    await browser.post("/api/organiser/claim", json=claim(house, subject="probe"))

    organiser = await house.services.store.organisers.by_name("Orga")
    assert organiser is not None
    assert await house.services.store.organisers.owners("probe") == [organiser]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"password": "kurz"}, "password_too_short"),
        ({"name": " "}, "name_required"),
        ({"token": "x.y"}, "claim_unknown"),
    ],
)
async def test_a_claim_that_lacks_something_claims_nothing(house: House, changes: dict[str, str], code: str) -> None:
    answer = await house.browser().post("/api/organiser/claim", json={**claim(house), **changes})

    assert answer.json()["error"]["code"] == code
    assert not await house.services.store.organisers.any()


async def test_signing_in_and_out(house: House) -> None:
    first = await house.organiser()
    second = house.browser()
    signed_in = await second.post("/api/organiser/sign-in", json={"name": ORGANISER, "password": PASSWORD})
    cookie = signed_in.headers["Set-Cookie"]

    assert (await second.get("/api/organiser")).json() == {"name": ORGANISER}
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/;" in cookie

    kept = dict(second.cookies)
    assert (await second.post("/api/organiser/sign-out")).status_code == 204
    stolen = house.browser(Cookie=f"resonanz_organiser={kept['resonanz_organiser']}")
    assert (await stolen.get("/api/organiser")).status_code == 401
    assert (await first.get("/api/organiser")).status_code == 200, "another browser stays signed in"


async def test_wrong_passwords_wait_longer_each_time_and_do_not_tell_who_exists(house: House) -> None:
    await house.organiser()
    house.services.tries = GrowingDelay(lambda: 0.0)  # no time passes
    browser = house.browser()

    async def attempt(name: str) -> tuple[int, str]:
        answer = await browser.post("/api/organiser/sign-in", json={"name": name, "password": "falsch falsch"})
        return answer.status_code, answer.json()["error"]["message"]

    known, unknown = [await attempt(ORGANISER) for _ in range(3)], [await attempt("Niemand") for _ in range(3)]

    assert known == unknown == [(401, known[0][1])] * 3
    assert (await attempt(ORGANISER))[0] == 429
    right = await browser.post("/api/organiser/sign-in", json={"name": ORGANISER.upper(), "password": PASSWORD})
    assert right.status_code == 429 and int(right.headers["Retry-After"]) >= 1


async def test_the_wait_is_the_organisers_however_the_name_is_spelled(house: House) -> None:
    """Wide letters find the same account: they must not be a fresh handful of tries each."""
    await house.organiser()
    house.services.tries = GrowingDelay(lambda: 0.0)  # no time passes
    spelled = [ORGANISER, ORGANISER.upper(), "Ｏrga", "Oｒga"]
    wishes = [{"name": name, "password": "falsch falsch"} for name in spelled]

    answers = [await house.browser().post("/api/organiser/sign-in", json=wish) for wish in wishes]

    assert [answer.status_code for answer in answers] == [401, 401, 401, 429]


async def test_a_dialogue_begins_with_one_link_for_each_role(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)

    overview = (await organiser.get(f"/api/organiser/dialogues/{dialogue}")).json()

    assert [link["role"] for link in overview["links"]] == ["participant", "moderator", "representative", "projector"]
    assert all(f"/j/{dialogue}#" in link["url"] for link in overview["links"])
    assert (overview["phase"], overview["current_step"], overview["reading"]) == ("foyer", "s1", "participants")
    assert overview["setup"]["steps"][1]["cue"] == "Zeit lassen"
    listed = (await organiser.get("/api/organiser/dialogues")).json()
    assert [(one["id"], one["title"], one["people"]) for one in listed] == [(dialogue, SETUP.title, 0)]


async def test_links_stay_the_same_and_can_be_shown_again(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)

    first, second = await house.links(organiser, dialogue), await house.links(organiser, dialogue)

    assert first == second
    secret = first["participant"]["url"].split("#")[1]
    assert len(secret.split(".")[1]) >= 43, "256 bits"


async def test_the_qr_code_is_a_picture_without_script_or_style(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    link = (await house.links(organiser, dialogue))["participant"]["id"]

    answer = await organiser.get(f"/api/organiser/dialogues/{dialogue}/links/{link}/qr.svg")

    assert answer.headers["Content-Type"] == "image/svg+xml"
    picture = ElementTree.fromstring(answer.content)
    assert {element.tag.rpartition("}")[2] for element in picture.iter()} <= {"svg", "g", "path"}
    assert not any("style" in element.attrib for element in picture.iter())


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"title": " "}, "title", "empty"),
        ({"zone": "Mond/Krater"}, "zone", "unknown"),
        ({"starts_at": "morgen"}, "starts_at", "not_a_date"),
        ({"capacity": 5_000}, "capacity", "out_of_range"),
        ({"steps": [asdict(SETUP.steps[1]), asdict(SETUP.steps[2])]}, "steps", "foyer_first"),
    ],
)
async def test_a_setup_that_breaks_a_rule_says_where(
    house: House, changes: dict[str, Any], field: str, problem: str
) -> None:
    organiser = await house.organiser()

    answer = await organiser.post("/api/organiser/dialogues", json={"setup": {**asdict(SETUP), **changes}})

    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["field"], error["problem"]) == (
        422,
        "setup_invalid",
        field,
        problem,
    )
    assert (await organiser.get("/api/organiser/dialogues")).json() == [], "nothing was made"


async def test_a_dialogue_is_described_anew_until_it_starts(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    anew = {"setup": {**asdict(SETUP), "title": "Neuer Titel"}}
    path = f"/api/organiser/dialogues/{dialogue}"

    before = await organiser.put(f"{path}/setup", json=anew)
    await organiser.post(f"{path}/commands", json={"name": "open_step", "args": {"step": "s2", "after": "s1"}})
    after = await organiser.put(f"{path}/setup", json={"setup": asdict(SETUP)})

    assert before.status_code == 200
    assert (after.status_code, after.json()["error"]["code"]) == (409, "already_started")
    assert (await organiser.get(path)).json()["setup"]["title"] == "Neuer Titel"


@pytest.mark.parametrize(
    ("wish", "status", "code"),
    [
        ({"name": "contribute", "args": {}}, 422, "unknown_command"),
        ({"name": "configure", "args": {}}, 422, "unknown_command"),
        ({"name": "open_step", "args": {"step": 7}}, 422, "bad_arguments"),
        ({"name": "open_step", "args": {"step": "s3", "after": "s2"}}, 409, "moved_on"),
        ({"name": "announce", "args": {"announcement": "a", "text": ""}}, 422, "empty_text"),
    ],
)
async def test_commands_that_cannot_be_are_refused_with_a_code(house: House, wish: Any, status: int, code: str) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)

    answer = await organiser.post(f"/api/organiser/dialogues/{dialogue}/commands", json=wish)

    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


async def test_the_list_says_what_is_so_now(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    first, second = await house.dialogue(organiser), await house.dialogue(organiser, title="Das zweite")

    async def listed() -> dict[str, tuple[str, str, int]]:
        found = (await organiser.get("/api/organiser/dialogues")).json()
        return {one["id"]: (one["title"], one["phase"], one["people"]) for one in found}

    assert await listed() == {first: (SETUP.title, "foyer", 0), second: ("Das zweite", "foyer", 0)}
    await house.enter(first, await house.secret(organiser, first, "participant"))
    path = f"/api/organiser/dialogues/{first}/commands"
    await organiser.post(path, json={"name": "open_step", "args": {"step": "s2", "after": "s1"}})
    await organiser.request("DELETE", f"/api/organiser/dialogues/{second}", json={"title": "Das zweite"})
    assert await listed() == {first: (SETUP.title, "running", 1)}


async def test_the_agenda_is_changed_while_the_dialogue_goes_on(house: House) -> None:
    organiser = await house.organiser()
    path = f"/api/organiser/dialogues/{await house.dialogue(organiser)}"
    await organiser.post(f"{path}/commands", json={"name": "open_step", "args": {"step": "s2", "after": "s1"}})
    before = (await organiser.get(path)).json()
    pause = {"id": "s4", "method": "break", "title": "Pause", "minutes": 10}
    wish = {"steps": ["s1", "s2", pause, "s3"], "after": before["agenda_version"]}

    changed = await organiser.post(f"{path}/commands", json={"name": "change_agenda", "args": wish})
    late = await organiser.post(
        f"{path}/commands", json={"name": "change_agenda", "args": {**wish, "steps": ["s1", "s2"]}}
    )

    assert changed.status_code == 200 and set(before["opened"]) == {"s1", "s2"}
    assert (late.status_code, late.json()["error"]["code"]) == (409, "moved_on")
    after = (await organiser.get(path)).json()
    assert [step["id"] for step in after["setup"]["steps"]] == ["s1", "s2", "s4", "s3"]
    settled = {"steps": ["s1", pause], "after": after["agenda_version"]}
    refused = await organiser.post(f"{path}/commands", json={"name": "change_agenda", "args": settled})
    assert refused.json()["error"]["message"].startswith("„Erleben“ war schon offen")


async def test_of_two_who_describe_it_at_once_the_second_is_told(house: House) -> None:
    organiser = await house.organiser()
    path = f"/api/organiser/dialogues/{await house.dialogue(organiser)}"
    seen = (await organiser.get(path)).json()["agenda_version"]

    answers = [
        await organiser.put(f"{path}/setup", json={"setup": {**asdict(SETUP), "title": title}, "after": seen})
        for title in ("Der eine", "Die andere")
    ]

    assert [answer.status_code for answer in answers] == [200, 409]
    assert answers[1].json()["error"]["code"] == "moved_on"


async def test_deleting_needs_the_title_typed(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    path = f"/api/organiser/dialogues/{dialogue}"

    wrong = await organiser.request("DELETE", path, json={"title": "Etwas anderes"})
    right = await organiser.request("DELETE", path, json={"title": f" {SETUP.title} "})

    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "title_differs")
    assert right.status_code == 204
    assert (await organiser.get(path)).json()["error"]["code"] == "dialogue_deleted"
    assert (await house.services.store.directory.links(dialogue)) == []
