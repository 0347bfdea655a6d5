"""Whom nobody hears, and for whom the network lets no voice through.

Rules and their sources (handbook, pains 18 and 19):
- a moderator may let nobody hear somebody, with a reason; other moderators stay heard;
- nobody opens a microphone for somebody else: unmuting only lets the person's own switch decide again;
- after noise one may come back by oneself, after something said a moderator has to say so;
- that the network lets no voice through is counted, once a person; whoever was heard once is not counted any more.
"""

from __future__ import annotations

from typing import assert_never

from app.facilitation.commands import Mute, TellSound, Unmute, VoiceCommand
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import Event, PersonMuted, PersonUnmuted, SoundTold
from app.facilitation.state import Dialogue


def decide(dialogue: Dialogue, command: VoiceCommand, context: Context) -> list[Event]:
    """What follows from a wish about voices."""
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    match command:
        case Mute():
            return _mute(dialogue, command, context)
        case Unmute(participant):
            return _unmute(dialogue, participant, context)
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


def _sound(dialogue: Dialogue, command: TellSound, context: Context) -> list[Event]:
    known = dialogue.voice.sound.get(context.actor)
    if known == command.sound or known in {"direct", "relayed"}:
        return []
    return [SoundTold(command.sound)]
