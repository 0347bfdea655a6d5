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
    dealing = _Dealing(tables, sizes, spoken, wishes)
    for person in others:
        dealing.seat(person, single.get(person, ""))
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


class _Dealing:
    """The tables while people are dealt to them: at the next one in turn that has a place."""

    def __init__(
        self, tables: Sequence[list[str]], sizes: Sequence[int], spoken: Sequence[str], wishes: Wishes
    ) -> None:
        self._tables, self._sizes, self._spoken, self._wishes = tables, sizes, spoken, wishes
        self._at = Counter[tuple[str, str]]()
        topics = wishes.topics if wishes.had else ()
        self._topic_at = [topics[number % len(topics)] if topics else "" for number in range(len(tables))]
        self._free = Counter[str]()
        for number, topic in enumerate(self._topic_at):
            self._free[topic] += sizes[number] - len(tables[number])

    def seat(self, person: str, language: str) -> None:
        """Where a topic is new to them and their language is spoken; else where it is spoken; else anywhere."""
        for speaking, topic in dict.fromkeys((*self._new_to(person, language), (language, ""), ("", ""))):
            if self._seated(person, speaking, topic):
                return

    def _new_to(self, person: str, language: str) -> list[tuple[str, str]]:
        """Topics somebody has not had, most places first: so nobody is left with the ones they have had."""
        had = self._wishes.had.get(person)
        if not had:
            return []
        new = [topic for topic, free in self._free.items() if free and topic not in had]
        return [(language, topic) for topic in sorted(new, key=lambda topic: -self._free[topic])]

    def _seated(self, person: str, language: str, topic: str) -> bool:
        for step in range(len(self._tables)):
            table = (self._at[language, topic] + step) % len(self._tables)
            if len(self._tables[table]) >= self._sizes[table] or language not in ("", self._spoken[table]):
                continue
            if topic in ("", self._topic_at[table]):
                self._tables[table].append(person)
                self._free[self._topic_at[table]] -= 1
                self._at[language, topic] = (table + 1) % len(self._tables)
                return True
        return False
