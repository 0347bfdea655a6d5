"""Tokens, limits, passwords, calendar, static files, languages, settings: each on its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import SECRET_FILE, Settings, SettingsError, load
from app.web import calendar, words
from app.web.limits import FREE_TRIES, LONGEST_DELAY_S, Buckets, GrowingDelay
from app.web.passwords import Passwords
from app.web.static import File
from app.web.static import load as load_static
from app.web.tokens import Purpose, Tokens
from tests.facilitation.story import NOW, SETUP
from tests.web.conftest import SECRET, House, in_memory

TOKENS = Tokens(SECRET)


# --- tokens -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", Purpose)
def test_a_token_is_good_for_one_purpose_in_one_dialogue_of_one_house(purpose: Purpose) -> None:
    token = TOKENS.issue(purpose, "d1", "somebody")

    assert TOKENS.read(purpose, "d1", token) == "somebody"
    assert [TOKENS.read(other, "d1", token) for other in Purpose if other is not purpose] == [None] * (len(Purpose) - 1)
    assert TOKENS.read(purpose, "d2", token) is None
    assert Tokens(SECRET[::-1]).read(purpose, "d1", token) is None


@given(st.text(max_size=300))
def test_no_other_text_is_a_token(text: str) -> None:
    assert TOKENS.read(Purpose.LINK, "d1", text) is None


@given(st.integers(min_value=0, max_value=50), st.characters(codec="ascii"))
def test_a_changed_token_is_none(place: int, char: str) -> None:
    token = TOKENS.issue(Purpose.PERSON, "d1", "somebody")
    changed = token[:place] + char + token[place + 1 :]

    assert changed == token or TOKENS.read(Purpose.PERSON, "d1", changed) is None


# --- limits -------------------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_gives_a_burst_and_then_its_rate() -> None:
    clock = Clock()
    buckets = Buckets(burst=2, per_s=0.5, clock=clock)

    assert [buckets.take("a") for _ in range(3)] == [0.0, 0.0, 2.0]
    assert buckets.take("b") == 0.0, "a neighbour has a bucket of their own"
    clock.now = 2.0
    assert [buckets.take("a"), buckets.take("a")] == [0.0, 2.0]


def test_buckets_take_no_more_memory_than_allowed() -> None:
    buckets = Buckets(burst=1, per_s=1, clock=Clock(), max_keys=3)

    for key in range(100):
        buckets.take(key)

    assert len(buckets._buckets) == 3


def test_the_delay_grows_to_its_limit_and_ends_with_a_success() -> None:
    clock = Clock()
    delay = GrowingDelay(clock)
    waits = []
    for _ in range(12):
        waits.append(delay.wait("a"))
        delay.failed("a")

    assert waits[: FREE_TRIES + 3] == [0.0, 0.0, 0.0, 1.0, 2.0, 4.0]
    assert waits[-1] == LONGEST_DELAY_S
    delay.succeeded("a")
    assert delay.wait("a") == 0.0


async def test_passwords_are_hashed_with_argon2_and_a_salt() -> None:
    passwords = Passwords()

    first, second = await passwords.hashed("ein Passwort"), await passwords.hashed("ein Passwort")

    assert first.startswith("$argon2id$") and first != second
    assert await passwords.matches(first, "ein Passwort")
    assert not await passwords.matches(first, "ein Passwort ")
    assert not await passwords.matches(None, "nobody has this password")
    assert not await passwords.matches("not a hash", "x")


# --- calendar -----------------------------------------------------------------------------------------------------


def test_the_calendar_file_is_in_utc_and_holds_no_secret() -> None:
    file = calendar.calendar("abc", replace(SETUP, minutes=150), "https://dialog.example.org", NOW)

    assert "DTSTART:20270311T163000Z\r\n" in file
    assert "DURATION:PT150M\r\n" in file
    assert "UID:abc@dialog.example.org\r\n" in file
    assert "SUMMARY:Gut versorgt\\, gut verstanden\r\n" in file
    assert "#" not in file


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_folded_lines_are_short_and_lose_nothing(text: str) -> None:
    folded = calendar.folded(text)

    assert all(len(line.encode()) <= calendar.LINE_MAX_OCTETS for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "").removesuffix("\r\n") == text


def test_texts_cannot_add_lines_to_the_calendar() -> None:
    setup = replace(SETUP, title="x", welcome="eins\nEND:VEVENT\nBEGIN:VALARM; \\")

    file = calendar.calendar("abc", setup, "https://dialog.example.org", NOW)

    assert file.count("END:VEVENT\r\n") == 1 and "\nBEGIN:VALARM" not in file


# --- languages ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "header", "language"),
    [
        (None, None, "de"),
        ("en", "de", "en"),
        ("fr", "en", "en"),
        (None, "en-US,en;q=0.9,de;q=0.8", "en"),
        (None, "fr;q=1, de-AT;q=0.5, en;q=0.1", "de"),
        (None, "en;q=0", "de"),
        (None, ";;;q=,,=" * 100, "de"),
    ],
)
def test_the_language_follows_what_is_asked(asked: str | None, header: str | None, language: str) -> None:
    assert words.language_of(asked, header) == language


# --- static files -------------------------------------------------------------------------------------------------


@pytest.fixture
def built(tmp_path: Path) -> dict[str, File]:
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Resonanz</title>")
    (folder / "assets" / "app-1a2b.js").write_text("console.log(1)" * 100)
    (folder / "assets" / "app-1a2b.js.br").write_bytes(b"brotli")
    (folder / "assets" / "app-1a2b.js.gz").write_bytes(b"gzip")
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    (tmp_path / "secret.txt").write_text("not for you")
    return load_static(folder)


@pytest.fixture
async def pages(house: House, built: dict[str, File]) -> httpx2.AsyncClient:
    house.app.state.static = built
    return house.browser()


@pytest.mark.parametrize("path", ["/", "/j/abc", "/d/abc/def/", "/d/abc/def/me", "/organiser", "/organiser/d/abc"])
async def test_every_page_is_the_one_page_asked_anew_each_time(pages: httpx2.AsyncClient, path: str) -> None:
    answer = await pages.get(path)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert answer.headers["Content-Type"].startswith("text/html")
    again = await pages.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("accepts", "coding", "body"),
    [
        ("gzip, deflate, br", "br", b"brotli"),
        ("gzip", "gzip", b"gzip"),
        ("br;q=0, gzip", "gzip", b"gzip"),
        ("identity", None, None),
    ],
)
async def test_assets_come_compressed_as_they_lie_there_and_stay_for_ever(
    house: House, built: dict[str, File], accepts: str, coding: str | None, body: bytes | None
) -> None:
    house.app.state.static = built
    browser = house.browser(**{"Accept-Encoding": accepts})

    async with browser.stream("GET", "/assets/app-1a2b.js") as answer:
        raw = b"".join([chunk async for chunk in answer.aiter_raw()])

    assert answer.headers.get("Content-Encoding") == coding
    assert body is None or raw == body
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Vary"] == "Accept-Encoding"


async def test_head_answers_without_a_body(pages: httpx2.AsyncClient) -> None:
    answer = await pages.head("/assets/app-1a2b.js", headers={"Accept-Encoding": "identity"})

    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["Content-Length"]) == 1_400


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/..\\..\\secret.txt",
        "/assets//etc/passwd",
        "/..%2fsecret.txt",
        "/index.html",
        "/assets/app-1a2b.js.br",
        "/assets/",
        "/assets/%00",
    ],
)
async def test_no_path_leads_out_of_the_folder(pages: httpx2.AsyncClient, path: str) -> None:
    answer = await pages.get(path)

    assert answer.status_code == 404, path


async def test_without_a_built_frontend_the_page_says_what_to_do(house: House) -> None:
    house.app.state.static = {}

    answer = await house.browser().get("/")

    assert answer.status_code == 503 and "make run" in answer.text


# --- settings -----------------------------------------------------------------------------------------------------


def test_the_secret_is_made_once_and_kept_for_oneself(tmp_path: Path) -> None:
    first = Settings(data_dir=tmp_path, _env_file=None).prepared()
    second = Settings(data_dir=tmp_path, _env_file=None).prepared()

    assert first.secret_key == second.secret_key and len(first.secret_key) >= 43
    assert (tmp_path / SECRET_FILE).stat().st_mode & 0o777 == 0o600
    assert first.secret_key not in repr(first)


@pytest.mark.parametrize("secret", ["kurz", "changeme" * 8, "my-secret-key-my-secret-key-my-secret-key", "a" * 64])
def test_sample_and_short_secrets_are_refused(secret: str) -> None:
    with pytest.raises(SettingsError, match="RESONANZ_SECRET_KEY is not usable") as refused:
        load(secret_key=secret)

    assert secret not in str(refused.value)


def test_a_secret_that_was_spoilt_is_not_replaced_silently(tmp_path: Path) -> None:
    (tmp_path / SECRET_FILE).write_text("short")

    with pytest.raises(SettingsError, match="Restore it from a backup"):
        Settings(data_dir=tmp_path, _env_file=None).prepared()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(SettingsError, match="RESONANZ_DATA_DIR"):
        Settings(data_dir=tmp_path / "file" / "data", _env_file=None).prepared()


def test_origins_follow_from_the_public_address() -> None:
    local = Settings(port=9000, _env_file=None)
    public = Settings(public_url="https://Dialog.Example.org/", allowed_origins=["https://b.example"], _env_file=None)

    assert local.origins >= {"http://localhost:9000", "http://127.0.0.1:9000"} and not local.secure
    assert public.origins == {"https://dialog.example.org", "https://b.example"} and public.secure


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("public_url", "dialog.example.org"),
        ("public_url", "https://example.org/path"),
        ("allowed_origins", ["*"]),
        ("port", 70_000),
        ("database_url", "mysql://x"),
        ("workers", 2),
    ],
)
def test_settings_that_cannot_be_are_refused_with_one_sentence(name: str, value: object) -> None:
    with pytest.raises(SettingsError) as refused:
        load(**{name: value})

    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("workers", "redis_url", "talks"), [(1, "", True), (2, "", False), (2, "redis://redis:6379/0", True)]
)
def test_workers_that_do_not_hear_each_other_give_no_voice(workers: int, redis_url: str, talks: bool) -> None:
    """Otherwise only people of the one that has the line to the media process would have voice."""
    shared = "postgresql+asyncpg://resonanz@db/resonanz"

    assert load(workers=workers, redis_url=redis_url, database_url=shared).talks is talks


async def test_the_api_page_describes_every_route(settings: Settings) -> None:
    async with in_memory(settings) as house:
        page = (await house.browser().get("/api/docs")).text
        paths = (await house.browser().get("/api/openapi.json")).json()["paths"]

    assert all(path in page for path in paths)
    assert "<script" not in page and "style=" not in page
