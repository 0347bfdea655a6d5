"""What is shown of contributions, to whom: `stream` to everyone, `me:<participant>` to that person.

`stream` is bounded to the newest `STREAM_WINDOW_ITEMS`; older ones are read per step as HTTP pages. A feeling never
leaves this module beside its author, unless the author wants it; of a hidden line neither words, name nor kind do.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, cast

from app.facilitation import documents, limits
from app.facilitation.commands.moderation import HideReason
from app.facilitation.core import Delta, Json, Recorded, drop, put
from app.facilitation.documents import (
    Answer,
    Echo,
    LinesOfMe,
    OneOrMore,
    OwnLine,
    StreamDocument,
    StreamItem,
)
from app.facilitation.events import (
    Confirmed,
    Contributed,
    Corrected,
    Hidden,
    KindSet,
    Noted,
    PersonErased,
    Resonated,
    Unhidden,
    Withdrawn,
)
from app.facilitation.parts import me_topic
from app.facilitation.setup import FEELINGS
from app.facilitation.state import Contribution, Contributions, Dialogue, Participant

STREAM: Final = "stream"
HIDDEN_MEMBERS: Final = frozenset({"by", "text", "kind", "noted_by", "confirmed_at", "corrected_at"})
"""What nobody but its author and the moderators sees of a hidden line: whose words, which, when they were changed."""
_SOMETIMES: Final = (
    "kind",
    "reply_to",
    "relation",
    "corrected_at",
    "withdrawn_at",
    "withdrawn_by",
    "erased",
    "noted_by",
    "spoken",
    "confirmed_at",
    "table",
)
_NOTHING: Final[dict[str, Json]] = {**dict.fromkeys((*_SOMETIMES, "hidden")), "erased": False, "spoken": False}


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """What a person may see of contributions."""
    return frozenset({STREAM, me_topic(person.id)})


def public_item(dialogue: Dialogue, item: Contribution) -> documents.Contribution:
    """A contribution as everyone may see it. Times in Unix milliseconds; `kind` null if none or not for others."""
    return cast("documents.Contribution", _NOTHING | stream_item(dialogue, item))


def stream_item(dialogue: Dialogue, item: Contribution) -> StreamItem:
    """The same as it stands in `stream`: without members that say nothing."""
    shown: dict[str, Json] = {"id": item.id, "n": item.n, "step": item.step, "by": item.by, "at": item.at}
    shown["text"] = item.text
    for name in _SOMETIMES:
        if (value := getattr(item, name)) is not None and value is not False:
            shown[name] = value
    if item.taken_back:
        shown["by"] = None
    if item.kind is not None and not item.named and item.kind in FEELINGS:
        del shown["kind"]
    if (reason := dialogue.moderation.reason(item.id)) is not None:
        _hide(shown, reason)
    return cast("StreamItem", shown)


def _hide(shown: dict[str, Json], reason: HideReason) -> None:
    for name in HIDDEN_MEMBERS:
        shown.pop(name, None)
    shown |= {"by": None, "text": None, "hidden": reason}


def stream(dialogue: Dialogue) -> StreamDocument:
    """The document of `stream`."""
    known = dialogue.contributions
    total = len(known.stream)
    first = max(1, total - limits.STREAM_WINDOW_ITEMS + 1)
    newest = (known.items[known.stream[place]] for place in range(first, total + 1))
    return {
        "items": {item.id: stream_item(dialogue, item) for item in newest},
        "total": total,
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
        "replies": {id: _reply(dialogue, id) for id in _newest_answers(known, participant)},
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
        "withdrawn_by": item.withdrawn_by,
        "noted_by": item.noted_by,
        "spoken": item.spoken,
        "confirmed_at": item.confirmed_at,
        "seq": item.text_seqs[-1] if item.text_seqs else 0,
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


def _reply(dialogue: Dialogue, id: str) -> Answer:
    item = public_item(dialogue, dialogue.contributions.items[id])
    return {"n": item["n"], "to": item["reply_to"], "by": item["by"], "relation": item["relation"], "at": item["at"]}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What changed in `stream` and the `me` topics by one event about contributions (or an erased person)."""
    match recorded.event:
        case Contributed(contribution) | Noted(contribution):
            yield from _contributed(after, contribution)
        case Resonated(contribution):
            yield from _resonated(before, after, contribution, recorded.actor)
        case PersonErased(participant):
            yield from _forgotten(before, after, participant)
        case KindSet(contribution) | Corrected(contribution) | Withdrawn(contribution) | Confirmed(contribution):
            yield from _touched(before, after, contribution)
        case Hidden(contribution) | Unhidden(contribution):
            yield from _touched(before, after, contribution)
            yield from _answer_touched(after, contribution)
        case _:
            pass  # the agenda and admissions show nothing here


def _contributed(after: Dialogue, id: str) -> Iterable[Delta]:
    known, item = after.contributions, after.contributions.items[id]
    if item.place:
        yield put(STREAM, "items", item.id, value=stream_item(after, item))
        yield put(STREAM, "total", value=len(known.stream))
        yield put(STREAM, "steps", item.step, value=known.per_step[item.step])
        if (leaving := item.place - limits.STREAM_WINDOW_ITEMS) >= 1:
            yield drop(STREAM, "items", known.stream[leaving])
    yield put(me_topic(item.by), "contributions", item.id, value=_own_item(item))
    answered = known.items[item.reply_to].by if item.reply_to else item.by
    if answered != item.by:
        yield put(me_topic(answered), "replies", item.id, value=_reply(after, item.id))
        answers = known.answers[answered]
        if len(answers) > limits.REPLIES_WINDOW_ITEMS:
            yield drop(me_topic(answered), "replies", answers[-limits.REPLIES_WINDOW_ITEMS - 1])


def _answer_touched(after: Dialogue, id: str) -> Iterable[Delta]:
    """Whoever was answered by a line does not see by whom while it is hidden."""
    known, item = after.contributions, after.contributions.items[id]
    answered = known.items[item.reply_to].by if item.reply_to else item.by
    if answered != item.by and id in _newest_answers(known, answered):
        yield put(me_topic(answered), "replies", id, value=_reply(after, id))


def _resonated(before: Dialogue, after: Dialogue, id: str, participant: str) -> Iterable[Delta]:
    stance = after.contributions.given[participant].get(id)
    yield (
        put(me_topic(participant), "stances", id, value=stance)
        if stance
        else drop(me_topic(participant), "stances", id)
    )
    yield from _echoed(before.contributions, after.contributions, id)


def _echoed(before: Contributions, after: Contributions, id: str) -> Iterable[Delta]:
    old, new = _echo(before, id), _echo(after, id)
    author = me_topic(after.items[id].by)
    if old != new:
        yield put(author, "echoes", id, value=new) if new else drop(author, "echoes", id)


def _touched(before: Dialogue, after: Dialogue, id: str) -> Iterable[Delta]:
    old, new = before.contributions.items[id], after.contributions.items[id]
    yield put(me_topic(new.by), "contributions", id, value=_own_item(new))
    shown = stream_item(after, new)
    if _in_window(after.contributions, new) and stream_item(before, old) != shown:
        yield put(STREAM, "items", id, value=shown)


def _in_window(known: Contributions, item: Contribution) -> bool:
    return item.place > max(0, len(known.stream) - limits.STREAM_WINDOW_ITEMS)


def _forgotten(before: Dialogue, after: Dialogue, participant: str) -> Iterable[Delta]:
    for id in after.contributions.by_author.get(participant, ()):
        yield from _touched(before, after, id)
    for id in before.contributions.given.get(participant, {}):
        yield drop(me_topic(participant), "stances", id)
        yield from _echoed(before.contributions, after.contributions, id)
