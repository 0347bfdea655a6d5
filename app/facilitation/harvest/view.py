"""What is shown of the harvest, to whom: `harvest` to everyone once it is public, `editors` to theme editors always.

`me:<participant>` holds one's own points, and nothing else does as long as they may change. Bounded: so many themes, so
many places for lines, so much of each line.
"""

from __future__ import annotations

from typing import Final

from app.facilitation import limits
from app.facilitation.documents import (
    EditorsDocument,
    GatheredLine,
    HarvestDocument,
    HarvestOfMe,
    OwnWeight,
    ShownGatheringAnswer,
    ShownHeading,
    ShownTheme,
    ShownWeighing,
)
from app.facilitation.duties import may_form_themes
from app.facilitation.harvest import stand
from app.facilitation.setup import Step
from app.facilitation.state import Contribution, Dialogue, GatheringAnswer, Heading, Participant, Theme

HARVEST: Final = "harvest"
EDITORS: Final = "editors"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Everyone may watch the harvest, which is empty before it is public; theme editors what they prepare, too."""
    return frozenset({HARVEST, EDITORS}) if may_form_themes(dialogue, person.id) else frozenset({HARVEST})


def harvest(dialogue: Dialogue) -> HarvestDocument:
    """The document of `harvest`."""
    if not stand.is_public(dialogue):
        return {"open": False, "themes": {}, "lines": {}, "answers": {}, "weighing": {}}
    return _whole(dialogue)


def editors(dialogue: Dialogue) -> EditorsDocument:
    """The document of `editors`."""
    return {**_whole(dialogue), "undo": undo(dialogue)}


def undo(dialogue: Dialogue) -> dict[str, int]:
    """The last change of each editor, by participant."""
    return {participant: own[-1].seq for participant, own in dialogue.harvest.changes.items() if own}


def _whole(dialogue: Dialogue) -> HarvestDocument:
    known = dialogue.harvest
    return {
        "open": stand.is_public(dialogue),
        "themes": {each.id: found for each in known.standing if (found := theme(dialogue, each.id))},
        "lines": {id: shown for id in dict.fromkeys((*known.of, *known.answers)) if (shown := line(dialogue, id))},
        "answers": {id: said for id in known.answers if (said := answers(dialogue, id))},
        "weighing": {step.id: weighing(dialogue, step) for step in stand.weighings(dialogue)},
    }


def theme(dialogue: Dialogue, id: str) -> ShownTheme | None:
    """A theme as it stands; None if it does not."""
    known = dialogue.harvest.themes.get(id)
    if known is None or known.removed_at is not None:
        return None
    return {
        "n": known.n,
        "title": known.title,
        "titled_by": known.heading.by,
        "titled_at": known.heading.at,
        "proposed_by": known.heading.proposed_by,
        "heading": known.heading.seq,
        "order": [item.id for item in stand.lines_of(dialogue, known)],
        "tables": stand.heard_at(dialogue, known),
        "earlier": [_heading(one) for one in known.earlier[-limits.HEADINGS_SHOWN :]],
        "by": known.by,
        "at": known.at,
        "seq": known.seq,
    }


def _heading(heading: Heading) -> ShownHeading:
    return {"title": heading.title, "by": heading.by, "at": heading.at, "proposed_by": heading.proposed_by}


def line(dialogue: Dialogue, id: str) -> GatheredLine | None:
    """A line under its themes, or one whose author took it out of one; None if it counts no more."""
    item = stand.line(dialogue, id)
    if item is None or not (id in dialogue.harvest.of or answers(dialogue, id)):
        return None
    assert item.text is not None, "a line without words does not count"
    return _gathered(item, item.text)


def _gathered(item: Contribution, words: str) -> GatheredLine:
    return {
        "n": item.n,
        "by": item.by,
        "at": item.at,
        "step": item.step,
        "text": words[: limits.GATHERED_LINE_CHARS],
        "cut": len(words) > limits.GATHERED_LINE_CHARS,
        "noted_by": item.noted_by,
        "confirmed": item.noted_by in (None, item.by) or item.confirmed_at is not None,
        "table": item.table,
    }


def answers(dialogue: Dialogue, id: str) -> dict[str, ShownGatheringAnswer] | None:
    """What the author of a line said, by the themes that stand; None if nothing is left to show."""
    if stand.line(dialogue, id) is None:
        return None
    return {
        theme: _answer(said)
        for theme, said in dialogue.harvest.answers.get(id, {}).items()
        if _counts(dialogue.harvest.themes.get(theme), id, said)
    } or None


def _counts(theme: Theme | None, id: str, said: GatheringAnswer) -> bool:
    return theme is not None and theme.removed_at is None and (said.left or id in theme.contributions)


def _answer(said: GatheringAnswer) -> ShownGatheringAnswer:
    return {
        "agrees": said.agrees,
        "at": said.at,
        "to": said.to,
        "text": said.text,
        "heading": said.heading,
        "left": said.left,
        "then": list(said.then),
    }


def weighing(dialogue: Dialogue, step: Step) -> ShownWeighing:
    """A weighing as everybody may know it: how many have weighed; what came of it only when it is over."""
    given = stand.reasons(dialogue, step.id)
    shown = limits.REASONS_SHOWN_PER_THEME
    return {
        "open": stand.is_open(dialogue, step.id),
        "points": step.points,
        "weighed": stand.people_who_weighed(dialogue, step.id),
        "sums": stand.sums(dialogue, step.id),
        "reasons": {id: [{"by": by, "text": text} for by, text in of[:shown]] for id, of in given.items()},
        "more": {id: len(of) - shown for id, of in given.items() if len(of) > shown},
    }


def me(dialogue: Dialogue, participant: str) -> HarvestOfMe:
    """One's members of `me:<participant>`: one's own points, by step and theme."""
    steps = dialogue.harvest.weights
    return {"weights": {step: own for step in steps if (own := own_weights(dialogue, step, participant))}}


def own_weights(dialogue: Dialogue, step: str, participant: str) -> dict[str, OwnWeight]:
    """One's own points in one weighing, by theme."""
    own = dialogue.harvest.weights_of(step, participant)
    return {theme: {"points": weight.points, "reason": weight.reason} for theme, weight in own.items()}
