"""What may be asked about words that were said and written down by somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.contributions import Relation


@dataclass(frozen=True, slots=True)
class Note:
    """Write down what `said_by` said just now. They see it at once and say „Ja, so" or „Nein, eher so" (`correct`)."""

    contribution: str
    step: str
    said_by: str
    text: str
    reply_to: str | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """„Ja, so": the words noted for me are mine. `seq`: of the words one has read, as they stand in one's own lines."""

    contribution: str
    seq: int


SpokenCommand = Confirm

PUBLIC: Final[dict[str, type[Note | SpokenCommand]]] = {"note": Note, "confirm": Confirm}
