import pytest

from tests.browser.hosting import Host
from tests.browser.people import Browsers

pytestmark = pytest.mark.browser


async def test_smoke(host: Host, browsers: Browsers):
    held = await host.dialogue()
    uwe = await browsers.person()
    await uwe.arrive(held.link(), "Uwe")
    await uwe.write("Kaffee.")
    await uwe.page.screenshot(path="/tmp/play-smoke.png")
