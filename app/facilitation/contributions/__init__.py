"""Contributions: what people put in, in their own words. A decider shared by every method that wants words.

`decide` holds the rules, `fold` how the state changes, `view` what is shown to whom.
"""

from app.facilitation.contributions.decide import contribute, decide, words_of
from app.facilitation.contributions.fold import evolve, forget_person
from app.facilitation.contributions.view import (
    MOOD,
    STREAM,
    deltas,
    me_topic,
    me_view,
    public_item,
    topics,
    view,
)

__all__ = [
    "MOOD",
    "STREAM",
    "contribute",
    "decide",
    "deltas",
    "evolve",
    "forget_person",
    "me_topic",
    "me_view",
    "public_item",
    "topics",
    "view",
    "words_of",
]
