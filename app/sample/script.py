"""What everybody does on the sample evening, second by second, in the commands of the wire.

25 contributions before the harvest (15 noted by others, 5 spoken and self-noted, 5 typed), a list of speakers, asking
back, a correction, something hidden and written anew, six themes, 108 points, a read-back, three first answers, a
personal case, a closing round. Played with the rules of `app.facilitation`, nothing of it is ever rejected (a test
holds that). May not know a store, a clock or a socket: whoever plays it admits `PEOPLE` in order and brings the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from app.facilitation.commands import PUBLIC_COMMANDS, Command, HandInCase
from app.facilitation.setup import Kind
from app.facilitation.state import Dialogue
from app.sample import words
from app.sample.evening import CUSTOMERS, SETUP, key_of

LEADS: Final = "ines-falkenried"
HELPS: Final = "peer-dollhoff"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing somebody does. `offset_s`: seconds since the doors opened (`DOORS_OPEN_AT`).

    `command` is a name of `commands.PUBLIC_COMMANDS`, `args` its fields as they stand on the wire (kinds by value).
    `hand_in_case` is asked over HTTP: its words do not go into the log, and the house tells the log that there is one.
    """

    offset_s: int
    who: str
    command: str
    args: Mapping[str, Any]


_OVER_HTTP: Final[dict[str, type[Command]]] = {"hand_in_case": HandInCase}
"""What a browser asks by HTTP, because its words do not go into the log."""


def told_by_the_house(line: Line) -> bool:
    """Whether it is the house that puts it into the log, not the person."""
    return line.command in _OVER_HTTP


SEEN: Final = "as seen"
"""In `args`: what somebody answers to, as it stands when they do. `confirm.seq` is the `seq` of one's own line in
`me:…`, `hide.read` and `unhide.read` its `corrected_at`, in `stream` or in `moderation`."""


def as_seen(line: Line, dialogue: Dialogue) -> Line:
    """`line` with what is to be seen in `dialogue` put in."""
    if SEEN not in line.args.values():
        return line
    item = dialogue.contributions.items[line.args["contribution"]]
    seen = {"seq": item.text_seqs[-1] if item.text_seqs else 0, "read": item.corrected_at}
    return replace(line, args={name: seen[name] if value == SEEN else value for name, value in line.args.items()})


_WHO: Final = frozenset({"participant", "said_by", "responsible", "takes_in"})
"""In `args`: a key of somebody."""


def among(line: Line, participants: Mapping[str, str]) -> Line:
    """`line` as it is where somebody with that key is that participant."""
    args = {name: participants[value] if name in _WHO else value for name, value in line.args.items()}
    return replace(line, args=args)


def command_of(line: Line) -> Command:
    """The command of a line."""
    wish: Any = msgspec.convert(dict(line.args), _OVER_HTTP.get(line.command) or PUBLIC_COMMANDS[line.command])
    command: Command = wish
    return command


def contribution_id(number: str) -> str:
    """The id of a contribution of the sample evening: "b01" is "sample-b01-0000000"."""
    return f"sample-{number}-0000000"


def id_of(name: str) -> str:
    """The id of a theme, a read-back, an answer or a case of the sample evening: "t1" is "sample-t1-000000000"."""
    return f"sample-{name}-000000000"


def _s(clock: str) -> int:
    """Seconds since the doors opened, of a time of the evening as HH:MM or HH:MM:SS."""
    hours, minutes, *seconds = map(int, clock.split(":"))
    return (hours * 60 + minutes - 17 * 60 - 15) * 60 + sum(seconds)


def _does(clock: str | int, who: str, command: str, **args: Any) -> Line:
    return Line(_s(clock) if isinstance(clock, str) else clock, who, command, args)


# ── words ──


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
SPOKEN_ALOUD: Final = tuple(said for said in _SAID if said.noted_by)
"""Those who had the floor, in the order of their turns."""
SCRIBES: Final = tuple(sorted({key_of(said.noted_by) for said in SPOKEN_ALOUD if said.noted_by != said.who}))
_TURN_BEFORE_S: Final = 40
_TURN_AFTER_S: Final = 5


def _spoken_rounds() -> Iterator[Line]:
    turn = 0
    for said in _SAID:
        if said.noted_by:
            yield from _turn(said, turn)
            turn += 1
        yield from _put_in(said)


def _turn(said: _Said, before: int) -> Iterator[Line]:
    at, who = _s(said.clock), key_of(said.who)
    yield _does(at - _TURN_BEFORE_S - 10, who, "raise_hand", step=said.step, way="voice")
    yield _does(at - _TURN_BEFORE_S, LEADS, "grant_floor", participant=who, after=before)
    yield _does(at + _TURN_AFTER_S, who, "yield_floor", turn=before + 1)


def _put_in(said: _Said) -> Iterator[Line]:
    at, who, id = _s(said.clock), key_of(said.who), contribution_id(said.number)
    line = {"contribution": id, "step": said.step, "text": words.LINES[said.number]}
    if said.noted_by in {"", said.who}:
        yield Line(at, who, "contribute", {**line, "spoken": True} if said.noted_by else line)
    else:
        yield Line(at, key_of(said.noted_by), "note", {**line, "said_by": who})
        if said.number != "b02":  # Uwe S. sets his words right instead
            yield _does(at + 15, who, "confirm", contribution=id, seq=SEEN)
    yield _does(at + 25, who, "set_kind", contribution=id, kind=said.kind.value, named=said.named)


def _wrote(clock: str, number: str, who: str, step: str, to: str = "", relation: str = "reply") -> Line:
    args: dict[str, Any] = {"contribution": contribution_id(number), "step": step, "text": words.LINES[number]}
    if to:
        args |= {"reply_to": contribution_id(to), "relation": relation}
    return _does(clock, key_of(who), "contribute", **args)


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
            meets = {"contribution": contribution_id(number), "stance": stance}
            yield Line(_s(clock) + order * 7, key_of(name), "resonate", meets)


# ── the harvest ──

THEMES: Final[dict[str, str]] = {
    "t1": "b01 b05 b17 b18",
    "t2": "b02 b04 b13 b19 b25",
    "t3": "b02 b06 b21",
    "t4": "b09 b11 b12 b22",
    "t5": "b10 b13 b16 b20",
    "t6": "b03 b07 b08 b14 b15",
}
"""The themes as they are first gathered; b17 joins t5 when its author has spoken."""
POINTS: Final[dict[str, int]] = {"t1": 27, "t2": 24, "t3": 11, "t4": 21, "t5": 17, "t6": 8}
SETUP_POINTS: Final = 3
"""How many points each customer has."""
_UNANSWERED: Final = frozenset({("t6", "b08"), ("t6", "b15")})
_AUTHOR: Final = {said.number: said.who for said in _SAID}
EDITOR: Final = "nadine-j"
CONFIDANT: Final = "tarek-luedersen"
"""Who takes personal cases in the name of the company."""


def _harvest() -> Iterator[Line]:
    for order, (theme, numbers) in enumerate(THEMES.items()):
        gathered = [contribution_id(number) for number in numbers.split()]
        by = HELPS if order % 2 else EDITOR
        yield _does(
            _s("19:14") + order * 20,
            by,
            "create_theme",
            theme=id_of(theme),
            title=words.THEMES[theme],
            contributions=gathered,
        )
    at = _s("19:16:30")
    for theme, numbers in THEMES.items():
        for number in numbers.split():
            at += 5
            if (theme, number) not in _UNANSWERED:
                yield _asked(at, theme, number)
    yield _does("19:20", HELPS, "gather", theme=id_of("t5"), contributions=[contribution_id("b17")])
    yield _asked(_s("19:20:30"), "t5", "b17")
    yield _does(
        "19:21", EDITOR, "rename_theme", theme=id_of("t4"), title=words.THEMES["t4-renamed"], was=words.THEMES["t4"]
    )


def _asked(at: int, theme: str, number: str) -> Line:
    objects = (theme, number) in {("t1", "b17"), ("t4", "b12")}
    text = words.OBJECTIONS[number] if objects else ""
    about = {"theme": id_of(theme), "contribution": contribution_id(number)}
    return _does(at, key_of(_AUTHOR[number]), "answer_gathering", **about, agrees=not objects, text=text)


def points() -> dict[str, dict[str, int]]:
    """Customer → theme → points: three for each, in sum those of `POINTS`; who gives a reason has points there."""
    left = dict(POINTS)
    given: dict[str, dict[str, int]] = {key_of(name): {} for name in CUSTOMERS}
    for theme, (name, _) in words.REASONS.items():
        given[key_of(name)][theme] = 1
        left[theme] -= 1
    for own in given.values():
        while sum(own.values()) < SETUP_POINTS:
            theme = max(left, key=lambda one: (left[one], one))
            left[theme] -= 1
            own[theme] = own.get(theme, 0) + 1
    return given


def _weighing() -> Iterator[Line]:
    reasons = {(key_of(name), theme): reason for theme, (name, reason) in words.REASONS.items()}
    for order, (who, own) in enumerate(points().items()):
        for theme, n in own.items():
            reason = reasons.get((who, theme), "")
            yield _does(
                _s("19:33:40") + order * 6, who, "weigh", step="gewichten", theme=id_of(theme), points=n, reason=reason
            )


# ── the company answers, and how it was ──


def _answers() -> Iterator[Line]:
    whole = id_of("all")
    yield _does("19:38:30", "katrin-oswinkel", "read_back", read_back=whole, text=words.READ_BACKS["all"])
    yield _does("19:40", "uwe-s", "answer_read_back", read_back=whole, agrees=False, text=words.MISSED)
    again = words.READ_BACKS["all-again"]
    yield _does("19:41", "katrin-oswinkel", "read_back", read_back=whole, text=again, takes_in="uwe-s")
    for order, name in enumerate(("Uwe S.", "Birgit N.", "Georg Z.", "Fatma Ö.", "Hannelore T.", "Stefan Q.")):
        yield _does(_s("19:41:30") + order * 5, key_of(name), "answer_read_back", read_back=whole, agrees=True, text="")
    yield from _answered("19:43", "t1", "maren-ziehlke", "promised", "2027-06-30", "Abrechnung", "b01 b18")
    yield _does("19:43:30", "lieselotte-b", "answer_read_back", read_back=id_of("rt1"), agrees=True, text="")
    yield from _answered(
        "19:45", "t2", "tarek-luedersen", "in_progress", "2027-06-30", "Kundenservice", "b02 b04 b19 b25"
    )
    yield from _answered("19:47", "t3", "bodo-achenrath", "exists", "2027-04-30", "Netz und Störungsdienst", "b21 b02")
    yield _does(
        "19:48:30", "wolfgang-e", "reply_to_answer", answer=id_of("at3"), reply=id_of("reply"), text=words.SIGNED_UP
    )


def _answered(
    clock: str, theme: str, who: str, status: str, next_on: str, department: str, numbers: str
) -> Iterator[Line]:
    about = {"themes": [id_of(theme)], "contributions": [contribution_id(number) for number in numbers.split()]}
    yield _does(clock, who, "read_back", read_back=id_of(f"r{theme}"), text=words.READ_BACKS[theme], **about)
    yield _does(
        _s(clock) + 45,
        who,
        "give_answer",
        answer=id_of(f"a{theme}"),
        read_back=id_of(f"r{theme}"),
        status=status,
        text=words.ANSWERS[theme],
        responsible=who,
        next_on=next_on,
        reason="",
        department=department,
    )


_HEARD: Final = (5,) * 19 + (4,) * 11 + (3,) * 3 + (2,)
"""„Ich wurde gehört": 34 of 36 customers answer."""


def _closing() -> Iterator[Line]:
    sentences = ("Lieselotte B.", "Stefan Q.", "Gudrun P.", "Nachtlicht", "Maren Ziehlke", "Herbert W.")
    for order, name in enumerate(sentences):
        yield _wrote(f"19:5{order + 1}", f"b{32 + order}", name, "wie-wars")
    for order, value in enumerate(_HEARD):
        yield _does(
            _s("19:51:10") + order * 8, key_of(CUSTOMERS[order]), "rate", step="wie-wars", scale="heard", value=value
        )
    for order, name in enumerate(_OF_THE_COMPANY):
        yield _does(_s("19:53:05") + order * 8, key_of(name), "rate", step="wie-wars", scale="learned", value=5)


_OF_THE_COMPANY: Final = (
    "Selin Farhan",
    "Katrin Oswinkel",
    "Tarek Lüdersen",
    "Maren Ziehlke",
    "Jost Wiebrand",
    "Bodo Achenrath",
)
_LIVES: Final[dict[int, str]] = {
    0: "Renate K.|Uwe S.|Deniz A.|Gudrun P.|Amira C.|Emre Y.|Tim V.|Ruth A.|Svenja L.|Herbert W.|Ilyas B.|Nadine J.|"
    "Yvonne W.",
    1: "Lieselotte B.|Mirko P.|Manfred U.|Hannelore T.|Johanna S.|Carla D.|Georg Z.|Wolfgang E.|Marlies O.|Dörte M.|"
    "Paul F.",
    2: "Klaus-Dieter R.|Olena H.|Oberhalmerin|Stefan Q.|Jürgen H.|Agnieszka R.",
}
"""Declared group → who; the others say nothing."""


def _arrivals() -> Iterator[Line]:
    at = _s("17:16")
    for group, names in _LIVES.items():
        for name in names.split("|"):
            yield _does(at, key_of(name), "declare_group", group=group)
            at += 20
    for order, scribe in enumerate(SCRIBES):
        yield _does(_s("17:31") + order * 10, LEADS, "ask_duty", participant=scribe, duty="scribe", wanted=True)
        yield _does(_s("17:31") + order * 10 + 5, scribe, "take_duty", duty="scribe", willing=True)
    yield _does("17:33", HELPS, "ask_duty", participant=EDITOR, duty="editor", wanted=True)
    yield _does("17:33:10", EDITOR, "take_duty", duty="editor", willing=True)
    yield _does("17:34", LEADS, "ask_duty", participant=CONFIDANT, duty="confidant", wanted=True)
    yield _does("17:34:10", CONFIDANT, "take_duty", duty="confidant", willing=True)


# ── the evening ──


def _next(clock: str, step: str, after: str) -> Line:
    return _does(clock, LEADS, "open_step", step=step, after=after)


def _announced(clock: str, announcement: str) -> Line:
    return _does(
        clock, HELPS, "announce", announcement=f"sample-{announcement}", text=words.ANNOUNCEMENTS[announcement]
    )


_BEGINS: Final = {
    "willkommen": "17:30:20",
    "letztes-mal": "17:38:40",
    "erleben": "17:44:00",
    "empfinden": "18:13:30",
    "pause": "18:35:10",
    "gemeinsam": "18:45:30",
    "ernte": "19:13:20",
    "gewichten": "19:33:20",
    "gehoert": "19:38:10",
    "wie-wars": "19:50:30",
    "weiter": "19:57:30",
}
CASE: Final = id_of("case")
"""The personal case: suggested in the first round, handed in by Roswitha G. outside the log's words."""


def _led() -> Iterator[Line]:
    for before, step in zip(SETUP.steps, SETUP.steps[1:], strict=False):
        yield _next(_BEGINS[step.id], step.id, before.id)
    yield _does("20:01", LEADS, "close_dialogue", after="weiter")
    yield _announced("18:10", "three-minutes")
    yield _announced("18:35:20", "break")
    yield _announced("19:12", "one-minute")
    yield _does("18:09", "selin-farhan", "suggest_case", case=CASE, participant="roswitha-g")
    yield _does("18:11", "roswitha-g", "hand_in_case", case=CASE)


def _trouble() -> Iterator[Line]:
    corrected = {"contribution": contribution_id("b02"), "text": words.LINES["b02-corrected"]}
    yield _does("17:58", "uwe-s", "correct", **corrected)
    yield _wrote("19:22", "b26", "Maren Ziehlke", "ernte", "b05", "ask_back")
    yield _wrote("19:23", "b27", "Nachtlicht", "ernte", "b26")
    yield _wrote("19:24", "b28", "Maren Ziehlke", "ernte", "b27")
    yield _wrote("19:26", "b29", "Ruth A.", "ernte", "b10")
    yield _wrote("19:27", "b30", "Jürgen H.", "ernte", "b04")
    hidden = contribution_id("b30")
    yield _does("19:28", HELPS, "hide", contribution=hidden, reason="third_party", words=words.HIDDEN, read=SEEN)
    yield _does("19:30", "juergen-h", "correct", contribution=hidden, text=words.LINES["b30-rewritten"])
    yield _does("19:30:30", HELPS, "unhide", contribution=hidden, read=SEEN)
    yield _wrote("19:31", "b31", "Finn K.", "ernte")
    yield _does("19:32", "finn-k", "withdraw", contribution=contribution_id("b31"))


def _script() -> tuple[Line, ...]:
    lines = [
        *_led(),
        *_arrivals(),
        *_spoken_rounds(),
        *_met("same", _SAME),
        *_met("differs", _DIFFERS),
        *_trouble(),
        *_harvest(),
        *_weighing(),
        *_answers(),
        *_closing(),
    ]
    return tuple(sorted(lines, key=lambda line: line.offset_s))


ENDS_AFTER_S: Final = _s("20:01")
"""When the moderation closes the dialogue: one minute late."""
SCRIPT: Final[tuple[Line, ...]] = _script()
"""What everybody does, in the order of time. The foyer step is open from the start and needs no line."""
