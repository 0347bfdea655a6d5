"""One rehearsal from the first arrival to the verdict."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from itertools import count, pairwise
from typing import Any, Final

from app.rehearsal import measures
from app.rehearsal.acts import Acting
from app.rehearsal.assignment import Job, Load, Phase, Progress
from app.rehearsal.bot import Bot
from app.rehearsal.coming import DROP_SHARE, Plan, absence_s, company, plan
from app.rehearsal.house import House, Over
from app.rehearsal.judge import Verdict as Judgement
from app.rehearsal.judge import judge
from app.rehearsal.leading import AT_TABLES, Leading
from app.rehearsal.measures import MIB, Lateness, Loads
from app.rehearsal.pictures import compared, fresh
from app.rehearsal.record import Record
from app.rehearsal.talking import Talking
from app.rehearsal.verdict import FAULTS, Figures, Machine, Part, Times, Verdict, Voices, verdict
from app.rehearsal.web import Unanswered, Web, address_of

PAUSE_PER_PERSON_S: Final = 120.0
"""One line per person and two minutes, as in a lively evening."""
ACTS_MIN_PER_S: Final = 3.0
"""… but never so few acts of all together that nothing could be measured."""
PAUSE_AT_TABLE_S: Final = 15.0
"""At a table everybody writes or draws that often: with five people, every table does about every three seconds."""
ACTING_MAX: Final = 4_000
TELL_S: Final = 1.0
OPENING_TIMEOUT_S: Final = 20.0
SETTLE_TIMEOUT_S: Final = 30.0
VOICE_SETTLE_S: Final = 10.0
WITNESSES_MAX: Final = 100
"""Of so many robots every document is compared with a fresh one; what was seen, of all."""
CURVE_POINTS: Final = 20

Tell = Callable[[Progress], Awaitable[None]]


class CannotRun(Exception):
    """Why there was no rehearsal, in one sentence."""


class Play:
    """Robots for one job. `seed`: the same people do the same; how they meet is up to the world. `arriving_s`: so much
    of the whole time is for arriving, None: the usual share."""

    def __init__(
        self, job: Job, web: Web, tell: Tell | None = None, seed: int = 1, arriving_s: float | None = None
    ) -> None:
        self.assignment = job.assignment
        self.house = House(web, job.assignment)
        self._addresses = [address_of(url) for url in (job.url, *job.others)]
        self._chance = random.Random(seed)  # noqa: S311 (chance, no secret)
        self._tell = tell
        self.record, self.acting = Record(), Acting(job.assignment, self._chance)
        self.bots: list[Bot] = []
        people, minutes = job.assignment.people, job.assignment.minutes
        self._company_count = company(people)
        self.plan: Plan = plan(people - 1 - self._company_count, minutes, self._chance, arriving_s)
        self._company: list[Bot] = []
        self._numbers = count(1)
        self._joined_s: list[float] = []
        self._came_at: list[float] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self._arriving: list[asyncio.Task[None]] = []
        self._loads = Loads()
        self._began = time.monotonic()
        self._phase: Phase = "arriving"
        self._voices = Voices()
        self._missing = 0
        self._cut: list[tuple[Bot, int]] = []
        """Who lost their line, and how many connections they had had until then: whoever has more is back, even if the
        evening ends while they would still have been away."""
        self._absent: list[str] = []
        self._leading: Leading | None = None
        self._parts_at: list[tuple[str, float, float]] = []
        """Step, when it began, and the processor seconds of the robots by then."""
        self._talking = Talking(job.assignment.voice, job.assignment.steps, self._chance)

    # --- the whole ------------------------------------------------------------------------------------------------

    async def run(self) -> Verdict:
        """Hold it. Raises `CannotRun`, `Over`."""
        with measures.undisturbed():
            return await self._run()

    async def _run(self) -> Verdict:
        lateness = Lateness()
        telling = asyncio.get_running_loop().create_task(self._telling(), name="telling")
        playing = asyncio.get_running_loop().create_task(self._play(lateness), name="playing")
        try:
            await asyncio.wait([telling, playing], return_when=asyncio.FIRST_COMPLETED)
            if telling.done():
                raise telling.exception() or Over
            return await playing
        finally:
            for task in (telling, playing, *self._tasks):
                task.cancel()
            await asyncio.gather(telling, playing, *self._tasks, return_exceptions=True)
            await lateness.close()
            await self._talking.close()
            await asyncio.gather(*(bot.leave() for bot in self.bots))

    async def _play(self, lateness: Lateness) -> Verdict:
        leading = self._leading = await self._open()
        own = measures.own_load(), time.monotonic()
        self._began = time.monotonic()
        self._begins(leading.current.id)
        self._talking.begin()
        self._arriving = [self._later(self._arrive(at_s)) for at_s in self.plan.arrivals if at_s is not None]
        talking = self._later(self._talk())
        await asyncio.sleep(self.plan.arriving_s)
        self._phase = "talking"
        await leading.lead(self.plan.total_s - self.plan.arriving_s)
        talking.cancel()
        self._begins(leading.current.id)
        machine = self._machine(own, lateness)
        self._phase = "judging"
        await self._fall_silent()
        await leading.close()
        return self._verdict(await self._judged(), machine)

    def _later(self, work: Any) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # --- coming ---------------------------------------------------------------------------------------------------

    async def _open(self) -> Leading:
        """The moderation and the company's people come first; without them there is nothing to rehearse."""
        try:
            async with asyncio.timeout(OPENING_TIMEOUT_S):
                moderator = await self._come("moderator")
                self._company = [await self._come("representative") for _ in range(self._company_count)]
        except (OSError, TimeoutError, Unanswered) as trouble:
            # it was opened for us: whoever does not know it any more has thrown it away meanwhile
            if isinstance(trouble, Unanswered) and (trouble.gone or trouble.code == "dialogue_unknown"):
                raise Over from trouble
            raise CannotRun(f"Nobody could get in: {str(trouble) or type(trouble).__name__}") from trouble
        speakers = {bot.person.participant: bot for bot in self.bots}
        self._speakers = speakers
        return Leading(moderator, self.acting, speakers, self._company, self._chance, self._begins)

    async def _come(self, role: str) -> Bot:
        """Somebody opens their link; returns once they have the complete picture."""
        began, n = time.monotonic(), next(self._numbers)
        person = await self.house.enter(f"Robot {n}", role, self._chance)
        secrets = () if role == "moderator" else (self.assignment.cue.encode(),)
        chance = random.Random(f"robot {n}")  # noqa: S311
        bot = Bot(person, self._addresses, self.record, chance, n % len(self._addresses), secrets=secrets)
        self.bots.append(bot)
        bot.start()
        await bot.complete.wait()
        self._joined_s.append(bot.completed_at - began)
        self._came_at.append(bot.completed_at - self._began)
        self._talking.equip(bot)
        return bot

    async def _arrive(self, at_s: float) -> None:
        await asyncio.sleep(at_s)
        try:
            bot = await self._come("participant")
        except (OSError, Unanswered) as trouble:
            if isinstance(trouble, Unanswered) and not trouble.temporary:
                self.record.fault(f"somebody was not let in: {trouble}")
            return
        self._speakers[bot.person.participant] = bot
        self._later(self._lose_line(bot))

    async def _lose_line(self, bot: Bot) -> None:
        """In each step a few lose their line; most are back at once, the others after a while."""
        step_s = (self.plan.total_s - self.plan.arriving_s) / max(1, len(self.assignment.steps) - 1)
        while True:
            await asyncio.sleep(step_s)
            if self._phase == "judging":
                return
            if self._chance.random() < DROP_SHARE:
                before = bot.connections
                self._cut.append((bot, before))
                bot.cut()
                await asyncio.sleep(absence_s(step_s, self._chance))
                bot.come_back()
                await self.record.until(lambda before=before: bot.connections > before)  # type: ignore[misc]

    # --- talking --------------------------------------------------------------------------------------------------

    async def _talk(self) -> None:
        while True:
            here = [bot for bot in self.bots if bot.joined]
            at_tables = self._leading is not None and self._leading.current.method in AT_TABLES
            per_s = max(ACTS_MIN_PER_S, len(here) / (PAUSE_AT_TABLE_S if at_tables else PAUSE_PER_PERSON_S))
            await asyncio.sleep(self._chance.expovariate(per_s))
            if here and len(self._tasks) < ACTING_MAX:
                self._later(self.acting.turn(self._chance.choice(here)))

    async def _fall_silent(self) -> None:
        """Nobody begins anything new; who is still at the door comes in, everybody who was cut off comes back, all
        wishes are answered; as far as that is within half a minute each."""
        if self._arriving:
            await asyncio.wait(self._arriving, timeout=SETTLE_TIMEOUT_S)
        for bot in self.bots:
            bot.come_back()
        await self.record.within(lambda: all(bot.joined and not bot.outbox for bot in self.bots), SETTLE_TIMEOUT_S)
        await self.record.within(lambda: self._talking.whole, VOICE_SETTLE_S)

    # --- judging --------------------------------------------------------------------------------------------------

    async def _judged(self) -> Judgement:
        steps = [step.id for step in self.assignment.steps]
        stored = await self.house.stored(self.bots[0].person, steps)
        here = [bot for bot in self.bots if bot.joined and bot.complete.is_set()]
        self._missing = self.assignment.people - self.plan.never - len(here)
        self._absent = [bot.absence for bot in self.bots if bot not in here]
        for_all = sum(one.table is None for one in stored)
        await self.record.within(lambda: all(bot.lines_told == for_all for bot in here), SETTLE_TIMEOUT_S)
        self._voices = self._talking.figures(here)
        witnesses = [here[0], *self._chance.sample(here[1:], min(len(here) - 1, WITNESSES_MAX - 1))]
        pictures = await compared(
            witnesses, self.record, lambda: fresh(witnesses, self.record, SETTLE_TIMEOUT_S), SETTLE_TIMEOUT_S
        )
        return judge(self.record, here, stored, pictures)

    def _machine(self, own: tuple[Load, float], lateness: Lateness) -> Machine:
        (before, since), after = own, measures.own_load()
        server = self._loads.machine
        robots = 100 * (after.cpu_s - before.cpu_s) / max(0.001, time.monotonic() - since)
        return Machine(
            cores=server.cores if server else after.cores,
            server_percent=round(self._loads.percent, 1),
            busiest_percent=round(self._loads.busiest_percent, 1),
            server_mib=round(self._loads.memory_bytes / MIB, 1),
            processes=self._loads.processes,
            robots_percent=round(robots, 1),
            robots_mib=round(after.memory_bytes / MIB, 1),
            robots_delay_p99_ms=round(lateness.p99_ms, 1),
            together=server is None or server.machine == after.machine,
        )

    def _verdict(self, judgement: Judgement, machine: Machine) -> Verdict:
        faults: dict[str, int] = {name: getattr(judgement, name, 0) for name in FAULTS}
        if judgement.faults and not any(faults.values()):
            faults["other"] = len(judgement.faults)
        parts = tuple(self._parts())
        return verdict(
            replace(self.figures(), faults=faults, machine=machine, parts=parts), (*judgement.faults, *self._absent)
        )

    def _parts(self) -> Iterator[Part]:
        """What each part of the evening cost."""
        steps = {step.id: step for step in self.assignment.steps}
        for (step, began_s, own_s), (_, ended_s, own_end_s) in pairwise(self._parts_at):
            lasted_s = max(0.001, ended_s - began_s)
            server = round(self._loads.percent_between(began_s, ended_s), 1)
            robots = round(100 * (own_end_s - own_s) / lasted_s, 1)
            yield Part(steps[step].title, steps[step].method, round(lasted_s, 1), server, robots)

    def _begins(self, step: str) -> None:
        self._parts_at.append((step, time.monotonic(), measures.own_load().cpu_s))

    # --- figures --------------------------------------------------------------------------------------------------

    def figures(self) -> Figures:
        """What was measured so far."""
        stored, seen = self._stored_and_seen()
        return Figures(
            minutes=self.assignment.minutes,
            expected=self.assignment.people,
            never=self.plan.never,
            came=len(self._came_at),
            missing=self._missing,
            dropped=len(self._cut),
            back=sum(bot.connections > before for bot, before in self._cut),
            steps=len(self.assignment.steps),
            sent=self.record.sent,
            acknowledged=self.record.acknowledged,
            deliveries=len(self.record.deliveries_s),
            wishes=self.acting.counts.wishes,
            refused=sum(self.acting.counts.refused.values()),
            joined=measures.times(self._joined_s, 0.95),
            stored=stored,
            seen=seen,
            moved=measures.times(self.record.moved_s, 0.95),
            **self._at_tables(),
            voices=self._voices,
        )

    def _at_tables(self) -> dict[str, Any]:
        if self._leading is None or not self._leading.meetings.rounds:
            return {}
        meetings, record = self._leading.meetings, self.record
        again, met = meetings.again()
        return {
            "tables": meetings.tables,
            "rounds": meetings.rounds,
            "met": met,
            "met_again": again,
            "placed": measures.times(record.placed_s, 0.95),
            "sat": measures.times(record.sat_s, 0.95),
            "at_table": measures.times(record.at_table_s, 0.99),
            "drawn": measures.times(record.drawn_s, 0.99),
        }

    def _stored_and_seen(self) -> tuple[Times, Times]:
        said = [one for one in self.record.contributions.values() if one.acknowledged_at is not None]
        stored = [one.acknowledged_at - one.at for one in said if one.acknowledged_at is not None]
        seen = [one.seen_at - one.at for one in said if one.first_seen_at is not None and not one.at_table]
        return measures.times(stored, 0.99), measures.times(seen, 0.99)

    def progress(self) -> Progress:
        """How far it is."""
        found, passed_s = self.figures(), time.monotonic() - self._began
        points = [self.plan.total_s * (n + 1) / CURVE_POINTS for n in range(CURVE_POINTS)]
        return Progress(
            self._phase,
            round(min(passed_s, self.plan.total_s), 1),
            self.plan.total_s,
            self._leading.current.title if self._leading else "",
            found.expected - found.never,
            found.came,
            sum(bot.joined for bot in self.bots),
            found.sent,
            found.acknowledged,
            found.joined,
            found.stored,
            found.seen,
            tuple(sum(at <= point for at in self._came_at) for point in points if point <= passed_s),
        )

    async def _telling(self) -> None:
        """Tell the house how far it is, once a second, and hear how it is. Ends with `Over` if it was stopped."""
        while True:
            with contextlib.suppress(OSError, Unanswered):
                progress = self.progress()
                self._loads.add(await self.house.tell(progress))
                if self._tell is not None:
                    await self._tell(progress)
            await asyncio.sleep(TELL_S)
