"""What the drawing remembers: who has met whom, and where everybody began, from which the closed rule moves on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.facilitation.core import Role
from app.facilitation.seating import Guest, Home, Wishes
from app.facilitation.state import Dialogue, Sitting


def met(sittings: Iterable[Sitting]) -> dict[str, dict[str, int]]:
    """How often two people sat together, by person."""
    known: dict[str, dict[str, int]] = {}
    for sitting in sittings:
        for people in sitting.ever.values():
            for person in people:
                others = known.setdefault(person, {})
                for other in people:
                    if other != person:
                        others[other] = others.get(other, 0) + 1
    return known


def earlier(dialogue: Dialogue, step: str) -> list[Sitting]:
    """The rounds before that one, in their order."""
    known = dialogue.tables
    return [known.sittings[one] for one in known.order if one != step]


def cafe_rounds(dialogue: Dialogue) -> list[Sitting]:
    """The rounds of the World Café that were drawn, in their order; a harvest at the tables is none."""
    known = dialogue.tables
    return [sitting for step in known.order if (sitting := known.sittings[step]).round and sitting.start]


def homes(rounds: Sequence[Sitting]) -> dict[str, Home]:
    """Everybody's home: where they sat in the first round, hosts in the place that never moves.

    Who came later fills a hole where they came: their home is where they would have begun. Where nobody hosts, nobody
    stays: all places move on.
    """
    found: dict[str, Home] = {}
    if not rounds:
        return found
    tables, first = len(rounds[0].start), 0 if rounds[0].hosts else 1
    for turn, sitting in enumerate(rounds):
        for table, people in sorted(sitting.tables.items()):
            if table < tables:
                _take_places(found, _places(sitting, table) if not turn else [], table, people, turn, tables, first)
    return found


def _places(sitting: Sitting, table: int) -> list[str]:
    places = list(sitting.start[table]) if table < len(sitting.start) else []
    host = sitting.hosts.get(table)
    if host in places:
        at = places.index(host)
        places[0], places[at] = places[at], places[0]
    return places


def _take_places(
    found: dict[str, Home],
    places: Sequence[str],
    table: int,
    people: Sequence[str],
    turn: int,
    tables: int,
    first: int,
) -> None:
    taken = {found[person].place for person in people if person in found}
    for place, person in enumerate(places, first):
        if person in people and person not in found:
            found[person] = Home(table, place)
            taken.add(place)
    for person in people:
        if person not in found:
            place = next(number for number in range(first, first + len(people) + len(taken) + 1) if number not in taken)
            taken.add(place)
            found[person] = Home((table - place * turn) % tables, place)


def guest(dialogue: Dialogue, person: str) -> Guest:
    """Somebody as the drawing knows them."""
    known = dialogue.participants[person]
    group = dialogue.gathering.groups.get(person, "")
    languages = frozenset(dialogue.gathering.languages.get(person, ()))
    return Guest(person, group=group, languages=languages, staff=known.role is Role.REPRESENTATIVE)


def wishes(dialogue: Dialogue, step: str, hosts: Mapping[str, int] | None = None) -> Wishes:
    """What has to be respected in that step."""
    known = dialogue.tables
    topics, had = _topics(dialogue, step)
    return Wishes(
        hosts=hosts or {},
        fixed=dict(known.pinned.items()),
        together=frozenset(pair for pair, wish in known.pairs.items() if wish == "together"),
        apart=frozenset(pair for pair, wish in known.pairs.items() if wish == "apart"),
        earlier=known.earlier,
        topics=topics,
        had=had,
        been=_been(dialogue, step),
    )


def _topics(dialogue: Dialogue, step: str) -> tuple[tuple[str, ...], dict[str, set[str]]]:
    """What is asked at the tables of that step, if each has a topic of its own, and who has had which before."""
    entry, had = dialogue.described.step(step), dict[str, set[str]]()
    if entry is None or entry.method != "world_cafe" or not entry.questions:
        return (), had
    for sitting in earlier(dialogue, step):
        before = dialogue.described.step(sitting.step)
        if before is None or not before.questions or sitting.pairs:
            continue
        for table, people in sitting.ever.items():
            for person in people:
                had.setdefault(person, set()).add(before.question_at(table))
    return entry.questions, had


def _been(dialogue: Dialogue, step: str) -> dict[str, set[int]]:
    """At which tables everybody sat in the rounds before that step, if it is a round."""
    entry, been = dialogue.described.step(step), dict[str, set[int]]()
    if entry is None or entry.method != "world_cafe":
        return been
    for sitting in earlier(dialogue, step):
        if not sitting.pairs and sitting.start:
            for table, people in sitting.ever.items():
                for person in people:
                    been.setdefault(person, set()).add(table)
    return been


def kept_apart(dialogue: Dialogue, person: str, others: Iterable[str]) -> bool:
    """Whether somebody must not sit with one of those."""
    pairs = dialogue.tables.pairs
    return bool(pairs) and any(pairs.get((min(person, other), max(person, other))) == "apart" for other in others)
