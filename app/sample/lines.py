"""What one thing done on the sample evening is, and how it becomes a command where somebody else plays it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from app.facilitation.commands import PUBLIC_COMMANDS, Command, DrawTables, HandInCase, SitDown
from app.facilitation.state import Dialogue
from app.sample import words
from app.sample.evening import key_of

LEADS: Final = "ines-falkenried"
HELPS: Final = "peer-dollhoff"
EDITOR: Final = "nadine-j"
CONFIDANT: Final = "tarek-luedersen"
"""Who takes personal cases in the name of the company."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing somebody does. `offset_s`: seconds since the doors opened (`DOORS_OPEN_AT`).

    `command` is a name of `commands.PUBLIC_COMMANDS`, `args` its fields as they stand on the wire (kinds by value).
    `hand_in_case` is asked over HTTP: its words do not go into the log, and the house tells the log that there is one.
    `draw_tables` and `sit_down` are the house's own.
    """

    offset_s: int
    who: str
    command: str
    args: Mapping[str, Any]


HOUSE: Final[dict[str, type[Command]]] = {
    "hand_in_case": HandInCase,
    "draw_tables": DrawTables,
    "sit_down": SitDown,
}
"""What nobody asks by the wire: handed in by HTTP, or done by the house when it is time."""


def told_by_the_house(line: Line) -> bool:
    """Whether it is the house that puts it into the log, not the person."""
    return line.command in HOUSE


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
    if "present" in args:
        args["present"] = tuple(participants[key] for key in args["present"])
    return replace(line, args=args)


def command_of(line: Line) -> Command:
    """The command of a line."""
    wish: Any = msgspec.convert(dict(line.args), HOUSE.get(line.command) or PUBLIC_COMMANDS[line.command])
    command: Command = wish
    return command


def contribution_id(number: str) -> str:
    """The id of a contribution of the sample evening: "b01" is "sample-b01-0000000"."""
    return f"sample-{number}-0000000"


def id_of(name: str) -> str:
    """The id of a theme, a read-back, an answer or a case of the sample evening: "t1" is "sample-t1-000000000"."""
    return f"sample-{name}-000000000"


def seconds(clock: str) -> int:
    """Seconds since the doors opened, of a time of the evening as HH:MM or HH:MM:SS."""
    hours, minutes, *seconds = map(int, clock.split(":"))
    return (hours * 60 + minutes - 17 * 60 - 15) * 60 + sum(seconds)


def does(clock: str | int, who: str, command: str, **args: Any) -> Line:
    """Somebody does something at a time of the evening, or so many seconds after the doors opened."""
    return Line(seconds(clock) if isinstance(clock, str) else clock, who, command, args)


def wrote(clock: str, number: str, who: str, step: str, to: str = "", relation: str = "reply") -> Line:
    """Somebody writes a contribution, in answer to another if `to` names one."""
    args: dict[str, Any] = {"contribution": contribution_id(number), "step": step, "text": words.LINES[number]}
    if to:
        args |= {"reply_to": contribution_id(to), "relation": relation}
    return does(clock, key_of(who), "contribute", **args)
