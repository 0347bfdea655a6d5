"""Everything the house keeps of one person, to take along: whole as JSON, what has words as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from fastapi import APIRouter, Request, Response

from app.documentation.table import BYTE_ORDER_MARK, safe
from app.facilitation.core import Recorded
from app.facilitation.events import EVENT_TYPES, Confirmed, Corrected, Event, Hidden, Unhidden, Withdrawn
from app.facilitation.state import Contribution, Dialogue
from app.persistence.ports import Person
from app.web import cases, models, words
from app.web.identity import PersonKnown
from app.web.services import House, Services

router = APIRouter(prefix="/d/{dialogue}/{participant}/api/me", tags=["inside"])
_NAMES: Final = {of_type: name for name, of_type in EVENT_TYPES.items()}
_TO_MY_LINE: Final = (Corrected, Withdrawn, Confirmed, Hidden, Unhidden)
"""What others may do to one's line. Not their stances: whose those are is nobody's business."""


@router.get("/data")
async def my_data(house: House, person: PersonKnown, request: Request, response: Response) -> models.MyData:
    """Everything kept of this person here, as a file."""
    state, _ = await house.dialogue(person.dialogue, request)
    response.headers.update(_as_file(person, "json"))
    return await _everything(house, state, person)


@router.get("/data.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
async def my_table(house: House, person: PersonKnown, request: Request, lang: str = "") -> Response:
    """What this person said here and to whom, as a table for a spreadsheet that must not compute it."""
    state, _ = await house.dialogue(person.dialogue, request)
    language = words.language_of(lang, request.headers.get("accept-language"), state.described.languages)
    body = _table(await _everything(house, state, person), language)
    return Response(body, media_type="text/csv; charset=utf-8", headers=_as_file(person, "csv"))


def _as_file(person: Person, format: str) -> dict[str, str]:
    name = f"resonanz-{person.dialogue}.{format}"
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}


async def _everything(house: Services, state: Dialogue, person: Person) -> models.MyData:
    known, me = state.contributions, person.participant
    link = await house.store.directory.link(person.link)
    return models.MyData(
        dialogue=person.dialogue,
        title=state.described.title,
        participant=me,
        name=person.name or "",
        role=person.role.value,
        locale=person.locale,
        entered_at=person.created_at,
        invited_as=link.label if link is not None and link.personal else "",
        recognisable=link is not None and link.known_by is not None,
        met_before=len(state.tables.earlier.get(me, ())),
        browser_known=bool(person.device),
        contributions=[_own(known.items[id]) for id in known.by_author.get(me, ())],
        stances=[
            models.GivenStance(contribution=id, n=known.items[id].n, stance=stance)
            for id, stance in sorted(known.given.get(me, {}).items())
        ],
        hidings=[
            models.OwnHiding.model_validate(state.moderation.hidings[id])
            for id in known.by_author.get(me, ())
            if id in state.moderation.hidings
        ],
        group=state.gathering.groups.get(me),
        languages=list(state.gathering.languages.get(me, ())),
        ratings=[
            models.GivenRating(step=step, scale=scale, value=value)
            for step, given in state.gathering.ratings.items()
            for (participant, scale), value in sorted(given.items())
            if participant == me
        ],
        responses=list(_responses(state, me)),
        replies=list(_replies(state, me)),
        cases=await _cases(house, state, person),
        recordings=[
            models.OwnRecording(recording=n, step=tape.step, place=tape.place, began_at=tape.began_at, ms=tape.ms)
            for n, tape in sorted(state.recording.tapes.get(me, {}).items())
        ],
        log=list(deeds(await house.store.log.read(person.dialogue), me, frozenset(known.by_author.get(me, ())))),
    )


def _own(item: Contribution) -> models.OwnContribution:
    return models.OwnContribution.model_validate(item)


def _responses(state: Dialogue, participant: str) -> Iterator[models.GivenResponse]:
    for said in sorted(state.answers.read_backs.values(), key=lambda said: said.n):
        if (one := said.responses.get(participant)) is not None:
            yield models.GivenResponse(
                read_back=said.id,
                understood=said.text,
                agrees=one.agrees,
                text=one.text,
                at=one.at,
                taken_in_at=one.taken_in_at,
            )


def _replies(state: Dialogue, participant: str) -> Iterator[models.GivenReply]:
    for fate in sorted(state.answers.fates.values(), key=lambda fate: fate.n):
        for one in fate.replies:
            if one.by == participant:
                yield models.GivenReply(answer=fate.id, number=fate.n, reply=one.id, text=one.text, at=one.at)


async def _cases(house: Services, state: Dialogue, person: Person) -> list[models.HandedOver]:
    return [
        models.HandedOver(
            case=case.case,
            words=case.words,
            contact=case.contact,
            readers=[reader.participant for reader in case.readers],
            handed_at=case.handed_at,
            done_at=case.done_at,
        )
        for case in await cases.own_cases(house, state, person)
    ]


def deeds(log: Sequence[Recorded], participant: str, lines: Collection[str]) -> Iterator[models.OwnDeed]:
    """What they did, what was done with them by name and with their `lines`; nobody else is named beside them."""
    for recorded in log:
        members: dict[str, Any] = msgspec.to_builtins(recorded.event)
        own = recorded.actor == participant
        if own or _names(members, participant) or _is_about(recorded.event, lines):
            kind = _NAMES[type(recorded.event)]
            shown = members if own else {name: _alone(member, participant) for name, member in members.items()}
            yield models.OwnDeed(seq=recorded.seq, at=recorded.at, type=kind, members=shown)


def _names(members: Mapping[str, Any], participant: str) -> bool:
    return any(
        participant == member or (isinstance(member, list) and participant in member) for member in members.values()
    )


def _is_about(event: Event, lines: Collection[str]) -> bool:
    return isinstance(event, _TO_MY_LINE) and event.contribution in lines


def _alone(member: Any, participant: str) -> Any:
    """People who were let in together are not told of each other."""
    return [participant] if isinstance(member, list) and participant in member else member


# --- as a table ---------------------------------------------------------------------------------------------------


def _table(data: models.MyData, language: str) -> bytes:
    rows = io.StringIO(newline="")
    writer = csv.writer(rows, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in _rows(data, language):
        writer.writerow([safe(cell) for cell in row])
    return (BYTE_ORDER_MARK + rows.getvalue()).encode()


def _rows(data: models.MyData, language: str) -> Iterator[tuple[str, str, str, str]]:
    def say(id: str) -> str:
        return words.text(language, f"data-{id}")

    yield say("what"), say("when"), say("number"), say("text")
    yield say("name"), _iso(data.entered_at), "", data.name
    for line in data.contributions:
        yield say("line"), _iso(line.at), f"B{line.n}", line.text or ""
    for stance in data.stances:
        yield say(f"stance-{stance.stance}"), "", f"B{stance.n}", ""
    for response in data.responses:
        yield say("agrees" if response.agrees else "missing"), _iso(response.at), "", response.text or ""
    for reply in data.replies:
        yield say("reply"), _iso(reply.at), f"A{reply.number}", reply.text or ""
    for case in data.cases:
        yield say("case"), _iso(case.handed_at), "", f"{case.words or ''}\n{case.contact or ''}".strip()


def _iso(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")
