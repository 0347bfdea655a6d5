"""What robots are told they follow as docs/protocol.md says, and share it without changing it for each other."""

from __future__ import annotations

from typing import Any

import msgspec

from app.rehearsal.documents import SHARED_MAX, SHARED_MIN_BYTES, Documents, Frame, Reading

PEOPLE = {str(table): {"people": [f"person-{table}-{n}" for n in range(4)]} for table in range(50)}


def told(topic: str, first: int, to: int, *ops: list[Any]) -> bytes:
    return msgspec.json.encode({"t": "delta", "topic": topic, "from": first, "to": to, "ops": ops})


def follow(documents: Documents, frame: Frame) -> bool:
    return documents.delta(frame["topic"], frame["from"], frame["to"], frame["ops"])


def two() -> tuple[Documents, Documents]:
    one, other = Documents(), Documents()
    for documents in (one, other):
        documents.snapshot("tables", 1, {"step": None, "tables": {}})
    return one, other


def test_what_is_told_alike_is_read_once_and_changed_for_nobody_else() -> None:
    """Given two who were told the same, when one is told that somebody left, the other one does not see it yet."""
    read, (one, other) = Reading(), two()
    frame = told("tables", 1, 2, ["=", ["tables"], PEOPLE])
    assert len(frame) >= SHARED_MIN_BYTES
    assert read(frame) is read(bytes(bytearray(frame)))
    for documents in (one, other):
        assert follow(documents, read(frame))

    assert follow(one, read(told("tables", 2, 3, ["=", ["tables", "7", "people"], ["kim"]], ["-", ["tables", "8"]])))

    assert one.docs["tables"]["tables"]["7"] == {"people": ["kim"]} and "8" not in one.docs["tables"]["tables"]
    assert other.docs["tables"]["tables"] == PEOPLE == read(frame)["ops"][0][2]
    assert (one.versions["tables"], other.versions["tables"]) == (3, 2)


def test_only_the_newest_frames_are_remembered() -> None:
    read = Reading()
    frames = [told("tables", n, n + 1, ["=", ["tables"], PEOPLE]) for n in range(SHARED_MAX + 1)]
    first, *_ = map(read, frames)
    assert read(frames[0]) == first and read(frames[0]) is not first
    assert read(frames[-1]) is read(frames[-1])


def test_a_change_whose_parent_does_not_exist_is_void() -> None:
    one, _ = two()
    assert follow(one, msgspec.json.decode(told("tables", 1, 2, ["=", ["next", "3"], {}], ["-", ["step", "x"]])))
    assert one.docs["tables"] == {"step": None, "tables": {}}


def test_who_missed_something_is_told_so() -> None:
    one, _ = two()
    assert not follow(one, msgspec.json.decode(told("tables", 2, 3, ["=", ["step"], "s3"])))
    assert one.docs["tables"]["step"] is None and one.versions["tables"] == 1
