"""What speaks against a table: lower is better, 0 is a table about which nobody could complain.

The weights are the handbook's (D1). What must not be outweighs any number of what should not be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final

from app.facilitation.seating.guests import Guest, Wishes

MUST_NOT: Final = 1_000
MET_BEFORE: Final = 10
ABOVE_SHARE: Final = 3
HAD_TOPIC: Final = 10
MET_IN_SERIES: Final = 1
"""One exchange concerns at most eight pairs: so none brings two together again who met this evening, for whatever it
may spare those who met in earlier ones."""
BACK_AGAIN: Final = 1
"""Each traveller goes to a different table (C1); a new face there is worth more than a new table."""

Met = Mapping[str, Mapping[str, int]]
"""How often two people sat together, by person."""
Cost = Callable[[Sequence[str], int], int]
"""Of people, at the table of that number."""


def met_cost(met: Met) -> Cost:
    """Only how often people met before."""

    nobody: Mapping[str, int] = {}
    known = {person: others.keys() for person, others in met.items()}

    def cost(table: Sequence[str], _: int = 0) -> int:
        again = [person for person in table if person in known and not known[person].isdisjoint(table)]
        if not again:
            return 0
        return MET_BEFORE * sum(met.get(one, nobody).get(other, 0) ** 2 for one, other in combinations(again, 2))

    return cost


def table_cost(guests: Mapping[str, Guest], tables: int, met: Met, wishes: Wishes) -> Cost:
    """Everything, as far as anybody here gives reason to look at it."""
    parts = [met_cost(met)] if met else []
    if any(guest.group for guest in guests.values()):
        parts.append(_groups(guests, tables))
    if any(guest.staff for guest in guests.values()):
        parts.append(_staff(guests, tables))
    if any(guest.languages for guest in guests.values()):
        parts.append(_language(guests))
    if wishes.apart:
        parts.append(_apart(wishes))
    if wishes.together:
        parts.append(_together(guests, wishes))
    if wishes.earlier:
        parts.append(_series(wishes))
    if wishes.topics and wishes.had:
        parts.append(_topics(wishes))
    if wishes.been:
        parts.append(_back(wishes))
    return lambda table, number: sum([part(table, number) for part in parts])


def _groups(guests: Mapping[str, Guest], tables: int) -> Cost:
    groups = {person: guest.group for person, guest in guests.items()}
    share = {group: -(-count // tables) for group, count in Counter(groups.values()).items()}

    def cost(table: Sequence[str], _: int = 0) -> int:
        here = [groups[person] for person in table]
        return ABOVE_SHARE * sum(max(0, here.count(group) - share[group]) for group in set(here) if group)

    return cost


def _staff(guests: Mapping[str, Guest], tables: int) -> Cost:
    staff = {person for person, guest in guests.items() if guest.staff}
    share = -(-len(staff) // tables)
    return lambda table, _: MET_BEFORE * max(0, sum([person in staff for person in table]) - share)


def _language(guests: Mapping[str, Guest]) -> Cost:
    languages = {person: guest.languages for person, guest in guests.items()}

    def cost(table: Sequence[str], _: int = 0) -> int:
        spoken = [languages[person] for person in table if languages[person]]
        if not spoken or frozenset.intersection(*spoken):
            return 0
        most = max(sum(language in known for known in spoken) for language in frozenset.union(*spoken))
        return MUST_NOT * (len(spoken) - most)

    return cost


def _apart(wishes: Wishes) -> Cost:
    pairs = {frozenset(pair) for pair in wishes.apart}
    named = frozenset[str]().union(*pairs)

    def cost(table: Sequence[str], _: int = 0) -> int:
        here = [person for person in table if person in named]
        return MUST_NOT * sum(frozenset(pair) in pairs for pair in combinations(here, 2))

    return cost


def _together(guests: Mapping[str, Guest], wishes: Wishes) -> Cost:
    partners: dict[str, list[str]] = {}
    for one, other in wishes.together:
        if one in guests and other in guests:
            partners.setdefault(one, []).append(other)
            partners.setdefault(other, []).append(one)

    def cost(table: Sequence[str], _: int = 0) -> int:
        return MUST_NOT * sum(
            other not in table for person in table if person in partners for other in partners[person]
        )

    return cost


def _series(wishes: Wishes) -> Cost:
    known = wishes.earlier

    def cost(table: Sequence[str], _: int = 0) -> int:
        again = [person for person in table if person in known and not known[person].isdisjoint(table)]
        return MET_IN_SERIES * sum(other in known[one] for one, other in combinations(again, 2)) if again else 0

    return cost


def _topics(wishes: Wishes) -> Cost:
    return lambda table, number: HAD_TOPIC * sum([wishes.had_topic(person, number) for person in table])


def _back(wishes: Wishes) -> Cost:
    return lambda table, number: BACK_AGAIN * sum([wishes.back_again(person, number) for person in table])
