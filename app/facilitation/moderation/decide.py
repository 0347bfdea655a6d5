"""Moderation: hiding with a reason, slow mode, who leads, who has read what was announced.

Rules and their sources (handbook, mission and sample dialogue):
- only the independent moderation hides: neither the company's people nor the organiser;
- nobody moderates in their own matter: a moderator's own line is hidden and shown again by the other one only;
- every hiding has a reason that its author reads, may answer, and may meet by writing anew; the line stays hidden
  until a moderator shows it again;
- two moderators have the same rights: a doubled wish changes nothing, and whoever was late is told (`moved_on`).

Hiding is possible after the end too: a stranger's name is found when somebody reads the documentation.
"""

from __future__ import annotations

from typing import Final, assert_never

from app.facilitation import limits, text
from app.facilitation.commands import (
    AnswerHiding,
    HandOver,
    Hide,
    ModerationCommand,
    ReadAnnouncement,
    SetSlowMode,
    Unhide,
)
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import (
    AnnouncementRead,
    Event,
    Hidden,
    HidingAnswered,
    LeadHandedOver,
    Redacted,
    SlowModeSet,
    Unhidden,
)
from app.facilitation.state import Announcement, Contribution, Dialogue, Hiding, Told

OF_EVERYBODY: Final = AnswerHiding | ReadAnnouncement


def decide(dialogue: Dialogue, command: ModerationCommand, context: Context) -> list[Event]:
    """What follows from a wish about moderation."""
    if not isinstance(command, OF_EVERYBODY) and context.role is not Role.MODERATOR:
        raise Rejected("not_allowed")
    match command:
        case Hide():
            return _hide(dialogue, command, context)
        case Unhide():
            return _unhide(dialogue, command, context)
        case AnswerHiding():
            return _answer(dialogue, command, context)
        case SetSlowMode(seconds, was):
            return _set_slow_mode(dialogue, seconds, was)
        case HandOver(participant, after):
            return _hand_over(dialogue, participant, after)
        case ReadAnnouncement(announcement):
            return _read(dialogue, announcement, context)
    assert_never(command)


def _hide(dialogue: Dialogue, command: Hide, context: Context) -> list[Event]:
    item = _line(dialogue, command.contribution, context)
    words = text.words(command.words, limits.HIDE_WORDS_MAX_CHARS)
    before = dialogue.moderation.hidings.get(item.id)
    if dialogue.moderation.hides(item.id) and before is not None:
        if (before.by, before.reason, before.words) == (context.actor, command.reason, words):
            return []
        raise Rejected("moved_on")
    _must_have_read(item, command.read)
    return [Hidden(item.id, command.reason, words), *_forgotten(before)]


def _line(dialogue: Dialogue, id: str, context: Context) -> Contribution:
    """The line a moderator decides about: it has words, and they are not the moderator's own."""
    item = dialogue.contributions.items.get(id)
    if item is None:
        raise Rejected("not_found")
    if item.text is None:
        raise Rejected("withdrawn_already")
    if item.by == context.actor:
        raise Rejected("own_contribution")
    return item


def _must_have_read(item: Contribution, read: int | None) -> None:
    if item.corrected_at != read:
        raise Rejected("moved_on")  # its author was faster: these words have not been read yet


def _forgotten(before: Hiding | None) -> list[Event]:
    """Reason and answer of an earlier hiding of the same line are said anew: the old words go."""
    seqs = words_in(before) if before is not None else ()
    return [Redacted(seqs)] if seqs else []


def words_in(hiding: Hiding) -> tuple[int, ...]:
    """The seqs of the events that still hold words of a hiding, in order."""
    held = (hiding.seq if hiding.words is not None else None, hiding.answer_seq)
    return tuple(seq for seq in held if seq is not None)


def _unhide(dialogue: Dialogue, command: Unhide, context: Context) -> list[Event]:
    if command.contribution in dialogue.contributions.items and command.contribution not in dialogue.moderation.hidings:
        raise Rejected("not_found")
    item = _line(dialogue, command.contribution, context)
    if not dialogue.moderation.hides(item.id):
        return []
    _must_have_read(item, command.read)
    return [Unhidden(item.id)]


def _answer(dialogue: Dialogue, command: AnswerHiding, context: Context) -> list[Event]:
    item = dialogue.contributions.items.get(command.contribution)
    hiding = dialogue.moderation.hidings.get(command.contribution)
    if item is None or hiding is None:
        raise Rejected("not_found")
    if item.by != context.actor:
        raise Rejected("not_yours")
    answer = text.words(command.text, limits.HIDE_ANSWER_MAX_CHARS) if command.text.strip() else None
    if answer == hiding.answer:
        return []
    if answer is not None and not dialogue.moderation.hides(item.id):
        raise Rejected("moved_on")  # it is shown again: there is nothing left to answer
    old = (hiding.answer_seq,) if hiding.answer_seq is not None else ()
    return [HidingAnswered(item.id, answer), *([Redacted(old)] if old else [])]


def _set_slow_mode(dialogue: Dialogue, seconds: int, was: int) -> list[Event]:
    if not 0 <= seconds <= limits.SLOW_MODE_MAX_S:
        raise Rejected("out_of_range", limit=limits.SLOW_MODE_MAX_S)
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if seconds == dialogue.moderation.slow_s:
        return []
    if was != dialogue.moderation.slow_s:
        raise Rejected("moved_on")
    return [SlowModeSet(seconds)]


def _hand_over(dialogue: Dialogue, participant: str, after: str) -> list[Event]:
    if not dialogue.is_moderator(participant):
        raise Rejected("not_found")
    if participant == dialogue.lead:
        return []
    if after != dialogue.lead:
        raise Rejected("moved_on")
    return [LeadHandedOver(participant)]


def _read(dialogue: Dialogue, announcement: str, context: Context) -> list[Event]:
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    known: tuple[Announcement | Told, ...] = (*dialogue.announcements, *dialogue.tables.told)
    said = next((one for one in known if one.id == announcement), None)
    if said is None:
        raise Rejected("not_found")
    done = said.by == context.actor or context.actor in dialogue.moderation.read.get(announcement, {})
    return [] if done else [AnnouncementRead(announcement)]


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of events that hold words of a person: reasons they gave, and what was said to and by them."""
    hidings = dialogue.moderation.hidings
    about = (hidings[id] for id in dialogue.contributions.by_author.get(participant, ()) if id in hidings)
    given = (one.seq for one in hidings.values() if one.by == participant and one.words is not None)
    return tuple(sorted({*given, *(seq for one in about for seq in words_in(one))}))
