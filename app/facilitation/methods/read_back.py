"""Read-back („Was wir gehört haben"): the company first says what it understood, only then what will come of it."""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method

METHOD: Final = Method(
    "plenary",
    plenary.decide,
    plenary.evolve,
    plenary.topics,
    plenary.view,
    plenary.deltas,
    outline,
)
