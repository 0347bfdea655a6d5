"""Who a bot is, and how patiently it comes back."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

RETRY_FIRST_S: Final = 2.0
RETRY_MAX_S: Final = 30.0
"""The next try comes after a random part of the time one has been away, of these at least and at most."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who a bot is: as `POST …/enter` answered."""

    dialogue: str
    participant: str
    token: str
    role: str = "participant"
    also: tuple[str, ...] = ()
    """Further topics, beside those everybody watches."""

    @property
    def path(self) -> str:
        return f"/d/{self.dialogue}/{self.participant}/ws"

    @property
    def topics(self) -> tuple[str, ...]:
        shared = ("stage", "stream", "people", "mood", f"me:{self.participant}", *self.also)
        return (*shared, "moderators", "moderation") if self.role == "moderator" else shared


@dataclass(frozen=True, slots=True)
class Patience:
    """How a bot comes back: as a browser does."""

    first_s: float = RETRY_FIRST_S
    longest_s: float = RETRY_MAX_S

    def pause(self, chance: random.Random, away_s: float) -> float:
        """Full jitter below a ceiling that grows with the outage, not with the tries."""
        return chance.uniform(0, min(self.longest_s, max(self.first_s, away_s)))
