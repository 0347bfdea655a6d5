"""What is shown of answers: `answers` to everyone, what became of one's own lines to each person alone.

Of personal cases only how many there are. Everything is bounded: replies and additions to the newest ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from app.facilitation import limits
from app.facilitation.answers.concern import (
    answered_themes,
    lines_about,
    read_backs,
    standing_theme,
    standing_themes,
    words_until,
)
from app.facilitation.core import Delta, Recorded, drop, put
from app.facilitation.documents import (
    AnsweredTheme,
    AnswersDocument,
    AnswersToMe,
    OwnReply,
    OwnResponse,
    ShownFate,
    ShownMissing,
    ShownReadBack,
    ShownReply,
    ShownSuggestion,
    Trace,
)
from app.facilitation.events import Redacted
from app.facilitation.parts import me_topic
from app.facilitation.state import Dialogue, Fate, Participant, ReadBackSaid, Reply, Response

TOPIC: Final = "answers"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Everyone may know what was understood and what becomes of it."""
    return frozenset({TOPIC})


def view(dialogue: Dialogue) -> AnswersDocument:
    """The document of `answers`."""
    known = dialogue.answers
    return {
        "read_backs": {id: _read_back(dialogue, said) for id, said in known.read_backs.items()},
        "fates": {id: _fate(fate) for id, fate in known.fates.items()},
        "themes": _themes(dialogue),
        "cases": len(known.cases),
    }


def _read_back(dialogue: Dialogue, said: ReadBackSaid) -> ShownReadBack:
    return {
        "n": said.n,
        "by": said.by,
        "at": said.at,
        "text": said.text,
        "revised_at": said.revised_at,
        "themes": list(said.themes),
        "contributions": {id: dialogue.contributions.items[id].n for id in said.contributions},
        "agreed": _agreed(said),
        "missing": dict(_missing(said)),
    }


def _agreed(said: ReadBackSaid) -> Any:
    since = words_until(said)
    count = sum(response.agrees and response.at >= since for response in said.responses.values())
    return None if count == 0 else "one" if count == 1 else "several"


def _missing(said: ReadBackSaid) -> Iterator[tuple[str, ShownMissing]]:
    asked = [(who, one) for who, one in said.responses.items() if one.text is not None]
    newest = sorted(asked, key=lambda pair: (pair[1].at, pair[0]))[-limits.MISSING_WINDOW_ITEMS :]
    for who, one in newest:
        yield who, {"text": one.text or "", "at": one.at, "taken_in_at": one.taken_in_at}


def _fate(fate: Fate) -> ShownFate:
    return {
        "n": fate.n,
        "read_back": fate.read_back,
        "status": fate.status,
        "text": fate.text,
        "reason": fate.reason,
        "responsible": fate.responsible,
        "department": fate.department,
        "next_on": fate.next_on,
        "by": fate.by,
        "at": fate.at,
        "earlier": [{"status": one.status, "at": one.at, "next_on": one.next_on} for one in fate.earlier],
        "replies": {reply.id: _reply(reply) for reply in fate.replies[-limits.REPLIES_SHOWN_ITEMS :]},
        "replies_total": len(fate.replies),
    }


def _reply(reply: Reply) -> ShownReply:
    return {"by": reply.by, "at": reply.at, "text": reply.text}


def _themes(dialogue: Dialogue) -> dict[str, AnsweredTheme]:
    answered = answered_themes(dialogue)
    return {
        theme.id: {"n": theme.n, "title": theme.title or "", "answered": theme.id in answered}
        for theme in standing_themes(dialogue)
    }


# --- to one person ------------------------------------------------------------------------------------------------


def me(dialogue: Dialogue, participant: str) -> AnswersToMe:
    """One's members of `me:<participant>`."""
    own = dialogue.contributions.by_author.get(participant, ())
    return {
        "traces": _traces(dialogue, own),
        "responses": _responses(dialogue, participant),
        "own_replies": _own_replies(dialogue, participant),
        "suggestions": _suggestions(dialogue, participant),
    }


def _traces(dialogue: Dialogue, lines: Iterable[str]) -> dict[str, Trace]:
    """What became of these lines; those of which nothing has become yet are left out."""
    themes = [(theme.id, frozenset(theme.contributions)) for theme in standing_themes(dialogue)]
    said = [(one.id, lines_about(dialogue, one)) for one in read_backs(dialogue) if not one.whole]
    traces: dict[str, Trace] = {
        line: {
            "themes": [id for id, contains in themes if line in contains],
            "read_backs": [id for id, contains in said if line in contains],
        }
        for line in lines
    }
    return {line: trace for line, trace in traces.items() if trace["themes"] or trace["read_backs"]}


def _responses(dialogue: Dialogue, participant: str) -> dict[str, OwnResponse]:
    found = ((said.id, said.responses.get(participant)) for said in dialogue.answers.read_backs.values())
    return {id: _own_response(response) for id, response in found if response}


def _own_response(one: Response) -> OwnResponse:
    return {"agrees": one.agrees, "at": one.at, "text": one.text, "taken_in_at": one.taken_in_at}


def _own_replies(dialogue: Dialogue, participant: str) -> dict[str, OwnReply]:
    found = ((fate.id, reply) for fate in dialogue.answers.fates.values() for reply in fate.replies)
    return {
        reply.id: {"answer": answer, "at": reply.at, "text": reply.text}
        for answer, reply in found
        if reply.by == participant
    }


def _suggestions(dialogue: Dialogue, participant: str) -> dict[str, ShownSuggestion]:
    offered = dialogue.answers.suggestions.values()
    return {one.case: {"by": one.by, "at": one.at} for one in offered if one.participant == participant}


# --- what changed -------------------------------------------------------------------------------------------------


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed in `answers` and for single people, whichever part it belongs to."""
    if isinstance(recorded.event, Redacted):
        return
    harvested = before.harvest.themes is not after.harvest.themes
    if before.answers is not after.answers:
        yield from _changed_answers(before, after)
        yield from _changed_for_people(before, recorded, after)
    if harvested or before.answers.fates is not after.answers.fates:
        yield from _changed(TOPIC, ("themes",), _themes(before), _themes(after))
    if harvested or len(before.answers.read_backs) != len(after.answers.read_backs):
        yield from _changed_traces(before, after)


def _changed_answers(before: Dialogue, after: Dialogue) -> Iterable[Delta]:
    for id, said in after.answers.read_backs.items():
        if before.answers.read_backs.get(id) is not said:
            yield put(TOPIC, "read_backs", id, value=_read_back(after, said))
    for id, fate in after.answers.fates.items():
        if before.answers.fates.get(id) is not fate:
            yield put(TOPIC, "fates", id, value=_fate(fate))
    if len(before.answers.cases) != len(after.answers.cases):
        yield put(TOPIC, "cases", value=len(after.answers.cases))


def _changed_for_people(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    for participant in _touched_people(before, recorded, after):
        for member, of in (("responses", _responses), ("own_replies", _own_replies), ("suggestions", _suggestions)):
            yield from _changed(me_topic(participant), (member,), of(before, participant), of(after, participant))


def _touched_people(before: Dialogue, recorded: Recorded, after: Dialogue) -> list[str]:
    """Whoever acted, whoever was erased, whose addition was taken in, who was offered something."""
    event = recorded.event
    named: set[str | None] = {getattr(event, "participant", None), getattr(event, "takes_in", None), recorded.actor}
    return sorted(name for name in named if name is not None and name in after.participants)


def _changed(topic: str, path: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterable[Delta]:
    for id, value in new.items():
        if old.get(id) != value:
            yield put(topic, *path, id, value=value)
    for id in old:
        if id not in new:
            yield drop(topic, *path, id)


def _changed_traces(before: Dialogue, after: Dialogue) -> Iterable[Delta]:
    touched = [id for id in _touched_lines(before, after) if id in after.contributions.items]
    old, new = _traces(before, touched), _traces(after, touched)
    for id in touched:
        topic = me_topic(after.contributions.items[id].by)
        if id in new and old.get(id) != new[id]:
            yield put(topic, "traces", id, value=new[id])
        elif id in old and id not in new:
            yield drop(topic, "traces", id)


def _touched_lines(before: Dialogue, after: Dialogue) -> list[str]:
    """The lines of every theme that changed, and of every read-back that is new; sorted, to be the same everywhere."""
    lines: set[str] = set()
    for id in {*before.harvest.themes, *after.harvest.themes}:
        was, now = before.harvest.themes.get(id), after.harvest.themes.get(id)
        if was is not now:
            into = (standing_theme(before, id), standing_theme(after, id))
            lines.update(*(theme.contributions for theme in (was, now, *into) if theme))
    for id, said in after.answers.read_backs.items():
        if id not in before.answers.read_backs:
            lines |= lines_about(after, said)
    return sorted(lines)
