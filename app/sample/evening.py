"""The sample evening as data: how it is set up, who is there, and what everybody does, second by second.

An invented customer forum of Halmtal Energie in the Großer Kreis: 36 customers, six people of the company, two
moderators, 25 contributions before the harvest, then replies, asking back, a correction, a line taken back, closing
sentences. Played with the rules of `app.facilitation`, nothing of it is ever rejected (a test holds that). May not
know a store, a clock or a socket: whoever plays it admits `PEOPLE` in order and brings the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.facilitation.core import ORGANISER_ACTOR, Role
from app.facilitation.setup import Kind, Setup, Step
from app.sample import words

ORGANISER: Final = ORGANISER_ACTOR
"""`Line.who` for what the organiser does; everyone else is the key of a `SamplePerson`."""


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody on the sample evening. `key` names them in `SCRIPT`; `name` is what the others read."""

    key: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Line:
    """One thing somebody does. `offset_s`: seconds since the doors opened (`DOORS_OPEN_AT`).

    `command` is a name of `commands.PUBLIC_COMMANDS`, `args` its fields as they stand on the wire (kinds by value).
    """

    offset_s: int
    who: str
    command: str
    args: Mapping[str, str | int | bool | None]


DOORS_OPEN_AT: Final = "2027-03-11T17:15"
"""Local time in `SETUP.zone` at which `offset_s` is 0; the foyer opens then."""
STARTS_AFTER_S: Final = 15 * 60
"""When `SETUP.starts_at` is, in seconds after the doors opened."""
ENDS_AFTER_S: Final = STARTS_AFTER_S + 151 * 60
"""When the moderation closes the dialogue: one minute late."""

SETUP: Final = Setup(
    title="Gut versorgt, gut verstanden",
    welcome=words.LEAD_QUESTION,
    company="Halmtal Energie",
    company_people="von Halmtal Energie",
    collective="Kundinnen und Kunden",
    starts_at="2027-03-11T17:30",
    minutes=150,
    zone="Europe/Berlin",
    languages=("de", "en"),
    address="sie",
    charter=words.CHARTER,
    kinds=(
        Kind.JOY,
        Kind.HOPE,
        Kind.IDEA,
        Kind.QUESTION,
        Kind.STORY,
        Kind.MATTER,
        Kind.WORRY,
        Kind.FEAR,
    ),
    capacity=60,
    moderation=("Ines Falkenried", "Peer Dollhoff"),
    steps=(
        Step(
            "ankommen",
            "foyer",
            "Ankommen",
            question="Was war heute das Erste in Ihrem Tag, das Strom oder Wärme gebraucht hat?",
            text="Selin Farhan von Halmtal Energie und Peer Dollhoff begrüßen alle mit Namen.",
            minutes=15,
            cue="Jede und jeden mit Namen begrüßen. Stille ist in Ordnung.",
        ),
        Step(
            "willkommen",
            "plenary",
            "Willkommen",
            text="Ines Falkenried erklärt Ablauf und Spielregeln. Katrin Oswinkel sagt, warum sie hier ist und dass "
            "sie bis zum Schluss bleibt.",
            minutes=8,
            cue="Kurz halten. Wer mag, schreibt schon jetzt.",
        ),
        Step(
            "letztes-mal",
            "plenary",
            "Was wurde aus dem letzten Mal?",
            text="Sieben Vorschläge vom Herbst: fünf umgesetzt, einer verspätet (mit Grund und neuem Termin), ein "
            "Nein.",
            minutes=5,
            cue="Erst das Nein, dann das Verspätete, dann das Umgesetzte.",
        ),
        Step(
            "erleben",
            "plenary",
            "Erleben",
            question="Erzählen Sie von einem Moment im letzten Jahr, in dem Strom, Wärme oder wir für Sie plötzlich "
            "wichtig wurden. Was ist da passiert?",
            minutes=30,
            cue="Geschichten, keine Lösungen. Nach fünf Minuten an die Arten erinnern: freiwillig, nach dem Schreiben.",
        ),
        Step(
            "empfinden",
            "plenary",
            "Empfinden",
            question="Wenn Sie an Ihre Energie in den nächsten Jahren denken: Was macht Ihnen Sorge, und was macht "
            "Ihnen Mut?",
            minutes=32,
            cue="Gefühle stehen nie neben dem Namen, außer jemand will es. Das einmal sagen. Um 18:35 Uhr Pause "
            "ansagen.",
        ),
        Step(
            "gemeinsam",
            "plenary",
            "Gemeinsam",
            question="Was müssten Sie und wir miteinander anders machen, damit Sie in zwei Jahren sagen: Gut, dass "
            "wir geredet haben?",
            minutes=28,
            cue="Am Ende eine stille Minute.",
        ),
        Step(
            "ernte",
            "plenary",
            "Ernte",
            question="Haben wir Sie richtig verstanden?",
            text="Jetzt ist Zeit zum Nachfragen und zum Antworten, kreuz und quer.",
            minutes=25,
            cue="Halmtal Energie fragt nach, bevor sie antwortet.",
        ),
        Step(
            "gehoert",
            "plenary",
            "Was wir gehört haben",
            text="Zuerst gibt Halmtal Energie wieder, was sie verstanden hat; erst dann erste Antworten.",
            minutes=12,
            cue="Frau Oswinkel das Wort geben. Danach fragen: Fehlt etwas?",
        ),
        Step("wie-wars", "plenary", "Wie war’s?", question="Ein Satz: Womit gehen Sie?", minutes=7),
        Step(
            "weiter",
            "plenary",
            "Wie es weitergeht",
            text="Antworten bis 22. April. Nächstes Forum am 14. Oktober 2027. Was aus Ihren Sätzen wird, steht auf "
            "Ihrer Seite.",
            minutes=3,
            cue="Danken. Die Dokumentation ist in der Sekunde fertig, in der geschlossen wird.",
        ),
    ),
)

_CUSTOMERS: Final = (
    "Renate K.|Uwe S.|Nadine J.|Ruth A.|Ilyas B.|Hannelore T.|Georg Z.|Stefan Q.|Dörte M.|Deniz A.|Lieselotte B.|"
    "Olena H.|Herbert W.|Birgit N.|Amira C.|Manfred U.|Svenja L.|Paul F.|Klaus-Dieter R.|Johanna S.|Mirko P.|"
    "Roswitha G.|Marlies O.|Emre Y.|Agnieszka R.|Tim V.|Finn K.|Gudrun P.|Jürgen H.|Carla D.|Yvonne W.|Lars I.|"
    "Fatma Ö.|Wolfgang E.|Nachtlicht|Oberhalmerin"
)
_COMPANY: Final = ("Selin Farhan", "Katrin Oswinkel", "Tarek Lüdersen", "Maren Ziehlke", "Jost Wiebrand")
_LATE: Final = "Bodo Achenrath"
_PLAIN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-", ".": None})


def key_of(name: str) -> str:
    """The key of somebody on the sample evening, from their name: "Fatma Ö." is "fatma-oe"."""
    return name.lower().translate(_PLAIN)


def _people() -> Iterator[SamplePerson]:
    for name in SETUP.moderation:
        yield SamplePerson(key_of(name), name, Role.MODERATOR)
    for name in (*_COMPANY, _LATE):
        yield SamplePerson(key_of(name), name, Role.REPRESENTATIVE)
    for name in _CUSTOMERS.split("|"):
        yield SamplePerson(key_of(name), name, Role.PARTICIPANT)


PEOPLE: Final[tuple[SamplePerson, ...]] = tuple(_people())
"""Everybody, in the order they are let in: two moderators, six of the company, 36 customers."""


def contribution_id(number: str) -> str:
    """The id of a contribution of the sample evening: "b01" is "sample-b01-0000000"."""
    return f"sample-{number}-0000000"


def _s(clock: str) -> int:
    """Seconds since the doors opened, of a time of the evening as HH:MM or HH:MM:SS."""
    hours, minutes, *seconds = map(int, clock.split(":"))
    return (hours * 60 + minutes - 17 * 60 - 15) * 60 + sum(seconds)


def _wrote(
    clock: str, number: str, who: str, step: str, kind: Kind | None = None, *, named: bool = False
) -> list[Line]:
    author, id = key_of(who), contribution_id(number)
    put_in = Line(_s(clock), author, "contribute", {"contribution": id, "step": step, "text": words.LINES[number]})
    if kind is None:
        return [put_in]
    chosen: dict[str, str | int | bool | None] = {"contribution": id, "kind": kind.value, "named": named}
    return [put_in, Line(_s(clock) + 20, author, "set_kind", chosen)]


def _answered(clock: str, number: str, who: str, step: str, to: str, relation: str = "reply") -> list[Line]:
    put_in = _wrote(clock, number, who, step)[0]
    answer = {"reply_to": contribution_id(to), "relation": relation}
    return [Line(put_in.offset_s, put_in.who, put_in.command, {**put_in.args, **answer})]


def _led(clock: str, command: str, **args: str | int) -> list[Line]:
    return [Line(_s(clock), "ines-falkenried", command, args)]


def _next(clock: str, step: str, after: str) -> list[Line]:
    return _led(clock, "open_step", step=step, after=after)


def _announced(clock: str, announcement: str) -> list[Line]:
    said = {"announcement": f"sample-{announcement}", "text": words.ANNOUNCEMENTS[announcement]}
    return [Line(_s(clock), "peer-dollhoff", "announce", said)]


_SAME: Final = (
    ("17:58:30", "b02", "Roswitha G.|Jürgen H.|Birgit N."),
    ("18:02:30", "b04", "Yvonne W.|Nadine J."),
    ("18:03:30", "b05", "Stefan Q.|Finn K.|Renate K."),
    ("18:18:30", "b09", "Georg Z."),
    ("18:22:30", "b12", "Oberhalmerin|Olena H."),
    ("18:24:30", "b13", "Hannelore T.|Ruth A."),
    ("18:57:30", "b22", "Klaus-Dieter R.|Roswitha G.|Stefan Q.|Johanna S."),
    ("19:04:30", "b25", "Deniz A.|Uwe S.|Yvonne W."),
)
_DIFFERS: Final = (("18:27:00", "b15", "Emre Y."), ("18:55:30", "b21", "Georg Z."))


def _met(stance: str, given: tuple[tuple[str, str, str], ...]) -> Iterator[Line]:
    for clock, number, names in given:
        for order, name in enumerate(names.split("|")):
            args = {"contribution": contribution_id(number), "stance": stance}
            yield Line(_s(clock) + order * 7, key_of(name), "resonate", args)


def _evening() -> Iterator[list[Line]]:
    yield _next("17:30:20", "willkommen", "ankommen")
    yield _next("17:38:40", "letztes-mal", "willkommen")
    yield _next("17:44:00", "erleben", "letztes-mal")
    yield _wrote("17:55", "b01", "Lieselotte B.", "erleben", Kind.STORY)
    yield _wrote("17:57", "b02", "Uwe S.", "erleben", Kind.STORY)
    yield [_correction("17:58", "b02", "b02-corrected", "Uwe S.")]
    yield _wrote("17:59", "b03", "Gudrun P.", "erleben", Kind.JOY, named=True)
    yield _wrote("18:01", "b04", "Deniz A.", "erleben", Kind.STORY)
    yield _wrote("18:02", "b05", "Nachtlicht", "erleben", Kind.QUESTION)
    yield _wrote("18:04", "b06", "Mirko P.", "erleben", Kind.MATTER)
    yield _wrote("18:06", "b07", "Jost Wiebrand", "erleben", Kind.STORY)
    yield _wrote("18:08", "b08", "Amira C.", "erleben", Kind.JOY)
    yield _announced("18:10", "three-minutes")
    yield _next("18:13:30", "empfinden", "erleben")
    yield _wrote("18:17", "b09", "Manfred U.", "empfinden", Kind.FEAR)
    yield _wrote("18:18", "b10", "Hannelore T.", "empfinden", Kind.FEAR)
    yield _wrote("18:19", "b11", "Johanna S.", "empfinden", Kind.WORRY)
    yield _wrote("18:21", "b12", "Klaus-Dieter R.", "empfinden", Kind.WORRY)
    yield _wrote("18:22", "b13", "Selin Farhan", "empfinden", Kind.WORRY, named=True)
    yield _wrote("18:24", "b14", "Emre Y.", "empfinden", Kind.HOPE)
    yield _wrote("18:26", "b15", "Tim V.", "empfinden", Kind.HOPE)
    yield _wrote("18:27", "b16", "Ruth A.", "empfinden", Kind.QUESTION)
    yield _wrote("18:29", "b17", "Carla D.", "empfinden", Kind.STORY)
    yield _announced("18:35", "break")
    yield _next("18:45:30", "gemeinsam", "empfinden")
    yield _wrote("18:49", "b18", "Svenja L.", "gemeinsam", Kind.IDEA)
    yield _wrote("18:51", "b19", "Georg Z.", "gemeinsam", Kind.IDEA)
    yield _wrote("18:53", "b20", "Olena H.", "gemeinsam", Kind.IDEA)
    yield _wrote("18:54", "b21", "Wolfgang E.", "gemeinsam", Kind.IDEA)
    yield _wrote("18:56", "b22", "Oberhalmerin", "gemeinsam", Kind.MATTER)
    yield _wrote("18:58", "b23", "Katrin Oswinkel", "gemeinsam", Kind.QUESTION)
    yield _wrote("19:01", "b24", "Herbert W.", "gemeinsam", Kind.HOPE, named=True)
    yield _wrote("19:03", "b25", "Marlies O.", "gemeinsam", Kind.MATTER)
    yield _announced("19:12", "one-minute")
    yield _next("19:13:20", "ernte", "gemeinsam")
    yield _answered("19:17", "b26", "Maren Ziehlke", "ernte", "b05", "ask_back")
    yield _answered("19:18", "b27", "Nachtlicht", "ernte", "b26")
    yield _answered("19:20", "b28", "Maren Ziehlke", "ernte", "b27")
    yield _answered("19:24", "b29", "Ruth A.", "ernte", "b10")
    yield _answered("19:27", "b30", "Jürgen H.", "ernte", "b04")
    yield [Line(_s("19:29"), key_of("Jürgen H."), "withdraw", {"contribution": contribution_id("b30")})]
    yield _answered("19:31", "b31", "Jürgen H.", "ernte", "b04")
    yield _next("19:37:40", "gehoert", "ernte")
    yield _wrote("19:38", "b32", "Katrin Oswinkel", "gehoert")
    yield _answered("19:41", "b33", "Uwe S.", "gehoert", "b32")
    yield _answered("19:42", "b34", "Katrin Oswinkel", "gehoert", "b33")
    yield _next("19:50:30", "wie-wars", "gehoert")
    yield _wrote("19:51", "b35", "Lieselotte B.", "wie-wars")
    yield _wrote("19:52", "b36", "Stefan Q.", "wie-wars")
    yield _wrote("19:53", "b37", "Gudrun P.", "wie-wars")
    yield _wrote("19:54", "b38", "Nachtlicht", "wie-wars")
    yield _wrote("19:55", "b39", "Maren Ziehlke", "wie-wars")
    yield _wrote("19:56", "b40", "Herbert W.", "wie-wars")
    yield _next("19:57:30", "weiter", "wie-wars")
    yield _led("20:01", "close_dialogue", after="weiter")


def _correction(clock: str, number: str, corrected: str, who: str) -> Line:
    args = {"contribution": contribution_id(number), "text": words.LINES[corrected]}
    return Line(_s(clock), key_of(who), "correct", args)


def _script() -> tuple[Line, ...]:
    lines = [line for part in _evening() for line in part]
    lines += [*_met("same", _SAME), *_met("differs", _DIFFERS)]
    return tuple(sorted(lines, key=lambda line: line.offset_s))


SCRIPT: Final[tuple[Line, ...]] = _script()
"""What everybody does, in the order of time. The foyer step is open from the start and needs no line."""
