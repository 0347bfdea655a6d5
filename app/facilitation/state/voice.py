"""Who may not be heard for now, and what the network lets through for whom."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.voice import MuteReason, Sound


class Voice(Struct, frozen=True):
    """`muted`: by moderators, with the reason; one's own switch is not known here. `sound`: by participant.

    `to_all`: moderators who are heard everywhere → since when, Unix milliseconds.
    `spoken`: milliseconds that customers spoke at each table in the open step; `heard`: the step in which each
    customer was heard last.
    """

    muted: Map[str, MuteReason] = Map()
    sound: Map[str, Sound] = Map()
    to_all: Map[str, int] = Map()
    spoken: Map[int, int] = Map()
    heard: Map[str, str] = Map()

    @property
    def without(self) -> int:
        """How many the network let no voice through for."""
        return sum(1 for sound in self.sound.values() if sound == "blocked")
