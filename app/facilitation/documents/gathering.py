"""The shapes of being together: own group, small groups in the Foyer, the Stimmungsbild, how it was."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.gathering import Scale
from app.facilitation.setup import Kind


class GatheringDocument(TypedDict):
    """`spots`: the circle in which a participant stands in the Foyer (those on their own are left out).

    `rated`: how many have answered in a closing round, by step; never what.
    """

    spots: dict[str, int]
    rated: dict[str, int]


class AroundDocument(TypedDict):
    """Always empty: what is said in passing is in no document."""


class MoodDocument(TypedDict):
    """How often each kind was chosen, feelings included, without names; kinds nobody chose are left out.

    It moves on in steps of several people. `groups`: the same by declared group, where enough people are.
    """

    counts: dict[Kind, int]
    groups: dict[str, dict[Kind, int]]


class GatheringOfMe(TypedDict):
    """One's own declared group (index into the setup's groups, null: no answer), the languages one can talk in at a
    table ([]: any), and one's ratings by step."""

    group: int | None
    languages: list[str]
    ratings: dict[str, dict[Scale, int]]
