"""Fan-out: what changed goes to everyone who watches, once encoded, in one write per connection and tick.

A tick fires at once when the line was idle and then after a pause (`pace`): a single contribution is fast, a storm is
cheap. The more there are to tell, the longer is the pause, so that deciding and storing never starve.
Nobody's slowness is ever awaited. Knows topics and connections, not what is in a document.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from app.facilitation.core import Op
from app.rooms.measures import Measures, Unmeasured
from app.rooms.pace import LEAD_S, Pace
from app.rooms.replica import delta_frame, merged


class Subscriber(Protocol):
    """Somebody frames can be sent to."""

    def send(self, *frames: bytes) -> None:
        """Write all of these at once, without waiting."""
        ...


class Hub:
    """The connections of this process by topic, for one dialogue."""

    def __init__(
        self,
        measures: Measures | None = None,
        pace: Pace | None = None,
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._measures = measures or Unmeasured()
        self._pace = pace or Pace()
        self._loop = loop or asyncio.get_running_loop()
        self._watching: dict[str, dict[Subscriber, None]] = {}
        self._pending: dict[str, tuple[int, int, list[list[Op]]]] = {}
        self._flush_at: asyncio.Handle | None = None
        self._next_at = 0.0
        self._first_at = 0.0

    def watch(self, topic: str, subscriber: Subscriber) -> None:
        """From now on `subscriber` gets what changes in `topic`."""
        self._watching.setdefault(topic, {})[subscriber] = None

    def unwatch(self, topics: Iterable[str], subscriber: Subscriber) -> None:
        """`subscriber` gets nothing more of `topics`."""
        for topic in topics:
            watching = self._watching.get(topic)
            if watching is not None and watching.pop(subscriber, _HERE) is None and not watching:
                del self._watching[topic]

    def watched(self, topic: str) -> bool:
        """Whether anybody here watches `topic`."""
        return topic in self._watching

    def publish(self, topic: str, version: int, to: int, ops: list[Op]) -> None:
        """Tell everyone watching `topic` what changed in (`version`, `to`], with the next tick."""
        if topic not in self._watching:
            return
        first, _, changes = self._pending.get(topic, (version, to, []))
        changes.append(ops)
        self._pending[topic] = (first, to, changes)
        self._due()

    @property
    def ready_at(self) -> float:
        """What is read by then (the loop's time) goes out as soon as what is read now."""
        return self._next_at - LEAD_S

    def _due(self) -> None:
        if self._flush_at is None:
            self._first_at = time.perf_counter()
            wait = self._next_at - self._loop.time()
            self._flush_at = self._loop.call_later(wait, self.flush) if wait > 0 else self._loop.call_soon(self.flush)

    def taken(self, topic: str) -> bytes:
        """The frame of what is pending of one topic, for whoever sends it now to all who watch it, before something
        that follows from it."""
        if (pending := self._pending.pop(topic, None)) is None:
            return b""
        version, to, changes = pending
        return delta_frame(topic, version, to, merged(changes))

    def flush(self) -> None:
        """Send what is pending now."""
        if self._flush_at is not None:
            self._flush_at.cancel()
            self._flush_at = None
        began = time.thread_time()  # the work itself: a neighbour on the same core must not slow us down twice
        pending, self._pending = self._pending, {}
        encoded = [
            (topic, delta_frame(topic, version, to, merged(changes)))
            for topic, (version, to, changes) in pending.items()
        ]
        if encoded:
            deliveries = self._write(encoded)
            self._measures.told(time.perf_counter() - self._first_at, deliveries)
        lines = max((len(changes) for _, _, changes in pending.values()), default=0)
        now = self._loop.time()
        self._next_at = now + self._pace.after(lines, time.thread_time() - began, now)

    def _write(self, encoded: Sequence[tuple[str, bytes]]) -> int:
        """Each socket gets all it watches in one write; to how many sockets."""
        (widest, frame), *others = sorted(encoded, key=lambda one: len(self._watching.get(one[0], ())), reverse=True)
        everybody, some = self._watching.get(widest, {}), self._watching_some(others)
        joined: dict[tuple[int, ...], bytes] = {}  # most watch the same topics: join their frames once
        for subscriber, indices in some.items():
            if indices not in joined:
                joined[indices] = b"".join(others[index][1] for index in indices)
            if subscriber in everybody:  # the widest is long when much is said: not copied for each author
                subscriber.send(frame, joined[indices])
            else:
                subscriber.send(joined[indices])
        for subscriber in tuple(everybody):
            if subscriber not in some:
                subscriber.send(frame)
        return len(everybody) + sum(subscriber not in everybody for subscriber in some)

    def _watching_some(self, encoded: Sequence[tuple[str, bytes]]) -> dict[Subscriber, tuple[int, ...]]:
        """Who watches which of these, by their places; a handful when the widest topic is not among them."""
        found: dict[Subscriber, tuple[int, ...]] = {}
        for index, (topic, _) in enumerate(encoded):
            for subscriber in self._watching.get(topic, ()):
                found[subscriber] = (*found.get(subscriber, ()), index)
        return found

    def close(self) -> None:
        """Forget what is pending; send nothing more."""
        if self._flush_at is not None:
            self._flush_at.cancel()
        self._pending.clear()
        self._watching.clear()


_HERE: Final = object()
