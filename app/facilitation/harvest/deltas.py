"""What an event changed in `harvest`, `editors` and one's own points: only what it touched is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.facilitation.core import Delta, Json, Recorded, drop, put
from app.facilitation.events import (
    Configured,
    Confirmed,
    Corrected,
    DialogueClosed,
    Event,
    GatheringAnswered,
    HarvestEvent,
    Hidden,
    PersonErased,
    StepOpened,
    Unhidden,
    Weighed,
    Withdrawn,
    WordsTakenBack,
)
from app.facilitation.harvest import stand, view
from app.facilitation.parts import me_topic
from app.facilitation.state import Dialogue, Theme

OF_ONE_LINE = Corrected | Withdrawn | Hidden | Unhidden | Confirmed
OF_AGENDA = StepOpened | DialogueClosed | Configured


@dataclass(slots=True)
class Touched:
    """What may have changed: to be compared before and after."""

    themes: dict[str, None] = field(default_factory=dict)
    lines: dict[str, None] = field(default_factory=dict)


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    """What `recorded` changed."""
    event = recorded.event
    if not isinstance(event, HarvestEvent | OF_ONE_LINE | OF_AGENDA | PersonErased):
        return
    touched = _touched(before, event, after)
    yield from _document(view.EDITORS, touched, before, after)
    yield from _undo(before, after)
    if not stand.is_public(after):
        return
    if stand.is_public(before):
        yield from _document(view.HARVEST, touched, before, after)
    else:
        yield from (put(view.HARVEST, name, value=member) for name, member in view.harvest(after).items())
    yield from _points(before, recorded, after)


def _touched(before: Dialogue, event: Event, after: Dialogue) -> Touched:
    match event:
        case PersonErased():
            return _everything(after)
        case GatheringAnswered(theme, line) | WordsTakenBack(theme, str(line)):
            return Touched({theme: None}, {line: None})
        case Corrected(line) | Withdrawn(line) | Hidden(line) | Unhidden(line) | Confirmed(line):
            return Touched(dict.fromkeys(after.harvest.of.get(line, ())), {line: None})
        case _:
            return _edited(before, event, after)


def _everything(after: Dialogue) -> Touched:
    known = after.harvest
    return Touched(dict.fromkeys(known.themes), dict.fromkeys((*known.of, *known.answers)))


def _edited(before: Dialogue, event: Event, after: Dialogue) -> Touched:
    """The themes that are another value now, with every line of theirs."""
    old, new = before.harvest.themes, after.harvest.themes
    if old is new or isinstance(event, Weighed):
        return Touched()
    ids = [id for id in (*new, *(id for id in old if id not in new)) if old.get(id) is not new.get(id)]
    lines = [line for id in ids for theme in (old.get(id), new.get(id)) if theme for line in _lines(theme, after)]
    return Touched(dict.fromkeys(ids), dict.fromkeys(lines))


def _lines(theme: Theme, after: Dialogue) -> Iterable[str]:
    """Those in it, and those whose author took them out of it."""
    left = (line for line, of in after.harvest.answers.items() if theme.id in of)
    return (*theme.contributions, *left)


def _document(topic: str, touched: Touched, before: Dialogue, after: Dialogue) -> Iterator[Delta]:
    def compared(member: str, shown: Callable[[Dialogue, str], Json], ids: Iterable[str]) -> Iterator[Delta]:
        for id in ids:
            old, new = shown(before, id), shown(after, id)
            if old != new:
                yield drop(topic, member, id) if new is None else put(topic, member, id, value=new)

    if stand.is_public(before) is not stand.is_public(after):
        yield put(topic, "open", value=stand.is_public(after))
    yield from compared("themes", view.theme, touched.themes)
    yield from compared("lines", view.line, touched.lines)
    yield from compared("answers", view.answers, touched.lines)
    old, new = _weighings(before), _weighings(after)
    yield from (put(topic, "weighing", step, value=shown) for step, shown in new.items() if old.get(step) != shown)


def _weighings(dialogue: Dialogue) -> Mapping[str, Json]:
    return {step.id: view.weighing(dialogue, step) for step in stand.weighings(dialogue)}


def _undo(before: Dialogue, after: Dialogue) -> Iterator[Delta]:
    if before.harvest.changes is after.harvest.changes:
        return
    old, new = view.undo(before), view.undo(after)
    yield from (put(view.EDITORS, "undo", editor, value=seq) for editor, seq in new.items() if old.get(editor) != seq)
    yield from (drop(view.EDITORS, "undo", editor) for editor in old if editor not in new)


def _points(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterator[Delta]:
    """One's own points, told to oneself alone."""
    if before.harvest.weights is after.harvest.weights:
        return
    event = recorded.event
    person = event.participant if isinstance(event, PersonErased) else recorded.actor
    for step in after.harvest.weights:
        old, new = (view.own_weights(dialogue, step, person) for dialogue in (before, after))
        if old != new:
            topic = me_topic(person)
            yield put(topic, "weights", step, value=new) if new else drop(topic, "weights", step)
