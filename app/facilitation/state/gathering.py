"""Declared groups, small groups in the Foyer, and how it was."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.gathering import Scale


class Gathering(Struct, frozen=True):
    """`groups`: participant → index of their declared group; `spots`: participant → small group in the Foyer."""

    groups: Map[str, int] = Map()
    spots: Map[str, int] = Map()
    ratings: Map[tuple[str, Scale], int] = Map()
    """(participant, scale) → 1 to 5."""
