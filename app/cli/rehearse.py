"""`resonanz rehearse`: programs hold an evening and say whether house and machine bear it."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated, Final

import typer

from app.cli.language import Language
from app.cli.talk import quiet_settings, run, say
from app.persistence.ports import StoreUnavailable, StoreUnusable
from app.rehearsal.assignment import Progress
from app.rehearsal.verdict import Verdict
from app.settings import SettingsError

app = typer.Typer()


class Method(StrEnum):
    """What can be rehearsed without an agenda of one's own."""

    WORLD_CAFE = "world_cafe"
    PLENARY = "plenary"


class CannotRehearse(Exception):
    """Why there was no rehearsal, in one sentence."""


RobotPeople = Annotated[int, typer.Option(help="How many programs are invited.", min=10, max=1_200)]
RobotMinutes = Annotated[
    float | None,
    typer.Option(help="Into how many minutes the agenda is pressed; 2, or 6 for a World Café.", min=0.1, max=30),
]
RobotVoices = Annotated[int, typer.Option("--voice", help="How many of them talk, with a headset.", min=0, max=1_200)]
HouseUrl = Annotated[str, typer.Option("--url", help="A running house; without it one is started for the time.")]
AgendaOf = Annotated[str, typer.Option("--dialogue", help="Whose agenda; without it that of the sample evening.")]
MethodWish = Annotated[
    Method | None, typer.Option("--method", help="Rehearse this method in place of anybody's agenda.")
]
TableSeats = Annotated[
    int | None,
    typer.Option("--table-seats", help="Four or five people at a table; as the agenda has it.", min=4, max=5),
]
VerdictJson = Annotated[bool, typer.Option("--json", help="Print the verdict with all figures as JSON, for scripts.")]
NOT_RUN: Final = 2
MINUTES: Final = 2.0
MINUTES_OF_A_CAFE: Final = 6.0
"""Between two rounds people have half a minute to say goodbye, robots, too."""


@app.command()
def rehearse(
    people: RobotPeople = 100,
    voice: RobotVoices = 0,
    minutes: RobotMinutes = None,
    url: HouseUrl = "",
    dialogue: AgendaOf = "",
    method: MethodWish = None,
    table_seats: TableSeats = None,
    as_json: VerdictJson = False,
    lang: Annotated[Language, typer.Option("--lang", "-l", help="Language of the verdict.")] = Language.DE,
) -> None:
    """Let programs hold an evening and say whether house and machine bear it. Exit code 0: go, 1: no, 2: not known.

    Nothing real is touched: the programs have a dialogue of their own, which is thrown away. With --url the key of that
    house is needed (the same RESONANZ_DATA_DIR or RESONANZ_SECRET_KEY).
    """
    from app.rehearsal.telling import text

    try:
        wish = _wish(people, voice, minutes, dialogue, method) | ({"table_seats": table_seats} if table_seats else {})
        verdict = _rehearsed(wish, url.rstrip("/"), progress=not as_json)
    except (SettingsError, StoreUnusable, StoreUnavailable, CannotRehearse) as trouble:
        print(f"resonanz: {trouble}", file=sys.stderr)
        raise typer.Exit(NOT_RUN) from None
    say(_as_json(verdict) if as_json else text(verdict, lang.value))
    raise typer.Exit(verdict.exit_code)


def _wish(people: int, voice: int, minutes: float | None, dialogue: str, method: Method | None) -> dict[str, object]:
    usual = MINUTES_OF_A_CAFE if method is Method.WORLD_CAFE else MINUTES
    wish: dict[str, object] = {"people": people, "minutes": minutes or usual, "of": dialogue, "voice": voice}
    return wish | ({"method": method.value} if method else {})


def _rehearsed(wish: dict[str, object], url: str, *, progress: bool) -> Verdict:
    from app import rehearse as work
    from app.rehearsal.house import Over
    from app.rehearsal.play import CannotRun

    settings = quiet_settings()
    tell = _tell if progress else None
    try:
        if url:
            return run(work.rehearse(settings, url, wish, tell))
        with work.own_house(settings, voice=bool(wish["voice"])) as (own, address):
            return run(work.rehearse(own, address, wish, tell))
    except CannotRun as trouble:
        raise CannotRehearse(str(trouble)) from trouble
    except Over:
        raise CannotRehearse("Somebody stopped this rehearsal.") from None


async def _tell(progress: Progress) -> None:
    if not sys.stderr.isatty():
        return
    here = f"{progress.here} of {progress.coming} here, {progress.acknowledged} contributions"
    print(f"\r{progress.passed_s:4.0f} s of {progress.total_s:.0f}: {here}  ", end="", file=sys.stderr, flush=True)


def _as_json(verdict: Verdict) -> str:
    import msgspec

    from app.rehearsal.verdict import limits

    found = {**msgspec.to_builtins(verdict), "exit_code": verdict.exit_code, "limits": limits()}
    return json.dumps(found, ensure_ascii=False, indent=2)
