"""Arriving, the three rounds in which people speak and write, and how their words meet others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.facilitation.setup import Kind
from app.sample import words
from app.sample.evening import key_of
from app.sample.lines import CONFIDANT, EDITOR, HELPS, LEADS, SEEN, Line, contribution_id, does, seconds


@dataclass(frozen=True, slots=True)
class _Said:
    """A contribution of the three rounds: when, its number, who, in which step, its kind, noted by whom.

    `noted_by` "": typed; the same as `who`: spoken and self-noted.
    """

    clock: str
    number: str
    who: str
    step: str
    kind: Kind
    noted_by: str = ""
    named: bool = False


_SAID: Final = (
    _Said("17:55", "b01", "Lieselotte B.", "erleben", Kind.STORY, "Dörte M."),
    _Said("17:57", "b02", "Uwe S.", "erleben", Kind.STORY, "Renate K."),
    _Said("17:59", "b03", "Gudrun P.", "erleben", Kind.JOY, "Agnieszka R.", named=True),
    _Said("18:01", "b04", "Deniz A.", "erleben", Kind.STORY, "Deniz A."),
    _Said("18:02", "b05", "Nachtlicht", "erleben", Kind.QUESTION),
    _Said("18:04", "b06", "Mirko P.", "erleben", Kind.MATTER, "Mirko P."),
    _Said("18:06", "b07", "Jost Wiebrand", "erleben", Kind.STORY, "Herbert W."),
    _Said("18:08", "b08", "Amira C.", "erleben", Kind.JOY),
    _Said("18:17", "b09", "Manfred U.", "empfinden", Kind.FEAR, "Agnieszka R."),
    _Said("18:18", "b10", "Hannelore T.", "empfinden", Kind.FEAR, "Dörte M."),
    _Said("18:19", "b11", "Johanna S.", "empfinden", Kind.WORRY, "Jürgen H."),
    _Said("18:21", "b12", "Klaus-Dieter R.", "empfinden", Kind.WORRY, "Klaus-Dieter R."),
    _Said("18:22", "b13", "Selin Farhan", "empfinden", Kind.WORRY, "Renate K.", named=True),
    _Said("18:24", "b14", "Emre Y.", "empfinden", Kind.HOPE, "Fatma Ö."),
    _Said("18:26", "b15", "Tim V.", "empfinden", Kind.HOPE),
    _Said("18:27", "b16", "Ruth A.", "empfinden", Kind.QUESTION),
    _Said("18:29", "b17", "Carla D.", "empfinden", Kind.STORY, "Fatma Ö."),
    _Said("18:49", "b18", "Svenja L.", "gemeinsam", Kind.IDEA, "Svenja L."),
    _Said("18:51", "b19", "Georg Z.", "gemeinsam", Kind.IDEA, "Mirko P."),
    _Said("18:53", "b20", "Olena H.", "gemeinsam", Kind.IDEA, "Fatma Ö."),
    _Said("18:54", "b21", "Wolfgang E.", "gemeinsam", Kind.IDEA),
    _Said("18:56", "b22", "Oberhalmerin", "gemeinsam", Kind.MATTER, "Mirko P."),
    _Said("18:58", "b23", "Katrin Oswinkel", "gemeinsam", Kind.QUESTION, "Fatma Ö."),
    _Said("19:01", "b24", "Herbert W.", "gemeinsam", Kind.HOPE, "Herbert W.", named=True),
    _Said("19:03", "b25", "Marlies O.", "gemeinsam", Kind.MATTER, "Renate K."),
)
AUTHORS: Final = {said.number: said.who for said in _SAID}
"""Number of a contribution → the name of whose it is."""


def rounds() -> Iterator[Line]:
    """What is said and written in the three rounds, at the tables."""
    for said in _SAID:
        yield from _put_in(said)


def _put_in(said: _Said) -> Iterator[Line]:
    at, who, id = seconds(said.clock), key_of(said.who), contribution_id(said.number)
    line = {"contribution": id, "step": said.step, "text": words.LINES[said.number]}
    if said.noted_by in {"", said.who}:
        yield Line(at, who, "contribute", {**line, "spoken": True} if said.noted_by else line)
    else:
        yield Line(at, key_of(said.noted_by), "note", {**line, "said_by": who})
        if said.number != "b02":  # Uwe S. sets his words right instead
            yield does(at + 15, who, "confirm", contribution=id, seq=SEEN)
    yield does(at + 25, who, "set_kind", contribution=id, kind=said.kind.value, named=said.named)


_SAME: Final = (
    ("19:20:10", "b02", "Roswitha G.|Jürgen H.|Birgit N."),
    ("19:20:40", "b04", "Yvonne W.|Nadine J."),
    ("19:21:00", "b05", "Stefan Q.|Finn K.|Renate K."),
    ("19:21:30", "b09", "Georg Z."),
    ("19:21:40", "b12", "Oberhalmerin|Olena H."),
    ("19:22:20", "b13", "Hannelore T.|Ruth A."),
    ("19:24:10", "b22", "Klaus-Dieter R.|Roswitha G.|Stefan Q.|Johanna S."),
    ("19:25:10", "b25", "Deniz A.|Uwe S.|Yvonne W."),
)
_DIFFERS: Final = (("19:26:30", "b15", "Emre Y."), ("19:26:40", "b21", "Georg Z."))


def stances() -> Iterator[Line]:
    """Whom what was said meets, and who sees it differently: in the harvest, when all hear it."""
    yield from _met("same", _SAME)
    yield from _met("differs", _DIFFERS)


def _met(stance: str, given: tuple[tuple[str, str, str], ...]) -> Iterator[Line]:
    for clock, number, names in given:
        for order, name in enumerate(names.split("|")):
            meets = {"contribution": contribution_id(number), "stance": stance}
            yield Line(seconds(clock) + order * 7, key_of(name), "resonate", meets)


# ── arriving ──

_LIVES: Final[dict[int, str]] = {
    0: "Renate K.|Uwe S.|Deniz A.|Gudrun P.|Amira C.|Emre Y.|Tim V.|Ruth A.|Svenja L.|Herbert W.|Ilyas B.|Nadine J.|"
    "Yvonne W.",
    1: "Lieselotte B.|Mirko P.|Manfred U.|Hannelore T.|Johanna S.|Carla D.|Georg Z.|Wolfgang E.|Marlies O.|Dörte M.|"
    "Paul F.",
    2: "Klaus-Dieter R.|Olena H.|Oberhalmerin|Stefan Q.|Jürgen H.|Agnieszka R.",
}
"""Declared group → who; the others say nothing."""


def arrivals() -> Iterator[Line]:
    """Some say where they live; some are asked to help, and do."""
    at = seconds("17:16")
    for group, names in _LIVES.items():
        for name in names.split("|"):
            yield does(at, key_of(name), "declare_group", group=group)
            at += 20
    yield does("17:33", HELPS, "ask_duty", participant=EDITOR, duty="editor", wanted=True)
    yield does("17:33:10", EDITOR, "take_duty", duty="editor", willing=True)
    yield does("17:34", LEADS, "ask_duty", participant=CONFIDANT, duty="confidant", wanted=True)
    yield does("17:34:10", CONFIDANT, "take_duty", duty="confidant", willing=True)
