"""Who is let in to voice next: a steady stream that a media process can take without anybody's text waiting for it.

Whoever has the floor and the moderation go first, then who came first. Pure: told what time it is.
"""

from __future__ import annotations

import heapq
from typing import Final

from app.rooms.buckets import Bucket

SETUPS_PER_S: Final = 30.0
"""A set-up costs a media process 7 to 9 ms, the handshake nearly all of it."""
SETUPS_BURST: Final = 30
WAITING_MAX: Final = 5_000


class Admission:
    """The queue before one media process."""

    def __init__(self, now: float) -> None:
        self._bucket = Bucket(SETUPS_BURST, SETUPS_PER_S, now)
        self._waiting: list[tuple[int, int, str]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def ask(self, visit: str, *, urgent: bool) -> bool:
        """Let `visit` wait for its turn; False: too many wait already."""
        if len(self._waiting) >= WAITING_MAX:
            return False
        self._count += 1
        heapq.heappush(self._waiting, (0 if urgent else 1, self._count, visit))
        return True

    def due(self, now: float) -> str | None:
        """Who may come in now, if anybody waits and there is room for one more."""
        if not self._waiting or not self._bucket.take(now):
            return None
        return heapq.heappop(self._waiting)[2]

    @property
    def wait_s(self) -> float:
        """After how long to ask again."""
        return self._bucket.wait_s

    def wait_ms(self, now: float) -> int:
        """How long whoever comes now will wait about."""
        missing = max(0.0, len(self._waiting) - self._bucket.level(now))
        return int(1_000 * missing / SETUPS_PER_S)
