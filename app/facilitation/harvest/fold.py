"""How the harvest changes with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    EditEvent,
    Gathered,
    GatheringAnswered,
    HarvestEvent,
    HarvestUndone,
    ThemeCreated,
    ThemeRemoved,
    ThemeRenamed,
    ThemeSplit,
    Ungathered,
    Weighed,
    WordsTakenBack,
)
from app.facilitation.limits import UNDO_KEPT
from app.facilitation.state import Change, Dialogue, GatheringAnswer, Harvest, Heading, Theme, Weight


def evolve(dialogue: Dialogue, recorded: Recorded, event: HarvestEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, harvest=_evolved(dialogue, recorded, event))


def _evolved(dialogue: Dialogue, recorded: Recorded, event: HarvestEvent) -> Harvest:
    harvest = dialogue.harvest
    match event:
        case GatheringAnswered():
            return _answered(harvest, recorded, event)
        case WordsTakenBack():
            return _taken_back(harvest, event, recorded.actor)
        case Weighed():
            return _weighed(harvest, recorded, event)
        case HarvestUndone():
            own = harvest.changes[recorded.actor]
            return replace(restored(harvest, own[-1]), changes=harvest.changes.set(recorded.actor, own[:-1]))
        case _:
            return _edited(dialogue, recorded, event)


def _edited(dialogue: Dialogue, recorded: Recorded, event: EditEvent) -> Harvest:
    harvest = dialogue.harvest
    match event:
        case ThemeCreated(id, _, lines):
            return _begun(dialogue, recorded, event, id, lines)
        case ThemeSplit(id, new, _, lines):
            rest = _without(harvest.themes[id], lines)
            return _begun(dialogue, recorded, event, new, lines, rest)
        case ThemeRenamed(id, title, proposed_by):
            theme = harvest.themes[id]
            named = Heading(title, recorded.actor, recorded.at, recorded.seq, proposed_by)
            renamed = replace(theme, heading=named, earlier=(*theme.earlier, theme.heading))
            return _headed(_changed(harvest, recorded, renamed), named)
        case Gathered(id, lines):
            return _changed(harvest, recorded, _with(harvest.themes[id], lines))
        case Ungathered(id, lines):
            return _changed(harvest, recorded, _without(harvest.themes[id], lines))
        case ThemeRemoved(id, into):
            theme = harvest.themes[id]
            gone = replace(theme, removed_at=recorded.at, merged_into=into)
            other = () if into is None else (_with(harvest.themes[into], theme.contributions),)
            return _changed(harvest, recorded, gone, *other)
        case HarvestUndone():
            raise AssertionError("undone above")
    assert_never(event)


def _begun(
    dialogue: Dialogue,
    recorded: Recorded,
    event: ThemeCreated | ThemeSplit,
    id: str,
    lines: tuple[str, ...],
    *others: Theme,
) -> Harvest:
    n, seq = dialogue.harvest.last_n + 1, recorded.seq
    named = Heading(event.title, recorded.actor, recorded.at, seq)
    theme = Theme(id, n, named, lines, recorded.actor, recorded.at, dialogue.current, seq)
    return _headed(_changed(replace(dialogue.harvest, last_n=n), recorded, theme, *others), named)


def _with(theme: Theme, lines: tuple[str, ...]) -> Theme:
    return replace(theme, contributions=tuple(dict.fromkeys((*theme.contributions, *lines))))


def _without(theme: Theme, lines: tuple[str, ...]) -> Theme:
    gone = set(lines)
    return replace(theme, contributions=tuple(id for id in theme.contributions if id not in gone))


def _headed(harvest: Harvest, heading: Heading) -> Harvest:
    headed = harvest.headed
    for person in {heading.by, heading.proposed_by} - {None}:
        assert person is not None
        headed = headed.set(person, (*headed.get(person, ()), heading.seq))
    return replace(harvest, headed=headed)


def _changed(harvest: Harvest, recorded: Recorded, *themes: Theme) -> Harvest:
    """The harvest after an editor changed these themes, with what it takes to undo that."""
    change = Change(recorded.seq, tuple((theme.id, harvest.themes.get(theme.id)) for theme in themes))
    own = (*harvest.changes.get(recorded.actor, ()), change)[-UNDO_KEPT:]
    harvest = replace(harvest, changes=harvest.changes.set(recorded.actor, own))
    return _put(harvest, *(replace(theme, seq=recorded.seq) for theme in themes))


def _put(harvest: Harvest, *themes: Theme) -> Harvest:
    before = [known for theme in themes if (known := harvest.themes.get(theme.id))]
    all_themes = harvest.themes
    for theme in themes:
        all_themes = all_themes.set(theme.id, theme)
    return _traced(replace(harvest, themes=all_themes), before, list(themes))


def _traced(harvest: Harvest, before: list[Theme], after: list[Theme]) -> Harvest:
    """The way back from each line to its themes, after these themes changed."""
    of, touched = harvest.of, {theme.id for theme in (*before, *after)}
    now = [theme for theme in after if theme.removed_at is None]
    for line in dict.fromkeys(line for theme in (*before, *after) for line in theme.contributions):
        others = [id for id in of.get(line, ()) if id not in touched]
        ids = [*others, *(theme.id for theme in now if line in theme.contributions)]
        if ids:
            of = of.set(line, tuple(sorted(ids, key=lambda theme: harvest.themes[theme].n)))
        elif line in of:
            of = of.delete(line)
    return replace(harvest, of=of)


def restored(harvest: Harvest, change: Change) -> Harvest:
    """The harvest with the themes of a change as they were before it; what began with it is gone."""
    now = [harvest.themes[id] for id, _before in change.before]
    themes, last_n = harvest.themes, harvest.last_n
    for id, before in change.before:
        themes = themes.delete(id) if before is None else themes.set(id, before)
        if before is None and harvest.themes[id].n == last_n:
            last_n -= 1  # nobody has built on it, and no number is left out
    left = replace(harvest, themes=themes, last_n=last_n)
    return _traced(left, now, [before for _id, before in change.before if before is not None])


def _answered(harvest: Harvest, recorded: Recorded, event: GatheringAnswered) -> Harvest:
    theme, line = harvest.themes[event.theme], event.contribution
    said = GatheringAnswer(
        agrees=event.agrees,
        at=recorded.at,
        to=theme.heading.seq,
        then=harvest.of.get(line, ()),
        text=event.text,
        heading=event.heading,
        left=event.left,
        seq=None if event.agrees or (event.text is None and event.heading is None) else recorded.seq,
    )
    harvest = _with_answer(harvest, line, theme.id, said)
    return _put(harvest, replace(_without(theme, (line,)), seq=recorded.seq)) if event.left else harvest


def _with_answer(harvest: Harvest, line: str, theme: str, said: GatheringAnswer) -> Harvest:
    of = harvest.answers.get(line, Map()).set(theme, said)
    return replace(harvest, answers=harvest.answers.set(line, of))


def _taken_back(harvest: Harvest, event: WordsTakenBack, actor: str) -> Harvest:
    if event.step is not None:
        weight = harvest.weights[event.step][actor][event.theme]
        return _with_weight(harvest, event.step, actor, event.theme, replace(weight, reason=None, seq=None))
    assert event.contribution is not None, "an answer is about a line"
    said = harvest.answers[event.contribution][event.theme]
    return _with_answer(harvest, event.contribution, event.theme, _wordless(said))


def _wordless(said: GatheringAnswer) -> GatheringAnswer:
    return replace(said, text=None, heading=None, seq=None)


def _weighed(harvest: Harvest, recorded: Recorded, event: Weighed) -> Harvest:
    seq = recorded.seq if event.reason is not None else None
    weight = Weight(event.points, recorded.at, event.reason, seq) if event.points else None
    return _with_weight(harvest, event.step, recorded.actor, event.theme, weight)


def _with_weight(harvest: Harvest, step: str, person: str, theme: str, weight: Weight | None) -> Harvest:
    of = harvest.weights.get(step, Map())
    own = of.get(person, Map())
    if weight is not None:
        own = own.set(theme, weight)
    elif theme in own:
        own = own.delete(theme)
    if own:
        of = of.set(person, own)
    elif person in of:
        of = of.delete(person)
    return replace(harvest, weights=harvest.weights.set(step, of))


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The harvest after a person had all their words erased: points and themes stay, their words and reasons go."""
    harvest = dialogue.harvest
    for id in dialogue.contributions.by_author.get(participant, ()):
        for theme, said in harvest.answers.get(id, Map()).items():
            harvest = _with_answer(harvest, id, theme, _wordless(said))
    for step, of in harvest.weights.items():
        for theme, weight in of.get(participant, Map()).items():
            harvest = _with_weight(harvest, step, participant, theme, replace(weight, reason=None, seq=None))
    if participant in harvest.headed:
        harvest = _headless(harvest, participant)
    return replace(dialogue, harvest=harvest)


def _headless(harvest: Harvest, participant: str) -> Harvest:
    """Without that person's headings, and nothing can be undone: the old versions hold their words, too."""
    themes = harvest.themes
    for id, theme in themes.items():
        heading, *earlier = (_erased(one, participant) for one in (theme.heading, *theme.earlier))
        themes = themes.set(id, replace(theme, heading=heading, earlier=tuple(earlier)))
    return replace(harvest, themes=themes, headed=harvest.headed.delete(participant), changes=Map())


def _erased(heading: Heading, participant: str) -> Heading:
    return replace(heading, title=None) if participant in (heading.by, heading.proposed_by) else heading
