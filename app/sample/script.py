"""What everybody does on the sample evening, second by second, in the commands of the wire.

25 contributions before the harvest (15 noted by others, 5 spoken and self-noted, 5 typed), a list of speakers, asking
back, a correction, something hidden and written anew, six themes, 108 points, a read-back, three first answers, a
personal case, a closing round. Played with the rules of `app.facilitation`, nothing of it is ever rejected (a test
holds that). May not know a store, a clock or a socket: whoever plays it admits `PEOPLE` in order and brings the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.sample import results, rounds, words
from app.sample.evening import SETUP
from app.sample.lines import HELPS, LEADS, SEEN, Line, contribution_id, does, id_of, seconds, wrote


def _next(clock: str, step: str, after: str) -> Line:
    return does(clock, LEADS, "open_step", step=step, after=after)


def _announced(clock: str, announcement: str) -> Line:
    return does(clock, HELPS, "announce", announcement=f"sample-{announcement}", text=words.ANNOUNCEMENTS[announcement])


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


def _script() -> tuple[Line, ...]:
    lines = [
        *_led(),
        *rounds.arrivals(),
        *rounds.rounds(),
        *rounds.stances(),
        *_trouble(),
        *results.harvest(),
        *results.weighing(),
        *results.answers(),
        *results.closing(),
    ]
    return tuple(sorted(lines, key=lambda line: line.offset_s))


ENDS_AFTER_S: Final = seconds("20:01")
"""When the moderation closes the dialogue: one minute late."""
SCRIPT: Final[tuple[Line, ...]] = _script()
"""What everybody does, in the order of time. The foyer step is open from the start and needs no line."""
