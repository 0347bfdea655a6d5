"""Foyer: people arrive, see who is there, and may answer a first easy question.

Rules here: the foyer is the first step of every agenda and open from the moment the dialogue exists. Writing works as
in the Großer Kreis: the first easy question is also where people find out how it works, before it matters. What is
written there is kept and stands in the documentation under its step, and the interface says so beforehand.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method

METHOD: Final = Method("foyer", plenary.decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
