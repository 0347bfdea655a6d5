"""The company says what it understood, and only then what will become of it; people answer to both.

Rules and their sources (handbook, mission 3, 11 and 14, sample dialogue 4 to 6):
- first „Was wir verstanden haben", then an answer to the same: an answer always belongs to a read-back;
- whoever's lines it is about says „Ja, so" or what is missing; about the whole evening every customer does;
- a new wording replaces the old one, whose words are erased; „neu gefasst um …" stays known;
- every answer has a person of the company and the day of the next message, not in the past; a No has a reason, and so
  has an answer that will come later than was promised;
- a newer answer keeps what was promised before and until when; it may come long after the dialogue has closed;
- every customer may contradict an answer, and the company answers to that under the same heading;
- nobody of the moderation can do any of this for the company.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from app.facilitation import limits, text
from app.facilitation.answers import cases
from app.facilitation.answers.concern import concerns, is_shown, standing_themes
from app.facilitation.commands import (
    AnswerReadBack,
    AnswersCommand,
    GiveAnswer,
    HandInCase,
    ReadBack,
    ReadCase,
    ReplyToAnswer,
    SettleCase,
    SuggestCase,
    TakeBackReply,
)
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import (
    Answered,
    AnswerReplied,
    Event,
    ReadBackAnswered,
    ReadBackGiven,
    Redacted,
    ReplyTakenBack,
)
from app.facilitation.state import Dialogue, Fate, ReadBackSaid, Response

ID: Final = re.compile(r"[A-Za-z0-9_-]{16,40}")


def decide(dialogue: Dialogue, command: AnswersCommand, context: Context) -> list[Event]:
    """What follows from a wish about answers and personal cases."""
    if not isinstance(command, HandInCase):
        _must_have_a_chair(dialogue, context)
    match command:
        case ReadBack():
            return _read_back(dialogue, command, context)
        case AnswerReadBack():
            return _respond(dialogue, command, context)
        case GiveAnswer():
            return _answer(dialogue, command, context)
        case ReplyToAnswer():
            return _reply(dialogue, command, context)
        case TakeBackReply():
            return _take_back(dialogue, command, context)
        case SuggestCase() | SettleCase() | HandInCase() | ReadCase():
            return cases.decide(dialogue, command, context)
    assert_never(command)


def _must_have_a_chair(dialogue: Dialogue, context: Context) -> None:
    """Only handing a case in is the house's, and that alone."""
    if context.actor not in dialogue.participants:
        raise Rejected("not_allowed")


def _must_be(context: Context, *roles: Role) -> None:
    if context.role not in roles:
        raise Rejected("not_allowed")


# --- what we understood -------------------------------------------------------------------------------------------


def _read_back(dialogue: Dialogue, command: ReadBack, context: Context) -> list[Event]:
    _must_be(context, Role.REPRESENTATIVE)
    words = text.words(command.text, limits.READ_BACK_MAX_CHARS)
    known = dialogue.answers.read_backs.get(command.read_back)
    if known is not None:
        return _reword(known, words, command)
    _must_be_new(command.read_back, len(dialogue.answers.read_backs), limits.READ_BACKS_MAX)
    _must_be_about_something(dialogue, command)
    return [ReadBackGiven(command.read_back, words, command.themes, command.contributions)]


def _reword(known: ReadBackSaid, words: str, command: ReadBack) -> list[Event]:
    if (known.themes, known.contributions) != (command.themes, command.contributions):
        raise Rejected("id_taken")
    if command.takes_in is not None and command.takes_in not in known.responses:
        raise Rejected("not_found")
    if words == known.text:
        return []
    given = ReadBackGiven(known.id, words, known.themes, known.contributions, command.takes_in)
    return [given, Redacted((known.seq,))] if known.text is not None else [given]


def _must_be_new(id: str, count: int, limit: int) -> None:
    if not ID.fullmatch(id):
        raise Rejected("bad_arguments")
    if count >= limit:
        raise Rejected("too_many_answers", limit=limit)


def _must_be_about_something(dialogue: Dialogue, command: ReadBack) -> None:
    if len(command.themes) + len(command.contributions) > limits.READ_BACK_MAX_TARGETS:
        raise Rejected("out_of_range", limit=limits.READ_BACK_MAX_TARGETS)
    standing = {theme.id for theme in standing_themes(dialogue)}
    if not standing.issuperset(command.themes) or not all(is_shown(dialogue, id) for id in command.contributions):
        raise Rejected("not_found")


def _respond(dialogue: Dialogue, command: AnswerReadBack, context: Context) -> list[Event]:
    _must_be(context, Role.PARTICIPANT)
    said = dialogue.answers.read_backs.get(command.read_back)
    if said is None or said.text is None:
        raise Rejected("not_found")
    if not concerns(dialogue, said, context.actor):
        raise Rejected("not_concerned")
    before = said.responses.get(context.actor)
    if command.agrees is None:
        return [ReadBackAnswered(said.id, None), *_erased(before)] if before else []
    return _say_whether(said, command.agrees, command.text, before)


def _say_whether(said: ReadBackSaid, agrees: bool, words: str, before: Response | None) -> list[Event]:
    words = "" if agrees and not words.strip() else text.words(words, limits.RESPONSE_MAX_CHARS)
    if before and _is_current(said, before) and (before.agrees, before.text or "") == (agrees, words):
        return []
    kept = agrees and not words and before is not None and before.taken_in_at is not None
    return [ReadBackAnswered(said.id, agrees, words or None), *(() if kept else _erased(before))]


def _is_current(said: ReadBackSaid, response: Response) -> bool:
    return said.revised_at is None or response.at >= said.revised_at


def _erased(response: Response | None) -> tuple[Redacted, ...]:
    return (Redacted((response.seq,)),) if response and response.seq is not None else ()


# --- what will become of it ---------------------------------------------------------------------------------------


def _answer(dialogue: Dialogue, command: GiveAnswer, context: Context) -> list[Event]:
    _must_be(context, Role.REPRESENTATIVE)
    said = dialogue.answers.read_backs.get(command.read_back)
    if said is None or said.text is None:
        raise Rejected("read_back_first")
    before = dialogue.answers.fates.get(command.answer)
    _must_fit(dialogue, command, before)
    _must_be_responsible(dialogue, command.responsible)
    next_on = _day_ahead(dialogue, command.next_on, context)
    event = Answered(
        command.answer,
        command.read_back,
        command.status,
        _words_or_none(command.text, limits.ANSWER_MAX_CHARS, needed=command.status != "open"),
        command.responsible,
        next_on,
        _words_or_none(command.reason, limits.ANSWER_MAX_CHARS, needed=False),
        _department(command.department),
    )
    if event.reason is None and _needs_reason(dialogue, event, before):
        raise Rejected("reason_needed")
    return [] if before and _says_the_same(before, event) else [event]


def _must_fit(dialogue: Dialogue, command: GiveAnswer, before: Fate | None) -> None:
    if before is None:
        _must_be_new(command.answer, len(dialogue.answers.fates), limits.ANSWERS_MAX)
    elif before.read_back != command.read_back:
        raise Rejected("id_taken")
    elif len(before.earlier) + 1 >= limits.ANSWER_MAX_VERSIONS:
        raise Rejected("too_many_answers", limit=limits.ANSWER_MAX_VERSIONS)


def _must_be_responsible(dialogue: Dialogue, participant: str) -> None:
    person = dialogue.participants.get(participant)
    if person is None or not person.inside or person.role is not Role.REPRESENTATIVE:
        raise Rejected("responsible_unknown")


def today(dialogue: Dialogue, now: int) -> date:
    """The day it is where the dialogue takes place. `now`: Unix milliseconds."""
    return datetime.fromtimestamp(now / 1000, UTC).astimezone(ZoneInfo(dialogue.described.zone)).date()


def _day_ahead(dialogue: Dialogue, day: str, context: Context) -> str:
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        raise Rejected("bad_arguments") from None
    now = today(dialogue, context.now)
    if wanted < now:
        raise Rejected("date_past")
    if wanted > now + timedelta(days=limits.NEXT_ON_MAX_DAYS):
        raise Rejected("out_of_range", limit=limits.NEXT_ON_MAX_DAYS)
    return wanted.isoformat()


def _words_or_none(words: str, max_chars: int, *, needed: bool) -> str | None:
    return text.words(words, max_chars) if needed or words.strip() else None


def _department(words: str) -> str:
    cleaned = text.line(words)
    if len(cleaned) > limits.DEPARTMENT_MAX_CHARS:
        raise Rejected("text_too_long", chars=len(cleaned), limit=limits.DEPARTMENT_MAX_CHARS)
    return cleaned


def _needs_reason(dialogue: Dialogue, event: Answered, before: Fate | None) -> bool:
    """A No does, and whoever puts off an answer that was promised earlier; ISO dates compare as text."""
    if event.status == "no":
        return True
    promised = before.next_on if before else dialogue.described.answers_until
    return event.status == "open" and bool(promised) and event.next_on > promised


def _says_the_same(before: Fate, event: Answered) -> bool:
    return (before.status, before.text, before.reason, before.responsible, before.department, before.next_on) == (
        event.status,
        event.text,
        event.reason,
        event.responsible,
        event.department,
        event.next_on,
    )


# --- what people say to it ----------------------------------------------------------------------------------------


def _reply(dialogue: Dialogue, command: ReplyToAnswer, context: Context) -> list[Event]:
    _must_be(context, Role.PARTICIPANT, Role.REPRESENTATIVE)
    fate = dialogue.answers.fates.get(command.answer)
    if fate is None:
        raise Rejected("not_found")
    if not ID.fullmatch(command.reply):
        raise Rejected("bad_arguments")
    if any(reply.id == command.reply for reply in fate.replies):
        raise Rejected("id_taken")
    if sum(reply.by == context.actor for reply in fate.replies) >= limits.REPLIES_PER_PERSON:
        raise Rejected("too_many_replies", limit=limits.REPLIES_PER_PERSON)
    return [AnswerReplied(fate.id, command.reply, text.words(command.text, limits.REPLY_MAX_CHARS))]


def _take_back(dialogue: Dialogue, command: TakeBackReply, context: Context) -> list[Event]:
    fate = dialogue.answers.fates.get(command.answer)
    found = next((reply for reply in fate.replies if reply.id == command.reply), None) if fate else None
    if found is None:
        raise Rejected("not_found")
    if found.by != context.actor:
        raise Rejected("not_yours")
    return [ReplyTakenBack(command.answer, found.id), Redacted((found.seq,))]
