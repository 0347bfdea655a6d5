"""One server and one Chromium for all plays; a fresh watch and fresh browsers for each."""

import json
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Playwright, expect

from tests.browser.hosting import KINDS, Held, Host
from tests.browser.line import Line
from tests.browser.look import AXE
from tests.browser.people import PATIENCE_MS, Browsers
from tests.browser.watch import Watch
from tests.servers.resonanz import ROOT, Resonanz

FIRST_NAMES = ("Agnieszka", "Uwe", "Herbert", "Fatma", "Georg", "Johanna", "Lieselotte", "Yvonne", "Deniz")
COMPANY = ("Bodo Achenrath", "Selin Farhan", "Tarek Lüdersen")
SAID = (
    "Seit dem Umzug kommt die Rechnung doppelt, und niemand kann mir sagen, welche gilt.",
    "Danke für die Nacht im Februar.",
    "Ich wünsche mir eine Nummer, unter der ein Mensch abnimmt. Wirklich nur das. Alles andere finde ich selbst heraus, "
    "auch wenn es dauert; aber wenn es brennt, will ich mit jemandem reden.",
)

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def built() -> None:
    """The built frontend; without it there is nothing to look at."""
    if not (ROOT / "app" / "static" / "index.html").exists():
        pytest.fail("the frontend is not built: python tools/frontend.py build")
    if not AXE.exists():
        pytest.fail("axe-core is missing: python tools/frontend.py install")


@pytest.fixture(scope="session")
async def line() -> AsyncIterator[Line]:
    """A line to the server that can be cut."""
    line = Line()
    await line.start()
    yield line
    await line.close()


@pytest.fixture(scope="session")
def server(built: None, line: Line) -> Iterator[Resonanz]:
    server = Resonanz(frontend=True, settings={"ALLOWED_ORIGINS": json.dumps([line.origin])}, own_clock=True)
    server.environment["TEST_PING_S"] = "2"  # screens know soon when time has passed for it
    line.target_port = server.port
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
async def host(server: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(server, playwright_driver)
    yield host
    await host.close()


@pytest.fixture(autouse=True)
async def everybody_leaves(request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """Guests of a test stay until its end."""
    yield
    if "host" in request.fixturenames:
        await request.getfixturevalue("host").all_leave()


@pytest.fixture
async def browsers(browser: Browser) -> AsyncIterator[Browsers]:
    """Browsers of this test. In the end nobody may have had anything to complain about."""
    opened = Browsers(browser, Watch())
    yield opened
    await opened.close()
    assert opened.watch.complaints == []


@pytest.fixture(scope="session")
async def forty(host: Host) -> AsyncIterator[Held]:
    """A running dialogue in whose circle forty people sit, some of the company, and have said something."""
    held = await host.dialogue(capacity=60)
    await host.open_step(held, "s2", "s1")
    guests = [await host.guest(held, f"{name} {letter}.") for letter in "ABKS" for name in FIRST_NAMES]
    guests += [await host.guest(held, name, "representative") for name in COMPANY]
    guests.append(await host.guest(held, "Ines Falkenried", "moderator"))
    for n, guest in enumerate(guests[::2]):
        said = await guest.say(f"{n + 1}. Beitrag: {SAID[n % len(SAID)]}", "s2")
        await guest.wish("set_kind", contribution=said, kind=KINDS[n * 3 % len(KINDS)], named=False)
    host.guests_here.clear()  # they stay for all tests
    yield held
    for guest in guests:
        await guest.leave()
