"""Zu zweit (pairs): two people, both ask and both answer; customers with the company's people where there are enough.

Rules here: as at a table, with no cloth; what a pair writes is for the two (`at_tables`, `tables`).
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import at_tables, plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method

METHOD: Final = Method("pair", at_tables.decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
