"""The robots' own process: `python -m app.rehearsal.robots`, told what to do on its standard input.

That input stays open as long as whoever started it lives: when it ends, the robots go, too.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

import msgspec

from app.rehearsal.assignment import Job
from app.rehearsal.house import House, Over
from app.rehearsal.play import CannotRun, Play, Tell
from app.rehearsal.verdict import Verdict
from app.rehearsal.web import Unanswered, Web, address_of


async def hold(job: Job, tell: Tell | None = None) -> Verdict:
    """Hold a rehearsal and tell the house the verdict; however it ends, the house throws it away.

    Raises `CannotRun`, `Over`.
    """
    web = Web(address_of(job.url), {"Origin": job.origin, "Accept-Language": "de"})
    house, told = House(web, job.assignment), False
    try:
        verdict = await Play(job, web, tell).run()
        await house.end(verdict)
        told = True
    except (OSError, Unanswered) as trouble:
        if isinstance(trouble, Unanswered) and trouble.gone:
            raise Over from trouble
        raise CannotRun(f"The server could not be reached any more: {trouble}") from trouble
    else:
        return verdict
    finally:
        if not told:
            await _give_up(house)
        web.close()


async def _give_up(house: House) -> None:
    try:
        await house.give_up()
    except (OSError, Unanswered):
        return  # the house throws away what it hears nothing of


async def main() -> int:
    """Play the job that is given; 0 however it ends, the house has been told."""
    loop = asyncio.get_running_loop()
    given = asyncio.StreamReader(limit=1_048_576)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(given), sys.stdin)
    job = msgspec.json.decode(await given.readline(), type=Job)
    playing = loop.create_task(hold(job))
    alone = loop.create_task(given.read())
    await asyncio.wait([playing, alone], return_when=asyncio.FIRST_COMPLETED)
    playing.cancel()
    alone.cancel()
    await asyncio.gather(playing, alone, return_exceptions=True)
    if playing.cancelled():
        return 0
    trouble = playing.exception()
    return 0 if trouble is None or isinstance(trouble, (CannotRun, Over)) else 1


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The faster loop, where there is one for this system."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        sys.exit(runner.run(main()))
