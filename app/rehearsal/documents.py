"""The documents of one client, followed by snapshot and deltas as docs/protocol.md tells, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Document = dict[str, Any]


class Documents:
    """What one client has: the epoch, a version and a document per topic."""

    def __init__(self) -> None:
        self.epoch: str | None = None
        self.versions: dict[str, int] = {}
        self.docs: dict[str, Document] = {}

    def begin(self, epoch: str) -> None:
        """A connection was joined; versions of another epoch mean nothing."""
        if epoch != self.epoch:
            self.epoch = epoch
            self.versions.clear()

    def snapshot(self, topic: str, version: int, doc: Document) -> None:
        """A whole document."""
        self.docs[topic], self.versions[topic] = doc, version

    def delta(self, topic: str, first: int, to: int, ops: Iterable[Sequence[Any]]) -> bool:
        """A change in (`first`, `to`]. False: something before it was missed, subscribe again."""
        have = self.versions.get(topic, 0)
        if to <= have:
            return True
        if first > have:
            return False
        for op in ops:
            apply(self.docs[topic], op)
        self.versions[topic] = to
        return True


def apply(doc: Document, op: Sequence[Any]) -> None:
    """One operation; void if its parent does not exist."""
    parent: Any = doc
    path = op[1]
    for name in path[:-1]:
        parent = parent.get(name) if isinstance(parent, dict) else None
    if not isinstance(parent, dict):
        return
    if op[0] == "=":
        parent[path[-1]] = op[2]
    else:
        parent.pop(path[-1], None)
