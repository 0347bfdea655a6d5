"""What happened at the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LobbySet:
    """From now on people who come by a shared link wait, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class LockSet:
    """From now on nobody new comes in, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class PeopleLetIn:
    """People who waited were let in."""

    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleTurnedAway:
    """People who waited were told that they cannot come in."""

    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """Somebody was asked out; `banned`: for good."""

    participant: str
    banned: bool


@dataclass(frozen=True, slots=True)
class PersonAllowedAgain:
    """It was taken back that somebody had to leave."""

    participant: str


AccessEvent = LobbySet | LockSet | PeopleLetIn | PeopleTurnedAway | PersonRemoved | PersonAllowedAgain

TYPES: Final[dict[str, type[AccessEvent]]] = {
    "lobby_set": LobbySet,
    "lock_set": LockSet,
    "people_let_in": PeopleLetIn,
    "people_turned_away": PeopleTurnedAway,
    "person_removed": PersonRemoved,
    "person_allowed_again": PersonAllowedAgain,
}
