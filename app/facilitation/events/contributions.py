"""What happened to words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.commands.contributions import Relation, Stance
from app.facilitation.setup import Kind


@dataclass(frozen=True, slots=True)
class Contributed:
    """Words were put in by the recorded actor, at a table or (None) for everybody. `text` None: erased (tombstone)."""

    contribution: str
    step: str
    text: str | None
    reply_to: str | None = None
    relation: Relation | None = None
    spoken: bool = False
    table: int | None = None


@dataclass(frozen=True, slots=True)
class KindSet:
    """An author said what their contribution is."""

    contribution: str
    kind: Kind | None
    named: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """Words were replaced, by their author or by the scribe who noted them. `text` None: erased later (tombstone)."""

    contribution: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Words were taken back, by their author or by the scribe who noted them."""

    contribution: str


@dataclass(frozen=True, slots=True)
class Resonated:
    """Somebody told an author how their words meet one's own life."""

    contribution: str
    stance: Stance | None


ContributionEvent = Contributed | KindSet | Corrected | Withdrawn | Resonated

TYPES: Final[dict[str, type[ContributionEvent]]] = {
    "contributed": Contributed,
    "kind_set": KindSet,
    "corrected": Corrected,
    "withdrawn": Withdrawn,
    "resonated": Resonated,
}
WORDS: Final[dict[str, tuple[str, ...]]] = {"contributed": ("text",), "corrected": ("text",)}
