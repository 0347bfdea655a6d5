"""Commands: wishes, in the imperative. A command may be rejected; it never happened until an event says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.facilitation.core import Role
from app.facilitation.setup import Kind, Reading, Setup

Relation = Literal["reply", "ask_back"]
"""Why a contribution answers another: a reply, or asking back in order to understand (Nachfrage)."""
Stance = Literal["same", "differs"]
"""„Geht mir auch so" and „Sehe ich anders": told to the author, never counted in public."""


@dataclass(frozen=True, slots=True)
class Configure:
    """Describe the dialogue anew, as long as it has not started. The first command of every dialogue."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class SetReading:
    """Say who may read the documentation."""

    who: Reading


@dataclass(frozen=True, slots=True)
class Admit:
    """Let a person in. The house asks this after the directory gave the person a chair number (`ordinal`)."""

    participant: str
    role: Role
    ordinal: int


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """Erase all words of a person, by that person or the organiser. Their chair stays known as empty."""

    participant: str


@dataclass(frozen=True, slots=True)
class OpenStep:
    """Go to a step. `after` is the step the sender believes is open: a late or doubled wish changes nothing."""

    step: str
    after: str


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the open step more minutes."""

    step: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CloseDialogue:
    """End the dialogue; the documentation is complete at that moment."""

    after: str


@dataclass(frozen=True, slots=True)
class Announce:
    """Say something to everybody (Ansage)."""

    announcement: str
    text: str


@dataclass(frozen=True, slots=True)
class Contribute:
    """Put words in. `contribution` is an id made by the sender; `step` the one the words answer to."""

    contribution: str
    step: str
    text: str
    reply_to: str | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class SetKind:
    """Say what one's own contribution is. `named`: a feeling may be shown beside the name."""

    contribution: str
    kind: Kind | None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Correct:
    """Replace one's own words. The old words are erased, that they were corrected stays known."""

    contribution: str
    text: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take one's own words back. They are erased; that something was withdrawn stays known."""

    contribution: str


@dataclass(frozen=True, slots=True)
class Resonate:
    """Tell an author how their words meet one's own life; None takes it back."""

    contribution: str
    stance: Stance | None


StepCommand = Contribute
"""Commands that a step's method decides."""
AgendaCommand = Configure | SetReading | OpenStep | Extend | CloseDialogue | Announce
PeopleCommand = Admit | ErasePerson
ContributionCommand = SetKind | Correct | Withdraw | Resonate
Command = AgendaCommand | PeopleCommand | ContributionCommand | StepCommand

PUBLIC_COMMANDS: Final[dict[str, type[Command]]] = {
    "contribute": Contribute,
    "set_kind": SetKind,
    "correct": Correct,
    "withdraw": Withdraw,
    "resonate": Resonate,
    "open_step": OpenStep,
    "extend": Extend,
    "close_dialogue": CloseDialogue,
    "announce": Announce,
}
"""What a connection may send, by its name on the wire. Everything else is asked by the house or over HTTP."""
