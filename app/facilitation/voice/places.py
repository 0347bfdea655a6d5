"""Where everybody's voice belongs, and who can be heard there: read off the dialogue, never chosen by a browser.

Rules:
- in the Foyer and in breaks a voice reaches those who stand with it; who stands alone is heard by nobody;
- at a table everybody is heard, a moderator who visits it too; nobody elsewhere hears them;
- in the Großer Kreis whoever has the floor is heard, and the moderation always; where a step has no list of speakers
  and few enough sit there to talk without one, everybody is;
- a moderator who speaks to all is heard everywhere, also by those who stand or sit nowhere, and hears what they heard;
- whoever may not be heard keeps listening; nobody's microphone is switched by where they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.facilitation import limits
from app.facilitation.core import SEATED_ROLES, Role
from app.facilitation.gathering.decide import people_stand
from app.facilitation.state import Dialogue, Participant
from app.facilitation.tables.stand import place, step_at_tables

CIRCLE: Final = "plenary"
TABLE: Final = "table"


class VoicePlace(Struct, frozen=True):
    """Where somebody's voice belongs. `place` empty: nowhere, they hear nobody and nobody hears them.

    `heard`: whether they may be heard there; `muted`: by a moderator. `announces`: the whole dialogue hears them.
    `takes_turn`: whose turn it is, the smallest first; whoever has one is not drowned by somebody louder who has none.
    """

    place: str
    heard: bool
    muted: bool
    announces: bool = False
    takes_turn: int | None = None


def place_of(dialogue: Dialogue, participant: str) -> VoicePlace | None:
    """Where that person's voice belongs now; None: they are not in the dialogue, or have no voice in it."""
    person = dialogue.participants.get(participant)
    if person is None or dialogue.setup is None or not person.inside or person.role not in SEATED_ROLES:
        return None
    found = _near(dialogue, person, muted=participant in dialogue.voice.muted)
    return replace(found, announces=True) if participant in dialogue.voice.to_all else found


def _near(dialogue: Dialogue, person: Participant, *, muted: bool) -> VoicePlace:
    """Where a voice belongs that is not heard everywhere."""
    if people_stand(dialogue):
        spot = dialogue.gathering.spots.get(person.id, 0)
        return VoicePlace(f"foyer-group:{spot}" if spot else "", heard=bool(spot), muted=muted)
    step = step_at_tables(dialogue)
    if step is not None:
        found = place(dialogue, step.id, person.id, person.role)
        return VoicePlace(f"{TABLE}:{found.table}" if found else "", heard=found is not None, muted=muted)
    return _in_circle(dialogue, person, muted=muted)


def _in_circle(dialogue: Dialogue, person: Participant, *, muted: bool) -> VoicePlace:
    speaking = dialogue.floor.speaking
    if speaking is not None and speaking.participant == person.id:
        return VoicePlace(CIRCLE, heard=True, muted=muted, takes_turn=0)
    return VoicePlace(CIRCLE, heard=person.role is Role.MODERATOR or talks_freely(dialogue), muted=muted)


def talks_freely(dialogue: Dialogue) -> bool:
    """Whether everybody in the circle may be heard: no list of speakers, and few enough for a talk without one."""
    step = dialogue.described.step(dialogue.current)
    listed = dialogue.phase != "closed" and step is not None and step.has_floor
    return not listed and dialogue.described.capacity <= limits.FREE_TALK_MAX_CHAIRS


def places(dialogue: Dialogue, people: Iterable[str]) -> dict[str, VoicePlace]:
    """Where the voices of these people belong."""
    found = {participant: place_of(dialogue, participant) for participant in people}
    return {participant: place for participant, place in found.items() if place is not None}


def stirs(before: Dialogue, after: Dialogue) -> bool:
    """Whether anybody's voice may belong elsewhere than before. Cheap: asked after every event."""
    return (
        before.voice is not after.voice
        or before.recording.agreed is not after.recording.agreed
        or before.floor.turn is not after.floor.turn
        or before.current != after.current
        or before.phase != after.phase
        or before.setup is not after.setup
        or before.participants is not after.participants
        or before.gathering.spots is not after.gathering.spots
        or before.tables.sittings is not after.tables.sittings
        or before.tables.order is not after.tables.order
        or before.tables.visits is not after.tables.visits
    )
