"""What happened to words that were said and written down by somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.contributions import Relation


@dataclass(frozen=True, slots=True)
class Noted:
    """The recorded actor wrote down what `said_by` said, at a table or (None) for everybody. `text` None: erased."""

    contribution: str
    step: str
    said_by: str
    text: str | None
    reply_to: str | None = None
    relation: Relation | None = None
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The speaker said „Ja, so" to the words noted for them."""

    contribution: str


SpokenEvent = Noted | Confirmed

TYPES: Final[dict[str, type[SpokenEvent]]] = {"noted": Noted, "confirmed": Confirmed}
WORDS: Final[dict[str, tuple[str, ...]]] = {"noted": ("text",)}
