"""The memory over the events of a series: who met whom in earlier dialogues, as far as both are here.

Rules: it comes from the house, which alone knows that somebody was there before, as pairs of people of this dialogue;
what it brings stands in the log, so that the same seed gives the same tables. It is kept whenever something new is
known, and forgotten for whoever is erased, here or there. May not know another dialogue, a person or an address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from immutables import Map
from msgspec.structs import replace

from app.facilitation.commands import RememberMeetings
from app.facilitation.core import Context, Recorded, Rejected, Role
from app.facilitation.events import (
    Event,
    MeetingsRemembered,
    SeatsChanged,
    StepOpened,
    TablesDrawn,
    TablesMerged,
    TablesSat,
)
from app.facilitation.state import Dialogue, Tables

SITTING_EVENTS: Final = ("step_opened", "tables_drawn", "tables_sat", "seats_changed", "tables_merged")
"""The names of the events from which `sat_together` learns."""

Pair = tuple[str, str]
Lists = tuple[tuple[str, tuple[str, ...]], ...]


def decide(dialogue: Dialogue, command: RememberMeetings, context: Context) -> list[Event]:
    """What is new to this dialogue. Raises not_allowed."""
    if context.role is not Role.SYSTEM:
        raise Rejected("not_allowed")
    if dialogue.phase == "closed":
        return []
    wanted = {pair for one, other in command.met if (pair := _pair(one, other)) and _here(dialogue, pair)}
    known = {(one, other) for one, others in dialogue.tables.earlier.items() for other in others if one < other}
    if wanted == known:
        return []
    return [MeetingsRemembered(_lists(wanted - known), _lists(known - wanted))]


def _pair(one: str, other: str) -> Pair | None:
    return None if one == other else (min(one, other), max(one, other))


def _here(dialogue: Dialogue, pair: Pair) -> bool:
    people = dialogue.participants
    return all((person := people.get(id)) is not None and not person.erased for id in pair)


def _lists(pairs: Iterable[Pair]) -> Lists:
    """The pairs as one list for each first of them, in order: a thousand people know six thousand."""
    lists: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        lists.setdefault(one, []).append(other)
    return tuple((one, tuple(others)) for one, others in lists.items())


def remembered(known: Tables, event: MeetingsRemembered) -> Tables:
    """The tables with what is remembered now."""
    changed: dict[str, set[str]] = {}

    def of(person: str) -> set[str]:
        return changed.setdefault(person, set(known.earlier.get(person, ())))

    for one, others in event.met:
        for other in others:
            of(one).add(other)
            of(other).add(one)
    for one, others in event.forgotten:
        for other in others:
            of(one).discard(other)
            of(other).discard(one)
    return replace(known, earlier=_updated(known.earlier, changed))


def forgotten(known: Tables, participant: str) -> Tables:
    """Nobody has met somebody who was erased."""
    if participant not in known.earlier:
        return known
    changed = {other: set(known.earlier[other]) - {participant} for other in known.earlier[participant]}
    return replace(known, earlier=_updated(known.earlier, {**changed, participant: set()}))


def _updated(earlier: Map[str, frozenset[str]], changed: Mapping[str, set[str]]) -> Map[str, frozenset[str]]:
    after = earlier.mutate()
    for person, others in changed.items():
        if others:
            after[person] = frozenset(others)
        elif person in after:
            del after[person]
    return after.finish()


def known_at(known: Tables, participant: str, table: Sequence[str]) -> int:
    """How many of a table somebody met in an earlier dialogue of the series."""
    return len(known.earlier.get(participant, frozenset()).intersection(table))


def sat_together(log: Iterable[Recorded]) -> list[tuple[str, ...]]:
    """Who sat at one table or in one pair for a while, in a dialogue with that log: its `SITTING_EVENTS` are enough.

    A round in which nobody sat down does not count.
    """
    sittings: dict[str, dict[int, dict[str, None]]] = {}
    sat, last = set[str](), ""
    for recorded in log:
        match recorded.event:
            case TablesDrawn(step, _, tables, first=first):
                sittings[step] = {first + n: dict.fromkeys(people) for n, people in enumerate(tables)}
                sat.discard(step)
                last = step
            case TablesSat(step):
                sat.add(step)
            case StepOpened(step) if step not in sittings and last in sat:  # who stays seated, for a harvest there
                sittings[step] = {table: dict(people) for table, people in sittings[last].items()}
                sat.add(step)
            case SeatsChanged(step, moves) | TablesMerged(step, moves=moves):
                for move in moves:
                    if move.table is not None:
                        sittings.setdefault(step, {}).setdefault(move.table, {})[move.participant] = None
            case _:
                pass
    return [tuple(people) for step in sittings if step in sat for people in sittings[step].values()]


def pairs_of(companies: Iterable[Sequence[str]]) -> set[Pair]:
    """Everybody who sat together, two by two."""
    return {(min(pair), max(pair)) for people in companies for pair in combinations(set(people), 2)}
