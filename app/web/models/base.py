"""What all of them share: one strict shape, what went wrong, how a dialogue is described."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.facilitation import setup as rules
from app.facilitation.agenda import public_setup
from app.facilitation.setup import Address, Kind, MethodName

Language = Literal["de", "en"]
Secret = Annotated[str, Field(min_length=1, max_length=200, description="What stood behind # in the link.")]
Text = Annotated[str, Field(max_length=4_000)]
"""Longer than any limit of the rules, which then say by how much it is too long."""


class Shape(BaseModel):
    """The base of every shape."""

    model_config = ConfigDict(from_attributes=True)


class Problem(Shape):
    """A refusal. `code` is stable; `message` a sentence in the caller's language; `temporary`: try again may help."""

    code: str
    message: str
    temporary: bool
    field: str | None = None
    problem: str | None = None
    limit: int | None = None


class ProblemAnswer(Shape):
    """Every answer with a status of 400 or more."""

    error: Problem


class Step(Shape):
    """One entry of the agenda. `minutes` null: no clock. `cue` is seen by moderators only, `host_cue` at the tables.

    `choice`: people choose their table; `questions`: of topic tables, over and over.
    """

    id: Text
    method: MethodName
    title: Text
    question: Text = ""
    text: Text = ""
    minutes: int | None = None
    cue: Text = ""
    floor: bool = True
    turn_s: int | None = 120
    points: int = 3
    choice: bool = False
    questions: Annotated[list[Text], Field(max_length=60)] = []
    host_cue: Text = ""

    def as_rules(self) -> rules.Step:
        """The value the rules know, still unchecked."""
        return rules.Step(**{**dict(self), "questions": tuple(self.questions)})


class PublicSetup(Shape):
    """What everyone may know of a setup. `starts_at`: local time in `zone`, ISO 8601 to the minute."""

    title: Text
    company: Text
    starts_at: Annotated[str, Field(max_length=40, examples=["2027-03-11T17:30"])]
    zone: Annotated[str, Field(max_length=60, examples=["Europe/Berlin"])]
    welcome: Text = ""
    company_people: Text = ""
    collective: Text = ""
    minutes: int | None = None
    languages: Annotated[list[str], Field(max_length=10)] = ["de", "en"]
    address: Address = "sie"
    charter: Annotated[list[Text], Field(max_length=40)] = []
    kinds: Annotated[list[Kind], Field(max_length=40)] = list(Kind)
    capacity: int = 100
    moderation: Annotated[list[Text], Field(max_length=40)] = []
    group_question: Text = ""
    groups: Annotated[list[Text], Field(max_length=40)] = []
    answers_until: Annotated[str, Field(max_length=40, examples=["2027-04-22"])] = ""
    keep_months: int = 36
    case_desk: Text = ""
    format: Text = ""
    table_seats: int = 5
    recording: bool = False


class Setup(PublicSetup):
    """A dialogue as its organiser describes it. The first step has the method "foyer"."""

    steps: Annotated[list[Step], Field(max_length=60)]

    def as_rules(self) -> rules.Setup:
        """The value the rules know, still unchecked."""
        members: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in self if name != "steps"
        }
        return rules.Setup(**members, steps=tuple(step.as_rules() for step in self.steps))

    @classmethod
    def of(cls, setup: rules.Setup) -> Setup:
        """The shape of a setup."""
        return cls.model_validate(asdict(setup))


def public(setup: rules.Setup) -> PublicSetup:
    """The shape of what everyone may know of a setup."""
    return PublicSetup.model_validate(public_setup(setup))
