"""The sample evening as data: how it is set up, and who is there.

An invented customer forum of Halmtal Energie as a World Café: 36 customers, six people of the company, two moderators,
nine tables in three rounds. What everybody does stands in `script`.
"""

from __future__ import annotations

from collections.abc import Iterator
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


DOORS_OPEN_AT: Final = "2027-03-11T17:15"
"""Local time in `SETUP.zone` at which `offset_s` is 0; the foyer opens then."""
STARTS_AFTER_S: Final = 15 * 60
"""When `SETUP.starts_at` is, in seconds after the doors opened."""

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
    group_question="Wohnort",
    groups=("Stadt", "Umland", "Bergdörfer"),
    answers_until="2027-04-22",
    keep_months=36,
    case_desk="Kundenservice",
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
            "zu-zweit",
            "pairs",
            "Zu zweit",
            question="Wer sind Sie, und was tun Sie? Wovor stehen Sie gerade? Was brauchen Sie?",
            text="Vier Minuten die eine, vier die andere Seite. Auch Halmtal Energie antwortet.",
            minutes=8,
        ),
        Step(
            "erleben",
            "world_cafe",
            "Runde 1: Erleben",
            question="Erzählen Sie von einem Moment im letzten Jahr, in dem Strom, Wärme oder wir für Sie plötzlich "
            "wichtig wurden. Was ist da passiert?",
            minutes=22,
            cue="Geschichten, keine Lösungen. Nach fünf Minuten an die Arten erinnern: freiwillig, nach dem Schreiben.",
            choice=True,
            host_cue=words.HOST_CUE,
        ),
        Step(
            "empfinden",
            "world_cafe",
            "Runde 2: Empfinden",
            question="Wenn Sie an Ihre Energie in den nächsten Jahren denken: Was macht Ihnen Sorge, und was macht "
            "Ihnen Mut?",
            minutes=22,
            cue="Gefühle stehen nie neben dem Namen, außer jemand will es. Das einmal sagen.",
            choice=True,
            host_cue=words.HOST_CUE,
        ),
        Step(
            "pause",
            "break",
            "Pause",
            text="Setzen Sie sich, zu wem Sie mögen. Hier wird nichts aufgeschrieben.",
            minutes=10,
        ),
        Step(
            "gemeinsam",
            "world_cafe",
            "Runde 3: Gemeinsam",
            question="Was müssten Sie und wir miteinander anders machen, damit Sie in zwei Jahren sagen: Gut, dass "
            "wir geredet haben?",
            minutes=22,
            cue="Nach der Pause einmal fragen, ob alle ihren Tisch gefunden haben.",
            choice=True,
            host_cue=words.HOST_CUE,
        ),
        Step(
            "tisch-ernte",
            "table_harvest",
            "Stille Minute, dann Ernte am Tisch",
            question="Was soll der ganze Kreis von diesem Tisch hören? Höchstens zwei Sätze.",
            minutes=6,
            cue="Die Minute wirklich still lassen.",
            host_cue=words.HOST_CUE,
        ),
        Step(
            "ernte",
            "harvest",
            "Ernte",
            question="Haben wir Sie richtig verstanden?",
            text="Themen entstehen vor aller Augen, aus Ihren Worten. Jetzt ist auch Zeit zum Nachfragen.",
            minutes=20,
            cue="Halmtal Energie fragt nach, bevor sie antwortet.",
        ),
        Step(
            "gewichten",
            "weighing",
            "Gewichten",
            question="Drei Punkte für das, was Ihnen am meisten am Herzen liegt. Wenn Sie mögen: Warum?",
            minutes=5,
            cue="Halmtal Energie gewichtet nicht mit. Das Ergebnis zeigt sich erst, wenn alle fertig sind.",
        ),
        Step(
            "gehoert",
            "read_back",
            "Was wir gehört haben",
            text="Zuerst gibt Halmtal Energie wieder, was sie verstanden hat; erst dann erste Antworten.",
            minutes=12,
            cue="Frau Oswinkel das Wort geben. Danach fragen: Fehlt etwas?",
        ),
        Step("wie-wars", "closing_round", "Wie war’s?", question="Ein Satz: Womit gehen Sie?", minutes=7),
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

_NAMES: Final = (
    "Renate K.|Uwe S.|Nadine J.|Ruth A.|Ilyas B.|Hannelore T.|Georg Z.|Stefan Q.|Dörte M.|Deniz A.|Lieselotte B.|"
    "Olena H.|Herbert W.|Birgit N.|Amira C.|Manfred U.|Svenja L.|Paul F.|Klaus-Dieter R.|Johanna S.|Mirko P.|"
    "Roswitha G.|Marlies O.|Emre Y.|Agnieszka R.|Tim V.|Finn K.|Gudrun P.|Jürgen H.|Carla D.|Yvonne W.|Lars I.|"
    "Fatma Ö.|Wolfgang E.|Nachtlicht|Oberhalmerin"
)
CUSTOMERS: Final = tuple(_NAMES.split("|"))
"""The 36 customers, in the order they are let in."""
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
    for name in CUSTOMERS:
        yield SamplePerson(key_of(name), name, Role.PARTICIPANT)


PEOPLE: Final[tuple[SamplePerson, ...]] = tuple(_people())
"""Everybody, in the order they are let in: two moderators, six of the company, 36 customers."""
