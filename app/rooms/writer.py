"""The writer: takes the commands waiting for one dialogue, decides them under the dialogue's lock, stores, then tells.

Law: decide → append → commit → install → publish → answer. On any failure the working copy is thrown away and nothing
was seen. Runs in a task of its own, so that a caller that goes away never holds a database connection.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.facilitation import dialogue as rules
from app.facilitation.commands import Command
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Recorded, Rejected, Role
from app.facilitation.events import Event
from app.facilitation.state import Dialogue
from app.persistence.ports import Decided, EventLog, LogConflict, LogTransaction, StoreUnavailable
from app.rooms.measures import Measures
from app.rooms.pace import turn_s
from app.rooms.replica import Replica

QUEUE_MAX_COMMANDS: Final = 500
BATCH_MAX_COMMANDS: Final = 200
"""What waits is stored in one transaction: the busier it gets, the less each costs."""
TURN_TIMEOUT_S: Final = 10.0
CONFLICT_RETRIES: Final = 3

Step = tuple[Recorded, Dialogue]
"""An event and the dialogue after it."""


@dataclass(slots=True)
class Waiting:
    """A command on its way, with the answer its sender waits for: the seq it became part of."""

    command: Command
    actor: str
    id: str | None
    answer: asyncio.Future[int] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def key(self) -> tuple[str, str] | None:
        """How the command is remembered; None: it is not."""
        return (self.actor, self.id) if self.id else None


@dataclass(slots=True)
class Turn:
    """A working copy: what this turn decided so far, and what to answer."""

    state: Dialogue
    seq: int
    at: int
    steps: list[Step] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    answers: dict[tuple[str, str], int] = field(default_factory=dict)
    outcomes: list[tuple[Waiting, int | Rejected]] = field(default_factory=list)

    def take_over(self, newer: Sequence[Recorded]) -> None:
        """Fold what other writers appended."""
        for recorded in newer:
            self._fold(recorded)

    def _fold(self, recorded: Recorded) -> None:
        self.state = rules.evolve(self.state, recorded)
        self.seq, self.at = recorded.seq, recorded.at
        self.steps.append((recorded, self.state))

    def decide(self, waiting: Waiting, remembered: int | None, now: int) -> None:
        """Decide one command on the working copy; a repeated one gets its stored answer."""
        if remembered is None and waiting.key:
            remembered = self.answers.get(waiting.key)
        if remembered is not None:
            self.outcomes.append((waiting, remembered))
            return
        try:
            events = rules.decide(self.state, waiting.command, context_of(self.state, waiting.actor, now))
        except Rejected as no:
            self.outcomes.append((waiting, no))
            return
        self._accept(waiting, events, now)

    def _accept(self, waiting: Waiting, events: Sequence[Event], now: int) -> None:
        for event in events:
            self.decided.append(Decided(event, now, waiting.actor, waiting.id))
            self._fold(Recorded(self.seq + 1, now, waiting.actor, event))
        if events and waiting.key:
            self.answers[waiting.key] = self.seq
        self.outcomes.append((waiting, self.seq))


def context_of(state: Dialogue, actor: str, now: int) -> Context:
    """The context of a command: the role is always the one the log gives the actor now (threat T3)."""
    if actor == ORGANISER_ACTOR:
        return Context(now, actor, Role.ORGANISER)
    if actor == SYSTEM_ACTOR:
        return Context(now, actor, Role.SYSTEM)
    person = state.participants.get(actor)
    if person is None or person.erased:
        raise Rejected("not_allowed")
    return Context(now, actor, person.role)


class Writer:
    """The one queue of commands for one dialogue in this process."""

    def __init__(
        self,
        dialogue: str,
        log: EventLog,
        replica: Replica,
        install: Callable[[Sequence[Step], int], None],
        clock: Callable[[], int],
        measures: Measures,
        times: Callable[[], float] = lambda: 1.0,
        came: Callable[[int, int], Sequence[Recorded] | None] = lambda _after, _to: None,
    ) -> None:
        self._dialogue = dialogue
        self._log = log
        self._replica = replica
        self._install = install
        self._clock = clock
        self._measures = measures
        self._times = times
        self._came = came
        self._queue: asyncio.Queue[Waiting] = asyncio.Queue(QUEUE_MAX_COMMANDS)
        self._task = asyncio.get_running_loop().create_task(self._run(), name=f"writer {dialogue}")

    async def submit(self, command: Command, actor: str, id: str | None = None) -> int:
        """The seq the command became part of, once it is on disk.

        Raises `Rejected`, among others with `busy` if too many wait, and `StoreUnavailable`; then nothing happened, or
        a repeat with the same id finds out what did.
        """
        return await self.ask(command, actor, id)

    def ask(self, command: Command, actor: str, id: str | None = None) -> asyncio.Future[int]:
        """The same without waiting: the answer will stand there."""
        if self._task.done():  # nobody would ever answer
            raise StoreUnavailable("closing")
        waiting = Waiting(command, actor, id)
        try:
            self._queue.put_nowait(waiting)
        except asyncio.QueueFull:
            raise Rejected("busy") from None
        return waiting.answer

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            batch = [await self._queue.get()]
            began = loop.time()
            while len(batch) < BATCH_MAX_COMMANDS and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            await self._serve(batch)
            await asyncio.sleep(began + turn_s(self._times()) - loop.time())

    @property
    def waiting(self) -> int:
        """How many commands wait."""
        return self._queue.qsize()

    async def _serve(self, batch: Sequence[Waiting]) -> None:
        began = time.perf_counter()
        try:
            async with asyncio.timeout(TURN_TIMEOUT_S):
                turn = await self._turn(batch)
            self._measure(turn, time.perf_counter() - began)
            self._install(turn.steps, len(turn.decided))
        except (StoreUnavailable, TimeoutError) as trouble:
            self._measures.commands("failed", len(batch))
            _answer_all(batch, StoreUnavailable(str(trouble)))
        except asyncio.CancelledError:
            _answer_all(batch, StoreUnavailable("closing"))
            raise
        except Exception as bug:  # a broken rule must not silence the dialogue
            self._measures.commands("failed", len(batch))
            _answer_all(batch, bug)
        else:
            for waiting, outcome in turn.outcomes:
                _answer(waiting, outcome)

    def _measure(self, turn: Turn, seconds: float) -> None:
        refused = sum(1 for _, outcome in turn.outcomes if isinstance(outcome, Rejected))
        self._measures.commands("refused", refused)
        self._measures.commands("stored", len(turn.outcomes) - refused)
        if turn.decided:
            self._measures.committed(seconds, len(turn.decided))

    async def _turn(self, batch: Sequence[Waiting]) -> Turn:
        keys = [waiting.key for waiting in batch if waiting.key]
        for _ in range(CONFLICT_RETRIES):
            try:
                async with self._log.transaction(self._dialogue, keys) as transaction:
                    return await self._decide(transaction, batch, keys)
            except LogConflict:
                continue  # somebody else was first: read theirs, decide afresh
        raise StoreUnavailable("too many writers at once")

    async def _decide(
        self, transaction: LogTransaction, batch: Sequence[Waiting], keys: Sequence[tuple[str, str]]
    ) -> Turn:
        turn = Turn(self._replica.state, self._replica.seq, self._replica.at)
        if transaction.head.seq > turn.seq:
            newer = self._came(turn.seq, transaction.head.seq)
            turn.take_over(await transaction.newer(turn.seq) if newer is None else newer)
        remembered = await transaction.remembered(keys) if keys else {}
        now = max(self._clock(), turn.at)  # no clock that jumps back, here or elsewhere, makes time run backwards
        for waiting in batch:
            turn.decide(waiting, remembered.get(waiting.key) if waiting.key else None, now)
        if turn.decided:
            await transaction.append(turn.decided, turn.answers)
        return turn

    async def close(self) -> None:
        """Finish nothing more; whoever still waits is told to come back."""
        self._task.cancel()
        await asyncio.wait([self._task])
        while not self._queue.empty():
            _answer(self._queue.get_nowait(), StoreUnavailable("closing"))


def _answer_all(batch: Sequence[Waiting], outcome: Exception) -> None:
    for waiting in batch:
        _answer(waiting, outcome)


def _answer(waiting: Waiting, outcome: int | Exception) -> None:
    if waiting.answer.done():
        return
    if isinstance(outcome, Exception):
        waiting.answer.set_exception(outcome)
        waiting.answer.exception()  # whoever asked may be gone; that is no error
    else:
        waiting.answer.set_result(outcome)
