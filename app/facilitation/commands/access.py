"""What only moderators may ask about who comes in and who must leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SetLobby:
    """Let everybody who comes by a shared link wait until they are let in, or no longer."""

    on: bool


AccessCommand = SetLobby

PUBLIC: Final[dict[str, type[AccessCommand]]] = {"set_lobby": SetLobby}
