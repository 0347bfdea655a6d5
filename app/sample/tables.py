"""The nine tables: who sits where in which round, and what lies on the cloth of table 9."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

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


_BREADBOX: Final = ((640, 300), (820, 300), (820, 420), (640, 420), (640, 300), (690, 330), (770, 330))
_RING: Final = ((700, 640), (860, 640), (880, 720), (780, 780), (680, 720), (700, 640))
_LAID: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    ("17:56", "Fatma Ö.", "erleben", {"shape": "text", "points": ((500, 500),), "text": words.CLOTH["dignity"]}),
    ("18:30", "Carla D.", "empfinden", {"shape": "stroke", "points": _BREADBOX}),
    ("18:31", "Finn K.", "empfinden", {"shape": "arrow", "points": ((220, 260), (600, 360))}),
    ("18:31:10", "Finn K.", "empfinden", {"shape": "text", "points": ((380, 240),), "text": words.CLOTH["both"]}),
    ("18:54:00", "Tim V.", "gemeinsam", {"shape": "heart", "points": ((260, 660),)}),
    ("18:54:10", "Klaus-Dieter R.", "gemeinsam", {"shape": "heart", "points": ((290, 690),)}),
    ("18:54:20", "Katrin Oswinkel", "gemeinsam", {"shape": "heart", "points": ((320, 660),)}),
    ("18:59:00", "Tim V.", "gemeinsam", {"shape": "stroke", "points": _RING}),
    (
        "18:59:10",
        "Tim V.",
        "gemeinsam",
        {"shape": "text", "points": ((780, 810),), "text": words.CLOTH["good-question"]},
    ),
)


def cloth() -> Iterator[Line]:
    """What is laid on the cloth of table 9 beside the lines."""
    for n, (clock, who, step, thing) in enumerate(_LAID, 1):
        item = f"sample-cloth-{n:02}-0000000"
        yield does(clock, key_of(who), "put_on_cloth", step=step, item=item, **thing)


def handed_in() -> Iterator[Line]:
    """What table 9 gives to the harvest."""
    for sentence, text in enumerate(words.HANDED_IN, 1):
        yield Line(
            seconds("19:10") + sentence * 20,
            key_of("Fatma Ö."),
            "hand_in",
            {"step": "tisch-ernte", "sentence": sentence, "text": text},
        )
