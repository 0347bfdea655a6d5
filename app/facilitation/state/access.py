"""The door: who waits, whether it is locked. Who waits and who is out stands with each participant."""

from __future__ import annotations

from msgspec import Struct


class Access(Struct, frozen=True):
    """`lobby`: whoever comes by a shared link waits. `locked`: nobody new comes in. The others count, for the
    documentation, how often somebody was turned away, asked out, and asked out for good."""

    lobby: bool = False
    locked: bool = False
    turned_away: int = 0
    removed: int = 0
    banned: int = 0
