"""Whom and what the company's words are about: lines, themes, their authors; what is still without an answer.

Reads the harvest and the contributions as data; may not change anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.facilitation.commands import Duty
from app.facilitation.core import Role
from app.facilitation.harvest import stand
from app.facilitation.setup import Kind
from app.facilitation.state import Contribution, Dialogue, ReadBackSaid, Theme


def standing_theme(dialogue: Dialogue, theme: str) -> Theme | None:
    """The theme `theme` is now: itself, or the one it was merged into; None if it was removed."""
    found = dialogue.harvest.themes.get(theme)
    for _ in range(len(dialogue.harvest.themes)):  # a chain of mergers is no longer than there are themes
        if found is None or found.removed_at is None:
            return found
        found = dialogue.harvest.themes.get(found.merged_into or "")
    return None


def themes_about(dialogue: Dialogue, said: ReadBackSaid) -> tuple[str, ...]:
    """The standing themes a read-back is about."""
    found = (standing_theme(dialogue, theme) for theme in said.themes)
    return tuple(dict.fromkeys(theme.id for theme in found if theme))


def lines_about(dialogue: Dialogue, said: ReadBackSaid) -> frozenset[str]:
    """The contributions a read-back is about: those it names, and all of its themes."""
    in_themes = (dialogue.harvest.themes[theme].contributions for theme in themes_about(dialogue, said))
    return frozenset(said.contributions).union(*in_themes)


def concerns(dialogue: Dialogue, said: ReadBackSaid, participant: str) -> bool:
    """Whether that person may say if they were understood: a customer one of whose lines it is about."""
    person = dialogue.participants.get(participant)
    if person is None or person.role is not Role.PARTICIPANT:
        return False
    items = dialogue.contributions.items
    return said.whole or any(items[id].by == participant for id in lines_about(dialogue, said) if id in items)


def read_backs(dialogue: Dialogue) -> list[ReadBackSaid]:
    """All read-backs, oldest first."""
    return sorted(dialogue.answers.read_backs.values(), key=lambda said: said.n)


def standing_themes(dialogue: Dialogue) -> list[Theme]:
    """All themes everybody sees now, in the order of their numbers; none while they are half made."""
    return dialogue.harvest.standing if stand.is_public(dialogue) else []


def answered_themes(dialogue: Dialogue) -> frozenset[str]:
    """The standing themes about which something was answered (an „Antwort bis" with person and date counts)."""
    said = dialogue.answers.read_backs
    about = (themes_about(dialogue, said[fate.read_back]) for fate in dialogue.answers.fates.values())
    return frozenset().union(*about)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What nobody of the company has answered yet: themes, and ideas that stand in no theme."""

    themes: tuple[Theme, ...]
    ideas: tuple[Contribution, ...]


def unanswered(dialogue: Dialogue) -> Unanswered:
    """Everything that still waits for a first answer, by `answers_until` of the setup. Walks all contributions."""
    answered = answered_themes(dialogue)
    themes = tuple(theme for theme in standing_themes(dialogue) if theme.id not in answered)
    return Unanswered(themes, tuple(_open_ideas(dialogue)))


def _open_ideas(dialogue: Dialogue) -> Iterator[Contribution]:
    said = dialogue.answers.read_backs
    about = (said[fate.read_back].contributions for fate in dialogue.answers.fates.values())
    done = frozenset().union(*about, *(theme.contributions for theme in standing_themes(dialogue)))
    known = dialogue.contributions
    for n in range(1, known.total + 1):
        item = known.items[known.by_n[n]]
        if item.kind is Kind.IDEA and item.text is not None and item.id not in done and is_shown(dialogue, item.id):
            yield item


def is_shown(dialogue: Dialogue, contribution: str) -> bool:
    """Whether that line can be spoken about: its words are there, and the moderation does not hide it."""
    item = dialogue.contributions.items.get(contribution)
    return item is not None and item.text is not None and not dialogue.moderation.hides(contribution)


def is_confidant(dialogue: Dialogue, participant: str) -> bool:
    """Whether that person is one of those who may be handed personal cases."""
    person = dialogue.participants.get(participant)
    company = person is not None and person.inside and person.role is Role.REPRESENTATIVE
    return company and dialogue.duties.has(participant, Duty.CONFIDANT)


def words_until(said: ReadBackSaid) -> int:
    """When a read-back got the words it has now."""
    return said.at if said.revised_at is None else said.revised_at
