"""Personal cases: offered quietly, handed over with consent, counted. Their words are never seen by any rule.

Rules and their sources (handbook, mission 14, sample dialogue 1 and 4):
- the company's people and the moderation may offer it to a customer; only the customer decides, and what they decided
  is told to nobody; they may also hand something over of their own accord;
- only people of the company with the duty of a confidant are handed cases, chosen by the customer one by one;
- the log knows that there is a case, and who opened one when; neither whose it is nor what it says.
"""

from __future__ import annotations

import re
from typing import Final, assert_never

from app.facilitation import limits
from app.facilitation.answers.concern import is_confidant
from app.facilitation.commands import HandInCase, ReadCase, SettleCase, SuggestCase
from app.facilitation.core import Context, Rejected, Role
from app.facilitation.events import CaseHandedIn, CaseRead, CaseSettled, CaseSuggested, Event
from app.facilitation.state import Dialogue

ID: Final = re.compile(r"[A-Za-z0-9_-]{16,40}")


def decide(
    dialogue: Dialogue, command: SuggestCase | SettleCase | HandInCase | ReadCase, context: Context
) -> list[Event]:
    """What follows from a wish about personal cases."""
    match command:
        case SuggestCase():
            return _suggest(dialogue, command, context)
        case SettleCase(case):
            return _settle(dialogue, case, context)
        case HandInCase(case):
            return _hand_in(dialogue, case, context)
        case ReadCase(case):
            return _read(dialogue, case, context)
    assert_never(command)


def _suggest(dialogue: Dialogue, command: SuggestCase, context: Context) -> list[Event]:
    if context.role not in {Role.REPRESENTATIVE, Role.MODERATOR}:
        raise Rejected("not_allowed")
    must_have_desk(dialogue)
    person = dialogue.participants.get(command.participant)
    if person is None or not person.inside or person.role is not Role.PARTICIPANT:
        raise Rejected("not_found")
    open_ones = dialogue.answers.suggestions
    if any(one.participant == person.id for one in open_ones.values()):
        return []  # asked already: nobody is asked twice at the same time
    if not ID.fullmatch(command.case) or command.case in open_ones:
        raise Rejected("bad_arguments")
    if len(open_ones) >= limits.SUGGESTIONS_MAX:
        raise Rejected("too_many_cases", limit=limits.SUGGESTIONS_MAX)
    return [CaseSuggested(command.case, person.id)]


def must_have_desk(dialogue: Dialogue) -> None:
    """Raises `no_case_desk` if this dialogue has nowhere to hand a personal case to."""
    if not dialogue.described.case_desk:
        raise Rejected("no_case_desk")


def _settle(dialogue: Dialogue, case: str, context: Context) -> list[Event]:
    suggestion = dialogue.answers.suggestions.get(case)
    if suggestion is None:
        return []
    if suggestion.participant != context.actor:
        raise Rejected("not_yours")
    return [CaseSettled(case)]


def _hand_in(dialogue: Dialogue, case: str, context: Context) -> list[Event]:
    if context.role is not Role.SYSTEM:
        raise Rejected("not_allowed")
    must_have_desk(dialogue)
    return [] if case in dialogue.answers.cases else [CaseHandedIn(case)]


def _read(dialogue: Dialogue, case: str, context: Context) -> list[Event]:
    if not is_confidant(dialogue, context.actor):
        raise Rejected("not_allowed")
    if case not in dialogue.answers.cases:
        raise Rejected("not_found")
    return [CaseRead(case)]
