"""What comes of it: six themes, 108 points, what the company understood and answered, and how it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.sample import words
from app.sample.evening import CUSTOMERS, key_of
from app.sample.lines import EDITOR, HELPS, Line, contribution_id, does, id_of, seconds, wrote
from app.sample.rounds import AUTHORS

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


def harvest() -> Iterator[Line]:
    """Themes are gathered, renamed, and their authors asked."""
    for order, (theme, numbers) in enumerate(THEMES.items()):
        gathered = [contribution_id(number) for number in numbers.split()]
        by = HELPS if order % 2 else EDITOR
        yield does(
            seconds("19:14") + order * 20,
            by,
            "create_theme",
            theme=id_of(theme),
            title=words.THEMES[theme],
            contributions=gathered,
        )
    at = seconds("19:16:30")
    for theme, numbers in THEMES.items():
        for number in numbers.split():
            at += 5
            if (theme, number) not in _UNANSWERED:
                yield _asked(at, theme, number)
    yield does("19:20", HELPS, "gather", theme=id_of("t5"), contributions=[contribution_id("b17")])
    yield _asked(seconds("19:20:30"), "t5", "b17")
    yield does(
        "19:21", EDITOR, "rename_theme", theme=id_of("t4"), title=words.THEMES["t4-renamed"], was=words.THEMES["t4"]
    )


def _asked(at: int, theme: str, number: str) -> Line:
    objects = (theme, number) in {("t1", "b17"), ("t4", "b12")}
    text = words.OBJECTIONS[number] if objects else ""
    about = {"theme": id_of(theme), "contribution": contribution_id(number)}
    return does(at, key_of(AUTHORS[number]), "answer_gathering", **about, agrees=not objects, text=text)


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


def weighing() -> Iterator[Line]:
    """Customers put their points."""
    reasons = {(key_of(name), theme): reason for theme, (name, reason) in words.REASONS.items()}
    for order, (who, own) in enumerate(points().items()):
        for theme, n in own.items():
            reason = reasons.get((who, theme), "")
            yield does(
                seconds("19:33:40") + order * 6,
                who,
                "weigh",
                step="gewichten",
                theme=id_of(theme),
                points=n,
                reason=reason,
            )


# ── the company answers, and how it was ──


def answers() -> Iterator[Line]:
    """What was understood, what is missing in it, and what will become of it."""
    whole = id_of("all")
    yield does("19:38:30", "katrin-oswinkel", "read_back", read_back=whole, text=words.READ_BACKS["all"])
    yield does("19:40", "uwe-s", "answer_read_back", read_back=whole, agrees=False, text=words.MISSED)
    again = words.READ_BACKS["all-again"]
    yield does("19:41", "katrin-oswinkel", "read_back", read_back=whole, text=again, takes_in="uwe-s")
    for order, name in enumerate(("Uwe S.", "Birgit N.", "Georg Z.", "Fatma Ö.", "Hannelore T.", "Stefan Q.")):
        yield does(
            seconds("19:41:30") + order * 5, key_of(name), "answer_read_back", read_back=whole, agrees=True, text=""
        )
    yield from _answered("19:43", "t1", "maren-ziehlke", "promised", "2027-06-30", "Abrechnung", "b01 b18")
    yield does("19:43:30", "lieselotte-b", "answer_read_back", read_back=id_of("rt1"), agrees=True, text="")
    yield from _answered(
        "19:45", "t2", "tarek-luedersen", "in_progress", "2027-06-30", "Kundenservice", "b02 b04 b19 b25"
    )
    yield from _answered("19:47", "t3", "bodo-achenrath", "exists", "2027-04-30", "Netz und Störungsdienst", "b21 b02")
    yield does(
        "19:48:30", "wolfgang-e", "reply_to_answer", answer=id_of("at3"), reply=id_of("reply"), text=words.SIGNED_UP
    )


def _answered(
    clock: str, theme: str, who: str, status: str, next_on: str, department: str, numbers: str
) -> Iterator[Line]:
    about = {"themes": [id_of(theme)], "contributions": [contribution_id(number) for number in numbers.split()]}
    yield does(clock, who, "read_back", read_back=id_of(f"r{theme}"), text=words.READ_BACKS[theme], **about)
    yield does(
        seconds(clock) + 45,
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


def closing() -> Iterator[Line]:
    """One sentence each, and two scales."""
    sentences = ("Lieselotte B.", "Stefan Q.", "Gudrun P.", "Nachtlicht", "Maren Ziehlke", "Herbert W.")
    for order, name in enumerate(sentences):
        yield wrote(f"19:5{order + 1}", f"b{32 + order}", name, "wie-wars")
    for order, value in enumerate(_HEARD):
        yield does(
            seconds("19:51:10") + order * 8,
            key_of(CUSTOMERS[order]),
            "rate",
            step="wie-wars",
            scale="heard",
            value=value,
        )
    for order, name in enumerate(_OF_THE_COMPANY):
        yield does(seconds("19:53:05") + order * 8, key_of(name), "rate", step="wie-wars", scale="learned", value=5)


_OF_THE_COMPANY: Final = (
    "Selin Farhan",
    "Katrin Oswinkel",
    "Tarek Lüdersen",
    "Maren Ziehlke",
    "Jost Wiebrand",
    "Bodo Achenrath",
)
