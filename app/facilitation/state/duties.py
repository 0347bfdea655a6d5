"""Who does what for the others."""

from __future__ import annotations

from typing import Literal

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.duties import Duty

Standing = Literal["asked", "taken"]


class Duties(Struct, frozen=True):
    """Participant → duty → whether they were only asked or have taken it."""

    of: Map[str, Map[Duty, Standing]] = Map()

    def has(self, participant: str, duty: Duty) -> bool:
        """Whether that person has taken that duty."""
        return self.of.get(participant, Map()).get(duty) == "taken"
