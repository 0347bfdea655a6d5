"""Dealing people to tables as cards are dealt: the company's people first, then group after group.

So every table gets its share of each, and the places at a table stand for kinds of people, which is what lets the
closed rule keep the mixture in every round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from app.facilitation.seating.guests import Guest, Wishes


def deal(
    known: Mapping[str, Guest], kept: Mapping[str, int], sizes: Sequence[int], wishes: Wishes, chance: Random
) -> list[list[str]]:
    """A table for everybody: who is kept where they are, the others by chance within their kind."""
    tables: list[list[str]] = [[] for _ in sizes]
    for person, table in kept.items():
        tables[table].append(person)
    joined = _join(tables, sizes, known, wishes)
    single = _single_languages(known)
    spoken = _table_languages(tables, sizes, known, single)
    others = shuffled([person for person in known if person not in joined], chance)
    others.sort(key=lambda person: (person not in single, not known[person].staff, known[person].group))
    at = Counter[str]()
    for person in others:
        _seat(person, single.get(person, ""), tables, sizes, spoken, at)
    return tables


def _join(tables: Sequence[list[str]], sizes: Sequence[int], known: Mapping[str, Guest], wishes: Wishes) -> set[str]:
    """Seat first whom chance would hardly bring together; who sits now."""
    at = {person: number for number, table in enumerate(tables) for person in table}
    room = [size - len(table) for size, table in zip(sizes, tables, strict=True)]
    for pair in sorted(wishes.together):
        missing = [person for person in pair if person in known and person not in at]
        if not missing or not all(person in known for person in pair):
            continue
        beside = [at[person] for person in pair if person in at]
        number = beside[0] if beside else max(range(len(room)), key=lambda number: room[number])
        for person in missing[: room[number]]:
            tables[number].append(person)
            at[person] = number
            room[number] -= 1
    return set(at)


def shuffled(people: list[str], chance: Random) -> list[str]:
    """In an order of chance."""
    return [person for _, person in sorted((chance.random(), person) for person in people)]


def _single_languages(known: Mapping[str, Guest]) -> dict[str, str]:
    """Who can only be spoken with in one language; nobody, if all of them are of the same."""
    single = {person: next(iter(guest.languages)) for person, guest in known.items() if len(guest.languages) == 1}
    return single if len(set(single.values())) > 1 else {}


def _table_languages(
    tables: Sequence[Sequence[str]], sizes: Sequence[int], known: Mapping[str, Guest], single: Mapping[str, str]
) -> list[str]:
    """The language of each table: its host's; else those whom few understand get as many tables as can be filled up.

    Otherwise they would sit together round after round, though others speak their language too.
    """
    if not single:
        return [""] * len(sizes)
    spoken = [next((single[person] for person in table if person in single), "") for table in tables]
    free = [number for number, language in enumerate(spoken) if not language]
    counts = Counter(single.values())
    flexible = len(known) - len(single)
    for language, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        share = max(-(-count // min(sizes)), min(count, (count + flexible) // max(sizes)))
        flexible -= max(0, share * max(sizes) - count)
        for number in [free.pop() for _ in range(min(max(share - spoken.count(language), 0), len(free)))]:
            spoken[number] = language
    most = max(sorted(counts), key=lambda language: counts[language])
    return [language or most for language in spoken]


def _seat(
    person: str,
    language: str,
    tables: Sequence[list[str]],
    sizes: Sequence[int],
    spoken: Sequence[str],
    at: dict[str, int],
) -> None:
    """At the next table in turn that has a place and speaks their language; at any, if there is none."""
    for wanted in dict.fromkeys((language, "")):
        for step in range(len(tables)):
            table = (at[wanted] + step) % len(tables)
            if len(tables[table]) < sizes[table] and wanted in ("", spoken[table]):
                tables[table].append(person)
                at[wanted] = (table + 1) % len(tables)
                return
