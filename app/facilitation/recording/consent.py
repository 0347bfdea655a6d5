"""Whose voice may be recorded now: read off the dialogue, never switched on by anybody.

Rules:
- nothing is recorded unless the organiser allowed it before anybody came;
- at tables, in pairs and in the Großer Kreis; never in the Foyer and in breaks, before the start or after the end;
- a place is recorded only while *everybody* who is there has agreed for this stay: who comes to it later, a visiting
  moderator too, interrupts it until they agree or leave; whoever is there and writes has to be asked as well;
- a yes ends with the stay: at the next table, in the next step it has to be given anew.
"""

from __future__ import annotations

from app.facilitation.state import Agreement, Dialogue, Participant, Stay
from app.facilitation.tables.stand import place, step_at_tables
from app.facilitation.voice.places import CIRCLE, TABLE, place_of


def stay_of(dialogue: Dialogue, participant: str) -> Stay | None:
    """The stay of that person at a place that may be recorded; None: they are at none."""
    person = dialogue.participants.get(participant)
    return _stay(dialogue, person) if person is not None and _may_be(dialogue) else None


def _may_be(dialogue: Dialogue) -> bool:
    return dialogue.setup is not None and dialogue.setup.recording and dialogue.phase == "running"


def _stay(dialogue: Dialogue, person: Participant) -> Stay | None:
    voice = place_of(dialogue, person.id)
    if voice is None or voice.place.partition(":")[0] not in {CIRCLE, TABLE}:
        return None
    step = step_at_tables(dialogue)
    seat = place(dialogue, step.id, person.id, person.role) if step is not None else None
    return Stay(seat.step if seat is not None else dialogue.current, voice.place)


def agreed(dialogue: Dialogue, participant: str) -> Agreement | None:
    """The yes of that person, if it holds where they are now."""
    known = dialogue.recording.agreed.get(participant)
    return known if known is not None and known.stay == stay_of(dialogue, participant) else None


def recorded(dialogue: Dialogue) -> dict[str, Agreement]:
    """Everybody whose place is recorded now, with their yes."""
    if not dialogue.recording.agreed or not _may_be(dialogue):
        return {}
    places: dict[str, dict[str, Agreement | None]] = {}
    for person in dialogue.participants.values():
        if (stay := _stay(dialogue, person)) is not None:
            known = dialogue.recording.agreed.get(person.id)
            places.setdefault(stay.place, {})[person.id] = known if known is not None and known.stay == stay else None
    return {
        who: known
        for people in places.values()
        if all(people.values())
        for who, known in people.items()
        if known is not None
    }


def stirs(before: Dialogue, after: Dialogue) -> bool:
    """Whether what is recorded may be another than before. Cheap: asked after every event."""
    return bool(before.recording.agreed or after.recording.agreed) and (
        before.recording is not after.recording
        or before.current != after.current
        or before.phase != after.phase
        or before.setup is not after.setup
        or before.participants is not after.participants
        or before.tables.sittings is not after.tables.sittings
        or before.tables.order is not after.tables.order
        or before.tables.visits is not after.tables.visits
    )
