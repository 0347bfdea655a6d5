"""The shapes of `door`, `knocking` and `waiting`: who waits, whether it is locked, and what somebody who waits sees."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.documents.people import ShownPerson
from app.facilitation.setup import Address
from app.facilitation.state.agenda import Phase
from app.facilitation.state.people import Out


class Waiting(TypedDict):
    """Somebody at the door. `again`: they were in before and had to leave."""

    since: int
    again: bool


class KeptOut(TypedDict):
    """Somebody who had to leave, or was turned away at the door."""

    how: Out
    since: int


class DoorDocument(TypedDict):
    """The door, for moderators. `waiting` and `out` by participant; of `out` the newest `OUT_SHOWN_PEOPLE`."""

    lobby: bool
    locked: bool
    waiting: dict[str, Waiting]
    out: dict[str, KeptOut]


class KnockingDocument(TypedDict):
    """Names of those who were never in, by participant, for moderators: everybody else is in `people`."""

    items: dict[str, ShownPerson]


class WaitingDocument(TypedDict):
    """What somebody who waits may see: nothing that was not already said at the door."""

    title: str
    company: str
    company_people: str
    collective: str
    address: Address
    languages: list[str]
    moderation: list[str]
    phase: Phase
