"""Tests that read like the rules: `given(...).when(command, by=...).then(...)`.

`Story` is a dialogue with its log; who asks is named as in the sample: Ines moderates, Uwe and Carla are customers,
Jost is of the company, the wall is a projector, the organiser stands outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import Admit, Command, Configure, OpenStep
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Recorded, Rejected, Role
from app.facilitation.events import Event
from app.facilitation.setup import Setup, Step

SETUP = Setup(
    title="Gut versorgt, gut verstanden",
    company="Halmtal Energie",
    starts_at="2027-03-11T17:30",
    zone="Europe/Berlin",
    steps=(
        Step("s1", "foyer", "Ankommen", "Was war heute das Erste?"),
        Step("s2", "plenary", "Erleben", "Erzählen Sie von einem Moment.", minutes=20, cue="Zeit lassen"),
        Step("s3", "plenary", "Wie war's?", "Ein Satz: Womit gehen Sie?"),
    ),
)
ROLES = {
    "ines": Role.MODERATOR,
    "uwe": Role.PARTICIPANT,
    "carla": Role.PARTICIPANT,
    "jost": Role.REPRESENTATIVE,
    "wall": Role.PROJECTOR,
}
SECOND = "peer"
"""Another moderator, where a story needs one: `with_second_moderator`."""
ACTORS = {ORGANISER_ACTOR: Role.ORGANISER, SYSTEM_ACTOR: Role.SYSTEM, **ROLES, SECOND: Role.MODERATOR}
NOW = 1_800_000_000_000


class Story:
    """A dialogue as it goes on; `log` is everything that happened, `told` what the last command led to."""

    def __init__(self, setup: Setup = SETUP) -> None:
        self.state = rules.EMPTY
        self.log: list[Recorded] = []
        self.told: list[Event] = []
        self.now = NOW
        self.when(Configure(setup), by=ORGANISER_ACTOR)
        for ordinal, (name, role) in enumerate(ROLES.items()):
            self.when(Admit(name, role, ordinal), by=SYSTEM_ACTOR)

    def when(self, command: Command, by: str) -> Self:
        """`by` asks for something; it must be accepted."""
        self.now += 1_000
        self.told = rules.decide(self.state, command, Context(self.now, by, ACTORS[by]))
        for event in self.told:
            recorded = Recorded(len(self.log) + 1, self.now, by, event)
            self.log.append(recorded)
            self.state = rules.evolve(self.state, recorded)
        return self

    def with_second_moderator(self) -> Self:
        """Peer moderates too."""
        return self.when(Admit(SECOND, Role.MODERATOR, len(ROLES)), by=SYSTEM_ACTOR)

    def then(self, *events: Event) -> Self:
        """Exactly these events followed from the last command."""
        assert self.told == list(events)
        return self

    def refuses(self, code: str, command: Command, by: str) -> Self:
        """`by` asks for something and is told no; nothing changes."""
        with pytest.raises(Rejected) as no:
            self.when(command, by)
        assert no.value.code == code
        return self


def given(*wishes: tuple[Command, str]) -> Story:
    """A dialogue in which people are in the foyer and `wishes` (command, by) were fulfilled."""
    story = Story()
    for command, by in wishes:
        story.when(command, by)
    return story


def running() -> Story:
    """A dialogue whose first step in the Großer Kreis is open."""
    return given((OpenStep("s2", "s1"), "ines"))


def texts(story: Story) -> Sequence[str | None]:
    """The words as they stand, in order."""
    known = story.state.contributions
    return [known.items[known.by_n[n]].text for n in range(1, known.total + 1)]
