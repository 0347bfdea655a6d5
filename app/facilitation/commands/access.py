"""What only moderators may ask about who comes in and who must leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SetLobby:
    """Let everybody who comes by a shared link wait until they are let in, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetLock:
    """Let nobody new come in, or no longer. Those who are known come back all the same."""

    on: bool


@dataclass(frozen=True, slots=True)
class LetIn:
    """Let people in who wait; None: as many as there are chairs, those who came first."""

    participants: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class TurnAway:
    """Tell people who wait that they cannot come in. They may knock again."""

    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Ask somebody out. They may knock again, unless `ban`: then neither their link nor their browser opens a door."""

    participant: str
    ban: bool = False


@dataclass(frozen=True, slots=True)
class AllowAgain:
    """Take back that somebody was turned away, asked out or banned."""

    participant: str


AccessCommand = SetLobby | SetLock | LetIn | TurnAway | RemovePerson | AllowAgain

PUBLIC: Final[dict[str, type[AccessCommand]]] = {
    "set_lobby": SetLobby,
    "set_lock": SetLock,
    "let_in": LetIn,
    "turn_away": TurnAway,
    "remove": RemovePerson,
    "allow_again": AllowAgain,
}
