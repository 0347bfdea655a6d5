"""Arriving: what a link says before a name, going in, coming back, being refused."""

from __future__ import annotations

import asyncio

import pytest

from app.settings import Settings
from app.web.door import opened
from app.web.problems import Problem
from tests.web.conftest import House, in_memory, on_a_port


async def test_the_door_says_what_is_behind_it_before_any_name(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, moderation=["Ines Falkenried"], capacity=30)
    secret = await house.secret(organiser, dialogue, "participant")

    answer = await house.browser().post(f"/api/dialogues/{dialogue}/door", json={"secret": secret})

    door = answer.json()
    assert answer.status_code == 200
    assert (door["role"], door["returning"], door["phase"]) == ("participant", None, "foyer")
    assert (door["present"], door["capacity"], door["moderators"]) == (0, 30, ["Ines Falkenried"])
    assert door["dialogue"]["title"] == "Gut versorgt, gut verstanden"
    assert "steps" not in door["dialogue"], "cues stand in the steps"
    assert "Set-Cookie" not in answer.headers


async def test_a_personal_link_enters_as_the_same_person_without_a_name(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")
    phone = house.browser()

    door = (await phone.post(f"/api/dialogues/{dialogue}/door", json={"secret": uwe.token})).json()
    again = await phone.post(f"/api/dialogues/{dialogue}/enter", json={"secret": uwe.token})

    assert door["returning"] == {"participant": uwe.participant, "name": "Uwe"}
    assert again.json()["participant"] == uwe.participant
    state, _ = await house.services.rooms.state(dialogue)
    assert len(state.participants) == 1


async def test_two_people_may_have_the_same_name(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")

    first, second = await house.enter(dialogue, secret, "Uwe"), await house.enter(dialogue, secret, "Uwe")

    assert first.participant != second.participant


async def test_several_people_live_in_one_browser(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    links = await house.links(organiser, dialogue)
    browser = house.browser()
    ines = await house.enter(dialogue, links["moderator"]["url"].split("#")[1], "Ines", browser)
    uwe = await house.enter(dialogue, links["participant"]["url"].split("#")[1], "Uwe", browser)

    names = [(await one.get("api/me")).json()["name"] for one in (ines, uwe)]

    assert names == ["Ines", "Uwe"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("  Uwe \t S.\n", "Uwe S."),
        ("Uwe\u202e.S ewU", "Uwe.S ewU"),
        ("U\u200bwe\u0000\u001b[31m", "Uwe[31m"),
        ("Zoe\u0308", "Zoë"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
async def test_names_are_freed_of_what_deceives_and_kept_otherwise(house: House, name: str, called: str) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)

    uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), name)

    assert (await uwe.get("api/me")).json()["name"] == called


@pytest.mark.parametrize(
    ("name", "code"), [("", "name_required"), ("\u202e \u200b", "name_required"), ("x" * 61, "name_too_long")]
)
async def test_a_name_that_is_none_is_refused(house: House, name: str, code: str) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")

    answer = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret, "name": name})

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, code)


async def test_the_last_chair_is_given_once(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, capacity=2)
    links = await house.links(organiser, dialogue)
    secret = links["participant"]["url"].split("#")[1]
    wishes = [
        house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret, "name": f"Gast {n}"})
        for n in range(5)
    ]

    answers = await asyncio.gather(*wishes)

    assert sorted(answer.status_code for answer in answers) == [200, 200, 409, 409, 409]
    assert {answer.json()["error"]["code"] for answer in answers if answer.status_code == 409} == {"dialogue_full"}
    assert (await house.enter(dialogue, links["moderator"]["url"].split("#")[1], "Ines")).role == "moderator"


async def test_the_house_allows_a_thousand_chairs_and_more_only_by_a_setting(settings: Settings) -> None:
    async with in_memory(settings) as house:
        organiser = await house.organiser()
        dialogue = await house.dialogue(organiser, capacity=1_000)
        described = (await organiser.get(f"/api/organiser/dialogues/{dialogue}")).json()["setup"]
        more = {"setup": {**described, "capacity": 1_001}}
        answers = [
            await organiser.post("/api/organiser/dialogues", json=more),
            await organiser.put(f"/api/organiser/dialogues/{dialogue}/setup", json={**more, "after": 1}),
        ]
        assert [answer.status_code for answer in answers] == [422, 422]
        assert [answer.json()["error"]["limit"] for answer in answers] == [1_000, 1_000]
        assert answers[0].json()["error"]["field"] == "capacity"
    async with in_memory(settings.model_copy(update={"chairs_limit": 1_001})) as house:
        await house.dialogue(await house.organiser(), capacity=1_001)


async def test_whoever_finds_no_chair_reads_so_in_their_language(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, capacity=2)
    secret = await house.secret(organiser, dialogue, "participant")
    for name in ("Uwe", "Fatma"):
        await house.enter(dialogue, secret, name)

    wish = {"secret": secret, "name": "Gast 3", "locale": "de"}
    answer = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json=wish)

    assert answer.status_code == 409
    assert answer.json()["error"]["message"].startswith("Alle Stühle sind besetzt."), answer.text


async def test_a_closed_dialogue_lets_only_those_in_who_were_there(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")
    uwe = await house.enter(dialogue, secret, "Uwe")
    wish = {"name": "close_dialogue", "args": {"after": "s1"}}
    assert (await organiser.post(f"/api/organiser/dialogues/{dialogue}/commands", json=wish)).status_code == 200

    late = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret, "name": "Spät"})
    back = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": uwe.token})

    assert (late.status_code, late.json()["error"]["code"]) == (409, "dialogue_closed")
    assert back.status_code == 200


async def test_a_revoked_participants_link_keeps_out_new_people_only(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    link = (await house.links(organiser, dialogue))["participant"]
    secret = link["url"].split("#")[1]
    uwe = await house.enter(dialogue, secret, "Uwe")

    assert (await organiser.delete(f"/api/organiser/dialogues/{dialogue}/links/{link['id']}")).status_code == 204

    for way in ("door", "enter"):
        answer = await house.browser().post(f"/api/dialogues/{dialogue}/{way}", json={"secret": secret, "name": "Neu"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "link_revoked")
    assert (await uwe.get("api/me")).status_code == 200


async def test_a_revoked_moderators_link_ends_what_it_gave(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    link = (await house.links(organiser, dialogue))["moderator"]
    mallory = await house.enter(dialogue, link["url"].split("#")[1], "Mallory")

    await organiser.delete(f"/api/organiser/dialogues/{dialogue}/links/{link['id']}")

    assert (await mallory.get("api/me")).json()["error"]["code"] == "link_revoked"
    back = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": mallory.token})
    assert back.json()["error"]["code"] == "link_revoked"


async def test_whoever_was_shown_out_may_still_take_and_erase_what_is_theirs(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    link = (await house.links(organiser, dialogue))["representative"]
    jost = await house.enter(dialogue, link["url"].split("#")[1], "Jost")

    await organiser.delete(f"/api/organiser/dialogues/{dialogue}/links/{link['id']}")

    assert (await jost.get("api/me/data")).json()["name"] == "Jost"
    assert (await jost.web.delete(f"{jost.path}api/me")).status_code == 204
    assert (await jost.get("api/me/data")).status_code == 401


async def test_an_unknown_and_a_deleted_dialogue_are_told_apart(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")
    uwe = await house.enter(dialogue, secret, "Uwe")
    title = {"title": "Gut versorgt, gut verstanden"}
    gone = await organiser.request("DELETE", f"/api/organiser/dialogues/{dialogue}", json=title)
    assert gone.status_code == 204

    deleted = await house.browser().post(f"/api/dialogues/{dialogue}/door", json={"secret": secret})
    unknown = await house.browser().post("/api/dialogues/nie-gewesen/door", json={"secret": secret})

    assert (deleted.status_code, deleted.json()["error"]["code"]) == (410, "dialogue_deleted")
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (404, "dialogue_unknown")
    assert (await uwe.get("api/me")).status_code == 410
    assert (await organiser.get("/api/organiser/dialogues")).json() == []


async def test_links_of_a_dialogue_deleted_as_somebody_comes_in_are_not_called_wrong(house: House) -> None:
    """Deleted between the look at the dialogue and the look at the link."""
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secret = await house.secret(organiser, dialogue, "participant")
    uwe = await house.enter(dialogue, secret, "Uwe")
    await house.services.store.log.delete(dialogue)

    for known in (secret, uwe.token):
        with pytest.raises(Problem) as refused:
            await opened(house.services, dialogue, known)
        assert refused.value.code == "dialogue_deleted"


async def test_a_secret_of_one_dialogue_opens_no_other(house: House) -> None:
    organiser = await house.organiser()
    one, other = await house.dialogue(organiser), await house.dialogue(organiser)
    uwe = await house.enter(one, await house.secret(organiser, one, "participant"), "Uwe")

    for secret in (await house.secret(organiser, one, "moderator"), uwe.token):
        answer = await house.browser().post(f"/api/dialogues/{other}/enter", json={"secret": secret, "name": "Uwe"})
        assert answer.json()["error"]["code"] == "link_unknown"


async def test_somebody_whose_admission_was_cut_off_is_seated_when_coming_back(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    links = await house.services.store.directory.links(dialogue)
    from app.facilitation.core import Role
    from app.web.tokens import Purpose

    # the process died between the row and the log
    row = await house.services.store.directory.admit(dialogue, Role.PARTICIPANT, "Uwe", "de", links[0].id, 1)
    token = house.services.tokens.issue(Purpose.PERSON, dialogue, row.participant)

    uwe = await house.enter(dialogue, token)

    state, _ = await house.services.rooms.state(dialogue)
    assert list(state.participants) == [uwe.participant]


async def test_addresses_are_limited_only_if_the_operator_wants_it(settings: object) -> None:
    from app.settings import Settings

    assert isinstance(settings, Settings)
    async with in_memory(settings.model_copy(update={"per_address_limit": 3})) as house:
        browser = house.browser()
        answers = [await browser.post("/api/dialogues/none/door", json={"secret": "x"}) for _ in range(5)]

    assert [answer.status_code for answer in answers] == [404, 404, 404, 429, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0


@pytest.mark.parametrize(("proxies", "last"), [("127.0.0.1", 404), ("192.0.2.1", 429)], ids=["our proxy", "anybody"])
async def test_which_address_somebody_has_only_our_own_proxy_may_say(
    settings: Settings, proxies: str, last: int
) -> None:
    """Else whoever writes a new one into each request is limited by nothing (threat T22)."""
    async with on_a_port(settings.model_copy(update={"per_address_limit": 2}), proxies) as house:
        browser = house.browser()
        answers = [
            await browser.post(
                "/api/dialogues/none/door", json={"secret": "x"}, headers={"X-Forwarded-For": f"198.51.100.{n}"}
            )
            for n in range(3)
        ]
    assert [answer.status_code for answer in answers] == [404, 404, last]
