"""Declared groups, small groups in the Foyer, the Stimmungsbild as it is shown, and how it was."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.gathering import Scale
from app.facilitation.setup import Kind

Counts = Map[Kind, int]
Ratings = Map[tuple[str, Scale], int]
"""(participant, scale) → 1 to 5."""


class Mood(Struct, frozen=True):
    """The Stimmungsbild. `own`: participant → their kinds now.

    `shown`: how often each kind was chosen, as everyone sees it; `groups`: the same by group; `told`: the groups that
    were ever shown, as people remember. `waiting`: whose choices have changed since `shown`; `stirred`: whose, and in
    which group (or ""), since `groups`.
    """

    own: Map[str, Counts] = Map()
    shown: Counts = Map()
    groups: Map[str, Counts] = Map()
    told: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()
    stirred: frozenset[tuple[str, str]] = frozenset()


class Gathering(Struct, frozen=True):
    """`groups`: participant → the name of their declared group; `languages`: participant → in which they can talk, of
    those who said so; `spots`: participant → circle in the Foyer.

    `circles`: who stands in a circle, in the order they came. `ratings`: by step. Where one stands ends with the step.
    """

    groups: Map[str, str] = Map()
    languages: Map[str, tuple[str, ...]] = Map()
    spots: Map[str, int] = Map()
    circles: Map[int, tuple[str, ...]] = Map()
    ratings: Map[str, Ratings] = Map()
    mood: Mood = Mood()
