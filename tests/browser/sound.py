"""Microphones of browsers: asked for, allowed, blocked."""

from __future__ import annotations

from playwright.async_api import Page

SAYS_YES = "--use-fake-ui-for-media-stream"
"""Whoever asks for a microphone is let have it."""


async def block(page: Page) -> None:
    """As somebody does it by mistake when their browser asks."""
    line = await page.context.new_cdp_session(page)
    await line.send("Browser.setPermission", {"permission": {"name": "microphone"}, "setting": "denied"})
