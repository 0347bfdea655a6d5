"""Token buckets: how much one socket, one person, one address may ask. Pure arithmetic on the time given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """Holds `burst` tokens, refilled at `per_s` tokens a second. Times in seconds of one monotonic clock."""

    burst: float
    per_s: float
    filled_at: float
    tokens: float = -1.0

    def __post_init__(self) -> None:
        self.tokens = self.burst

    def take(self, now: float) -> bool:
        """Take one token if there is one."""
        self.tokens = self.level(now)
        self.filled_at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True

    def level(self, now: float) -> float:
        """How many tokens there are."""
        return min(self.burst, self.tokens + max(0.0, now - self.filled_at) * self.per_s)

    @property
    def wait_s(self) -> float:
        """How long after the last `take` the next token is there; 0 if there is one."""
        return max(0.0, 1 - self.tokens) / self.per_s
