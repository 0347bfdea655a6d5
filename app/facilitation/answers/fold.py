"""How answers change with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.core import Recorded
from app.facilitation.events import (
    Answered,
    AnswerReplied,
    AnswersEvent,
    CaseHandedIn,
    CaseRead,
    CaseSettled,
    CaseSuggested,
    ReadBackAnswered,
    ReadBackGiven,
    ReplyTakenBack,
)
from app.facilitation.state import (
    Answers,
    Dialogue,
    Earlier,
    Fate,
    ReadBackSaid,
    Reply,
    Response,
    Suggestion,
)

_T = TypeVar("_T")


def evolve(dialogue: Dialogue, recorded: Recorded, event: AnswersEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, answers=_evolved(dialogue.answers, recorded, event))


def _evolved(known: Answers, recorded: Recorded, event: AnswersEvent) -> Answers:
    match event:
        case ReadBackGiven():
            return _with_read_back(known, _given(known, recorded, event))
        case ReadBackAnswered():
            return _with_read_back(known, _responded(known.read_backs[event.read_back], recorded, event))
        case Answered():
            return _with_fate(known, _answered(known, recorded, event))
        case AnswerReplied(answer, reply, words):
            fate = known.fates[answer]
            said = Reply(reply, recorded.actor, recorded.at, words, recorded.seq)
            return _with_fate(known, replace(fate, replies=(*fate.replies, said)))
        case ReplyTakenBack(answer, reply):
            fate = known.fates[answer]
            return _with_fate(known, replace(fate, replies=tuple(one for one in fate.replies if one.id != reply)))
        case CaseSuggested() | CaseSettled() | CaseHandedIn() | CaseRead():
            return _cases(known, recorded, event)
    assert_never(event)


def _cases(known: Answers, recorded: Recorded, event: CaseSuggested | CaseSettled | CaseHandedIn | CaseRead) -> Answers:
    match event:
        case CaseSuggested(case, participant):
            offered = Suggestion(case, participant, recorded.actor, recorded.at)
            return replace(known, suggestions=known.suggestions.set(case, offered))
        case CaseSettled(case):
            return replace(known, suggestions=known.suggestions.delete(case))
        case CaseHandedIn(case):
            return replace(known, cases=known.cases.set(case, Map()))
        case CaseRead(case):
            return replace(known, cases=known.cases.set(case, known.cases[case].set(recorded.actor, recorded.at)))
    assert_never(event)


def _with_read_back(known: Answers, said: ReadBackSaid) -> Answers:
    return replace(known, read_backs=known.read_backs.set(said.id, said))


def _with_fate(known: Answers, fate: Fate) -> Answers:
    return replace(known, fates=known.fates.set(fate.id, fate))


def _given(known: Answers, recorded: Recorded, event: ReadBackGiven) -> ReadBackSaid:
    before, at = known.read_backs.get(event.read_back), recorded.at
    if before is None:
        n = len(known.read_backs) + 1
        about = (event.themes, event.contributions)
        return ReadBackSaid(event.read_back, n, recorded.actor, at, event.text, recorded.seq, *about)
    responses = before.responses
    if event.takes_in is not None and event.takes_in in responses:
        responses = responses.set(event.takes_in, replace(responses[event.takes_in], taken_in_at=at))
    return replace(before, by=recorded.actor, text=event.text, seq=recorded.seq, revised_at=at, responses=responses)


def _responded(said: ReadBackSaid, recorded: Recorded, event: ReadBackAnswered) -> ReadBackSaid:
    before = said.responses.get(recorded.actor)
    if event.agrees is None:
        return replace(said, responses=said.responses.delete(recorded.actor)) if before else said
    if event.agrees and before and before.taken_in_at is not None and event.text is None:
        now = replace(before, agrees=True, at=recorded.at)  # what was taken in stays beside the „Ja, so"
    else:
        seq = recorded.seq if event.text is not None else None
        now = Response(event.agrees, recorded.at, event.text, seq)
    return replace(said, responses=said.responses.set(recorded.actor, now))


def _answered(known: Answers, recorded: Recorded, event: Answered) -> Fate:
    before = known.fates.get(event.answer)
    return Fate(
        id=event.answer,
        n=before.n if before else len(known.fates) + 1,
        read_back=event.read_back,
        status=event.status,
        text=event.text,
        reason=event.reason,
        responsible=event.responsible,
        department=event.department,
        next_on=event.next_on,
        by=recorded.actor,
        at=recorded.at,
        seq=recorded.seq,
        earlier=(*before.earlier, _as_earlier(before)) if before else (),
        replies=before.replies if before else (),
    )


def _as_earlier(fate: Fate) -> Earlier:
    return Earlier(fate.status, fate.at, fate.next_on, fate.text, fate.reason, fate.by, fate.seq)


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold words of `participant` here, in order."""
    known = dialogue.answers
    said = {one.seq for one in known.read_backs.values() if one.by == participant and one.text is not None}
    own = (one.responses.get(participant) for one in known.read_backs.values())
    responses = {response.seq for response in own if response and response.seq is not None and response.text}
    given = (one for fate in known.fates.values() for one in (_as_earlier(fate), *fate.earlier))
    answers = {one.seq for one in given if one.by == participant and (one.text or one.reason) is not None}
    replies = {one.seq for fate in known.fates.values() for one in fate.replies if one.by == participant}
    return tuple(sorted(said | responses | answers | replies))


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """The dialogue after a person had all their words erased: what the company promised stays as an empty place."""
    known = dialogue.answers
    left = Answers(
        read_backs=_each(known.read_backs, lambda said: _forgotten_read_back(said, participant)),
        fates=_each(known.fates, lambda fate: _forgotten_fate(fate, participant)),
        suggestions=Map({id: one for id, one in known.suggestions.items() if one.participant != participant}),
        cases=known.cases,
    )
    return replace(dialogue, answers=left)


def _each(items: Map[str, _T], forgotten: Callable[[_T], _T]) -> Map[str, _T]:
    for id, one in items.items():
        if (left := forgotten(one)) is not one:
            items = items.set(id, left)
    return items


def _forgotten_read_back(said: ReadBackSaid, participant: str) -> ReadBackSaid:
    if participant in said.responses:
        said = replace(said, responses=said.responses.delete(participant))
    return replace(said, text=None) if said.by == participant and said.text is not None else said


def _forgotten_fate(fate: Fate, participant: str) -> Fate:
    if any(reply.by == participant for reply in fate.replies):
        fate = replace(fate, replies=tuple(reply for reply in fate.replies if reply.by != participant))
    if any(former.by == participant for former in fate.earlier):
        fate = replace(fate, earlier=tuple(_without_words(former, participant) for former in fate.earlier))
    return replace(fate, text=None, reason=None) if fate.by == participant else fate


def _without_words(former: Earlier, participant: str) -> Earlier:
    return replace(former, text=None, reason=None) if former.by == participant else former
