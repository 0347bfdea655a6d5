"""The nine tables: who sits where in which round, and what each of them hands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.facilitation.core import Role
from app.sample import words
from app.sample.evening import PEOPLE, key_of
from app.sample.lines import LEADS, Line, does, seconds

GUESTS: Final = tuple(one.key for one in PEOPLE if one.role is not Role.MODERATOR)
"""Everybody who gets a seat."""
SEATED: Final[dict[str, tuple[str, ...]]] = {
    "erleben": (
        "Renate K.|Uwe S.|Nadine J.|Ruth A.|Katrin Oswinkel",
        "Ilyas B.|Hannelore T.|Georg Z.|Stefan Q.|Tarek Lüdersen",
        "Dörte M.|Deniz A.|Lieselotte B.|Olena H.|Maren Ziehlke",
        "Herbert W.|Birgit N.|Amira C.|Manfred U.|Jost Wiebrand",
        "Svenja L.|Paul F.|Klaus-Dieter R.|Johanna S.|Bodo Achenrath",
        "Mirko P.|Roswitha G.|Marlies O.|Emre Y.|Selin Farhan",
        "Agnieszka R.|Tim V.|Finn K.|Gudrun P.",
        "Jürgen H.|Carla D.|Yvonne W.|Lars I.",
        "Fatma Ö.|Wolfgang E.|Nachtlicht|Oberhalmerin",
    ),
    "empfinden": (
        "Renate K.|Wolfgang E.|Yvonne W.|Gudrun P.|Selin Farhan",
        "Ilyas B.|Uwe S.|Nachtlicht|Lars I.",
        "Dörte M.|Hannelore T.|Nadine J.|Oberhalmerin",
        "Herbert W.|Deniz A.|Georg Z.|Ruth A.",
        "Svenja L.|Birgit N.|Lieselotte B.|Stefan Q.|Katrin Oswinkel",
        "Mirko P.|Paul F.|Amira C.|Olena H.|Tarek Lüdersen",
        "Agnieszka R.|Roswitha G.|Klaus-Dieter R.|Manfred U.|Maren Ziehlke",
        "Jürgen H.|Tim V.|Marlies O.|Johanna S.|Jost Wiebrand",
        "Fatma Ö.|Carla D.|Finn K.|Emre Y.|Bodo Achenrath",
    ),
    "gemeinsam": (
        "Renate K.|Carla D.|Marlies O.|Manfred U.|Tarek Lüdersen",
        "Ilyas B.|Wolfgang E.|Finn K.|Johanna S.|Maren Ziehlke",
        "Dörte M.|Uwe S.|Yvonne W.|Emre Y.|Jost Wiebrand",
        "Herbert W.|Hannelore T.|Nachtlicht|Gudrun P.|Bodo Achenrath",
        "Svenja L.|Deniz A.|Nadine J.|Lars I.|Selin Farhan",
        "Mirko P.|Birgit N.|Georg Z.|Oberhalmerin",
        "Agnieszka R.|Paul F.|Lieselotte B.|Ruth A.",
        "Jürgen H.|Roswitha G.|Amira C.|Stefan Q.",
        "Fatma Ö.|Tim V.|Klaus-Dieter R.|Olena H.|Katrin Oswinkel",
    ),
}
"""Round → who sits at each table, the host first. Nobody meets twice."""
DRAWN: Final = frozenset({"zu-zweit", *SEATED})
"""The steps for which the house draws seats."""
SEED: Final = 11_033_346
"""With it no pair meets at a table again."""
CHOOSE_S, SIT_S, PAIRS_SIT_S = 6, 70, 20
"""So many seconds after a step opened people begin to choose, and sit."""


_LAST: Final = {"tisch-ernte": "gemeinsam"}
"""Where people stay at the tables of another step."""


def table_of(step: str, who: str) -> int | None:
    """The table at which somebody sits in a step, from 0; None: at none."""
    tables = SEATED.get(_LAST.get(step, step), ())
    return next((n for n, names in enumerate(tables) if who in map(key_of, names.split("|"))), None)


def seats(step: str, opened: int) -> Iterator[Line]:
    """How everybody comes to their seat in a step that opens so many seconds after the doors."""
    if step not in DRAWN:
        return
    yield does(opened + 2, LEADS, "draw_tables", step=step, present=GUESTS, seed=SEED)
    yield from _chosen(step, opened + CHOOSE_S)
    yield does(opened + (SIT_S if step in SEATED else PAIRS_SIT_S), LEADS, "sit_down", step=step)


def _chosen(step: str, at: int) -> Iterator[Line]:
    stays = step != "erleben"
    for table, names in enumerate(SEATED.get(step, ())):
        host, *others = map(key_of, names.split("|"))
        for who in others if stays else (host, *others):
            yield does(at + table, who, "take_seat", step=step, table=table)
        if not stays:
            yield does(at + table, host, "be_host", step=step)


def handed_in() -> Iterator[Line]:
    """What the tables give to the harvest, written by their hosts."""
    for table, names in enumerate(SEATED["gemeinsam"], 1):
        for sentence, text in enumerate(words.HANDED_IN[table], 1):
            at, host = seconds("19:09") + sentence * 60 + table * 5, key_of(names.split("|")[0])
            yield does(at, host, "hand_in", step="tisch-ernte", sentence=sentence, text=text)
