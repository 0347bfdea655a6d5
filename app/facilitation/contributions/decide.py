"""Contributions: put in, named by kind, corrected, withdrawn, met by others. Shared by every method that wants words.

Rules and their sources (handbook, mission and sample dialogue):
- the kind is optional, set afterwards, by the author alone; a feeling is never shown beside a name unless its author
  wants it, but every kind counts in the picture of all feelings (`gathering.mood`);
- corrected or withdrawn words are erased, not struck through; that it happened stays known;
- how a line meets others is told to its author in words, never as a number, and to nobody else;
- asking back is an act of its own;
- words somebody noted for another wait for that person's „Ja, so" or „Nein, eher so"; until then, and only until then,
  the scribe may mend a slip or take the note back;
- a hidden line may be written anew and withdrawn by its author, and answered by words already on their way; nobody else
  can do anything with it;
- in slow mode there is a pause between two contributions of one person, moderators excepted.

May not know the agenda beyond "this step has been opened", nor people's names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, assert_never

from app.facilitation import limits, text
from app.facilitation.commands import (
    Contribute,
    ContributionCommand,
    Correct,
    Note,
    Resonate,
    SetKind,
    Stance,
    Withdraw,
)
from app.facilitation.core import SEATED_ROLES, Context, Rejected, Role
from app.facilitation.events import (
    Confirmed,
    Contributed,
    Corrected,
    Event,
    KindSet,
    Redacted,
    Resonated,
    Withdrawn,
)
from app.facilitation.state import Contribution, Dialogue

CONTRIBUTION_ID: Final = re.compile(r"[A-Za-z0-9_-]{16,40}")


def contribute(dialogue: Dialogue, command: Contribute, context: Context, *, table: int | None = None) -> list[Event]:
    """What follows from putting words in. They answer the step their author saw, even if it just ended.

    `table`: where they are said, None: to everybody.
    """
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    words = accepted(dialogue, command, context.actor)
    _must_have_waited(dialogue, context)
    said = Contributed(
        command.contribution, command.step, words, command.reply_to, command.relation, command.spoken, table
    )
    return [said]


def accepted(dialogue: Dialogue, command: Contribute | Note, author: str) -> str:
    """The words as they will stand under `author`'s name, cleaned; the same limits whoever writes them down."""
    _must_be_open(dialogue)
    known = dialogue.contributions
    if command.contribution in known.items or not CONTRIBUTION_ID.fullmatch(command.contribution):
        raise Rejected("id_taken" if command.contribution in known.items else "bad_arguments")
    if len(known.by_author.get(author, ())) >= limits.CONTRIBUTIONS_PER_PERSON:
        raise Rejected("too_many_contributions", limit=limits.CONTRIBUTIONS_PER_PERSON)
    if (command.reply_to is None) != (command.relation is None):
        raise Rejected("wrong_relation")
    if command.reply_to is not None and command.reply_to not in known.items:
        raise Rejected("not_found")
    return text.words(command.text, limits.CONTRIBUTION_MAX_CHARS)


def _must_have_waited(dialogue: Dialogue, context: Context) -> None:
    """Slow mode counts what somebody typed; words noted for them by others do not make them wait."""
    if not dialogue.moderation.slow_s or context.role is Role.MODERATOR:
        return
    known = dialogue.contributions
    own = (known.items[id] for id in reversed(known.by_author.get(context.actor, ())))
    last = next((item for item in own if item.noted_by is None), None)
    left_ms = last.at + dialogue.moderation.slow_s * 1_000 - context.now if last else 0
    if left_ms > 0:
        raise Rejected("slow_mode", seconds=-(-left_ms // 1_000), retry_ms=left_ms)


def _must_be_open(dialogue: Dialogue) -> None:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")


def decide(dialogue: Dialogue, command: ContributionCommand, context: Context) -> list[Event]:
    """What follows from a wish about something already put in."""
    item = dialogue.contributions.items.get(command.contribution)
    if item is None:
        raise Rejected("not_found")
    if item.text is None and not isinstance(command, Withdraw):
        raise Rejected("withdrawn_already")
    match command:
        case SetKind():
            return _set_kind(dialogue, item, command, context)
        case Correct(_, words):
            return _correct(dialogue, item, words, context)
        case Withdraw():
            return _withdraw(item, context)
        case Resonate():
            _must_be_open(dialogue)
            return _resonate(dialogue, item, command, context)
    assert_never(command)


def _must_be_author(item: Contribution, context: Context) -> None:
    if item.by != context.actor:
        raise Rejected("not_yours")


def _set_kind(dialogue: Dialogue, item: Contribution, command: SetKind, context: Context) -> list[Event]:
    _must_be_author(item, context)
    _must_be_open(dialogue)
    if command.kind is not None and command.kind not in dialogue.described.kinds:
        raise Rejected("kind_not_offered")
    if (item.kind, item.named) == (command.kind, command.named):
        return []
    return [KindSet(item.id, command.kind, command.named)]


def _must_be_author_or_scribe(item: Contribution, context: Context) -> None:
    if item.noted_by != context.actor:
        _must_be_author(item, context)
    elif not item.waiting:
        raise Rejected("answered_already")


def _correct(dialogue: Dialogue, item: Contribution, words: str, context: Context) -> list[Event]:
    _must_be_author_or_scribe(item, context)
    answering = item.waiting and item.by == context.actor
    if not answering:  # what was noted in the last minute may still be answered after the end
        _must_be_open(dialogue)
    words = text.words(words, limits.CONTRIBUTION_MAX_CHARS)
    if words == item.text:
        return [Confirmed(item.id)] if answering else []
    return [Corrected(item.id, words), Redacted(item.text_seqs)]


def _withdraw(item: Contribution, context: Context) -> list[Event]:
    _must_be_author_or_scribe(item, context)
    return [] if item.text is None else [Withdrawn(item.id), Redacted(item.text_seqs)]


def _resonate(dialogue: Dialogue, item: Contribution, command: Resonate, context: Context) -> list[Event]:
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    if item.by == context.actor:
        raise Rejected("own_contribution")
    if dialogue.moderation.hides(item.id) and command.stance is not None:
        raise Rejected("hidden_now")
    given: Mapping[str, Stance] = dialogue.contributions.given.get(context.actor, {})
    if given.get(item.id) == command.stance:
        return []
    if item.id not in given and len(given) >= limits.STANCES_PER_PERSON:
        raise Rejected("too_many_stances", limit=limits.STANCES_PER_PERSON)
    return [Resonated(item.id, command.stance)]


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold words of `participant`, in order."""
    ids = dialogue.contributions.by_author.get(participant, ())
    return tuple(sorted(seq for id in ids for seq in dialogue.contributions.items[id].text_seqs))
