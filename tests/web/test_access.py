"""Coming in by a letter, waiting at the door, having to leave, and getting a lost link anew."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any

import httpx2
import pytest
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from app.facilitation.commands import Admit
from app.facilitation.core import SYSTEM_ACTOR, Role
from app.persistence.ports import Arrival
from app.rooms.closing import CloseCode
from app.web.tokens import Purpose
from tests.web.conftest import TIMEOUT_S, House, Inside, Live, dial, in_memory, on_a_port


async def invite(organiser: httpx2.AsyncClient, dialogue: str, *labels: str, **more: Any) -> list[dict[str, Any]]:
    answer = await organiser.post(
        f"/api/organiser/dialogues/{dialogue}/invitations", json={"labels": list(labels), **more}
    )
    assert answer.status_code == 201, answer.text
    return list(answer.json())


def secret_of(link: dict[str, Any]) -> str:
    return str(link["url"].split("#")[1])


async def close_code(socket: ClientConnection) -> int:
    async with asyncio.timeout(TIMEOUT_S):
        try:
            while True:
                await socket.recv()
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return int(closed.rcvd.code)


# --- personal invitations ---------------------------------------------------------------------------------------------


async def test_a_letter_makes_a_person_once_and_knows_them_on_every_device(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Uwe Sommer")
    secret = secret_of(letter)

    first = (await house.browser().post(f"/api/dialogues/{dialogue}/door", json={"secret": secret})).json()
    uwe = await house.enter(dialogue, secret, "Uwe")
    then = (await house.browser().post(f"/api/dialogues/{dialogue}/door", json={"secret": secret})).json()
    phone = await house.enter(dialogue, secret, "")

    assert (first["returning"], first["name"]) == (None, "Uwe Sommer")
    assert then["returning"] == {"participant": uwe.participant, "name": "Uwe"}
    assert phone.participant == uwe.participant
    assert (await phone.get("api/me/data")).json()["invited_as"] == "Uwe Sommer"
    state, _ = await house.services.rooms.state(dialogue)
    assert list(state.participants) == [uwe.participant]


async def test_two_devices_with_the_same_letter_at_the_same_moment_are_one_person(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Uwe")

    devices = await asyncio.gather(*(house.enter(dialogue, secret_of(letter), "Uwe") for _ in range(4)))

    assert len({device.participant for device in devices}) == 1
    state, _ = await house.services.rooms.state(dialogue)
    assert len(state.participants) == 1


async def test_invitations_are_listed_with_who_came(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    made = await invite(organiser, dialogue, " Anna \t B.", "", "Uwe", count=2)
    uwe = await house.enter(dialogue, secret_of(made[1]), "Uwe S.")
    path = f"/api/organiser/dialogues/{dialogue}"

    listed = (await organiser.get(f"{path}/invitations")).json()
    overview = (await organiser.get(path)).json()

    assert [one["label"] for one in listed] == ["Anna B.", "Uwe", "", ""]
    assert [one["participant"] for one in listed] == [None, uwe.participant, None, None]
    assert listed[1]["name"] == "Uwe S."
    assert len({one["word"] for one in listed}) == 4
    assert overview["invitations"] == 4
    assert len(overview["links"]) == 4, "the shared ones"


async def test_letters_carry_a_code_that_leads_to_the_link(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    kept, revoked = await invite(organiser, dialogue, "Anna", "Uwe")
    await organiser.delete(f"/api/organiser/dialogues/{dialogue}/links/{revoked['id']}")

    [letter] = (await organiser.get(f"/api/organiser/dialogues/{dialogue}/invitations/letters")).json()

    assert (letter["label"], letter["url"]) == ("Anna", kept["url"])
    assert letter["qr"].startswith("M0 0h7v1h-7z"), "a finder pattern stands in the corner"
    assert letter["size"] >= 33


async def test_the_table_for_mail_merge_computes_nothing(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    anna, evil = await invite(organiser, dialogue, "Anna", "=HYPERLINK(1)")

    answer = await organiser.get(f"/api/organiser/dialogues/{dialogue}/invitations/export.csv?lang=de")

    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["Name"] for row in rows] == ["Anna", "'=HYPERLINK(1)"]
    assert (rows[0]["Kurzwort"], rows[0]["Link"]) == (anna["word"], anna["url"])
    assert rows[1]["Rolle"] == "Teilnehmende"
    assert evil["role"] == "participant"


async def test_there_are_not_more_invitations_than_a_house_can_print(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    await invite(organiser, dialogue, count=1_999)

    answer = await organiser.post(f"/api/organiser/dialogues/{dialogue}/invitations", json={"count": 2})

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "too_many_invitations")


# --- words to type ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["{}", " {} ", "{upper}", "{spaced}", "{joined}", "{dotted}"])
async def test_a_word_leads_to_the_door_however_it_is_typed(house: House, typed: str) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Anna")
    word = letter["word"]
    forms = {
        "upper": word.upper(),
        "spaced": word.replace("-", " "),
        "joined": word.replace("-", ""),
        "dotted": word.replace("-", "\u2013").title() + ".",
    }

    answer = await house.browser().post("/api/words", json={"word": typed.format(word, **forms)})

    assert answer.json() == {"dialogue": dialogue, "secret": secret_of(letter)}


async def test_a_shared_link_has_a_word_too_also_one_from_before_there_were_words(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    old = await house.services.store.directory.add_link(dialogue, Role.PARTICIPANT, "Aushang", 1)
    word = house.services.tokens.word(old.id, 0)
    before = await house.browser().post("/api/words", json={"word": word})

    links = (await organiser.get(f"/api/organiser/dialogues/{dialogue}")).json()["links"]

    after = await house.browser().post("/api/words", json={"word": word})
    assert (before.status_code, after.status_code) == (404, 200)
    assert word in [link["word"] for link in links]


async def test_the_word_of_a_revoked_invitation_says_so(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Anna")
    await organiser.delete(f"/api/organiser/dialogues/{dialogue}/links/{letter['id']}")

    answer = await house.browser().post("/api/words", json={"word": letter["word"]})

    assert answer.json()["error"]["code"] == "link_revoked"


async def test_guessing_words_is_slowed_down_and_right_ones_cost_nothing(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Anna")
    browser = house.browser()

    right = [(await browser.post("/api/words", json={"word": letter["word"]})).status_code for _ in range(30)]
    wrong = [(await browser.post("/api/words", json={"word": f"amsel-regal-tulpe-{n}"})) for n in range(100, 121)]

    assert set(right) == {200}
    assert [answer.status_code for answer in wrong] == [404] * 20 + [429]
    assert wrong[-1].json()["error"]["temporary"] is True
    assert int(wrong[-1].headers["Retry-After"]) <= 10
    assert (await browser.post("/api/words", json={"word": letter["word"]})).status_code == 429


# --- a lost link ------------------------------------------------------------------------------------------------------


async def test_a_new_personal_link_makes_the_old_one_and_its_cookies_worthless(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")
    people = f"/api/organiser/dialogues/{dialogue}/people"

    renewed = (await organiser.post(f"{people}/{uwe.participant}/link")).json()

    assert (await uwe.get("api/me")).status_code == 401
    assert (await uwe.web.get(f"/doc/{dialogue}")).status_code == 403
    for way in ("door", "enter"):
        old = await house.browser().post(f"/api/dialogues/{dialogue}/{way}", json={"secret": uwe.token})
        assert old.json()["error"]["code"] == "link_unknown"
    again = await house.enter(dialogue, secret_of(renewed), "")
    assert again.participant == uwe.participant
    assert (await again.get("api/me")).json()["token"] == again.token == secret_of(renewed)
    assert (await again.web.get(f"/doc/{dialogue}")).status_code == 200


async def test_a_new_personal_link_ends_the_letter_too_and_the_letter_is_printed_anew(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Uwe")
    uwe = await house.enter(dialogue, secret_of(letter), "Uwe")

    await organiser.post(f"/api/organiser/dialogues/{dialogue}/people/{uwe.participant}/link")

    old = await house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret_of(letter)})
    assert old.json()["error"]["code"] == "link_revoked"
    assert (await house.browser().post("/api/words", json={"word": letter["word"]})).status_code == 404
    [again] = (await organiser.get(f"/api/organiser/dialogues/{dialogue}/invitations")).json()
    assert (await house.enter(dialogue, secret_of(again), "")).participant == uwe.participant
    assert (await house.browser().post("/api/words", json={"word": again["word"]})).status_code == 200


async def test_tokens_from_before_links_could_be_renewed_still_hold(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")

    old = house.services.tokens.issue(Purpose.PERSON, dialogue, uwe.participant)

    assert old == uwe.token
    assert "~" not in old


async def test_a_renewed_link_closes_what_the_old_one_opened(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    uwe = await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"), "Uwe")
    live = await Live.open(server, uwe, "stage")

    await organiser.post(f"/api/organiser/dialogues/{dialogue}/people/{uwe.participant}/link")

    assert await close_code(live.socket) == CloseCode.NOT_ADMITTED


async def test_a_renewed_link_closes_sockets_of_other_processes(settings_on_each_store: Any) -> None:
    async with on_a_port(settings_on_each_store) as one, on_a_port(settings_on_each_store) as other:
        organiser = await one.organiser()
        dialogue = await one.dialogue(organiser)
        uwe = await one.enter(dialogue, await one.secret(organiser, dialogue, "participant"), "Uwe")
        live = await Live.open(other, uwe, "stage")

        await organiser.post(f"/api/organiser/dialogues/{dialogue}/people/{uwe.participant}/link")

        assert await close_code(live.socket) == CloseCode.NOT_ADMITTED


async def test_moderators_renew_links_of_participants_while_the_dialogue_lives(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    secrets = {role: secret_of(link) for role, link in (await house.links(organiser, dialogue)).items()}
    uwe = await house.enter(dialogue, secrets["participant"], "Uwe")
    jost = await house.enter(dialogue, secrets["representative"], "Jost")
    ines = await house.enter(dialogue, secrets["moderator"], "Ines")

    async def renewed(by: Inside, who: Inside) -> httpx2.Response:
        return await by.web.post(f"{by.path}api/people/{who.participant}/link")

    assert (await renewed(ines, jost)).status_code == 403
    assert (await renewed(jost, uwe)).status_code == 403
    answer = await renewed(ines, uwe)
    assert (await house.enter(dialogue, secret_of(answer.json()), "")).participant == uwe.participant
    wish = {"name": "close_dialogue", "args": {"after": "s1"}}
    await organiser.post(f"/api/organiser/dialogues/{dialogue}/commands", json=wish)
    assert (await renewed(ines, uwe)).json()["error"]["code"] == "already_closed"


async def test_the_organiser_erases_somebody_on_request(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    [letter] = await invite(organiser, dialogue, "Uwe Sommer")
    uwe = await house.enter(dialogue, secret_of(letter), "Uwe")
    people = f"/api/organiser/dialogues/{dialogue}/people"
    [listed] = (await organiser.get(people)).json()

    answer = await organiser.delete(f"{people}/{uwe.participant}")

    assert answer.status_code == 204
    assert (listed["name"], listed["presence"], listed["personal"]) == ("Uwe", "inside", True)
    [left] = (await organiser.get(people)).json()
    assert (left["name"], left["presence"]) == (None, "erased")
    [invitation] = (await organiser.get(f"/api/organiser/dialogues/{dialogue}/invitations")).json()
    assert (invitation["label"], invitation["participant"]) == ("", None)
    assert (await uwe.get("api/me")).status_code == 401


# --- lobby, lock, asking out ------------------------------------------------------------------------------------------


class Evening:
    """A dialogue with a moderator at her desk."""

    def __init__(self, house: House) -> None:
        self.house = house

    async def begin(self, **setup: Any) -> Evening:
        house = self.house
        self.organiser = await house.organiser()
        self.dialogue = await house.dialogue(self.organiser, **setup)
        links = await house.links(self.organiser, self.dialogue)
        self.secrets = {role: secret_of(link) for role, link in links.items()}
        self.ines = await house.enter(self.dialogue, self.secrets["moderator"], "Ines")
        self.desk = await Live.open(house, self.ines, "door", "knocking", "people")
        return self

    async def wish(self, name: str, **args: Any) -> None:
        reply = await self.desk.wish(name, **args)
        assert reply["ok"], reply

    async def come(self, name: str, **options: Any) -> Inside:
        return await self.house.enter(self.dialogue, self.secrets["participant"], name, **options)

    async def try_to_come(self, browser: httpx2.AsyncClient, secret: str = "") -> httpx2.Response:
        wish = {"secret": secret or self.secrets["participant"], "name": "Mallory"}
        return await browser.post(f"/api/dialogues/{self.dialogue}/enter", json=wish)


@pytest.fixture
async def evening(server: House) -> Evening:
    return await Evening(server).begin()


async def topics_of(house: House, inside: Inside) -> tuple[list[str], Live]:
    live = Live(await dial(house, inside))
    await live.send(t="join", epoch=None, topics={"stage": 0, "people": 0, "waiting": 0}, locale="de")
    return sorted((await live.until("joined"))["topics"]), live


async def test_whoever_waits_sees_nothing_and_is_in_the_moment_they_are_let_in(evening: Evening) -> None:
    await evening.wish("set_lobby", on=True)
    door = await evening.house.browser().post(
        f"/api/dialogues/{evening.dialogue}/door", json={"secret": evening.secrets["participant"]}
    )
    uwe = await evening.come("Uwe")
    topics, live = await topics_of(evening.house, uwe)

    assert door.json()["lobby"] is True
    assert topics == [f"me:{uwe.participant}", "waiting"]
    assert (await live.until("snapshot"))["doc"]["title"] == "Gut versorgt, gut verstanden"
    assert (await uwe.get("api/me")).json()["waiting"] is True
    assert (await uwe.get("api/steps/s1/contributions")).json()["error"]["code"] == "waiting"
    assert (await uwe.web.get(f"/doc/{evening.dialogue}")).status_code == 403
    refused = await live.wish("contribute", contribution="c" * 20, step="s1", text="Hallo?")
    assert refused["error"]["code"] == "not_allowed"

    await evening.wish("let_in", participants=[uwe.participant])

    assert await close_code(live.socket) == CloseCode.RESYNC
    topics, live = await topics_of(evening.house, uwe)
    assert {"stage", "stream", "people"} <= set(topics)
    assert (await live.wish("contribute", contribution="c" * 20, step="s1", text="Hallo!"))["ok"] is True


async def test_names_of_the_waiting_are_for_moderators_only(evening: Evening) -> None:
    carla = await evening.come("Carla")
    await evening.wish("set_lobby", on=True)
    uwe = await evening.come("Ein böser Name")
    watching = await Live.open(evening.house, carla, "people")
    shown = (await watching.until("snapshot"))["doc"]["items"]
    knocking = await Live.open(evening.house, evening.ines, "knocking")
    known = (await knocking.until("snapshot"))["doc"]["items"]

    assert uwe.participant not in shown
    assert known == {uwe.participant: {"name": "Ein böser Name", "role": "participant", "ordinal": 2}}
    hidden = await Live.open(evening.house, carla, "knocking", "door")
    assert (await hidden.until("not_shown"))["topics"] == ["door", "knocking"]

    await evening.wish("let_in")

    # deltas may overlap with the picture before them; what counts is where they lead
    item = {"name": "Ein böser Name", "role": "participant", "ordinal": 2}
    assert await last_op(watching, uwe, "=") == ["=", ["items", uwe.participant], item]
    assert await last_op(knocking, uwe, "-") == ["-", ["items", uwe.participant]]


async def last_op(live: Live, inside: Inside, kind: str) -> list[Any]:
    """The next change of that kind to the name of that person."""
    while True:
        for op in (await live.until("delta"))["ops"]:
            if op[0] == kind and op[1] == ["items", inside.participant]:
                return list(op)


async def test_a_personal_link_never_waits(evening: Evening) -> None:
    [letter] = await invite(evening.organiser, evening.dialogue, "Anna")
    await evening.wish("set_lobby", on=True)

    anna = await evening.house.enter(evening.dialogue, secret_of(letter), "Anna")

    assert (await anna.get("api/me")).json()["waiting"] is False


async def test_a_locked_door_lets_back_in_who_is_known(evening: Evening) -> None:
    uwe = await evening.come("Uwe")
    await evening.wish("set_lock", on=True)

    new = await evening.try_to_come(evening.house.browser())
    door = await evening.house.browser().post(
        f"/api/dialogues/{evening.dialogue}/door", json={"secret": evening.secrets["participant"]}
    )
    back = await evening.house.enter(evening.dialogue, uwe.token, "")

    assert (new.status_code, new.json()["error"]["code"]) == (409, "door_locked")
    assert door.json()["locked"] is True
    assert back.participant == uwe.participant


async def test_whoever_was_asked_out_may_knock_again_and_waits(evening: Evening) -> None:
    uwe = await evening.come("Uwe")
    live = await Live.open(evening.house, uwe, "stage")

    await evening.wish("remove", participant=uwe.participant, ban=False)

    assert await close_code(live.socket) == CloseCode.REMOVED
    assert (await uwe.get("api/me")).json()["error"]["code"] == "removed"
    assert (await uwe.get("api/me/data")).status_code == 200, "what is theirs stays theirs"
    new = await evening.come("Nochmal", browser=uwe.web)  # the shared link again, from the same browser
    assert (await new.get("api/me")).json()["waiting"] is True
    again = await evening.house.enter(evening.dialogue, uwe.token, "")
    assert again.participant == uwe.participant
    assert (await again.get("api/me")).json()["waiting"] is True


async def test_a_ban_holds_for_the_link_and_for_the_browser_and_can_be_taken_back(evening: Evening) -> None:
    [letter] = await invite(evening.organiser, evening.dialogue, "Uwe")
    uwe = await evening.house.enter(evening.dialogue, secret_of(letter), "Uwe")
    await evening.wish("remove", participant=uwe.participant, ban=True)

    for browser, secret in [
        (evening.house.browser(), secret_of(letter)),
        (evening.house.browser(), uwe.token),
        (uwe.web, evening.secrets["participant"]),
        (uwe.web, evening.secrets["representative"]),
    ]:
        answer = await evening.try_to_come(browser, secret)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "banned")
    assert (await evening.try_to_come(evening.house.browser())).status_code == 200, "another browser is another guest"

    await evening.wish("allow_again", participant=uwe.participant)

    assert (await evening.try_to_come(uwe.web)).status_code == 200
    assert (await uwe.get("api/me")).json()["waiting"] is False


async def test_erasing_oneself_does_not_lift_a_ban(evening: Evening) -> None:
    uwe = await evening.come("Uwe")
    await evening.wish("remove", participant=uwe.participant, ban=True)

    assert (await uwe.web.delete(f"{uwe.path}api/me")).status_code == 204

    assert (await evening.try_to_come(uwe.web)).json()["error"]["code"] == "banned"


async def test_the_company_sees_the_door_and_cannot_touch_it(evening: Evening) -> None:
    jost = await evening.house.enter(evening.dialogue, evening.secrets["representative"], "Jost")
    uwe = await evening.come("Uwe")
    live = await Live.open(evening.house, jost)
    await evening.wish("set_lobby", on=True)
    await evening.wish("remove", participant=uwe.participant, ban=True)

    refused = await live.wish("remove", participant=uwe.participant, ban=False)
    wish = {"name": "set_lobby", "args": {"on": False}}
    outside = await evening.organiser.post(f"/api/organiser/dialogues/{evening.dialogue}/commands", json=wish)
    door = (await evening.organiser.get(f"/api/organiser/dialogues/{evening.dialogue}")).json()["door"]

    assert refused["error"]["code"] == "not_allowed"
    assert outside.json()["error"]["code"] == "unknown_command"
    assert door == {"lobby": True, "locked": False, "waiting": 0, "turned_away": 0, "removed": 1, "banned": 1}


async def test_the_last_chair_is_given_once_by_two_processes(settings_on_each_store: Any) -> None:
    async with on_a_port(settings_on_each_store) as one, on_a_port(settings_on_each_store) as other:
        organiser = await one.organiser()
        dialogue = await one.dialogue(organiser, capacity=3)
        secret = await one.secret(organiser, dialogue, "participant")
        wishes = [
            house.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret, "name": f"Gast {n}"})
            for n in range(4)
            for house in (one, other)
        ]

        answers = await asyncio.gather(*wishes)

        assert sorted(answer.status_code for answer in answers) == [200] * 3 + [409] * 5
        names = [guest["name"] for guest in (await organiser.get(f"/api/organiser/dialogues/{dialogue}/people")).json()]
        assert len(names) == 3


async def test_names_of_those_let_in_are_shown_by_every_process(settings_on_each_store: Any) -> None:
    async with on_a_port(settings_on_each_store) as one, on_a_port(settings_on_each_store) as other:
        evening = await Evening(one).begin()
        carla = await evening.come("Carla")
        watching = await Live.open(other, carla, "people")
        await watching.until("snapshot")
        await evening.wish("set_lobby", on=True)
        uwe = await evening.come("Uwe")
        waiting = await Live.open(other, uwe, "waiting")

        await evening.wish("let_in", participants=[uwe.participant])

        assert await close_code(waiting.socket) == CloseCode.RESYNC
        delta = await watching.until("delta")
        while not any(path == ["items", uwe.participant] for _, path, *_ in delta["ops"]):
            delta = await watching.until("delta")
        [item] = [op[2] for op in delta["ops"] if op[1] == ["items", uwe.participant]]
        assert item["name"] == "Uwe"


async def test_a_name_is_shown_also_if_the_process_that_let_them_in_died_before(settings: Any) -> None:
    async with in_memory(settings) as house:
        organiser = await house.organiser()
        dialogue = await house.dialogue(organiser)
        links = await house.services.store.directory.links(dialogue)
        # what a process leaves that stored the decision and died: in the log inside, in the table hidden
        hidden = Arrival(Role.PARTICIPANT, "Uwe", "de", links[0].id, shown=False)
        row = await house.services.store.directory.arrive(dialogue, hidden, 1)
        submit = house.services.rooms.submit
        await submit(dialogue, Admit(row.participant, row.role, row.ordinal), SYSTEM_ACTOR)

    async with on_a_port(settings) as house:
        organiser = await house.organiser()
        ines = await house.enter(dialogue, await house.secret(organiser, dialogue, "moderator"), "Ines")
        live = await Live.open(house, ines, "people")
        shown: dict[str, Any] = (await live.until("snapshot"))["doc"]["items"]
        while row.participant not in shown:
            shown = {op[1][1]: op[2] for op in (await live.until("delta"))["ops"]}

        assert shown[row.participant]["name"] == "Uwe"
