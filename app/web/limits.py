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

    def give_back(self, key: Hashable) -> None:
        """What `key` took last cost nothing."""
        if bucket := self._buckets.get(key):
            bucket.tokens = min(self._burst, bucket.tokens + 1)


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


WORDS_AT_ONCE: Final = 20
WORDS_PER_S: Final = 0.1
"""Wrong words one network address may type: a hall full of people shares one."""
HOUSE_WORDS_AT_ONCE: Final = 200
HOUSE_WORDS_PER_S: Final = 1.0
"""Wrong words all addresses together may type: a day of guessing then meets one of a thousand invitations (40 bits
each) with a chance below one in ten thousand."""


class Words:
    """How often words may be typed wrong, by one address and by all. Right ones cost nothing."""

    def __init__(self, clock: Callable[[], Seconds]) -> None:
        self._addresses = Buckets(WORDS_AT_ONCE, WORDS_PER_S, clock)
        self._house = Buckets(HOUSE_WORDS_AT_ONCE, HOUSE_WORDS_PER_S, clock)

    def take(self, address: str) -> Seconds:
        """0 if that address may try a word now, else the seconds until it may. Counted before it is looked up, so that
        parallel tries do not slip through."""
        if wait := self._addresses.take(address):
            return wait
        if wait := self._house.take("house"):
            self._addresses.give_back(address)
            return wait
        return 0.0

    def was_right(self, address: str) -> None:
        """The try cost nothing."""
        self._addresses.give_back(address)
        self._house.give_back("house")
