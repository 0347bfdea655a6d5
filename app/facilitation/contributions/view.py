"""What is shown of contributions, to whom: `stream` and `mood` to everyone, `me:<participant>` to that person.

`stream` is bounded to the newest `STREAM_WINDOW_ITEMS`; older ones are read per step as HTTP pages. A feeling never
leaves this module beside its author, unless the author wants it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.facilitation import documents, limits
from app.facilitation.core import Delta, Recorded, drop, put
from app.facilitation.documents import (
    Answer,
    Echo,
    LinesOfMe,
    MoodDocument,
    OneOrMore,
    OwnLine,
    StreamDocument,
)
from app.facilitation.events import Contributed, Corrected, KindSet, PersonErased, Resonated, Withdrawn
from app.facilitation.parts import me_topic
from app.facilitation.setup import FEELINGS
from app.facilitation.state import Contribution, Contributions, Dialogue, Participant

STREAM: Final = "stream"
MOOD: Final = "mood"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What a person may see of contributions."""
    return frozenset({STREAM, MOOD, me_topic(person.id)})


def public_item(item: Contribution) -> documents.Contribution:
    """A contribution as everyone may see it. Times in Unix milliseconds; `kind` null if none or not for others."""
    shown = item.kind is not None and (item.named or item.kind not in FEELINGS)
    return {
        "id": item.id,
        "n": item.n,
        "step": item.step,
        "by": item.by,
        "at": item.at,
        "text": item.text,
        "kind": item.kind if shown else None,
        "reply_to": item.reply_to,
        "relation": item.relation,
        "corrected_at": item.corrected_at,
        "withdrawn_at": item.withdrawn_at,
        "erased": item.erased,
    }


def mood(dialogue: Dialogue) -> MoodDocument:
    """The document of `mood`."""
    return {"counts": dict(dialogue.contributions.kinds.items())}


def stream(dialogue: Dialogue) -> StreamDocument:
    """The document of `stream`."""
    known = dialogue.contributions
    first = max(1, known.total - limits.STREAM_WINDOW_ITEMS + 1)
    newest = (known.items[known.by_n[n]] for n in range(first, known.total + 1))
    return {
        "items": {item.id: public_item(item) for item in newest},
        "total": known.total,
        "steps": dict(known.per_step.items()),
    }


def me(dialogue: Dialogue, participant: str) -> LinesOfMe:
    """One's members of `me:<participant>`: own lines, how they were met (in words, never numbers), own stances."""
    known = dialogue.contributions
    own = known.by_author.get(participant, ())
    return {
        "contributions": {id: _own_item(known.items[id]) for id in own},
        "stances": dict(known.given.get(participant, {}).items()),
        "echoes": {id: echo for id in own if (echo := _echo(known, id))},
        "replies": {id: _reply(known, id) for id in _newest_answers(known, participant)},
    }


def _own_item(item: Contribution) -> OwnLine:
    return {
        "n": item.n,
        "step": item.step,
        "text": item.text,
        "kind": item.kind,
        "named": item.named,
        "at": item.at,
        "corrected_at": item.corrected_at,
        "withdrawn_at": item.withdrawn_at,
    }


def _echo(known: Contributions, id: str) -> Echo:
    given = list(known.stances.get(id, {}).values())
    echo: Echo = {}
    if same := given.count("same"):
        echo["same"] = _in_words(same)
    if differs := given.count("differs"):
        echo["differs"] = _in_words(differs)
    return echo


def _in_words(count: int) -> OneOrMore:
    return "one" if count == 1 else "several"


def _newest_answers(known: Contributions, participant: str) -> tuple[str, ...]:
    return known.answers.get(participant, ())[-limits.REPLIES_WINDOW_ITEMS :]


def _reply(known: Contributions, id: str) -> Answer:
    item = known.items[id]
    return {"n": item.n, "to": item.reply_to, "by": item.by, "relation": item.relation, "at": item.at}


def deltas(dialogue: Dialogue, recorded: Recorded, changed: Dialogue) -> Iterable[Delta]:
    """What changed in `stream`, `mood` and the `me` topics by one event about contributions (or an erased person)."""
    before, after, event = dialogue.contributions, changed.contributions, recorded.event
    match event:
        case Contributed():
            yield from _contributed(after, after.items[event.contribution])
        case Resonated():
            yield from _resonated(before, after, event.contribution, recorded.actor)
        case PersonErased(participant):
            yield from _forgotten(before, after, participant)
        case KindSet() | Corrected() | Withdrawn():
            yield from _touched(before, after, event.contribution)
        case _:
            pass  # the agenda and admissions show nothing here


def _contributed(after: Contributions, item: Contribution) -> Iterable[Delta]:
    yield put(STREAM, "items", item.id, value=public_item(item))
    yield put(STREAM, "total", value=after.total)
    yield put(STREAM, "steps", item.step, value=after.per_step[item.step])
    if (leaving := item.n - limits.STREAM_WINDOW_ITEMS) >= 1:
        yield drop(STREAM, "items", after.by_n[leaving])
    yield put(me_topic(item.by), "contributions", item.id, value=_own_item(item))
    answered = after.items[item.reply_to].by if item.reply_to else item.by
    if answered != item.by:
        yield put(me_topic(answered), "replies", item.id, value=_reply(after, item.id))
        answers = after.answers[answered]
        if len(answers) > limits.REPLIES_WINDOW_ITEMS:
            yield drop(me_topic(answered), "replies", answers[-limits.REPLIES_WINDOW_ITEMS - 1])


def _resonated(before: Contributions, after: Contributions, id: str, participant: str) -> Iterable[Delta]:
    stance = after.given[participant].get(id)
    yield (
        put(me_topic(participant), "stances", id, value=stance)
        if stance
        else drop(me_topic(participant), "stances", id)
    )
    yield from _echoed(before, after, id)


def _echoed(before: Contributions, after: Contributions, id: str) -> Iterable[Delta]:
    old, new = _echo(before, id), _echo(after, id)
    author = me_topic(after.items[id].by)
    if old != new:
        yield put(author, "echoes", id, value=new) if new else drop(author, "echoes", id)


def _touched(before: Contributions, after: Contributions, id: str) -> Iterable[Delta]:
    old, new = before.items[id], after.items[id]
    yield put(me_topic(new.by), "contributions", id, value=_own_item(new))
    if _in_window(after, new) and public_item(old) != public_item(new):
        yield put(STREAM, "items", id, value=public_item(new))
    if old.kind is not new.kind:
        yield from _mood(before, after)


def _in_window(known: Contributions, item: Contribution) -> bool:
    return item.n > known.total - limits.STREAM_WINDOW_ITEMS


def _mood(before: Contributions, after: Contributions) -> Iterable[Delta]:
    for kind in set(before.kinds) | set(after.kinds):
        if before.kinds.get(kind) == after.kinds.get(kind):
            continue
        count = after.kinds.get(kind)
        yield put(MOOD, "counts", kind.value, value=count) if count else drop(MOOD, "counts", kind.value)


def _forgotten(before: Contributions, after: Contributions, participant: str) -> Iterable[Delta]:
    for id in after.by_author.get(participant, ()):
        yield from _touched(before, after, id)
    for id in before.given.get(participant, {}):
        yield drop(me_topic(participant), "stances", id)
        yield from _echoed(before, after, id)
