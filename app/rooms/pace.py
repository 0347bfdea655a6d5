"""How long nothing is stored between two turns of the writer, and nobody is told anything between two ticks: long
enough to join what is said, short where people feel it.

`times` everywhere: how many times as many people of the dialogue are in all processes of the house as in this one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

TICK_S: Final = 0.025
TICK_MAX_S: Final = 0.1
"""However many there are: longer than this nobody waits for others to be told."""
WRITING_SHARE: Final = 0.2
LIVELY_PER_S: Final = (100.0, 700.0)
"""From so many lines a second up to so many people talk across each other: a pause is felt, and each write carries
several lines all the same. With fewer each write would carry one only; with more the core is needed for deciding."""
LIVELY_SHARE: Final = 0.6
RUSH_SHARE: Final = 0.1
"""With more lines than that a second: nobody reads so many, and each turn that is not spent on writing stores more."""
LIVELY_TICK_S: Final = 0.01
TOGETHER_S: Final = 0.05
"""Processes that share the people of a dialogue pause as long as one that had all of them would, up to this: more of
them are there to have less to do each, not to tell the same more often."""
LEAD_S: Final = 0.01
"""So long before a tick a process reads what others stored meanwhile."""
REMEMBERED: Final = 0.8
"""What is left of a tick in the rate of lines after the next one."""
SILENCE_MAX_S: Final = 1.0


TURN_S: Final = 0.01
"""From the beginning of one turn to that of the next, at least, unless nobody had asked before: a turn costs as much as
three commands, and what comes meanwhile shares it. Less than people wait for each other's words anyway."""
TURN_MAX_S: Final = 0.03
"""Processes that share the people of a dialogue take no more turns together than one would, as far as this goes."""


def turn_s(times: float) -> float:
    """From the beginning of one turn of the writer to that of the next, at least."""
    return min(TURN_MAX_S, times * TURN_S)


def pause_s(took_s: float, per_s: float, times: float = 1.0) -> float:
    """The pause after a tick that took so long of the processor, with so many lines a second."""
    share, least_s = WRITING_SHARE, TICK_S
    if per_s >= LIVELY_PER_S[1]:
        share = RUSH_SHARE
    elif per_s >= LIVELY_PER_S[0]:
        share, least_s = LIVELY_SHARE, LIVELY_TICK_S
    own_s = took_s / share
    together_s = times * own_s + (times - 1) * took_s  # one process would also have written for longer
    return min(TICK_MAX_S, max(least_s, own_s, min(together_s, TOGETHER_S)))


class Pace:
    """The pauses of one dialogue in this process."""

    def __init__(self, times: Callable[[], float] = lambda: 1.0) -> None:
        self._times = times
        self._lines = self._passed_s = 0.0
        self._told_at = float("-inf")

    def after(self, lines: int, took_s: float, now_s: float) -> float:
        """The pause after a tick of so many lines that ends now."""
        self._lines = REMEMBERED * self._lines + lines
        self._passed_s = REMEMBERED * self._passed_s + min(SILENCE_MAX_S, now_s - self._told_at)
        self._told_at = now_s
        return pause_s(took_s, self._lines / max(self._passed_s, LIVELY_TICK_S), self._times())
