"""Whom nobody hears, and for whom the network lets no voice through.

Rules and their sources (handbook, pains 18 and 19):
- a moderator may let nobody hear somebody, with a reason; other moderators stay heard;
- a moderator may make it quiet at a table, or for all but who has the word; each may speak again when they wish;
- a moderator may speak to everybody at once, wherever they are; everybody sees it, and another one may end it;
- nobody opens a microphone for somebody else: unmuting only lets the person's own switch decide again;
- after noise one may come back by oneself, after something said a moderator has to say so;
- of tables it is counted how long customers spoke there, of a person only that they were heard in this step; of
  people at work nothing;
- that the network lets no voice through is counted, once a person; whoever was heard once is not counted any more.
"""

from __future__ import annotations

from typing import assert_never

from app.facilitation.commands import MeasureSpeech, Mute, MuteOthers, SpeakToAll, TellSound, Unmute, VoiceCommand
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import (
    Event,
    PeopleMuted,
    PersonMuted,
    PersonUnmuted,
    SoundTold,
    SpeechMeasured,
    ToAllBegun,
    ToAllEnded,
)
from app.facilitation.state import Dialogue, Participant
from app.facilitation.tables.stand import people_at


def decide(dialogue: Dialogue, command: VoiceCommand, context: Context) -> list[Event]:
    """What follows from a wish about voices."""
    if isinstance(command, MeasureSpeech):
        return _measure(dialogue, command, context)
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    match command:
        case Mute():
            return _mute(dialogue, command, context)
        case Unmute(participant):
            return _unmute(dialogue, participant, context)
        case MuteOthers():
            return _mute_others(dialogue, command, context)
        case SpeakToAll():
            return _to_all(dialogue, command, context)
        case TellSound():
            return _sound(dialogue, command, context)
    assert_never(command)


def _mute(dialogue: Dialogue, command: Mute, context: Context) -> list[Event]:
    person = dialogue.participants.get(command.participant)
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    if person is None or person.erased or person.role not in SEATED_ROLES:
        raise Rejected("not_found")
    if person.role is Role.MODERATOR:
        raise Rejected("not_allowed")
    known = dialogue.voice.muted.get(command.participant)
    return [] if known == command.reason else [PersonMuted(command.participant, command.reason)]


def _unmute(dialogue: Dialogue, participant: str, context: Context) -> list[Event]:
    reason = dialogue.voice.muted.get(participant)
    own = participant == context.actor and reason != "conduct"
    if context.role is not Role.MODERATOR and not own:
        raise Rejected("not_allowed")
    return [PersonUnmuted(participant)] if reason else []


def _mute_others(dialogue: Dialogue, command: MuteOthers, context: Context) -> list[Event]:
    _leads(dialogue, command.step, context)
    people = _others(dialogue, command.table)
    quiet = tuple(sorted(person.id for person in people if person.id not in dialogue.voice.muted))
    return [PeopleMuted(quiet, "quiet")] if quiet else []


def _others(dialogue: Dialogue, table: int | None) -> list[Participant]:
    """Customers and the company's people at that table, or all of them but who has the word."""
    if table is None:
        turn = dialogue.floor.speaking
        found = set(dialogue.participants) - {turn.participant if turn else ""}
    else:
        found = set(people_at(dialogue, table))
        if not found:
            raise Rejected("not_found")
    people = (dialogue.participants[id] for id in found)
    return [one for one in people if one.inside and one.role in SEATED_ROLES and one.role is not Role.MODERATOR]


def _leads(dialogue: Dialogue, step: str, context: Context) -> None:
    if context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    if step != dialogue.current:
        raise Rejected("moved_on")


def _to_all(dialogue: Dialogue, command: SpeakToAll, context: Context) -> list[Event]:
    _leads(dialogue, command.step, context)
    who = command.participant or context.actor
    if (who in dialogue.voice.to_all) == command.on:
        return []
    if not command.on:
        return [ToAllEnded(who)]
    if who != context.actor:
        raise Rejected("not_allowed")  # nobody makes somebody else be heard
    return [ToAllBegun(who)]


def _measure(dialogue: Dialogue, command: MeasureSpeech, context: Context) -> list[Event]:
    if context.role is not Role.SYSTEM:
        raise Rejected("not_allowed")
    if command.step != dialogue.current or dialogue.phase == "closed":
        raise Rejected("moved_on")
    tables = tuple((table, ms) for table, ms in sorted(command.tables) if ms > 0 and people_at(dialogue, table))
    people = tuple(sorted(person for person in set(command.people) if _first_heard(dialogue, person)))
    return [SpeechMeasured(tables, people)] if tables or people else []


def _first_heard(dialogue: Dialogue, person: str) -> bool:
    known = dialogue.participants.get(person)
    customer = known is not None and known.inside and known.role is Role.PARTICIPANT
    return customer and dialogue.voice.heard.get(person) != dialogue.current


def _sound(dialogue: Dialogue, command: TellSound, context: Context) -> list[Event]:
    known = dialogue.voice.sound.get(context.actor)
    if known == command.sound or known in {"direct", "relayed"}:
        return []
    return [SoundTold(command.sound)]
