"""How contributions change with what happened. Never refuses: the event has happened.

Costs the same at event 50,000: only persistent maps are touched, no list is scanned.
"""

from __future__ import annotations

from typing import assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import Contributed, ContributionEvent, Corrected, KindSet, Resonated, Withdrawn
from app.facilitation.setup import Kind
from app.facilitation.state import Contribution, Contributions, Dialogue


def evolve(dialogue: Dialogue, recorded: Recorded, event: ContributionEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, contributions=_evolved(dialogue.contributions, recorded, event))


def _evolved(known: Contributions, recorded: Recorded, event: ContributionEvent) -> Contributions:
    match event:
        case Contributed():
            return _contributed(known, recorded, event)
        case KindSet(id, kind, named):
            item = known.items[id]
            kinds = _counted(known.kinds, item.kind, kind)
            return replace(known, items=known.items.set(id, replace(item, kind=kind, named=named)), kinds=kinds)
        case Corrected(id, words):
            item = replace(known.items[id], text=words, text_seqs=(recorded.seq,), corrected_at=recorded.at)
            return replace(known, items=known.items.set(id, item))
        case Withdrawn(id):
            return _withdrawn(known, id, recorded.at)
        case Resonated():
            return _resonated(known, event, recorded.actor)
    assert_never(event)


def _contributed(known: Contributions, recorded: Recorded, event: Contributed) -> Contributions:
    n, author = known.total + 1, recorded.actor
    item = Contribution(
        event.contribution,
        n,
        event.step,
        author,
        recorded.at,
        event.text,
        (recorded.seq,),
        event.reply_to,
        event.relation,
    )
    answers = known.answers
    if event.reply_to and (answered := known.items[event.reply_to].by) != author:
        answers = answers.set(answered, (*answers.get(answered, ()), item.id))
    return replace(
        known,
        items=known.items.set(item.id, item),
        by_n=known.by_n.set(n, item.id),
        by_author=known.by_author.set(author, (*known.by_author.get(author, ()), item.id)),
        answers=answers,
        per_step=known.per_step.set(event.step, known.per_step.get(event.step, 0) + 1),
    )


def _counted(kinds: Map[Kind, int], old: Kind | None, new: Kind | None) -> Map[Kind, int]:
    if old is not None:
        kinds = kinds.set(old, kinds[old] - 1) if kinds[old] > 1 else kinds.delete(old)
    return kinds.set(new, kinds.get(new, 0) + 1) if new is not None else kinds


def _withdrawn(known: Contributions, id: str, at: int) -> Contributions:
    item = known.items[id]
    gone = replace(item, text=None, text_seqs=(), kind=None, named=False, withdrawn_at=at)
    return replace(known, items=known.items.set(id, gone), kinds=_counted(known.kinds, item.kind, None))


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
        kinds = _counted(kinds, item.kind, None)
        items = items.set(id, replace(item, text=None, text_seqs=(), kind=None, named=False, erased=True))
    stances = known.stances
    for id in known.given.get(participant, Map()):
        stances = stances.set(id, stances[id].delete(participant))
    given = known.given.delete(participant) if participant in known.given else known.given
    left = replace(known, items=items, kinds=kinds, stances=stances, given=given)
    return replace(dialogue, contributions=left)
