"""A swarm: many bots in one dialogue who talk, are cut off and come back, seeded; and then are judged.

The same seed gives the same wishes in the same order per bot; how they meet on the server is up to the world.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.rehearsal.bot import Bot
from app.rehearsal.judge import Stored, Verdict, judge
from app.rehearsal.line import Address
from app.rehearsal.person import Patience, Person
from app.rehearsal.pictures import Pictures, compared, fresh
from app.rehearsal.record import Record
from loadtests.house import CUE
from loadtests.talk import Habits, Turn, take_turn

SETTLE_TIMEOUT_S: Final = 60.0


class NotSettled(Exception):
    """The swarm waited for something that did not come."""


@dataclass
class Swarm:
    """Bots for `people`, spread in turn over `addresses`, the processes of one house.

    `per_s`: turns a second, of all bots together. `turn`: what a bot does when it is its turn, in place of talking.
    """

    people: Sequence[Person]
    addresses: Sequence[Address]
    seed: int
    per_s: float
    habits: Habits = field(default_factory=Habits)
    patience: Patience = field(default_factory=Patience)
    step: str = "s2"
    turn: Turn | None = None

    def __post_init__(self) -> None:
        self.record = Record()
        self.chance = random.Random(self.seed)
        self.bots = [self._bot(n, person) for n, person in enumerate(self.people)]
        self._quiet = asyncio.Event()
        self._talkers: list[asyncio.Task[None]] = []

    def _bot(self, n: int, person: Person) -> Bot:
        chance = random.Random(f"{self.seed} {n}")
        secrets = () if person.role == "moderator" else (CUE.encode(),)
        return Bot(person, self.addresses, self.record, chance, n % len(self.addresses), self.patience, secrets)

    # --- waiting --------------------------------------------------------------------------------------------------

    async def until(self, condition: Callable[[], bool], what: str, timeout_s: float = SETTLE_TIMEOUT_S) -> None:
        """Wait for `condition`, looked at whenever a bot did or heard something. Raises `NotSettled`."""
        if not await self.record.within(condition, timeout_s):
            raise NotSettled(f"not within {timeout_s} s: {what}; {self.state()}")

    def state(self) -> str:
        """Where the swarm is, in a line."""
        unanswered = sum(len(bot.outbox) for bot in self.bots)
        return (
            f"{sum(bot.joined for bot in self.bots)} of {len(self.bots)} joined, {self.record.sent} sent, "
            f"{self.record.acknowledged} acknowledged, {unanswered} wishes unanswered, faults: {self.record.faults[:3]}"
        )

    async def until_more(self, *, sent: int = 0, acknowledged: int = 0, timeout_s: float = SETTLE_TIMEOUT_S) -> None:
        """Wait until so many more contributions were sent, and acknowledged."""
        record = self.record
        sent, acknowledged = record.sent + sent, record.acknowledged + acknowledged
        what = f"{sent} contributions sent, {acknowledged} acknowledged"
        await self.until(lambda: record.sent >= sent and record.acknowledged >= acknowledged, what, timeout_s)

    # --- a life ---------------------------------------------------------------------------------------------------

    async def arrive(self, at_once: int = 100) -> None:
        """Everybody connects, `at_once` at a time; returns when all have every document they may have."""
        for start in range(0, len(self.bots), at_once):
            group = self.bots[start : start + at_once]
            for bot in group:
                bot.start()
            await self.until(lambda group=group: all(bot.furnished for bot in group), "everybody arrived")  # type: ignore[misc]

    def talk(self) -> None:
        """Everybody begins to talk."""
        self._quiet.clear()
        talking = [bot for bot in self.bots if bot.person.role != "projector"]
        rate = self.per_s / len(talking)
        self._talkers = [asyncio.get_running_loop().create_task(self._talk(bot, rate)) for bot in talking]

    async def _talk(self, bot: Bot, rate: float) -> None:
        while not self._quiet.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(bot.chance.expovariate(rate)):
                    await self._quiet.wait()
                    return
            await (self.turn(bot) if self.turn else take_turn(bot, self.habits, self.step))

    async def fall_silent(self, timeout_s: float = SETTLE_TIMEOUT_S) -> None:
        """Nobody begins anything new; returns when everything has been answered and everybody is connected."""
        self._quiet.set()
        await self.until(lambda: not any(bot.outbox for bot in self.bots), "every wish answered", timeout_s)
        await asyncio.gather(*self._talkers)
        await self.until(lambda: all(bot.furnished for bot in self.bots), "everybody connected", timeout_s)

    async def settle(self, stored: Sequence[Stored], timeout_s: float = SETTLE_TIMEOUT_S) -> Pictures:
        """Wait until all have all lines that were said before everybody, and everything else that somebody new is
        shown; those fresh documents of every participant."""
        lines = sum(one.table is None for one in stored)

        everywhere = f"all {lines} lines with everybody"
        await self.until(lambda: all(bot.lines_told == lines for bot in self.bots), everywhere, timeout_s)
        # what never becomes equal is the judge's to tell
        return await compared(self.bots, self.record, lambda: self.pictures(timeout_s), timeout_s)

    async def pictures(self, timeout_s: float = SETTLE_TIMEOUT_S) -> Pictures:
        """The documents of every participant, fetched by a new connection that has nothing yet."""
        found = await fresh(self.bots, self.record, timeout_s)
        if len(found) < len(self.bots):
            raise NotSettled(f"not within {timeout_s} s: a fresh picture for everybody; {self.state()}")
        return found

    def verdict(self, stored: Sequence[Stored], pictures: Pictures) -> Verdict:
        """The judgement on everything so far."""
        return judge(self.record, self.bots, stored, pictures)

    async def leave(self) -> None:
        """Everybody goes."""
        for talker in self._talkers:
            talker.cancel()
        await asyncio.gather(*self._talkers, return_exceptions=True)
        await asyncio.gather(*(bot.leave() for bot in self.bots))
