"""How moderation changes with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    AnnouncementRead,
    Hidden,
    HidingAnswered,
    LeadHandedOver,
    ModerationEvent,
    SlowModeSet,
    Unhidden,
)
from app.facilitation.state import Contribution, Dialogue, Hiding, Moderation


def evolve(dialogue: Dialogue, recorded: Recorded, event: ModerationEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, moderation=_evolved(dialogue, recorded, event))


def _evolved(dialogue: Dialogue, recorded: Recorded, event: ModerationEvent) -> Moderation:
    known = dialogue.moderation
    match event:
        case Hidden():
            return _hidden(known, recorded, event)
        case Unhidden(id):
            return _unhidden(known, dialogue.contributions.items[id], recorded.at)
        case HidingAnswered(id, words):
            seq = recorded.seq if words is not None else None
            hiding = replace(known.hidings[id], answer=words, answer_seq=seq, answered_at=recorded.at if seq else None)
            return replace(known, hidings=known.hidings.set(id, hiding))
        case SlowModeSet(seconds):
            return replace(known, slow_s=seconds)
        case LeadHandedOver(participant):
            return replace(known, lead=participant)
        case AnnouncementRead(announcement):
            readers = known.read.get(announcement, Map()).set(recorded.actor, True)
            return replace(known, read=known.read.set(announcement, readers))
    assert_never(event)


def _hidden(known: Moderation, recorded: Recorded, event: Hidden) -> Moderation:
    before = known.hidings.get(event.contribution)
    earlier = (*before.earlier, before.reason) if before else ()
    hiding = Hiding(
        event.contribution, event.reason, event.words, recorded.seq, recorded.actor, recorded.at, earlier=earlier
    )
    return replace(
        known,
        hidings=known.hidings.set(event.contribution, hiding),
        hidden=known.hidden.set(event.contribution, recorded.at),
    )


def _unhidden(known: Moderation, item: Contribution, at: int) -> Moderation:
    hiding = known.hidings[item.id]
    again = replace(hiding, shown_again_at=at, rewritten_at=rewritten_at(hiding, item))
    return replace(known, hidings=known.hidings.set(item.id, again), hidden=known.hidden.delete(item.id))


def rewritten_at(hiding: Hiding, item: Contribution) -> int | None:
    """When a hidden line was written anew since it was hidden; None: not yet, or not in time."""
    if hiding.shown_again_at is not None:
        return hiding.rewritten_at
    since = any(seq > hiding.seq for seq in item.text_seqs)
    return item.corrected_at if since else None


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The dialogue after a person had all their words erased: that something was hidden, and why, stays."""
    known, own = dialogue.moderation, set(dialogue.contributions.by_author.get(participant, ()))
    hidings = known.hidings
    for id, hiding in known.hidings.items():
        if id in own:
            hidings = hidings.set(id, replace(hiding, words=None, answer=None, answer_seq=None, answered_at=None))
        elif hiding.by == participant:
            hidings = hidings.set(id, replace(hiding, words=None))
    return replace(dialogue, moderation=replace(known, hidings=hidings))
