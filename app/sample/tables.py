"""The nine tables: who sits where in which round, and what lies on the cloth of table 9."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
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


def _arc(middle: tuple[int, int], wide: int, tall: int, begin: float, turn: float) -> tuple[tuple[int, int], ...]:
    """A part of an ellipse as a hand draws it: where it begins and how far it goes, in whole turns."""
    angles = [2 * pi * (begin + turn * n / 24) for n in range(25)]
    return tuple((round(middle[0] + wide * cos(a)), round(middle[1] + tall * sin(a))) for a in angles)


_BOX: Final = (*_arc((730, 310), 110, 90, 0.5, 0.5), *((840, 370),) * 2, *((620, 370),) * 2, (620, 310))
_SLIT: Final = ((655, 305), *((690, 305),) * 2, *((690, 245),) * 2, *((775, 245),) * 2, *((775, 305),) * 2, (810, 305))
_RING: Final = _arc((715, 668), 175, 100, 0.6, 1.06)
_LAID: Final[tuple[tuple[str, str, str, str, tuple[tuple[int, int], ...], str], ...]] = (
    ("17:56", "Fatma Ö.", "erleben", "text", ((500, 500),), "dignity"),
    ("18:03", "Nachtlicht", "erleben", "text", ((265, 290),), "estimated"),
    ("18:30", "Carla D.", "empfinden", "stroke", _BOX, ""),
    ("18:30:20", "Carla D.", "empfinden", "stroke", _SLIT, ""),
    ("18:31", "Finn K.", "empfinden", "arrow", ((415, 270), (600, 290)), ""),
    ("18:31:10", "Finn K.", "empfinden", "text", ((460, 150),), "both"),
    ("18:53:30", "Olena H.", "gemeinsam", "text", ((285, 690),), "open-house"),
    ("18:54:00", "Tim V.", "gemeinsam", "heart", ((235, 780),), ""),
    ("18:54:10", "Klaus-Dieter R.", "gemeinsam", "heart", ((290, 800),), ""),
    ("18:54:20", "Katrin Oswinkel", "gemeinsam", "heart", ((345, 780),), ""),
    ("18:58:40", "Katrin Oswinkel", "gemeinsam", "text", ((715, 668),), "how-no"),
    ("18:59:00", "Tim V.", "gemeinsam", "stroke", _RING, ""),
    ("18:59:10", "Tim V.", "gemeinsam", "text", ((640, 850),), "good-question"),
)
"""When, by whom, in which round, what, where, and its words."""


def cloth() -> Iterator[Line]:
    """What is laid on the cloth of table 9 beside the lines."""
    for n, (clock, who, step, shape, points, said) in enumerate(_LAID, 1):
        text = {"text": words.CLOTH[said]} if said else {}
        item = f"sample-cloth-{n:02}-0000000"
        yield does(clock, key_of(who), "put_on_cloth", step=step, item=item, shape=shape, points=points, **text)


def handed_in() -> Iterator[Line]:
    """What the tables give to the harvest, written by their hosts."""
    for table, names in enumerate(SEATED["gemeinsam"], 1):
        for sentence, text in enumerate(words.HANDED_IN[table], 1):
            at, host = seconds("19:09") + sentence * 60 + table * 5, key_of(names.split("|")[0])
            yield does(at, host, "hand_in", step="tisch-ernte", sentence=sentence, text=text)
