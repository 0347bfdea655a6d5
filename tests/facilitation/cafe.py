"""A World Café as it goes on, for tests: so many customers, a few people of the company, Ines who moderates."""

from __future__ import annotations

from typing import Self

from app.facilitation.commands import Admit, DrawTables, OpenStep, SitDown, TendTables
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.facilitation.documents import SeatOfMe
from app.facilitation.setup import Setup, Step
from app.facilitation.tables import view
from tests.facilitation.story import ACTORS, SETUP, Story

STEPS = (
    SETUP.steps[0],
    Step("zwei", "pairs", "Zu zweit", "Wer sind Sie, und was tun Sie?", minutes=8),
    Step("r1", "world_cafe", "Erleben", "Was ist da passiert?", minutes=20, host_cue="Kurz willkommen heißen"),
    Step("r2", "world_cafe", "Empfinden", "Was macht Ihnen Sorge, was Mut?", minutes=20),
    Step("pause", "break", "Pause"),
    Step("r3", "world_cafe", "Gemeinsam", "Was müssten wir anders machen?", minutes=20),
    Step("tisch", "table_harvest", "Ernte am Tisch", minutes=6),
    Step("ernte", "harvest", "Ernte", minutes=20),
)
GOODBYE_MS = 61_000


class Cafe(Story):
    """`people` customers k0, k1 … and `company` people h0, h1 …; time passes only when somebody says so."""

    def __init__(self, people: int, company: int = 0, steps: tuple[Step, ...] = STEPS) -> None:
        setup = Setup(SETUP.title, SETUP.company, SETUP.starts_at, SETUP.zone, steps, capacity=2_000)
        super().__init__(setup)
        self.guests = [f"k{n}" for n in range(people)] + [f"h{n}" for n in range(company)]
        for ordinal, name in enumerate(self.guests, start=10):
            role = Role.REPRESENTATIVE if name.startswith("h") else Role.PARTICIPANT
            ACTORS[name] = role
            self.when(Admit(name, role, ordinal), by=SYSTEM_ACTOR)

    def opens(
        self, step: str, without: set[str] = frozenset(), seed: int = 7, *, present: list[str] | None = None
    ) -> Self:
        """Ines opens a step, and the house draws seats for whoever is there."""
        self.when(OpenStep(step, self.state.current), by="ines")
        here = tuple(name for name in (present or self.guests) if name not in without)
        return self.when(DrawTables(step, here, seed), by=SYSTEM_ACTOR)

    def sits(self) -> Self:
        """The goodbye is over."""
        self.now += GOODBYE_MS
        return self.when(SitDown(self.state.current), by=SYSTEM_ACTOR)

    def round(self, step: str, without: set[str] = frozenset(), seed: int = 7) -> Self:
        """A round, from its opening to when everybody sits."""
        return self.opens(step, without, seed).sits()

    def tends(self, here: tuple[str, ...] = (), gone: tuple[str, ...] = ()) -> Self:
        """The house looks after the seats."""
        return self.when(TendTables(self.state.current, here, gone), by=SYSTEM_ACTOR)

    def seat(self, name: str) -> SeatOfMe | None:
        """Where somebody sits, as they read it."""
        return view.me(self.state, name)["seat"]

    def at(self, table: int) -> list[str]:
        """Who sits at a table now."""
        return list(self.state.tables.now.tables[table])

    def table(self, name: str) -> int:
        """Where somebody sits, as a number."""
        seat = self.seat(name)
        assert seat is not None, f"{name} has no seat"
        return seat["table"]

    def beside(self, name: str) -> str:
        """Somebody else at their table."""
        return next(other for other in self.at(self.table(name)) if other != name)

    def tables(self) -> list[list[str]]:
        """Who sits where now, tables with nobody left out."""
        return [list(people) for people in self.state.tables.now.tables.values() if people]


__all__ = ["ORGANISER_ACTOR", "SYSTEM_ACTOR", "Cafe"]
