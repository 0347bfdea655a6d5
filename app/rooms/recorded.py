"""The house and the files of recordings: they go when the log says so, and none stays that no log knows of.

Media processes write them (`app/media/recorder.py`); that one is there, they tell through their line.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any, Final

import structlog

from app.facilitation.commands import BeginRecording, EndRecording
from app.facilitation.core import Recorded, Rejected
from app.facilitation.events import PersonErased, RecordingsDropped
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, StoreUnavailable
from app.recordings import Recordings
from app.voice_frames import Kept

TOLD_WITHIN_S: Final = 3_600.0
"""So long a file may be unknown: its media process may have no line to the house."""

DELETES_FILES: Final = (PersonErased, RecordingsDropped)
"""Events after which files go."""

_log = structlog.get_logger(__name__)
Submit = Callable[[str, BeginRecording | EndRecording], Coroutine[Any, Any, Any]]


class RecordedFiles:
    """The files of all dialogues. `recordings` None: this house records nothing."""

    def __init__(self, recordings: Recordings | None) -> None:
        self.recordings = recordings
        self.held = False
        """Nobody is recorded now, whoever agreed: the log cannot be read, and somebody may have said no."""

    async def note(self, kept: Kept, submit: Submit) -> bool:
        """Write down what a media process tells; whether that is settled. What the rules refuse is deleted."""
        number = (kept.person, kept.recording)
        try:
            if kept.began_at:
                await submit(kept.dialogue, BeginRecording(*number, kept.began_at))
            if kept.over:
                await submit(kept.dialogue, EndRecording(*number, kept.ms, kept.given_up))
        except (Rejected, DialogueUnknown):
            await self._drop(kept.dialogue, *number)
        except (StoreUnavailable, TimeoutError) as trouble:
            _log.warning("recording_not_noted", trouble=type(trouble).__name__)
            return False
        return True

    async def _drop(self, dialogue: str, person: str, number: int) -> None:
        if self.recordings is not None:
            await asyncio.to_thread(self.recordings.drop, dialogue, person, number)
            _log.info("recording_deleted", dialogue=dialogue)

    async def follow(self, dialogue: str, recorded: Recorded) -> None:
        """An event was stored: what it deletes is deleted."""
        if self.recordings is None:
            return
        match recorded.event:
            case PersonErased(participant) | RecordingsDropped(str(participant), None):
                await asyncio.to_thread(self.recordings.drop_person, dialogue, participant)
            case RecordingsDropped(str(participant), int(number)):
                await self._drop(dialogue, participant, number)
            case RecordingsDropped(None):
                await self.deleted(dialogue)
            case _:
                pass

    async def deleted(self, dialogue: str) -> None:
        """A dialogue is no more."""
        if self.recordings is not None:
            await asyncio.to_thread(self.recordings.drop_dialogue, dialogue)

    async def sweep(self, state_of: Callable[[str], Coroutine[Any, Any, Dialogue | None]]) -> None:
        """Delete every file no log knows of: a house may have died between its word and the deed."""
        known = await asyncio.to_thread(self.recordings.dialogues) if self.recordings is not None else []
        for dialogue in known:
            try:
                await self._sweep(dialogue, await state_of(dialogue))
            except Exception:  # one dialogue that cannot be read keeps no other's files
                _log.exception("recordings_not_swept", dialogue=dialogue)

    async def _sweep(self, dialogue: str, state: Dialogue | None) -> None:
        assert self.recordings is not None, "asked only where there are recordings"
        if state is None:
            await self.deleted(dialogue)
            return
        for person, number in await asyncio.to_thread(lambda: list(self.recordings.of(dialogue))):  # type: ignore[union-attr]
            if not _known(state, person, number) and self._age_s(dialogue, person, number) > TOLD_WITHIN_S:
                await self._drop(dialogue, person, number)

    def _age_s(self, dialogue: str, person: str, number: int) -> float:
        """How long nothing was written into a file; 0 if it has gone meanwhile."""
        assert self.recordings is not None, "asked only where there are recordings"
        try:
            return time.time() - self.recordings.path(dialogue, person, number).stat().st_mtime
        except FileNotFoundError:
            return 0.0


def _known(state: Dialogue, person: str, number: int) -> bool:
    """Whether the log knows of a file, or of a yes under which it may still be written."""
    yes = state.recording.agreed.get(person)
    return state.recording.tape(person, number) is not None or (yes is not None and yes.n == number)
