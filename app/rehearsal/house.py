"""What robots ask a house over HTTP: to be let in, to read what is kept, and to tell how far they are."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from app.rehearsal.assignment import Assignment, Load, Progress
from app.rehearsal.judge import Stored
from app.rehearsal.person import Person
from app.rehearsal.verdict import Verdict
from app.rehearsal.web import Unanswered, Web

ALLOWANCE_HEADER: Final = "X-Resonanz-Rehearsal"
TRIES_MAX: Final = 8
PAUSE_S: Final = 1.0
WATCHED: Final = ("floor", "harvest", "answers", "duties", "gathering", "tables")
WATCHED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "moderator": (*WATCHED, "door", "editors", "helpdesk", "incoming"),
}
"""What a browser watches beside the topics of every bot, by role."""


class Over(Exception):
    """The house has thrown the rehearsal away: somebody stopped it."""


class House:
    """The house of one rehearsal."""

    def __init__(self, web: Web, assignment: Assignment) -> None:
        self.web, self.assignment = web, assignment
        self._path = f"/api/rehearsals/{assignment.dialogue}"
        self._bearer = f"Bearer {assignment.allowance}"

    async def enter(self, name: str, role: str, chance: random.Random) -> Person:
        """Come in by the link of that role, as a browser does: look at the door, give a name."""
        door = f"/api/dialogues/{self.assignment.dialogue}"
        secret = self.assignment.secrets[role]
        await self._patiently(f"{door}/door", {"secret": secret}, chance)
        wish = {"secret": secret, "name": name, "locale": chance.choice(("de", "en"))}
        entered = msgspec.json.decode(await self._patiently(f"{door}/enter", wish, chance))
        also = WATCHED_BY.get(role, WATCHED)
        return Person(self.assignment.dialogue, entered["participant"], entered["token"], entered["role"], also)

    async def _patiently(self, path: str, wish: Mapping[str, str], chance: random.Random) -> bytes:
        allowed = {"X_Resonanz_Rehearsal": self.assignment.allowance}
        for attempt in range(TRIES_MAX):
            try:
                return await self.web.ask("POST", path, wish, **allowed)
            except Unanswered as no:
                if not no.temporary:
                    raise
            except OSError:
                if attempt == TRIES_MAX - 1:
                    raise
            await asyncio.sleep(chance.uniform(0, PAUSE_S * 2 ** min(attempt, 3)))
        raise Unanswered(503, "busy")

    async def stored(self, reader: Person, steps: Sequence[str]) -> list[Stored]:
        """Every contribution the house keeps, in order."""
        found = [one for step in steps for one in await self._stored_in(reader, step)]
        return sorted(found, key=lambda one: one.n)

    async def _stored_in(self, reader: Person, step: str) -> list[Stored]:
        path = f"/d/{reader.dialogue}/{reader.participant}/api/steps/{step}/contributions?limit=200"
        found: list[Stored] = []
        more = True
        while more:
            before = f"&before={found[-1].n}" if found else ""
            page = await self.web.json("GET", path + before, Authorization=f"Bearer {reader.token}")
            found += [Stored(item["n"], item["id"], item["by"], table=item["table"]) for item in page["items"]]
            more = page["more"]
        return found

    async def tell(self, progress: Progress) -> Load:
        """Say how far it is; the load of the process that heard it. Raises `Over`."""
        return msgspec.json.decode(await self._ask("PUT", self._path, progress), type=Load)

    async def end(self, verdict: Verdict) -> None:
        """Say the verdict; everything of the rehearsal is thrown away. Raises `Over`."""
        await self._ask("POST", f"{self._path}/verdict", verdict)

    async def give_up(self) -> None:
        """Have it thrown away without a verdict."""
        try:
            await self._ask("DELETE", self._path)
        except Over:
            return

    async def _ask(self, method: str, path: str, wish: object = None) -> bytes:
        try:
            return await self.web.ask(method, path, wish, Authorization=self._bearer)
        except Unanswered as no:
            if no.status in {401, 404, 410}:
                raise Over from None
            raise
