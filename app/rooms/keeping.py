"""What has been kept as long as was promised is deleted, by the house itself: one process at a time, slowly, once an
hour. The times are the rules' (`facilitation.keeping`); here they are only kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

import structlog

from app.facilitation import keeping
from app.facilitation.events import Answered, Configured, DialogueClosed
from app.facilitation.setup import Setup
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Store, StoreUnavailable
from app.rooms.house import Rooms

CHORE: Final = "purge"
EVERY_S: Final = 3_600.0
FIRST_AFTER_S: Final = 60.0
"""A server that has just started has more urgent things to do."""
TURN_MS: Final = 1_800_000
"""How long a process has the chore: longer than it takes, shorter than until the next time."""
PAUSE_S: Final = 0.02
"""Between two dialogues, so that nobody who talks notices."""
_FACTS: Final = ("configured", "dialogue_closed", "answered")

_log = structlog.get_logger(__name__)


class Due(Enum):
    """What may not be kept any longer."""

    DIALOGUE = "dialogue"
    ADDRESSES = "addresses"  # and what was handed over in confidence, with how to reach somebody


@dataclass(frozen=True, slots=True)
class Overdue:
    """Something that may not be kept any longer."""

    dialogue: str
    what: Due


async def due(store: Store, now: int) -> AsyncIterator[Overdue]:
    """Everything that may not be kept any longer at `now` (Unix milliseconds); addresses again and again."""
    for dialogue in await store.log.dialogues():
        kept = await _kept(store, dialogue)
        if kept is not None and kept.contributions_until <= now:
            yield Overdue(dialogue, Due.DIALOGUE)
        elif kept is not None and kept.addresses_until <= now:
            yield Overdue(dialogue, Due.ADDRESSES)
        await asyncio.sleep(PAUSE_S)


async def _kept(store: Store, dialogue: str) -> keeping.Kept | None:
    """None for a dialogue that is empty, or was deleted meanwhile."""
    head = await store.log.head(dialogue)
    if head is None or head.deleted or not head.seq:
        return None
    setup: Setup | None = None
    closed_at = answered_at = None
    promised: dict[str, str] = {}
    for recorded in await store.log.named(dialogue, _FACTS):
        match recorded.event:
            case Configured(described):
                setup = described
            case DialogueClosed():
                closed_at = recorded.at
            case Answered(answer, _, status, next_on=day):
                answered_at = recorded.at
                promised[answer] = day if status in keeping.AWAITED else ""
            case _:
                pass
    newest = await store.log.read(dialogue, head.seq - 1, 1)
    if setup is None or not newest:
        return None
    return keeping.kept(setup, closed_at, answered_at, newest[0].at, max(promised.values(), default=""))


async def settle(store: Store, dialogue: str, what: Due) -> bool:
    """Delete it, for good. Whether there was anything to delete."""
    try:
        if what is Due.DIALOGUE:
            await store.log.delete(dialogue)
            return True
        cases = await store.cases.purge(dialogue)
        return await store.directory.forget_addresses(dialogue) + cases > 0
    except DialogueUnknown:
        return False  # somebody else was faster


class Purging:
    """The task that does it in a running house."""

    def __init__(self, store: Store, rooms: Rooms, clock: Callable[[], int], first_after_s: float = FIRST_AFTER_S):
        self._store = store
        self._rooms = rooms
        self._clock = clock
        self._first_after_s = first_after_s
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; the first time after a little while."""
        self._task = asyncio.get_running_loop().create_task(self._forever(), name="purge")

    async def _forever(self) -> None:
        await asyncio.sleep(self._first_after_s)
        while True:
            try:
                if await self._store.housekeeping.take_turn(CHORE, self._clock(), self._clock() + TURN_MS):
                    await self.once()
            except (StoreUnavailable, TimeoutError) as trouble:
                _log.warning("store_unavailable", trouble=str(trouble))
            except Exception:  # a dialogue that cannot be read keeps no other from its promise, an hour later
                _log.exception("purge_failed")
            await asyncio.sleep(EVERY_S)

    async def once(self) -> None:
        """Delete everything that is due now."""
        async for overdue in due(self._store, self._clock()):
            if await settle(self._store, overdue.dialogue, overdue.what):
                _log.info("purged", dialogue=overdue.dialogue, what=overdue.what.value)
                if overdue.what is Due.DIALOGUE:
                    await self._rooms.deleted(overdue.dialogue)
        await self._rooms.files.sweep(self._state)

    async def _state(self, dialogue: str) -> Dialogue | None:
        try:
            return (await self._rooms.state(dialogue))[0]
        except DialogueUnknown:
            return None

    async def close(self) -> None:
        """Stop; what is not done yet is done the next time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
