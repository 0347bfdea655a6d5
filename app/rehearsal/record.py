"""What a whole swarm did and saw: every contribution from being sent to being seen, and every fault a bot noticed.

Times are seconds of this process's monotonic clock. Knows no socket.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

FAULTS_MAX: Final = 200
FEELINGS: Final = frozenset({"fear", "worry", "hope", "joy"})
"""Kinds that are never shown beside a name unless the author wants it (docs/protocol.md)."""


@dataclass(slots=True)
class Sent:
    """One contribution, as its author knows it. `order`: its place among this author's own."""

    id: str
    author: str
    step: str
    text: str
    order: int
    at: float
    acknowledged_at: float | None = None
    seq: int | None = None
    refused: str | None = None
    first_seen_at: float | None = None
    seen_by: int = 0
    seen_at: float = 0.0
    """When the last one so far saw it."""
    at_table: bool = False
    """Whether it was seen at a table, where it is for those who sit there."""
    sights_s: list[float] = field(default_factory=list)
    """Of every sight at a table by somebody who was there: how long after it was sent."""
    cut: bool = False
    """Whether its author lost the line before it was acknowledged, and had to come back first."""


@dataclass(slots=True)
class Record:
    """Shared by all bots of a swarm."""

    clock: Callable[[], float] = time.monotonic
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    """Set with every frame and every end of any bot's connection; whoever waits for something clears it first."""
    contributions: dict[str, Sent] = field(default_factory=dict)
    sent: int = 0
    acknowledged: int = 0
    shown_as: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Id → (n, step) as anybody ever saw it."""
    authors: dict[str, str] = field(default_factory=dict)
    """Id → author as anybody ever saw it. A line may also be shown without: hidden, taken back or erased."""
    numbered: dict[int, str] = field(default_factory=dict)
    """n → id as anybody ever saw it."""
    named: set[str] = field(default_factory=set)
    """Contributions whose author wants a feeling to be shown beside the name."""
    faults: list[str] = field(default_factory=list)
    to_the_wrong_person: int = 0
    doubled: int = 0
    out_of_order: int = 0
    deliveries_s: list[float] = field(default_factory=list)
    """Of every sight of a contribution sent here, by somebody who was there: how long after it was sent."""

    moves: dict[str, float] = field(default_factory=dict)
    """Step → when it was opened by one of us."""
    draws: set[str] = field(default_factory=set)
    """Of those, the steps in which people go to other seats."""
    moved_s: list[float] = field(default_factory=list)
    """Of everybody who was there: how long after a step was opened they stood in it."""
    server_ahead_s: float = float("-inf")
    """How far the server's clock is ahead of ours, as far as its greetings tell: at least so much."""
    placed_s: list[float] = field(default_factory=list)
    """Of everybody who was there: how long after a round was opened they had seen their seat and had its table."""
    sat_s: list[float] = field(default_factory=list)
    """The same: how long after the goodbye was to be over they sat."""
    merged: set[tuple[int, int]] = field(default_factory=set)
    """(a table, the one its people went to), as anybody was told."""
    at_table_s: list[float] = field(default_factory=list)
    """Of every sight of a line at a table by somebody who was there: how long after it was sent."""
    things: dict[str, float] = field(default_factory=dict)
    """What one of us put on a cloth → when it was sent."""
    drawn_s: list[float] = field(default_factory=list)
    """Of every sight of such a thing by somebody who was there: how long after it was sent."""

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for `condition`, looked at whenever a bot did or heard something."""
        while not condition():
            self.changed.clear()
            await self.changed.wait()

    async def within(self, condition: Callable[[], bool], timeout_s: float) -> bool:
        """The same for so long; whether it came true."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await self.until(condition)
        return condition()

    def greeted(self, now_ms: int) -> None:
        """The server said what time it is there."""
        self.server_ahead_s = max(self.server_ahead_s, now_ms / 1_000 - self.clock())

    def wrong(self, what: str) -> None:
        """Somebody was shown what is not for them."""
        self.to_the_wrong_person += 1
        self.fault(what)

    def fault(self, sentence: str) -> None:
        """Something that must not be."""
        if len(self.faults) < FAULTS_MAX:
            self.faults.append(sentence)

    def sends(self, contribution: Sent) -> None:
        """A bot sends it for the first time."""
        self.contributions[contribution.id] = contribution
        self.sent += 1
        self.changed.set()

    def acknowledges(self, contribution: Sent, seq: int) -> None:
        """The server said that it is stored, as part of the log at `seq`."""
        contribution.acknowledged_at, contribution.seq = self.clock(), seq
        self.acknowledged += 1
        self.changed.set()

    def refuses(self, contribution: Sent, code: str) -> None:
        """The server said no, and that is nothing bad: it counts as not sent."""
        contribution.refused = code
        self.sent -= 1
        self.changed.set()

    def shown(self, item: Mapping[str, Any], to: str) -> None:
        """`item` of the stream was shown to somebody, for the first time or changed."""
        id, n = item["id"], item["n"]
        known = self.shown_as.setdefault(id, (n, item["step"]))
        if known[0] != n or self.numbered.setdefault(n, id) != id:
            self.doubled += 1
            self.fault(f"{to} saw {id} as B{n}, others saw it as B{known[0]}, and B{n} is {self.numbered.get(n)}")
        if (by := item["by"]) is not None and self.authors.setdefault(id, by) != by:
            self.fault(f"{to} saw {id} by {by}, others by {self.authors[id]}")
        if item.get("kind") in FEELINGS and id not in self.named:
            self.wrong(f"{to} was shown that {id} is {item['kind']}, which its author did not want")

    def seen(self, id: str, there_since: float, *, at_table: bool = False) -> None:
        """Somebody sees a contribution for the first time. Who came later than it was sent does not count for how long
        it took."""
        if (sent := self.contributions.get(id)) is None:
            return
        sent.seen_by += 1
        sent.at_table = at_table
        if sent.at >= there_since:
            sent.seen_at = self.clock()
            sent.first_seen_at = sent.first_seen_at or sent.seen_at
            self.deliveries_s.append(sent.seen_at - sent.at)
            if at_table:
                self.at_table_s.append(sent.seen_at - sent.at)
                sent.sights_s.append(sent.seen_at - sent.at)

    def stands_in(self, step: str, there_since: float) -> None:
        """Somebody's stage shows that this step is open."""
        opened = self.moves.get(step)
        if opened is not None and opened >= there_since:
            self.moved_s.append(self.clock() - opened)

    def placed(self, step: str, there_since: float) -> None:
        """Somebody knows where they will sit in the round of that step, and has that table."""
        opened = self.moves.get(step)
        if step in self.draws and opened is not None and opened >= there_since:
            self.placed_s.append(self.clock() - opened)

    def sits(self, step: str, sits_at_ms: int, there_since: float) -> None:
        """Somebody sits at their table of that round; the goodbye was to be over at `sits_at_ms` of the server."""
        due = sits_at_ms / 1_000 - self.server_ahead_s
        if step in self.draws and due >= there_since:
            self.sat_s.append(max(0.0, self.clock() - due))

    def sees_thing(self, thing: str, there_since: float) -> None:
        """Somebody sees for the first time what lies on a cloth."""
        sent = self.things.get(thing)
        if sent is not None and sent >= there_since:
            self.drawn_s.append(self.clock() - sent)
