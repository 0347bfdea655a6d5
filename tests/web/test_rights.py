"""Who may ask what: every route of the house, asked as everybody. A new route without a row here fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
from fastapi.routing import APIRoute

from app.main import ROUTERS
from tests.web.conftest import House, Inside, in_memory

ROLES = ("participant", "representative", "moderator", "projector")
CALLERS = (*ROLES, "organiser", "other_organiser", "other_dialogue", "stranger")
EVERYBODY = dict.fromkeys(CALLERS, 200)
NO_PERSON = dict.fromkeys(CALLERS, 401)
"""Nobody but the person: a neighbour, an organiser, somebody of another dialogue are all strangers there."""


def everybody(status: int) -> dict[str, int]:
    return dict.fromkeys(CALLERS, status)


def organiser_only(status: int) -> dict[str, int]:
    """The owner may; another organiser learns only that there is no such dialogue; all others are not signed in."""
    return {**everybody(401), "organiser": status, "other_organiser": 404}


def any_organiser(status: int) -> dict[str, int]:
    return {**everybody(401), "organiser": status, "other_organiser": status}


@dataclass(frozen=True)
class Row:
    """What each caller gets. `path` may name {dialogue}, {participant} (the customer Carla), {step}, {link}."""

    method: str
    route: str
    expected: dict[str, int]
    body: dict[str, Any] | None = None
    path: str = ""
    own: dict[str, int] = field(default_factory=dict)
    """What each role gets on their own path instead of Carla's."""


def own(status: int) -> dict[str, int]:
    return dict.fromkeys(ROLES, status)


CASE = {"case": "case-000000000000", "words": "Bitte.", "contact": "0", "readers": ["x"], "consent": True}
INSIDE = "/d/{dialogue}/{participant}/api"
OWNED = "/api/organiser/dialogues/{dialogue}"
ROWS = (
    Row("GET", "/healthz", EVERYBODY),
    Row("GET", "/readyz", EVERYBODY),
    Row("GET", "/metrics", EVERYBODY),
    Row("GET", "/api/docs", EVERYBODY),
    Row("GET", "/api/docs.css", EVERYBODY),
    # A wrong secret is told nothing; a right one opens, whoever holds it (see test_door).
    Row("POST", "/api/dialogues/{dialogue}/door", everybody(404), {"secret": "guessed"}),
    Row("POST", "/api/dialogues/{dialogue}/enter", everybody(404), {"secret": "guessed", "name": "Mallory"}),
    Row("POST", "/api/dialogues/{dialogue}/voice", everybody(404), {"secret": "guessed"}),
    Row("POST", "/api/dialogues/{dialogue}/echo", everybody(404), {"secret": "guessed", "sdp": "v=0"}),
    Row("GET", "/api/dialogues/{dialogue}/calendar.ics", EVERYBODY),
    Row("POST", "/api/words", everybody(404), {"word": "guessed"}),
    Row("GET", "/imprint", EVERYBODY),
    Row("GET", "/privacy", EVERYBODY),
    Row("GET", "/api/organiser/house-texts", any_organiser(200)),
    Row("PUT", "/api/organiser/house-texts", any_organiser(200), {"imprint_de": "Halmtal"}),
    # Only a moderator renews links, and only those of participants; see test_access.
    Row("POST", INSIDE + "/people/{who}/link", NO_PERSON, own={**own(403), "moderator": 404}),
    Row("GET", INSIDE + "/me", NO_PERSON, own=own(200)),
    Row("PATCH", INSIDE + "/me", NO_PERSON, {"name": "Neu"}, own=own(200)),
    Row("GET", INSIDE + "/me/data", NO_PERSON, own=own(200)),
    Row("GET", INSIDE + "/me/data.csv", NO_PERSON, own=own(200)),
    Row("GET", INSIDE + "/me/recordings/{number}", NO_PERSON, own=own(404)),
    Row("GET", INSIDE + "/answers/material", NO_PERSON, own=own(200)),
    Row("GET", INSIDE + "/voice", NO_PERSON, own=own(200)),
    # Who may try their sound is told that this is no offer; see test_voice.
    Row("POST", INSIDE + "/echo", NO_PERSON, {"sdp": ""}, own=own(422)),
    # Nobody is a confidant here, and the dialogue has no desk; what then may be read and done, see test_cases.
    Row("GET", INSIDE + "/cases/desk", NO_PERSON, own=own(200)),
    Row("GET", INSIDE + "/cases", NO_PERSON, own=own(200)),
    Row("POST", INSIDE + "/cases", NO_PERSON, CASE, own={**own(403), "participant": 409}),
    Row("DELETE", INSIDE + "/cases/{case}", NO_PERSON, own=own(404)),
    Row("GET", INSIDE + "/cases/handed", NO_PERSON, own=own(403)),
    Row("GET", INSIDE + "/cases/handed/{case}", NO_PERSON, own=own(404)),
    Row("PUT", INSIDE + "/cases/handed/{case}", NO_PERSON, {"done": True}, own=own(404)),
    Row("GET", INSIDE + "/steps/{step}/contributions", NO_PERSON, own=own(200)),
    Row("DELETE", INSIDE + "/me", NO_PERSON, own=own(204)),
    Row("POST", "/api/organiser/claim", everybody(404), {"token": "guessed", "name": "M", "password": "p" * 12}),
    Row("POST", "/api/organiser/sign-in", everybody(401), {"name": "Nobody {caller}", "password": "wrong"}),
    Row("GET", "/api/organiser", {**everybody(401), "organiser": 200, "other_organiser": 200}),
    Row("GET", "/api/organiser/account", any_organiser(200)),
    Row("POST", "/api/organiser/one-time-link", everybody(404), {"token": "guessed"}),
    Row("POST", "/api/organiser/join", everybody(404), {"token": "guessed", "name": "M", "password": "p" * 12}),
    Row("POST", "/api/organiser/reset", everybody(404), {"token": "guessed", "password": "p" * 12}),
    Row("POST", "/api/organiser/recover", everybody(422), {"name": "{caller}", "code": "guess", "password": "p" * 12}),
    Row("PUT", "/api/organiser/password", any_organiser(422), {"old": "wrong", "new": "p" * 12}),
    Row("POST", "/api/organiser/recovery-codes", any_organiser(422), {"password": "wrong"}),
    Row("GET", "/api/organiser/colleagues", any_organiser(200)),
    # Nobody shares a dialogue with somebody unknown; whom one does share one with, see test_colleagues.
    Row("POST", "/api/organiser/colleagues/{colleague}/reset", any_organiser(403)),
    Row("GET", "/api/organiser/formats", any_organiser(200)),
    Row("GET", "/api/organiser/fitting", any_organiser(422)),  # asked for nothing; see test_fitting
    Row("GET", "/api/organiser/invitations", any_organiser(200)),
    Row("POST", "/api/organiser/invitations", any_organiser(201)),
    Row("DELETE", "/api/organiser/invitations/{invitation}", any_organiser(404)),
    Row("GET", OWNED + "/ready", organiser_only(200)),
    Row("GET", OWNED + "/organisers", organiser_only(200)),
    Row("POST", OWNED + "/organisers", organiser_only(404), {"organiser": "nobody"}),
    Row("DELETE", OWNED + "/organisers/{owner}", organiser_only(404)),
    Row("GET", "/api/organiser/dialogues", any_organiser(200)),
    Row("POST", "/api/organiser/dialogues", any_organiser(422), {"setup": {}}),
    Row("GET", OWNED, organiser_only(200)),
    Row("PUT", OWNED + "/setup", organiser_only(422), {"setup": {}}),
    Row("GET", OWNED + "/series", organiser_only(200)),
    # It is in no series that could be called otherwise; continuing one, see test_series.
    Row("PUT", OWNED + "/series", organiser_only(404), {"name": "Gut versorgt"}),
    Row("DELETE", OWNED + "/series", organiser_only(204)),
    Row("GET", OWNED + "/recordings", organiser_only(200)),
    Row("DELETE", OWNED + "/recordings", organiser_only(204)),
    Row("PUT", OWNED + "/recordings/published", organiser_only(409), {"on": True}),
    Row("PUT", OWNED + "/reading", organiser_only(200), {"who": "nobody"}),
    Row("POST", OWNED + "/commands", organiser_only(200), {"name": "open_step", "args": {"step": "s2", "after": "s1"}}),
    Row("GET", OWNED + "/calendar.ics", organiser_only(200)),
    Row("POST", OWNED + "/links", organiser_only(201), {"role": "participant"}),
    Row("GET", OWNED + "/links/{link}/qr.svg", organiser_only(200)),
    Row("DELETE", OWNED + "/links/{link}", organiser_only(204)),
    Row("GET", OWNED + "/invitations", organiser_only(200)),
    Row("POST", OWNED + "/invitations", organiser_only(201), {"labels": ["Uwe S."]}),
    Row("GET", OWNED + "/invitations/letters", organiser_only(200)),
    Row("GET", OWNED + "/invitations/export.csv", organiser_only(200)),
    Row("GET", OWNED + "/people", organiser_only(200)),
    Row("GET", OWNED + "/pairs", organiser_only(200)),
    Row("POST", OWNED + "/people/{who}/link", organiser_only(404)),
    Row("DELETE", OWNED + "/people/{who}", organiser_only(404)),
    Row("GET", OWNED + "/rehearsal", organiser_only(200)),
    Row("POST", OWNED + "/rehearsal", organiser_only(422), {"people": 0}),
    Row("DELETE", OWNED + "/rehearsal", organiser_only(204)),
    # The robots show a pass made with the key of the house; no person has one (see tests/rehearsal).
    Row("POST", "/api/rehearsals", everybody(401), {"people": 10, "minutes": 1}),
    Row("PUT", "/api/rehearsals/{rehearsal}", everybody(401)),
    Row("POST", "/api/rehearsals/{rehearsal}/verdict", everybody(401)),
    Row("DELETE", "/api/rehearsals/{rehearsal}", everybody(401)),
    Row("DELETE", OWNED, organiser_only(422), {"title": "not its title"}),
    Row("GET", "/doc/{dialogue}", {**everybody(403), **own(200), "organiser": 200}),
    Row("GET", "/doc/{dialogue}/export.{format}", {**everybody(403), **own(200), "organiser": 200}),
    Row("GET", "/doc/{dialogue}/recordings/{number}", {**everybody(403), **own(404), "organiser": 404}),
    Row("POST", "/api/organiser/sign-out-everywhere", any_organiser(204)),
    Row("POST", "/api/organiser/sign-out", everybody(204)),
)
# Pages and files that are the same for everybody and hold no data; see test_static.
SAME_FOR_ALL = {
    "/",
    "/w",
    "/j/{dialogue}",
    "/d/{dialogue}/{participant}",
    "/d/{dialogue}/{participant}/",
    "/d/{dialogue}/{participant}/me",
    "/d/{dialogue}/{participant}/answers",
    "/organiser",
    "/organiser/{path:path}",
    "/assets/{path:path}",
    "/doc-assets/{version}/{name}",
    "/{name:path}",
}


@dataclass
class Evening:
    """A dialogue with somebody in every role, another one beside it, two organisers and a stranger."""

    house: House
    dialogue: str
    link: str
    people: dict[str, Inside]
    browsers: dict[str, httpx2.AsyncClient]


@pytest.fixture
async def evening(settings: Any) -> AsyncIterator[Evening]:
    async with in_memory(settings) as house:
        organiser, other = await house.organiser(), await house.organiser("Andere")
        dialogue, elsewhere = await house.dialogue(organiser), await house.dialogue(other)
        secrets = {role: link["url"].split("#")[1] for role, link in (await house.links(organiser, dialogue)).items()}
        people = {role: await house.enter(dialogue, secrets[role], role.title()) for role in ROLES}
        people["carla"] = await house.enter(dialogue, secrets["participant"], "Carla")
        guest = await house.enter(elsewhere, await house.secret(other, elsewhere, "moderator"), "Gast")
        browsers = {role: people[role].web for role in ROLES}
        browsers |= {"organiser": organiser, "other_organiser": other}
        browsers |= {"other_dialogue": guest.web, "stranger": house.browser()}
        spare = await organiser.post(f"/api/organiser/dialogues/{dialogue}/links", json={"role": "participant"})
        yield Evening(house, dialogue, spare.json()["id"], people, browsers)


NOBODY = {
    "colleague": "x",
    "owner": "x",
    "number": "7",
    "invitation": "x",
    "step": "s1",
    "format": "html",
    "who": "nobody",
    "case": CASE["case"],
    "rehearsal": "x",
}
"""What else a path may name: nobody, and what everybody knows."""


async def ask(evening: Evening, row: Row, caller: str, participant: str) -> int:
    path = row.route.format(**NOBODY, dialogue=evening.dialogue, participant=participant, link=evening.link)
    body = {**row.body, "name": row.body["name"].format(caller=caller)} if "name" in (row.body or {}) else row.body
    answer = await evening.browsers[caller].request(row.method, path, json=body)
    return answer.status_code


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.method} {row.route}")
async def test_everybody_gets_what_the_table_says(evening: Evening, row: Row) -> None:
    carla = evening.people["carla"].participant
    # the owner's turn is last: it may change what the others would see
    callers = sorted(CALLERS, key=lambda caller: caller == "organiser")
    asked = {caller: await ask(evening, row, caller, carla) for caller in callers}

    assert asked == row.expected

    asked_own = {role: await ask(evening, row, role, evening.people[role].participant) for role in row.own}
    assert asked_own == row.own


def test_no_route_is_missing_from_the_table() -> None:
    routes = {
        (method, route.path)
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }
    known = {(row.method, row.route) for row in ROWS}

    assert {(method, path) for method, path in routes - known if path not in SAME_FOR_ALL} == set()
    assert known <= routes


async def test_nobody_inside_leads_over_the_organisers_door(evening: Evening) -> None:
    wish = {"name": "close_dialogue", "args": {"after": "s1"}}
    for caller in (*ROLES, "other_organiser", "stranger"):
        answer = await evening.browsers[caller].post(f"/api/organiser/dialogues/{evening.dialogue}/commands", json=wish)
        assert answer.status_code in {401, 404}, caller

    state, _ = await evening.house.services.rooms.state(evening.dialogue)
    assert state.phase == "foyer"


async def test_the_cookie_of_one_person_is_worth_nothing_for_another(evening: Evening) -> None:
    uwe, carla = evening.people["participant"], evening.people["carla"]
    cookie = next(one.value for one in uwe.web.cookies.jar if one.name == "resonanz_person")

    answer = await evening.house.browser(Cookie=f"resonanz_person={cookie}").get(f"{carla.path}api/me")

    assert answer.status_code == 401
