"""What stands around every request: policy headers, Origin, sizes, answers to nonsense, silent logs."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from app.settings import Settings
from app.web import logs
from tests.servers.postgres import PostgresServer
from tests.web.conftest import PASSWORD, House, Inside, Live, in_memory

GONE = {"code": "unavailable", "message": "", "temporary": True}
PATHS = (
    "/",
    "/organiser",
    "/assets/none.js",
    "/api/docs",
    "/api/openapi.json",
    "/healthz",
    "/metrics",
    "/api/organiser",
    "/d/x/y/api/me",
    "/doc/none",
    "/nothing/here",
)


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_policy(house: House, path: str) -> None:
    headers = (await house.browser().get(path)).headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"]
    assert "Strict-Transport-Security" not in headers, "not without TLS"


async def test_by_tls_cookies_are_secure_and_browsers_stay_with_it(settings: Settings) -> None:
    settings = settings.model_copy(update={"public_url": "https://dialog.example.org"})
    async with in_memory(settings) as house:
        browser = await house.organiser()
        answer = await browser.post("/api/organiser/sign-in", json={"name": "Orga", "password": PASSWORD})

    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "wss://dialog.example.org" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    "origin", [None, "null", "https://evil.example", "http://localhost:80001", "HTTP://LOCALHOST:8000"]
)
async def test_what_changes_something_needs_our_own_origin(house: House, method: str, origin: str | None) -> None:
    browser = house.browser()
    del browser.headers["Origin"]
    headers = {} if origin is None else {"Origin": origin}

    answer = await browser.request(method, "/api/organiser/sign-out", headers=headers)

    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "bad_origin")


async def test_a_foreign_page_cannot_use_the_organisers_cookie(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    title = {"title": "Gut versorgt, gut verstanden"}

    answer = await organiser.request(
        "DELETE", f"/api/organiser/dialogues/{dialogue}", json=title, headers={"Origin": "https://evil.example"}
    )

    assert answer.status_code == 403
    assert (await organiser.get(f"/api/organiser/dialogues/{dialogue}")).status_code == 200


async def announced_too_large() -> Any:
    yield b"x" * 300 * 1024


@pytest.mark.parametrize("body", [b"x" * 300 * 1024, announced_too_large], ids=["announced", "streamed"])
async def test_large_bodies_are_refused(house: House, body: Any) -> None:
    content = body if isinstance(body, bytes) else body()

    answer = await house.browser().post("/api/organiser/sign-in", content=content)

    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", "bad_request"),
        (b"\xff\xfe", "bad_request"),
        (b"[1]", "bad_arguments"),
        (b'{"name": 7, "password": []}', "bad_arguments"),
        (b"", "bad_arguments"),
        (b"[" * 100_000, "bad_request"),
    ],
)
async def test_nonsense_gets_a_code_and_is_never_repeated(house: House, body: bytes, code: str) -> None:
    answer = await house.browser().post(
        "/api/organiser/sign-in", content=body, headers={"Content-Type": "application/json"}
    )

    assert answer.json()["error"]["code"] == code
    assert answer.status_code in {400, 422}


async def test_the_language_is_the_callers(house: House) -> None:
    browser = house.browser()

    async def message(**options: Any) -> str:
        return str((await browser.get("/api/organiser", **options)).json()["error"]["message"])

    german = await message()
    english = await message(headers={"Accept-Language": "fr, en-GB;q=0.8, de;q=0.2"})

    assert german != english
    assert await message(params={"lang": "en"}) == english
    assert await message(headers={"Accept-Language": "fr"}) == german, "the first language of the house"


async def test_unknown_paths_and_methods_answer_like_everything_else(house: House) -> None:
    browser = house.browser()

    missing, wrong = await browser.get("/api/nothing"), await browser.put("/healthz")

    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "not_found")
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (405, "method_not_allowed")


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that is logged while a test runs, as the server would write it."""
    said = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.configure("json", "debug")
    for client in ("httpx2", "httpcore2", "websockets.client"):  # the test's own clients speak in this process, too
        logging.getLogger(client).setLevel(logging.WARNING)
    for handler in root.handlers:
        assert isinstance(handler, logging.StreamHandler)
        handler.setStream(said)
    yield said
    root.handlers[:], root.level = before, level
    structlog.reset_defaults()


async def test_no_secret_and_nobodys_words_reach_a_log_line(server: House, lines: io.StringIO) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    secret = await server.secret(organiser, dialogue, "participant")
    uwe = await server.enter(dialogue, secret, "Uwe Geheimname")
    live = await Live.open(server, uwe, "stream")
    await live.wish("contribute", contribution="c" * 20, step="s1", text="Vertrauliche Worte")
    await live.wish("contribute", contribution="c" * 20, step="s1", text="Vertrauliche Worte noch einmal")
    await live.socket.close()
    await server.browser().get(f"/d/{dialogue}/{uwe.participant}/api/me?token={uwe.token}")
    await server.browser().post("/api/organiser/sign-in", json={"name": "Orga", "password": "falsches Passwort"})
    await server.browser().post(f"/api/dialogues/{dialogue}/enter", json={"secret": secret[:-1], "name": "Mallory"})

    written = lines.getvalue()

    assert '"route": "/api/dialogues/{dialogue}/enter"' in written
    cookies = [cookie.value or "" for browser in (uwe.web, organiser) for cookie in browser.cookies.jar]
    hidden = [
        secret,
        secret.split(".")[1],
        uwe.token,
        *cookies,
        PASSWORD,
        "falsches Passwort",
        "Geheimname",
        "Vertrauliche",
        "Mallory",
    ]
    assert [word for word in hidden if word in written] == []


async def test_a_mistake_of_ours_is_answered_and_logged_without_its_text(house: House, lines: io.StringIO) -> None:
    class Broken:
        async def signed_in(self, digest: str, now: int) -> None:
            raise RuntimeError("Worte von jemandem")

    class BrokenStore:
        organisers = Broken()

    house.services.store = BrokenStore()  # type: ignore[assignment]
    answer = await house.browser(Cookie="resonanz_organiser=x").get("/api/organiser")

    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
    assert "Worte von jemandem" not in lines.getvalue() + answer.text
    broke = next(json.loads(line) for line in lines.getvalue().splitlines() if "request_broke" in line)
    assert broke["error"] == "RuntimeError" and any("test_shield" in place for place in broke["where"])


async def test_metrics_name_no_dialogue_and_no_person(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    uwe: Inside = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")
    await uwe.get("api/me")

    measured = (await house.browser().get("/metrics")).text

    assert (
        'resonanz_http_requests_total{method="GET",route="/d/{dialogue}/{participant}/api/me",status="200"} 1.0'
        in measured
    )
    assert "resonanz_connections 0.0" in measured
    assert dialogue not in measured and uwe.participant not in measured


async def test_metrics_may_be_kept_behind_a_token(settings: Settings) -> None:
    async with in_memory(settings.model_copy(update={"metrics_token": "Ein-Geheimnis"})) as house:
        closed = await house.browser().get("/metrics")
        opened = await house.browser(Authorization="Bearer Ein-Geheimnis").get("/metrics")

    assert (closed.status_code, opened.status_code) == (403, 200)


async def test_a_database_that_is_gone_is_temporary_and_not_ready(
    settings: Settings, durable_postgres: PostgresServer
) -> None:
    settings = settings.model_copy(update={"database_url": await durable_postgres.create()})
    async with in_memory(settings) as house:
        organiser = await house.organiser()
        ready = await house.browser().get("/readyz")
        durable_postgres.kill()

        without = [await house.browser().get("/readyz"), await organiser.get("/api/organiser/dialogues")]

    assert ready.status_code == 200
    assert [answer.status_code for answer in without] == [503, 503]
    assert all(answer.json()["error"] | {"message": ""} == GONE for answer in without)
