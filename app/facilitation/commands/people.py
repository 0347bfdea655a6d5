"""What the house and people may ask about who is here."""

from __future__ import annotations

from dataclasses import dataclass

from app.facilitation.core import Role


@dataclass(frozen=True, slots=True)
class Admit:
    """Let a person in. The house asks this after the directory gave the person a chair number (`ordinal`).

    `shared`: they came by a link that many have. `doubtful`: somebody was asked out who came with the same browser.
    `shown`: the directory shows their name to the others already.
    """

    participant: str
    role: Role
    ordinal: int
    shared: bool = False
    doubtful: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """Erase all words of a person, by that person or the organiser. Their chair stays known as empty."""

    participant: str


PeopleCommand = Admit | ErasePerson
