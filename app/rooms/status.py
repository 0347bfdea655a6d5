"""Which processes serve which dialogue, and how far behind each is: what they told, put together for an operator."""

from __future__ import annotations

from typing import Final

import msgspec

from app.persistence.house_ports import Told
from app.persistence.ports import Store
from app.rooms.reporting import Report

SILENT_MS: Final = 10_000
"""A process that told nothing for so long is frozen, dead, or cannot reach the database."""


class Line(msgspec.Struct, frozen=True):
    """One dialogue in one process. `behind`: events stored that this process has not shown yet."""

    dialogue: str
    connections: int
    seq: int
    behind: int


class Process(msgspec.Struct, frozen=True):
    """One process. `silent`: it tells nothing any more, and what stands here is what it said last."""

    process: str
    host: str
    pid: int
    version: str
    up_s: int
    told_s_ago: float
    silent: bool
    draining: bool
    others_heard: bool
    dialogues: list[Line]


async def status(store: Store, now: int) -> list[Process]:
    """All processes of the house, as they told last; how far behind a silent one is, is looked up now."""
    told = [(one, msgspec.json.decode(one.words, type=Report)) for one in await store.processes.everybody()]
    named = {served.dialogue for _, report in told for served in report.served}
    heads = {head.dialogue: head.seq for head in await store.log.heads(sorted(named))} if named else {}
    return [_process(one, report, heads, now) for one, report in sorted(told, key=_place)]


def _place(told: tuple[Told, Report]) -> tuple[str, int]:
    return told[1].host, told[1].pid


def _process(told: Told, report: Report, heads: dict[str, int], now: int) -> Process:
    silent = now - told.seen_at > SILENT_MS
    return Process(
        process=told.process,
        host=report.host,
        pid=report.pid,
        version=report.version,
        up_s=max(0, now - report.began_at) // 1_000,
        told_s_ago=max(0, now - told.seen_at) / 1_000,
        silent=silent,
        draining=report.draining,
        others_heard=report.others_heard,
        dialogues=[
            Line(one.dialogue, one.connections, one.seq, max(0, _head(heads, one.dialogue, one.head, silent) - one.seq))
            for one in report.served
        ],
    )


def _head(heads: dict[str, int], dialogue: str, told: int, silent: bool) -> int:
    return heads.get(dialogue, told) if silent else told


def text(processes: list[Process]) -> str:
    """For people."""
    if not processes:
        return "No process serves this database."
    return "\n\n".join("\n".join([_heading(one), *_lines(one)]) for one in processes)


def _heading(one: Process) -> str:
    state = [f"told {one.told_s_ago:.0f} s ago"]
    state += ["SILENT: frozen, dead or without its database"] if one.silent else []
    state += ["draining"] if one.draining else []
    state += [] if one.others_heard else ["does not hear the others (Redis)"]
    return f"{one.host} pid {one.pid}, version {one.version}, up {_span(one.up_s)}, {', '.join(state)}"


def _span(seconds: int) -> str:
    hours, rest = divmod(seconds, 3_600)
    return f"{hours} h {rest // 60} min" if hours else f"{rest // 60} min {rest % 60} s"


def _lines(one: Process) -> list[str]:
    if not one.dialogues:
        return ["  serves no dialogue now"]
    return [
        f"  {line.dialogue}  {line.connections:>5} connected  at {line.seq:>7}  "
        + ("up to date" if not line.behind else f"{line.behind} events behind")
        for line in one.dialogues
    ]
