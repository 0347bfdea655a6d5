"""Opening a rehearsal, and throwing it away: a marked dialogue of nobody's, at most one in a house.

Nothing real is touched: it has no owner, its id keeps it out of lists, counts and purge dates, and it is not begun
while people talk in this process.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
import structlog

from app.facilitation.commands import Configure
from app.facilitation.core import ORGANISER_ACTOR, Role
from app.facilitation.rehearsing import CUE, PREFIX, SILENT_MAX_MS, rehearsed, settles_s
from app.facilitation.setup import Setup, checked
from app.persistence.ports import Store, StoreUnavailable
from app.rehearsal.assignment import Assignment, Step
from app.rooms.house import Rooms
from app.web.dialogues import new_dialogue_id
from app.web.problems import Problem
from app.web.services import Services
from app.web.tokens import Purpose

ROLES: Final = (Role.PARTICIPANT, Role.REPRESENTATIVE, Role.MODERATOR)
ROBOTS: Final = "robots"
SWEEP_EVERY_S: Final = 30.0
TRACES_MS: Final = 3_600_000
_log = structlog.get_logger(__name__)


async def open_rehearsal(
    house: Services, of: str, setup: Setup, people: int, minutes: float, voice: int = 0
) -> Assignment:
    """A new rehearsal with the agenda of `setup`; so many have a `voice`. Raises people_are_talking, rehearsal_running,
    no_voice."""
    if voice and not house.site.voice:
        raise Problem("no_voice")
    await sweep(house.store, house.rooms, house.clock())
    if talking := house.rooms.talking():
        raise Problem("people_are_talking", people=talking)
    dialogue, now = PREFIX + new_dialogue_id(), house.clock()
    local = datetime.fromtimestamp(now / 1_000, UTC).astimezone(ZoneInfo(setup.zone))
    held = checked(rehearsed(setup, people, local.replace(tzinfo=None).isoformat(timespec="minutes")))
    if not await house.store.rehearsals.begin(dialogue, of, now):
        raise Problem("rehearsal_running")
    try:
        secrets = await _furnish(house, dialogue, held, now)
    except BaseException:
        await throw_away(house.store, house.rooms, dialogue, now)
        raise
    _log.info("rehearsal_began", dialogue=dialogue, people=people)
    return msgspec.structs.replace(_assignment(house, dialogue, held, secrets, minutes), voice=voice)


async def _furnish(house: Services, dialogue: str, setup: Setup, now: int) -> dict[str, str]:
    await house.store.log.create(dialogue, now)
    await house.rooms.submit(dialogue, Configure(setup), ORGANISER_ACTOR)
    links = [await house.store.directory.add_link(dialogue, role, "", now) for role in ROLES]
    return {link.role.value: house.tokens.issue(Purpose.LINK, dialogue, link.id) for link in links}


def _assignment(house: Services, dialogue: str, setup: Setup, secrets: dict[str, str], minutes: float) -> Assignment:
    befores = (None, *setup.steps)
    steps = (
        Step(one.id, one.method, one.title, one.minutes, one.has_floor, one.points, settles_s(before, one))
        for before, one in zip(befores, setup.steps, strict=False)
    )
    return Assignment(
        dialogue=dialogue,
        allowance=house.tokens.issue(Purpose.REHEARSAL, dialogue, ROBOTS),
        secrets=secrets,
        people=setup.capacity,
        minutes=minutes,
        steps=tuple(steps),
        kinds=tuple(setup.kinds),
        groups=len(setup.groups),
        cue=CUE,
    )


async def throw_away(store: Store, rooms: Rooms, dialogue: str, now: int, verdict: str | None = None) -> bool:
    """Delete everything of a rehearsal; the verdict stays with the dialogue it was for. False if it was gone."""
    was = await store.rehearsals.over(dialogue, now, verdict)
    await rooms.deleted(dialogue)
    return was


async def sweep(store: Store, rooms: Rooms, now: int) -> None:
    """Throw away what robots left who were killed, or whose house was."""
    for dialogue in await store.rehearsals.leftovers(now - SILENT_MAX_MS):
        await throw_away(store, rooms, dialogue, now)
        _log.info("rehearsal_swept", dialogue=dialogue)
    await store.rehearsals.forget_traces(now - TRACES_MS)


class Sweeping:
    """The task that sweeps: when the house starts, and then every half minute."""

    def __init__(self, store: Store, rooms: Rooms, clock: Callable[[], int]) -> None:
        self._store, self._rooms, self._clock = store, rooms, clock
        self._task = asyncio.get_running_loop().create_task(self._forever(), name="rehearsals")

    async def _forever(self) -> None:
        while True:
            try:
                await sweep(self._store, self._rooms, self._clock())
            except (StoreUnavailable, TimeoutError) as trouble:
                _log.warning("store_unavailable", trouble=str(trouble))
            except Exception:
                _log.exception("sweeping_failed")
            await asyncio.sleep(SWEEP_EVERY_S)

    async def close(self) -> None:
        """Stop."""
        self._task.cancel()
        await asyncio.wait([self._task])
