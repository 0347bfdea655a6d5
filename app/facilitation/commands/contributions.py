"""What may be asked about words: put in, named by kind, corrected, taken back, met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.facilitation.setup import Kind

Relation = Literal["reply", "ask_back"]
"""Why a contribution answers another: a reply, or asking back in order to understand (Nachfrage)."""
Stance = Literal["same", "differs"]
"""„Geht mir auch so" and „Sehe ich anders": told to the author, never counted in public."""


@dataclass(frozen=True, slots=True)
class Contribute:
    """Put words in. `contribution` is an id made by the sender; `step` the one the words answer to.

    `spoken`: said aloud before they were written, „gesprochen, selbst notiert".
    """

    contribution: str
    step: str
    text: str
    reply_to: str | None = None
    relation: Relation | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class SetKind:
    """Say what one's own contribution is. `named`: a feeling may be shown beside the name."""

    contribution: str
    kind: Kind | None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Correct:
    """Replace one's own words, or a slip in what one noted. The old words are erased.

    By the author it is also „Nein, eher so": these words are theirs, and that they were corrected stays known.
    """

    contribution: str
    text: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take one's own words back, or a note of one's own. They are erased; that there was something stays known."""

    contribution: str


@dataclass(frozen=True, slots=True)
class Resonate:
    """Tell an author how their words meet one's own life; None takes it back."""

    contribution: str
    stance: Stance | None


ContributionCommand = SetKind | Correct | Withdraw | Resonate

PUBLIC: Final[dict[str, type[Contribute | ContributionCommand]]] = {
    "contribute": Contribute,
    "set_kind": SetKind,
    "correct": Correct,
    "withdraw": Withdraw,
    "resonate": Resonate,
}
