"""Weighing (Gewichten): customers put points on what is closest to their heart; shown when it is over.

Rules here: points can be put and taken back as long as this step is the open one (`harvest.weighing`); while it is,
nobody, not even the moderation, learns more than how many people have weighed. Opening the next step shows the sums to
all at the same moment, in the order of the themes and not of the points; opening this one again hides them again.
Themes that bear points are not changed any more. Writing goes on as in the Großer Kreis.
"""

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
