"""One server and one Chromium for all plays; a fresh watch and fresh browsers for each."""

from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Playwright, expect

from tests.browser.hosting import Host
from tests.browser.people import PATIENCE_MS, Browsers
from tests.browser.watch import Watch
from tests.servers.resonanz import ROOT, Resonanz

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def built() -> None:
    """The built frontend; without it there is nothing to look at."""
    if not (ROOT / "app" / "static" / "index.html").exists():
        pytest.fail("the frontend is not built: python tools/frontend.py build")


@pytest.fixture(scope="session")
def server(built: None) -> Iterator[Resonanz]:
    server = Resonanz(frontend=True)
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
async def host(server: Resonanz, playwright_driver: Playwright) -> AsyncIterator[Host]:
    host = await Host.of(server, playwright_driver)
    yield host
    await host.close()


@pytest.fixture
async def browsers(browser: Browser) -> AsyncIterator[Browsers]:
    """Browsers of this test. In the end nobody may have had anything to complain about."""
    opened = Browsers(browser, Watch())
    yield opened
    await opened.close()
    assert opened.watch.complaints == []
