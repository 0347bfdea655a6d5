"""What a returning client gets from a replica, whatever version it has and however the replica came to be."""

from __future__ import annotations

import copy
import struct
from typing import Any

import msgspec
import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st

from app.facilitation import dialogue as rules
from app.facilitation.commands import Contribute
from app.facilitation.core import Op, Recorded
from app.rooms import replica as replicas
from app.rooms.replica import Replica
from tests.facilitation.story import running
from tests.facilitation.test_properties import TOPICS, anything, apply, random_log, who


def payload(frame: bytes) -> dict[str, Any]:
    """The JSON in one unmasked text frame."""
    length = frame[1] & 0x7F
    start = {126: 4, 127: 10}.get(length, 2)
    if length == 126:
        assert struct.unpack_from("!H", frame, 2)[0] == len(frame) - start
    return msgspec.json.decode(frame[start:])


def documents(log: list[Recorded]) -> dict[str, dict]:
    """Every topic after `log`, as JSON."""
    state = rules.fold(rules.EMPTY, log)
    return {topic: msgspec.to_builtins(rules.view(state, topic)) for topic in TOPICS}


def taken_in(doc: dict, frame: dict[str, Any], version: int) -> dict:
    """The document of a client that had `version` of it, after `frame`."""
    if frame["t"] == "snapshot":
        return frame["doc"]
    assert frame["from"] <= version < frame["to"], "a client would take this for a gap, or for nothing"
    doc = copy.deepcopy(doc)
    for op in frame["ops"]:
        apply(doc, Op(tuple(op[1]), op[2] if op[0] == "=" else None, gone=op[0] == "-"))
    return doc


def test_what_nothing_touched_is_not_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a long dialogue the oldest deltas are dropped; who has a document that did not change still misses nothing."""
    monkeypatch.setattr(replicas, "KEPT_EVENTS", 5)
    story = running()
    replica = Replica()
    replica.skip(story.log)
    had = payload(replica.since("moderators", 0) or b"")["version"]
    for n in range(20):
        story.when(Contribute(f"line-{n:015}", "s2", "Satz"), by="uwe")
        replica.apply(story.log[-1])

    assert replica.version("moderators") == had
    assert replica.since("moderators", had) is None


@random(st.lists(st.tuples(anything, who), max_size=25), st.data())
@settings(max_examples=60, deadline=None)
def test_from_every_version_since_leads_to_the_document(asked, data):
    """Folded in part without deltas, with room for few of them: a picture or all that is missing, never a part."""
    log = random_log(asked)
    skipped = data.draw(st.integers(0, len(log)), label="skipped")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(replicas, "KEPT_EVENTS", data.draw(st.integers(1, 30), label="kept"))
        replica = Replica()
        replica.skip(log[:skipped])
        for recorded in log[skipped:]:
            replica.apply(recorded)
    now = documents(log)
    for version in range(1, len(log) + 1):
        had = documents(log[:version])
        for topic in TOPICS:
            frame = replica.since(topic, version)
            doc = had[topic] if frame is None else taken_in(had[topic], payload(frame), version)
            assert doc == now[topic], (topic, version)
