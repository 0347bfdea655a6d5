"""Work with a database connection that a cancelled caller must not tear in two."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

T = TypeVar("T")


async def unbroken(work: Awaitable[T]) -> T:
    """Run `work` to its end even if the caller is cancelled meanwhile, and only then let the cancellation through.

    A statement that is cut off in the middle leaves a connection nobody knows the state of: leaked, or locked.
    `work` must end by itself: it brings its own time limit.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await _finished(task)
        raise


async def _finished(task: asyncio.Future[Any]) -> None:
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            continue  # asked again; the answer is the same
    if not task.cancelled():
        task.exception()  # seen; the cancellation is what the caller gets to know
