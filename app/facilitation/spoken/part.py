"""The part put together: its commands and events. What is noted is a contribution: the topics are shown there."""

from __future__ import annotations

from typing import Final, get_args

from app.facilitation.commands import SpokenCommand
from app.facilitation.events import SpokenEvent
from app.facilitation.parts import Part
from app.facilitation.spoken import decide, fold

PART: Final = Part(commands=(SpokenCommand,), events=get_args(SpokenEvent), decide=decide.decide, evolve=fold.evolve)
