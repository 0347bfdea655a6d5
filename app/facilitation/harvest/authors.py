"""„Haben wir Sie richtig verstanden?": what authors say of the headings their words were put under.

Rules and their sources (handbook, interface „where software hurts" 4, sample dialogue 5):
- every author is asked for every theme a line of theirs stands in, and nobody else may answer for them;
- „Nein, eher so" comes with words, or takes the line out at once, or proposes a heading;
- it can be answered anew, also because the heading has changed, until weighing opens: then it is too late to change
  what is weighed;
- what was said can be erased at any time, also after the end.
"""

from __future__ import annotations

from immutables import Map

from app.facilitation import limits, text
from app.facilitation.commands import AnswerGathering, TakeWordsBack
from app.facilitation.core import Context, Rejected
from app.facilitation.events import Event, GatheringAnswered, Redacted, WordsTakenBack
from app.facilitation.harvest.stand import is_public, line, weighings
from app.facilitation.state import Dialogue, GatheringAnswer, Theme


def answer(dialogue: Dialogue, command: AnswerGathering, context: Context) -> list[Event]:
    """What follows from an author's answer."""
    _must_be_asked(dialogue)
    theme = _theme(dialogue, command, context)
    words, heading = _words(command), _heading(command)
    leave = command.leave and not command.agrees
    if not command.agrees and not (words or heading or leave):
        raise Rejected("empty_text")
    known = dialogue.harvest.answer(command.contribution, theme.id)
    if known and not leave and _same(known, theme, (command.agrees, words, heading)):
        return []
    said = GatheringAnswered(theme.id, command.contribution, command.agrees, words, heading, leave)
    return [said, *_erased(known.seq if known else None)]


def _must_be_asked(dialogue: Dialogue) -> None:
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if not is_public(dialogue):
        raise Rejected("not_open")
    if weighings(dialogue):
        raise Rejected("weighing_began")


def _theme(dialogue: Dialogue, command: AnswerGathering, context: Context) -> Theme:
    item = dialogue.contributions.items.get(command.contribution)
    theme = dialogue.harvest.themes.get(command.theme)
    if item is None or theme is None:
        raise Rejected("not_found")
    if item.by != context.actor:
        raise Rejected("not_yours")
    if theme.removed_at is not None or item.id not in theme.contributions or line(dialogue, item.id) is None:
        raise Rejected("moved_on")
    return theme


def _words(command: AnswerGathering) -> str | None:
    if command.agrees or not command.text.strip():
        return None
    return text.words(command.text, limits.GATHERING_ANSWER_MAX_CHARS)


def _heading(command: AnswerGathering) -> str | None:
    if command.agrees or not command.heading.strip():
        return None
    return text.words(text.line(command.heading), limits.THEME_TITLE_MAX_CHARS)


def _same(known: GatheringAnswer, theme: Theme, said: tuple[bool, str | None, str | None]) -> bool:
    return (known.agrees, known.text, known.heading) == said and known.to == theme.heading.seq


def _erased(seq: int | None) -> list[Event]:
    return [] if seq is None else [Redacted((seq,))]


def take_back(dialogue: Dialogue, command: TakeWordsBack, context: Context) -> list[Event]:
    """What follows from erasing what one said about a line in a theme, or why one weighed it."""
    seq = _seq(dialogue, command, context.actor)
    if seq is None:
        return []
    return [WordsTakenBack(command.theme, command.contribution or None, command.step or None), Redacted((seq,))]


def _seq(dialogue: Dialogue, command: TakeWordsBack, actor: str) -> int | None:
    if command.step:
        weight = dialogue.harvest.weights_of(command.step, actor).get(command.theme)
        if weight is None:
            raise Rejected("not_found")
        return weight.seq
    item = dialogue.contributions.items.get(command.contribution)
    said = dialogue.harvest.answer(command.contribution, command.theme)
    if item is None or said is None:
        raise Rejected("not_found")
    if item.by != actor:
        raise Rejected("not_yours")
    return said.seq


def words_of(dialogue: Dialogue, participant: str) -> tuple[int, ...]:
    """The seqs of all events that still hold headings, answers or reasons of `participant`, in order."""
    harvest = dialogue.harvest
    lines = dialogue.contributions.by_author.get(participant, ())
    said = [answer.seq for id in lines for answer in harvest.answers.get(id, Map()).values()]
    weighed = [weight.seq for of in harvest.weights.values() for weight in of.get(participant, Map()).values()]
    held = [*harvest.headed.get(participant, ()), *said, *weighed]
    return tuple(sorted(seq for seq in held if seq is not None))
