"""What happened at the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LobbySet:
    """From now on people who come by a shared link wait, or no longer."""

    on: bool


AccessEvent = LobbySet

TYPES: Final[dict[str, type[AccessEvent]]] = {"lobby_set": LobbySet}
