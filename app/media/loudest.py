"""Who of those who may be heard at one spot is passed on: the loudest few, held long enough to be pleasant.

Pure: levels come from the audio-level header extension (RFC 6464), time is given, in seconds of one monotonic clock.

A voice is let through from the first packet that is more than a quiet room, so that no syllable is cut, and kept
through pauses of breath. Where all are taken, somebody new displaces the quietest only by having a turn on the floor,
or by being clearly louder than one who has had time to say something. A person *speaks* (glows, is counted) from a
level that is speech and not a cough.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

AUDIBLE_DB: Final = -60.0
"""dBov; a quiet room behind a browser's noise suppression is at -75 … -127, speech at -45 … -15."""
SPEECH_DB: Final = -48.0
HOLD_S: Final = 1.5
GLOW_S: Final = 0.6
SPEECH_PACKETS: Final = 2
LOUDER_DB: Final = 6.0
STAY_S: Final = 1.0
FADE_DB_PER_S: Final = 20.0
SMALL_PLACE: Final = 12
SEVERAL: Final = 5
FEW: Final = 3


def limit(audience: int) -> int:
    """How many are passed on at once: everybody at a table, three before many, where each costs a packet a head."""
    return SEVERAL if audience <= SMALL_PLACE else FEW


@dataclass(slots=True)
class Voice:
    """How loud one person has been."""

    heard_at: float
    loudness: float = -127.0
    audible_until: float = 0.0
    speaks_until: float = 0.0
    chosen_at: float = 0.0
    in_a_row: int = 0
    turn: int | None = None

    @property
    def rank(self) -> tuple[float, float]:
        """By turn, then by loudness; the greatest stays longest."""
        return -inf if self.turn is None else -self.turn, self.loudness

    def displaces(self, other: Voice, now: float) -> bool:
        """Whether this voice takes the other's way."""
        if self.turn != other.turn:
            return self.rank > other.rank
        settled = now - other.chosen_at >= STAY_S
        return settled and self.loudness >= other.loudness + LOUDER_DB

    def hear(self, level: int, now: float) -> None:
        """A packet of `level` (-dBov) came: up at once, down slowly."""
        faded = self.loudness - FADE_DB_PER_S * (now - self.heard_at)
        self.loudness, self.heard_at = max(float(-level), faded), now
        if -level >= AUDIBLE_DB:
            self.audible_until = now + HOLD_S
        self.in_a_row = self.in_a_row + 1 if -level >= SPEECH_DB else 0
        if self.in_a_row >= SPEECH_PACKETS:
            self.speaks_until = now + GLOW_S


class Loudest:
    """The voices of one spot, and who of them is chosen."""

    def __init__(self) -> None:
        self._voices: dict[str, Voice] = {}
        self.chosen: dict[str, None] = {}

    def hear(self, person: str, level: int, turn: int | None, most: int, now: float) -> str | None:
        """A packet came from `person`; at most `most` are chosen. Returns whom they displaced, if anybody."""
        voice = self._voices.get(person)
        if voice is None:
            voice = self._voices[person] = Voice(now)
        voice.hear(level, now)
        voice.turn = turn
        if person in self.chosen or voice.audible_until < now:
            return None
        return self._let_in(person, voice, most, now)

    def _let_in(self, person: str, voice: Voice, most: int, now: float) -> str | None:
        weakest = None
        if len(self.chosen) >= most:
            weakest = min(self.chosen, key=lambda chosen: self._voices[chosen].rank)
            if not voice.displaces(self._voices[weakest], now):
                return None
            del self.chosen[weakest]
        self.chosen[person] = None
        voice.chosen_at = now
        return weakest

    def fallen_silent(self, now: float) -> list[str]:
        """Chosen ones who are no longer; they have just been dropped."""
        silent = [person for person in self.chosen if self._voices[person].audible_until < now]
        for person in silent:
            del self.chosen[person]
        return silent

    def speaks(self, person: str, now: float) -> bool:
        """Whether what is passed on of this person is speech."""
        return person in self.chosen and self._voices[person].speaks_until >= now

    def forget(self, person: str) -> None:
        """The person is no longer heard here."""
        self.chosen.pop(person, None)
        self._voices.pop(person, None)

    def __bool__(self) -> bool:
        return bool(self._voices)
