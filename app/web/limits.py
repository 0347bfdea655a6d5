"""Token buckets and growing delays, in bounded memory. May not know requests or people."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final

from app.rooms.buckets import Bucket

Seconds = float


class Buckets:
    """One token bucket per key: `burst` at once, then `per_s` a second. The key longest unused is forgotten first."""

    def __init__(self, burst: float, per_s: float, clock: Callable[[], Seconds], max_keys: int = 10_000) -> None:
        self._burst, self._per_s, self._clock, self._max_keys = burst, per_s, clock, max_keys
        self._buckets: OrderedDict[Hashable, Bucket] = OrderedDict()

    def take(self, key: Hashable) -> Seconds:
        """0 if `key` may go on now, else the seconds until it may."""
        now = self._clock()
        bucket = self._buckets.setdefault(key, Bucket(self._burst, self._per_s, now))
        self._buckets.move_to_end(key)
        if len(self._buckets) > self._max_keys:
            self._buckets.popitem(last=False)
        return 0.0 if bucket.take(now) else bucket.wait_s


FREE_TRIES: Final = 3
LONGEST_DELAY_S: Final = 60.0


@dataclass(slots=True)
class _Failures:
    count: int
    until: Seconds


class GrowingDelay:
    """After `FREE_TRIES` failures the next try waits 1, 2, 4 … up to `LONGEST_DELAY_S` seconds, per key."""

    def __init__(self, clock: Callable[[], Seconds], max_keys: int = 10_000) -> None:
        self._clock, self._max_keys = clock, max_keys
        self._failures: OrderedDict[Hashable, _Failures] = OrderedDict()

    def wait(self, key: Hashable) -> Seconds:
        """Seconds until `key` may try; 0 now."""
        failures = self._failures.get(key)
        return max(0.0, failures.until - self._clock()) if failures else 0.0

    def failed(self, key: Hashable) -> None:
        """A try of `key` failed."""
        failures = self._failures.setdefault(key, _Failures(0, 0.0))
        self._failures.move_to_end(key)
        failures.count += 1
        if failures.count >= FREE_TRIES:
            # the exponent is bounded first: a float must not overflow after a thousand tries
            growing = 2.0 ** min(failures.count - FREE_TRIES, 16)
            failures.until = self._clock() + min(growing, LONGEST_DELAY_S)
        if len(self._failures) > self._max_keys:
            self._failures.popitem(last=False)

    def succeeded(self, key: Hashable) -> None:
        """`key` is known again; its failures are forgotten."""
        self._failures.pop(key, None)
