"""What an event about recording leaves behind. Never refuses: it has happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    DialogueClosed,
    PeopleTurnedAway,
    PersonRemoved,
    RecordingAgreed,
    RecordingBegun,
    RecordingEnded,
    RecordingEvent,
    RecordingsDropped,
    RecordingsPublished,
    RecordingsShared,
    RecordingStopped,
    SeatingUndone,
    SeatsChanged,
    StepOpened,
    TablesDrawn,
    TablesMerged,
    TablesSat,
    TableVisited,
)
from app.facilitation.recording.consent import stay_of
from app.facilitation.state import Agreement, Dialogue, Recording, Stay, Tape


def evolve(dialogue: Dialogue, recorded: Recorded, event: RecordingEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, recording=_evolved(dialogue.recording, recorded, event))


def _evolved(known: Recording, recorded: Recorded, event: RecordingEvent) -> Recording:
    match event:
        case RecordingAgreed(step, place):
            known = _ended(known, [recorded.actor])
            return replace(known, agreed=known.agreed.set(recorded.actor, Agreement(Stay(step, place), recorded.seq)))
        case RecordingStopped(place):
            return _ended(known, [who for who, yes in known.agreed.items() if yes.stay.place == place])
        case RecordingBegun(participant, n, step, place, began_at):
            return _kept(known, participant, Tape(n, step, place, began_at))
        case RecordingEnded(participant, n, ms):
            tape = known.tape(participant, n)
            return known if tape is None else _kept(known, participant, replace(tape, ms=ms))
        case RecordingsDropped(participant, n):
            return _dropped(known, participant, n)
        case RecordingsShared(on):
            return replace(known, shared=known.shared.set(recorded.actor, on))
        case RecordingsPublished(on):
            return replace(known, published=on)
    assert_never(event)


def _ended(known: Recording, people: Iterable[str]) -> Recording:
    """A yes of these people holds no longer."""
    ended = {who: known.agreed[who] for who in people if who in known.agreed}
    left = Map({who: yes for who, yes in known.agreed.items() if who not in ended}) if ended else known.agreed
    return replace(known, agreed=left, past=known.past.update(ended))


def _kept(known: Recording, participant: str, tape: Tape) -> Recording:
    own = known.tapes.get(participant, Map())
    return replace(known, tapes=known.tapes.set(participant, own.set(tape.n, tape)))


def _dropped(known: Recording, participant: str | None, n: int | None) -> Recording:
    """What is running ends with what is deleted: nothing is written into a file that shall not be."""
    if participant is None:
        return replace(known, agreed=Map(), past=Map(), tapes=Map())
    own = known.tapes.get(participant, Map())
    left = Map({number: tape for number, tape in own.items() if n is not None and number != n})
    return replace(
        known,
        agreed=_without_yes(known.agreed, participant, n),
        past=_without_yes(known.past, participant, n),
        tapes=known.tapes.set(participant, left) if left else _without(known.tapes, participant),
    )


def _without_yes(known: Map[str, Agreement], participant: str, n: int | None) -> Map[str, Agreement]:
    yes = known.get(participant)
    return known.delete(participant) if yes is not None and n in (None, yes.n) else known


def _without(known: Map[str, Any], participant: str) -> Map[str, Any]:
    return known.delete(participant) if participant in known else known


FOLLOWS: Final = (
    StepOpened,
    DialogueClosed,
    PersonRemoved,
    PeopleTurnedAway,
    TableVisited,
    TablesDrawn,
    TablesSat,
    TablesMerged,
    SeatsChanged,
    SeatingUndone,
)
"""After these somebody may be elsewhere."""


def follow(before: Dialogue, recorded: Recorded, dialogue: Dialogue) -> Dialogue:
    """A yes ends with the stay: whoever comes back is asked again."""
    agreed = dialogue.recording.agreed
    gone = [who for who, yes in agreed.items() if stay_of(dialogue, who) != yes.stay]
    return replace(dialogue, recording=_ended(dialogue.recording, gone)) if gone else dialogue


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Of whoever is erased there is no recording."""
    known = _dropped(dialogue.recording, participant, None)
    return replace(dialogue, recording=replace(known, shared=_without(known.shared, participant)))
