"""Weighing (Gewichten): customers put points on what is closest to their heart; shown when it is over."""

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
