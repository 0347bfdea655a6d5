"""The organiser's own account: recovery codes, new passwords, one-time links, signing out everywhere."""

from __future__ import annotations

import re
from typing import Any

import httpx2
import pytest

from app.web.limits import GrowingDelay
from app.web.organiser import HOUSE
from app.web.secrets import JOIN_LINK_MS, RESET_LINK_MS
from app.web.tokens import Purpose
from tests.web.conftest import ORGANISER, PASSWORD, House

NEW_PASSWORD = "drei andere Wörter"


async def claimed(house: House) -> tuple[httpx2.AsyncClient, list[str]]:
    """The first organiser's browser and their printed codes."""
    browser = house.browser()
    token = house.services.tokens.issue(Purpose.CLAIM, "", HOUSE)
    wish = {"token": token, "name": ORGANISER, "password": PASSWORD}
    answer = await browser.post("/api/organiser/claim", json=wish)
    return browser, answer.json()["recovery_codes"]


async def may_sign_in(house: House, password: str, name: str = ORGANISER) -> bool:
    answer = await house.browser().post("/api/organiser/sign-in", json={"name": name, "password": password})
    return answer.status_code == 200


def code_of(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


async def recover(house: House, code: str, name: str = ORGANISER, password: str = NEW_PASSWORD) -> httpx2.Response:
    wish = {"name": name, "code": code, "password": password}
    return await house.browser().post("/api/organiser/recover", json=wish)


async def test_claiming_gives_eight_codes_to_print(house_on_each_store: House) -> None:
    browser, codes = await claimed(house_on_each_store)

    assert len(set(codes)) == 8 and all(re.fullmatch(r"[2-9a-z]{4}(-[2-9a-z]{4}){3}", code) for code in codes)
    account = (await browser.get("/api/organiser/account")).json()
    assert (account["name"], account["codes_left"], account["signed_in"]) == (ORGANISER, 8, 1)


async def test_with_a_printed_code_an_organiser_helps_themself(house_on_each_store: House) -> None:
    house = house_on_each_store
    browser, codes = await claimed(house)

    typed = codes[3].upper().replace("-", " ")
    answer = await recover(house, typed, name=ORGANISER.lower())

    assert answer.status_code == 200
    assert (await browser.get("/api/organiser")).status_code == 401, "every sign-in ended"
    assert await may_sign_in(house, NEW_PASSWORD) and not await may_sign_in(house, PASSWORD)
    assert code_of(await recover(house, codes[3])) == (422, "recovery_failed")


@pytest.mark.parametrize(("name", "guess"), [(ORGANISER, "aaaa-bbbb-cccc-dddd"), ("Niemand", ""), (ORGANISER, "")])
async def test_a_wrong_code_changes_nothing_and_does_not_tell_who_exists(house: House, name: str, guess: str) -> None:
    _, codes = await claimed(house)
    answer = await recover(house, guess or (codes[0] if name != ORGANISER else ""), name)

    assert code_of(answer) == (422, "recovery_failed")
    assert await may_sign_in(house, PASSWORD)


async def test_codes_cannot_be_guessed_quickly(house: House) -> None:
    await claimed(house)
    house.services.tries = GrowingDelay(lambda: 0.0)  # no time passes

    answers = [code_of(await recover(house, f"guess-{n}")) for n in range(4)]

    assert [status for status, _ in answers] == [422, 422, 422, 429]
    assert await may_sign_in(house, PASSWORD), "guessing codes does not lock the door"


async def test_a_password_that_is_too_short_does_not_use_a_code_up(house: House) -> None:
    _, codes = await claimed(house)
    assert code_of(await recover(house, codes[0], password="kurz")) == (422, "password_too_short")
    assert (await recover(house, codes[0])).status_code == 200


async def test_new_codes_need_the_password_and_replace_the_old_ones(house: House) -> None:
    browser, codes = await claimed(house)

    refused = await browser.post("/api/organiser/recovery-codes", json={"password": "geraten"})
    made = await browser.post("/api/organiser/recovery-codes", json={"password": PASSWORD})

    assert code_of(refused) == (422, "old_password_wrong")
    assert len(made.json()["codes"]) == 8
    assert code_of(await recover(house, codes[0])) == (422, "recovery_failed")
    assert (await recover(house, made.json()["codes"][0])).status_code == 200


async def test_changing_the_password_ends_every_other_sign_in(house_on_each_store: House) -> None:
    house = house_on_each_store
    here, elsewhere = await house.organiser(), await house.organiser()

    wrong = await here.put("/api/organiser/password", json={"old": "geraten", "new": NEW_PASSWORD})
    short = await here.put("/api/organiser/password", json={"old": PASSWORD, "new": "kurz"})
    right = await here.put("/api/organiser/password", json={"old": PASSWORD, "new": NEW_PASSWORD})

    assert (code_of(wrong)[1], code_of(short)[1]) == ("old_password_wrong", "password_too_short")
    assert right.status_code == 204
    assert (await here.get("/api/organiser")).status_code == 200
    assert (await elsewhere.get("/api/organiser")).status_code == 401
    assert await may_sign_in(house, NEW_PASSWORD) and not await may_sign_in(house, PASSWORD)


async def test_whoever_finds_an_open_browser_may_not_guess_quickly(house: House) -> None:
    browser = await house.organiser()
    house.services.tries = GrowingDelay(lambda: 0.0)  # no time passes
    wishes = [{"old": f"geraten {n}", "new": NEW_PASSWORD} for n in range(4)]

    answers = [await browser.put("/api/organiser/password", json=wish) for wish in wishes]

    assert [answer.status_code for answer in answers] == [422, 422, 422, 429]


async def test_signing_out_everywhere(house: House) -> None:
    here, elsewhere = await house.organiser(), await house.organiser()

    assert (await here.post("/api/organiser/sign-out-everywhere")).status_code == 204

    assert [(await one.get("/api/organiser")).status_code for one in (here, elsewhere)] == [401, 401]


async def invited(house: House, organiser: httpx2.AsyncClient) -> str:
    return secret_of((await organiser.post("/api/organiser/invitations")).json(), "join")


def secret_of(made: dict[str, Any], purpose: str) -> str:
    address, _, secret = made["url"].partition(f"/organiser#{purpose}=")
    assert address.startswith("http") and len(secret) >= 43, "256 bits"
    return str(secret)


async def joins(house: House, token: str, name: str = "Jan", password: str = PASSWORD) -> httpx2.Response:
    wish = {"token": token, "name": name, "password": password}
    return await house.browser().post("/api/organiser/join", json=wish)


async def test_an_invited_organiser_joins_once(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    token = await invited(house, organiser)

    looked = await house.browser().post("/api/organiser/one-time-link", json={"token": token})
    joined = await joins(house, token)

    assert (looked.json()["purpose"], looked.json()["made_by"], looked.json()["name"]) == ("join", ORGANISER, None)
    assert joined.json()["name"] == "Jan" and len(joined.json()["recovery_codes"]) == 8
    assert code_of(await joins(house, token, "Eva")) == (404, "one_time_link_unknown")
    names = [one["name"] for one in (await organiser.get("/api/organiser/colleagues")).json()]
    assert names == ["Jan", ORGANISER]


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        (ORGANISER.upper(), PASSWORD, "name_taken"),
        ("Jan", "kurz", "password_too_short"),
        (" ", PASSWORD, "name_required"),
    ],
)
async def test_what_is_lacking_does_not_use_an_invitation_up(house: House, name: str, password: str, code: str) -> None:
    token = await invited(house, await house.organiser())
    assert code_of(await joins(house, token, name, password))[1] == code
    assert (await joins(house, token)).status_code == 200


async def test_an_invitation_expires_and_can_be_taken_back(house: House) -> None:
    organiser = await house.organiser()
    token = await invited(house, organiser)
    now = house.services.clock()

    house.services.clock = lambda: now + JOIN_LINK_MS + 60_000
    assert code_of(await joins(house, token)) == (404, "one_time_link_unknown")
    assert (await organiser.get("/api/organiser/invitations")).json() == []
    house.services.clock = lambda: now + 1
    listed = (await organiser.get("/api/organiser/invitations")).json()
    assert [one["made_by"] for one in listed] == [ORGANISER] and "url" not in listed[0]
    assert (await organiser.delete(f"/api/organiser/invitations/{listed[0]['id']}")).status_code == 204
    assert code_of(await joins(house, token)) == (404, "one_time_link_unknown")


async def test_a_link_to_a_new_password_lasts_a_day(house: House) -> None:
    organiser, other = await house.organiser(), await house.organiser("Jan")
    token = await reset_link(house, organiser, other)
    now = house.services.clock()
    wish = {"token": token, "password": NEW_PASSWORD}

    house.services.clock = lambda: now + RESET_LINK_MS + 60_000
    late = await house.browser().post("/api/organiser/reset", json=wish)
    house.services.clock = lambda: now
    in_time = await house.browser().post("/api/organiser/reset", json=wish)

    assert code_of(late) == (404, "one_time_link_unknown")
    assert in_time.json() == {"name": "Jan"}


async def reset_link(house: House, organiser: httpx2.AsyncClient, other: httpx2.AsyncClient) -> str:
    """A link to a new password for `other`, made by `organiser` after sharing a dialogue."""
    dialogue = await house.dialogue(organiser)
    colleague = (await other.get("/api/organiser/account")).json()["id"]
    await organiser.post(f"/api/organiser/dialogues/{dialogue}/organisers", json={"organiser": colleague})
    made = await organiser.post(f"/api/organiser/colleagues/{colleague}/reset")
    assert made.status_code == 201, made.text
    return secret_of(made.json(), "reset")


async def test_a_colleague_who_shares_a_dialogue_helps_to_a_new_password(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser, other = await house.organiser(), await house.organiser("Jan")
    token = await reset_link(house, organiser, other)

    looked = (await house.browser().post("/api/organiser/one-time-link", json={"token": token})).json()
    wish = {"token": token, "password": NEW_PASSWORD}
    answers = [await house.browser().post("/api/organiser/reset", json=wish) for _ in range(2)]

    assert (looked["purpose"], looked["name"], looked["made_by"]) == ("reset", "Jan", ORGANISER)
    assert [answer.status_code for answer in answers] == [200, 404]
    assert (await other.get("/api/organiser")).status_code == 401, "every sign-in ended"
    assert await may_sign_in(house, NEW_PASSWORD, "Jan") and await may_sign_in(house, PASSWORD)


async def test_nobody_else_can_let_themselves_into_an_account(house: House) -> None:
    organiser, other = await house.organiser(), await house.organiser("Jan")
    ids = [(await one.get("/api/organiser/account")).json()["id"] for one in (organiser, other)]

    stranger = await organiser.post(f"/api/organiser/colleagues/{ids[1]}/reset")
    oneself = await organiser.post(f"/api/organiser/colleagues/{ids[0]}/reset")

    assert code_of(stranger) == code_of(oneself) == (403, "not_allowed")
