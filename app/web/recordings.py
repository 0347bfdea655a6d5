"""Recordings of voice over HTTP: one's own to take along; for the organiser how many there are, and the end of them.

A file is given to nobody else. Whether it is there, the log says; a path is made of ids that it knows.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Final

import structlog
from fastapi import APIRouter, Response
from fastapi import Path as InPath
from fastapi.responses import FileResponse

from app.facilitation.commands import DropRecordings, PublishRecordings
from app.facilitation.core import ORGANISER_ACTOR
from app.facilitation.state import Dialogue
from app.web import models
from app.web.identity import OwnedDialogue, PersonKnown
from app.web.problems import Problem
from app.web.services import House, Services

inside = APIRouter(prefix="/d/{dialogue}/{participant}/api/me", tags=["inside"])
organiser = APIRouter(prefix="/api/organiser/dialogues/{dialogue}", tags=["organiser"])
AUDIO: Final = "audio/ogg"
Number = Annotated[int, InPath(ge=1, le=2**53, description="The number of the recording, as in `me.recordings`.")]
_log = structlog.get_logger(__name__)


@inside.get("/recordings/{number}", response_class=FileResponse, responses={200: {"content": {AUDIO: {}}}})
async def own_recording(house: House, person: PersonKnown, number: Number) -> Response:
    """One recording of one's own voice, as it was written: Ogg/Opus."""
    state, _ = await house.dialogue(person.dialogue)
    path = await file_of(house, state, person.dialogue, person.participant, number)
    return as_sound(path, f"resonanz-{person.dialogue}-{number}.opus")


def as_sound(path: Path, name: str) -> Response:
    """The file as it is, kept by no cache on its way."""
    return FileResponse(path, media_type=AUDIO, filename=name, headers={"Cache-Control": "no-store"})


async def file_of(house: Services, state: Dialogue, dialogue: str, participant: str, number: int) -> Path:
    """The file of a recording the log knows. Raises `Problem` not_found, also if it lies on another machine."""
    recordings = house.rooms.files.recordings
    if recordings is None or state.recording.tape(participant, number) is None:
        raise Problem("not_found")
    path = recordings.path(dialogue, participant, number)
    if not await asyncio.to_thread(path.is_file):
        raise Problem("not_found")
    return path


def counted(state: Dialogue) -> models.RecordingsKept:
    """How many recordings there are, of how many people."""
    known = state.recording
    return models.RecordingsKept(
        count=sum(len(tapes) for tapes in known.tapes.values()),
        people=len(known.tapes),
        shared=sum(known.shared.get(who, False) for who in known.tapes),
        published=known.published,
    )


@organiser.get("/recordings")
async def recordings(house: House, dialogue: OwnedDialogue) -> models.RecordingsKept:
    """How many recordings of voice there are. Whose, is the business of those who were recorded."""
    state, _ = await house.dialogue(dialogue)
    return counted(state)


@organiser.delete("/recordings", status_code=204)
async def drop(house: House, dialogue: OwnedDialogue) -> None:
    """Delete all recordings of this dialogue. It cannot be undone."""
    await house.rooms.submit(dialogue, DropRecordings(), ORGANISER_ACTOR)
    _log.info("recordings_deleted", dialogue=dialogue)


@organiser.put("/recordings/published")
async def publish(house: House, dialogue: OwnedDialogue, wish: models.Published) -> models.Accepted:
    """Whether recordings whose people want it, too, stand in the documentation. Only when the dialogue is over."""
    return models.Accepted(seq=await house.rooms.submit(dialogue, PublishRecordings(wish.on), ORGANISER_ACTOR))
