"""What the documentation may tell of recordings: those whose person and the organiser both let them stand there."""

from __future__ import annotations

from collections.abc import Iterable

from app.facilitation.outline import OutlineRecording
from app.facilitation.state import Dialogue


def recordings(dialogue: Dialogue) -> Iterable[OutlineRecording]:
    """In the order in which they began; nothing, as long as one of the two has not said so."""
    found = [
        OutlineRecording(tape.n, who, tape.step, _table(tape.place), tape.began_at, tape.ms or 0)
        for who, tapes in dialogue.recording.tapes.items()
        if dialogue.recording.published and dialogue.recording.shared.get(who, False)
        for tape in tapes.values()
    ]
    return sorted(found, key=lambda one: (one.began_at, one.n))


def _table(place: str) -> int | None:
    kind, _, number = place.partition(":")
    return int(number) if kind == "table" else None
