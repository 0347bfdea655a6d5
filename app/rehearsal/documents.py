"""The documents of one client, followed by snapshot and deltas as docs/protocol.md tells, and nothing else.

What a thousand robots are told alike is read once for all of them: a thousand people have a thousand machines for that,
and one process that did it all would measure itself. So no document is ever changed; another one takes its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

Document = Mapping[str, Any]
Frame = dict[str, Any]
SHARED_MIN_BYTES: Final = 2_048
"""Smaller frames are read sooner than they would be recognised."""
SHARED_MAX: Final = 512
"""So many of the newest large frames are remembered: when a round is drawn, those of all tables, told person by person
in any order, and that of the whole room."""
_decode: Final = msgspec.json.Decoder().decode


class Reading:
    """Reads frames; the same large one once for all who get it. Nobody may change what they are given."""

    def __init__(self) -> None:
        self._newest: dict[bytes, Frame] = {}

    def __call__(self, payload: bytes) -> Frame:
        if len(payload) < SHARED_MIN_BYTES:
            frame: Frame = _decode(payload)
            return frame
        known = self._newest.get(payload)
        if known is None:
            while len(self._newest) >= SHARED_MAX:
                del self._newest[next(iter(self._newest))]
            known = self._newest[payload] = _decode(payload)
        return known


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
        doc = self.docs[topic]
        for op in ops:
            doc = applied(doc, op[1], op)
        self.docs[topic], self.versions[topic] = doc, to
        return True


def applied(doc: Document, path: Sequence[str], op: Sequence[Any]) -> Document:
    """The document after one operation below `path`; the same, if its parent does not exist."""
    name, *below = path
    if below:
        child = doc.get(name)
        return {**doc, name: applied(child, below, op)} if isinstance(child, dict) else doc
    if op[0] == "=":
        return {**doc, name: op[2]}
    return {one: value for one, value in doc.items() if one != name} if name in doc else doc
