"""The rehearsal over HTTP: for the house's own key (the command line), for the robots, and for the organiser's page."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import Annotated, Final, Literal, TypeVar

import msgspec
import structlog
from fastapi import APIRouter, Request, Response
from pydantic import Field

from app.facilitation.rehearsing import (
    AGENDAS,
    MINUTES_DEFAULT,
    MINUTES_MAX,
    MINUTES_MIN,
    PEOPLE_MAX,
    PEOPLE_MIN,
    PREFIX,
    Method,
)
from app.persistence.house_ports import Rehearsal, Rehearsed
from app.rehearsal import measures
from app.rehearsal.assignment import Job, Phase, Progress
from app.rehearsal.telling import told
from app.rehearsal.verdict import Outcome, Verdict
from app.sample.evening import SETUP
from app.web.identity import DialogueId, OwnedDialogue, bearer
from app.web.models import Shape
from app.web.problems import Problem, language_of
from app.web.rehearsing import open_rehearsal, throw_away
from app.web.services import House, Services
from app.web.tokens import Purpose

robots = APIRouter(prefix="/api/rehearsals", include_in_schema=False)
"""Between the house and robots it let in itself; promised to nobody else."""
router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}/rehearsal", tags=["organiser"])
PASS_MAX_MS: Final = 600_000
"""How long a pass made with the house's key opens a rehearsal."""
_JSON: Final = "application/json"
_log = structlog.get_logger(__name__)

T = TypeVar("T")

People = Annotated[int, Field(ge=PEOPLE_MIN, le=PEOPLE_MAX, description="How many programs are invited.")]
Headsets = Annotated[int, Field(ge=0, le=PEOPLE_MAX, description="How many of them talk.")]
Minutes = Annotated[float, Field(ge=MINUTES_MIN, le=MINUTES_MAX, description="The agenda is pressed into this time.")]


# --- the house's key --------------------------------------------------------------------------------------------------


class NewRehearsal(Shape):
    """`of`: the dialogue whose agenda is taken, "" for that of the sample evening; `method`: that method's agenda;
    `table_seats`: five or four at a table, null: as that dialogue has it."""

    people: People
    minutes: Minutes
    of: Annotated[str, Field(max_length=40)] = ""
    method: Method | None = None
    table_seats: int | None = None
    voice: Headsets = 0


@robots.post("", status_code=201)
async def begin_by_key(house: House, request: Request, wish: NewRehearsal) -> Response:
    """Open a rehearsal for robots that somebody else starts, who holds the key of the house."""
    made = house.tokens.read(Purpose.REHEARSAL, "", bearer(request) or "")
    if made is None or not made.isdecimal() or abs(house.clock() - int(made)) > PASS_MAX_MS:
        raise Problem("rehearsal_not_allowed")
    setup = (await house.dialogue(wish.of))[0].described if wish.of else SETUP
    if wish.method is not None:
        setup = replace(setup, steps=AGENDAS[wish.method])
    if wish.table_seats is not None:
        setup = replace(setup, table_seats=wish.table_seats)
    assignment = await open_rehearsal(house, wish.of, setup, wish.people, wish.minutes, wish.voice)
    return Response(msgspec.json.encode(assignment), 201, media_type=_JSON)


# --- the robots -------------------------------------------------------------------------------------------------------


def _check_robots(house: Services, request: Request, rehearsal: str) -> None:
    known = house.tokens.read(Purpose.REHEARSAL, rehearsal, bearer(request) or "")
    if known is None or not rehearsal.startswith(PREFIX):
        raise Problem("rehearsal_not_allowed")


@robots.put("/{rehearsal}")
async def heard(house: House, request: Request, rehearsal: DialogueId) -> Response:
    """The robots say how far they are, and are told how this process is."""
    _check_robots(house, request, rehearsal)
    progress = _decoded(await request.body(), Progress)
    if not await house.store.rehearsals.heard(rehearsal, msgspec.json.encode(progress).decode(), house.clock()):
        raise Problem("rehearsal_over")
    return Response(msgspec.json.encode(measures.own_load()), media_type=_JSON)


@robots.post("/{rehearsal}/verdict", status_code=204)
async def ended(house: House, request: Request, rehearsal: DialogueId) -> None:
    """The robots are done: their verdict stays, everything else of it goes."""
    _check_robots(house, request, rehearsal)
    verdict = _decoded(await request.body(), Verdict)
    said = msgspec.json.encode(verdict).decode()
    if not await throw_away(house.store, house.rooms, rehearsal, house.clock(), said):
        raise Problem("rehearsal_over")
    _log.info("rehearsal_ended", dialogue=rehearsal, outcome=verdict.outcome)


@robots.delete("/{rehearsal}", status_code=204)
async def given_up(house: House, request: Request, rehearsal: DialogueId) -> None:
    """The robots were interrupted: everything goes."""
    _check_robots(house, request, rehearsal)
    await throw_away(house.store, house.rooms, rehearsal, house.clock())


def _decoded(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.DecodeError:
        raise Problem("bad_arguments") from None


# --- the organiser ----------------------------------------------------------------------------------------------------


class RehearsalWish(Shape):
    """How it is to be rehearsed."""

    people: People
    minutes: Minutes = MINUTES_DEFAULT
    voice: Headsets = 0


class RehearsalTimes(Shape):
    """Median and a high percentile (95th for coming in, 99th else), in milliseconds; null: nothing measured yet."""

    p50_ms: float | None
    high_ms: float | None


class RehearsalProgress(Shape):
    """How far it is. `curve`: how many had come by each twentieth of the time, so far."""

    phase: Phase
    passed_s: float
    total_s: float
    step: str
    coming: int
    came: int
    here: int
    sent: int
    acknowledged: int
    joined: RehearsalTimes
    stored: RehearsalTimes
    seen: RehearsalTimes
    curve: list[int]


class RehearsalLine(Shape):
    """One figure in words. `limit` "": there is none; `kept`: whether it holds."""

    what: str
    found: str
    limit: str
    kept: bool


class RehearsalVerdict(Shape):
    """The verdict in the caller's language. `people`, `minutes`: how it was rehearsed."""

    at: int
    outcome: Outcome
    people: int
    minutes: float
    headline: str
    reasons: list[str]
    advice: list[str]
    lines: list[RehearsalLine]


class RehearsalState(Shape):
    """`running`: "here", "elsewhere" (another dialogue's) or null; `progress` null: its robots have not said anything
    yet. `people`: how many are suggested; `voice`: whether people may talk in this house."""

    running: Literal["here", "elsewhere"] | None
    progress: RehearsalProgress | None
    last: RehearsalVerdict | None
    people: int
    voice: bool


@router.get("")
async def rehearsal(house: House, dialogue: OwnedDialogue, request: Request) -> RehearsalState:
    """The rehearsal that is under way, and the last verdict."""
    under_way, last = await house.store.rehearsals.under_way(), await house.store.rehearsals.last(dialogue)
    here = under_way is not None and under_way.of == dialogue
    return RehearsalState(
        running=("here" if here else "elsewhere") if under_way else None,
        progress=_progress(under_way) if here and under_way else None,
        last=_last(last, language_of(request)) if last else None,
        people=await _expected(house, dialogue),
        voice=house.site.voice,
    )


def _progress(under_way: Rehearsal) -> RehearsalProgress | None:
    if not under_way.progress:
        return None
    return RehearsalProgress.model_validate(msgspec.json.decode(under_way.progress))


def _last(last: Rehearsed, language: str) -> RehearsalVerdict:
    verdict = msgspec.json.decode(last.verdict, type=Verdict)
    words = told(verdict, language)
    return RehearsalVerdict(
        at=last.at,
        outcome=verdict.outcome,
        people=verdict.figures.expected,
        minutes=verdict.figures.minutes,
        headline=words.headline,
        reasons=list(words.reasons),
        advice=list(words.advice),
        lines=[RehearsalLine(**asdict(line)) for line in words.lines],
    )


async def _expected(house: Services, dialogue: str) -> int:
    """As many as were invited personally; all chairs if nobody was."""
    state, _ = await house.dialogue(dialogue)
    links = await house.store.directory.links(dialogue)
    invited = sum(link.personal and link.revoked_at is None for link in links)
    return max(PEOPLE_MIN, min(invited or state.described.capacity, PEOPLE_MAX))


@router.post("", status_code=202)
async def begin(house: House, dialogue: OwnedDialogue, request: Request, wish: RehearsalWish) -> RehearsalState:
    """Let robots hold this dialogue's agenda, in a dialogue of their own that is thrown away."""
    state, _ = await house.dialogue(dialogue)
    assignment = await open_rehearsal(house, dialogue, state.described, wish.people, wish.minutes, wish.voice)
    cleared = partial(_cleared, house, assignment.dialogue)
    try:
        await house.robots.start(Job(assignment, house.site.local_url, house.site.base_url), cleared)
    except BaseException:
        await cleared()
        raise
    return await rehearsal(house, dialogue, request)


async def _cleared(house: Services, rehearsal: str) -> None:
    await throw_away(house.store, house.rooms, rehearsal, house.clock())


@router.delete("", status_code=204)
async def stop(house: House, dialogue: OwnedDialogue) -> None:
    """Stop it; its robots notice and go."""
    under_way = await house.store.rehearsals.under_way()
    if under_way is not None and under_way.of == dialogue:
        await throw_away(house.store, house.rooms, under_way.dialogue, house.clock())
