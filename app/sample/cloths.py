"""What lies on the tablecloths of the sample evening beside the lines: words, drawings, arrows, hearts."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Final

from app.facilitation.commands import Point
from app.sample.evening import key_of
from app.sample.lines import Line, does

Path = tuple[Point, ...]


def _arc(middle: Point, wide: int, tall: int, begin: float = 0.6, turns: float = 1.06) -> Path:
    """A part of an ellipse as a hand draws it: where it begins and how far it goes, in whole turns."""
    angles = [2 * pi * (begin + turns * n / 24) for n in range(25)]
    return tuple((round(middle[0] + wide * cos(a)), round(middle[1] + tall * sin(a))) for a in angles)


def _edges(*corners: Point) -> Path:
    """Straight lines: each corner twice, so that it stays one."""
    return tuple(corner for corner in corners for _ in range(2))


def _below(left: Point, wide: int) -> Path:
    """A line under words."""
    return tuple((left[0] + wide * n // 6, left[1] + (4, -3)[n % 2]) for n in range(7))


_SUN: Final = tuple(
    (round(690 + far * cos(pi * n / 8)), round(300 + far * sin(pi * n / 8)))
    for n in range(17)
    for far in ((60, 110, 60) if n % 2 else (60,))
)
_SHEET: Final = _edges((600, 560), (760, 560), (760, 790), (600, 790), (600, 560))
_BREADBOX: Final = (*_arc((730, 310), 110, 90, 0.5, 0.5), *_edges((840, 370), (620, 370)), (620, 310))
_LETTER: Final = _edges((655, 305), (690, 305), (690, 245), (775, 245), (775, 305), (810, 305))

_Thing = tuple[str, str, str, Path | Point]
"""When, by whom, the words or "stroke", "arrow", "heart"; where."""
_ERLEBEN: Final[tuple[_Thing, ...]] = (
    ("17:56", "Fatma Ö.", "Verstehen ist Würde.", (500, 500)),
    ("17:57:30", "Nadine J.", "Wer geht nachts ran?", (500, 470)),
    ("18:00", "Gudrun P.", "am Küchentisch", (500, 430)),
    ("18:00:20", "Finn K.", "heart", (440, 540)),
    ("18:00:30", "Tim V.", "heart", (500, 560)),
    ("18:02", "Deniz A.", "dreimal umgezogen, dreimal von vorn", (500, 330)),
    ("18:03", "Nachtlicht", "geschätzt?", (265, 290)),
    ("18:05", "Mirko P.", "vorher Bescheid wissen", (500, 430)),
    ("18:05:20", "Roswitha G.", "heart", (500, 600)),
    ("18:07", "Birgit N.", "vier Uhr früh, minus neun Grad", (360, 560)),
    ("18:09", "Amira C.", "stroke", _SUN),
    ("18:09:10", "Amira C.", "Balkon", (700, 470)),
    ("18:09:30", "Georg Z.", "Post, Telefon, Portal: drei Welten", (480, 400)),
)
_EMPFINDEN: Final[tuple[_Thing, ...]] = (
    ("18:18", "Manfred U.", "Wer zahlt das Netz, wenn fünf Häuser übrig sind?", (470, 730)),
    ("18:18:30", "Hannelore T.", "nachts um drei?", (480, 560)),
    ("18:18:40", "Nadine J.", "stroke", _below((330, 660), 300)),
    ("18:19:30", "Johanna S.", "Wem glauben?", (500, 450)),
    ("18:19:50", "Jost Wiebrand", "stroke", _arc((500, 450), 230, 110)),
    ("18:23", "Yvonne W.", "heart", (500, 600)),
    ("18:26:30", "Tim V.", "langweilig wie Leitungswasser", (480, 690)),
    ("18:26:40", "Marlies O.", "heart", (480, 780)),
    ("18:27:40", "Georg Z.", "heart", (360, 640)),
    ("18:30", "Carla D.", "stroke", _BREADBOX),
    ("18:30:20", "Carla D.", "stroke", _LETTER),
    ("18:31", "Finn K.", "arrow", ((415, 270), (600, 290))),
    ("18:31:10", "Finn K.", "beides: Brief, der klein macht", (460, 150)),
)
_GEMEINSAM: Final[tuple[_Thing, ...]] = (
    ("18:49:20", "Svenja L.", "stroke", _SHEET),
    ("18:49:24", "Svenja L.", "stroke", _below((625, 600), 110)),
    ("18:49:26", "Svenja L.", "stroke", _below((625, 640), 110)),
    ("18:49:28", "Svenja L.", "stroke", _below((625, 680), 70)),
    ("18:49:30", "Svenja L.", "eine Seite", (420, 460)),
    ("18:49:40", "Deniz A.", "arrow", ((480, 520), (590, 610))),
    ("18:51:20", "Georg Z.", "die Eins, dann auflegen", (380, 730)),
    ("18:51:30", "Birgit N.", "heart", (640, 760)),
    ("18:53:30", "Olena H.", "Sprechstunde!", (285, 690)),
    ("18:54:00", "Tim V.", "heart", (235, 780)),
    ("18:54:10", "Klaus-Dieter R.", "heart", (290, 800)),
    ("18:54:20", "Katrin Oswinkel", "heart", (345, 780)),
    ("18:54:40", "Wolfgang E.", "SMS genügt", (520, 620)),
    ("18:55", "Finn K.", "heart", (520, 700)),
    ("18:56:20", "Oberhalmerin", "Ja oder Nein?", (500, 180)),
    ("18:56:30", "Oberhalmerin", "stroke", _below((320, 232), 360)),
    ("18:58:40", "Katrin Oswinkel", "Wie Nein sagen?", (715, 668)),
    ("18:59:00", "Tim V.", "stroke", _arc((715, 668), 175, 100)),
    ("18:59:10", "Tim V.", "gute Frage, darüber reden wir noch", (640, 850)),
    ("19:03:30", "Marlies O.", "und wie heißen Sie?", (500, 720)),
)
_ROUNDS: Final = {"erleben": _ERLEBEN, "empfinden": _EMPFINDEN, "gemeinsam": _GEMEINSAM}


def laid() -> Iterator[Line]:
    """Everything that is put on a cloth, by people at their tables."""
    things = [(step, *thing) for step, round_ in _ROUNDS.items() for thing in round_]
    for n, (step, clock, who, what, where) in enumerate(things, 1):
        points = where if isinstance(where[0], tuple) else (where,)
        drawn = {"shape": what} if what in {"stroke", "arrow", "heart"} else {"shape": "text", "text": what}
        item = f"sample-cloth-{n:02}-0000000"
        yield does(clock, key_of(who), "put_on_cloth", step=step, item=item, points=points, **drawn)
