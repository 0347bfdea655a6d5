"""Forming themes: begun, named, filled, merged, split, removed, undone. By theme editors, several at once.

Rules and their sources (handbook, mission, interface and methods):
- moderators and whoever has the duty form themes, the company's people never; begun as soon as the dialogue runs, since
  thousands of lines cannot be themed in twenty minutes;
- a contribution may belong to several themes; lines withdrawn, erased or hidden count no more, whatever was wished;
- every wish says what its sender saw, so that two editors never overwrite each other: the later one is told
  `moved_on`, and both versions are still there;
- one's own changes can be undone as long as nobody built on them;
- once points lie on the themes they are what they are (`weighing_began`), or people would have weighed something else.
  Only a heading whose writer erased it may be written anew.

May not know what the lines say.
"""

from __future__ import annotations

from typing import assert_never

from app.facilitation import limits, text
from app.facilitation.commands import (
    AnswerGathering,
    CreateTheme,
    EditCommand,
    Gather,
    HarvestCommand,
    MergeThemes,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
    TakeWordsBack,
    UndoHarvest,
    Weigh,
)
from app.facilitation.contributions.decide import CONTRIBUTION_ID
from app.facilitation.core import Context, Rejected
from app.facilitation.duties import may_form_themes
from app.facilitation.events import (
    Event,
    Gathered,
    HarvestUndone,
    ThemeCreated,
    ThemeRemoved,
    ThemeRenamed,
    ThemeSplit,
    Ungathered,
)
from app.facilitation.harvest import authors, fold, weighing
from app.facilitation.harvest.stand import is_frozen, line, places_taken
from app.facilitation.state import Dialogue, Theme


def decide(dialogue: Dialogue, command: HarvestCommand, context: Context) -> list[Event]:
    """What follows from a wish about the harvest."""
    match command:
        case AnswerGathering():
            return authors.answer(dialogue, command, context)
        case TakeWordsBack():
            return authors.take_back(dialogue, command, context)
        case Weigh():
            return weighing.weigh(dialogue, command, context)
        case _:
            return _edit(dialogue, command, context)


def _edit(dialogue: Dialogue, command: EditCommand, context: Context) -> list[Event]:
    if not may_form_themes(dialogue, context.actor):
        raise Rejected("not_allowed")
    if isinstance(command, RenameTheme):
        return _rename(dialogue, command)
    _must_be_free(dialogue)
    match command:
        case CreateTheme():
            return _create(dialogue, command)
        case Gather():
            return _gather(dialogue, command)
        case MergeThemes():
            return _merge(dialogue, command)
        case SplitTheme():
            return _split(dialogue, command)
        case RemoveTheme():
            return _remove(dialogue, command)
        case UndoHarvest(seq):
            return _undo(dialogue, seq, context.actor)
    assert_never(command)


def _must_be_free(dialogue: Dialogue) -> None:
    if dialogue.phase == "foyer":
        raise Rejected("not_open")
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    if is_frozen(dialogue):
        raise Rejected("weighing_began")


def standing(dialogue: Dialogue, id: str) -> Theme:
    """The theme with that id. Rejects `not_found`, and `moved_on` if it was removed meanwhile."""
    theme = dialogue.harvest.themes.get(id)
    if theme is None:
        raise Rejected("not_found")
    if theme.removed_at is not None:
        raise Rejected("moved_on")
    return theme


def heading(title: str) -> str:
    """A heading, cleaned to one line. Rejects `empty_text` and `text_too_long`."""
    return text.words(text.line(title), limits.THEME_TITLE_MAX_CHARS)


def _lines(dialogue: Dialogue, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `ids` that still count, each once. Words taken back meanwhile are simply not there any more."""
    if any(id not in dialogue.contributions.items for id in ids):
        raise Rejected("not_found")
    return tuple(id for id in dict.fromkeys(ids) if line(dialogue, id) is not None)


def _must_fit(dialogue: Dialogue, there: int, more: int) -> None:
    if there + more > limits.GATHERED_MAX:
        raise Rejected("too_many_gathered", limit=limits.GATHERED_MAX)
    if places_taken(dialogue) + more > limits.GATHERED_TOTAL_MAX:
        raise Rejected("too_many_gathered", limit=limits.GATHERED_TOTAL_MAX)


def _must_be_new(dialogue: Dialogue, id: str) -> None:
    if id in dialogue.harvest.themes or not CONTRIBUTION_ID.fullmatch(id):
        raise Rejected("id_taken" if id in dialogue.harvest.themes else "bad_arguments")
    if len(dialogue.harvest.standing) >= limits.THEMES_MAX:
        raise Rejected("too_many_themes", limit=limits.THEMES_MAX)


def _create(dialogue: Dialogue, command: CreateTheme) -> list[Event]:
    _must_be_new(dialogue, command.theme)
    lines = _lines(dialogue, command.contributions)
    _must_fit(dialogue, 0, len(lines))
    return [ThemeCreated(command.theme, heading(command.title), lines)]


def _rename(dialogue: Dialogue, command: RenameTheme) -> list[Event]:
    theme = standing(dialogue, command.theme)
    if theme.title is not None:  # an erased heading leaves a hole that may be filled at any time
        _must_be_free(dialogue)
    title = heading(command.title)
    if theme.title == title:
        return []
    if command.was != (theme.title or ""):
        raise Rejected("moved_on")
    return [ThemeRenamed(theme.id, title, _proposer(dialogue, theme, command.proposal))]


def _proposer(dialogue: Dialogue, theme: Theme, proposal: str) -> str | None:
    if not proposal:
        return None
    answer = dialogue.harvest.answer(proposal, theme.id)
    if answer is None or answer.heading is None:
        raise Rejected("moved_on")
    return dialogue.contributions.items[proposal].by


def _gather(dialogue: Dialogue, command: Gather) -> list[Event]:
    theme = standing(dialogue, command.theme)
    lines = _lines(dialogue, command.contributions)
    changing = tuple(id for id in lines if (id in theme.contributions) is not command.into)
    if not changing:
        return []
    if not command.into:
        return [Ungathered(theme.id, changing)]
    _must_fit(dialogue, len(theme.contributions), len(changing))
    return [Gathered(theme.id, changing)]


def _merge(dialogue: Dialogue, command: MergeThemes) -> list[Event]:
    theme, into = standing(dialogue, command.theme), standing(dialogue, command.into)
    if theme.id == into.id:
        raise Rejected("bad_arguments")
    more = len(set(theme.contributions) - set(into.contributions))
    if len(into.contributions) + more > limits.GATHERED_MAX:
        raise Rejected("too_many_gathered", limit=limits.GATHERED_MAX)
    return [ThemeRemoved(theme.id, into.id)]


def _split(dialogue: Dialogue, command: SplitTheme) -> list[Event]:
    theme = standing(dialogue, command.theme)
    _must_be_new(dialogue, command.new)
    moving = _lines(dialogue, command.contributions)
    if not moving:
        raise Rejected("bad_arguments")
    if set(moving) - set(theme.contributions):
        raise Rejected("moved_on")  # another editor has taken some of them out
    return [ThemeSplit(theme.id, command.new, heading(command.title), moving)]


def _remove(dialogue: Dialogue, command: RemoveTheme) -> list[Event]:
    theme = standing(dialogue, command.theme)
    if theme.seq != command.seen:
        raise Rejected("moved_on")
    return [ThemeRemoved(theme.id)]


def _undo(dialogue: Dialogue, seq: int, actor: str) -> list[Event]:
    own = dialogue.harvest.changes.get(actor, ())
    if not own:
        raise Rejected("not_found")
    if own[-1].seq != seq or any(_built_on(dialogue, seq, id, before) for id, before in own[-1].before):
        raise Rejected("moved_on")
    restored = fold.restored(dialogue.harvest, own[-1])
    if len(restored.standing) > limits.THEMES_MAX:
        raise Rejected("too_many_themes", limit=limits.THEMES_MAX)
    if sum(len(theme.contributions) for theme in restored.standing) > limits.GATHERED_TOTAL_MAX:
        raise Rejected("too_many_gathered", limit=limits.GATHERED_TOTAL_MAX)
    return [HarvestUndone(seq)]


def _built_on(dialogue: Dialogue, seq: int, id: str, before: Theme | None) -> bool:
    """Whether somebody changed the theme since, or an author spoke about one that would be gone."""
    answered = before is None and any(id in of for of in dialogue.harvest.answers.values())
    return answered or dialogue.harvest.themes[id].seq != seq
