"""The Stimmungsbild: what people feel, as one picture, from which nobody's feeling can be read.

Rules (docs/decisions/0008):
- it moves on in steps: when five people, or a tenth of those who have chosen, have changed something since the last
  step, and at the end of the dialogue; after it at once, because only withdrawing and erasing are left then;
- a group is shown where at least five of its people have chosen a kind, and only if all the others together are also
  at least five, or nobody: else the others could be had by subtraction;
- the groups move on when in each of them, and among the others, at least five people or nobody has changed something:
  else the difference of two pictures would be one person's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from immutables import Map
from msgspec.structs import replace

from app.facilitation import limits
from app.facilitation.contributions import counted_kind
from app.facilitation.core import Recorded
from app.facilitation.events import DialogueClosed, PersonErased
from app.facilitation.setup import Kind
from app.facilitation.state import Counts, Dialogue, Mood

_NOBODY: Final = ""
"""The group of those who have declared none, and of all that are too small."""


def moved(mood: Mood, participant: str, before: str | None, group: str | None) -> Mood:
    """Somebody belongs to another group now: with what they chose, both have changed."""
    if participant not in mood.own:
        return mood
    return replace(mood, stirred=mood.stirred | {(participant, before or _NOBODY), (participant, group or _NOBODY)})


def follow(before: Dialogue, recorded: Recorded, after: Dialogue) -> Dialogue:
    """The dialogue with the Stimmungsbild as it is after an event."""
    changed = after.contributions.kinds is not before.contributions.kinds
    if not changed and not isinstance(recorded.event, DialogueClosed):
        return after
    mood = after.gathering.mood
    if changed:
        mood = _chosen(mood, before, recorded, after)
    if after.phase == "closed" or _enough(mood):
        mood = _shown(mood, after)
    return replace(after, gathering=replace(after.gathering, mood=mood))


def _chosen(mood: Mood, before: Dialogue, recorded: Recorded, after: Dialogue) -> Mood:
    if isinstance(recorded.event, PersonErased):
        participant, kinds = recorded.event.participant, Map[Kind, int]()
    else:
        item = after.contributions.items[getattr(recorded.event, "contribution")]  # noqa: B009 (whichever event it is)
        participant = item.by
        kinds = _own(mood, participant, counted_kind(before, item.id), counted_kind(after, item.id))
    group = before.gathering.groups.get(participant, _NOBODY)
    own = mood.own
    if kinds:
        own = own.set(participant, kinds)
    elif participant in own:
        own = own.delete(participant)
    return replace(mood, own=own, waiting=mood.waiting | {participant}, stirred=mood.stirred | {(participant, group)})


def _own(mood: Mood, participant: str, old: Kind | None, new: Kind | None) -> Counts:
    kinds = mood.own.get(participant, Map())
    if old is not None:
        less = kinds.get(old, 0) - 1
        kinds = kinds.set(old, less) if less > 0 else kinds.delete(old) if old in kinds else kinds
    return kinds if new is None else kinds.set(new, kinds.get(new, 0) + 1)


def _enough(mood: Mood) -> bool:
    many = len(mood.own) * limits.MOOD_STEP_PERCENT // 100
    return len(mood.waiting) >= max(limits.MOOD_STEP_MIN_PEOPLE, many)


def _shown(mood: Mood, dialogue: Dialogue) -> Mood:
    mood = replace(mood, shown=dialogue.contributions.kinds, waiting=frozenset())
    if not dialogue.described.groups:
        return replace(mood, stirred=frozenset())
    members: dict[str, list[str]] = {}
    for participant in mood.own:
        members.setdefault(dialogue.gathering.groups.get(participant, _NOBODY), []).append(participant)
    groups = _showable(members, dialogue.described.groups)
    if not _safe(mood, groups):
        return mood if all(group in groups for group in mood.groups) else replace(mood, groups=Map())
    pictures = {group: _sum(mood.own[one] for one in members[group]) for group in groups}
    return replace(mood, groups=Map(pictures), told=mood.told | {*groups}, stirred=frozenset())


def _showable(members: dict[str, list[str]], offered: Iterable[str]) -> list[str]:
    """The groups that may be shown: large enough, and so are all the others together."""
    sizes = {group: len(members.get(group, ())) for group in offered}
    large = sorted((group for group in sizes if sizes[group] >= limits.GROUP_SHOWN_MIN_PEOPLE), key=sizes.__getitem__)
    others = sum(map(len, members.values())) - sum(sizes[group] for group in large)
    while large and 0 < others < limits.GROUP_SHOWN_MIN_PEOPLE:
        others += sizes[large.pop(0)]
    return large


def _safe(mood: Mood, groups: Iterable[str]) -> bool:
    """Whether no difference to the pictures shown before would be that of a few."""
    seen = {*mood.told, *groups}
    stirred = Counter(group if group in seen else _NOBODY for _, group in mood.stirred)
    return not mood.told or all(count >= limits.GROUP_SHOWN_MIN_PEOPLE for count in stirred.values())


def _sum(kinds: Iterable[Counts]) -> Counts:
    total: Counter[Kind] = Counter()
    for own in kinds:
        total.update(dict(own.items()))
    return Map(total)
