"""The shapes of personal cases and of what waits for an answer, over HTTP. Only shapes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.web.models import Contribution, Shape, Text

CaseId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{16,40}$", description="A random id made by the sender.")]


class Confidant(Shape):
    """Somebody of the company to whom a personal case can be handed."""

    participant: str
    name: str


class CaseDesk(Shape):
    """Where personal cases are handed in this dialogue ("" if nowhere), and who could read them."""

    desk: str
    confidants: list[Confidant]


class NewCase(Shape):
    """Something to be handed over. `consent`: yes, these people may read it; without it nothing is kept."""

    case: CaseId
    words: Annotated[str, Field(max_length=8_000)]
    contact: Text
    readers: Annotated[list[str], Field(max_length=100)]
    consent: bool


class CaseOpened(Shape):
    """That somebody opened a case, last at `at`."""

    participant: str
    name: str
    at: int


class OwnCase(Shape):
    """A case as the person sees it who handed it over. `words`, `contact` null: sealed with another house's key."""

    case: str
    words: str | None
    contact: str | None
    readers: list[Confidant]
    opened: list[CaseOpened]
    handed_at: int
    done_at: int | None


class OwnCases(Shape):
    """What one handed over, newest first."""

    cases: list[OwnCase]


class HandedCase(Shape):
    """That a case was handed to me; its words are asked for one by one."""

    case: str
    participant: str
    name: str
    handed_at: int
    opened_at: int | None
    done_at: int | None


class HandedCases(Shape):
    """What was handed to me, newest first."""

    cases: list[HandedCase]


class CaseWords(Shape):
    """The words of a case, for one of the people it was handed to. That they were opened is written down."""

    case: str
    words: str | None
    contact: str | None


class CaseDone(Shape):
    """Whether a case is done."""

    done: bool


class HarvestedTheme(Shape):
    """A theme with the lines in it, in their authors' own words."""

    id: str
    n: int
    title: str | None
    answered: bool
    lines: list[Contribution]


class Material(Shape):
    """What is answered, in the words it was said in: themes with their lines, and ideas that stand in no theme.

    `answers_until`: ISO date by which everything has an answer, "" if none was promised.
    """

    themes: list[HarvestedTheme]
    ideas: list[Contribution]
    answers_until: str
