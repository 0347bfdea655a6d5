"""Shows everybody the names of those who were let in. The log says who is inside, the directory whose name is shown.

Every process does it for what it sees, and again when it opens a room, so that nobody stays nameless because one died;
only the first changes anything.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from app.persistence.ports import DialogueUnknown, Directory, StoreUnavailable
from app.rooms.people import PeopleBook
from app.rooms.replica import Replica

RETRY_S: Final = 1.0
"""When to try again if the store did not serve."""


class Reveal:
    """The names of one dialogue that are still to be shown. `told`: takes over what changed, and tells the others."""

    def __init__(
        self,
        dialogue: str,
        directory: Directory,
        replica: Replica,
        people: PeopleBook,
        told: Callable[[], Awaitable[None]],
    ) -> None:
        self._dialogue = dialogue
        self._directory = directory
        self._replica = replica
        self._people = people
        self._told = told
        self._task: asyncio.Task[None] | None = None

    def soon(self) -> None:
        """Begin, if there is anything to show and nothing is under way."""
        if (self._task is None or self._task.done()) and self._missing():
            self._task = asyncio.get_running_loop().create_task(self._show(), name=f"reveal {self._dialogue}")

    def _missing(self) -> list[str]:
        known = self._replica.state.participants
        return [id for id in self._people.hidden() if id in known and known[id].been_in and not known[id].erased]

    async def _show(self) -> None:
        while names := self._missing():
            try:
                await self._directory.show(self._dialogue, names)
                await self._told()
            except StoreUnavailable:
                await asyncio.sleep(RETRY_S)
            except DialogueUnknown:
                return  # deleted meanwhile

    async def close(self) -> None:
        """Stop; the next room that opens does what is left."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
