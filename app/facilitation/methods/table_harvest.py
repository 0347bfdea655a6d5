"""Table harvest (Ernte am Tisch): a quiet minute, then each table hands in at most two sentences.

Rules here: people stay where the last round left them; the sentences are the table's (`tables`). Whoever writes a line
in that step writes it at their table, as in a round.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import at_tables, plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method

METHOD: Final = Method("table", at_tables.decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
