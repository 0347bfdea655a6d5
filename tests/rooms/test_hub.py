"""The tick: at once for whoever is alone, then joined, and the longer the more there is to write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.facilitation.core import Op
from app.rooms import hub
from app.rooms.hub import Hub
from app.rooms.pace import TICK_MAX_S, TICK_S, WRITING_SHARE
from tests.rooms.client import parse


class Timer:
    """A loop of which a test says when it is."""

    def __init__(self) -> None:
        self.now = 100.0
        self.due: list[tuple[float, Callable[[], None]]] = []

    def time(self) -> float:
        return self.now

    def call_soon(self, work: Callable[[], None]) -> Timer:
        return self.call_later(0, work)

    def call_later(self, wait_s: float, work: Callable[[], None]) -> Timer:
        self.due.append((self.now + wait_s, work))
        return self

    def cancel(self) -> None:
        self.due.clear()

    def turn(self) -> float:
        """Do what is due next; how long that took to come."""
        [(at, work)] = self.due
        waited, self.now = at - self.now, at
        self.due.clear()
        work()
        return waited


class Listener:
    """Takes as long for a write as a test says."""

    def __init__(self, spend: Callable[[], None]) -> None:
        self.writes: list[list[dict[str, Any]]] = []
        self._spend = spend

    def send(self, *frames: bytes) -> None:
        self._spend()
        self.writes.append(parse(bytearray(b"".join(frames))))


class Scene:
    """A hub with a clock of its own: `each_s` is what writing to one socket takes of the processor."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, each_s: float = 0.0) -> None:
        self.timer, self.spent_s, self.each_s = Timer(), 0.0, each_s
        monkeypatch.setattr(hub.time, "thread_time", lambda: self.spent_s)
        self.hub = Hub(loop=self.timer)  # type: ignore[arg-type]
        self.seq = 0

    def _spend(self) -> None:
        self.spent_s += self.each_s

    def listener(self, *topics: str) -> Listener:
        found = Listener(self._spend)
        for topic in topics:
            self.hub.watch(topic, found)
        return found

    def change(self, topic: str, path: str = "a") -> None:
        self.seq += 1
        self.hub.publish(topic, self.seq - 1, self.seq, [Op((path,), self.seq)])


def test_the_first_change_goes_out_at_once_and_the_next_with_the_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(monkeypatch)
    uwe = scene.listener("stream")

    scene.change("stream")
    assert scene.timer.turn() == 0
    scene.change("stream", "b")
    scene.change("stream", "c")
    assert scene.timer.turn() == pytest.approx(TICK_S)
    assert [[len(frame["ops"]) for frame in write] for write in uwe.writes] == [[1], [2]]


@pytest.mark.parametrize(
    ("listeners", "stretched_s"),
    [
        pytest.param(10, TICK_S, id="few people: the shortest tick"),
        pytest.param(1_000, 0.01 / WRITING_SHARE, id="a thousand: writing takes its share of the time"),
        pytest.param(4_000, TICK_MAX_S, id="very many: nobody waits longer than this"),
    ],
)
def test_the_tick_grows_with_what_writing_takes(
    monkeypatch: pytest.MonkeyPatch, listeners: int, stretched_s: float
) -> None:
    scene = Scene(monkeypatch, each_s=0.000_01)
    for _ in range(listeners):
        scene.listener("stream")
    scene.change("stream")
    scene.timer.turn()

    scene.change("stream")
    assert scene.timer.turn() == pytest.approx(stretched_s)


def test_everybody_gets_all_they_watch_in_one_write_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(monkeypatch)
    uwe, carla = scene.listener("stream", "me:uwe"), scene.listener("stream")
    desk, door = scene.listener("me:uwe", "door"), scene.listener("floor")
    scene.listener("stream")

    for topic in ("me:uwe", "stream", "door", "nobody's"):
        scene.change(topic)
    scene.timer.turn()

    def told(listener: Listener) -> list[list[str]]:
        return [[frame["topic"] for frame in write] for write in listener.writes]

    assert told(uwe) == [["stream", "me:uwe"]]
    assert told(carla) == [["stream"]]
    assert told(desk) == [["me:uwe", "door"]]
    assert told(door) == []
