"""How contributions change with what happened. Never refuses: the event has happened.

Costs the same at event 50,000: only persistent maps are touched, no list is scanned.
"""

from __future__ import annotations

from typing import Final, assert_never, cast

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    Contributed,
    ContributionEvent,
    Corrected,
    Hidden,
    KindSet,
    Noted,
    Resonated,
    Unhidden,
    Withdrawn,
)
from app.facilitation.setup import Kind
from app.facilitation.state import Contribution, Contributions, Dialogue

MAY_CHANGE_A_KIND: Final = (KindSet, Withdrawn, Hidden, Unhidden)


def evolve(dialogue: Dialogue, recorded: Recorded, event: ContributionEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, contributions=_evolved(dialogue.contributions, recorded, event))


def _evolved(known: Contributions, recorded: Recorded, event: ContributionEvent) -> Contributions:
    match event:
        case Contributed():
            return put_in(known, recorded, event)
        case KindSet(id, kind, named):
            return replace(known, items=known.items.set(id, replace(known.items[id], kind=kind, named=named)))
        case Corrected():
            return _corrected(known, recorded, event)
        case Withdrawn(id):
            return _withdrawn(known, id, recorded)
        case Resonated():
            return _resonated(known, event, recorded.actor)
    assert_never(event)


def put_in(known: Contributions, recorded: Recorded, event: Contributed | Noted) -> Contributions:
    """All contributions after one more, written by its author or noted for them."""
    item = _new(known, recorded, event)
    answers = known.answers
    if item.reply_to and (answered := known.items[item.reply_to].by) != item.by:
        answers = answers.set(answered, (*answers.get(answered, ()), item.id))
    return replace(
        known,
        items=known.items.set(item.id, item),
        by_n=known.by_n.set(item.n, item.id),
        by_author=known.by_author.set(item.by, (*known.by_author.get(item.by, ()), item.id)),
        answers=answers,
        stream=known.stream.set(item.place, item.id) if item.place else known.stream,
        per_step=known.per_step.set(item.step, known.per_step.get(item.step, 0) + 1) if item.place else known.per_step,
    )


def _new(known: Contributions, recorded: Recorded, event: Contributed | Noted) -> Contribution:
    scribe = recorded.actor if isinstance(event, Noted) else None
    return Contribution(
        id=event.contribution,
        n=known.total + 1,
        step=event.step,
        by=event.said_by if isinstance(event, Noted) else recorded.actor,
        at=recorded.at,
        text=event.text,
        text_seqs=(recorded.seq,),
        reply_to=event.reply_to,
        relation=event.relation,
        noted_by=scribe,
        spoken=isinstance(event, Noted) or event.spoken,
        table=event.table,
        place=len(known.stream) + 1 if event.table is None else 0,
    )


def _corrected(known: Contributions, recorded: Recorded, event: Corrected) -> Contributions:
    item = known.items[event.contribution]
    item = replace(item, text=event.text, text_seqs=(recorded.seq,))
    if item.by == recorded.actor:  # else a slip of the scribe was mended: nobody has stood by these words yet
        item = replace(item, corrected_at=recorded.at)
        item = confirmed(item, recorded.at)
    return replace(known, items=known.items.set(item.id, item))


def confirmed(item: Contribution, at: int) -> Contribution:
    """The contribution after its speaker stood by the words; only what somebody noted waits for that."""
    return replace(item, confirmed_at=at) if item.noted_by and item.confirmed_at is None else item


def follow(before: Dialogue, recorded: Recorded, after: Dialogue) -> Dialogue:
    """The dialogue with every kind counted that is shown: a hidden line's is not, whoever hid it."""
    id = cast("KindSet | Withdrawn | Hidden | Unhidden", recorded.event).contribution
    old, new = counted_kind(before, id), counted_kind(after, id)
    if old is new:
        return after
    known = after.contributions
    return replace(after, contributions=replace(known, kinds=_counted(known.kinds, old, new)))


def counted_kind(dialogue: Dialogue, contribution: str) -> Kind | None:
    """The kind of a contribution as far as it counts; None: it has none, or it is hidden now."""
    item = dialogue.contributions.items.get(contribution)
    return None if item is None or dialogue.moderation.hides(contribution) else item.kind


def _counted(kinds: Map[Kind, int], old: Kind | None, new: Kind | None) -> Map[Kind, int]:
    if old is not None:
        kinds = kinds.set(old, kinds[old] - 1) if kinds[old] > 1 else kinds.delete(old)
    return kinds.set(new, kinds.get(new, 0) + 1) if new is not None else kinds


def _withdrawn(known: Contributions, id: str, recorded: Recorded) -> Contributions:
    item = known.items[id]
    gone = replace(item, text=None, text_seqs=(), kind=None, named=False)
    gone = replace(gone, withdrawn_at=recorded.at, withdrawn_by=recorded.actor)
    return replace(known, items=known.items.set(id, gone))


def _resonated(known: Contributions, event: Resonated, participant: str) -> Contributions:
    stances = known.stances.get(event.contribution, Map())
    given = known.given.get(participant, Map())
    if event.stance is None:
        stances = stances.delete(participant) if participant in stances else stances
        given = given.delete(event.contribution) if event.contribution in given else given
    else:
        stances = stances.set(participant, event.stance)
        given = given.set(event.contribution, event.stance)
    return replace(
        known,
        stances=known.stances.set(event.contribution, stances),
        given=known.given.set(participant, given),
    )


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The dialogue after a person had all their words erased: the lines stay as empty places."""
    known = dialogue.contributions
    items, kinds = known.items, known.kinds
    for id in known.by_author.get(participant, ()):
        item = items[id]
        kinds = _counted(kinds, counted_kind(dialogue, id), None)
        items = items.set(id, replace(item, text=None, text_seqs=(), kind=None, named=False, erased=True))
    stances = known.stances
    for id in known.given.get(participant, Map()):
        stances = stances.set(id, stances[id].delete(participant))
    given = known.given.delete(participant) if participant in known.given else known.given
    left = replace(known, items=items, kinds=kinds, stances=stances, given=given)
    return replace(dialogue, contributions=left)
