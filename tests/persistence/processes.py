"""Real processes for tests: each runs one coroutine in a fresh interpreter."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
_SPAWN = multiprocessing.get_context("spawn")


async def run_many(work: Callable[[int], Awaitable[T]], processes: int) -> list[T]:
    """What `work(0)`, `work(1)` … gave, each in a process of its own, all at once."""
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(processes, _SPAWN) as pool:
        return list(await asyncio.gather(*(loop.run_in_executor(pool, _run, work, n) for n in range(processes))))


def _run(work: Callable[[int], Awaitable[T]], n: int) -> T:
    return asyncio.run(_awaited(work, n))


async def _awaited(work: Callable[[int], Awaitable[T]], n: int) -> T:
    return await work(n)
