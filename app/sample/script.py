"""What everybody does on the sample evening, second by second, in the commands of the wire.

Nine tables in three rounds, at them 25 contributions (15 noted by others, 5 spoken and self-noted, 5 typed) and what
lies on the tablecloths; asking back, a correction, something hidden and written anew, six themes, 108 points, a
read-back from the list of speakers, three first answers, a personal case, a closing round. Played with the rules of
`app.facilitation`, nothing of it is ever rejected (a test holds that). May not know a store, a clock or a socket:
whoever plays it admits `PEOPLE` in order and brings the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.sample import cloths, results, rounds, tables, words
from app.sample.evening import SETUP
from app.sample.lines import HELPS, LEADS, SEEN, Line, contribution_id, does, id_of, seconds, wrote


def _next(clock: str, step: str, after: str) -> Line:
    return does(clock, LEADS, "open_step", step=step, after=after)


def _announced(clock: str, announcement: str) -> Line:
    return does(clock, HELPS, "announce", announcement=f"sample-{announcement}", text=words.ANNOUNCEMENTS[announcement])


_BEGINS: Final = {
    "willkommen": "17:30:20",
    "letztes-mal": "17:38:40",
    "zu-zweit": "17:43:20",
    "erleben": "17:51:10",
    "empfinden": "18:13:30",
    "pause": "18:35:10",
    "gemeinsam": "18:45:30",
    "tisch-ernte": "19:07:20",
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
        yield from tables.seats(step.id, seconds(_BEGINS[step.id]))
    yield does("20:01", LEADS, "close_dialogue", after="weiter")
    yield _announced("18:10", "three-minutes")
    yield _announced("18:35:20", "break")
    yield _announced("19:12", "one-minute")
    yield does("18:09", "selin-farhan", "suggest_case", case=CASE, participant="roswitha-g")
    yield does("18:11", "roswitha-g", "hand_in_case", case=CASE)


def _trouble() -> Iterator[Line]:
    corrected = {"contribution": contribution_id("b02"), "text": words.LINES["b02-corrected"]}
    yield does("17:58", "uwe-s", "correct", **corrected)
    yield wrote("19:22", "b26", "Maren Ziehlke", "ernte", "b05", "ask_back")
    yield wrote("19:23", "b27", "Nachtlicht", "ernte", "b26")
    yield wrote("19:24", "b28", "Maren Ziehlke", "ernte", "b27")
    yield wrote("19:26", "b29", "Ruth A.", "ernte", "b10")
    yield wrote("19:27", "b30", "Jürgen H.", "ernte", "b04")
    hidden = contribution_id("b30")
    yield does("19:28", HELPS, "hide", contribution=hidden, reason="third_party", words=words.HIDDEN, read=SEEN)
    yield does("19:30", "juergen-h", "correct", contribution=hidden, text=words.LINES["b30-rewritten"])
    yield does("19:30:30", HELPS, "unhide", contribution=hidden, read=SEEN)
    yield wrote("19:31", "b31", "Finn K.", "ernte")
    yield does("19:32", "finn-k", "withdraw", contribution=contribution_id("b31"))


def _list_of_speakers() -> Iterator[Line]:
    """What the company understood is said aloud, and what Uwe S. misses in it."""
    for turn, (clock, who, until) in enumerate(
        (("19:38:30", "katrin-oswinkel", "19:41"), ("19:42", "uwe-s", "19:42:40"))
    ):
        at = seconds(clock)
        yield does(at - 5, who, "raise_hand", step="gehoert", way="voice")
        yield does(at, LEADS, "grant_floor", participant=who, after=turn)
        yield does(until, who, "yield_floor", turn=turn + 1)


def _script() -> tuple[Line, ...]:
    lines = [
        *_led(),
        *rounds.arrivals(),
        *rounds.rounds(),
        *cloths.laid(),
        *tables.handed_in(),
        *rounds.stances(),
        *_trouble(),
        *results.harvest(),
        *results.weighing(),
        *_list_of_speakers(),
        *results.answers(),
        *results.closing(),
    ]
    return tuple(sorted(lines, key=lambda line: line.offset_s))


ENDS_AFTER_S: Final = seconds("20:01")
"""When the moderation closes the dialogue: one minute late."""
SCRIPT: Final[tuple[Line, ...]] = _script()
"""What everybody does, in the order of time. The foyer step is open from the start and needs no line."""
