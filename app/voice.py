"""Starts a media process from the settings of the house: `resonanz media`, and the child of `resonanz serve`."""

from __future__ import annotations

import asyncio
import contextlib
import signal

from app.media.port import PortTaken
from app.media.process import Setup, opened
from app.settings import Settings, SettingsError


def setup(settings: Settings) -> Setup:
    """What a media process needs of prepared `settings`."""
    return Setup(
        house=settings.media_house,
        secret=settings.media_key,
        host=settings.media_host,
        port=settings.media_port or settings.port,
        addresses=tuple(settings.media_addresses),
        most=settings.media_peers,
        recordings=settings.recordings_folder,
        free_bytes=settings.recordings_free_mib * 1024 * 1024,
    )


async def run(settings: Settings) -> None:
    """Give voice until SIGTERM or SIGINT; peers are told goodbye. Raises `SettingsError`."""
    made = setup(settings)
    try:
        async with opened(made) as process:
            work = asyncio.create_task(process.run())
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, work.cancel)
            with contextlib.suppress(asyncio.CancelledError):
                await work
    except PortTaken as reason:
        raise SettingsError(
            f"UDP port {made.port}, through which voice goes, cannot be taken ({reason}). "
            "Set RESONANZ_MEDIA_PORT to another one."
        ) from None
