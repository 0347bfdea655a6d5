"""Robots come back as browsers do: soon after the house is there again, and not all in the same moment."""

from __future__ import annotations

import random

from app.rehearsal.person import Patience

AWAY_S = 3.0


def back(chance: random.Random) -> float:
    """When somebody is in again whose house is away for `AWAY_S`."""
    now = 0.0
    while now < AWAY_S:
        now += Patience().pause(chance, now)
    return now


def test_a_short_outage_is_short_for_everybody() -> None:
    times = sorted(back(random.Random(n)) for n in range(1_000))
    assert times[-1] < 2 * AWAY_S
    assert times[900] - times[100] > 1.0
