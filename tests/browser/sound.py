"""What belongs to sound in a browser: a house in which one may talk, microphones that are allowed or blocked."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.async_api import Page

from tests.servers.resonanz import Resonanz, free_port


async def block(page: Page) -> None:
    """As somebody does it by mistake when their browser asks."""
    line = await page.context.new_cdp_session(page)
    here = (await line.send("Target.getTargetInfo"))["targetInfo"]["browserContextId"]
    denied = {"permission": {"name": "microphone"}, "setting": "denied", "browserContextId": here}
    await line.send("Browser.setPermission", denied)


def house(address: str, more: Mapping[str, str] | None = None) -> Resonanz:
    """A house in which one may talk. `address` empty: every one of the machine; Firefox goes to no loopback."""
    media = {"MEDIA_BESIDE": "true", "MEDIA_HOST": address, "MEDIA_PORT": str(free_port())}
    server = Resonanz(frontend=True, settings={**media, **(more or {})})
    server.start()
    return server
