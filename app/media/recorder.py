"""Recordings of one media process: takes packets in the loop, hands them to one thread that writes.

Everybody whose place is recorded has a number there (`Whereabouts.recording`); while it stands, what others can hear of
them is recorded, and nothing else. The loop never waits for the disk: what the thread cannot write in time is left out.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import structlog

from app import voice_frames as frames
from app.media.reel import Reel
from app.recordings import Recordings

BATCHES_MAX: Final = 50
"""Ten seconds of a disk that does not answer; after that sound is left out of the recordings."""
PACKETS_MAX: Final = 100
"""Of one person between two batches: more is no speech."""
UNTOLD_MAX: Final = 10_000
"""Recordings of which the house knows nothing yet because there is no line to it."""

Key = tuple[str, str, int]
"""Dialogue, person, number."""
_log = structlog.get_logger(__name__)


class Tape:
    """What has come of one recording since the last batch: payload, timestamp, when (Unix milliseconds)."""

    __slots__ = ("_offset_s", "key", "packets")

    def __init__(self, key: Key, offset_s: float) -> None:
        self.key = key
        self.packets: list[tuple[bytes, int, float]] = []
        self._offset_s = offset_s

    def add(self, payload: bytes, timestamp: int, now: float) -> None:
        """A packet that others can hear came at `now` (seconds, monotonic)."""
        if len(self.packets) < PACKETS_MAX:
            self.packets.append((payload, timestamp, (now + self._offset_s) * 1_000))


@dataclass(slots=True)
class Batch:
    """What the thread has to do: write these packets, then end those."""

    unix_ms: float
    packets: list[tuple[Key, list[tuple[bytes, int, float]]]] = field(default_factory=list)
    ended: list[Key] = field(default_factory=list)


class Recorder:
    """All recordings of this process, in `recordings`; as long as so many bytes of the disk are free."""

    def __init__(self, recordings: Recordings, free_bytes: int) -> None:
        self._recordings = recordings
        self._free_bytes = free_bytes
        self._offset_s = time.time() - time.monotonic()
        self._tapes: dict[Key, Tape] = {}
        self._ended: dict[Key, None] = {}
        self._work: queue.Queue[Batch | None] = queue.Queue()
        self._news: queue.SimpleQueue[frames.Kept] = queue.SimpleQueue()
        self._told: dict[Key, frames.Kept] = {}
        self._thread: threading.Thread | None = None
        self._left_out = False

    # ── In the loop ──

    def begin(self, key: Key) -> Tape:
        """Somebody is recorded from now on. A file is made when they say something."""
        self._ended.pop(key, None)  # it goes on before it was closed
        tape = self._tapes[key] = self._tapes.get(key) or Tape(key, self._offset_s)
        if self._thread is None:
            self._thread = threading.Thread(target=_Writing(self).run, name="recordings", daemon=True)
            self._thread.start()
        return tape

    def end(self, key: Key) -> None:
        """Somebody is not recorded any longer."""
        if key in self._tapes:
            self._ended[key] = None

    def tick(self, now: float, say: Callable[[frames.FromMedia], None]) -> None:
        """A few times a second: hand over what came, tell what the thread did."""
        if self._tapes:
            self._hand_over((now + self._offset_s) * 1_000)
        while not self._news.empty():
            kept = self._news.get_nowait()
            if len(self._told) < UNTOLD_MAX:
                self._told[kept.dialogue, kept.person, kept.recording] = kept
            say(kept)

    def _hand_over(self, unix_ms: float) -> None:
        batch = Batch(unix_ms)
        for tape in self._tapes.values():
            if tape.packets:
                batch.packets.append((tape.key, tape.packets))
                tape.packets = []
        batch.ended = list(self._ended)
        self._ended.clear()
        for key in batch.ended:
            del self._tapes[key]
        if self._work.qsize() >= BATCHES_MAX:
            batch.packets.clear()
            if not self._left_out:
                _log.error("recordings_wait_for_disk")
        self._left_out = self._work.qsize() >= BATCHES_MAX
        self._work.put(batch)

    def noted(self, dialogue: str, person: str, number: int) -> None:
        """The house has written down how this recording stands."""
        kept = self._told.get((dialogue, person, number))
        if kept is not None and kept.over:
            del self._told[dialogue, person, number]

    def stand(self) -> Iterator[frames.Kept]:
        """Everything the house may not have heard of."""
        yield from list(self._told.values())

    def close(self, now: float, say: Callable[[frames.FromMedia], None]) -> None:
        """End all recordings; waits for the disk."""
        for key in list(self._tapes):
            self.end(key)
        if self._thread is not None:
            self._hand_over((now + self._offset_s) * 1_000)
            self._work.put(None)
            self._thread.join()
            self._thread = None
            self.tick(now, say)


class Tapes:
    """Who of one dialogue is recorded, under which number."""

    def __init__(self, recorder: Recorder, dialogue: str) -> None:
        self._recorder = recorder
        self._dialogue = dialogue
        self._numbers: dict[str, int] = {}
        self._tapes: dict[str, Tape] = {}

    def end_all(self) -> None:
        """Nobody is recorded any longer."""
        for person in list(self._numbers):
            self.turn(person, 0)

    def turn(self, person: str, number: int) -> Tape | None:
        """The tape of that number for `person`; 0: none. The one they had before ends if it is another."""
        before = self._numbers.get(person, 0)
        if number != before:
            if before:
                del self._numbers[person], self._tapes[person]
                self._recorder.end((self._dialogue, person, before))
            if number:
                self._numbers[person] = number
                self._tapes[person] = self._recorder.begin((self._dialogue, person, number))
        return self._tapes.get(person)


class _Writing:
    """What the thread does, and all it may touch: two queues, its files."""

    def __init__(self, recorder: Recorder) -> None:
        self._work, self._news = recorder._work, recorder._news
        self._recordings, self._free_bytes = recorder._recordings, recorder._free_bytes
        self._reels: dict[Key, Reel] = {}
        self._given_up: set[Key] = set()

    def run(self) -> None:
        """Until told to end."""
        while (batch := self._work.get()) is not None:
            for key, packets in batch.packets:
                self._guarded(key, partial(self._add, key, packets, batch.unix_ms))
            for key in batch.ended:
                self._guarded(key, partial(self._end, key))
                self._given_up.discard(key)

    def _guarded(self, key: Key, work: Callable[[], None]) -> None:
        """Do it; a recording that cannot go on ends, and no other with it."""
        if key in self._given_up:
            return
        try:
            work()
        except Exception as trouble:  # whatever it is: the thread goes on for the others
            _log.error("recording_given_up", dialogue=key[0], trouble=repr(trouble))
            self._given_up.add(key)
            self._let_go(key)
            self._tell(key, None, over=True)

    def _add(self, key: Key, packets: list[tuple[bytes, int, float]], unix_ms: float) -> None:
        reel = self._reels.get(key)
        if reel is None:
            reel = self._reels[key] = Reel(self._recordings.path(*key), round(packets[0][2]), self._free_bytes)
            self._tell(key, reel, over=False)
        for payload, timestamp, at in packets:
            reel.add(payload, timestamp, at)
        reel.write(unix_ms)

    def _end(self, key: Key) -> None:
        reel = self._reels.pop(key, None)
        if reel is not None:
            reel.close()
            self._tell(key, reel, over=True)

    def _let_go(self, key: Key) -> None:
        try:
            self._end(key)
        except Exception as trouble:
            _log.error("recording_not_ended", dialogue=key[0], trouble=repr(trouble))

    def _tell(self, key: Key, reel: Reel | None, *, over: bool) -> None:
        """`reel` None: it was given up."""
        dialogue, person, number = key
        kept = frames.Kept(dialogue=dialogue, person=person, recording=number, over=over)
        if reel is None:
            kept.given_up = True
        else:
            kept.began_at, kept.ms = reel.began_ms, reel.ms
        self._news.put(kept)
