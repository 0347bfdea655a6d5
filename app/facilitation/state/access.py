"""The door: who waits, whether it is locked."""

from __future__ import annotations

from msgspec import Struct


class Access(Struct, frozen=True):
    """`lobby`: whoever comes by a shared link waits."""

    lobby: bool = False
