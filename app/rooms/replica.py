"""This process's fold of one log: state, the deltas of the newest events, and encoded snapshots of topics.

No I/O and no waiting. What it promises: for every topic and every version a client may have, `since` gives either all
missing deltas or a whole snapshot, never a part.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from typing import Final

from app.facilitation import dialogue as rules
from app.facilitation.core import Op, Recorded
from app.facilitation.state import Dialogue
from app.rooms import frames

KEPT_EVENTS: Final = 2_000
"""How many of the newest events keep their deltas, so that a returning client gets those instead of a snapshot."""

ENCODED_KEPT: Final = 512
"""How many encoded answers to returning clients are kept at most, snapshots included."""

Changes = dict[str, list[Op]]
"""Topic → what one event changed there."""


class Replica:
    """The fold of one dialogue's log up to `seq`."""

    def __init__(self) -> None:
        self.state: Dialogue = rules.EMPTY
        self.seq = 0
        self.at = 0
        self._floor = 0  # of all events after it the deltas are kept
        self._base = 0  # of all events after it the topics they touched are known
        self._changes: deque[tuple[int, Changes]] = deque()
        self._versions: dict[str, int] = {}
        self._by_topic: defaultdict[str, deque[tuple[int, list[Op]]]] = defaultdict(deque)
        self._encoded: dict[tuple[str, int], tuple[int, bytes]] = {}

    def skip(self, log: Iterable[Recorded]) -> None:
        """Fold a stretch of log whose deltas nobody will ask for: whoever comes from before its end gets snapshots."""
        for recorded in log:
            self._advance(recorded, rules.evolve(self.state, recorded))
        self._forget_deltas()

    def _forget_deltas(self) -> None:
        self._floor = self._base = self.seq
        self._changes.clear()
        self._by_topic.clear()
        self._versions.clear()

    def apply(self, recorded: Recorded, after: Dialogue | None = None) -> list[tuple[str, int, list[Op]]]:
        """Fold the next event and say what changed: topic, version before it, operations.

        `after`: the event's result, if the caller has it already.
        """
        before = self.state
        after = after or rules.evolve(before, recorded)
        changes: Changes = {}
        for delta in rules.deltas(before, recorded, after):
            changes.setdefault(delta.topic, []).append(delta.op)
        self._advance(recorded, after)
        told = [(topic, self.version(topic), ops) for topic, ops in changes.items()]
        self._keep(recorded.seq, changes)
        return told

    def _advance(self, recorded: Recorded, after: Dialogue) -> None:
        assert recorded.seq == self.seq + 1, f"event {recorded.seq} cannot follow {self.seq}"
        self.state, self.seq, self.at = after, recorded.seq, recorded.at

    def _keep(self, seq: int, changes: Changes) -> None:
        self._changes.append((seq, changes))
        for topic, ops in changes.items():
            self._versions[topic] = seq
            self._by_topic[topic].append((seq, ops))
        if len(self._changes) > KEPT_EVENTS:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        self._floor, changes = self._changes.popleft()
        for topic in changes:
            kept = self._by_topic[topic]
            kept.popleft()
            if not kept:
                del self._by_topic[topic]

    def version(self, topic: str) -> int:
        """The seq of the newest event known to have touched `topic`; if none did, the seq from which on it is known."""
        return self._versions.get(topic, self._base)

    def since(self, topic: str, version: int) -> bytes | None:
        """The frame that brings a client from `version` of `topic` to now; None if it misses nothing.

        `version` 0, or one too old for the kept deltas: a snapshot. The frame is encoded once for all who ask.
        """
        if version and version >= self.version(topic):
            return None
        if version and version >= self._floor:
            return self._delta(topic, version, [ops for seq, ops in self._by_topic[topic] if seq > version])
        return self._snapshot(topic)

    def _delta(self, topic: str, version: int, missing: Iterable[list[Op]]) -> bytes:
        return self._once((topic, version), lambda: delta_frame(topic, version, self.version(topic), merged(missing)))

    def _snapshot(self, topic: str) -> bytes:
        # As of now, which may be newer than the topic's last change: nothing was missed in between.
        def fresh() -> bytes:
            return frames.encode(frames.Snapshot(topic, self.seq, rules.view(self.state, topic)))

        return self._once((topic, 0), fresh)

    def _once(self, key: tuple[str, int], make: Callable[[], bytes]) -> bytes:
        seq, encoded = self._encoded.get(key, (-1, b""))
        if seq != self.version(key[0]):
            if len(self._encoded) >= ENCODED_KEPT:
                self._encoded.clear()
            seq, encoded = self._encoded[key] = self.version(key[0]), make()
        return encoded


def merged(changes: Iterable[Iterable[Op]]) -> list[Op]:
    """Changes in order, as one: of several to the same path the last wins and keeps its place in the order."""
    latest: dict[tuple[str, ...], Op] = {}
    for ops in changes:
        for op in ops:
            latest.pop(op.path, None)
            latest[op.path] = op
    return list(latest.values())


def delta_frame(topic: str, version: int, to: int, ops: Iterable[Op]) -> bytes:
    """The frame of a change of `topic` in (`version`, `to`]."""
    return frames.encode(frames.DeltaFrame(topic, version, to, frames.wire_ops(ops)))
