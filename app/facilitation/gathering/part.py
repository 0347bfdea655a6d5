"""The part put together: its commands, events, topics, and what is said in passing."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import GatheringCommand
from app.facilitation.events import GatheringEvent
from app.facilitation.gathering import decide, fold, view, words
from app.facilitation.parts import Part, Passing

PART: Final = Part(
    commands=get_args(GatheringCommand),
    events=get_args(GatheringEvent),
    decide=decide.decide,
    evolve=fold.evolve,
    topics=view.topics,
    views={view.GATHERING: view.gathering, view.MOOD: view.mood, words.TOPIC: view.around},
    me=view.me,
    deltas=view.deltas,
    forget_person=fold.forget_person,
    follow=fold.follow,
    follows=fold.FOLLOWS,
    passing={words.TOPIC: Passing(words.SmallTalk, decide.small_talk, decide.standing_with)},
)
