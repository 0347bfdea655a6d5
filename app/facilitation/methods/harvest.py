"""Harvest (Ernte): themes come into being before the eyes of all, from the words of their authors.

Rules here: from the opening of the first such step on everybody sees the themes and every author is asked „Haben wir
Sie richtig verstanden?"; forming themes itself is not bound to the step (`harvest`), since editors begin early. Writing
goes on as in the Großer Kreis: to ask back and to answer each other belongs to the harvest (sample dialogue, 4).
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
